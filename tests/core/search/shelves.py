"""Papers, indexes that hold them, and random queries, for comparing searches with others."""

import math
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from readinglist.core.search import tree as t
from readinglist.core.search.analysis import TEXT_FIELDS, query_words
from readinglist.core.search.executor import Executor, Sets
from readinglist.core.search.found import Wanted
from readinglist.core.search.index import SearchIndex
from readinglist.core.search.manifest import Revision
from readinglist.core.search.storing import schema
from readinglist.core.search.universe import Universe
from readinglist.core.text import normalise
from tests.bench.corpus import corpus

ODD = ["μP", "Co$^4$", "漢字", "漢字の本", "", "—", "?! …", "naïve", "Ørsted's", "x" * 70, "a" * 64]
ODD_TEXTS = [
    "μP and µP: μ, muP",
    "Co$^4$ is not CO4",
    "漢字の本 and GPU漢字 of 漢",
    "Ørsted's naïve Straße; it's eﬃcient",
    "$\\mathcal{O}(n^2)$ of \\alpha_1 in $\\ell_2$",
    "relating, relational, relative relations: relate",
    "— ?! …",
    "a a a a b a b a a",
    "x" * 70,
]
NAMES = (
    "Anna Møller Ørsted Łukasz Ng O'Neil 王伟 García-Pérez Straße Smith Li Kim d'Arc de Bie".split()
)
SETS = 5
SEED = 1
INDEXES = ("one segment", "several segments")
STOCK_INDEXES = ("one segment",)  # the reference sees to the others

Papers = dict[int, dict[str, str]]


# The papers --------------------------------------------------------------------------------------


def some_papers(count: int, dice: Random) -> Papers:
    """Papers by ids with gaps; some have notes and authors, some lack what others have."""
    ids = sorted(dice.sample(range(1, count * 3), count))
    listed = corpus(count).papers
    return {
        paper: given(title, abstract, listed, dice)
        for paper, (title, abstract) in zip(ids, listed, strict=True)
    }


def given(title: str, abstract: str, listed: list[tuple[str, str]], dice: Random) -> dict[str, str]:
    """One paper's texts."""
    texts = {"title": title, "abstract": abstract if dice.random() < 0.95 else ""}
    if dice.random() < 0.3:
        pieces = dice.choice(listed)[1].split()
        start = dice.randrange(len(pieces) or 1)
        texts["note"] = " ".join([*pieces[start : start + 12], dice.choice(ODD_TEXTS)])
    if dice.random() < 0.4:
        texts["author"] = " and ".join(
            " ".join(dice.choices(NAMES, k=2)) for _ in range(dice.randint(1, 3))
        )
    return texts


# The product -------------------------------------------------------------------------------------


def built(folder: Path, papers: Papers) -> SearchIndex:
    """An index that was built of the papers at once."""
    index = SearchIndex(folder)
    index.rebuild(papers.items(), Revision(1, "x"))
    return index


def changed(folder: Path, papers: Papers, dice: Random) -> SearchIndex:
    """An index that came to hold the papers by and by, and held others in between."""
    ids = list(papers)
    late = set(dice.sample(ids, len(ids) // 10))
    edited = set(dice.sample(ids, len(ids) // 10)) - late
    passing = [*edited, *range(max(ids) + 1, max(ids) + len(ids) // 20)]
    others = {paper: papers[dice.choice(ids)] for paper in passing}
    index = built(folder, {p: texts for p, texts in papers.items() if p not in late} | others)
    to_come = dice.sample(sorted(late | edited), len(late | edited))
    to_go = [paper for paper in passing if paper not in edited]
    for step in range(4):
        index.update(
            [(paper, papers[paper]) for paper in to_come[step::4]],
            to_go[step::4],
            Revision(step + 2, "x"),
        )
    return index


def segments(index: SearchIndex) -> list:
    return FileIndex(FileStorage(str(index._folder)), schema())._read_toc().segments


@dataclass(frozen=True)
class Shelf:
    """The papers, what the filters know, and indexes that hold the papers."""

    papers: Papers
    sets: dict[str, set[int]]
    indexes: dict[str, SearchIndex]

    def filters(self, name: str, value: str) -> set[int]:
        return self.sets[value] if name == "set" else set()

    def found(self, index: SearchIndex, node: t.Node) -> dict[int, float]:
        """What the product finds: papers and their scores."""
        universe = Universe.of(self.papers)
        sets = Sets(
            universe,
            lambda name, value: universe.mask(self.filters(name, value)),
            lambda text: universe.mask(self._titled(text)),
        )
        matches = Executor(index.reading(), sets, math.inf).run(node)
        scores = matches.scores(np.arange(len(universe)))
        assert not scores[~matches.mask].any(), f"{node}: a score of what does not match"
        return {
            paper: score
            for paper, score, does in zip(
                self.papers, scores.tolist(), matches.mask.tolist(), strict=True
            )
            if does
        }

    def _titled(self, text: str) -> list[int]:
        wanted = normalise(text)
        return [p for p, texts in self.papers.items() if normalise(texts["title"]) == wanted]


def shelf_of(count: int, seed: int, place: Path) -> Shelf:
    dice = Random(seed)
    papers = some_papers(count, dice)
    sets = {str(k): set(dice.sample(list(papers), count // (k + 2))) for k in range(SETS)}
    indexes = {
        "one segment": built(place / "one" / "index", papers),
        "several segments": changed(place / "several" / "index", papers, dice),
    }
    return Shelf(papers, sets, indexes)


# The queries -------------------------------------------------------------------------------------

LEAVES = {
    "word": 30, "beginning": 10, "long_beginning": 4, "phrase_beginning": 4, "misspelt": 3,
    "fuzzy": 8, "phrase": 14, "shuffled": 5, "near": 10, "filter": 6, "exact_title": 4,
    "everything": 1, "odd": 4,
}  # fmt: skip
# What Whoosh's own queries can say: not "near" in either order, nor an edit of two neighbours.
STOCK_LEAVES = {
    kind: LEAVES[kind]
    for kind in (
        "word",
        "beginning",
        "long_beginning",
        "misspelt",
        "phrase",
        "shuffled",
        "everything",
        "odd",
    )
}


class Queries:
    """Generates trees. The words of a tree are mostly of one paper, so that it finds something."""

    def __init__(self, papers: Papers, leaves: dict[str, int], dice: Random) -> None:
        self._dice = dice
        self._leaves = leaves
        self._ids = list(papers)
        self._papers = papers
        self._pieces = sorted(
            {
                piece
                for texts in papers.values()
                for text in texts.values()
                for piece in text.split()
            }
        )
        self._source: dict[str, str] = {}

    def tree(self) -> t.Node:
        self._source = self._papers[self._dice.choice(self._ids)]
        return self._tree(3)

    def _tree(self, depth: int) -> t.Node:
        dice = self._dice
        if not depth or dice.random() < 0.4:
            [kind] = dice.choices(list(self._leaves), list(self._leaves.values()))
            return getattr(self, f"_{kind}")()
        if dice.random() < 0.15:
            return t.Not(self._tree(depth - 1))
        parts = [self._tree(depth - 1) for _ in range(dice.randint(2, 3))]
        if dice.random() < 0.1:
            parts.append(parts[0])
        return dice.choice((t.And, t.Or))(tuple(parts))

    def _field(self) -> str | None:
        return self._dice.choice(TEXT_FIELDS) if self._dice.random() < 0.25 else None

    def _run(self, most: int) -> list[str]:
        """Pieces of a text that follow each other: common words mostly."""
        dice = self._dice
        texts = self._source if dice.random() < 0.7 else self._papers[dice.choice(self._ids)]
        pieces = dice.choice(list(texts.values())).split() or [""]
        start = dice.randrange(len(pieces))
        return pieces[start : start + dice.randint(min(2, most), most)]

    def _piece(self) -> str:
        """A piece of a text; in part as often as it stands there, in part as often as any."""
        return self._run(1)[0] if self._dice.random() < 0.8 else self._dice.choice(self._pieces)

    def _beginning_of(self, piece: str) -> str:
        word = next(iter(query_words(piece)), "")[: self._dice.randint(1, 6)]
        return word.upper() if self._dice.random() < 0.2 else word

    def _damaged(self, piece: str) -> str:
        """With a letter dropped, doubled, changed or swapped with the next."""
        dice = self._dice
        place = dice.randrange(len(piece) or 1)
        before, letter, after = piece[:place], piece[place : place + 1], piece[place + 1 :]
        middle = dice.choice(("", letter * 2, dice.choice("aeirst"), after[:1] + letter))
        return before + middle + (after[1:] if middle == after[:1] + letter else after)

    # Each kind of leaf

    def _word(self) -> t.Node:
        return t.Word(self._piece(), self._field())

    def _misspelt(self) -> t.Node:
        return t.Word(self._damaged(self._piece()), self._field())

    def _beginning(self) -> t.Node:
        return t.Prefix(self._beginning_of(self._piece()), self._field())

    def _long_beginning(self) -> t.Node:
        """Of a word all but the last letters: often more than its stem."""
        word = next(iter(query_words(self._piece())), "")
        return t.Prefix(word[: max(3, len(word) - self._dice.randint(0, 4))], self._field())

    def _phrase_beginning(self) -> t.Node:
        *whole, last = self._run(4)
        return t.Prefix(" ".join([*whole, self._beginning_of(last)]), self._field())

    def _fuzzy(self) -> t.Node:
        *whole, last = self._run(3) if self._dice.random() < 0.2 else self._run(1)
        text = " ".join([*whole, self._damaged(last)])
        return t.Fuzzy(text, self._dice.randint(1, 2), self._field())

    def _phrase(self) -> t.Node:
        return t.Phrase(" ".join(self._run(6)), self._field())

    def _shuffled(self) -> t.Node:
        run = self._run(3)
        return t.Phrase(" ".join(self._dice.sample(run, len(run))), self._field())

    def _near(self) -> t.Node:
        run = self._run(8)
        some = self._dice.sample(run, min(len(run), self._dice.randint(1, 4)))
        return t.Near(" ".join(some), self._dice.randint(1, 6), self._field())

    def _filter(self) -> t.Node:
        return t.Filter("set", str(self._dice.randrange(SETS)))

    def _exact_title(self) -> t.Node:
        title = self._source["title"]
        return t.ExactTitle(self._dice.choice((title, title.upper(), title[:-3], "", "—")))

    def _everything(self) -> t.Node:
        return t.Everything()

    def _odd(self) -> t.Node:
        kind = self._dice.choice((t.Word, t.Phrase))
        return kind(self._dice.choice(ODD), self._field())


def told(name: str, wrong: list[str]) -> str:
    return "\n".join([f"{name}: {len(wrong)} differ, as", *wrong[:10]]) if wrong else ""


def stems_of(wanted: Wanted) -> set[str]:
    """All stems that are marked."""
    return {stem for words in wanted.together for word in words.words for stem in word.stems}
