"""What an import would do: each entry of each file matched against the library and each other."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from readinglist.core.errors import Cancelled, KnownError
from readinglist.core.importing.completion import Gains
from readinglist.core.importing.documents import InputFile
from readinglist.core.importing.duplicates import Evidence
from readinglist.core.importing.entries import NO_DETAILS, Entry, Parsed
from readinglist.core.importing.guidance import NO_GUIDANCE, EntryName, Guidance
from readinglist.core.importing.matching import Matcher
from readinglist.core.model import KnownSource
from readinglist.core.progress import Progress, silent
from readinglist.core.text import Keys

AT_ONCE = 100  # entries are matched and stored; after each such batch whoever waits may stop it

Stop = Callable[[], bool]


class Fate(StrEnum):
    """What happens to an entry."""

    NEW = "new"
    KNOWN = "known"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Suspect:
    """The paper that a doubtful entry may be: of the library, or the one at a rank of a file."""

    paper: int | None
    hash: str
    rank: int
    title: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class PlannedEntry:
    """An entry with its keys, and its fate.

    `trashed`: it is known, and lies in Trash, where it stays. `done`: these very bytes brought it
    before, and nothing happens. `suspect`: what a doubtful one may be. `gains`: what a known paper
    gets that it lacks; `conflicts`: what the entry says otherwise, where the paper keeps its own.
    """

    entry: Entry
    keys: Keys
    fate: Fate
    trashed: bool = False
    done: bool = False
    suspect: Suspect | None = None
    gains: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """What there is among planned entries, counted once: there may be very many."""

    fates: Counter[Fate]
    by_rank: Mapping[int, PlannedEntry]
    gaining: int  # known papers that get what they lack
    printed_again: Mapping[int, Sequence[int]]  # by the rank of a new card those of the same one

    @classmethod
    def of(cls, entries: Iterable[PlannedEntry]) -> "Tally":
        """The tally of these entries."""
        by_rank = {planned.entry.rank: planned for planned in entries}
        gaining = sum(bool(planned.gains) for planned in by_rank.values())
        fates = Counter(planned.fate for planned in by_rank.values())
        return cls(fates, by_rank, gaining, _printed_again(by_rank.values()))


def _printed_again(entries: Iterable[PlannedEntry]) -> dict[int, list[int]]:
    """By the rank of each new card those of the same one further down, which are known by it."""
    new: dict[Keys, int] = {}
    again: dict[int, list[int]] = {}
    for planned in entries:
        if planned.fate is not Fate.KNOWN:
            new[planned.keys] = planned.entry.rank
        elif planned.keys in new:
            again.setdefault(new[planned.keys], []).append(planned.entry.rank)
    return again


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What importing one file would do, or the `error` that keeps it from being imported.

    `lines` are the file's, as `parsed` speaks of them. With an `error` there may be both: what was
    made of a file that is not understood for sure, and what it would bring. `skipped` are the ranks
    that the user has unticked; `guidance` is what the user says of the file, so that `day` may
    differ from what the file says. `rekeyed`: after the import, the citation keys that entries
    brought and could not have, each with the one that its paper got.
    """

    file: InputFile
    guidance: Guidance = NO_GUIDANCE
    parsed: Parsed | None = None
    lines: Sequence[str] = ()
    entries: tuple[PlannedEntry, ...] = ()
    seen_before: bool = False
    error: KnownError | None = None
    day: date | None = None
    skipped: frozenset[int] = field(default=frozenset[int]())
    rekeyed: tuple[tuple[str, str], ...] = ()
    tally: Tally = field(default_factory=lambda: Tally.of(()), compare=False, repr=False)

    def with_entries(self, entries: Iterable[PlannedEntry]) -> "FilePlan":
        """The same plan with these entries."""
        kept = tuple(entries)
        return replace(self, entries=kept, tally=Tally.of(kept))

    @property
    def source(self) -> str:
        """What the file is called in the library."""
        return self.guidance.source or self.file.name

    def called(self, source: str, day: str) -> "FilePlan":
        """The same plan under another name, of another day (see `Guidance`)."""
        guidance = replace(self.guidance, source=source, day=day)
        found = self.parsed.day if self.parsed else None
        return replace(self, guidance=guidance, day=guidance.day_or(found))

    def unticked_like(self, before: "FilePlan") -> "FilePlan":
        """With the entries unticked that were so in an earlier plan of the file."""
        if not before.skipped or before.parsed is None or self.parsed is None:
            return self
        if self.parsed is before.parsed:
            return self.without(before.skipped)
        there = named(before.parsed.entries)
        unticked = {name for name, entry in there if entry.rank in before.skipped}
        here = named(self.parsed.entries)
        return self.without(entry.rank for name, entry in here if name in unticked)

    def counts(self) -> Counter[Fate]:
        """How many entries have each fate, those that were unticked left out."""
        unticked = Counter(self.tally.by_rank[rank].fate for rank in self.skipped)
        return self.tally.fates - unticked

    def sightings(self) -> int:
        """How many chosen entries of known papers add a sighting."""
        known = self.counts()[Fate.KNOWN]
        if not self.seen_before and not any(e.entry.state for e in self.entries):
            return known
        return known - sum(e.done for e in self.chosen())

    def gaining(self) -> int:
        """How many known papers get what they lack from chosen entries."""
        unticked = sum(bool(self.tally.by_rank[rank].gains) for rank in self.skipped)
        return self.tally.gaining - unticked

    def chosen(self) -> tuple[PlannedEntry, ...]:
        """The entries that are to be imported."""
        return tuple(e for e in self.entries if e.entry.rank not in self.skipped)

    def without(self, ranks: Iterable[int]) -> "FilePlan":
        """The same plan with those ranks unticked, and the same cards as new ones further down."""
        skipped = set(ranks)
        for rank in tuple(skipped) if self.tally.printed_again else ():
            skipped.update(self.tally.printed_again.get(rank, ()))
        return replace(self, skipped=frozenset(skipped))

    def json(self) -> dict[str, Any]:
        """The form of a file in `import --json`."""
        place = {"file": self.source, "path": self.file.path}
        if self.parsed is None or self.error is not None:
            return place | {"error": str(self.error)}
        counts = self.counts()
        return place | {
            "format": self.parsed.format,
            "layout": self.parsed.layout,
            "day": self.day.isoformat() if self.day else None,
            "papers": len(self.chosen()),
            "new": counts[Fate.NEW],
            "known": counts[Fate.KNOWN],
            "doubtful": counts[Fate.DOUBTFUL],
            "completed": self.gaining(),
            "lines": self.parsed.line_counts,
            "unparsed": [{"line": line, "text": text} for line, text in self.parsed.unparsed],
            "seen_before": self.seen_before,
            "rekeyed": [{"brought": brought, "key": key} for brought, key in self.rekeyed],
        }


def named(entries: Iterable[Entry]) -> Iterator[tuple[EntryName, Entry]]:
    """The entries of a file as they were read, each with its name."""
    alike = Counter[tuple[int, str, str]]()
    for entry in entries:
        texts = (entry.title_line, entry.title, entry.abstract)
        yield (*texts, alike[texts]), entry
        alike[texts] += 1


@dataclass(frozen=True, slots=True)
class Before:
    """What the same bytes brought before: at `ranks` nothing happens; `papers` are seen in them."""

    source: int | None
    ranks: AbstractSet[int]
    papers: set[int]
    cards: set[Keys] = field(default_factory=set[Keys])  # of entries at those ranks, as met so far

    def brought(self, entry: Entry, keys: Keys) -> bool:
        """Whether an entry was dealt with then; asked for each in the order of the file.

        A card that is printed twice has one rank, the first.
        """
        if entry.rank in self.ranks:
            self.cards.add(keys)
            return True
        return bool(self.ranks) and keys in self.cards

    @classmethod
    def of(cls, known: KnownSource | None, format_name: str, guidance: Guidance) -> "Before":
        """What a source brought, read as it is read now; otherwise ranks say nothing."""
        if known is None:
            return cls(None, frozenset(), set())
        is_alike = known.format == format_name and not guidance.marks and not guidance.fields
        papers = known.papers
        return cls(known.id, papers.keys() if is_alike else frozenset(), set(papers.values()))


Gain = Callable[[Sequence[tuple[int, Entry]]], Sequence[Gains]]


def plan_entries(
    entries: Sequence[Entry],
    matcher: Matcher,
    gain: Gain,
    before: Before,
    stop: Stop,
    progress: Progress = silent,
) -> list[PlannedEntry]:
    """Each entry with its fate. `gain` says what known papers gain from entries.

    Raises `Cancelled` when `stop` says so.
    """
    planned: list[PlannedEntry] = []
    for batch in batches(entries):
        if stop():
            raise Cancelled
        progress(len(planned), len(entries))
        keyed = [(entry, Keys.of(entry.title, entry.abstract)) for entry in batch]
        telling: list[tuple[int, int]] = []  # places in the plan, and known papers
        for (entry, keys), found in zip(keyed, matcher.match(keyed), strict=True):
            nothing_happens = before.brought(entry, keys)
            if found is None and not nothing_happens and entry.state is None:
                matcher.remember(None, entry, keys)
            in_it = found is not None and (entry.state is not None or found.id in before.papers)
            done = nothing_happens or in_it  # what another library says is no sighting
            fate = Fate.NEW if found is None and not done else Fate.KNOWN
            trashed = found is not None and found.trashed
            planned.append(PlannedEntry(entry, keys, fate, trashed, done))
            if nothing_happens or found is None or found.id is None:
                continue
            if entry.details is not NO_DETAILS:
                telling.append((len(planned) - 1, found.id))
        known = [(paper, planned[place].entry) for place, paper in telling]
        for (place, _), own in zip(telling, gain(known) if known else (), strict=True):
            planned[place] = replace(planned[place], gains=own.names(), conflicts=own.conflicts)
    return planned


_Item = TypeVar("_Item")


def batches(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    """The items, so many at once."""
    remaining = iter(items)
    while batch := list(itertools.islice(remaining, AT_ONCE)):
        yield batch
