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
    return Postings(
        Lexicon.of(vocabulary[number] for number in order),
        _starts(np.bincount(ranked[first], minlength=len(order))),
        documents[first],
        np.diff(np.append(first, len(ranked))),
        _starts(np.bincount(ranked, minlength=len(order))),
        positions,
        lengths,
    )


def merge(parts: Sequence[tuple[Postings, Array]]) -> Postings:
    """The postings of several segments as those of one.

    With each come the new numbers of its documents, ascending and above those of the parts before
    it; -1 for those that are left out.
    """
    numbers: dict[bytes, int] = {}
    tokens: list[tuple[Array, Array, Array]] = []
    lengths: list[Array] = []
    for postings, renumbered in parts:
        own = [numbers.setdefault(term, len(numbers)) for term in postings.lexicon]
        terms, documents, positions = postings.tokens()
        moved = renumbered[documents]
        stays = moved >= 0
        tokens.append((np.array(own, np.int64)[terms[stays]], moved[stays], positions[stays]))
        lengths.append(postings.lengths[renumbered >= 0].astype(np.int64))
    columns = [np.concatenate(column) for column in zip(*tokens, strict=True)]
    used, terms = np.unique(columns[0], return_inverse=True)
    vocabulary = list(numbers)
    kept = [vocabulary[int(number)] for number in used]
    return invert(kept, terms, columns[1], columns[2], np.concatenate(lengths))


def _differs(values: Array) -> Array:
    """Where a value differs from the one before it; the first one does."""
    differs = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=differs[1:])
    return differs


def _starts(counts: Array) -> Array:
    starts = np.zeros(len(counts) + 1, "<i8")
    np.cumsum(counts, out=starts[1:])
    return starts
