"""All papers of a library as numbers from 0; a set of papers is a mask over them."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from readinglist.core.search.arrays.container import Array


@dataclass(frozen=True, eq=False)
class Universe:
    """`ids`: i8[N], the papers' ids, ascending. A paper's number is its place there."""

    ids: Array

    @classmethod
    def of(cls, ids: Collection[int]) -> "Universe":
        """The papers of these ascending ids."""
        return cls(np.fromiter(ids, np.int64, len(ids)))

    def __len__(self) -> int:
        return len(self.ids)

    def numbers(self, papers: Array) -> Array:
        """The numbers of papers, given by id; -1 for those that are not among all."""
        if not len(self.ids):
            return np.full(len(papers), -1)
        places = np.searchsorted(self.ids, papers)
        places[places == len(self.ids)] = 0
        return np.where(self.ids[places] == papers, places, -1)

    def mask(self, papers: Collection[int]) -> Array:
        """The set of these papers, given by id: bool[N]."""
        mask = np.zeros(len(self.ids), bool)
        numbers = self.numbers(np.fromiter(papers, np.int64, len(papers)))
        mask[numbers[numbers >= 0]] = True
        return mask

    def everything(self) -> Array:
        """The set of all papers: bool[N]."""
        return np.ones(len(self.ids), bool)
