"""What stands first: words in titles, words that tell something, words that may be misspelt."""

import numpy as np
import pytest

from readinglist.core.search.executor import Matches
from readinglist.core.search.ranking import TITLED, lifted
from tests.conftest import abstract, import_papers
from tests.core.search.shelves import stems_of


def filler(count: int) -> list[tuple[str, str]]:
    return [(f"Filler {n}", abstract(f"filler {n}")) for n in range(count)]


def test_all_words_in_a_title_lift_a_paper(library):
    import_papers(
        library,
        ("Quokkas", "Numbats and quokkas. " + abstract("numbats")),
        ("Quokkas among Numbats", abstract("islands")),
        *filler(20),
    )
    assert library.search("quokkas numbats").exact == [2, 1]
    assert library.search("numbatts quokkas").near == [2, 1]


def test_a_lifted_paper_scores_by_a_share_more():
    scores = np.array([1.0, 2.0, 3.0])
    every, first = np.ones(3, bool), np.array([True, False, False])
    found = lifted(Matches(every, lambda numbers: scores[numbers]), [every, first])
    assert found.scores(np.arange(3)).tolist() == [1 + TITLED, 2, 3]


def test_a_rare_word_weighs_more_than_several_common_ones(library):
    import_papers(
        library,
        ("Burrows", "Wombats. " + abstract("soil")),
        *filler(30),
    )
    near = library.search("we study a setting with wombats beneath burrows").near
    assert near == [1]


@pytest.mark.parametrize("text", ["jaws numbats scaling", "numbats jaws scaling"])
def test_a_word_that_is_there_may_be_misspelt_where_nothing_has_all_words(library, text):
    import_papers(
        library,
        ("Scaling Laws of Numbats", abstract("marsupials")),
        ("Sharks", "Their jaws. " + abstract("fish")),
        *filler(30),
    )
    answer = library.search(text)
    assert answer.exact == []
    assert answer.near[0] == 1
    assert answer.suggestions == ()


def test_a_word_is_taken_as_it_is_where_a_paper_has_all_words(library):
    import_papers(
        library,
        ("Scaling Laws of Numbats", abstract("marsupials")),
        ("Sharks", "Their jaws. Scaling. " + abstract("fish")),
        *filler(30),
    )
    answer = library.search("jaws scaling")
    assert answer.exact == [2]
    assert "law" not in stems_of(answer.near_wanted)


def test_the_same_query_has_the_same_answer(library):
    import_papers(library, *filler(50))
    first = library.search("filer setting wombat we")
    again = library.search("filer setting wombat we")
    assert (first.exact, first.near) == (again.exact, again.near)
