"""Making postings out of tokens, all at once: sorted by term, then counted in runs."""

from collections.abc import Sequence

import numpy as np

from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.lexicon import Lexicon
from readinglist.core.search.arrays.postings import Postings


def invert(
    vocabulary: Sequence[bytes],
    terms: Array,
    documents: Array,
    positions: Array,
    lengths: Array,
) -> Postings:
    """The postings of one field.

    `vocabulary`: the terms, each once, in any order. `terms`, `documents`, `positions`: [N], for
    each token its term (a number of the vocabulary), its document and its position, in the order of
    documents and, within one, of positions; a term may stand twice at one position, which counts
    once. `lengths`: [D].
    """
    order = sorted(range(len(vocabulary)), key=vocabulary.__getitem__)
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    ranked = rank[terms]
    by_term = np.argsort(ranked, kind="stable")  # tokens of a term stay in their order
    ranked, documents, positions = ranked[by_term], documents[by_term], positions[by_term]
    new = _differs(ranked) | _differs(documents) | _differs(positions)
    ranked, documents, positions = ranked[new], documents[new], positions[new]
    first = np.flatnonzero(_differs(ranked) | _differs(documents))  # the first token of a posting
    held = np.bincount(ranked[first], minlength=len(order))
    return Postings(
        Lexicon.of(vocabulary[number] for number in order),
        _starts(held),
        documents[first].astype("<i4"),
        np.append(first, len(ranked)).astype("<i8"),
        positions.astype("<i4"),
        lengths.astype("<i4"),
    )


def _differs(values: Array) -> Array:
    """Where a value differs from the one before it; the first one does."""
    differs = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=differs[1:])
    return differs


def _starts(counts: Array) -> Array:
    starts = np.zeros(len(counts) + 1, "<i8")
    np.cumsum(counts, out=starts[1:])
    return starts
