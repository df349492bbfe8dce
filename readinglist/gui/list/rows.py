"""What a row of the list shows, prepared off the window's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from readinglist.core.library import Library
from readinglist.core.model import Row
from readinglist.core.search.found import Wanted
from readinglist.core.search.marks import Passage, Span, marks, passage

_PASSAGE = 220  # characters; more than a wide row shows
_NO_WORDS = Wanted()


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A paper as the list paints it: its marks, and where it matched."""

    row: Row
    title_marks: tuple[Span, ...]
    passage: Passage
    matched: str


def shown_rows(
    library: Library, ids: Sequence[int], wanted_in: Callable[[int], Wanted | None]
) -> list[ShownRow]:
    """The rows of these papers, marked with what was searched for."""
    return [_shown(row, wanted_in(row.id) or _NO_WORDS) for row in library.rows(ids)]


def _shown(row: Row, wanted: Wanted) -> ShownRow:
    in_title = marks(row.title, "title", wanted)
    in_abstract = marks(row.abstract, "abstract", wanted)
    searched = bool(wanted)
    matched = ""
    if searched:
        matched = "title" if in_title else "abstract" if in_abstract else "note"
    return ShownRow(row, tuple(in_title), passage(row.abstract, in_abstract, _PASSAGE), matched)
