"""Orders of all papers, against Python's own sorting."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.search.ordering import ordered

values = st.lists(st.sampled_from(["", "", "a", "b", "c", "d"]), max_size=30)


@given(values, st.booleans(), st.randoms(use_true_random=False))
def test_papers_stand_by_value_then_by_number_and_unknown_ones_last(values, reverse, dice):
    listed = list(range(len(values)))
    ascending = dice.sample(listed, len(listed))  # with one value they may come in any order
    ascending.sort(key=values.__getitem__)

    found = ordered(
        np.array(ascending, np.int64),
        [values[number] for number in ascending],
        reverse,
    )

    known = sorted((n for n in listed if values[n]), key=values.__getitem__, reverse=reverse)
    assert found.tolist() == known + [n for n in listed if not values[n]]
