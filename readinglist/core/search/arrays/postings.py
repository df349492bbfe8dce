"""One field of a segment: for each term the documents that hold it, how often, and where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from readinglist.core.search.arrays.container import Array

Run = tuple[
    int, int
]  # terms whose numbers follow each other: the first, and the one after the last


@dataclass(frozen=True, slots=True)
class Postings:
    """T terms, P postings, N positions, D documents. Numbers are as narrow as they can be.

    `starts`: [T + 1], where each term's postings begin. `documents`: [P], ascending within a term.
    `frequencies`: [P], how often each of those holds it. `position_starts`: [T + 1], where each
    term's positions begin. `positions`: [N], by posting, ascending within one. `lengths`: [D], how
    many tokens the field of each document has.
    """

    starts: Array
    documents: Array
    frequencies: Array
    position_starts: Array
    positions: Array
    lengths: Array

    def arrays(self, field: str) -> dict[str, Array]:
        """As they are stored, by names that begin with the field's."""
        return {f"{field}.{name}": narrow(getattr(self, name)) for name in self.__slots__}

    @classmethod
    def of(cls, field: str, arrays: Mapping[str, Array]) -> "Postings":
        """A field out of stored arrays. Raises `KeyError` where one is missing."""
        return cls(*(arrays[f"{field}.{name}"] for name in cls.__slots__))

    def narrowed(self) -> "Postings":
        """The same, in as little memory as it can be."""
        return Postings(*(narrow(getattr(self, name)) for name in self.__slots__))

    def size(self, runs: Sequence[Run]) -> int:
        """How many postings the terms of the runs have."""
        return sum(int(self.starts[end]) - int(self.starts[first]) for first, end in runs)

    def of_runs(self, runs: Sequence[Run]) -> tuple[Array, Array]:
        """The postings of all terms of the runs: their documents, and how often each holds them."""
        bounds = [(int(self.starts[first]), int(self.starts[end])) for first, end in runs]
        documents = [self.documents[start:end] for start, end in bounds]
        frequencies = [self.frequencies[start:end] for start, end in bounds]
        return _joined(documents), _joined(frequencies)

    def tally(self, runs: Sequence[Run]) -> tuple[Array, Array]:
        """As if all terms of the runs were one: the documents, ascending, and how often."""
        documents, frequencies = self.of_runs(runs)
        if len(runs) == 1 and runs[0][1] - runs[0][0] == 1:
            return documents, frequencies
        # Most are there once: to count them, and then what is beyond that, is quicker.
        times = np.bincount(documents, minlength=len(self.lengths))
        again = np.flatnonzero(frequencies > 1)
        times = times + np.bincount(documents[again], frequencies[again] - 1, len(self.lengths))
        held = np.flatnonzero(times != 0)
        return held, times[held]

    def occurrences(self, runs: Sequence[Run], among: Array) -> Array:
        """Where terms of the runs stand in the documents of the mask: keys, ascending.

        A key is one number for a place: the document above, the position in the lower 32 bits.
        """
        found = [self._occurrences(run, among) for run in runs]
        keys = _joined(found)
        if len(runs) != 1 or runs[0][1] - runs[0][0] != 1:
            keys = np.unique(keys)
        return keys

    def _occurrences(self, run: Run, among: Array) -> Array:
        first, end = run
        postings = slice(int(self.starts[first]), int(self.starts[end]))
        documents, frequencies = self.documents[postings], self.frequencies[postings]
        positions = self.positions[
            int(self.position_starts[first]) : int(self.position_starts[end])
        ]
        wanted = among[documents]
        if not wanted.all():
            counts = frequencies.astype(np.int64)
            starts = (np.cumsum(counts) - counts)[wanted]
            documents, counts = documents[wanted], counts[wanted]
            before = np.cumsum(counts) - counts
            chosen = np.arange(int(counts.sum())) + np.repeat(starts - before, counts)
            frequencies, positions = counts, positions[chosen]
        return (np.repeat(documents.astype(np.int64), frequencies) << 32) + positions


def _joined(arrays: Sequence[Array]) -> Array:
    if len(arrays) == 1:
        return arrays[0]
    return np.concatenate(arrays) if arrays else np.empty(0, np.int64)


def narrow(values: Array) -> Array:
    """The same numbers, none below 0, in as few bytes each as hold them."""
    most = int(values.max()) if len(values) else 0
    return values.astype("u1" if most < 1 << 8 else "<u2" if most < 1 << 16 else "<u4")
