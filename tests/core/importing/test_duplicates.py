"""Title and abstract decide together whether two are one paper."""

import pytest

from readinglist.core.importing.duplicates import LONG_ABSTRACT, same_paper
from readinglist.core.model import Candidate
from readinglist.core.text import digest, normalise
from tests.conftest import abstract


def candidate(title, text, number=1):
    return Candidate(number, normalise(title), text, digest(text))


def same(one, other):
    found = same_paper(*one, [candidate(*other)])
    return found is not None


LONG = abstract("tides")
OTHER = (
    "A compiler may reorder any two loads unless a fence stands between them. We show that one "
    "fence in three is not needed in a well-known kernel, prove it with a model checker, and "
    "remove them. The kernel becomes two per cent faster on old machines and no faster on new."
)


def test_the_same_title_and_abstract_are_one_paper():
    assert same(("Gentle Descent", LONG), ("Gentle Descent", LONG))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Gentle Descent", "GENTLE DESCENT."), ("Naïve — Bayes", "Naive Bayes"), ("Co$^4$", "Co^4")],
)
def test_case_accents_and_signs_make_no_other_paper(one, other):
    assert same((one, LONG), (other, LONG))


def test_a_revised_abstract_under_the_same_title_is_the_same_paper():
    assert same(("Gentle Descent", LONG), ("Gentle Descent", LONG.replace("three", "four")))


def test_the_same_title_over_another_abstract_is_another_paper():
    assert not same(("Introduction", LONG), ("Introduction", OTHER))


def test_a_missing_abstract_does_not_speak_against_the_same_title():
    assert same(("Gentle Descent", ""), ("Gentle Descent", LONG))
    assert same(("Gentle Descent", LONG), ("Gentle Descent", ""))


def test_the_same_long_abstract_is_the_same_paper_under_another_title():
    assert same(("Gentle Descent, Revisited", LONG), ("Gentle Descent", LONG))


def test_the_same_short_abstract_is_not():
    short = LONG[: LONG_ABSTRACT - 1]
    assert not same(("Gentle Descent, Revisited", short), ("Gentle Descent", short))


def test_two_without_an_abstract_under_different_titles_are_two():
    assert not same(("Gentle Descent", ""), ("Steep Descent", ""))


def test_similar_titles_are_not_the_same():
    assert not same(("Tensor Tricks VI: Infinite Depth", LONG), ("Tensor Tricks V", OTHER))


def test_of_several_the_one_that_fits_is_found():
    found = same_paper(
        "Introduction",
        LONG,
        [candidate("Introduction", OTHER, 1), candidate("Introduction", LONG, 2)],
    )
    assert found is not None
    assert found.id == 2


def test_titles_without_letters_are_told_apart():
    assert not same(("???", ""), ("!!!", ""))
