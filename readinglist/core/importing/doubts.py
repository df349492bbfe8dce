"""New entries that may be a paper which is there already: imported, and put beside it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from readinglist.core.errors import Cancelled
from readinglist.core.importing.duplicates import resemblance
from readinglist.core.importing.plan import Fate, PlannedEntry, Stop, Suspect
from readinglist.core.memory import let_go
from readinglist.core.progress import Progress
from readinglist.core.store import Database, matching

if TYPE_CHECKING:  # it brings numpy
    from readinglist.core.search.alike import Table

Texts = tuple[str, str]  # a title and an abstract
Alike = Callable[["Table"], list[set[int]]]  # for each paper those of the library, by id
MOST_COMPARED = 20  # papers: of more that may be alike the newest are compared
_AT_ONCE = 5000  # entries, with the texts of what they may be


@dataclass(frozen=True, slots=True)
class _Met:
    """An entry of an earlier file, or further up in the same, that is a paper of its own."""

    hash: str
    rank: int
    texts: Texts


class Doubter:
    """Looks for papers that new entries may be, in the library and among those it has met."""

    def __init__(self, db: Database, alike: Alike) -> None:
        self._db = db
        self._alike = alike
        self._met: list[_Met] = []
        self._tables: list[Table] = []  # of those met, by their places

    def look(
        self, file_hash: str, planned: Iterable[PlannedEntry], stop: Stop, progress: Progress
    ) -> list[PlannedEntry]:
        """The planned entries, those new ones that are doubtful marked so.

        Raises `Cancelled` when `stop` says so.
        """
        entries = list(planned)
        # What is of another library was told apart there.
        new = [n for n, p in enumerate(entries) if p.fate is Fate.NEW and p.entry.state is None]
        for start in range(0, len(new), _AT_ONCE):
            if stop():
                raise Cancelled
            progress(start, len(new))
            places = new[start : start + _AT_ONCE]
            met = [_met(file_hash, entries[n]) for n in places]
            for n, suspect in zip(places, self._suspects(met), strict=True):
                if suspect is not None:
                    entries[n] = replace(entries[n], fate=Fate.DOUBTFUL, suspect=suspect)
        return entries

    def forget(self) -> None:
        """Let go of the entries that were met."""
        let_go(self._met)

    def _suspects(self, new: Sequence[_Met]) -> Iterator[Suspect | None]:
        """For each new entry the paper that it may be."""
        from readinglist.core.search.alike import Table, alike

        first = len(self._met)
        self._met += new
        table = Table.of((first + n, own.texts) for n, own in enumerate(new))
        self._keep(table)
        in_library = self._alike(table)
        stored = matching.texts(self._db, {paper for found in in_library for paper in found})
        met = alike(self._tables, table)
        for place, own in enumerate(new):
            before = (other for other in met[place] if other < first + place)
            yield _of_library(own.texts, in_library[place], stored) or self._of_met(own, before)

    def _keep(self, table: "Table") -> None:
        """Fold small tables into one: of thousands of files with a paper each there are a few."""
        from readinglist.core.search.alike import Table

        self._tables.append(table)
        while len(self._tables) > 1:
            before, last = (len(kept.papers) for kept in self._tables[-2:])
            if last < before or before + last > _AT_ONCE:
                return
            places = range(len(self._met) - before - last, len(self._met))
            self._tables[-2:] = [Table.of((n, self._met[n].texts) for n in places)]

    def _of_met(self, own: _Met, places: Iterable[int]) -> Suspect | None:
        for place in sorted(places, reverse=True)[:MOST_COMPARED]:
            other = self._met[place]
            evidence = resemblance(own.texts, other.texts)
            if evidence is not None:
                return Suspect(None, other.hash, other.rank, other.texts[0], evidence)
        return None


def _of_library(own: Texts, papers: Iterable[int], stored: dict[int, Texts]) -> Suspect | None:
    for paper in sorted(papers, reverse=True)[:MOST_COMPARED]:
        if paper in stored:
            evidence = resemblance(own, stored[paper])
            if evidence is not None:
                return Suspect(paper, "", 0, stored[paper][0], evidence)
    return None


def _met(file_hash: str, planned: PlannedEntry) -> _Met:
    entry = planned.entry
    return _Met(file_hash, entry.rank, (entry.title, entry.abstract))
