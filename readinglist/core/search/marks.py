"""Marks: where the words of a query stand in a text, by the same analysis as the index."""

from dataclasses import dataclass

from readinglist.core.search.analysis import stem
from readinglist.core.search.executor import Wanted
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
    start = _best_start(spans, width) if spans else 0
    if start + width >= len(text):
        start = max(0, len(text) - width)
    if start:
        start = max(0, start - width // 8)
        start = text.find(" ", start) + 1
    end = start + width
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + 1)
    before = "…" if start else ""
    shift = len(before) - start
    piece = before + text[start:end] + ("…" if end < len(text) else "")
    inside = ((a + shift, b + shift) for a, b in spans if a >= start and b <= end)
    return Passage(piece.replace("\n", " "), tuple(inside))


def _best_start(spans: list[Span], width: int) -> int:
    best, most, first = 0, 0, 0
    for last in range(len(spans)):
        while spans[last][1] - spans[first][0] > width:
            first += 1
        if last - first + 1 > most:
            best, most = spans[first][0], last - first + 1
    return best
