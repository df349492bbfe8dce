"""Making postings: out of tokens, all sorted at once, and out of the postings of segments."""

from collections.abc import Sequence

import numpy as np

from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.operations import differs
from readinglist.core.search.arrays.postings import Postings

MOST_DOCUMENTS = 1 << 16  # of a segment: a document's number fits into two bytes
_POSITION_BITS = 24
_TERM_SHIFT = _POSITION_BITS + 16
_LAST_POSITION = (1 << _POSITION_BITS) - 1


def invert(
    count: int, terms: Array, documents: Array, positions: Array, lengths: Array
) -> Postings:
    """The postings of one field.

    `count`: of the terms in the lexicon. `terms`, `documents`, `positions`: [N], for each token its
    term, its document (of at most `MOST_DOCUMENTS`) and its position; a term may stand twice at one
    position, which counts once. `lengths`: [D].
    """
    # One number for a token: sorting plain numbers is quickest.
    keys = terms.astype(np.uint64) << np.uint64(_TERM_SHIFT)
    keys |= documents.astype(np.uint64) << np.uint64(_POSITION_BITS)
    keys |= np.minimum(positions, _LAST_POSITION).astype(np.uint64)
    keys.sort()
    keys = keys[differs(keys)]
    postings = keys >> np.uint64(_POSITION_BITS)  # the term and the document
    first = np.flatnonzero(differs(postings))  # the first token of each posting
    postings = postings[first]
    own_terms = (postings >> np.uint64(16)).astype(np.int64)
    frequencies = np.diff(np.append(first, len(keys)))
    starts = _starts(np.bincount(own_terms, minlength=count))
    return Postings(
        starts,
        (postings & np.uint64(MOST_DOCUMENTS - 1)).astype(np.int64),
        frequencies,
        _starts(frequencies)[starts],
        (keys & np.uint64(_LAST_POSITION)).astype(np.int64),
        lengths,
    )


Part = tuple[Postings, Array, Array]


def merge(parts: Sequence[Part], count: int) -> Postings:
    """The postings of several segments as those of one, of `count` terms.

    With the postings of each part come the new numbers of its terms, ascending (-1: of those that
    are left out, which have no posting that stays), and of its documents, ascending and above those
    of the parts before it (-1: of those that are left out).
    """
    parts = [(_of_documents(postings, d), t, d) for postings, t, d in parts]
    held = [_by_term(np.diff(p.starts), terms, count) for p, terms, _ in parts]
    positions = [_by_term(np.diff(p.position_starts), terms, count) for p, terms, _ in parts]
    starts = _starts(np.add.reduce(held))
    position_starts = _starts(np.add.reduce(positions))
    merged = Postings(
        starts,
        np.empty(int(starts[-1]), np.uint32),
        np.empty(int(starts[-1]), np.uint32),
        position_starts,
        np.empty(int(position_starts[-1]), np.uint32),
        np.concatenate([p.lengths[d >= 0] for p, _, d in parts]),
    )
    before, positions_before = starts[:-1].copy(), position_starts[:-1].copy()
    for (postings, terms, documents), own, own_positions in zip(
        parts, held, positions, strict=True
    ):
        places = _places(postings.starts, terms, before)
        merged.documents[places] = documents[postings.documents]
        merged.frequencies[places] = postings.frequencies
        places = _places(postings.position_starts, terms, positions_before)
        merged.positions[places] = postings.positions
        before += own
        positions_before += own_positions
    return merged


def _of_documents(postings: Postings, documents: Array) -> Postings:
    """The postings without those of documents that are left out (-1)."""
    if (documents >= 0).all():
        return postings
    stays = documents[postings.documents] >= 0
    frequencies = postings.frequencies[stays]
    tokens_stay = np.repeat(stays, postings.frequencies)
    starts = _starts(stays)[postings.starts]
    return Postings(
        starts,
        postings.documents[stays],
        frequencies,
        _starts(frequencies)[starts],
        postings.positions[tokens_stay],
        postings.lengths,
    )


def _by_term(counts: Array, terms: Array, count: int) -> Array:
    """The counts of a part's terms as counts of the merged ones: i8[count]."""
    found = np.zeros(count, np.int64)
    found[terms[terms >= 0]] = counts[terms >= 0]
    return found


def _places(starts: Array, terms: Array, into: Array) -> Array:
    """Where a part's entries go: those of each of its terms to the term's place in `into`."""
    counts = np.diff(starts.astype(np.int64))
    held = counts > 0  # a term that is left out has nothing to place
    shift = into[terms[held]] - starts[:-1][held].astype(np.int64)
    return np.arange(int(starts[-1])) + np.repeat(shift, counts[held])


def _starts(counts: Array) -> Array:
    """Where each of several stretches begins, and, last, where the last one ends: i8."""
    starts = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=starts[1:])
    return starts
