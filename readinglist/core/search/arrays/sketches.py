"""Which documents have a number of a sketch (core/sketches.py): found in a sorted list of all."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.postings import narrow

Pairs = tuple[Array, Array]


@dataclass(frozen=True, slots=True)
class Sketches:
    """K numbers. `numbers`: u4[K], ascending; `documents`: [K], which document each is of."""

    numbers: Array
    documents: Array

    @classmethod
    def of(cls, numbers: Array, documents: Array) -> "Sketches":
        """Out of numbers in any order."""
        order = np.argsort(numbers, kind="stable")
        return cls(numbers[order].astype("<u4"), narrow(documents[order]))

    def arrays(self, name: str) -> dict[str, Array]:
        """As they are stored."""
        return {f"{name}.numbers": self.numbers, f"{name}.documents": self.documents}

    @classmethod
    def stored(cls, name: str, arrays: Mapping[str, Array]) -> "Sketches":
        """Out of stored arrays. Raises `KeyError` where one is missing."""
        return cls(arrays[f"{name}.numbers"], arrays[f"{name}.documents"])

    def sharing(self, wanted: Array, most: int) -> Pairs:
        """Who has any of the numbers: places in `wanted`, and documents; a pair for each.

        Numbers that more than `most` documents have are passed over.
        """
        first = np.searchsorted(self.numbers, wanted)
        counts = np.searchsorted(self.numbers, wanted, side="right") - first
        counts[counts > most] = 0
        before = np.cumsum(counts) - counts
        places = np.arange(int(counts.sum())) + np.repeat(first - before, counts)
        return np.repeat(np.arange(len(wanted)), counts), self.documents[places].astype(np.int64)


def merged(parts: Sequence[tuple[Sketches, Array]]) -> Sketches:
    """Several as one; with each the new numbers of its documents (-1: left out)."""
    numbers: list[Array] = []
    documents: list[Array] = []
    for part, renumbered in parts:
        own = renumbered[part.documents]
        numbers.append(part.numbers[own >= 0])
        documents.append(own[own >= 0])
    return Sketches.of(np.concatenate(numbers), np.concatenate(documents))


class Sketching:
    """Takes the sketches of documents in, one after the other."""

    def __init__(self) -> None:
        self._numbers = array("I")
        self._counts = array("I")

    def add(self, numbers: Iterable[int]) -> None:
        """The next document's."""
        before = len(self._numbers)
        self._numbers.extend(numbers)
        self._counts.append(len(self._numbers) - before)

    def sketches(self) -> Sketches:
        """Those of all documents so far, numbered from 0."""
        counts = np.array(self._counts, np.int64)
        return Sketches.of(
            np.array(self._numbers, np.uint32), np.repeat(np.arange(len(counts)), counts)
        )
