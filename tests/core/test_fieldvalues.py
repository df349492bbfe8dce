"""What may be written into a paper, and how it is read from text."""

import json

import pytest

from readinglist.core.errors import BadInput
from readinglist.core.fieldvalues import column_values, tag_name, tag_names
from tests.conftest import abstract, import_papers


@pytest.mark.parametrize(
    ("name", "text", "stored"),
    [
        ("year", "2025", 2025),
        ("year", " 2025 ", 2025),
        ("year", "", None),
        ("date", "2026-07-11", "2026-07-11"),
        ("date", "", None),
        ("arxiv", "2507.06203", "2507.06203"),
        ("arxiv", "arXiv:2507.06203v2", "2507.06203v2"),
        ("arxiv", "https://arxiv.org/abs/2507.06203", "2507.06203"),
        ("arxiv", "https://arxiv.org/pdf/2507.06203.pdf", "2507.06203"),
        ("arxiv", "math.GT/0309136", "math.GT/0309136"),
        ("arxiv", "hep-th/9901001", "hep-th/9901001"),
        ("arxiv", "", None),
        ("doi", "10.1000/182", "10.1000/182"),
        ("doi", "https://doi.org/10.1000/a(b)_c;d", "10.1000/a(b)_c;d"),
        ("doi", "doi:10.1000/182", "10.1000/182"),
        ("url", "https://example.org/x", "https://example.org/x"),
        ("url", "", None),
        ("key", "doe2025", "doe2025"),
        ("entry_type", "Article", "article"),
        ("YEAR", "2025", 2025),
    ],
)
def test_a_value_is_stored_in_one_form(name, text, stored):
    assert column_values(name, text)[name.lower()] == stored


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("year", "25"), ("year", "next"), ("year", "20255"), ("date", "2026-02-30"),
        ("date", "yesterday"), ("arxiv", "25.1"), ("doi", "11.1000/1"), ("url", "ftp://x.org"),
        ("url", "javascript:alert(1)"), ("url", "https://a b"), ("key", "a b"), ("key", ""),
        ("entry_type", "mi{sc"), ("title", ""), ("title", " \n "), ("colour", "red"),
        ("id", "7"), ("status", "read"),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_refused_and_says_what_was_kept(name, text):
    with pytest.raises(BadInput) as caught:
        column_values(name, text)
    assert caught.value.kept == "Nothing was changed."


def authors(text):
    return json.loads(column_values("authors", text)["authors"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Doe, Jane", [{"family": "Doe", "given": "Jane"}]),
        ("Jane Doe", [{"family": "Doe", "given": "Jane"}]),
        ("Jane Q. Doe", [{"family": "Doe", "given": "Jane Q."}]),
        ("Plato", [{"family": "Plato"}]),
        ("Doe, J and Roe, R", [{"family": "Doe", "given": "J"}, {"family": "Roe", "given": "R"}]),
        ("Doe, J; Roe, R", [{"family": "Doe", "given": "J"}, {"family": "Roe", "given": "R"}]),
        ("{The Tide Board}", [{"literal": "The Tide Board"}]),
        ("{Barnes and Noble} and Anderson, Sandy",
         [{"literal": "Barnes and Noble"}, {"family": "Anderson", "given": "Sandy"}]),
        ("", []),
        ("Anderson, Sandy", [{"family": "Anderson", "given": "Sandy"}]),
    ],
)  # fmt: skip
def test_names_are_read_as_people_type_them(text, names):
    assert authors(text) == names


@pytest.mark.parametrize(
    ("text", "tag"),
    [("ml", "ml"), (" #ml ", "ml"), ("ml / theory", "ml/theory"), ("/ml//theory/", "ml/theory"),
     ("to  discuss", "to discuss"), ("a\nb", "a b")],
)  # fmt: skip
def test_a_tag_is_one_line_with_a_trimmed_path(text, tag):
    assert tag_name(text) == tag


@pytest.mark.parametrize("text", ["", " ", "#", "/", "\x00"])
def test_a_tag_needs_a_name(text):
    with pytest.raises(BadInput, match="needs a name"):
        tag_name(text)


def test_of_many_tags_each_is_there_once_and_none_without_a_name():
    assert tag_names(["/", "ml / theory", "/lead", "", "#ml/theory", "lead"]) == (
        "ml/theory", "lead",
    )  # fmt: skip


def test_a_refused_value_changes_none_of_the_others(library):
    import_papers(library, ("Gentle Descent", abstract("descent")))
    before = library.user_data()
    with pytest.raises(BadInput):
        library.set_fields([1], {"year": "2025", "url": "nonsense"})
    assert library.user_data() == before


def test_an_edited_title_is_the_one_that_duplicates_are_looked_up_by(library):
    import_papers(library, ("Gentle Descent", ""), ("Other Title", abstract("other")))
    library.set_fields([1], {"title": "Steep Descent"})
    import_papers(library, ("Steep Descent", abstract("steep")))
    assert library.count() == 2
