"""What an import would do: each entry of each file matched against the library and each other."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from readinglist.core.errors import Cancelled, KnownError
from readinglist.core.importing.documents import InputFile
from readinglist.core.importing.duplicates import same_paper
from readinglist.core.importing.entries import Entry, Parsed
from readinglist.core.model import Candidate
from readinglist.core.text import digest, normalise

ASK_EVERY = 25  # entries: so often whoever waits is asked whether to stop

Stop = Callable[[], bool]
FindCandidates = Callable[[str, str], list[Candidate]]


class Fate(StrEnum):
    """What happens to an entry."""

    NEW = "new"
    KNOWN = "known"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class PlannedEntry:
    """An entry and its fate.

    `trashed`: it is known, and lies in Trash, where it stays. `done`: these very bytes brought it
    before, and nothing happens.
    """

    entry: Entry
    fate: Fate
    trashed: bool = False
    done: bool = False


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What importing one file would do, or the `error` that keeps it from being imported.

    `skipped` are the ranks that the user has unticked; `day` may differ from what the file says.
    """

    file: InputFile
    parsed: Parsed | None = None
    entries: tuple[PlannedEntry, ...] = ()
    seen_before: bool = False
    error: KnownError | None = None
    day: date | None = None
    skipped: frozenset[int] = field(default=frozenset[int]())

    def counts(self) -> Counter[Fate]:
        """How many entries have each fate, those that were unticked left out."""
        return Counter(e.fate for e in self.entries if e.entry.rank not in self.skipped)

    def sightings(self) -> int:
        """How many chosen entries of known papers add a sighting (printed twice: once)."""
        return sum(
            e.fate is Fate.KNOWN and not e.done and e.entry.rank not in self.skipped
            for e in self.entries
        )

    def chosen(self) -> tuple[Entry, ...]:
        """The entries that are to be imported."""
        return tuple(e.entry for e in self.entries if e.entry.rank not in self.skipped)

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
            "lines": self.parsed.line_counts(),
            "unparsed": [{"line": line, "text": text} for line, text in self.parsed.unparsed],
            "seen_before": self.seen_before,
        }


class Matcher:
    """Matches entries against the library, and against the new ones it has met before."""

    def __init__(self, find: FindCandidates) -> None:
        self._find = find
        self._met: dict[str, list[Candidate]] = defaultdict(list)

    def match(self, entry: Entry) -> Candidate | None:
        """The paper that the entry is; None: a new one, which is remembered from now on."""
        title_key, abstract_key = normalise(entry.title), digest(entry.abstract)
        candidates = self._find(title_key, abstract_key)
        candidates += self._met.get(title_key, [])
        if abstract_key:
            candidates += self._met.get(abstract_key, [])
        found = same_paper(entry.title, entry.abstract, candidates)
        if found is None:
            self.remember(Candidate(None, title_key, entry.abstract, abstract_key))
        return found

    def remember(self, candidate: Candidate) -> None:
        """From now on an entry can be this one, too."""
        for key in {candidate.title_key, candidate.abstract_key} - {""}:
            self._met[key].append(candidate)


def plan_entries(
    entries: Iterable[Entry], matcher: Matcher, seen_ranks: Container[int], stop: Stop
) -> tuple[PlannedEntry, ...]:
    """Each entry with its fate. `seen_ranks`: those that the same bytes brought before.

    Raises `Cancelled` when `stop` says so.
    """
    planned: list[PlannedEntry] = []
    for number, entry in enumerate(entries):
        if number % ASK_EVERY == 0 and stop():
            raise Cancelled
        found = matcher.match(entry)
        done = entry.rank in seen_ranks
        fate = Fate.NEW if found is None and not done else Fate.KNOWN
        planned.append(PlannedEntry(entry, fate, found is not None and found.trashed, done))
    return tuple(planned)
