"""Marks: where the words of a query stand in a text, by the same analysis as the index."""

from dataclasses import dataclass

from readinglist.core.search.analysis import stem
from readinglist.core.search.found import Wanted
from readinglist.core.text import words

Span = tuple[int, int]  # start and end, in characters


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text with its marks; `…` stands where something was left out."""

    text: str
    marks: tuple[Span, ...]


def marks(text: str, field: str, wanted: Wanted) -> list[Span]:
    """The places of the wanted words in the text of a field."""
    stems = wanted.stems.get(None, set()) | wanted.stems.get(field, set())
    prefixes = tuple(wanted.prefixes.get(None, set()) | wanted.prefixes.get(field, set()))
    if not stems and not prefixes:
        return []
    return [
        (word.start, word.end)
        for word in words(text)
        if any(
            stem(form) in stems or (prefixes and form.startswith(prefixes))
            for form in (word.joined, *word.parts)
        )
    ]


def passage(text: str, spans: list[Span], width: int) -> Passage:
    """The piece of about `width` characters that holds the most marks, cut at words."""
    first, last = _best_run(spans, width) if spans else (0, 0)
    start = min(max(0, first - width // 8), max(0, len(text) - width))
    if start:
        start = min(first, text.find(" ", start, first) + 1 or first)
    end = max(start + width, last)
    if end < len(text):
        end = max(text.rfind(" ", start, end + 1), last, start + 1)
    before = "…" if start else ""
    shift = len(before) - start
    piece = before + text[start:end] + ("…" if end < len(text) else "")
    inside = ((a + shift, b + shift) for a, b in spans if a >= start and b <= end)
    return Passage(piece.replace("\n", " "), tuple(inside))


def _best_run(spans: list[Span], width: int) -> Span:
    """From the first to the last mark of the piece that holds the most."""
    best, most, first = spans[0], 0, 0
    for last in range(len(spans)):
        while first < last and spans[last][1] - spans[first][0] > width * 7 // 8:
            first += 1
        if last - first + 1 > most:
            best, most = (spans[first][0], spans[last][1]), last - first + 1
    return best
