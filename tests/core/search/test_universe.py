"""Papers as numbers, and sets of them as masks."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.search.universe import Universe

papers = st.lists(st.integers(0, 30) | st.integers(2**33, 2**33 + 9), unique=True)


@given(papers, st.lists(st.integers(-2, 32) | st.integers(2**33 - 2, 2**33 + 11)))
def test_a_papers_number_is_its_place_and_unknown_ones_have_none(ids, sought):
    places = {paper: place for place, paper in enumerate(ids)}

    numbers = Universe.of(ids).numbers(np.array(sought, np.int64))

    assert numbers.tolist() == [places.get(paper, -1) for paper in sought]


@given(papers, papers)
def test_a_set_of_papers_is_a_mask_without_those_that_are_unknown(ids, chosen):
    mask = Universe.of(ids).mask(set(chosen))

    assert mask.dtype == bool
    assert mask.tolist() == [paper in set(chosen) for paper in ids]


@given(papers)
def test_everything_is_all_papers(ids):
    universe = Universe.of(ids)

    assert len(universe) == len(ids)
    assert universe.ids.tolist() == ids
    assert universe.everything().tolist() == universe.mask(ids).tolist() == [True] * len(ids)


def test_where_there_are_no_papers_all_are_unknown():
    universe = Universe.of([])

    assert len(universe) == 0
    assert universe.numbers(np.array([1, 2])).tolist() == [-1, -1]
    assert universe.numbers(np.array([], np.int64)).tolist() == []
    assert universe.mask([1, 2]).tolist() == universe.everything().tolist() == []


def test_ids_may_come_from_anything_that_has_a_length():
    assert Universe.of({1: "a", 5: "b"}).ids.tolist() == [1, 5]
    assert Universe.of(range(3)).numbers(np.array([2, 3])).tolist() == [2, -1]
