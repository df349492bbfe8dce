"""What queries are made of, against the same done with sets and loops."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh import scoring

from readinglist.core.search.arrays import operations as op

documents = st.sets(st.integers(0, 60)).map(sorted)
many = st.sets(st.integers(0, 5000), max_size=400).map(sorted)
places = st.sets(st.tuples(st.integers(0, 4), st.integers(0, 12)), max_size=30).map(sorted)
scored = st.dictionaries(st.integers(0, 60), st.floats(0, 9), max_size=30)


def numbers(values):
    return np.array(values, "<i4")


def found(places):
    return numbers([document for document, _ in places]), numbers([place for _, place in places])


@given(documents | many, documents | many)
def test_sets(one, other):
    mine, yours = numbers(one), numbers(other)

    assert op.intersection(mine, yours).tolist() == sorted(set(one) & set(other))
    assert op.union([mine, yours]).tolist() == sorted(set(one) | set(other))
    assert op.difference(mine, yours).tolist() == sorted(set(one) - set(other))
    assert op.is_in(mine, yours).tolist() == [number in set(other) for number in one]


def test_a_union_of_nothing_is_empty():
    assert op.union([]).tolist() == []


@given(st.lists(scored, min_size=1, max_size=4))
def test_scores_are_added_and_the_best_is_taken(groups):
    arrays = [
        (numbers(sorted(group)), np.array([group[number] for number in sorted(group)]))
        for group in groups
    ]
    every = sorted(set().union(*groups))

    held, total = op.added(arrays)
    assert held.tolist() == every
    sums = [sum(group.get(number, 0.0) for group in groups) for number in every]
    assert total.tolist() == pytest.approx(sums)
    held, most = op.best(arrays)
    assert held.tolist() == every
    largest = [max(group.get(number, 0.0) for group in groups) for number in every]
    assert most.tolist() == largest


@given(
    st.lists(st.tuples(st.integers(1, 50), st.integers(1, 900)), min_size=1, max_size=20),
    st.integers(1, 500),
    st.integers(500, 9000),
)
def test_scores_are_those_of_whooshs_own_formula(tokens, holding, count):
    mean = sum(length for _, length in tokens) / len(tokens)
    idf = math.log(count / (holding + 1)) + 1
    own = [scoring.bm25(idf, tf, length, mean, op.B, op.K1) for tf, length in tokens]

    frequencies, lengths = (np.array(column) for column in zip(*tokens, strict=True))
    given_scores = op.scores(frequencies, lengths, np.full(len(tokens), holding), count, mean)

    assert given_scores.tolist() == pytest.approx(own, rel=1e-12)


@given(st.lists(places, min_size=1, max_size=4))
def test_phrases(words):
    times = {}
    for document, place in words[0]:
        if all((document, place + n) in set(word) for n, word in enumerate(words)):
            times[document] = times.get(document, 0) + 1

    held, count = op.phrase([found(word) for word in words])

    assert dict(zip(held.tolist(), count.tolist(), strict=True)) == times


@given(st.lists(places, min_size=2, max_size=4), st.integers(0, 5))
def test_words_near_each_other(words, slop):
    reach = slop + len(words) - 1
    times = {}
    for document, place in words[0]:
        around = {(document, place + n) for n in range(-reach, reach + 1)}
        if all(around & set(word) for word in words[1:]):
            times[document] = times.get(document, 0) + 1

    held, count = op.near([found(word) for word in words], slop)

    assert dict(zip(held.tolist(), count.tolist(), strict=True)) == times
