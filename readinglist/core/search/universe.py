"""All papers of a library as numbers from 0; a set of papers is a mask over them."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from readinglist.core.search.arrays.container import Array


@dataclass(frozen=True, eq=False)
class Universe:
    """`ids`: i8[N], the papers' ids. A paper's number is its place there.

    `ascending`: i8[N], the numbers in the order of the ids.
    """

    ids: Array
    ascending: Array

    @classmethod
    def of(cls, papers: Collection[int]) -> "Universe":
        """The papers of these ids, in that order."""
        ids = np.fromiter(papers, np.int64, len(papers))
        return cls(ids, np.argsort(ids, kind="stable"))

    def __len__(self) -> int:
        return len(self.ids)

    def numbers(self, papers: Array) -> Array:
        """The numbers of papers, given by id; -1 for those that are not among all."""
        if not len(self.ids):
            return np.full(len(papers), -1)
        places = np.searchsorted(self.ids, papers, sorter=self.ascending)
        numbers = self.ascending.take(places, mode="clip")
        return np.where(self.ids[numbers] == papers, numbers, -1)

    def mask(self, papers: Collection[int]) -> Array:
        """The set of these papers, given by id: bool[N]."""
        mask = np.zeros(len(self.ids), bool)
        numbers = self.numbers(np.fromiter(papers, np.int64, len(papers)))
        mask[numbers[numbers >= 0]] = True
        return mask

    def everything(self) -> Array:
        """The set of all papers: bool[N]."""
        return np.ones(len(self.ids), bool)
