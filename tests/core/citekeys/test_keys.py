"""Citation keys: unique without regard to case, ASCII, and never changed by themselves."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.core.citekeys import KeyMaker, Subject, key_pattern, valid_key
from readinglist.core.model import Name
from tests.conftest import abstract, import_papers
from tests.core.conftest import import_text, spaced


def key(title, authors=(), year=None, taken=()):
    return KeyMaker(set(taken)).make(Subject(title, authors, year, 7))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Gentle Descent", "gentleDescent"),
        ("The Art of the Gentle Descent in Mud", "artGentleDescent"),
        ("Étude: Über naïve Łódź", "etudeUberNaive"),
        ("2x Fewer Labels", "2xFewerLabels"),
        ("μTransfer Rules", "mutransferRules"),
        ("Ra$^3$: Retrieval", "ra3Retrieval"),
        ("12 34 Monkeys", "monkeys"),
        ("How Why What", "howWhyWhat"),
        ("BERT & GPT-4", "bertGpt"),
    ],
)
def test_without_an_author_the_key_is_of_three_words_of_the_title(title, expected):
    assert key(title) == expected


def test_a_known_year_stands_at_the_end():
    assert key("Gentle Descent", year=2025) == "gentleDescent2025"


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        (Name("Doe", "Jane"), "doe2025gentle"),
        (Name("Møller", "Åse"), "moller2025gentle"),
        (Name("O'Neil-Smith", "A"), "oneilsmith2025gentle"),
        (Name(literal="Tide Board"), "tideboard2025gentle"),
    ],
)
def test_with_an_author_it_is_author_year_and_word(author, expected):
    assert key("The Gentle Descent", (author, Name("Roe", "R")), 2025) == expected


@pytest.mark.parametrize("title", ["深度学习", "???", "Λόγος", "42", "— – …"])
def test_a_title_without_a_latin_letter_gets_paper_and_the_id(title):
    assert key(title) == "paper7"


def test_a_taken_key_gets_a_letter():
    taken = {"gentledescent"}
    keys = []
    for _ in range(60):
        keys.append(key("Gentle Descent", taken=taken))
        taken.add(keys[-1].lower())
    assert len({found.lower() for found in keys}) == 60
    assert keys[:2] == ["gentleDescent-a", "gentleDescent-b"]


@settings(deadline=None)
@given(st.text(), st.text(), st.one_of(st.none(), st.integers(1000, 2999)))
def test_whatever_the_title_the_key_is_one_that_tex_takes(title, family, year):
    for authors in ((), (Name(family, "X"),)):
        found = key(title, authors, year)
        assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]*", found)
        assert valid_key(found)


@pytest.mark.parametrize("text", ["a", "Doe2025", "doe:2025", "a-b_c.d/e+f", "1a"])
def test_a_key_of_letters_digits_and_a_few_signs_is_valid(text):
    assert valid_key(text)


@pytest.mark.parametrize(
    "text", ["", " ", "a b", "a,b", "a{b", "a}b", "ä", "a%", "a#", "a~b", "-a", "a\n"]
)
def test_a_key_that_tex_or_the_command_line_would_misread_is_not(text):
    assert not valid_key(text)


def test_a_key_does_not_begin_with_a_sign_behind_one_that_is_left_out():
    maker = KeyMaker(set(), key_pattern(",[auth]:school"))
    assert maker.make(Subject("Tides")) == "school"


def test_papers_of_one_title_get_different_keys(library):
    other = "A compiler may reorder any two loads unless a fence stands between them. " * 5
    import_papers(library, ("Introduction", abstract("tides")), ("INTRODUCTION", other))
    first, second = library.papers([1, 2])
    assert first.key.lower() != second.key.lower()


def test_a_key_never_changes_by_itself(library):
    import_papers(library, ("Gentle Descent", abstract("descent")))
    before = library.papers([1])[0].key
    library.set_fields([1], {"title": "Steep", "authors": "Doe, Jane", "year": "2025"})
    import_text(library, spaced(("Gentle Descent", abstract("descent"))))
    assert library.papers([1])[0].key == before


def test_a_former_key_is_not_given_to_a_new_paper(library):
    import_papers(library, ("Gentle Descent", abstract("descent")))
    library.set_fields([1], {"key": "mine", "title": "Other", "abstract": "Other."})
    import_papers(library, ("Gentle Descent!", abstract("hills")))
    assert library.papers([2])[0].key != "gentleDescent"
    assert library.resolve(["gentleDescent"]) == [1]
