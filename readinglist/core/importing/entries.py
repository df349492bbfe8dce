"""What a reader makes of a file: entries, and an account of every line."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property


class LineKind(StrEnum):
    """What a line of a file was understood as."""

    TITLE = "title"
    ABSTRACT = "abstract"
    HEADER = "header"
    BLANK = "blank"
    UNPARSED = "unparsed"


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text, before anyone understood it.

    `lines` are without their ends; `ends_whole`: the last line has one. `written` is the day of the
    file's time, from which a date without a year gets one.
    """

    name: str
    lines: Sequence[str]
    ends_whole: bool
    written: date


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper as a file names it. `rank` counts from 1; lines count from 1, 0: none."""

    rank: int
    title: str
    abstract: str
    title_line: int
    abstract_line: int = 0


@dataclass(frozen=True)
class Parsed:
    """A file as a reader understood it; `kinds` has one item for each line of the document.

    `confidence` is 0 to 1: how much of the file has the shape that the reader expects.
    """

    format: str
    layout: str
    day: date | None
    entries: tuple[Entry, ...]
    kinds: tuple[LineKind, ...]
    confidence: float
    unparsed: tuple[tuple[int, str], ...] = field(default=())

    @cached_property
    def line_counts(self) -> dict[str, int]:
        """How many lines there are of each kind, and in all."""
        counts = Counter(self.kinds)
        return {"total": len(self.kinds)} | {kind.value: counts[kind] for kind in LineKind}
