"""Papers where a reader found them in a document, and the account that comes of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from readinglist.core.importing.entries import (
    NO_DETAILS,
    Details,
    Document,
    Entry,
    LineKind,
    Parsed,
)
from readinglist.core.importing.parsing.accounting import accounted, nothing

NOWHERE = range(0)


@dataclass(frozen=True, slots=True)
class Found:
    """A paper, and the lines (counted from 1) that it takes; without a name: what should be one."""

    lines: range
    title: str = ""
    abstract: str = ""
    title_lines: range = NOWHERE
    abstract_lines: range = NOWHERE
    details: Details = NO_DETAILS

    @property
    def name(self) -> str:
        """The title, or what identifies the paper; empty where it was not understood."""
        if self.title or self.details.arxiv:
            return self.title or f"arXiv:{self.details.arxiv}"
        return f"doi:{self.details.doi}" if self.details.doi else ""

    def entry(self, rank: int) -> Entry:
        """The paper as an entry."""
        return Entry(
            rank,
            self.name,
            self.abstract,
            self.title_lines.start if self.title_lines else 0,
            self.abstract_lines.start if self.abstract_lines else 0,
            self.details,
        )


def gathered(
    reader: str,
    document: Document,
    found: Sequence[Found],
    *,
    layout: str = "",
    day: date | None = None,
    unparsed: Iterable[int] = (),
    details: Iterable[int] = (),
    surest: float = 1.0,
) -> Parsed:
    """What a reader found, in order; lines of no paper are headers.

    `unparsed` and `details` are numbers of lines that are none, and that say more of papers.
    """
    papers = [paper for paper in found if paper.name]
    if not papers:
        return nothing(reader, document)
    entries = [paper.entry(rank) for rank, paper in enumerate(papers, 1)]
    lost = [number for paper in found if not paper.name for number in paper.lines]
    kinds = _kinds(document, papers, details, [*lost, *unparsed])
    confidence = surest * len(papers) / len(found)
    return accounted(reader, layout, document, entries, kinds, confidence, day)


def _kinds(
    document: Document,
    papers: Sequence[Found],
    details: Iterable[int],
    unparsed: Iterable[int],
) -> list[LineKind]:
    """A line that is several things is the last of: detail, abstract, title, unparsed."""
    kinds = [LineKind.HEADER] * len(document.lines)
    for kind, lines in (
        (LineKind.DETAIL, details),
        (LineKind.DETAIL, (number for paper in papers for number in paper.lines)),
        (LineKind.ABSTRACT, (number for paper in papers for number in paper.abstract_lines)),
        (LineKind.TITLE, (number for paper in papers for number in paper.title_lines)),
        (LineKind.UNPARSED, unparsed),
    ):
        for number in lines:
            kinds[number - 1] = kind
    for place, line in enumerate(document.lines):
        if not line.strip():
            kinds[place] = LineKind.BLANK
    return kinds


def beginning(document: Document, size: int = 4096) -> str:
    """The first characters of a document, for a short look at it."""
    taken: list[str] = []
    for line in document.lines:
        taken.append(line[:size])
        size -= len(line) + 1
        if size <= 0:
            break
    return "\n".join(taken)
