"""What imports brought and this program has no place for: in `full` each format gives it back."""

import csv
import io
import json

import bibtexparser
import pytest

from readinglist.core.exporting.csvlists import safe
from readinglist.core.exporting.options import Options
from readinglist.core.importing.documents import pasted
from readinglist.core.library import Library
from readinglist.core.model import Name
from tests.core.exporting.making import ALL, paper, read_by_us, rich, written


@pytest.fixture
def given_back(library: Library):
    """A text taken into an empty library, and exported in `full`."""

    def through(text: str, format_name: str) -> str:
        [plan] = library.plan_import([pasted(text.encode(), "a file")])
        assert plan.error is None
        library.apply_import(plan)
        return library.export(format_name, options=Options("full"))

    return through


def entry_in(text: str) -> dict[str, str]:
    [entry] = bibtexparser.parse_string(text).entries
    return {field.key: str(field.value) for field in entry.fields}


def bibtex(*fields: str, kind="article", key="doe2020") -> str:
    lines = ("title = {A Title of Several Words}", "author = {Doe, Jane}", *fields)
    return f"@{kind}{{{key},\n" + "".join(f"  {line},\n" for line in lines) + "}\n"


@pytest.mark.parametrize("format_name", ["bibtex", "biblatex", "ris", "csl-json", "csv", "json"])
def test_what_was_not_asked_for_is_nowhere_in_a_full_export(format_name):
    options = Options("full", abstracts=False, notes=False, tags=False)
    text = written(format_name, [rich()], options)
    for private in ("We descend gently", "Read it", "how?", "to cite"):
        assert private not in text
    assert "uid" in text and "reading" in text


# BibTeX and BibLaTeX ---------------------------------------------------------------------------


@pytest.mark.parametrize("format_name", ["bibtex", "biblatex"])
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("crossref", "shore2020"),  # would make bibtex look for an entry
        ("langid", "ngerman"),
        ("titleaddon", "A Sequel"),
        ("year", "in press"),
        ("month", "Spring"),
        ("label", "Doe20"),
    ],
)
def test_what_must_not_be_printed_has_a_name_that_nobody_reads(
    given_back, format_name, field, value
):
    found = entry_in(given_back(bibtex(f"{field} = {{{value}}}"), format_name))
    assert found[f"bibtex:{field}"] == value


def test_a_field_that_bibtex_refuses_beside_another_is_kept(given_back):
    fields = ("editor = {Roe, Richard}", "publisher = {Shore}", "year = 2020", "pages = {1--2}")
    found = entry_in(given_back(bibtex(*fields, kind="inbook"), "bibtex"))
    assert found["bibtex:editor"] == "Roe, Richard"
    assert "editor" not in found


@pytest.mark.parametrize(
    ("field", "value"),
    [("issn", "0036-8075, 1095-9203"), ("pages", "0--0"), ("urldate", "yesterday")],
)
def test_a_value_that_biber_refuses_is_kept(given_back, field, value):
    found = entry_in(given_back(bibtex(f"{field} = {{{value}}}"), "biblatex"))
    assert found[f"bibtex:{field}"] == value


def test_pages_with_spaces_around_the_dash_are_pages(given_back):
    found = entry_in(given_back(bibtex("pages = {2609 -- 2625}"), "biblatex"))
    assert found["pages"] == "2609--2625"
    assert "note" not in found


@pytest.mark.parametrize("format_name", ["bibtex", "biblatex"])
def test_arxivs_own_doi_comes_back_and_is_no_doi_of_the_paper(given_back, library, format_name):
    text = bibtex("eprint = {2401.12345}", "doi = {10.48550/arXiv.2401.12345}")
    assert entry_in(given_back(text, format_name))["doi"] == "10.48550/arXiv.2401.12345"
    assert library.papers([1])[0].doi is None


@pytest.mark.parametrize("key", ["11005089", "Yahoo!-Finance2007"])
def test_a_key_that_no_paper_can_have_is_kept_beside_the_new_one(given_back, key):
    text = given_back(bibtex(key=key), "bibtex")
    assert entry_in(text)["bibtex:key"] == key


def test_a_month_without_a_day_stays_one(given_back):
    found = entry_in(given_back(bibtex("date = {2020-05}"), "bibtex"))
    assert (found["year"], found["month"], found["date"]) == ("2020", "may", "2020-05")


def test_fields_whose_names_no_parser_reads_stay_several(given_back):
    fields = {"md:一句话": "one", "md:方法": "two"}
    text = written("bibtex", [paper(fields=fields)], ALL)
    assert [text.count(f"= {{{value}}}") for value in ("one", "two")] == [1, 1]
    assert bibtexparser.parse_string(text).failed_blocks == []


# RIS -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("JOUR", "Y2  - 2018/10/11/12:08:56"),
        ("JOUR", "L1  - https://example.org/a.pdf"),
        ("JOUR", "L2  - https://example.org/a.html"),
        ("JOUR", "DP  - Shore Index"),
        ("JOUR", "DO  - 10.48550/arXiv.2401.12345"),
        ("JOUR", "A2  - Roe, Richard"),
        ("BOOK", "A3  - Roe, Richard"),
        ("CONF", "T2  - Proceedings"),
        ("NEWS", "T2  - The Shore Times"),
        ("BLOG", "T2  - The Shore Blog"),
    ],
)
def test_a_line_of_ris_comes_back_under_its_tag(given_back, kind, line):
    text = given_back(f"TY  - {kind}\nTI  - A Title of Several Words\n{line}\nER  - \n", "ris")
    lines = text.split("\r\n")
    assert lines[0] == f"TY  - {kind}"
    assert line in lines


def test_a_type_that_its_user_has_changed_is_written(library, given_back):
    given_back("TY  - NEWS\nTI  - A Title of Several Words\nER  - \n", "ris")
    library.set_fields([1], {"entry_type": "book"})
    assert library.export("ris").startswith("TY  - BOOK\r\n")


# CSL-JSON --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("type", "article-newspaper"),
        ("type", "article"),
        ("source", "Shore Index"),
        ("license", "https://example.org/terms"),
        ("contributor", [{"family": "Roe", "given": "Richard"}]),
        ("container-author", [{"family": "Berg", "given": "A", "non-dropping-particle": "van"}]),
        ("editor", [{"family": "King", "given": "Martin", "suffix": "Jr."}]),
        ("author", [{"family": "Humboldt", "given": "A", "dropping-particle": "von"}]),
        ("accessed", {"date-parts": [[2024, 1, 2]]}),
        ("accessed", {"date-parts": [[2024, 1, 2]], "season": 1}),
        ("original-date", {"date-parts": [[1871]]}),
        ("issued", {"date-parts": [[2023, 5], [2023, 6]]}),
    ],
)  # fmt: skip
def test_a_variable_of_csl_comes_back_as_it_was(given_back, name, value):
    item = {"id": "doe", "type": "article-journal", "title": "A Title of Several Words"}
    [found] = json.loads(given_back(json.dumps([item | {name: value}]), "csl-json"))
    assert found[name] == value


# CSV -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "value", "column"),
    [
        ("Place", "Oslo", "address"), ("Series", "LNCS", "series"), ("Language", "nb", "language"),
        ("Short Title", "Tides", "short title"), ("Date", "2019-06", "date"),
        ("Journal Abbreviation", "Ann. Shore", "journal abbreviation"),
        ("Access Date", "2021-03-18 03:03:43", "access date"),
        ("File Attachments", "/a/b.pdf", "file"), ("Conference Name", "TIDES", "conference name"),
    ],
)  # fmt: skip
def test_a_cell_has_a_column(given_back, heading, value, column):
    text = given_back(f"Item Type,Title,DOI,{heading}\nnote,A Title,10.1000/1,{value}\n", "csv")
    [row] = csv.DictReader(io.StringIO(text, newline=""))
    assert row[column] == value


@pytest.mark.parametrize("kind", ["newspaperArticle", "encyclopediaArticle", "blogPost"])
def test_a_type_of_zotero_that_bibtex_has_not_is_kept(given_back, kind):
    text = given_back(f"Item Type,Title,DOI\n{kind},A Title,10.1000/1\n", "csv")
    assert kind in text


FORMULAS = ("=1+1", "+1", "-omics", "@cmd", "＝1", "'=1+1", "''-x", "'omics", "plain")


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_apostrophes_of_our_own_tables_are_taken_off(count):
    papers = [paper(title, key=f"key{n}") for n, title in enumerate(FORMULAS[-count:])]
    assert [e.title for e in read_by_us(written("csv", papers))] == list(FORMULAS[-count:])


@pytest.mark.parametrize("title", FORMULAS)
def test_a_title_like_a_formula_comes_back(title):
    text = written("csv", [paper(title, authors=(Name("Doe", "Jane"),))])
    assert [entry.title for entry in read_by_us(text)] == [title]


def test_the_apostrophes_of_others_stay():
    [entry] = read_by_us("Title,Authors,DOI\n'-omics of the Sea,Jane Doe,10.1000/1\n")
    assert entry.title == "'-omics of the Sea"


def test_apostrophes_are_told_apart():
    assert [safe(text) for text in ("=1", "'=1", "'x", "x")] == ["'=1", "''=1", "'x", "x"]


# JSON ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("authors", [{"name": "Jane Doe", "_id": "66540321"}]),
        ("publishedAt", "2025-06-17T07:45:37.000Z"),
        ("categories", ["cs.CV", "I.4"]),
    ],
)
def test_what_is_more_than_was_understood_is_kept(given_back, name, value):
    record = {"title": "A Title of Several Words", "abstract": "We measure.", "id": "2401.12345"}
    [found] = json.loads(given_back(json.dumps([record | {name: value}]), "json"))["papers"]
    kept = found["fields"][f"json:{name}"]
    assert value in (kept, kept.split(", ")) or json.loads(kept) == value


def test_two_fields_of_one_name_are_both_kept(given_back):
    inner = {"title": "A Title of Several Words", "id": "2401.12345", "upvotes": 5}
    text = given_back(json.dumps([{"paper": inner, "upvotes": 7}]), "json")
    [found] = json.loads(text)["papers"]
    assert {found["fields"][name] for name in found["fields"] if "upvotes" in name} == {"5", "7"}


@pytest.mark.parametrize(
    "author",
    [
        {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
        {"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"},
        {"family": "King", "given": "Martin", "suffix": "Jr."},
    ],
)
@pytest.mark.parametrize("name", ["author", "authors"])
def test_all_parts_of_a_name_are_read(given_back, name, author):
    record = {"title": "A Title of Several Words", "abstract": "We measure.", name: [author]}
    [found] = json.loads(given_back(json.dumps([record]), "json"))["papers"]
    assert found["authors"] == [author]
