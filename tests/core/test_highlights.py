"""Marked passages are anchored by their words, and found again in a text that has changed."""

import pytest

from readinglist.core.highlights import anchor, find
from readinglist.core.model import Highlight

TEXT = "The river rises. The river falls.\nIn winter the river freezes (rarely)."


def marked(quote: str, prefix: str = "", suffix: str = "") -> Highlight:
    fields = {"uid": "u", "quote": quote, "prefix": prefix, "suffix": suffix}
    rest = {"comment": "", "colour": "green", "created": ""}
    return Highlight(**fields, **rest)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("The river falls", "The river falls"),
        ("falls. In  winter", "falls.\nIn winter"),
        ("  rises. ", "rises."),
        ("(rarely)", "(rarely)"),
        ("a lake", None),
        ("RIVER", None),
        ("", None),
        (" \n ", None),
    ],
)
def test_a_passage_is_kept_as_the_text_has_it(quote, found):
    made = anchor(quote, TEXT)
    assert (made and made["quote"]) == found


def test_the_surroundings_are_kept_and_put_together_are_the_text():
    made = anchor("falls", TEXT)
    assert made is not None
    assert made["prefix"] + made["quote"] + made["suffix"] in TEXT
    assert (made["prefix"][-4:], made["suffix"][:2]) == ("ver ", ".\n")
    assert len(made["prefix"]) <= 32 >= len(made["suffix"])


def test_the_first_text_that_has_it_is_taken():
    made = anchor("river", "no water", "a river here", "the river there")
    assert made == {"quote": "river", "prefix": "a ", "suffix": " here"}
    assert anchor("river") is None


@pytest.mark.parametrize("number", [0, 1, 2])
def test_of_several_places_the_one_with_its_surroundings_is_found(number):
    starts = [at for at in range(len(TEXT)) if TEXT.startswith("river", at)]
    at = starts[number]
    place = marked("river", TEXT[max(0, at - 32) : at], TEXT[at + 5 : at + 37])
    assert find(TEXT, place) == (at, at + 5)
    moved = "Something new stands before. " + TEXT
    assert find(moved, place) == (at + 29, at + 34)


def test_what_is_gone_is_not_found():
    assert find(TEXT, marked("a lake")) is None
    assert find("", marked("river")) is None
    assert find(TEXT, marked("")) is None
