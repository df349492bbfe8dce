"""Papers that may be one: found, merged, or told apart for ever."""

from collections.abc import Callable, Collection, Iterable

from readinglist.core.errors import BadInput, Cancelled, NotFound
from readinglist.core.importing.doubts import MOST_COMPARED
from readinglist.core.importing.duplicates import CERTAIN, resemblance
from readinglist.core.library.base import KEPT, Part
from readinglist.core.merging import merged
from readinglist.core.model import Changes, Paper
from readinglist.core.progress import Progress, silent
from readinglist.core.store import edits, matching, merging, pairs, papers
from readinglist.core.store.operations import operation
from readinglist.core.store.pairs import Pair

_AT_ONCE = 500  # papers


class Duplicates(Part):
    """Pairs of papers, and merging them."""

    def duplicates(self) -> list[Pair]:
        """The pairs of which nothing was decided yet, the newest first."""
        return pairs.open_pairs(self._db)

    def duplicates_of(self, paper: int) -> list[Pair]:
        """Those of them that a paper is in."""
        return pairs.open_pairs_of(self._db, paper)

    def count_duplicates(self) -> int:
        """How many pairs that are."""
        return pairs.count_open(self._db)

    def certain_duplicates(self) -> list[Pair]:
        """Those of them with the same title and abstract."""
        return [pair for pair in self.duplicates() if pair.evidence == str(CERTAIN)]

    def find_duplicates(
        self, progress: Progress = silent, stop: Callable[[], bool] = bool
    ) -> Changes:
        """Compare all papers that may be alike; remember the pairs of which nothing is known.

        Raises `Cancelled` when `stop` says so.
        """
        from readinglist.core.search.alike import Table, alike

        known = pairs.decided(self._db)
        ids = papers.all_ids(self._db)
        found: list[tuple[int, int, str]] = []
        tables = self._tables()
        for start in range(0, len(ids), _AT_ONCE):
            if stop():
                raise Cancelled
            progress(start, len(ids))
            texts = matching.texts(self._db, ids[start : start + _AT_ONCE])
            near = dict(zip(texts, alike(tables, Table.of(texts.items())), strict=True))
            # Each pair once: with the older ones.
            older = {paper: {n for n in own if n < paper} for paper, own in near.items()}
            others = matching.texts(self._db, {n for own in older.values() for n in own})
            for paper, own in older.items():
                for other in sorted(own, reverse=True)[:MOST_COMPARED]:
                    if (other, paper) not in known and other in others:
                        evidence = resemblance(texts[paper], others[other])
                        if evidence is not None:
                            found.append((other, paper, str(evidence)))
        with operation(self._db, "find-duplicates", "find duplicates") as edit:
            pairs.suspect(self._db, found)
        return edit.changes

    def merge(self, paper: int, others: Iterable[int], of_other: Collection[str] = ()) -> Changes:
        """Make one paper of several: `paper` stays, with all that is on the others.

        `of_other`: fields that it takes from them even where it has its own.
        """
        rest = [number for number in dict.fromkeys(others) if number != paper]
        if not rest:
            raise BadInput("A paper cannot be merged with itself.", KEPT)
        self._existing([paper, *rest])
        with operation(self._db, "merge", "merge") as edit:
            for other in rest:
                self._merge(paper, other, of_other, edit.time)
            edit.label = f"merge: {papers.load(self._db, [paper])[0].title}"
        return edit.changes

    def merge_all(self, chosen: Iterable[Pair]) -> Changes:
        """Merge many pairs at once, each into its older paper."""
        with operation(self._db, "merge", "merge") as edit:
            stays: dict[int, int] = {}
            done = 0
            for pair in chosen:
                paper, other = (_followed(stays, n) for n in (pair.paper, pair.other))
                if paper != other:
                    self._merge(paper, other, (), edit.time)
                    stays[other] = paper
                    done += 1
            edit.label = f"merge: {done} pairs"
        return edit.changes

    def tell_apart(self, paper: int, other: int) -> Changes:
        """They are two papers: they are never taken for one again."""
        self._existing([paper, other])
        if paper == other:
            raise BadInput("That is one paper.", KEPT)
        with operation(self._db, "tell-apart", "not the same") as edit:
            pairs.decide_different(self._db, paper, other)
        return edit.changes

    def _existing(self, ids: list[int]) -> list[Paper]:
        found = papers.load(self._db, ids)
        missing = set(ids) - {paper.id for paper in found}
        if missing:
            raise NotFound(f"There is no paper {min(missing)}.", KEPT)
        return found

    def _merge(self, number: int, other: int, of_other: Collection[str], time: str) -> None:
        paper, gone = self._existing([number, other])
        columns = merged(paper, gone, of_other)
        merging.move(self._db, other, number)
        edits.delete_papers(self._db, [other])
        edits.update(self._db, [number], edits.as_columns(columns), time)
        edits.touch(self._db, number, time)
        if gone.key.lower() != paper.key.lower():
            edits.remove_alias(self._db, gone.key)
            edits.add_alias(self._db, number, gone.key)


def _followed(stays: dict[int, int], number: int) -> int:
    """The paper that one has become by the merges so far."""
    while number in stays:
        number = stays[number]
    return number
