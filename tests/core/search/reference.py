"""Search once more, in plain dictionaries: slow, short, and with nothing of the product's engine.

Only what a word is (the analysis) and what can be asked (the tree) are shared with the product.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from readinglist.core.search import tree as t
from readinglist.core.search.analysis import analyse, query_words, stem
from readinglist.core.text import normalise, words

WEIGHTS = {"title": 2.5, "abstract": 1.0, "note": 1.0, "author": 1.0}
K1, B = 1.2, 0.75
LONGEST_PHRASE = 256

Scores = dict[int, float]  # by paper; those that are not in it do not match
Times = dict[int, int]  # by paper: how often
Meant = frozenset[str]  # the stems any of which a word of a query stands for


@dataclass
class Field:
    """One field of all papers: positions by stem and paper, ascending, each once; lengths."""

    positions: dict[str, dict[int, tuple[int, ...]]] = field(default_factory=dict)
    lengths: dict[int, int] = field(default_factory=dict)

    @cached_property
    def norms(self) -> dict[int, float]:
        """What a paper's length takes from its score."""
        mean = sum(self.lengths.values()) / len(self.lengths) or 1.0
        return {p: K1 * (1 - B + B * length / mean) for p, length in self.lengths.items()}

    def add(self, paper: int, text: str) -> set[str]:
        """The next paper's text. Returns its plain words."""
        terms = analyse(text)
        for term, places in terms.positions.items():
            self.positions.setdefault(term, {})[paper] = tuple(dict.fromkeys(places))
        self.lengths[paper] = sum(
            len(dict.fromkeys((word.joined, *word.parts))) for word in words(text)
        )
        return terms.words


class Reference:
    """Answers trees about papers, which are given by id and field."""

    def __init__(
        self, papers: dict[int, dict[str, str]], filters: Callable[[str, str], set[int]]
    ) -> None:
        self._filters = filters
        self._papers = set(papers)
        self._titles = {paper: normalise(texts.get("title", "")) for paper, texts in papers.items()}
        self._fields = {name: Field() for name in WEIGHTS}
        plain: set[str] = set()
        for paper, texts in papers.items():
            for name, own in self._fields.items():
                plain |= own.add(paper, texts.get(name, ""))
        self._words = sorted(plain)
        self._letters = {word: frozenset(word) for word in self._words}

    def run(self, node: t.Node) -> Scores:
        """The papers that match, with their scores."""
        match node:
            case t.Everything():
                return dict.fromkeys(self._papers, 0.0)
            case t.Filter():
                return dict.fromkeys(self._filters(node.name, node.value), 0.0)
            case t.ExactTitle():
                wanted = normalise(node.text)
                return {paper: 1.0 for paper, title in self._titles.items() if title == wanted}
            case t.Not():
                return dict.fromkeys(self._papers - self.run(node.part).keys(), 0.0)
            case t.And() | t.Or():
                return self._joined(node)
            case _:
                return self._leaf(node)

    def _joined(self, node: t.And | t.Or) -> Scores:
        found = [self.run(part) for part in dict.fromkeys(node.parts)]
        join = set.intersection if isinstance(node, t.And) else set.union
        papers = join(*(set(part) for part in found))
        return {paper: sum(part.get(paper, 0.0) for part in found) for paper in papers}

    def _leaf(self, node: t.Words) -> Scores:
        """What a leaf finds in each of its fields, weighted and added up."""
        meant = self._meant(node)
        if not meant:
            return dict.fromkeys(self._papers, 0.0)
        found: Scores = {}
        for name in (node.field,) if node.field else WEIGHTS:
            own = self._fields[name]
            for paper, score in self._scores(own, self._times(own, node, meant)).items():
                found[paper] = found.get(paper, 0.0) + WEIGHTS[name] * score
        return found

    def _scores(self, own: Field, times: Times) -> Scores:
        """BM25, as if what was counted were one term."""
        rarity = math.log(len(self._papers) / (len(times) + 1)) + 1
        return {
            paper: rarity * (often * (K1 + 1)) / (often + own.norms[paper])
            for paper, often in times.items()
        }

    # How often ---------------------------------------------------------------------------------

    def _times(self, own: Field, node: t.Words, meant: list[Meant]) -> Times:
        if len(meant) == 1:
            return _added(own, meant[0])
        places = self._places(own, meant)
        if isinstance(node, t.Near):
            reach = node.slop + len(meant) - 1
            times = {p: len(_near(held, reach)) for p, held in places.items()}
        else:
            times = {p: len(_in_order(held)) for p, held in places.items()}
        return {paper: often for paper, often in times.items() if often}

    def _places(self, own: Field, meant: list[Meant]) -> dict[int, list[set[int]]]:
        """For the papers with all of the words the positions of each word."""
        postings = [[own.positions.get(each, {}) for each in stems] for stems in meant]
        holders = [set[int]().union(*held) for held in postings]
        return {
            paper: [{place for by in held for place in by.get(paper, ())} for held in postings]
            for paper in set.intersection(*holders)
        }

    # What is meant -------------------------------------------------------------------------------

    def _meant(self, node: t.Words) -> list[Meant]:
        plain = query_words(node.text)[:LONGEST_PHRASE]
        found = [frozenset({stem(word)}) for word in plain]
        if plain and isinstance(node, t.Prefix):
            found[-1] |= {stem(word) for word in self._words if word.startswith(plain[-1])}
        if plain and isinstance(node, t.Fuzzy):
            found[-1] = frozenset(map(stem, self._similar(plain[-1], node.edits)))
        return found

    def _similar(self, word: str, edits: int) -> Iterable[str]:
        """The words of the library so few edits away; an edit takes or brings one letter."""
        letters = frozenset(word)
        for other, others in self._letters.items():
            if (
                abs(len(other) - len(word)) <= edits
                and len(letters - others) <= edits
                and len(others - letters) <= edits
                and distance(word, other) <= edits
            ):
                yield other


def _added(own: Field, stems: Meant) -> Times:
    """Of several stems each one's positions count."""
    times: Times = {}
    for each in stems:
        for paper, places in own.positions.get(each, {}).items():
            times[paper] = times.get(paper, 0) + len(places)
    return times


def _in_order(held: list[set[int]]) -> set[int]:
    """Where the first word stands with the others right behind it."""
    return {
        place
        for place in held[0]
        if all(place + n in others for n, others in enumerate(held[1:], 1))
    }


def _near(held: list[set[int]], reach: int) -> set[int]:
    """Where the first word stands with each other within reach."""
    return {
        place
        for place in held[0]
        if all(any(abs(place - other) <= reach for other in others) for others in held[1:])
    }


def distance(a: str, b: str) -> int:
    """Edits between two words: a letter added, dropped, changed, or two neighbours swapped.

    The table of the textbook, no letter being edited twice (optimal string alignment).
    """
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (x != y)))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                row[j] = min(row[j], rows[-2][j - 2] + 1)
        rows.append(row)
    return rows[-1][-1]
