"""What queries are made of: pure functions on arrays."""

from collections.abc import Sequence

import numpy as np

from readinglist.core.search.arrays.container import Array

B, K1 = 0.75, 1.2  # BM25's usual parameters
RATHER_SEARCHED = 8  # times as many: to search for the few takes less than to merge


def norms(lengths: Array, mean_length: float) -> Array:
    """What BM25 makes of the lengths of fields: K1 (1 - B + B · length / mean length): f8."""
    return K1 * (1 - B + B * lengths / mean_length)


def bm25(times: Array, norms: Array, holding: int, documents: int) -> Array:
    """The BM25 scores of documents: f8.

    `times`: how often each holds the term; `norms`: see above, of each; `holding`: how many
    documents of the whole index hold the term, of `documents`. As in Whoosh's scoring.bm25 and
    TF_IDF's idf: (ln(documents / (holding + 1)) + 1) · tf (K1 + 1) / (tf + norm).
    """
    idf = np.log(documents / (holding + 1)) + 1
    scores = times * (idf * (K1 + 1))
    scores /= times + norms
    return scores


def phrase(words: Sequence[Array]) -> Array:
    """Where words stand one after the other: the keys of the first word.

    Each word is given by the keys of its occurrences (`Postings.occurrences`), ascending.
    """
    # A position below 0 becomes one of the document before, where no other key can be.
    first, *others = sorted(range(len(words)), key=lambda n: len(words[n]))
    found = words[first] - first
    for n in others:
        if not len(found):
            break
        found = common(found + n, words[n]) - n
    return found


def near(words: Sequence[Array], slop: int) -> Array:
    """Where words stand within `slop` others of the first, in any order: the keys of the first.

    An occurrence of the first word counts where each other word stands at most
    `slop + number of words - 1` places before or after it.
    """
    reach = slop + len(words) - 1
    keys = words[0]
    others = {id(own): own for own in words[1:] if own is not keys}  # each is looked at once
    for there in others.values():
        low = np.searchsorted(there, keys - reach)
        high = np.searchsorted(there, keys + reach, side="right")
        keys = keys[high > low]
    return keys


def times(keys: Array) -> tuple[Array, Array]:
    """The documents of ascending keys, ascending, and how many keys are in each."""
    documents = keys >> 32
    first = np.flatnonzero(differs(documents))
    return documents[first], np.diff(first, append=len(keys))


def differs(values: Array) -> Array:
    """Where a value differs from the one before it; the first one does: bool[N]."""
    found = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found


def common(some: Array, others: Array) -> Array:
    """The numbers that are in both, each ascending and without repetition."""
    if len(some) * RATHER_SEARCHED < len(others):
        return others[places_of(others, some)]
    both = np.concatenate((some, others))
    both.sort(kind="stable")  # finds the two ascending runs, and merges them
    return both[:-1][both[1:] == both[:-1]]


def places_of(values: Array, wanted: Array) -> Array:
    """The places of those wanted values that are there. Both: ascending, without repetition."""
    if not len(values):
        return np.empty(0, np.int64)
    places = np.searchsorted(values, wanted)
    return places[values.take(places, mode="clip") == wanted]


def ranked(scores: Array) -> Array:
    """The places of scores from the largest down; equal ones stay in their order: i8.

    `scores`: f8, none below 0. Scores that are equal in 32 bits are equal. (Numpy sorts numbers of
    16 bits by radix, in a fifth of the time that comparing takes: the lower half, then the upper.)
    """
    bits = ~scores.astype(np.float32).view(np.uint32)  # they descend as the scores ascend
    by_lower = np.argsort(bits.astype(np.uint16), kind="stable")
    upper = (bits >> np.uint32(16)).astype(np.uint16)
    return by_lower[np.argsort(upper[by_lower], kind="stable")]
