# pyright: basic
# Whoosh has no types.
"""The index open for searching, at one revision: terms and phrases become papers with scores."""

import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

import numpy as np
from whoosh.index import FileIndex

from readinglist.core.fuzzy import within
from readinglist.core.search.alike import Table
from readinglist.core.search.analysis import TEXT_FIELDS, stem
from readinglist.core.search.arrays import operations
from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.postings import Run
from readinglist.core.search.arrays.segment import SegmentArrays, runs
from readinglist.core.search.errors import IndexUnusable
from readinglist.core.search.manifest import Revision
from readinglist.core.search.storing import Terms
from readinglist.core.search.universe import Universe

_RATHER_LOOKED_UP = 8  # times as many papers match as are asked for: each is looked for

Group = Sequence[Sequence[Run]]  # terms that count as one: for each segment their runs

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


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """What matches in a field: for each segment the documents, ascending, and how often."""

    field: str
    parts: Sequence[tuple[Array, Array]]

    @property
    def holding(self) -> int:
        """How many documents match."""
        return sum(len(documents) for documents, _ in self.parts)


class _Part:
    """A segment, and which of its documents are not deleted."""

    def __init__(self, arrays: SegmentArrays, stays: Array) -> None:
        self.arrays = arrays
        self.stays = stays  # bool[D]
        self.is_whole = bool(stays.all())
        self.numbers: Array = np.empty(0)  # of each document's paper in the universe; -1: none
        self.lacks_some = False  # papers that are gone from the library, but not yet from here

    def live(self, hits: tuple[Array, Array]) -> tuple[Array, Array]:
        """Without the documents that are deleted."""
        documents, times = hits
        if self.is_whole:
            return documents, times
        stays = self.stays[documents]
        return documents[stays], times[stays]


class Reading:
    """An open index at one revision. What it finds are papers of the universe it was given."""

    def __init__(self, index: FileIndex, revision: Revision) -> None:
        self._reader: Any = index.reader()
        self.revision = revision
        leaves = [leaf for leaf, _ in self._reader.leaf_readers()]
        self._parts = [
            _Part(leaf._terms.arrays, leaf.segment().stays())
            for leaf in leaves
            if isinstance(getattr(leaf, "_terms", None), Terms)
        ]
        self._documents = sum(int(part.stays.sum()) for part in self._parts)
        self._norms: dict[str, list[Array]] = {}
        self._universe: Universe | None = None
        # Of each paper of the universe: its segment (-1: none), and its document there.
        self._part_of: Array = np.empty(0, np.int8)
        self._document_of: Array = np.empty(0, np.int32)

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    @whatever_fails_is_unusable
    def settle_in(self, universe: Universe) -> None:
        """From now on, find papers of this universe."""
        if universe is self._universe:
            return
        self._part_of = np.full(len(universe), -1, np.int16)
        self._document_of = np.zeros(len(universe), np.int32)
        for place, part in enumerate(self._parts):
            part.numbers = np.where(part.stays, universe.numbers(part.arrays.papers), -1)
            documents = np.flatnonzero(part.numbers >= 0)
            part.lacks_some = len(documents) < int(part.stays.sum())
            self._part_of[part.numbers[documents]] = place
            self._document_of[part.numbers[documents]] = documents
        self._universe = universe

    def tables(self) -> list[Table]:
        """The sketches of all papers, by segment."""
        return [
            Table(part.arrays.papers, part.stays, part.arrays.titles, part.arrays.abstracts)
            for part in self._parts
        ]

    # Terms -----------------------------------------------------------------------------------

    @whatever_fails_is_unusable
    def terms(self, stems: Iterable[str]) -> Group:
        """The terms of that name."""
        names = [stem.encode() for stem in stems]
        return [
            runs(_found(part.arrays.terms.find(name) for name in names)) for part in self._parts
        ]

    @whatever_fails_is_unusable
    def beginning_with(self, prefix: str) -> Group:
        """The terms of the plain words that begin so, and of the prefix taken for a word."""
        begun = [part.arrays.beginning_with(prefix.encode()) for part in self._parts]
        # A stem may begin with other letters than its word. Those few are looked up in the other
        # segments, too: what a word is must not depend on where its paper is.
        others = {stem(prefix).encode()}
        for part, own in zip(self._parts, begun, strict=True):
            alike = part.arrays.terms.beginning_with(prefix.encode())
            outside = np.ones(len(own), bool)
            outside[alike.start : alike.stop] = False
            inside = ~own & ~outside
            others |= {part.arrays.terms[n] for n in np.flatnonzero(own & outside).tolist()}
            names = [part.arrays.terms[n] for n in np.flatnonzero(inside).tolist()]
            others |= {name for name in names if self._any(begun, name)}
        for part, own in zip(self._parts, begun, strict=True):
            own[_found(part.arrays.terms.find(name) for name in others)] = True
        return [runs(np.flatnonzero(own)) for own in begun]

    def _any(self, chosen: Sequence[Array], name: bytes) -> bool:
        """Whether in any segment a term of that name is chosen."""
        numbers = (part.arrays.terms.find(name) for part in self._parts)
        return any(n >= 0 and own[n] for n, own in zip(numbers, chosen, strict=True))

    @whatever_fails_is_unusable
    def begins_something(self, prefix: str) -> bool:
        """Whether any plain word begins so."""
        return any(part.arrays.words.beginning_with(prefix.encode()) for part in self._parts)

    @whatever_fails_is_unusable
    def similar(self, word: str, edits: int) -> list[tuple[str, int]]:
        """The plain words at most so many edits away, each with how many, the nearest first.

        Of those equally near the most frequent stand first.
        """
        found: dict[str, int] = {}
        for part in self._parts:
            numbers = part.arrays.shapes.like(word, edits)
            found |= within(word, (part.arrays.words[n].decode() for n in numbers), edits)
        there = [item for item in found.items() if self.frequency(self.terms([stem(item[0])]))]
        times = {other: self._times(other) for other, _ in there}
        return sorted(there, key=lambda item: (item[1], -times[item[0]], item[0]))

    def _times(self, word: str) -> int:
        return sum(part.arrays.times(word) for part in self._parts)

    @whatever_fails_is_unusable
    def frequency(self, group: Group) -> int:
        """How many papers hold a group's terms, added up over the fields."""
        return sum(self.holding(name, group).holding for name in TEXT_FIELDS)

    # Papers ----------------------------------------------------------------------------------

    @whatever_fails_is_unusable
    def holding(self, field: str, group: Group) -> Hits:
        """Where the field holds a term of the group, as if all were one term.

        (As Lucene's SynonymQuery has it: the times are added up, and a paper counts once.)
        """
        return Hits(
            field,
            [
                part.live(part.arrays.fields[field].tally(own))
                for part, own in zip(self._parts, group, strict=True)
            ],
        )

    @whatever_fails_is_unusable
    def phrase(self, field: str, groups: Sequence[Group]) -> Hits:
        """Where the field has the words one after the other."""
        return self._in_order(field, groups, operations.phrase)

    @whatever_fails_is_unusable
    def near(self, field: str, groups: Sequence[Group], slop: int) -> Hits:
        """Where the field has the words near each other."""
        return self._in_order(field, groups, lambda words: operations.near(words, slop))

    @whatever_fails_is_unusable
    def mark(self, hits: Hits, mask: Array) -> None:
        """Set the papers that match in the mask of the universe's."""
        for part, (documents, _) in zip(self._parts, hits.parts, strict=True):
            numbers = part.numbers[documents]
            mask[numbers[numbers >= 0] if part.lacks_some else numbers] = True

    @whatever_fails_is_unusable
    def scores(self, hits: Hits, numbers: Array) -> Array:
        """The BM25 scores of papers, given by number, as if what matches were a term: f8."""
        if len(numbers) * _RATHER_LOOKED_UP < hits.holding:
            return self._scores_of_few(hits, numbers)
        found = np.zeros(len(self._part_of))
        norms = self._norms_of(hits.field)
        for part, own_norms, (documents, times) in zip(self._parts, norms, hits.parts, strict=True):
            own = part.numbers[documents]
            scores = operations.bm25(times, own_norms[documents], hits.holding, self._documents)
            if part.lacks_some:
                own, scores = own[own >= 0], scores[own >= 0]
            found[own] = scores
        return found[numbers]

    def _scores_of_few(self, hits: Hits, numbers: Array) -> Array:
        found = np.zeros(len(numbers))
        part_of, document_of = self._part_of[numbers], self._document_of[numbers]
        norms = self._norms_of(hits.field)
        for place, (own_norms, (documents, times)) in enumerate(
            zip(norms, hits.parts, strict=True)
        ):
            if len(documents):
                own = np.flatnonzero(part_of == place)
                wanted = document_of[own]
                often = operations.looked_up(documents, times, wanted)
                found[own] = operations.bm25(
                    often, own_norms[wanted], hits.holding, self._documents
                )
        return found

    def _in_order(
        self, field: str, groups: Sequence[Group], match: Callable[[Sequence[Array]], Array]
    ) -> Hits:
        hits: list[tuple[Array, Array]] = []
        for place, part in enumerate(self._parts):
            postings = part.arrays.fields[field]
            words = [group[place] for group in groups]
            among = part.stays.copy()
            for held in sorted({tuple(word) for word in words}, key=postings.size):
                documents, _ = postings.of_runs(held)
                holding = np.zeros(len(among), bool)
                holding[documents] = True
                among &= holding
            if among.any():
                hits.append(
                    operations.times(match([postings.occurrences(w, among) for w in words]))
                )
            else:
                hits.append((np.empty(0, np.int64), np.empty(0, np.int64)))
        return Hits(field, hits)

    def is_used(self, field: str) -> bool:
        """Whether any paper has text in the field: few libraries have authors and notes."""
        return any(len(part.arrays.fields[field].documents) for part in self._parts)

    def _norms_of(self, field: str) -> list[Array]:
        known = self._norms.get(field)
        if known is None:
            lengths = [part.arrays.fields[field].lengths for part in self._parts]
            total = sum(
                int(own[part.stays].sum()) for part, own in zip(self._parts, lengths, strict=True)
            )
            mean = total / max(self._documents, 1) or 1.0
            known = self._norms[field] = [operations.norms(own, mean) for own in lengths]
        return known


def _found(numbers: Iterable[int]) -> Array:
    """The numbers of terms that are there, ascending, each once."""
    return np.array(sorted({number for number in numbers if number >= 0}), np.int64)
