"""Segments: what is collected is in them, and merged ones are as if all had been one."""

import itertools
from collections import Counter, defaultdict

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from readinglist.core.fuzzy import within
from readinglist.core.search.analysis import analyse, stem
from readinglist.core.search.arrays import container
from readinglist.core.search.arrays.container import BadContainer
from readinglist.core.search.arrays.segment import Collector, SegmentArrays, merged, runs
from readinglist.core.text import words as words_with_parts

FIELDS = ["title", "abstract"]
WORDS = ["graph", "Graphs", "graphing", "μP", "naïve", "naive", "深度", "it's", "x-ray", "α", "—"]
texts = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join) | st.text(max_size=20)
papers = st.fixed_dictionaries({}, optional={name: texts for name in FIELDS})
some_papers = st.lists(papers, max_size=6)


def slowly(documents):
    """By field, term and paper the positions; `documents`: texts by field, by paper."""
    found = defaultdict(lambda: defaultdict(dict))
    for paper, fields in documents.items():
        for name, text in fields.items():
            for term, positions in analyse(text).positions.items():
                found[name][term][paper] = sorted(set(positions))
    return {name: dict(terms) for name, terms in found.items()}


def words_of(documents):
    return {
        word for fields in documents for text in fields.values() for word in analyse(text).words
    }


def held(segment):
    """The same out of the arrays."""
    found = defaultdict(lambda: defaultdict(dict))
    everywhere = np.ones(len(segment.papers), bool)
    for name, postings in segment.fields.items():
        for number, term in enumerate(segment.terms):
            for key in postings.occurrences([(number, number + 1)], everywhere).tolist():
                paper = int(segment.papers[key >> 32])
                found[name][term.decode()].setdefault(paper, []).append(key & 0xFFFFFFFF)
    return {name: dict(terms) for name, terms in found.items()}


def terms_by_word(segment):
    numbers = segment.terms_of_words.tolist()
    return {
        word.decode(): segment.terms[number].decode()
        for word, number in zip(segment.words, numbers, strict=True)
    }


def times_of_words(documents):
    """How often each plain word is there, whole or as a part."""
    return Counter(
        form
        for fields in documents
        for text in fields.values()
        for word in words_with_parts(text)
        for form in {word.joined, *word.parts}
    )


def times(segment):
    own = segment.times_of_words.tolist()
    return {word.decode(): often for word, often in zip(segment.words, own, strict=True)}


def lengths(segment):
    return {
        name: dict(zip(segment.papers.tolist(), postings.lengths.tolist(), strict=True))
        for name, postings in segment.fields.items()
    }


def lengths_slowly(documents):
    return {
        name: {
            paper: sum(map(len, analyse(fields.get(name, "")).positions.values()))
            for paper, fields in documents.items()
        }
        for name in FIELDS
    }


def collected(documents):
    collector = Collector(FIELDS)
    for paper, fields in documents.items():
        collector.add(paper, fields)
    return collector.segment()


def assert_is_of(segment, documents):
    assert segment.papers.tolist() == list(documents)
    assert held(segment) == slowly(documents)
    assert lengths(segment) == lengths_slowly(documents)


def numbered(documents, first=100):
    return dict(enumerate(documents, first))


# Collecting --------------------------------------------------------------------------------------


@given(some_papers)
def test_a_segment_holds_what_was_collected(documents):
    segment = collected(numbered(documents))

    assert_is_of(segment, numbered(documents))
    assert list(segment.terms) == sorted({stem(word).encode() for word in words_of(documents)})
    assert terms_by_word(segment) == {word: stem(word) for word in words_of(documents)}
    assert times(segment) == times_of_words(documents)
    assert list(segment.words) == sorted(segment.words)


@given(st.lists(some_papers, min_size=1, max_size=3))
def test_a_collector_begins_anew_after_each_segment(groups):
    collector = Collector(FIELDS)
    for group in groups:
        for paper, fields in numbered(group).items():
            collector.add(paper, fields)
        assert len(collector) == len(group)

        segment = collector.segment()

        assert len(collector) == 0
        assert_is_of(segment, numbered(group))
        assert terms_by_word(segment) == {word: stem(word) for word in words_of(group)}
        assert times(segment) == times_of_words(group)


@given(some_papers, st.sampled_from(["", "g", "graph", "graphs", "na", "μ", "深", "zz"]))
def test_a_prefix_has_the_terms_of_the_plain_words_that_begin_so(documents, prefix):
    segment = collected(numbered(documents))

    begins = segment.beginning_with(prefix.encode()).tolist()
    found = [term.decode() for term, own in zip(segment.terms, begins, strict=True) if own]

    begun = {stem(word) for word in words_of(documents) if word.startswith(prefix)}
    assert found == sorted(begun, key=str.encode)


@given(some_papers, st.sampled_from(["grap", "walking", "μ", "naive", "", "学"]), st.integers(1, 2))
def test_what_is_similar_to_a_word_has_its_shape(documents, word, edits):
    segment = collected(numbered(documents))
    own = [word.decode() for word in segment.words]

    alike = {own[number] for number in segment.shapes.like(word, edits)}

    assert {other for other, _ in within(word, own, edits)} <= alike
    assert all(abs(len(other) - len(word)) <= edits for other in alike)


def test_words_of_other_letters_are_not_compared():
    segment = collected(numbered([{"title": "graph grape trip walks"}]))
    alike = [segment.words[number] for number in segment.shapes.like("graph", 1)]
    assert alike == [b"grape", b"graph"]


# Storing -----------------------------------------------------------------------------------------


@given(some_papers)
def test_a_stored_segment_is_the_same(tmp_path_factory, documents):
    segment = collected(numbered(documents))
    file = tmp_path_factory.mktemp("segment") / "file"
    with file.open("wb") as stream:
        container.write(stream, segment.arrays())

    again = SegmentArrays.read(file, FIELDS)

    assert_is_of(again, numbered(documents))
    assert terms_by_word(again) == terms_by_word(segment)
    assert times(again) == times(segment)
    assert [again.times(word) for word in times(segment)] == list(times(segment).values())
    assert again.times("nowhere") == 0


def test_a_file_without_a_field_is_refused(tmp_path):
    with (tmp_path / "file").open("wb") as stream:
        container.write(stream, collected({1: {"title": "graph"}}).arrays())
    with pytest.raises(BadContainer, match="author"):
        SegmentArrays.read(tmp_path / "file", [*FIELDS, "author"])


# Runs --------------------------------------------------------------------------------------------


@given(st.sets(st.integers(0, 40)).map(sorted))
def test_runs_are_as_few_as_can_be_and_hold_exactly_the_numbers(numbers):
    found = runs(np.array(numbers, "<u2"))

    assert [number for first, end in found for number in range(first, end)] == numbers
    assert all(end < first for (_, end), (first, _) in itertools.pairwise(found))


# Merging -----------------------------------------------------------------------------------------

GRAPH, NOTHING = {"title": "graph"}, {"title": ""}
left_out = st.lists(st.tuples(some_papers, st.sets(st.integers(0, 5))), min_size=1, max_size=4)


@given(left_out)
@example([([GRAPH, {"title": "graphs owl"}], {0})])
@example([([GRAPH], set()), ([{"title": "owl"}], {0}), ([{"abstract": "tide"}], set())])
@example([([GRAPH, NOTHING], {0})])
def test_merged_segments_are_as_if_all_had_been_one_but_for_what_is_left_out(groups):
    parts, kept, terms, often = [], {}, {}, Counter()
    for place, (documents, gone) in enumerate(groups):
        own = numbered(documents, first=100 * place)
        stays = np.array([number not in gone for number in range(len(own))], bool)
        left = {paper: own[paper] for paper, s in zip(own, stays, strict=True) if s}
        parts.append((collected(own), stays))
        kept |= left
        # A word goes with the last document of its term.
        used = {stem(word) for word in words_of(left.values())}
        terms |= {word: stem(word) for word in words_of(documents) if stem(word) in used}
        # Those that are left out still count for the words that stay.
        count = times_of_words(documents)
        often.update({word: n for word, n in count.items() if stem(word) in used})

    found = merged(parts)

    assert_is_of(found, kept)
    assert list(found.terms) == sorted({term.encode() for term in terms.values()})
    assert terms_by_word(found) == terms
    assert times(found) == often
    assert list(found.words) == sorted(found.words)


def test_terms_and_words_without_any_document_vanish():
    segment = collected({1: {"title": "graphs"}, 2: {"title": "owls", "abstract": "tides"}})

    found = merged([(segment, np.array([False, True]))])

    assert list(found.terms) == [b"owl", b"tide"]
    assert list(found.words) == [b"owls", b"tides"]
    assert found.papers.tolist() == [2]


def test_a_term_that_one_part_has_lost_is_kept_by_another():
    one = collected({1: {"title": "graphs"}, 2: {"title": "zebra"}})
    other = collected({3: {"abstract": "graph"}})

    found = merged([(one, np.array([False, True])), (other, np.array([True]))])

    assert held(found) == {"title": {"zebra": {2: [0]}}, "abstract": {"graph": {3: [0]}}}
    assert terms_by_word(found) == {"graph": "graph", "zebra": "zebra"}


def test_a_merged_segment_may_be_merged_again():
    groups = [numbered([{"title": f"graph {n} owl"}], first=n) for n in range(4)]
    whole = [(collected(group), np.ones(1, bool)) for group in groups]
    halves = [(merged(whole[:2]), np.array([True, False])), (merged(whole[2:]), np.ones(2, bool))]

    assert_is_of(merged(halves), groups[0] | groups[2] | groups[3])
