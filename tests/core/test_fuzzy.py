"""Similarity of strings."""

import time

import pytest

from readinglist.core.fuzzy import LONGEST, near_pairs, token_ratio, within


def test_the_same_words_in_any_order_agree_wholly():
    assert token_ratio("deep learning of tides", "tides of deep learning") == 100


def test_texts_without_a_common_letter_do_not_agree():
    assert token_ratio("aaa", "zzz") == 0


def test_a_changed_word_costs_little_in_a_long_text():
    text = " ".join(f"word{n}" for n in range(60))
    assert 90 < token_ratio(text, text.replace("word30", "other")) < 100


def test_a_million_characters_take_no_time():
    begun = time.monotonic()
    token_ratio("a " * 500_000, "b " * 500_000)
    assert time.monotonic() - begun < 1
    assert LONGEST < 100_000


@pytest.mark.parametrize(
    ("word", "distance"),
    [
        ("tide", 0),
        ("tides", 1),
        ("tie", 1),
        ("tite", 1),
        ("tdie", 1),
        ("tidess", 2),
        ("edit", None),
    ],
)
def test_edits_are_letters_added_dropped_changed_or_swapped(word, distance):
    expected = [] if distance is None else [("tide", distance)]
    assert within(word, ["tide", "mountain"], 2) == expected


def test_only_words_near_enough_are_found():
    found = dict(within("tide", ["tides", "tidal", "ride", "side", "abide", "i"], 1))
    assert found == {"tides": 1, "ride": 1, "side": 1}


def test_nothing_is_near_in_no_lexicon():
    assert within("tide", [], 2) == []


def test_near_pairs_are_all_that_are_one_edit_apart():
    words = ["tides", "tide", "tdies", "waves", "wave", "caves", "tides"]
    found = {frozenset(pair) for pair in near_pairs(words)}
    assert found == {
        frozenset(pair)
        for pair in (("tides", "tide"), ("tides", "tdies"), ("waves", "wave"), ("waves", "caves"))
    }
