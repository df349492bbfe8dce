"""What the program talks about: papers, where they were seen, and what a change touched."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

LIBRARY_FIELD = "readinglist"  # of exports: what holds all that a library knew of a paper
STATUSES = ("new", "to-read", "reading", "read", "skipped")
QUEUE_STATUSES = ("to-read", "reading")


@dataclass(frozen=True, slots=True)
class Name:
    """A person or body as CSL writes one: family and given with particles, or a literal."""

    family: str = ""
    given: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""

    def csl(self) -> dict[str, str]:
        """The CSL name object; empty parts are left out."""
        return {key: value for key, part in _CSL_PARTS.items() if (value := getattr(self, part))}

    @classmethod
    def from_csl(cls, name: dict[str, str]) -> "Name":
        """The name that `csl` wrote; parts that CSL does not know are passed over."""
        return cls(**{_PARTS[key]: str(value) for key, value in name.items() if key in _PARTS})

    @classmethod
    def parse(cls, text: str) -> "Name":
        """The name in "Family, Given", "Given Family" or "{A Body}" as people type one."""
        text = " ".join(text.split())
        if text.startswith("{") and text.endswith("}"):
            return cls(literal=text[1:-1])
        family, comma, given = text.partition(",")
        if not comma:
            given, _, family = text.rpartition(" ")
        return cls(family=family.strip(), given=given.strip())

    def __str__(self) -> str:
        if self.literal:
            return self.literal
        parts = (self.given, self.dropping_particle, self.non_dropping_particle, self.family)
        name = " ".join(part for part in parts if part)
        return f"{name}, {self.suffix}" if self.suffix else name


_CSL_PARTS = {part.name.replace("_", "-"): part.name for part in fields(Name)}
_PARTS = _CSL_PARTS | {part: part for part in _CSL_PARTS.values()}  # some write "dropping_particle"
OTHERS = Name(literal="others")  # the last of a list: it has more authors, whom nobody named


@dataclass(frozen=True, slots=True)
class Sighting:
    """One paper in one file: at `rank` (1 is the first) of the listing of `day`."""

    file: str
    rank: int
    day: str | None
    layout: str
    imported: str
    source: int
    hash: str = ""  # of the file's bytes
    format: str = ""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A marked passage, anchored by its quote and the text around it."""

    uid: str
    quote: str
    prefix: str
    suffix: str
    comment: str
    colour: str
    created: str


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything that the library knows of a paper. Times are UTC ISO 8601, days are dates."""

    id: int
    uid: str
    key: str
    title: str
    abstract: str = ""
    authors: tuple[Name, ...] = ()
    year: int | None = None
    date: str | None = None
    arxiv: str | None = None
    doi: str | None = None
    url: str | None = None
    entry_type: str = "misc"
    fields: dict[str, str] = field(default_factory=lambda: {})
    status: str = "new"
    starred: bool = False
    rating: int = 0
    tags: tuple[str, ...] = ()
    note: str = ""
    highlights: tuple[Highlight, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    aliases: tuple[str, ...] = ()
    queue_position: int | None = None
    queued: str | None = None  # when it came into the queue
    snoozed_until: str | None = None
    trashed: str | None = None
    added: str = ""
    updated: str = ""

    def json(self) -> dict[str, Any]:
        """The form of `show --json`."""
        value = asdict(self)
        value["authors"] = [name.csl() for name in self.authors]
        value["sightings"] = [
            {key: s[key] for key in ("file", "rank", "day", "layout", "imported")}
            for s in value["sightings"]
        ]
        return value


@dataclass(frozen=True, slots=True)
class Row:
    """What a list shows of a paper."""

    id: int
    key: str
    title: str
    abstract: str
    status: str
    starred: bool
    trashed: bool
    has_note: bool
    tags: tuple[str, ...]
    day: str | None
    rank: int | None
    seen: int
    rating: int = 0
    authors: tuple[str, ...] = ()  # the first of them, by family name
    year: int | None = None
    added: str = ""
    queued: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paper that might be the one: `id` is None for one that the same import brings."""

    id: int | None
    title_key: str
    abstract: str
    abstract_key: str
    trashed: bool = False
    arxiv: str | None = None
    doi: str | None = None
    authors: str = "[]"  # a JSON list of CSL names
    year: int | None = None
    entry_type: str = "misc"
    fields: str = "{}"  # a JSON object


@dataclass(frozen=True, slots=True)
class KnownSource:
    """An imported file: the reader that read it, and the papers that it brought, by rank."""

    id: int
    format: str
    papers: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Changes:
    """What an operation did: enough for every view to know whether it is concerned.

    `rev` is the operation's id, which is the library's revision after it; `papers` the ids it
    touched; `tables` the kinds of things it touched; `searched` whether searched text changed.
    """

    rev: int
    label: str
    papers: frozenset[int] = frozenset()
    tables: frozenset[str] = frozenset()
    searched: bool = False

    def __bool__(self) -> bool:
        return bool(self.tables)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that has a name."""

    id: int
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class Operation:
    """An entry of the history. `reverses`: this one undid (or redid) that one."""

    id: int
    group: int
    kind: str
    label: str
    time: str
    count: int
    reverses: int | None
    reversed_by: int | None

    @property
    def undone(self) -> bool:
        """Whether it is an edit that is taken back at present."""
        return self.reverses is None and self.reversed_by is not None


@dataclass(frozen=True, slots=True)
class Transition:
    """A paper's status before and after; "": it was not there, or in Trash. `time` in UTC."""

    time: str
    paper: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a library. `kind`: backup, upgrade (made before it), replaced (by a restored one).

    `time` is UTC, `rev` the library's revision in it, `size` in bytes.
    """

    file: Path
    kind: str
    time: dt.datetime
    rev: int
    size: int

    @property
    def day(self) -> dt.date:
        """The day on the user's calendar."""
        return self.time.astimezone().date()
