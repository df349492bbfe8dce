"""The search engine finds what two others find, and scores it as one of them does.

One is the reference beside this file: plain dictionaries. The other is Whoosh with its own codec
and its own matchers, which is asked only for sets of papers. All are asked generated queries about
real papers where those are at hand, else invented ones.
"""

import math
import pickle
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from whoosh import fields
from whoosh import query as stock
from whoosh.analysis import Analyzer, Token
from whoosh.filedb import structfile
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.index import FileIndex

from readinglist.core.search import tree as t
from readinglist.core.search.analysis import TEXT_FIELDS, analyse, query_words, stem
from readinglist.core.search.executor import Executor, Sets
from readinglist.core.search.index import SearchIndex
from readinglist.core.search.manifest import Revision
from readinglist.core.search.storing import schema
from readinglist.core.search.universe import Universe
from readinglist.core.text import normalise
from tests.bench.corpus import corpus
from tests.core.search.reference import Reference, distance

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


def changed(folder: Path, papers: Papers, dice: Random, left: str = "") -> SearchIndex:
    """An index that came to hold the papers by and by, and held others in between.

    What those held beside them are words with `left` at the end.
    """
    ids = list(papers)
    late = set(dice.sample(ids, len(ids) // 10))
    edited = set(dice.sample(ids, len(ids) // 10)) - late
    passing = [*edited, *range(max(ids) + 1, max(ids) + len(ids) // 20)]
    others = {paper: ended(papers[dice.choice(ids)], left) for paper in passing}
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


def ended(texts: dict[str, str], end: str) -> dict[str, str]:
    """The texts with that at the end of each of their pieces."""
    return {name: " ".join(p + end for p in text.split()) for name, text in texts.items()}


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
        assert not matches.scores[~matches.mask].any(), f"{node}: a score of what does not match"
        return {
            paper: score
            for paper, score, does in zip(
                self.papers, matches.scores.tolist(), matches.mask.tolist(), strict=True
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


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """Only read."""
    made = shelf_of(1000, 20, tmp_path_factory.mktemp("shelf"))
    yield made
    for index in made.indexes.values():
        index.close()


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


# Comparing with the reference --------------------------------------------------------------------


def differs(found: dict[int, float], expected: dict[int, float]) -> str:
    """What is wrong with what was found; nothing if nothing is."""
    if missed := sorted(expected.keys() - found.keys()):
        return f"{len(missed)} not found, as {missed[:3]}"
    if more := sorted(found.keys() - expected.keys()):
        return f"{len(more)} found too many, as {more[:3]}"
    for paper, score in expected.items():
        if not math.isclose(found[paper], score, rel_tol=1e-9, abs_tol=1e-9):
            return f"paper {paper} has {found[paper]!r} instead of {score!r}"
    return ""


Answers = Iterable[tuple[t.Node, dict[int, float]]]


def answered(shelf: Shelf, number: int, seed: int) -> Answers:
    """So many queries, and what the reference finds, one after the other."""
    reference = Reference(shelf.papers, shelf.filters)
    queries = Queries(shelf.papers, LEAVES, Random(seed))
    return ((node, reference.run(node)) for node in (queries.tree() for _ in range(number)))


def wrong_ones(shelf: Shelf, name: str, answers: Answers) -> str:
    """The queries that an index of the product answers otherwise; nothing if none."""
    return told(
        name, [line for node, found in answers if (line := wrong(shelf, name, node, found))]
    )


def wrong(shelf: Shelf, name: str, node: t.Node, expected: dict[int, float]) -> str:
    difference = differs(shelf.found(shelf.indexes[name], node), expected)
    return f"{difference}: {node}" if difference else ""


def told(name: str, wrong: list[str]) -> str:
    return "\n".join([f"{name}: {len(wrong)} differ, as", *wrong[:10]]) if wrong else ""


def test_the_indexes_have_one_and_several_segments_and_deleted_papers(shelf):
    one, *others = (segments(index) for index in shelf.indexes.values())
    assert [segment.deleted_count() for segment in one] == [0]
    for other in others:
        assert len(other) > 3
        assert sum(segment.deleted_count() for segment in other) > 100


@pytest.fixture(scope="module")
def answers(shelf):
    return list(answered(shelf, 500, SEED))


def test_most_of_the_queries_find_something(answers):
    assert sum(bool(found) for _, found in answers) > len(answers) / 2


def test_500_queries_find_what_the_reference_finds(shelf, answers):
    assert not (told := wrong_ones(shelf, "one segment", answers)), f"seed {SEED}: {told}"


@pytest.mark.parametrize("name", INDEXES[1:])
def test_an_index_that_was_changed_finds_what_the_reference_finds(shelf, answers, name):
    assert not (told := wrong_ones(shelf, name, answers[:250])), f"seed {SEED}: {told}"


@pytest.mark.parametrize("node", [t.Prefix("curatio"), t.Fuzzy("curatiom", 1)])
def test_a_word_means_the_same_in_each_segment(tmp_path, node):
    """“curating” and “curation” have one stem, which is no part of what is typed."""
    papers = {1: {"title": "curating"}, 2: {"title": "curation"}}
    index = built(tmp_path / "cache" / "index", {1: papers[1]})
    index.update([(2, papers[2])], [], Revision(2, "x"))
    shelf = Shelf(papers, {}, {"two": index})
    expected = Reference(papers, shelf.filters).run(node)

    assert expected.keys() == {1, 2}
    assert differs(shelf.found(index, node), expected) == ""


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_5000_queries_on_10000_papers_find_what_the_reference_finds(tmp_path):
    seed = Random().randrange(1 << 32)
    print(f"\nseed {seed}")
    shelf = shelf_of(10_000, seed, tmp_path)
    different: dict[str, list[str]] = {name: [] for name in INDEXES}
    compared = with_result = 0
    for node, expected in answered(shelf, 5000, seed):
        changed_one = INDEXES[1]
        for name in (INDEXES[0], changed_one):
            if line := wrong(shelf, name, node, expected):
                different[name].append(line)
        compared += 1
        with_result += bool(expected)
    print(
        f"{compared} queries on {len(shelf.papers)} papers compared with the reference, "
        f"{with_result} of which find something; different: "
        + ", ".join(f"{name} {len(lines)}" for name, lines in different.items())
    )
    assert not any(different.values()), "\n".join(map(told, different, different.values()))


@pytest.mark.parametrize(
    ("a", "b", "edits"),
    [("graph", "graph", 0), ("graph", "grpah", 1), ("graph", "graphs", 1), ("graph", "grab", 2),
     ("ca", "abc", 3), ("", "ab", 2)],
)  # fmt: skip
def test_the_reference_counts_edits(a, b, edits):
    assert distance(a, b) == distance(b, a) == edits


# Comparing with Whoosh's own engine --------------------------------------------------------------


class Forms(Analyzer):
    """The terms of a text as Whoosh's tokens, each at its position; parts of a word share one."""

    def __call__(self, value, **_):
        placed = ((p, term) for term, places in analyse(value).positions.items() for p in places)
        for place, term in dict.fromkeys(sorted(placed)):
            yield Token(text=term, pos=place, positions=True, boost=1.0, stopped=False)


class Plain(Analyzer):
    """The plain words of a text."""

    def __call__(self, value, **_):
        for place, word in enumerate(sorted(analyse(value).words)):
            yield Token(text=word, pos=place, positions=True, boost=1.0, stopped=False)


@pytest.fixture
def stock_pickles(monkeypatch):
    """The product lets Whoosh unpickle nothing but its own segments; stock ones hold more."""
    monkeypatch.setattr(structfile, "load_pickle", pickle.load)


def stock_index(papers: Papers) -> FileIndex:
    """The papers in an index of Whoosh's default codec, the plain words in a field of their own."""
    texts = {name: fields.TEXT(analyzer=Forms()) for name in TEXT_FIELDS}
    words = fields.TEXT(analyzer=Plain(), phrase=False)
    index = RamStorage().create_index(fields.Schema(paper=fields.STORED, words=words, **texts))
    writer = index.writer(limitmb=512)
    for paper, own in papers.items():
        writer.add_document(paper=paper, words="\n".join(own.values()), **own)
    writer.commit()
    return index


class Stock:
    """Answers trees by Whoosh's own queries, matchers and searcher."""

    def __init__(self, searcher) -> None:
        self._searcher = searcher

    def found(self, node: t.Node) -> set[int]:
        documents = self._searcher.docs_for_query(self._query(node))
        return {self._searcher.stored_fields(document)["paper"] for document in documents}

    def _query(self, node: t.Node) -> stock.Query:
        match node:
            case t.And() | t.Or():
                kind = stock.And if isinstance(node, t.And) else stock.Or
                return kind([self._query(part) for part in node.parts])
            case t.Not():
                return stock.Not(self._query(node.part))
            case t.Everything():
                return stock.Every()
            case _:
                return self._words(node)

    def _words(self, node: t.Words) -> stock.Query:
        plain = query_words(node.text)
        if not plain:
            return stock.Every()
        names = (node.field,) if node.field else TEXT_FIELDS
        if len(plain) > 1:
            return stock.Or([stock.Phrase(name, [stem(word) for word in plain]) for name in names])
        return stock.Or([stock.Term(name, term) for name in names for term in self._terms(node)])

    def _terms(self, node: t.Words) -> Iterable[str]:
        [word] = query_words(node.text)
        yield stem(word)
        if isinstance(node, t.Prefix):
            reader = self._searcher.reader()
            yield from {stem(w.decode()) for w in reader.expand_prefix("words", word)}


def wrong_beside_stock(shelf: Shelf, number: int, seed: int) -> list[str]:
    """For each index the queries that find other papers than Whoosh's; nothing if none."""
    queries = Queries(shelf.papers, STOCK_LEAVES, Random(seed))
    nodes = [queries.tree() for _ in range(number)]
    with stock_index(shelf.papers).searcher() as searcher:
        whoosh = Stock(searcher)
        expected = [whoosh.found(node) for node in nodes]
    wrong = []
    for name in STOCK_INDEXES:
        found = [shelf.found(shelf.indexes[name], node).keys() for node in nodes]
        several = zip(nodes, found, expected, strict=True)
        wrong.append(
            told(name, [f"{sorted(a ^ b)[:3]}: {node}" for node, a, b in several if a != b])
        )
    return [found for found in wrong if found]


def test_100_queries_find_what_whooshs_own_engine_finds(shelf, stock_pickles):
    wrong = wrong_beside_stock(shelf, 100, SEED)
    assert not wrong, "\n".join([f"seed {SEED}", *wrong])


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_1000_queries_on_10000_papers_find_what_whooshs_own_engine_finds(tmp_path, stock_pickles):
    seed = Random().randrange(1 << 32)
    print(f"\nseed {seed}")
    wrong = wrong_beside_stock(shelf_of(10_000, seed, tmp_path), 1000, seed)
    print(
        "1000 queries on 10000 papers compared with Whoosh's own engine: "
        f"{len(wrong)} of {len(STOCK_INDEXES)} indexes differ"
    )
    assert not wrong, "\n".join([f"seed {seed}", *wrong])
