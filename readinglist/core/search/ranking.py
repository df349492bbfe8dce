"""What makes one paper stand before another, beyond the scores of the words that both hold.

The figures were chosen by one half of the known-item queries of `tests.bench.relevance`; each is
the middle of a range that does nearly as well.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from readinglist.core.search import tree as t
from readinglist.core.search.arrays.container import Array
from readinglist.core.search.executor import Executor, Mask, Matches, sum_of

SHARE = 0.3  # of all words, by weight: what a paper must hold to be near
INSTEAD = 0.5  # as much as a word counts another that may be meant by it
TITLED = 0.5  # so much more a paper scores that has all words in its title


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a query. `held`: f4[N], how much of it each paper holds; `titled`: in titles."""

    matches: Matches
    held: Array
    titled: Mask

    @classmethod
    def of(cls, matches: Matches, titled: Mask) -> "Part":
        """Of a word that is meant as it is."""
        return cls(matches, matches.mask.astype(np.float32), titled)

    def or_rather(self, matches: Matches, titled: Mask) -> "Part":
        """The same where other words may be meant: they count less, and only in its place."""
        own = self.matches.scores

        def scores(numbers: Array) -> Array:
            return np.maximum(own(numbers), INSTEAD * matches.scores(numbers))

        return Part(
            Matches(self.matches.mask | matches.mask, scores),
            np.maximum(self.held, np.float32(INSTEAD) * matches.mask),
            self.titled | titled,
        )

    @property
    def weight(self) -> float:
        """How much the word tells: the fewer papers hold it, the more."""
        mask = self.matches.mask
        return float(np.log((1 + len(mask)) / (1 + np.count_nonzero(mask))))


def most_of(parts: Sequence[Part]) -> Matches:
    """The papers that hold enough of the words; the less is missing, the more their scores count.

    What is missing is weighed, not counted: a sentence has words that tell next to nothing.
    """
    weights = [part.weight for part in parts]
    held = np.zeros(len(parts[0].held), np.float32)
    for part, weight in zip(parts, weights, strict=True):
        held += np.float32(weight) * part.held
    whole = sum(weights) or 1.0
    mask = held > SHARE * whole
    found = Matches(mask, sum_of(part.matches for part in parts))

    def scores(numbers: Array) -> Array:
        return found.scores(numbers) * (held[numbers] / whole)

    return lifted(Matches(mask, scores).among(mask), [part.titled for part in parts])


def with_titles(found: Matches, executor: Executor, tree: t.Node) -> Matches:
    """What holds all words of a query, lifted where the title does."""
    parts = tree.parts if isinstance(tree, t.And) else (tree,)
    words = [part for part in parts if isinstance(part, t.Words) and part.field is None]
    if not words or not found.mask.any():
        return found
    return lifted(found, map(executor.titled, words))


def lifted(found: Matches, titled: Iterable[Mask]) -> Matches:
    """The same papers; those that are in all of these sets, one for each word, score higher."""
    every = reduce(np.logical_and, titled)

    def scores(numbers: Array) -> Array:
        return found.scores(numbers) * (1 + TITLED * every[numbers])

    return Matches(found.mask, scores)
