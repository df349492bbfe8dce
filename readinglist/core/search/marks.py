"""Marks: where the words of a query stand in a text, by the same analysis as the index."""

from collections.abc import Sequence
from dataclasses import dataclass

from readinglist.core.search.analysis import stem
from readinglist.core.search.found import Wanted, WantedWord, WantedWords
from readinglist.core.text import words

Span = tuple[int, int]  # start and end, in characters
Forms = tuple[str, ...]  # a word as a whole, and its parts


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text with its marks; `…` stands where something was left out."""

    text: str
    marks: tuple[Span, ...]


def marks(text: str, field: str, wanted: Wanted) -> list[Span]:
    """The places of the wanted words in the text of a field."""
    together = wanted.inside(field)
    if not together:
        return []
    held = list(words(text))
    forms = [(word.joined, *word.parts) for word in held]
    chosen: set[int] = set()
    for some in together:
        chosen |= _places(some, forms)
    return [(held[place].start, held[place].end) for place in sorted(chosen)]


def _places(wanted: WantedWords, forms: Sequence[Forms]) -> set[int]:
    """Which of the words of a text are among those that are wanted."""
    # The stems of a text's words are kept (analysis.py), and most words differ at the first look.
    there = [
        [place for place, own in enumerate(forms) if any(_is(form, word) for form in own)]
        for word in wanted.words
    ]
    if len(there) == 1:
        return set(there[0])
    if not all(there):
        return set()
    return _in_a_row(there) if wanted.slop is None else _near(there, wanted.slop)


def _is(form: str, word: WantedWord) -> bool:
    return stem(form) in word.stems or bool(word.prefix and form.startswith(word.prefix))


def _in_a_row(there: Sequence[Sequence[int]]) -> set[int]:
    """As `operations.phrase` has it."""
    starts = set(there[0]).intersection(
        *({place - n for place in places} for n, places in enumerate(there))
    )
    return {start + n for start in starts for n in range(len(there))}


def _near(there: Sequence[Sequence[int]], slop: int) -> set[int]:
    """As `operations.near` has it."""
    reach = slop + len(there) - 1
    first, *others = there
    chosen: set[int] = set()
    for place in first:
        close = [[p for p in places if abs(p - place) <= reach] for places in others]
        if all(close):
            chosen |= {place, *(p for places in close for p in places)}
    return chosen


def passage(text: str, spans: list[Span], width: int) -> Passage:
    """The piece of about `width` characters that holds the most marks, cut at words."""
    first, last = _best_run(spans, width) if spans else (0, 0)
    # A row is often narrower than the passage: what is marked stands near its beginning.
    start = first - width // 8 if first > width // 4 else 0
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
