"""What queries are made of: functions on ascending arrays of document numbers, each there once."""

from collections.abc import Sequence
from functools import reduce

import numpy as np

from readinglist.core.search.arrays.container import Array

B, K1 = 0.75, 1.2  # BM25's usual parameters
Places = tuple[Array, Array]  # documents and positions of every occurrence, in order of both
_MANY = 16  # times as long: then each of the few is looked up in the many


def intersection(one: Array, other: Array) -> Array:
    """The documents in both."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    if len(few) * _MANY < len(many):
        return few[is_in(few, many)]
    return np.intersect1d(few, many, assume_unique=True)


def union(several: Sequence[Array]) -> Array:
    """The documents in any of them."""
    return np.unique(np.concatenate(several)) if several else np.empty(0, "<i4")


def difference(one: Array, other: Array) -> Array:
    """The documents of the first that are not in the other."""
    return one[~is_in(one, other)]


def is_in(one: Array, other: Array) -> Array:
    """For each document of the first whether it is in the other: bool."""
    if not len(other):
        return np.zeros(len(one), bool)
    places = np.searchsorted(other, one)
    places[places == len(other)] = 0
    return other[places] == one


def scores(
    frequencies: Array, lengths: Array, holding: Array, documents: int, mean_length: float
) -> Array:
    """The BM25 scores of postings: float64.

    `frequencies`, `lengths`: of each posting's term in its document, and of the document;
    `holding`: how many documents of the whole index hold the term, of `documents`. As in Whoosh's
    scoring.bm25 and TF_IDF's idf:
    idf = ln(documents / (holding + 1)) + 1,
    idf · tf (K1 + 1) / (tf + K1 (1 - B + B · length / mean length)).
    """
    idf = np.log(documents / (holding + 1)) + 1
    tf = frequencies.astype(np.float64)
    return idf * (tf * (K1 + 1) / (tf + K1 * (1 - B + B * lengths / mean_length)))


def added(several: Sequence[tuple[Array, Array]]) -> tuple[Array, Array]:
    """Documents of any, each with the sum of its scores."""
    documents = union([each for each, _ in several])
    total = np.zeros(len(documents), np.float64)
    for each, values in several:
        total[np.searchsorted(documents, each)] += values
    return documents, total


def best(several: Sequence[tuple[Array, Array]]) -> tuple[Array, Array]:
    """Documents of any, each with the largest of its scores."""
    documents = union([each for each, _ in several])
    most = np.zeros(len(documents), np.float64)
    for each, values in several:
        places = np.searchsorted(documents, each)
        most[places] = np.maximum(most[places], values)
    return documents, most


def phrase(words: Sequence[Places]) -> tuple[Array, Array]:
    """Where words stand one after the other: the documents, and how often in each."""
    starts = [_keys(documents, positions - n) for n, (documents, positions) in enumerate(words)]
    found = reduce(intersection, sorted(starts, key=len))
    return np.unique(found >> 32, return_counts=True)


def near(words: Sequence[Places], slop: int) -> tuple[Array, Array]:
    """Where words stand within `slop` others of the first, in any order: documents and how often.

    An occurrence of the first word counts where each other word stands at most
    `slop + number of words - 1` places before or after it.
    """
    reach = slop + len(words) - 1
    (documents, positions), *others = words
    keys = _keys(documents, positions)
    for other in others:
        there = _keys(*other)
        low = np.searchsorted(there, keys - reach)
        high = np.searchsorted(there, keys + reach, side="right")
        keys = keys[high > low]
    return np.unique(keys >> 32, return_counts=True)


def _keys(documents: Array, positions: Array) -> Array:
    """One number for a place: the document above, the position below; positions may be negative.

    Positions are moved up, so that those around one document's end are never another's beginning.
    """
    return (documents.astype(np.int64) << 32) + positions.astype(np.int64) + (1 << 31)
