"""What counts as a word, and as the same text."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.text import (
    LONGEST_WORD,
    clean_line,
    clean_text,
    digest,
    fold,
    is_printable,
    normalise,
    plain_words,
    words,
)


def joined(text):
    return [word.joined for word in words(text)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Étude", "etude"),
        ("naïve", "naive"),
        ("STRASSE Straße", "strasse strasse"),
        ("ﬁne eﬃcient", "fine efficient"),
        ("Łódź Ørsted Æther Œuvre", "lodz orsted aether oeuvre"),
        ("e\u0301tude", "etude"),
        ("soft\u00adware", "software"),
        ("μ", "mu"),
        ("Ω", "omega"),
        ("１２", "12"),
        ("x²", "x2"),
    ],
)
def test_folding_takes_away_case_accents_and_ligatures(text, folded):
    assert fold(text) == folded


def test_a_greek_word_stays_greek_but_a_symbol_gets_its_name():
    assert joined("Λόγος λ") == ["λογοσ", "lambda"]


@pytest.mark.parametrize("text", ["Co^4", "Co$^4$", "Co$^{4}$", "CO4", "co⁴"])
def test_maths_in_a_name_is_the_same_word_however_it_is_set(text):
    assert joined(text) == ["co4"]


def test_a_word_of_several_parts_also_stands_by_its_parts():
    [word] = words("μP")
    assert (word.joined, word.parts) == ("mup", ("mu", "p"))


@pytest.mark.parametrize("text", ["µP", "μP", "$\\mu$P"])
def test_the_micro_sign_the_letter_and_the_command_are_one(text):
    assert joined(text) == ["mup"]


def test_type_commands_name_nothing():
    assert joined("$\\mathbf{K}$-means") == ["k", "means"]


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_possessive_is_the_word_itself(apostrophe):
    assert joined(f"Newton{apostrophe}s don{apostrophe}t") == ["newton", "dont"]


@pytest.mark.parametrize("text", ["PEOPLE'S DON'T", "PEOPLE’S DON’T", "People'S don't"])
@pytest.mark.parametrize("beside", ["", " é", " \\x"])
def test_a_word_is_the_same_in_capitals_and_beside_whatever(text, beside):
    assert joined(text + beside)[:2] == ["people", "dont"]
    assert list(plain_words(text + beside))[:2] == ["people", "dont"]


def test_each_ideograph_is_a_word():
    assert joined("深度学习RNN") == ["深", "度", "学", "习", "rnn"]


def test_a_words_place_is_where_it_stands_in_the_text():
    text = "Sparse $^{4}$ café, μP!"
    assert [text[w.start : w.end].strip("{}$^") for w in words(text)] == [
        "Sparse",
        "4",
        "café",
        "μP",
    ]


def test_an_endless_word_is_cut():
    assert joined("a" * 1000) == ["a" * LONGEST_WORD]
    assert all(len(word) <= LONGEST_WORD for word in joined("é" * 1000))


@settings(deadline=None)
@given(st.text())
def test_places_of_words_are_in_order_and_inside_the_text(text):
    place = 0
    for word in words(text):
        assert place <= word.start < word.end <= len(text)
        place = word.end


@settings(deadline=None)
@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Nd", "Zs"], max_codepoint=0x24F)))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_a_line_is_stored_with_single_spaces_and_without_controls():
    assert clean_line("  A\u00a0title\twith \x00\x07 spaces\r\n") == "A title with spaces"


def test_words_do_not_run_together_where_a_form_feed_stood_between_them():
    assert clean_line("first\x0csecond\x0bthird") == "first second third"


def test_text_keeps_its_lines_with_one_kind_of_end():
    assert clean_text("a\r\nb\rc\nd") == "a\nb\nc\nd"


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_stored_text_is_always_utf_8_without_nul(text):
    cleaned = clean_text(text)
    assert "\x00" not in cleaned
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deep Learning: A Survey", "deep learning – a survey"),
        ("Naïve Bayes", "naive bayes"),
        ("Co$^4$", "Co^4"),
        ("Scaling   Laws", "Scaling Laws."),
    ],
)
def test_texts_that_differ_only_in_case_accents_and_signs_are_the_same(one, other):
    assert normalise(one) == normalise(other)
    assert digest(one) == digest(other)


@pytest.mark.parametrize(
    ("one", "other"), [("???", "!!!"), ("Tensor Programs V", "Tensor Programs VI"), ("学", "习")]
)
def test_texts_that_differ_in_more_stay_different(one, other):
    assert normalise(one) != normalise(other)
    assert digest(one) != digest(other)


def test_no_text_has_no_digest():
    assert digest(" \n") == ""


@given(st.text(alphabet="áàâäéèêëíóöúüñçÁÉ abc"))
def test_composed_and_decomposed_letters_are_the_same(text):
    assert normalise(unicodedata.normalize("NFC", text)) == normalise(
        unicodedata.normalize("NFD", text)
    )


@pytest.mark.parametrize("length", [0, 200])
def test_printable_text_is_what_python_says_it_is(length):
    for code in range(0x3000):
        text = "a" * length + chr(code)
        assert is_printable(text) == text.isprintable()
