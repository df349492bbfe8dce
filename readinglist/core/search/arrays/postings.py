"""One field of a segment: for each term the documents that hold it, how often, and where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.operations import RATHER_SEARCHED, differs, places_of

Run = tuple[
    int, int
]  # terms whose numbers follow each other: the first, and the one after the last
_PIECE = 1 << 17  # postings


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

    def holding(self, runs: Sequence[Run]) -> Array:
        """The documents that hold any term of the runs, ascending."""
        documents, _ = self.of_runs(runs)
        if _is_one_term(runs):
            return documents
        held = np.zeros(len(self.lengths), bool)
        held[documents] = True
        return np.flatnonzero(held).astype(documents.dtype)

    def of_runs(self, runs: Sequence[Run]) -> tuple[Array, Array]:
        """The postings of all terms of the runs: their documents, and how often each holds them."""
        bounds = [(int(self.starts[first]), int(self.starts[end])) for first, end in runs]
        documents = [self.documents[start:end] for start, end in bounds]
        frequencies = [self.frequencies[start:end] for start, end in bounds]
        return _joined(documents), _joined(frequencies)

    def count(self, runs: Sequence[Run], places: Array, times: Array) -> None:
        """Put into `times`: u4[…], how often each document holds any term of the runs.

        `places`: i8[D], where in `times` that of each document stands; there are zeros so far.
        """
        documents, frequencies = self.of_runs(runs)
        if len(documents) < len(self.lengths):
            np.add.at(times, places[documents], frequencies.astype(times.dtype))
            return
        # So many are counted document beside document, and by pieces: what is made of one in
        # between stays in the processor's cache.
        counts = np.zeros(len(self.lengths))
        for start in range(0, len(documents), _PIECE):
            piece = slice(start, start + _PIECE)
            counts += np.bincount(documents[piece], frequencies[piece], len(counts))
        times[places] = counts

    def occurrences(self, runs: Sequence[Run], among: Array) -> Array:
        """Where terms of the runs stand in the documents of the mask: keys, ascending.

        A key is one number for a place: the document above, the position in the lower 32 bits.
        """
        wanted = np.flatnonzero(among)
        keys = _joined([self._occurrences(run, among, wanted) for run in runs])
        if not _is_one_term(runs):
            keys.sort(kind="stable")  # finds what ascends already, and merges that
            keys = keys[differs(keys)]
        return keys

    def _occurrences(self, run: Run, among: Array, wanted: Array) -> Array:
        """Those of a run. `wanted`: the documents of the mask, ascending."""
        first, end = run
        postings = slice(int(self.starts[first]), int(self.starts[end]))
        documents, frequencies = self.documents[postings], self.frequencies[postings]
        positions = self.positions[
            int(self.position_starts[first]) : int(self.position_starts[end])
        ]
        if _is_one_term([run]) and len(wanted) * RATHER_SEARCHED < len(documents):
            chosen = places_of(documents, wanted.astype(documents.dtype))
        else:
            chosen = np.flatnonzero(among[documents])
        if len(chosen) < len(documents):
            ends = np.cumsum(frequencies, dtype=np.int64)[chosen]
            documents, frequencies = documents[chosen], frequencies[chosen]
            ends_of_chosen = np.cumsum(frequencies, dtype=np.int64)
            tokens = np.repeat(ends - ends_of_chosen, frequencies)
            tokens += np.arange(len(tokens))
            positions = positions[tokens]
        keys = np.repeat(documents.astype(np.int64) << 32, frequencies)
        keys += positions
        return keys


def _is_one_term(runs: Sequence[Run]) -> bool:
    return len(runs) == 1 and runs[0][1] - runs[0][0] == 1


def _joined(arrays: Sequence[Array]) -> Array:
    if len(arrays) == 1:
        return arrays[0]
    return np.concatenate(arrays) if arrays else np.empty(0, np.int64)


def narrow(values: Array) -> Array:
    """The same numbers, none below 0, in as few bytes each as hold them."""
    most = int(values.max()) if len(values) else 0
    return values.astype("u1" if most < 1 << 8 else "<u2" if most < 1 << 16 else "<u4")
