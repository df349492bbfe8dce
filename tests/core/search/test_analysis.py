"""From text to terms: what index, queries and marks share."""

import pytest

from readinglist.core.search.analysis import analyse, query_words, stem


@pytest.mark.parametrize(
    ("words", "one"),
    [
        (("transformers", "transformer"), "transform"),
        (("learning", "learned", "learns"), "learn"),
        (("networks", "network"), "network"),
        (("caresses",), "caress"),
        (("ponies",), "poni"),
        (("relational",), "relat"),
        (("hopefulness",), "hope"),
    ],
)
def test_stems_are_porters(words, one):
    assert {stem(word) for word in words} == {one}


@pytest.mark.parametrize("word", ["is", "co4", "2s", "λογοσ", "学", "ngs5s"])
def test_what_is_no_plain_word_is_its_own_stem(word):
    assert stem(word) == word


def test_positions_count_words():
    found = analyse("Deep learning learns deeply; deep!")
    assert found.positions["deep"] == [0, 4] or found.positions["deep"] == [0, 3, 4]
    assert found.positions["learn"] == [1, 2]
    assert found.words == {"deep", "learning", "learns", "deeply"}


def test_a_words_parts_stand_where_it_stands():
    positions = analyse("scaling μP today").positions
    assert positions["mup"] == positions["mu"] == positions["p"] == [1]
    assert positions[stem("today")] == [2]


def test_a_query_asks_for_whole_words():
    assert query_words("μP Co$^4$ naïve") == ["mup", "co4", "naive"]
    assert query_words("?! …") == []
