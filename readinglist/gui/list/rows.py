"""What a row of the list shows, prepared off the window's thread."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from readinglist.core.library import Library
from readinglist.core.maths import shown
from readinglist.core.model import Row
from readinglist.core.search.found import Wanted
from readinglist.core.search.marks import Passage, Span, passage
from readinglist.core.search.reasons import ABSTRACT, TITLE, reason, texts_of

_PASSAGE = 220  # characters; more than a wide row shows


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A paper as the list paints it: its marks, and where it matched."""

    row: Row
    title_marks: tuple[Span, ...]
    passage: Passage
    matched: str
    reasons: str = ""  # the words for which it is here


def rows_to_read_next(library: Library, ids: Sequence[int]) -> list[ShownRow]:
    """The rows of papers that are like starred ones, with the words that decided it."""
    why = {related.paper: " · ".join(related.reasons) for related in library.read_next()}
    rows = shown_rows(library, ids, lambda _: None)
    return [replace(shown, reasons=why.get(shown.row.id, "")) for shown in rows]


def shown_rows(
    library: Library, ids: Sequence[int], wanted_in: Callable[[int], Wanted | None]
) -> list[ShownRow]:
    """The rows of these papers, marked with what was searched for."""
    rows = [_readable(row) for row in library.rows(ids)]
    wanted = {row.id: wanted_in(row.id) for row in rows}
    # What else is searched is read only where a query asks for words: views have no need of it.
    searched = [number for number, asked in wanted.items() if asked and asked.together]
    texts = {paper.id: texts_of(paper) for paper in library.papers(searched)}
    return [_shown(row, wanted[row.id], texts.get(row.id, {})) for row in rows]


def _readable(row: Row) -> Row:
    """With maths as it is read; most papers have none."""
    title, abstract = shown(row.title).text, shown(row.abstract).text
    if (title, abstract) == (row.title, row.abstract):
        return row
    return replace(row, title=title, abstract=abstract)


def _shown(row: Row, wanted: Wanted | None, texts: Mapping[str, str]) -> ShownRow:
    if not wanted:
        return ShownRow(row, (), passage(row.abstract, [], _PASSAGE), "")
    texts = {**texts, TITLE: row.title, ABSTRACT: row.abstract}
    why = reason(texts, row.tags, wanted, _PASSAGE)
    return ShownRow(row, why.title, why.passage, ", ".join(why.matched))
