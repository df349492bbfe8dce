"""All papers in an order: their values' order, and where those are alike that of the listings."""

import operator
from collections.abc import Sequence

import numpy as np

from readinglist.core.search.arrays.container import Array

UNKNOWN = ""


def ordered(numbers: Array, values: Sequence[str], reverse: bool) -> Array:
    """The numbers of papers in order: i8[N].

    `numbers`: i8[N], by ascending value; `values`: theirs. Unknown ones stand last, in the reverse
    order, too. Between papers with the same value their numbers decide.
    """
    count = len(numbers)
    differ = np.fromiter(map(operator.ne, values[1:], values), bool, max(count - 1, 0))
    ranks = np.concatenate((np.zeros(min(count, 1), np.int64), np.cumsum(differ)))
    if reverse:
        ranks = -ranks
    ranks[: values.count(UNKNOWN)] = count
    return numbers[np.argsort(ranks * (count + 1) + numbers, kind="stable")]
