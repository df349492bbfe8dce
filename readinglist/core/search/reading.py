# pyright: basic
# Whoosh has no types.
"""The index open for searching, at one revision: terms and phrases become papers with scores."""

import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from typing import Any, ParamSpec, TypeVar

import numpy as np
from whoosh.index import FileIndex

from readinglist.core.fuzzy import within
from readinglist.core.search.alike import Table
from readinglist.core.search.analysis import TEXT_FIELDS, stem
from readinglist.core.search.arrays import operations
from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.lexicon import Lexicon
from readinglist.core.search.arrays.postings import Run
from readinglist.core.search.arrays.segment import SegmentArrays, runs
from readinglist.core.search.errors import IndexUnusable
from readinglist.core.search.manifest import Revision
from readinglist.core.search.storing import Terms
from readinglist.core.search.universe import Universe

Group = Sequence[Sequence[Run]]  # terms that count as one: for each segment their runs

NOWHERE = np.empty(0, np.uint32)

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
    """What matches in a field. `times`: u4[N], how often each paper of the universe does.

    `holding`: how many documents match, with those of papers that are gone from the universe; where
    it is 0, `times` may be of no length.
    """

    field: str
    times: Array
    holding: int


class _Part:
    """A segment. `stays`: bool[D], which of its documents are not deleted.

    `places`: i8[D], where what is found of each document is put (see `Reading.settle_in`).
    """

    def __init__(self, arrays: SegmentArrays, stays: Array) -> None:
        self.arrays = arrays
        self.stays = stays
        self.places: Array = np.empty(0, np.int64)

    def holding(self, field: str, runs: Sequence[Run]) -> int:
        """How many documents that stay hold any term of the runs in the field."""
        documents = self.arrays.fields[field].holding(runs)
        return int(np.count_nonzero(self.stays[documents]))


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
        # At least one: scores divide by it, also in an index of nothing.
        self._documents = max(sum(int(part.stays.sum()) for part in self._parts), 1)
        self._norms: dict[str, Array] = {}
        self._universe: Universe | None = None
        self._papers = 0  # of the universe
        self._gone = 0  # documents of papers that are not in the universe

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    @whatever_fails_is_unusable
    def settle_in(self, universe: Universe) -> None:
        """From now on, find papers of this universe.

        What is found of a document is put at its paper's number; behind those of all papers where
        the paper is gone from the library, but not yet from here: it still counts for how rare a
        word is; and at the very last place, which counts for nothing, where it is deleted.
        """
        if universe is self._universe:
            return
        self._gone = 0
        for part in self._parts:
            part.places = np.where(part.stays, universe.numbers(part.arrays.papers), -1)
            gone = np.flatnonzero(part.stays & (part.places < 0))
            part.places[gone] = len(universe) + self._gone + np.arange(len(gone))
            self._gone += len(gone)
        self._papers = len(universe)
        self._norms.clear()
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
            [(number, number + 1) for number in _found(part.arrays.terms, names)]
            for part in self._parts
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
            own[_found(part.arrays.terms, others)] = True
        return [runs(np.flatnonzero(own)) for own in begun]

    @whatever_fails_is_unusable
    def names(self, group: Group, most: int) -> list[str]:
        """The stems that a group's terms are; none where they are more than `most`."""
        if sum(end - start for own in group for start, end in own) > most:
            return []
        named = {
            str(name, "utf-8")
            for part, own in zip(self._parts, group, strict=True)
            for start, end in own
            for name in part.arrays.terms.several(range(start, end))
        }
        return sorted(named)

    def _any(self, chosen: Sequence[Array], name: bytes) -> bool:
        """Whether in any segment a term of that name is chosen."""
        numbers = (part.arrays.terms.find(name) for part in self._parts)
        return any(n >= 0 and own[n] for n, own in zip(numbers, chosen, strict=True))

    @whatever_fails_is_unusable
    def fields_with(self, word: str) -> int:
        """How many papers hold a word of the same stem, added up over the fields."""
        group = self.terms([stem(word)])
        return self.frequency(group) if any(group) else 0

    @whatever_fails_is_unusable
    def begins_something(self, prefix: str) -> bool:
        """Whether any plain word begins so."""
        return any(part.arrays.words.beginning_with(prefix.encode()) for part in self._parts)

    @whatever_fails_is_unusable
    def similar(self, word: str, edits: int, most: int | None = None) -> list[tuple[str, int]]:
        """The plain words at most so many edits away, each with how many, the nearest first.

        Of those equally near the most frequent stand first. `most`: how many are asked for.
        """
        found: dict[str, int] = {}
        for part in self._parts:
            numbers = part.arrays.shapes.like(word, edits)
            found |= within(word, part.arrays.words.some(numbers), edits)
        times = {other: self._times(other) for other in found}
        ranked = sorted(found.items(), key=lambda item: (item[1], -times[item[0]], item[0]))
        there = (item for item in ranked if self.frequency(self.terms([stem(item[0])])))
        return list(islice(there, most))

    def _times(self, word: str) -> int:
        return sum(part.arrays.times(word) for part in self._parts)

    @whatever_fails_is_unusable
    def frequency(self, group: Group) -> int:
        """How many papers hold a group's terms, added up over the fields."""
        return sum(
            part.holding(name, own)
            for name in TEXT_FIELDS
            for part, own in zip(self._parts, group, strict=True)
        )

    @whatever_fails_is_unusable
    def holders(self, word_stem: str, fields: Sequence[str]) -> int:
        """How many papers hold a stem in any of the fields."""
        found = 0
        for part, own in zip(self._parts, self.terms([word_stem]), strict=True):
            if own:
                held = np.zeros(len(part.stays), bool)
                for name in fields:
                    held[part.arrays.fields[name].holding(own)] = True
                found += int(np.count_nonzero(held & part.stays))
        return found

    # Papers ----------------------------------------------------------------------------------

    @property
    def documents(self) -> int:
        """How many papers the index holds; at least 1."""
        return self._documents

    @whatever_fails_is_unusable
    def holding(self, field: str, group: Group) -> Hits:
        """Where the field holds a term of the group, as if all were one term.

        (As Lucene's SynonymQuery has it: the times are added up, and a paper counts once.)
        """
        times = self._nothing_yet()
        for part, own in zip(self._parts, group, strict=True):
            part.arrays.fields[field].count(own, part.places, times)
        return self._hits(field, times)

    @whatever_fails_is_unusable
    def phrase(self, field: str, groups: Sequence[Group]) -> Hits:
        """Where the field has the words one after the other."""
        return self._in_order(field, groups, operations.phrase)

    @whatever_fails_is_unusable
    def near(self, field: str, groups: Sequence[Group], slop: int) -> Hits:
        """Where the field has the words near each other."""
        return self._in_order(field, groups, lambda words: operations.near(words, slop))

    @whatever_fails_is_unusable
    def scores(self, hits: Hits, numbers: Array) -> Array:
        """The BM25 scores of papers, given by number, as if what matches were a term: f8."""
        if not hits.holding:
            return np.zeros(len(numbers))
        norms = self._norms_of(hits.field)
        return operations.bm25(hits.times[numbers], norms[numbers], hits.holding, self._documents)

    def _nothing_yet(self) -> Array:
        """How often something is found of each document: nowhere so far, at all their places."""
        return np.zeros(self._papers + self._gone + 1, np.uint32)

    def _hits(self, field: str, times: Array) -> Hits:
        return Hits(field, times[: self._papers], int(np.count_nonzero(times[:-1])))

    def _in_order(
        self, field: str, groups: Sequence[Group], match: Callable[[Sequence[Array]], Array]
    ) -> Hits:
        times: Array | None = None  # most phrases are nowhere: for those no array is made
        for place, part in enumerate(self._parts):
            postings = part.arrays.fields[field]
            words = [tuple(group[place]) for group in groups]
            distinct = set(words)  # the same word may stand there hundreds of times
            held = sorted(map(postings.holding, distinct), key=len)
            common = reduce(operations.common, held)
            if len(common):
                among = np.zeros(len(part.places), bool)
                among[common] = True
                found = {word: postings.occurrences(word, among) for word in distinct}
                documents, often = operations.times(match([found[word] for word in words]))
                if len(documents):
                    times = self._nothing_yet() if times is None else times
                    times[part.places[documents]] = often
        return Hits(field, NOWHERE, 0) if times is None else self._hits(field, times)

    def is_used(self, field: str) -> bool:
        """Whether any paper has text in the field: few libraries have authors and notes."""
        return any(len(part.arrays.fields[field].documents) for part in self._parts)

    def _norms_of(self, field: str) -> Array:
        """What BM25 makes of the lengths of the papers' fields: f8[N]."""
        known = self._norms.get(field)
        if known is None:
            lengths = self._nothing_yet()
            for part in self._parts:
                lengths[part.places] = part.arrays.fields[field].lengths
            mean = int(lengths[:-1].sum()) / self._documents or 1.0
            known = self._norms[field] = operations.norms(lengths[: self._papers], mean)
        return known


def _found(lexicon: Lexicon, terms: Iterable[bytes]) -> list[int]:
    """The numbers of those terms that are there, ascending, each once."""
    return sorted({number for number in map(lexicon.find, terms) if number >= 0})
