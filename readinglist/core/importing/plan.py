"""What an import would do: each entry of each file matched against the library and each other."""

import itertools
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from readinglist.core.errors import Cancelled, KnownError
from readinglist.core.importing.completion import Gains
from readinglist.core.importing.documents import InputFile
from readinglist.core.importing.duplicates import Evidence
from readinglist.core.importing.entries import NO_DETAILS, Entry, Parsed
from readinglist.core.importing.matching import Matcher
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

    @classmethod
    def of(cls, entries: Iterable[PlannedEntry]) -> "Tally":
        """The tally of these entries."""
        by_rank = {planned.entry.rank: planned for planned in entries}
        return cls(Counter(planned.fate for planned in by_rank.values()), by_rank)


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What importing one file would do, or the `error` that keeps it from being imported.

    `lines` are the file's, as `parsed` speaks of them.
    `skipped` are the ranks that the user has unticked; `day` may differ from what the file says.
    """

    file: InputFile
    parsed: Parsed | None = None
    lines: Sequence[str] = ()
    entries: tuple[PlannedEntry, ...] = ()
    seen_before: bool = False
    error: KnownError | None = None
    day: date | None = None
    skipped: frozenset[int] = field(default=frozenset[int]())
    tally: Tally = field(default_factory=lambda: Tally.of(()), compare=False, repr=False)

    def with_entries(self, entries: Iterable[PlannedEntry]) -> "FilePlan":
        """The same plan with these entries."""
        kept = tuple(entries)
        return replace(self, entries=kept, tally=Tally.of(kept))

    def counts(self) -> Counter[Fate]:
        """How many entries have each fate, those that were unticked left out."""
        unticked = Counter(self.tally.by_rank[rank].fate for rank in self.skipped)
        return self.tally.fates - unticked

    def sightings(self) -> int:
        """How many chosen entries of known papers add a sighting."""
        known = self.counts()[Fate.KNOWN]
        if not self.seen_before:
            return known
        return known - sum(e.done for e in self.chosen())

    def chosen(self) -> tuple[PlannedEntry, ...]:
        """The entries that are to be imported."""
        return tuple(e for e in self.entries if e.entry.rank not in self.skipped)

    def without(self, ranks: Iterable[int]) -> "FilePlan":
        """The same plan with those ranks unticked."""
        return replace(self, skipped=frozenset(ranks))

    def json(self) -> dict[str, Any]:
        """The form of a file in `import --json`."""
        place = {"file": self.file.name, "path": self.file.path}
        if self.parsed is None:
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
            "completed": sum(bool(e.gains) for e in self.chosen()),
            "lines": self.parsed.line_counts,
            "unparsed": [{"line": line, "text": text} for line, text in self.parsed.unparsed],
            "seen_before": self.seen_before,
        }


Gain = Callable[[Sequence[tuple[int, Entry]]], Sequence[Gains]]


def plan_entries(
    entries: Iterable[Entry], matcher: Matcher, gain: Gain, seen_ranks: Container[int], stop: Stop
) -> list[PlannedEntry]:
    """Each entry with its fate. `seen_ranks`: those that the same bytes brought before.

    `gain` says what known papers gain from entries. Raises `Cancelled` when `stop` says so.
    """
    planned: list[PlannedEntry] = []
    for batch in batches(entries):
        if stop():
            raise Cancelled
        keyed = [(entry, Keys.of(entry.title, entry.abstract)) for entry in batch]
        telling: list[tuple[int, int]] = []  # places in the plan, and known papers
        for (entry, keys), found in zip(keyed, matcher.match(keyed), strict=True):
            if found is None:
                matcher.remember(None, entry, keys)
            done = entry.rank in seen_ranks
            fate = Fate.NEW if found is None and not done else Fate.KNOWN
            trashed = found is not None and found.trashed
            planned.append(PlannedEntry(entry, keys, fate, trashed, done))
            if found is not None and found.id is not None and entry.details is not NO_DETAILS:
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
