"""Segments of arrays through Whoosh's commits: what is put in is there, in however many of them."""

import math
import random
from collections import Counter, defaultdict

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex

from readinglist.core.search import storing
from readinglist.core.search.analysis import TEXT_FIELDS, analyse, stem
from readinglist.core.search.arrays import segment as segments_module
from readinglist.core.search.arrays.segment import SegmentArrays
from readinglist.core.search.index import SearchIndex
from readinglist.core.search.manifest import Revision
from readinglist.core.search.storing import (
    MOST_ALIKE,
    MOST_DOCUMENTS,
    MOST_SEGMENTS,
    Segment,
    Writer,
    schema,
    too_many_alike,
)

WORDS = ["graph", "graphs", "deep", "μP", "naïve", "tides", "owls", "frost", "walking", "learning"]


@pytest.fixture
def index(tmp_path):
    made = SearchIndex(tmp_path / "cache" / "index")
    made.rebuild([], Revision(0, ""))
    yield made
    made.close()


def texts(dice):
    return {name: " ".join(dice.choices(WORDS, k=dice.randrange(9))) for name in TEXT_FIELDS}


def some_papers(count, seed=9):
    dice = random.Random(seed)
    return {number: texts(dice) for number in range(count)}


def positions(papers):
    """By field and term, then paper: the reference, one text at a time."""
    found = defaultdict(dict)
    for paper, fields in papers.items():
        for name, text in fields.items():
            for term, places in analyse(text).positions.items():
                found[name, term][paper] = sorted(set(places))
    return dict(found)


def opened(index):
    return FileIndex(FileStorage(str(index._folder)), schema())


def segments(index):
    return opened(index)._read_toc().segments


def arrays_of(index, segment):
    return SegmentArrays.read(segment.file(FileStorage(str(index._folder))), TEXT_FIELDS)


def stored(index):
    """The same out of the segments' files, without deleted documents."""
    found = defaultdict(dict)
    for segment in segments(index):
        arrays, stays = arrays_of(index, segment), segment.stays()
        for name, postings in arrays.fields.items():
            for number, term in enumerate(arrays.terms):
                for key in postings.occurrences([(number, number + 1)], stays).tolist():
                    paper = int(arrays.papers[key >> 32])
                    found[name, term.decode()].setdefault(paper, []).append(key & 0xFFFFFFFF)
    return dict(found)


def papers_in(index):
    """Every paper that is there, as often as it is."""
    return Counter(
        paper
        for segment in segments(index)
        for paper in arrays_of(index, segment).papers[segment.stays()].tolist()
    )


def check(index, papers):
    assert papers_in(index) == Counter(papers.keys())
    assert stored(index) == positions(papers)
    plain = {w for fields in papers.values() for t in fields.values() for w in analyse(t).words}
    lexicons = [arrays_of(index, segment) for segment in segments(index)]
    assert plain <= {word.decode() for arrays in lexicons for word in arrays.words}
    for arrays in lexicons:
        terms = [arrays.terms[number].decode() for number in arrays.terms_of_words.tolist()]
        assert terms == [stem(word.decode()) for word in arrays.words]


@pytest.mark.parametrize("seed", range(4))
def test_what_is_put_in_replaced_and_taken_out_is_what_is_there(index, seed):
    dice = random.Random(seed)
    papers = {}
    for step in range(50):
        new = {dice.randrange(40): texts(dice) for _ in range(dice.randrange(4))}
        gone = set(dice.sample(sorted(papers), min(len(papers), dice.randrange(2)))) - new.keys()
        index.update(new.items(), gone, Revision(step + 1, "x"))
        papers = {paper: t for paper, t in (papers | new).items() if paper not in gone}
        assert len(segments(index)) <= MOST_SEGMENTS, f"seed {seed}"
    check(index, papers)
    index.tidy()
    check(index, papers)


@pytest.mark.parametrize("count", [0, 1, 3, 8, 9, 10, 35, 36, 37])
def test_many_papers_are_collected_in_parts_and_written_as_full_segments(index, monkeypatch, count):
    monkeypatch.setattr(segments_module, "MOST_COLLECTED", 3)
    monkeypatch.setattr(storing, "MOST_DOCUMENTS", 10)
    papers = some_papers(count)

    index.rebuild(papers.items(), Revision(1, "x"))

    check(index, papers)
    full, rest = divmod(count, 10)
    sizes = sorted(segment.documents for segment in segments(index))
    assert sizes == sorted([10] * full + [rest] * bool(rest))


def test_an_update_of_many_papers_replaces_older_ones_in_all_segments(index, monkeypatch):
    monkeypatch.setattr(segments_module, "MOST_COLLECTED", 3)
    monkeypatch.setattr(storing, "MOST_DOCUMENTS", 10)
    old, new = some_papers(25), some_papers(22, seed=10)
    index.rebuild(old.items(), Revision(1, "x"))

    index.update(new.items(), [23, 99], Revision(2, "y"))

    check(index, {22: old[22], 24: old[24]} | new)
    assert index.revision() == Revision(2, "y")


def test_a_field_that_a_paper_does_not_have_is_empty(index):
    index.update([(1, {"title": "graph"}), (2, {"note": "owls"})], [], Revision(1, "x"))
    assert stored(index) == {("title", "graph"): {1: [0]}, ("note", "owl"): {2: [0]}}


def test_an_index_of_nothing_has_no_segment(index):
    assert segments(index) == []
    assert not index.needs_tidying()


def test_a_paper_that_is_taken_out_leaves_no_empty_segment(index):
    index.update([(1, {"title": "graph"})], [], Revision(1, "x"))
    index.update([], [1], Revision(2, "y"))

    assert segments(index) == []


def test_a_deleted_paper_stays_in_the_file_but_is_not_counted(index):
    index.update([(1, {"title": "graph"}), (2, {"title": "owls"})], [], Revision(1, "x"))
    index.update([], [2, 77], Revision(2, "y"))

    (segment,) = segments(index)
    assert segment.stays().tolist() == [True, False]
    assert (segment.doc_count_all(), segment.doc_count(), segment.deleted_count()) == (2, 1, 1)
    assert list(segment.deleted_docs()) == [1]
    assert segment.is_deleted(1)
    assert not segment.is_deleted(0)
    assert papers_in(index) == {1: 1}


# Merging -----------------------------------------------------------------------------------------


def one_by_one(index, papers):
    for paper, fields in papers.items():
        index.update([(paper, fields)], [], Revision(paper + 1, "x"))


def commit(index, papers=(), **asked):
    writer = Writer(index._folder, opened(index), Revision(99, "z"))
    for paper, fields in dict(papers).items():
        writer.add_paper(paper, fields)
    writer.commit(**asked)


@pytest.mark.parametrize("asked", [{}, {"merge": False}])
def test_nothing_is_merged_unless_asked(index, asked):
    papers = some_papers(MOST_ALIKE + 1)
    one_by_one(index, papers)
    before = segments(index)

    commit(index, {99: {"title": "graph"}}, **asked)

    assert len(segments(index)) == len(before) + 1
    check(index, papers | {99: {"title": "graph"}})


def test_small_segments_become_one_with_what_is_new_when_asked(index):
    papers = some_papers(MOST_ALIKE)
    one_by_one(index, papers)

    commit(index, {99: {"title": "graph"}}, merge=True)

    assert [segment.documents for segment in segments(index)] == [MOST_ALIKE + 1]
    check(index, papers | {99: {"title": "graph"}})


def test_updates_merge_only_when_there_are_very_many_segments(index):
    papers = some_papers(MOST_SEGMENTS + 1)
    sizes = []
    for paper, fields in papers.items():
        index.update([(paper, fields)], [], Revision(paper + 1, "x"))
        sizes.append(len(segments(index)))

    assert sizes == [*range(1, MOST_SEGMENTS + 1), 1]
    check(index, papers)


def test_tidying_is_needed_where_many_are_alike_and_changes_nothing_that_is_there(index):
    papers = some_papers(MOST_ALIKE)
    for paper, fields in papers.items():
        assert not index.needs_tidying()
        index.update([(paper, fields)], [], Revision(paper + 1, "x"))
    assert index.needs_tidying()
    before = stored(index)

    index.tidy()

    assert not index.needs_tidying()
    assert len(segments(index)) == 1
    assert stored(index) == before
    assert index.revision() == Revision(MOST_ALIKE, "x")


def test_tidying_drops_deleted_papers_and_their_words(index):
    papers = some_papers(MOST_ALIKE)
    index.update([(98, {"title": "zebra"}), (99, {"title": "owls"})], [], Revision(1, "x"))
    one_by_one(index, papers)
    index.update([], [98], Revision(77, "x"))

    index.tidy()

    (segment,) = segments(index)
    assert segment.documents == MOST_ALIKE + 1
    arrays = arrays_of(index, segment)
    assert (arrays.terms.find(b"zebra"), arrays.words.find(b"zebra")) == (-1, -1)
    check(index, papers | {99: {"title": "owls"}})


def test_small_segments_whose_only_words_are_deleted_can_be_merged(index):
    """A title of signs alone has no words; the only paper with words is gone."""
    index.update([(1, {"title": "graph"}), (2, {"title": "—"})], [], Revision(1, "x"))
    one_by_one(index, {number: {"title": "…"} for number in range(10, 10 + MOST_ALIKE)})
    index.update([], [1], Revision(50, "x"))

    index.tidy()

    assert papers_in(index) == Counter([2, *range(10, 10 + MOST_ALIKE)])
    assert len(segments(index)) == 1


def test_what_is_merged_with_new_papers_is_never_too_large(index, monkeypatch):
    monkeypatch.setattr(segments_module, "MOST_COLLECTED", 3)
    monkeypatch.setattr(storing, "MOST_DOCUMENTS", 10)
    papers = some_papers(MOST_ALIKE)
    one_by_one(index, papers)
    new = {100 + number: fields for number, fields in some_papers(7).items()}

    commit(index, new, merge=True)

    check(index, papers | new)
    assert max(segment.documents for segment in segments(index)) <= 10


def segment_of(live, deleted=0):
    segment = Segment("main")
    segment.set_doc_count(live + deleted)
    for number in range(deleted):
        segment.delete_document(number)
    return segment


counts = st.integers(1, 9) | st.integers(10, 99) | st.integers(1000, 9999) | st.integers(1, 65_536)
many = st.lists(counts, max_size=40) | st.lists(st.integers(9000, 20_000), min_size=8, max_size=20)


def size(count):
    """How many digits it has."""
    return len(str(count))


@given(many)
@example([MOST_DOCUMENTS] * MOST_ALIKE)
@example([1, *[10_000] * MOST_ALIKE])
def test_only_too_many_of_one_size_and_those_smaller_are_merged(live):
    chosen = [segment.doc_count() for segment in too_many_alike([*map(segment_of, live)])]

    full = [s for s, many in Counter(map(size, live)).items() if many >= MOST_ALIKE]
    sought = sorted(count for count in live if full and size(count) <= min(full))
    assert sum(chosen) <= MOST_DOCUMENTS
    assert sorted(chosen) == sought[: len(chosen)]
    assert len(chosen) != 1
    if len(chosen) < len(sought):  # one more would have been too much
        assert sum(sought[: max(len(chosen), 1) + 1]) > MOST_DOCUMENTS


@given(many)
def test_merging_comes_to_an_end(live):
    held = [*map(segment_of, live)]
    rounds = 0
    while chosen := too_many_alike(held):
        held = [segment for segment in held if segment not in chosen]
        held.append(segment_of(sum(segment.doc_count() for segment in chosen)))
        rounds += 1
    assert sum(segment.doc_count() for segment in held) == sum(live)
    assert rounds <= math.ceil(len(live) / 2)


def test_the_size_of_a_segment_is_that_of_what_is_not_deleted():
    small = [segment_of(5, deleted=50_000) for _ in range(MOST_ALIKE - 1)]
    assert too_many_alike([*small, segment_of(20)]) == []
    assert set(too_many_alike([*small, segment_of(9)])) >= set(small)


def test_the_segment_says_which_documents_stay():
    assert np.flatnonzero(segment_of(3, deleted=2).stays()).tolist() == [2, 3, 4]
