"""A saved page of Hugging Face's papers."""

import html
import json
import time

import pytest

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.hfpage import READER
from tests.conftest import SHARED, abstract

PAPERS = [("2401.00001", "Depth > Width"), ("2401.00002", "Robots & Mud")]


def card(arxiv, title, site=""):
    return (
        f'<article class="card">\n<div>\n<h3 class="big"><a class="link" '
        f'href="{site}/papers/{arxiv}">{html.escape(title)}</a></h3>\n</div>\n</article>'
    )


def page(papers=PAPERS, data=True, site=""):
    listed = [
        {
            "paper": {
                "id": arxiv,
                "title": title,
                "summary": abstract(title),
                "authors": [{"name": "Anna Berg"}],
                "upvotes": 3,
            },
            "title": title,
        }
        for arxiv, title in papers
    ]
    props = json.dumps({"date": "2024-08-01T00:00:00.000Z", "dailyPapers": listed})
    hydrated = f'<div data-target="DailyPapers" data-props="{html.escape(props)}">'
    cards = "\n".join(card(*paper, site) for paper in papers)
    top = f"<!doctype html>\n<html>\n{hydrated if data else '<div>'}\n<h1>Daily</h1>"
    return f"{top}\n{cards}\n</div>\n</html>\n"


def doc(text):
    return document(pasted(text.encode(), "page"))


def read(text):
    return READER.read(doc(text))


def test_the_data_of_the_page_are_read():
    assert READER.may_be(doc(page()))
    found = read(page())
    assert [(e.details.arxiv, e.title) for e in found.entries] == PAPERS
    assert found.entries[0].abstract == abstract("Depth > Width")
    assert str(found.entries[0].details.authors[0]) == "Anna Berg"
    assert found.entries[0].details.fields == {"hf:upvotes": "3"}
    assert found.day is not None
    assert found.day.isoformat() == "2024-08-01"
    assert found.confidence == 1


def test_titles_stand_where_the_page_shows_them_and_abstracts_in_the_data():
    found = read(page())
    lines = page().split("\n")
    assert [entry.abstract_line for entry in found.entries] == [3, 3]
    for entry in found.entries:
        assert html.escape(entry.title) in lines[entry.title_line - 1]
        assert found.kinds[entry.title_line - 1] is LineKind.TITLE
    assert found.kinds[2] is LineKind.ABSTRACT
    assert [found.kinds[n] for n in (0, 1, 3)] == [LineKind.HEADER] * 3


@pytest.mark.parametrize("site", ["", "https://huggingface.co"])
def test_without_data_the_headings_are_read(site):
    text = page(data=False, site=site)
    assert READER.may_be(doc(text))
    found = read(text)
    assert [(e.details.arxiv, e.title) for e in found.entries] == PAPERS
    assert found.entries[0].details.url == "https://huggingface.co/papers/2401.00001"
    assert found.confidence == 1


def test_broken_data_leave_the_headings():
    assert len(read(page().replace("&quot;date&quot;", "date")).entries) == 2


def test_papers_without_anything_are_no_entries():
    props = html.escape(json.dumps({"dailyPapers": [{"paper": {}}, {"paper": {"id": [1]}}, 3]}))
    assert read(f'<html><div data-props="{props}"></div>').entries == ()


@pytest.mark.parametrize(
    "text", ["dailyPapers&quot;", "<html><p>Nothing</p>", "# Papers\n/papers/"]
)
def test_other_files_are_not_even_tried(text):
    assert not READER.may_be(doc(text))


@pytest.mark.parametrize(
    "unit",
    [
        'data-props="',
        "<article ",
        '<article><h3><a href="/papers/',
        "<h3 ",
        "<!--",
        "<a ",
        'data-props="{&quot;a&quot;:[',
    ],
)
def test_hostile_pages_cost_their_length(unit):
    start = time.monotonic()
    found = read("<html>" + unit * (300_000 // len(unit)) + "dailyPapers&quot;")
    assert found.entries == ()
    assert time.monotonic() - start < 5


@pytest.mark.skipif(not SHARED.exists(), reason="the shared samples are not here")
def test_a_real_page():
    path = SHARED / "real" / "dev" / "hf-page-html__slbqc__huggingface_papers.html"
    file = document(pasted(path.read_bytes(), path.name))
    assert READER.may_be(file)
    found = READER.read(file)
    assert len(found.entries) == 13
    assert all(entry.title and entry.abstract and entry.title_line for entry in found.entries)
    assert found.day is not None
    assert found.day.isoformat() == "2024-08-01"
    assert found.confidence == 1
