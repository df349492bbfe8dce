"""The account of a file's lines, for formats whose lines are not the papers' own."""

from collections.abc import Iterable, Sequence
from datetime import date

from readinglist.core.importing.entries import Document, Entry, LineKind, Parsed


def line_kinds(
    document: Document, entries: Iterable[Entry], unparsed: Iterable[int] = ()
) -> list[LineKind]:
    """Each line's kind: what is not blank, title, abstract or unparsed is a detail."""
    kinds = [LineKind.DETAIL if line.strip() else LineKind.BLANK for line in document.lines]
    for entry in entries:
        if entry.abstract_line:
            kinds[entry.abstract_line - 1] = LineKind.ABSTRACT
        if entry.title_line:
            kinds[entry.title_line - 1] = LineKind.TITLE
    for number in unparsed:
        if kinds[number - 1] is not LineKind.BLANK:
            kinds[number - 1] = LineKind.UNPARSED
    return kinds


def accounted(
    name: str,
    layout: str,
    document: Document,
    entries: Sequence[Entry],
    kinds: Sequence[LineKind],
    confidence: float,
    day: date | None = None,
) -> Parsed:
    """What a reader made of a document."""
    return Parsed(
        name,
        layout,
        day,
        tuple(entries),
        tuple(kinds),
        confidence,
        tuple(
            (number, document.lines[number - 1])
            for number, kind in enumerate(kinds, 1)
            if kind is LineKind.UNPARSED
        ),
    )


def nothing(name: str, document: Document) -> Parsed:
    """What a reader says of a document that is not its own."""
    kinds = line_kinds(document, (), range(1, len(document.lines) + 1))
    return accounted(name, "", document, (), kinds, 0.0)


class Places:
    """Finds the lines in which texts stand, one after the other down a document."""

    def __init__(self, document: Document) -> None:
        self._lines = document.lines
        self._next = 0

    def line_of(self, text: str) -> int:
        """The next line, counted from 1, that holds the beginning of a text; 0: none does."""
        wanted = text[:_TELLING]
        if not wanted:
            return 0
        for place in range(self._next, min(len(self._lines), self._next + _FAR)):
            if wanted in self._lines[place]:
                self._next = place
                return place + 1
        return 0


_TELLING = 40  # characters of a text that tell where it stands
_FAR = 2000  # lines: further down it is hardly the one
