"""Whoosh's own index and searcher find the same papers: a stock-format index of the same terms."""

import pickle
from collections.abc import Iterable
from random import Random

import pytest
from whoosh import fields
from whoosh import query as stock
from whoosh.analysis import Analyzer, Token
from whoosh.filedb import structfile
from whoosh.filedb.filestore import RamStorage
from whoosh.index import FileIndex

from readinglist.core.search import tree as t
from readinglist.core.search.analysis import TEXT_FIELDS, analyse, query_words, stem
from tests.core.search.shelves import (
    SEED,
    STOCK_INDEXES,
    STOCK_LEAVES,
    Papers,
    Queries,
    Shelf,
    shelf_of,
    told,
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """Only read."""
    made = shelf_of(1000, 20, tmp_path_factory.mktemp("shelf"))
    yield made
    for index in made.indexes.values():
        index.close()


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
