# pyright: basic
# Whoosh has no types.
"""The index open for searching, at one revision. Paper ids are what goes in and out."""

import functools
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

import numpy as np
from whoosh.index import FileIndex

from readinglist.core.search.analysis import TEXT_FIELDS
from readinglist.core.search.arrays import operations
from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.segment import SegmentArrays
from readinglist.core.search.errors import IndexUnusable
from readinglist.core.search.executor import Scores
from readinglist.core.search.manifest import Revision
from readinglist.core.search.storing import Terms

_KEPT_SCORES = 128  # so many answers are kept for the next keystroke

P = ParamSpec("P")
T = TypeVar("T")


def whatever_fails_is_unusable(function: Callable[P, T]) -> Callable[P, T]:
    """Whatever Whoosh makes of missing, cut or foreign files means: not usable."""

    @functools.wraps(function)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return function(*args, **kwargs)
        except (IndexUnusable, MemoryError):
            raise
        except Exception as error:
            raise IndexUnusable(f"{type(error).__name__}: {error}") from error

    return guarded


@dataclass(frozen=True, slots=True)
class _Part:
    """A segment, and which of its documents are not deleted: bool."""

    arrays: SegmentArrays
    stays: Array


class Reading:
    """An open index at one revision."""

    def __init__(self, index: FileIndex, revision: Revision) -> None:
        self._reader: Any = index.reader()
        self.revision = revision
        leaves = [leaf for leaf, _ in self._reader.leaf_readers()]
        self._parts = [
            _Part(leaf._terms.arrays, leaf.segment().stays())
            for leaf in leaves
            if isinstance(getattr(leaf, "_terms", None), Terms)
        ]
        self._documents = sum(len(part.stays) for part in self._parts)
        self._mean_lengths: dict[str, float] = {}
        self._scores: dict[tuple[frozenset[str], tuple[tuple[str, float], ...]], Scores] = {}
        self._lexicon: dict[str, int] | None = None

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    @whatever_fails_is_unusable
    def scores(self, weights: Mapping[str, float], terms: Collection[str]) -> Scores:
        """Scores by paper: in each field the best of the terms' BM25, weighted, then added up."""
        wanted = (frozenset(terms), tuple(weights.items()))
        known = self._scores.pop(wanted, None)
        if known is None:
            known = self._scored(weights, [term.encode() for term in terms])
        self._scores[wanted] = known  # the newest stands last
        if len(self._scores) > _KEPT_SCORES:
            del self._scores[next(iter(self._scores))]
        return known

    def _scored(self, weights: Mapping[str, float], terms: Sequence[bytes]) -> Scores:
        totals = [np.zeros(len(part.stays)) for part in self._parts]
        for field, weight in weights.items():
            numbered = [part.arrays.fields[field].lexicon.find_all(terms) for part in self._parts]
            holding = np.zeros(len(terms))
            for part, numbers in zip(self._parts, numbered, strict=True):
                there = numbers >= 0
                held = np.diff(part.arrays.fields[field].starts)
                holding[there] += held[numbers[there]]
            for part, numbers, total in zip(self._parts, numbered, totals, strict=True):
                total += weight * self._best(part, field, numbers, holding)
        found: Scores = {}
        for part, total in zip(self._parts, totals, strict=True):
            documents = np.flatnonzero(total * part.stays)
            papers = part.arrays.papers[documents]
            found.update(zip(papers.tolist(), total[documents].tolist(), strict=True))
        return found

    def _best(self, part: _Part, field: str, numbers: Array, holding: Array) -> Array:
        """The best score of terms in a field for each document of a segment: float64[D].

        `numbers`: of the terms in the segment, -1 for none; `holding`: how many documents hold each
        of them in the whole index.
        """
        postings = part.arrays.fields[field]
        there = numbers >= 0
        which, documents, times = postings.of_terms(numbers[there])
        best = np.zeros(len(part.stays))
        scores = operations.scores(
            times,
            postings.lengths[documents],
            holding[there][which],
            self._documents,
            self._mean_length(field),
        )
        np.maximum.at(best, documents, scores)
        return best

    @whatever_fails_is_unusable
    def positions(
        self, field: str, term: str, among: Collection[int] | None = None
    ) -> dict[int, list[int]]:
        """Positions by paper of one term in one field; `among`: in these papers only."""
        found: dict[int, list[int]] = {}
        for part, number in self._with(field, term.encode()):
            documents, positions = part.arrays.fields[field].places(number)
            stays = part.stays[documents]
            if among is not None:
                wanted = np.fromiter(among, np.int64)
                stays &= np.isin(part.arrays.papers[documents], wanted)
            papers = part.arrays.papers[documents[stays]]
            for paper, position in zip(papers.tolist(), positions[stays].tolist(), strict=True):
                found.setdefault(paper, []).append(position)
        return found

    def _with(self, field: str, term: bytes) -> list[tuple[_Part, int]]:
        """The segments whose field has the term, each with its number there."""
        numbered = ((part, part.arrays.fields[field].lexicon.find(term)) for part in self._parts)
        return [(part, number) for part, number in numbered if number >= 0]

    def _mean_length(self, field: str) -> float:
        if field not in self._mean_lengths:
            total = sum(int(part.arrays.fields[field].lengths.sum()) for part in self._parts)
            self._mean_lengths[field] = total / self._documents or 1.0
        return self._mean_lengths[field]

    def _frequency(self, field: str, term: bytes) -> int:
        found = self._with(field, term)
        return sum(part.arrays.fields[field].frequency(number) for part, number in found)

    @whatever_fails_is_unusable
    def frequency(self, field: str, term: str) -> int:
        """How many papers hold the term in the field."""
        return self._frequency(field, term.encode())

    @whatever_fails_is_unusable
    def has_term(self, term: str) -> bool:
        """Whether any paper holds the term in any field."""
        return any(self._with(field, term.encode()) for field in TEXT_FIELDS)

    @whatever_fails_is_unusable
    def words_with_prefix(self, prefix: str) -> list[str]:
        """The plain words of the lexicon that begin so."""
        if not prefix:
            return []
        found: set[bytes] = set()
        for part in self._parts:
            lexicon = part.arrays.words.lexicon
            found.update(lexicon.several(lexicon.beginning_with(prefix.encode())))
        return [word.decode() for word in sorted(found)]

    @whatever_fails_is_unusable
    def lexicon(self) -> dict[str, int]:
        """Every plain word with the number of papers that hold it."""
        if self._lexicon is None:
            held: dict[str, int] = {}
            for part in self._parts:
                words = part.arrays.words
                counts = np.diff(words.starts).tolist()
                for word, count in zip(words.lexicon, counts, strict=True):
                    held[word.decode()] = held.get(word.decode(), 0) + count
            self._lexicon = held
        return self._lexicon
