"""One field of a segment: for each term the documents that hold it, how often, and where."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Postings:
    """T terms, P postings, N positions, D documents. Numbers are as narrow as they can be.

    `starts`: <i8[T + 1], where each term's postings begin. `documents`: [P], ascending within a
    term. `frequencies`: [P], how often each of those holds it. `position_starts`: <i8[T + 1], where
    each term's positions begin. `positions`: [N], by document, ascending within one. `lengths`:
    [D], how many tokens the field of each document has.
    """

    lexicon: Lexicon
    starts: Array
    documents: Array
    frequencies: Array
    position_starts: Array
    positions: Array
    lengths: Array

    def arrays(self, field: str) -> dict[str, Array]:
        """As they are stored, by names that begin with the field's."""
        return {
            f"{field}.letters": self.lexicon.letters,
            f"{field}.term-starts": self.lexicon.starts,
            f"{field}.starts": self.starts,
            f"{field}.documents": narrow(self.documents),
            f"{field}.frequencies": narrow(self.frequencies),
            f"{field}.position-starts": self.position_starts,
            f"{field}.positions": narrow(self.positions),
            f"{field}.lengths": narrow(self.lengths),
        }

    @classmethod
    def of(cls, field: str, arrays: Mapping[str, Array]) -> "Postings":
        """A field out of stored arrays. Raises `KeyError` where one is missing."""
        names = ("starts", "documents", "frequencies", "position-starts", "positions", "lengths")
        lexicon = Lexicon(arrays[f"{field}.letters"], arrays[f"{field}.term-starts"])
        return cls(lexicon, *(arrays[f"{field}.{name}"] for name in names))

    def holding(self, term: int) -> Array:
        """The documents that hold a term: i8, ascending."""
        return self.documents[self.starts[term] : self.starts[term + 1]].astype(np.int64)

    def times(self, term: int) -> Array:
        """How often each of those holds it: i8."""
        return self.frequencies[self.starts[term] : self.starts[term + 1]].astype(np.int64)

    def of_terms(self, terms: Array) -> tuple[Array, Array, Array]:
        """The postings of several terms: which of `terms`, the document, how often: i8[…]."""
        starts = self.starts[terms]
        counts = self.starts[terms + 1] - starts
        before = np.cumsum(counts) - counts
        places = np.arange(int(counts.sum())) + np.repeat(starts - before, counts)
        documents = self.documents[places].astype(np.int64)
        which = np.repeat(np.arange(len(terms)), counts)
        return which, documents, self.frequencies[places].astype(np.int64)

    def frequency(self, term: int) -> int:
        """How many documents hold a term."""
        return int(self.starts[term + 1] - self.starts[term])

    def places(self, term: int) -> tuple[Array, Array]:
        """Every occurrence of a term: its document and its position, i8, in order of both."""
        first, last = self.position_starts[term], self.position_starts[term + 1]
        documents = np.repeat(self.holding(term), self.times(term))
        return documents, self.positions[first:last].astype(np.int64)

    def tokens(self) -> tuple[Array, Array, Array]:
        """Every occurrence of every term: the term's number, its document, its position: i8."""
        terms = np.repeat(np.arange(len(self.lexicon)), np.diff(self.position_starts))
        documents = np.repeat(self.documents.astype(np.int64), self.frequencies)
        return terms, documents, self.positions.astype(np.int64)


def narrow(values: Array) -> Array:
    """The same numbers, none below 0, in as few bytes each as hold them."""
    most = int(values.max()) if len(values) else 0
    return values.astype("u1" if most < 1 << 8 else "<u2" if most < 1 << 16 else "<u4")
