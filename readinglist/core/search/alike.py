"""Which papers may be alike: those whose sketches (core/sketches.py) share numbers."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from readinglist.core import sketches
from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.sketches import Sketches, Sketching

MOST_ALIKE = 50  # what more than so many papers have in common tells nothing, and takes its time

Texts = tuple[str, str]  # a title and an abstract


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The sketches of D papers. `papers`: i8[D], their ids; `stays`: bool[D], which still count."""

    papers: Array
    stays: Array
    titles: Sketches
    abstracts: Sketches

    @classmethod
    def of(cls, papers: Iterable[tuple[int, Texts]]) -> "Table":
        """The sketches of these papers."""
        ids: list[int] = []
        titles, abstracts = Sketching(), Sketching()
        for paper, (title, abstract) in papers:
            ids.append(paper)
            titles.add(sketches.of_title(title))
            abstracts.add(sketches.of_abstract(abstract))
        count = len(ids)
        return cls(
            np.array(ids, np.int64), np.ones(count, bool), titles.sketches(), abstracts.sketches()
        )

    def without(self, gone: Collection[int]) -> "Table":
        """The same, but for some papers."""
        if not gone:
            return self
        stays = self.stays & ~np.isin(self.papers, np.fromiter(gone, np.int64, len(gone)))
        return replace(self, stays=stays)


def alike(tables: Sequence[Table], wanted: Table) -> list[set[int]]:
    """For each of the wanted papers those that may be alike, by id. Few of them are."""
    found: list[set[int]] = [set() for _ in wanted.papers]
    for table in tables:
        for held, own, least in (
            (table.titles, wanted.titles, 1),
            (table.abstracts, wanted.abstracts, sketches.SHARED_BY_ABSTRACTS),
        ):
            for place, document in _pairs(held, own, least):
                if table.stays[document]:
                    found[place].add(int(table.papers[document]))
    return found


def _pairs(held: Sketches, wanted: Sketches, least: int) -> Iterator[tuple[int, int]]:
    """Wanted documents and held ones that share at least so many numbers."""
    places, documents = held.sharing(wanted.numbers, MOST_ALIKE)
    owners = wanted.documents[places].astype(np.int64)
    pairs, times = np.unique((owners << 32) + documents, return_counts=True)
    pairs = pairs[times >= least]
    return zip((pairs >> 32).tolist(), (pairs & 0xFFFFFFFF).tolist(), strict=True)
