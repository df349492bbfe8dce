"""BibLaTeX: its own types, fields and dates."""

import json

import pytest

from readinglist.core.exporting import exporter
from readinglist.core.exporting.options import Options
from readinglist.core.exporting.whole import whole
from readinglist.core.model import Name
from tests.core.exporting.test_bibtex import paper, read_back


def entry(options=Options(), kind="biblatex", **fields):  # noqa: B008
    [found] = read_back("".join(exporter(kind).export([paper(**fields)], options)))
    return found


def test_a_paper_of_arxiv_is_online_with_eprint_and_date():
    assert entry(
        title="Étude: α & β", authors=(Name("Møller", "Åse"),), year=2025, date="2025-07-09",
        arxiv="2507.06203", url="https://example.org/a_b%20c#d", fields={"primaryclass": "cs.LG"},
    ) == {
        "ENTRYTYPE": "online", "ID": "key1", "title": r"{Étude: {$\alpha$} \& {$\beta$}}",
        "author": "Møller, Åse", "date": "2025-07-09", "eprint": "2507.06203",
        "eprinttype": "arXiv", "eprintclass": "cs.LG", "url": "https://example.org/a_b%20c#d",
    }  # fmt: skip


def test_a_paper_without_link_is_misc():
    assert entry()["ENTRYTYPE"] == "misc"


@pytest.mark.parametrize(
    ("kind", "fields", "biblatex", "bibtex"),
    [
        ("article", {"journal": "J"}, "article", "article"),
        ("article", {}, "article", "misc"),
        ("phdthesis", {"school": "S"}, "thesis", "phdthesis"),
        ("thesis", {"institution": "S", "type": "master"}, "thesis", "mastersthesis"),
        ("report", {"institution": "S"}, "report", "techreport"),
        ("conference", {"booktitle": "B"}, "inproceedings", "inproceedings"),
        ("dataset", {}, "dataset", "misc"),
        ("Odd-Type{", {}, "misc", "misc"),
    ],
)
def test_types_are_those_that_each_knows(kind, fields, biblatex, bibtex):
    given = {"entry_type": kind, "fields": fields, "authors": (Name("Doe", "J."),), "year": 2020}
    assert entry(**given)["ENTRYTYPE"] == biblatex
    assert entry(kind="bibtex", **given)["ENTRYTYPE"] == bibtex


@pytest.mark.parametrize(
    ("year", "date", "fields", "written"),
    [
        (2020, None, {}, "2020"),
        (2020, "2020-05-06", {}, "2020-05-06"),
        (2020, "2019-05-06", {}, "2020"),
        (2020, None, {"month": "jun"}, "2020-06"),
        (2020, None, {"month": "2"}, "2020-02"),
        (2020, None, {"date": "2020-03"}, "2020-03"),
        (7, None, {}, "0007"),
        (None, None, {"month": "jun"}, None),
        (12345, None, {}, None),
    ],
)
def test_a_date_says_what_is_known(year, date, fields, written):
    assert entry(year=year, date=date, fields=fields).get("date") == written


def test_what_an_import_brought_is_given_back():
    fields = {
        "journal": "Ann. & Phys.", "volume": "17", "pages": "1–9", "isbn": "978-0-306-40615-7",
        "file": "/home/x.pdf", "md:note": "odd", "urldate": "yesterday",
    }  # fmt: skip
    found = entry(entry_type="article", fields=fields)
    assert found["journaltitle"] == r"Ann. \& Phys."
    assert found["pages"] == "1--9"
    assert found["isbn"] == "978-0-306-40615-7"
    assert not found.keys() & {"file", "md:note", "urldate", "journal"}
    assert entry(kind="bibtex", entry_type="article", fields=fields)["journal"] == r"Ann. \& Phys."
    full = entry(Options("full"), entry_type="article", fields=fields)
    assert (full["file"], full["md:note"]) == ("/home/x.pdf", "odd")


def test_numbers_of_books_that_are_wrong_are_left_out_for_biber_checks_them():
    for wrong in ("978-0-306-40615-8", "x", "0-306-40615-1"):
        assert "isbn" not in entry(fields={"isbn": wrong})
    assert entry(fields={"isbn": "0-306-40615-2", "issn": "0378-5955"}).keys() >= {"isbn", "issn"}


@pytest.mark.parametrize("kind", ["bibtex", "biblatex"])
def test_full_has_everything(kind):
    given = {
        "abstract": "We 50%.", "tags": ("ml", "a, b"), "note": "Two\nlines",
        "fields": {"crossref": "x", "execute": "\\bye", "Odd Name": "{"},
    }  # fmt: skip
    found = entry(Options("full"), kind, **given)
    assert found["abstract"] == r"We 50\%."
    assert found["keywords"] == "ml, {a, b}"
    assert found["annote" if kind == "bibtex" else "annotation"] == "Two\nlines"
    assert found["odd-name"] == r"{\textbraceleft}"
    assert not found.keys() & {"crossref", "execute"}
    assert json.loads(found["readinglist"]) == json.loads(json.dumps(whole(paper(**given))))
    assert not entry(kind=kind, **given).keys() & {"abstract", "keywords", "annote", "readinglist"}


@pytest.mark.parametrize("kind", ["bibtex", "biblatex"])
def test_options_decide_on_parts(kind):
    given = {"abstract": "We.", "tags": ("ml",), "note": "Mine"}
    found = entry(Options(abstracts=True, tags=True), kind, **given)
    assert found.keys() >= {"abstract", "keywords"}
    assert not found.keys() & {"annote", "annotation", "readinglist"}
    assert "keywords" not in entry(Options("full", tags=False), kind, **given)


def test_a_note_cannot_look_like_an_entry():
    note = entry(Options(notes=True), note="A\n@misc{x,\ntitle = {b}\n\nB")["annotation"]
    assert "\n@" not in note and "\ntitle" not in note


@pytest.mark.parametrize("profile", ["clean", "full"])
def test_former_keys_go_on_naming_the_entry(profile):
    said = entry(Options(profile), aliases=("doe2024", "old:key"))
    assert said["ids"] == "doe2024, old:key"
    assert "ids" not in entry(Options(), aliases=())
    assert "ids" not in entry(Options(keys="auth year"), aliases=("doe2024",))


@pytest.mark.parametrize(
    ("name", "author"),
    [
        (Name("Doe", "A, B", suffix="Jr."), "{A, B Doe, Jr.}"),
        (Name("Doe", "J.", suffix="Jr., PhD"), "{J. Doe, Jr., PhD}"),
        (Name("Doe", "J.", non_dropping_particle="AND"), "{AND} Doe, J."),
        (Name("Lovelace--King", "Ada"), "Lovelace--King, Ada"),
        (Name("Doe", "given=x"), "Doe, given{=}x"),
        (Name("Doe", "J.", non_dropping_particle="\u0301"), "Doe, J."),
    ],
)
@pytest.mark.parametrize("kind", ["bibtex", "biblatex"])
def test_biber_takes_each_name_for_one(kind, name, author):
    """It counts commas also in braces, and reads `given=` and "--" in its own way."""
    assert f"  author = {{{author}}},\n" in "".join(
        exporter(kind).export([paper(authors=(name,))], Options())
    )


def test_a_class_that_is_none_is_text():
    assert entry(fields={"primaryclass": "cs.LG"})["eprintclass"] == "cs.LG"
    assert entry(fields={"primaryclass": "a_b%"})["eprintclass"] == r"a\_b\%"
