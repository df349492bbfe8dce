"""Running a syntax tree: each node becomes the papers that match it, and a way to their scores."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from readinglist.core.errors import TooBroad
from readinglist.core.search import tree as t
from readinglist.core.search.analysis import TEXT_FIELDS, query_words, stem
from readinglist.core.search.arrays.container import Array
from readinglist.core.search.found import Wanted, WantedWord, WantedWords
from readinglist.core.search.reading import Group, Hits, Reading
from readinglist.core.search.universe import Universe

WEIGHTS = {"title": 2.5, "abstract": 1.0, "note": 1.0, "author": 1.0}
MOST_STEMS = 200  # of a beginning that are marked where they begin otherwise
LONGEST_PHRASE = 256  # words; what follows them is not looked at

Mask = Array  # bool[N]: a set of papers of the universe
Scores = Callable[[Array], Array]


@dataclass(frozen=True, slots=True)
class Matches:
    """Papers of the universe: which (bool[N]), and their scores.

    `scores` gives those of any papers: of numbers i8[K] an f8[K], 0 where a paper does not match.
    Nobody asks before it is known which papers all of the query leaves.
    """

    mask: Mask
    scores: "Scores"

    @classmethod
    def unscored(cls, mask: Mask) -> "Matches":
        """Where only a set decides."""
        return cls(mask, _no_scores)

    def among(self, mask: Mask) -> "Matches":
        """Those of another set."""
        both = self.mask & mask
        return Matches(both, lambda numbers: self.scores(numbers) * both[numbers])


def _no_scores(numbers: Array) -> Array:
    return np.zeros(len(numbers))


@dataclass(frozen=True, slots=True)
class Sets:
    """What the store answers: all papers, and sets of them."""

    universe: Universe
    filtered: Callable[[str, str], Mask]
    exact_title: Callable[[str], Mask]


@dataclass(frozen=True, slots=True)
class Sought:
    """A word of a query: its terms in the index, and what of it is to be marked."""

    group: Group
    stems: Sequence[str]
    prefix: str = ""


class Executor:
    """Answers trees from one reading of the index. Collects what is to be marked.

    `deadline` is a time of `time.monotonic`: a search that is not done by then raises `TooBroad`.
    """

    def __init__(self, reading: Reading, sets: Sets, deadline: float) -> None:
        reading.settle_in(sets.universe)
        self._reading = reading
        self._sets = sets
        self._deadline = deadline
        self._known: dict[tuple[str | None, tuple[str, ...], str], Matches] = {}
        self._hits: dict[tuple[str, tuple[str, ...], str], Hits] = {}
        self.wanted = Wanted()

    def beside(self) -> "Executor":
        """Another one for the same search: what the one has found the other need not find again."""
        other = Executor(self._reading, self._sets, self._deadline)
        other._known, other._hits = self._known, self._hits
        return other

    def run(self, node: t.Node) -> Matches:
        """The papers that match. Scores of parts are added up; sets have none."""
        match node:
            case t.Everything():
                return Matches.unscored(self._sets.universe.everything())
            case t.ExactTitle():
                mask = self._sets.exact_title(node.text)
                return Matches(mask, lambda numbers: mask[numbers].astype(float))
            case t.Filter():
                if node.name == "tag":
                    self.wanted.add_tag(node.value)
                return Matches.unscored(self._sets.filtered(node.name, node.value))
            case t.And():
                return _all_of([self.run(part) for part in dict.fromkeys(node.parts)])
            case t.Or():
                return _any_of([self.run(part) for part in dict.fromkeys(node.parts)])
            case t.Saved():
                return self.run(node.part)
            case t.Not():
                return Matches.unscored(~self._unmarked(node.part).mask)
            case _:
                return self._words(node)

    def nothing(self) -> Matches:
        """No paper."""
        return Matches.unscored(np.zeros(len(self._sets.universe), bool))

    def word(self, word: str) -> Sought:
        """A folded word of a query."""
        return Sought(self._reading.terms([stem(word)]), [stem(word)])

    def any_word(self, words: Iterable[str]) -> Sought:
        """Folded words any of which is meant."""
        stems = sorted({stem(word) for word in words})
        return Sought(self._reading.terms(stems), stems)

    def holding(self, field: str | None, word: Sought) -> Matches:
        """The papers with a word in the field, or in any. They are not to be changed."""
        self._want(field, [word])
        which = (field, tuple(word.stems), word.prefix)
        if which not in self._known:
            self._known[which] = self._in_fields(field, [word], lambda name: self._held(name, word))
        return self._known[which]

    def in_title(self, word: Sought) -> Mask:
        """The papers with a word in their titles."""
        return self._held("title", word).times != 0

    def titled(self, node: t.Words) -> Mask:
        """The papers with all words of a node in their titles, in any order."""
        masks = (self.in_title(word) for word in self._sought(node))
        return reduce(np.logical_and, masks, self._sets.universe.everything())

    def _held(self, field: str, word: Sought) -> Hits:
        which = (field, tuple(word.stems), word.prefix)
        if which not in self._hits:
            self._hits[which] = self._reading.holding(field, word.group)
        return self._hits[which]

    def _want(self, field: str | None, words: Sequence[Sought], slop: int | None = None) -> None:
        held = tuple(WantedWord(frozenset(word.stems), word.prefix) for word in words)
        self.wanted.add(WantedWords(field, held, slop))

    def _words(self, node: t.Words) -> Matches:
        """One word, or several in order; none is everything."""
        words = self._sought(node)
        if not words:
            return self.run(t.Everything())
        if len(words) == 1:
            return self.holding(node.field, words[0])
        groups = [word.group for word in words]
        slop = node.slop if isinstance(node, t.Near) else None
        self._want(node.field, words, slop)
        if slop is not None:
            return self._in_fields(
                node.field, words, lambda name: self._reading.near(name, groups, slop)
            )
        return self._in_fields(node.field, words, lambda name: self._reading.phrase(name, groups))

    def _sought(self, node: t.Words) -> list[Sought]:
        """The words of a node, in order."""
        plain = query_words(node.text)[:LONGEST_PHRASE]
        if not plain or not isinstance(node, t.Prefix | t.Fuzzy):
            return [self.word(word) for word in plain]
        *whole, last = plain
        if isinstance(node, t.Prefix):
            group = self._reading.beginning_with(last)
            meant = Sought(group, [stem(last), *self._reading.names(group, MOST_STEMS)], last)
        else:
            meant = self.any_word(word for word, _ in self._reading.similar(last, node.edits))
        return [*(self.word(word) for word in whole), meant]

    def _in_fields(
        self, field: str | None, words: Sequence[Sought], find: Callable[[str], Hits]
    ) -> Matches:
        """What is found in the field, or in all of them, the scores weighted and added up."""
        reading = self._reading
        mask = np.zeros(len(self._sets.universe), bool)
        found: list[Hits] = []
        for name in (field,) if field else TEXT_FIELDS:
            if not reading.is_used(name):
                continue
            self._check_time(words[0].stems)
            hits = find(name)
            if hits.holding:
                found.append(hits)
                mask |= hits.times != 0

        def scores(numbers: Array) -> Array:
            return _added(
                (WEIGHTS[hits.field] * reading.scores(hits, numbers) for hits in found), numbers
            )

        return Matches(mask, scores)

    def _check_time(self, stems: Sequence[str]) -> None:
        if time.monotonic() > self._deadline:
            raise TooBroad(
                f"This search takes too long; it was stopped at “{min(stems, default='')}”.",
                "",
                "Use fewer or longer words.",
            )

    def _unmarked(self, node: t.Node) -> Matches:
        """What matches, without marking it: it is what the user does not want to see."""
        return self.beside().run(node)


def _all_of(parts: Sequence[Matches]) -> Matches:
    mask = reduce(np.logical_and, (part.mask for part in parts))
    return Matches(mask, sum_of(parts)).among(mask)


def _any_of(parts: Sequence[Matches]) -> Matches:
    return Matches(reduce(np.logical_or, (part.mask for part in parts)), sum_of(parts))


def sum_of(parts: Iterable[Matches]) -> Scores:
    """The scores of all parts added up."""
    scored = [part.scores for part in parts if part.scores is not _no_scores]

    def scores(numbers: Array) -> Array:
        return _added((own(numbers) for own in scored), numbers)

    return scores


def _added(scores: Iterable[Array], numbers: Array) -> Array:
    """The sum of scores of the same papers, given by number."""
    each = iter(scores)
    total = next(each, None)
    if total is None:
        return _no_scores(numbers)
    for own in each:
        total += own
    return total
