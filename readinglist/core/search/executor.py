"""Running a syntax tree: each node becomes the papers that match it, with their scores."""

import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from readinglist.core.errors import TooBroad
from readinglist.core.fuzzy import within
from readinglist.core.search import query as q
from readinglist.core.search.analysis import TEXT_FIELDS, query_words, stem

if TYPE_CHECKING:  # it brings Whoosh and numpy: imported when an index is opened
    from readinglist.core.search.reading import Reading

Scores = dict[int, float]  # by paper

WEIGHTS = {"title": 2.5, "abstract": 1.0, "note": 1.0, "author": 1.0}
MOST_EXPANSIONS = 400  # words that a prefix or a misspelt word may stand for
MOST_NEAR = 50
MOST_NEAR_WORDS = 12  # of a long query the rarest words decide what is near
LONGEST_PHRASE = 256  # words; what follows them is not looked at
FEW_LEFT = 1000  # candidates; below this the other words are looked up in them only


@dataclass(frozen=True, slots=True)
class Sets:
    """What the store answers for the executor: sets of ids."""

    filtered: Callable[[str, str], set[int]]
    exact_title: Callable[[str], set[int]]
    everything: Callable[[], set[int]]


@dataclass(slots=True)
class Wanted:
    """What to mark in a result: stems, and beginnings of words, by field (None: all)."""

    stems: dict[str | None, set[str]] = field(default_factory=lambda: {})
    prefixes: dict[str | None, set[str]] = field(default_factory=lambda: {})

    def add(self, name: str | None, stems: Iterable[str], prefix: str = "") -> None:
        """Mark these in that field."""
        self.stems.setdefault(name, set()).update(stems)
        if prefix:
            self.prefixes.setdefault(name, set()).add(prefix)


class Executor:
    """Answers trees from one reading of the index. Collects what is to be marked.

    `deadline` is a time of `time.monotonic`: a search that is not done by then raises `TooBroad`.
    """

    def __init__(self, reading: "Reading", sets: Sets, deadline: float) -> None:
        self._reading = reading
        self._sets = sets
        self._deadline = deadline
        self.wanted = Wanted()

    def run(self, node: q.Node) -> Scores:
        """The papers that match, with scores (0 where only filters decide)."""
        match node:
            case q.Everything():
                return dict.fromkeys(self._sets.everything(), 0.0)
            case q.Word():
                return self._word(node)
            case q.Phrase():
                return self._phrase(query_words(node.text), node.field, node.slop)
            case q.ExactTitle():
                return dict.fromkeys(self._sets.exact_title(node.text), 1.0)
            case q.Filter():
                return dict.fromkeys(self._sets.filtered(node.name, node.value), 0.0)
            case q.And():
                return self._and(node.parts)
            case q.Or():
                return _union(self.run(part) for part in dict.fromkeys(node.parts))
            case q.Not():
                return dict.fromkeys(
                    self._sets.everything() - self._unmarked(node.part).keys(), 0.0
                )

    def near(self, node: q.Node) -> tuple[Scores, dict[str, str]]:
        """Papers that hold most of the tree's words, and the misspelt words that were mended."""
        words, others = _words_and_others(node)
        groups: list[Scores] = []
        plain: list[str] = []
        mended: dict[str, str] = {}
        for part in words:
            if part.edits or (part.prefix and self._begins_something(part.text)):
                groups.append(self._word(part))
                continue
            plain += query_words(part.text)
        for word in self._most_telling(plain):
            scores, better = self._mended(word)
            groups.append(scores)
            if better:
                mended[word] = better
        found = _most_of(groups)
        if found and others:
            allowed = self._and(tuple(others))
            found = {paper: score for paper, score in found.items() if paper in allowed}
        best = sorted(found, key=lambda paper: -found[paper])[:MOST_NEAR]
        return {paper: found[paper] for paper in best}, mended

    def _most_telling(self, plain: list[str]) -> list[str]:
        """The rarest of many words: the others say little, and each costs its time."""
        distinct = list(dict.fromkeys(plain))
        if len(distinct) <= MOST_NEAR_WORDS:
            return distinct
        rarest = sorted(distinct, key=lambda word: self._frequency(stem(word), None))
        return [word for word in distinct if word in set(rarest[:MOST_NEAR_WORDS])]

    def _begins_something(self, text: str) -> bool:
        """Whether a word that is being typed can still become one that is there."""
        plain = query_words(text)
        return bool(plain) and bool(self._reading.words_with_prefix(plain[-1]))

    def _mended(self, word: str) -> tuple[Scores, str]:
        """The papers with the word, or, where there are none, with words it may have meant."""
        if self._reading.has_term(stem(word)):
            return self._terms([stem(word)], None), ""
        likely = self._likely(word, 1 if len(word) < 5 else 2)
        if not likely:
            return {}, ""
        return self._terms({stem(other) for other in likely}, None), likely[0]

    def _likely(self, word: str, edits: int) -> list[str]:
        """Words of the lexicon within so many edits: the nearest, of those the most frequent."""
        if len(word) < 3:
            return []
        lexicon = self._reading.lexicon()
        found = within(word, lexicon, edits)
        found.sort(key=lambda item: (item[1], -lexicon[item[0]], item[0]))
        nearest = [other for other, distance in found if distance == found[0][1]]
        return nearest[:MOST_EXPANSIONS]

    def _word(self, node: q.Word) -> Scores:
        plain = query_words(node.text)
        if not plain:
            return self.run(q.Everything())
        *before, last = plain
        if node.edits:
            variants = [w for w, _ in within(last, self._reading.lexicon(), node.edits)]
            scores = self._terms({stem(w) for w in variants[:MOST_EXPANSIONS]}, node.field)
        elif node.prefix:
            scores = self._prefix(last, node.field)
        elif before:
            return self._phrase(plain, node.field, 0)
        else:
            scores = self._terms([stem(last)], node.field)
        if before:
            return _intersection([self._phrase(before, node.field, 0), scores])
        return scores

    def _prefix(self, prefix: str, name: str | None) -> Scores:
        expanded = self._reading.words_with_prefix(prefix)
        if len(expanded) > MOST_EXPANSIONS:
            lexicon = self._reading.lexicon()
            expanded = sorted(expanded, key=lambda word: -lexicon[word])
        stems = {stem(word) for word in expanded[:MOST_EXPANSIONS]} | {stem(prefix)}
        self.wanted.add(name, (), prefix)
        return self._terms(stems, name)

    def _terms(
        self, stems: Iterable[str], name: str | None, among: Collection[int] | None = None
    ) -> Scores:
        stems = set(stems)
        self.wanted.add(name, stems)
        self._check_time(min(stems, default=""))
        weights = {name: WEIGHTS[name]} if name else WEIGHTS
        found = self._reading.scores(weights, stems)
        if among is None:
            return found
        return {paper: found[paper] for paper in among if paper in found}

    def _phrase(self, plain: list[str], name: str | None, slop: int) -> Scores:
        if not plain:
            return self.run(q.Everything())
        stems = [stem(word) for word in plain[:LONGEST_PHRASE]]
        self.wanted.add(name, stems)
        total: Scores = {}
        for field_name in (name,) if name else TEXT_FIELDS:
            for paper, places in self._places(field_name, stems).items():
                self._check_time(stems[0])
                times = _occurrences(places, slop)
                if times:
                    weight = WEIGHTS[field_name] * (len(plain) + times)
                    total[paper] = total.get(paper, 0.0) + weight
        return total

    def _places(self, name: str, stems: list[str]) -> dict[int, list[list[int]]]:
        """The positions of each stem, in order, in the papers that hold them all in the field."""
        found: dict[str, dict[int, list[int]]] = {}
        among: Collection[int] | None = None
        for term in sorted(set(stems), key=lambda term: self._reading.frequency(name, term)):
            self._check_time(term)
            found[term] = self._reading.positions(name, term, among)
            among = found[term].keys()
        return {paper: [found[term][paper] for term in stems] for paper in among or ()}

    def _and(self, parts: tuple[q.Node, ...]) -> Scores:
        """The rare parts first; of the others only what is still in question is looked at."""
        positive = [part for part in dict.fromkeys(parts) if not isinstance(part, q.Not)]
        found: Scores | None = None
        for part in sorted(positive, key=self._cost):
            few = found if found is not None and len(found) <= FEW_LEFT else None
            scores = self._run_among(part, few)
            found = scores if found is None else _intersection([found, scores])
            if not found:
                return {}
        found = self.run(q.Everything()) if found is None else found
        for part in parts:
            if isinstance(part, q.Not):
                excluded = self._unmarked(part.part)
                found = {paper: s for paper, s in found.items() if paper not in excluded}
        return found

    def _run_among(self, part: q.Node, among: Collection[int] | None) -> Scores:
        single = _single_stem(part)
        if single is not None and isinstance(part, q.Word):
            return self._terms([single], part.field, among)
        return self.run(part)

    def _cost(self, part: q.Node) -> int:
        """How many postings a part reads, roughly; filters come first, expansions last."""
        if isinstance(part, q.Filter | q.ExactTitle):
            return -1
        single = _single_stem(part)
        if single is not None and isinstance(part, q.Word):
            return self._frequency(single, part.field)
        return 10**6 if isinstance(part, q.Phrase) else 10**9

    def _frequency(self, term: str, name: str | None) -> int:
        fields = (name,) if name else TEXT_FIELDS
        return sum(self._reading.frequency(field_name, term) for field_name in fields)

    def _check_time(self, term: str) -> None:
        if time.monotonic() > self._deadline:
            raise TooBroad(
                f"This search takes too long; it was stopped at “{term}”.",
                "",
                "Use fewer or longer words.",
            )

    def _unmarked(self, node: q.Node) -> Scores:
        """What matches, without marking it: it is what the user does not want to see."""
        return Executor(self._reading, self._sets, self._deadline).run(node)


def _single_stem(part: q.Node) -> str | None:
    """The stem of a word that is neither a beginning nor misspelt nor several words."""
    if not isinstance(part, q.Word) or part.prefix or part.edits:
        return None
    plain = query_words(part.text)
    return stem(plain[0]) if len(plain) == 1 else None


def _words_and_others(node: q.Node) -> tuple[list[q.Word], list[q.Node]]:
    """The words of any field that all must match, and the other parts beside them."""
    parts = node.parts if isinstance(node, q.And) else (node,)
    words: list[q.Word] = []
    others: list[q.Node] = []
    for part in parts:
        if isinstance(part, q.Word | q.Phrase) and part.field is None:
            words.append(part if isinstance(part, q.Word) else q.Word(part.text))
        else:
            others.append(part)
    return list(dict.fromkeys(words)), others


def _most_of(groups: list[Scores]) -> Scores:
    """The papers in more than half of the groups, with summed scores."""
    times: dict[int, int] = {}
    total: Scores = {}
    for scores in groups:
        for paper, score in scores.items():
            times[paper] = times.get(paper, 0) + 1
            total[paper] = total.get(paper, 0.0) + score
    needed = len(groups) // 2 + 1
    return {paper: score for paper, score in total.items() if times[paper] >= needed}


def _union(results: Iterable[Scores]) -> Scores:
    total: Scores = {}
    for scores in results:
        for paper, score in scores.items():
            total[paper] = total.get(paper, 0.0) + score
    return total


def _intersection(results: list[Scores]) -> Scores:
    smallest = min(results, key=len)
    return {
        paper: sum(scores[paper] for scores in results)
        for paper in smallest
        if all(paper in scores for scores in results)
    }


def _occurrences(places: list[list[int]], slop: int) -> int:
    """How often the words stand in order, with at most `slop` others between all of them."""
    rest = [frozenset(following) for following in places[1:]]
    if slop == 0:
        return sum(
            all(start + n in following for n, following in enumerate(rest, 1))
            for start in places[0]
        )
    times = 0
    for start in places[0]:
        window = range(start - slop - len(places) + 1, start + slop + len(places))
        times += all(any(place in window for place in following) for following in rest)
    return times
