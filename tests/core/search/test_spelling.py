"""British and American spellings are each other's."""

import pytest

from readinglist.core.search.spelling import spellings
from tests.conftest import abstract, import_papers
from tests.core.search.shelves import stems_of


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("modelling", "modeling"), ("labelled", "labeled"), ("unlabelled", "unlabeled"),
        ("optimisation", "optimization"), ("generalise", "generalize"), ("analysing", "analyzing"),
        ("behaviour", "behavior"), ("behavioural", "behavioral"), ("colours", "colors"),
        ("neighbourhood", "neighborhood"), ("centre", "center"), ("fibres", "fibers"),
        ("defence", "defense"), ("greyscale", "grayscale"), ("colourisation", "colorization"),
    ],
)  # fmt: skip
def test_either_spelling_stands_for_the_other(british, american):
    assert american in spellings(british)
    assert british in spellings(american)
    assert spellings(british)[0] == british


@pytest.mark.parametrize("word", ["graph", "called", "filling", "or", "our", "wise", "2024", ""])
def test_words_that_have_one_spelling_keep_it(word):
    assert spellings(word) == [word]


def test_a_paper_in_the_other_spelling_is_near_and_its_words_are_marked(library):
    import_papers(library, ("Modeling Behavior", abstract("ants")), ("Bees", abstract("bees")))
    answer = library.search("modelling behaviour")
    assert (answer.exact, answer.near) == ([], [1])
    assert answer.suggestions == ()
    assert stems_of(answer.wanted_in(1)) >= {"model", "behavior"}
