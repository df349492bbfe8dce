"""Segments of arrays through Whoosh's commits: what is put in is found, in however many of them."""

import math
import random

import pytest
from whoosh import scoring
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from readinglist.core.search import storing
from readinglist.core.search.analysis import TEXT_FIELDS, analyse
from readinglist.core.search.index import SearchIndex
from readinglist.core.search.manifest import Revision
from readinglist.core.search.storing import schema

WORDS = ["graph", "deep", "μP", "naïve", "tides", "owls", "frost", "walking", "depth", "learning"]


@pytest.fixture
def index(tmp_path):
    made = SearchIndex(tmp_path / "cache" / "index")
    made.rebuild([], Revision(0, ""))
    yield made
    made.close()


def texts(dice):
    return {name: " ".join(dice.choices(WORDS, k=dice.randrange(9))) for name in TEXT_FIELDS}


def positions(papers):
    """By field, term and paper: the reference, one text at a time."""
    found = {}
    for paper, fields in papers.items():
        for name, text in fields.items():
            for term, places in analyse(text).positions.items():
                found.setdefault((name, term), {})[paper] = sorted(set(places))
    return found


def check(index, papers):
    reading = index.reading()
    expected = positions(papers)
    for name in TEXT_FIELDS:
        for term in {term for _, term in expected}:
            held = reading.positions(name, term)
            assert held == expected.get((name, term), {})
            assert reading.scores({name: 1.0}, [term]).keys() == held.keys()
    plain = {
        word for fields in papers.values() for t in fields.values() for word in analyse(t).words
    }
    assert plain <= set(reading.lexicon())


def segments(index):
    storage = FileStorage(str(index._folder))
    return FileIndex(storage, schema())._read_toc().segments


@pytest.mark.parametrize("seed", range(4))
def test_what_is_put_in_replaced_and_taken_out_is_what_is_found(index, seed):
    dice = random.Random(seed)
    papers = {}
    for step in range(30):
        new = {dice.randrange(40): texts(dice) for _ in range(dice.randrange(4))}
        gone = set(dice.sample(sorted(papers), min(len(papers), dice.randrange(2)))) - new.keys()
        index.update(new.items(), gone, Revision(step + 1, "x"))
        papers = {paper: t for paper, t in (papers | new).items() if paper not in gone}
    check(index, papers)
    assert len(segments(index)) < storing.MOST_ALIKE * 2, f"seed {seed}"


def test_many_papers_are_written_as_several_segments(index, monkeypatch):
    monkeypatch.setattr(storing, "MOST_PAPERS", 10)
    dice = random.Random(9)
    papers = {number: texts(dice) for number in range(35)}

    index.rebuild(papers.items(), Revision(1, "x"))

    check(index, papers)
    assert [segment.documents for segment in segments(index)] == [10, 10, 10, 5]


def test_an_index_of_nothing_finds_nothing(index):
    reading = index.reading()
    assert (reading.scores({"title": 1.0}, ["graph"]), reading.lexicon()) == ({}, {})
    assert not reading.has_term("graph")
    assert reading.words_with_prefix("g") == []


def test_a_paper_that_is_taken_out_leaves_no_empty_segment(index):
    index.update([(1, {"title": "graph"})], [], Revision(1, "x"))
    index.update([], [1], Revision(2, "y"))

    assert index.reading().scores({"title": 1.0}, ["graph"]) == {}
    assert segments(index) == []


def test_scores_are_whooshs_own_of_the_best_term_weighted_and_added_over_the_fields(index):
    dice = random.Random(11)
    papers = {number: texts(dice) for number in range(60)}
    index.rebuild(papers.items(), Revision(1, "x"))
    weights, terms = {"title": 2.5, "note": 1.0}, ["graph", "deep"]

    found = index.reading().scores(weights, terms)

    held = positions(papers)
    expected = {}
    for name, weight in weights.items():
        lengths = {n: sum(map(len, analyse(t[name]).positions.values())) for n, t in papers.items()}
        mean = sum(lengths.values()) / len(papers)
        for paper, length in lengths.items():
            values = [0.0]
            for term in terms:
                holding = held[name, term]
                idf = math.log(len(papers) / (len(holding) + 1)) + 1
                times = len(holding.get(paper, ()))
                values.append(scoring.bm25(idf, times, length, mean, 0.75, 1.2) if times else 0.0)
            expected[paper] = expected.get(paper, 0.0) + weight * max(values)
    expected = {paper: score for paper, score in expected.items() if score}
    assert found == pytest.approx(expected, rel=1e-12)
