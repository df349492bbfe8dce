"""The saved page of one paper."""

import html
import json
import time

import pytest

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.readers.hfpage import READER as LIST_READER
from readinglist.core.importing.readers.paperpage import READER
from tests.conftest import abstract

ARXIV = f"""\
<!DOCTYPE html>
<html lang="en">
<head><title>[2401.12345] Gentle Descent</title>
<meta property="og:title" content="Something Else" />
<meta name="citation_title" content="Gentle Descent &amp; Rest" />
<meta name="citation_author" content="Berg, Anna" />
<meta name="citation_author" content="Carlsen, Bo" />
<meta name="citation_date" content="2024/01/20" />
<meta content='2401.12345' name='citation_arxiv_id' />
<meta name="citation_abstract" content="{abstract("descent")}" />
</head>
<body><h1>Gentle Descent</h1></body></html>
"""


def doc(text):
    return document(pasted(text.encode(), "page"))


def read(text):
    return READER.read(doc(text))


def test_a_page_of_arxiv():
    assert READER.may_be(doc(ARXIV))
    found = read(ARXIV)
    [entry] = found.entries
    assert (entry.title, entry.abstract) == ("Gentle Descent & Rest", abstract("descent"))
    assert (entry.title_line, entry.abstract_line) == (5, 10)
    assert [str(name) for name in entry.details.authors] == ["Anna Berg", "Bo Carlsen"]
    assert (entry.details.arxiv, entry.details.date) == ("2401.12345", "2024-01-20")
    assert found.confidence == 1


def test_what_is_not_the_papers_is_header():
    assert [kind.value for kind in read(ARXIV).kinds] == (
        ["header"] * 4 + ["title"] + ["detail"] * 4 + ["abstract"] + ["header"] * 2
    )


def test_a_publishers_page_says_where_it_appeared():
    tags = {
        "title": "Gentle Descent", "journal_title": "Slopes", "volume": "3", "issue": "4",
        "firstpage": "10", "lastpage": "19", "doi": "10.1234/slopes", "publisher": "Snow Press",
        "keywords": "slopes; snow", "publication_date": "2024", "fulltext_world_readable": "yes",
    }  # fmt: skip
    metas = "".join(f'<meta name="citation_{n}" content="{v}">\n' for n, v in tags.items())
    description = f'<meta name="description" content="{abstract("slopes")}">'
    [entry] = read(f"<html><head>{metas}{description}</head>").entries
    assert entry.abstract == abstract("slopes")
    assert (entry.details.doi, entry.details.year) == ("10.1234/slopes", 2024)
    assert entry.details.tags == ("slopes", "snow")
    assert entry.details.fields == {
        "journal": "Slopes", "volume": "3", "number": "4", "pages": "10--19",
        "publisher": "Snow Press", "paper:citation_fulltext_world_readable": "yes",
    }  # fmt: skip


def test_a_page_of_hugging_face():
    paper = {"id": "2401.12345", "title": "Gentle Descent", "summary": abstract("descent"),
             "authors": [{"name": "Anna Berg"}]}  # fmt: skip
    props = html.escape(json.dumps({"paper": paper, "comments": []}, separators=(",", ":")))
    text = f'<!doctype html>\n<html>\n<div data-target="PaperContent" data-props="{props}"></div>'
    assert READER.may_be(doc(text))
    [entry] = read(text).entries
    assert (entry.title, entry.abstract) == ("Gentle Descent", abstract("descent"))
    assert entry.details.arxiv == "2401.12345"
    assert LIST_READER.read(doc(text)).entries == ()


def test_a_page_with_a_title_only_is_not_sure():
    assert read('<html><meta name="citation_title" content="x">').confidence < 0.6


@pytest.mark.parametrize("text", ["citation_title", "<html><title>x</title>", '{"paper":{}}'])
def test_other_files_are_not_even_tried(text):
    assert not READER.may_be(doc(text))


@pytest.mark.parametrize(
    "unit", ["<meta ", '<meta content="', "<meta a='", "<!--", 'data-props="{', "<meta name=x "]
)
def test_hostile_pages_cost_their_length(unit):
    start = time.monotonic()
    found = read("<html>" + unit * (300_000 // len(unit)) + "citation_title")
    assert found.entries == ()
    assert time.monotonic() - start < 5
