"""What queries are made of, against the same done with sets and loops."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh import scoring

from readinglist.core.search.arrays import operations as op

few = st.sets(st.integers(0, 60)).map(sorted)
many = st.sets(st.integers(0, 5000), max_size=400).map(sorted)
places = st.sets(st.tuples(st.integers(0, 4), st.integers(0, 12)), max_size=30).map(sorted)
alike = st.sampled_from([0.0, 0.5, 1.0, 1.0 + 1e-12, 1.0 + 1e-6, 1e-20, 1000.0])


def numbers(values):
    return np.array(values, np.int64)


def keys(places):
    """Documents and positions as `Postings.occurrences` has them."""
    return numbers([(document << 32) + place for document, place in places])


def pairs(keys):
    return [(key >> 32, key & 0xFFFFFFFF) for key in keys.tolist()]


@given(few | many, few | many)
def test_what_two_have_in_common(one, other):
    assert op.common(numbers(one), numbers(other)).tolist() == sorted({*one} & {*other})


@given(few | many, few)
def test_the_places_of_those_that_are_there(values, wanted):
    found = op.places_of(numbers(values), numbers(wanted))
    assert found.tolist() == [values.index(value) for value in wanted if value in values]


@given(st.lists(st.integers(0, 3)))
def test_where_a_value_differs_from_the_one_before(values):
    expected = [place == 0 or values[place - 1] != here for place, here in enumerate(values)]
    assert op.differs(numbers(values)).tolist() == expected


@given(
    st.lists(st.tuples(st.integers(1, 50), st.integers(0, 900)), min_size=1, max_size=20),
    st.integers(1, 500),
    st.integers(500, 9000),
)
def test_scores_are_those_of_whooshs_own_formula(tokens, holding, count):
    mean = sum(length for _, length in tokens) / len(tokens) or 1.0
    idf = math.log(count / (holding + 1)) + 1
    own = [scoring.bm25(idf, tf, length, mean, op.B, op.K1) for tf, length in tokens]

    times, lengths = (np.array(column) for column in zip(*tokens, strict=True))
    scores = op.bm25(times, op.norms(lengths, mean), holding, count)

    assert scores.tolist() == pytest.approx(own, rel=1e-12)


def test_scores_do_not_suffer_from_narrow_numbers():
    """Times and lengths come as they are stored, in one byte where that is enough."""
    narrow = op.bm25(np.array([255], "u1"), op.norms(np.array([255], "u1"), 100.0), 3, 9)
    wide = op.bm25(np.array([255], "i8"), op.norms(np.array([255], "i8"), 100.0), 3, 9)
    assert narrow.tolist() == wide.tolist()
    assert narrow.dtype == np.float64


@given(st.lists(places, min_size=1, max_size=4))
def test_a_phrase_stands_where_each_word_follows_the_one_before(words):
    expected = [
        (document, place)
        for document, place in words[0]
        if all((document, place + n) in set(word) for n, word in enumerate(words))
    ]
    assert pairs(op.phrase([keys(word) for word in words])) == expected


@given(places)
def test_a_phrase_may_have_the_same_word_twice(word):
    expected = [(document, place) for document, place in word if (document, place + 1) in word]
    assert pairs(op.phrase([keys(word), keys(word)])) == expected


@given(st.lists(places, min_size=1, max_size=4), st.integers(0, 5))
def test_words_are_near_where_each_is_within_reach_of_the_first(words, slop):
    reach = slop + len(words) - 1
    expected = []
    for document, place in words[0]:
        around = {(document, place + n) for n in range(-reach, reach + 1)}
        if all(around & set(word) for word in words[1:]):
            expected.append((document, place))
    assert pairs(op.near([keys(word) for word in words], slop)) == expected


@pytest.mark.parametrize("match", [op.phrase, lambda words: op.near(words, 3)])
def test_the_end_of_a_document_is_not_beside_the_beginning_of_the_next(match):
    last, first = keys([(0, 2**24 - 1)]), keys([(1, 0)])
    assert match([last, first]).tolist() == []
    assert match([first, last]).tolist() == []


@given(places)
def test_how_many_are_in_each_document(word):
    expected = {}
    for document, _ in word:
        expected[document] = expected.get(document, 0) + 1

    documents, counts = op.times(keys(word))

    assert list(zip(documents.tolist(), counts.tolist(), strict=True)) == sorted(expected.items())


@given(st.lists(alike | st.floats(0, 1e30), max_size=60))
def test_the_order_of_scores_is_pythons_of_32_bits_and_places(scores):
    expected = sorted(range(len(scores)), key=lambda n: (-np.float32(scores[n]), n))

    assert op.ranked(np.array(scores, float)).tolist() == expected


def test_larger_scores_stand_first_and_equal_ones_by_their_places():
    scores = np.array([1.0, 3.0, 1.0 + 1e-12, 0.0, 3.0])
    assert op.ranked(scores).tolist() == [1, 4, 0, 2, 3]
