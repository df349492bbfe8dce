"""Which papers have most of a profile's words: the search index knows."""

import math

import numpy as np

from readinglist.core.reading.weighing import Vector
from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.operations import ranked
from readinglist.core.search.reading import Reading

FIELDS = ("title", "abstract")
LEAST_WORDS = 2  # that a paper shares with the profile: one word may be chance


def ranked_by(
    profile: Vector, reading: Reading, mask: Array, limit: int, share: float = 0.0
) -> list[tuple[int, float]]:
    """The numbers and scores of the best papers of a mask over the universe of the reading.

    A score is the sum of the words' BM25 scores, as the search has them, each times its weight in
    the profile. `share`: of the profile's weight, what a paper must hold. Raises `IndexUnusable`.
    """
    scores = np.zeros(len(mask))
    held = np.zeros(len(mask))
    words = np.zeros(len(mask), np.int64)
    for stem, weight in profile.items():
        group = reading.terms([stem])
        there = np.zeros(len(mask), bool)
        for field in FIELDS:
            hits = reading.holding(field, group)
            if hits.holding:
                numbers = np.flatnonzero(hits.times)
                scores[numbers] += weight * reading.scores(hits, numbers)
                there[numbers] = True
        held += weight * there
        words += there
    least = share * math.fsum(profile.values())
    numbers = np.flatnonzero(mask & (words >= LEAST_WORDS) & (held >= least))
    best = numbers[ranked(scores[numbers])[:limit]]
    return list(zip(best.tolist(), scores[best].tolist(), strict=True))
