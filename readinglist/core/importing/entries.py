"""What a reader makes of a file: entries, and an account of every line."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from readinglist.core.fieldvalues import tag_names
from readinglist.core.importing.guidance import NO_GUIDANCE, Guidance, Mark
from readinglist.core.model import Name

if TYPE_CHECKING:
    from readinglist.core.importing.states import State


class LineKind(StrEnum):
    """What a line of a file was understood as."""

    TITLE = "title"
    ABSTRACT = "abstract"
    DETAIL = "detail"  # something else of a paper
    HEADER = "header"
    BLANK = "blank"
    UNPARSED = "unparsed"


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text, before anyone understood it.

    `lines` are without their ends; `ends_whole`: the last line has one. `written` is the day of the
    file's time, from which a date without a year gets one. `guidance` is what its user says of it,
    `known` what the library knows of lines, counted from 1.
    """

    name: str
    lines: Sequence[str]
    ends_whole: bool
    written: date
    guidance: Guidance = NO_GUIDANCE
    known: Mapping[int, Mark] = field(default_factory=dict[int, Mark])

    @property
    def marks(self) -> Mapping[int, Mark]:
        """What lines are, as far as anybody knows; the user knows best."""
        return {**self.known, **self.guidance.marks}

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Details:
    """What a file says of a paper beside its title and abstract; what it does not say is empty.

    `date` is a day in ISO 8601. `fields` holds what this program makes no use of, by BibTeX's names
    where it has them ("journal", "volume"), so that an export can give it back. `tags`, `note`,
    `status`, `starred` and `rating` are what another program's user made of the paper; its tags
    are written as this program stores them, however the file has them.
    """

    authors: tuple[Name, ...] = ()
    year: int | None = None
    date: str | None = None
    arxiv: str | None = None
    doi: str | None = None
    url: str | None = None
    entry_type: str = ""
    key: str = ""
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    tags: tuple[str, ...] = ()
    note: str = ""
    status: str = ""
    starred: bool = False
    rating: int = 0

    def __post_init__(self) -> None:
        if self.tags:
            object.__setattr__(self, "tags", tag_names(self.tags))


NO_DETAILS = Details()


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper as a file names it. `rank` counts from 1; lines count from 1, 0: none.

    `state`: as another library had it, where the file is an export of one.
    """

    rank: int
    title: str
    abstract: str
    title_line: int
    abstract_line: int = 0
    details: Details = NO_DETAILS
    state: "State | None" = None


@dataclass(frozen=True, slots=True)
class FieldUse:
    """A field of a file's records: what it was taken for ("": it is kept as it is), a value."""

    path: str
    meaning: str
    sample: str


@dataclass(frozen=True)
class Parsed:
    """A file as a reader understood it; `kinds` has one item for each line of the document.

    `confidence` is 0 to 1: how much of the file has the shape that the reader expects. `doubtful`
    are lines that may have been taken for something else than they are. Where records have fields
    of the file's own, `fields` are these, and `meanings` what they can be taken for.
    """

    format: str
    layout: str
    day: date | None
    entries: tuple[Entry, ...]
    kinds: tuple[LineKind, ...]
    confidence: float
    unparsed: tuple[tuple[int, str], ...] = field(default=())
    doubtful: tuple[int, ...] = ()
    fields: tuple[FieldUse, ...] = ()
    meanings: tuple[str, ...] = ()

    @cached_property
    def line_counts(self) -> dict[str, int]:
        """How many lines there are of each kind, and in all; listings have no details."""
        counts = Counter(self.kinds)
        shown = [kind for kind in LineKind if kind is not LineKind.DETAIL or counts[kind]]
        return {"total": len(self.kinds)} | {kind.value: counts[kind] for kind in shown}
