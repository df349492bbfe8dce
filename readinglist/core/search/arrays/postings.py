"""One field of a segment: for each term the documents that hold it, how often, and where."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Postings:
    """T terms, P postings, N positions, D documents.

    `starts`: <i8[T + 1], where each term's postings begin. `documents`: <i4[P], ascending within a
    term. `position_starts`: <i8[P + 1], where each posting's positions begin; how many there are is
    its frequency. `positions`: <i4[N], ascending within a posting. `lengths`: <i4[D], how many
    tokens the field of each document has.
    """

    lexicon: Lexicon
    starts: Array
    documents: Array
    position_starts: Array
    positions: Array
    lengths: Array

    def arrays(self, field: str) -> dict[str, Array]:
        """As they are stored, by names that begin with the field's."""
        return {
            f"{field}.letters": self.lexicon.letters,
            f"{field}.term-starts": self.lexicon.starts,
            f"{field}.starts": self.starts,
            f"{field}.documents": self.documents,
            f"{field}.position-starts": self.position_starts,
            f"{field}.positions": self.positions,
            f"{field}.lengths": self.lengths,
        }

    @classmethod
    def of(cls, field: str, arrays: Mapping[str, Array]) -> "Postings":
        """A field out of stored arrays. Raises `KeyError` where one is missing."""
        names = ("starts", "documents", "position-starts", "positions", "lengths")
        lexicon = Lexicon(arrays[f"{field}.letters"], arrays[f"{field}.term-starts"])
        return cls(lexicon, *(arrays[f"{field}.{name}"] for name in names))

    def holding(self, term: int) -> Array:
        """The documents that hold a term: <i4, ascending."""
        return self.documents[self.starts[term] : self.starts[term + 1]]

    def frequencies(self, term: int) -> Array:
        """How often each of those holds it: <i8."""
        return np.diff(self.position_starts[self.starts[term] : self.starts[term + 1] + 1])

    def places(self, term: int) -> tuple[Array, Array]:
        """Every occurrence of a term: its document and its position, in order of both."""
        start, end = self.starts[term], self.starts[term + 1]
        first, last = self.position_starts[start], self.position_starts[end]
        return np.repeat(self.holding(term), self.frequencies(term)), self.positions[first:last]
