"""Telling words and phrases, and how a text writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.reading.plainwords import is_plain
from readinglist.core.reading.reasons import reasons
from readinglist.core.reading.subject import TITLE, Subject


@pytest.mark.parametrize(
    "word", "the propose proposed proposes proposing 2024 7 x results github however fitted".split()
)
def test_words_of_any_abstract_are_plain(word: str):
    assert is_plain(word)


@pytest.mark.parametrize(
    "word", "backdoor generative reasoning transformer adapter μ lora co4 question 深".split()
)
def test_words_of_a_subject_are_not(word: str):
    assert is_plain(word) is (word == "question")


def test_a_word_of_the_title_counts_more():
    subject = Subject.of("Backdoors", "A backdoor is a door.")
    assert subject.counts == {"backdoor": TITLE + 1, "door": 1}


@pytest.mark.parametrize(
    ("title", "text", "phrase", "written"),
    [
        ("World Models", "We study world models.", ("world", "model"), "world models"),
        ("World Models", "", ("world", "model"), "World Models"),
        ("LLMs", "LLMs and LLMs, unlike an LLM.", ("llm",), "LLMs"),
        ("", "A zero-shot classifier.", ("zero", "shot"), None),
        ("", "Black-box attacks.", ("black", "box", "attack"), "Black-box attacks"),
        ("", "Low-rank adapters.", ("low", "rank"), "Low-rank"),
        ("", "Co$^4$ catalysts", ("co4",), "co4"),
    ],
)
def test_a_phrase_is_written_as_the_text_has_it(title, text, phrase, written):
    subject = Subject.of(title, text)
    if written is None:
        assert phrase not in subject.forms
    else:
        assert subject.written(phrase) == written


@pytest.mark.parametrize(
    "text", ["Radar. Echoes", "radar, echoes", "radar (echoes)", "radar of echoes", "radar\nechoes"]
)
def test_words_that_are_apart_are_no_phrase(text: str):
    assert ("radar", "echo") not in Subject.of("", text).forms


def test_stock_phrases_tell_nothing():
    assert not Subject.of("State-of-the-art", "real-world state of the art Real World").forms


def test_reasons_are_the_weightiest_and_use_no_word_twice():
    subject = Subject.of("", "Black-box attacks poison black radar. Poison attacks. Rain.")
    said = {("black", "box", "attack"), ("attack",), ("black",), ("poison",), ("rain",), ("radar",)}
    profile = {"black": 0.4, "box": 0.3, "attack": 0.5, "poison": 0.2, "rain": 0.1}
    assert reasons(profile, said, subject) == ("Black-box attacks", "poison", "Rain")
    assert reasons(profile, said - {("black", "box", "attack")}, subject) == (
        "attacks",
        "black",
        "poison",
    )
    assert reasons({}, said, subject) == ()


def test_ideographs_make_phrases():
    assert Subject.of("", "深度学习").written(("学", "习")) == "学习"


@given(st.text(), st.text())
def test_any_text_has_a_subject_and_its_phrases_can_be_written(title: str, text: str):
    subject = Subject.of(title, text)
    for phrase in subject.forms:
        written = subject.written(phrase)
        assert written
        assert not set(written) & set("$\\^_{}")  # of TeX the folded words are shown
    reasons(dict.fromkeys(subject.counts, 1.0), subject.forms.keys(), subject)
