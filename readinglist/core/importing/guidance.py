"""What a user says of a file, where reading it did not do right by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Texts = tuple[str, str]  # a title and an abstract
# What tells an entry from all others of its file, also when lines above it are marked: the line of
# its title, its texts as they were read, and which of several such it is, from 0.
EntryName = tuple[int, str, str, int]
NO_DAY = "none"


class Mark(StrEnum):
    """What a line of a listing is."""

    TITLE = "title"
    ABSTRACT = "abstract"
    HEADER = "header"  # of no paper
    ON = "on"  # it goes on with the line above


@dataclass(frozen=True, slots=True)
class Guidance:
    """How a file is to be read; what is empty is found out.

    `format` is a reader's name. `marks` say what lines are, counted from 1. `fields` say what the
    file's own fields mean, by their paths; "": nothing that we know. `texts` are titles and
    abstracts of entries as the user wants them. `source` is what the file is to be called; `day`
    its day in ISO 8601, or `NO_DAY`.
    """

    format: str = ""
    encoding: str = ""
    marks: Mapping[int, Mark] = field(default_factory=dict[int, Mark])
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    texts: Mapping[EntryName, Texts] = field(default_factory=dict[EntryName, Texts])
    source: str = ""
    day: str = ""

    def day_or(self, found: date | None) -> date | None:
        """The day that was given, or else the one that was found."""
        if self.day == NO_DAY:
            return None
        return date.fromisoformat(self.day) if self.day else found


NO_GUIDANCE = Guidance()
