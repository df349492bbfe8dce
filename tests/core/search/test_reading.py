"""What an open index answers, against loops over the papers' texts."""

import math
import random

import numpy as np
import pytest
from whoosh import scoring

from readinglist.core.search import storing
from readinglist.core.search.analysis import TEXT_FIELDS, analyse, stem
from readinglist.core.search.arrays import segment as segments_module
from readinglist.core.search.errors import IndexUnusable
from readinglist.core.search.index import SearchIndex
from readinglist.core.search.manifest import Revision
from readinglist.core.search.universe import Universe

WORDS = ["graph", "graphs", "graphing", "deep", "deeper", "μP", "owls", "frost", "walking", "grape"]


@pytest.fixture
def index(tmp_path):
    made = SearchIndex(tmp_path / "cache" / "index")
    made.rebuild([], Revision(0, ""))
    yield made
    made.close()


def texts(dice):
    return {name: " ".join(dice.choices(WORDS, k=dice.randrange(12))) for name in TEXT_FIELDS}


@pytest.fixture(params=range(3))
def shelf(index, monkeypatch, request):
    """Papers in several segments, some of them replaced or taken out since; with the index."""
    monkeypatch.setattr(segments_module, "MOST_COLLECTED", 5)
    monkeypatch.setattr(storing, "MOST_DOCUMENTS", 15)
    dice = random.Random(request.param)
    papers = {number: texts(dice) for number in range(10, 50)}
    index.rebuild(papers.items(), Revision(1, "x"))
    new = {number: texts(dice) for number in (12, 30, 31, 60, 61)}
    gone = {11, 29, 49, 60}
    index.update(new.items(), [], Revision(2, "x"))
    index.update([], gone, Revision(3, "x"))
    return index, {n: t for n, t in (papers | new).items() if n not in gone}


def settled(index, papers):
    """A reading of the index that finds these papers."""
    universe = Universe.of(sorted(papers))
    reading = index.reading()
    reading.settle_in(universe)
    return reading, universe


def found(reading, universe, hits):
    """The scores by the ids of the papers that match; all others have none."""
    mask = hits.times > 0
    scores = reading.scores(hits, np.arange(len(universe)))
    assert not scores[~mask].any()
    few = np.flatnonzero(mask)[::-7]
    assert (reading.scores(hits, few) == scores[few]).all()
    return dict(zip(universe.ids[mask].tolist(), scores[mask].tolist(), strict=True))


def scores(papers, field, times):
    """Whoosh's own of papers that hold something so often."""
    lengths = {n: sum(map(len, analyse(t[field]).positions.values())) for n, t in papers.items()}
    mean = sum(lengths.values()) / len(papers)
    idf = math.log(len(papers) / (len(times) + 1)) + 1
    return {
        paper: scoring.bm25(idf, count, lengths[paper], mean, 0.75, 1.2)
        for paper, count in times.items()
    }


def places(text, stems):
    """Where any of the stems stands."""
    positions = analyse(text).positions
    return {place for one in stems for place in positions.get(one, ())}


def counted(papers, field, count):
    """How often by paper, of those where it is at all; `count`: of a text."""
    times = {paper: count(fields[field]) for paper, fields in papers.items()}
    return {paper: often for paper, often in times.items() if often}


def times_of(stems):
    """How often a text holds any of the stems, as if they were one."""

    def count(text):
        positions = analyse(text).positions
        return sum(len(set(positions.get(one, ()))) for one in stems)

    return count


def plain_words(papers):
    return {w for t in papers.values() for text in t.values() for w in analyse(text).words}


# Words -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stems", [["graph"], ["owl", "frost"], ["mup", "mu", "p"], ["zz", "deep"]])
def test_papers_that_hold_any_of_a_groups_terms_are_scored_as_if_it_were_one(shelf, stems):
    index, papers = shelf
    reading, universe = settled(index, papers)
    for name in TEXT_FIELDS:
        expected = scores(papers, name, counted(papers, name, times_of(stems)))
        group = reading.terms([*stems, *stems])
        assert found(reading, universe, reading.holding(name, group)) == pytest.approx(
            expected, rel=1e-12
        )


def test_a_group_of_nothing_is_held_by_no_paper(shelf):
    reading, universe = settled(*shelf)
    for group in (reading.terms([]), reading.terms(["zz"])):
        assert found(reading, universe, reading.holding("title", group)) == {}
        assert reading.frequency(group) == 0


@pytest.mark.parametrize("prefix", ["g", "graph", "graphi", "dee", "walking", "walks", "μ", "z"])
def test_a_beginning_stands_for_all_words_that_begin_so_and_for_itself_as_a_word(shelf, prefix):
    index, papers = shelf
    reading, universe = settled(index, papers)
    stems = {stem(word) for word in plain_words(papers) if word.startswith(prefix)} | {stem(prefix)}
    for name in TEXT_FIELDS:
        expected = scores(papers, name, counted(papers, name, times_of(stems)))
        scored = reading.holding(name, reading.beginning_with(prefix))
        assert found(reading, universe, scored) == pytest.approx(expected, rel=1e-12)


def test_whether_any_word_begins_so(shelf):
    reading, _ = settled(*shelf)
    assert [reading.begins_something(prefix) for prefix in ("gra", "walking", "walkings")] == [
        True,
        True,
        False,
    ]


def test_a_frequency_is_of_papers_added_up_over_the_fields(shelf):
    index, papers = shelf
    reading, _ = settled(index, papers)
    for stems in (["graph"], ["owl", "frost"]):
        holding = [len(counted(papers, name, times_of(stems))) for name in TEXT_FIELDS]
        assert reading.frequency(reading.terms(stems)) == sum(holding)


# Several words in order --------------------------------------------------------------------------

GROUPS = [
    [["graph"], ["deep"]],
    [["owl"], ["owl"]],
    [["graph", "grape"], ["frost", "owl"], ["deep", "walk", "deeper"]],
    [["zz"], ["owl"]],
]


@pytest.mark.parametrize("words", GROUPS)
def test_a_phrase_is_scored_by_how_often_it_stands_there(shelf, words):
    index, papers = shelf
    reading, universe = settled(index, papers)

    def count(text):
        following = [places(text, stems) for stems in words]
        return sum(
            all(first + n in there for n, there in enumerate(following)) for first in following[0]
        )

    for name in TEXT_FIELDS:
        expected = scores(papers, name, counted(papers, name, count))
        scored = reading.phrase(name, [reading.terms(stems) for stems in words])
        assert found(reading, universe, scored) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("slop", [0, 2])
@pytest.mark.parametrize("words", GROUPS)
def test_words_near_each_other_are_scored_by_how_often_they_are(shelf, words, slop):
    index, papers = shelf
    reading, universe = settled(index, papers)
    reach = slop + len(words) - 1

    def count(text):
        first, *others = (places(text, stems) for stems in words)
        return sum(
            all(any(abs(place - there) <= reach for there in other) for other in others)
            for place in first
        )

    for name in TEXT_FIELDS:
        expected = scores(papers, name, counted(papers, name, count))
        scored = reading.near(name, [reading.terms(stems) for stems in words], slop)
        assert found(reading, universe, scored) == pytest.approx(expected, rel=1e-12)


# Papers that are gone, and those that are not known ----------------------------------------------


@pytest.fixture
def few(index):
    """Zebras are in a paper that is deleted, and in no other."""
    papers = {
        1: {"title": "graph owls", "note": "graph"},
        2: {"title": "grapes"},
        3: {"title": "zebra graph grasp"},
        4: {"title": "graph graph"},
    }
    index.update([(n, papers[n]) for n in (1, 2)], [], Revision(1, "x"))
    index.update([(n, papers[n]) for n in (3, 4)], [], Revision(2, "x"))
    index.update([], [3], Revision(3, "x"))
    return settled(index, [1, 2, 3, 4])


def test_a_deleted_paper_is_not_found_even_where_the_library_has_it(few):
    reading, universe = few
    graph, zebra = reading.terms(["graph"]), reading.terms(["zebra"])
    assert found(reading, universe, reading.holding("title", graph)).keys() == {1, 4}
    assert found(reading, universe, reading.holding("title", zebra)) == {}
    assert found(reading, universe, reading.holding("title", reading.beginning_with("zeb"))) == {}
    assert found(reading, universe, reading.phrase("title", [zebra, graph])) == {}
    assert found(reading, universe, reading.near("title", [graph, zebra], 3)) == {}


def test_a_deleted_paper_does_not_count(few):
    reading, _ = few
    assert reading.frequency(reading.terms(["zebra"])) == 0
    assert reading.frequency(reading.terms(["graph"])) == 3
    assert reading.frequency(reading.beginning_with("gra")) == 4


def test_similar_words_are_the_nearest_first_then_the_most_frequent(few):
    reading, _ = few
    assert reading.similar("grape", 1) == [("graph", 1), ("grapes", 1)]
    assert reading.similar("graph", 2) == [("graph", 0), ("grapes", 2)]
    assert reading.similar("gtaph", 1) == [("graph", 1)]
    assert reading.similar("rgaph", 1) == [("graph", 1)]


def test_of_words_equally_near_the_one_that_stands_there_most_often_is_the_first(index):
    """Not the one whose term does, and in whatever segment and field it stands."""
    index.update([(1, {"title": "deep deer"})], [], Revision(1, "x"))
    index.update([(2, {"note": "deed deer", "author": "deeds deeds"})], [], Revision(2, "x"))
    reading, _ = settled(index, [1, 2])
    assert reading.similar("deem", 1) == [("deer", 1), ("deed", 1), ("deep", 1)]
    assert reading.similar("deed", 1) == [("deed", 0), ("deeds", 1), ("deer", 1), ("deep", 1)]


def test_words_of_deleted_papers_alone_are_similar_to_none(few):
    reading, _ = few
    assert reading.similar("zebra", 2) == []
    assert ("grasp", 1) not in reading.similar("grass", 2)


def test_papers_of_the_index_that_the_library_has_no_longer_are_not_found(few):
    reading, every = few
    graph = reading.terms(["graph"])
    whole = found(reading, every, reading.holding("title", graph))
    fewer = Universe.of([2, 4, 9])

    reading.settle_in(fewer)

    assert found(reading, fewer, reading.holding("title", graph)) == {4: whole[4]}
    assert found(reading, fewer, reading.phrase("title", [graph, reading.terms(["owl"])])) == {}
    assert found(reading, fewer, reading.holding("note", graph)) == {}


def test_papers_are_found_again_in_another_universe(few):
    reading, every = few
    graph = reading.terms(["graph"])
    whole = found(reading, every, reading.holding("title", graph))
    for universe in (Universe.of([]), Universe.of([0, 1, 2, 3, 4]), Universe.of([1, 4]), every):
        reading.settle_in(universe)
        expected = {paper: whole[paper] for paper in whole if paper in universe.ids}
        assert found(reading, universe, reading.holding("title", graph)) == expected


def test_an_index_of_nothing_finds_nothing(index):
    reading, universe = settled(index, [1, 2])
    group = reading.terms(["graph"])
    assert found(reading, universe, reading.holding("title", group)) == {}
    assert found(reading, universe, reading.phrase("title", [group, group])) == {}
    assert (reading.frequency(group), reading.similar("graph", 2)) == (0, [])
    assert found(reading, universe, reading.holding("title", reading.beginning_with("g"))) == {}
    assert not reading.begins_something("g")


def test_papers_without_any_words_do_no_harm(index):
    index.update([(1, {"title": "—"}), (2, {"title": "", "note": "owls"})], [], Revision(1, "x"))
    reading, universe = settled(index, [1, 2])
    owls = reading.terms(["owl"])
    assert found(reading, universe, reading.holding("title", owls)) == {}
    assert found(reading, universe, reading.holding("note", owls)).keys() == {2}


def test_what_nothing_can_be_made_of_is_not_usable(few):
    reading, _ = few
    with pytest.raises(IndexUnusable, match="KeyError"):
        reading.holding("colour", reading.terms(["graph"]))
