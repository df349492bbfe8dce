"""What a reader wants, as a vector: the middle of what was liked, less some of what was not."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from heapq import nlargest

from readinglist.core.reading.weighing import Vector

AGAINST = 0.2  # what was not liked counts so much of what was: 0.15 to 0.75


def rocchio(liked: Collection[Vector], disliked: Collection[Vector], most: int) -> Vector:
    """The `most` strongest words of what is wanted.

    J. Rocchio's formula (1971) with the usual figures, as in C. Manning, P. Raghavan and
    H. Schütze, "Introduction to Information Retrieval", eq. 9.3, without a query to begin with:
    mean of the liked - `AGAINST` · mean of the disliked; what is below 0 is left out.
    """
    wanted: defaultdict[str, float] = defaultdict(float)
    for stem, weight in _every(liked):
        wanted[stem] += weight / len(liked)
    for stem, weight in _every(disliked):
        if stem in wanted:
            wanted[stem] -= AGAINST * weight / len(disliked)
    strongest = nlargest(most, wanted.items(), key=lambda item: (item[1], item[0]))
    return {stem: weight for stem, weight in strongest if weight > 0}


def _every(vectors: Iterable[Vector]) -> Iterable[tuple[str, float]]:
    return (item for vector in vectors for item in vector.items())
