"""The program's own JSON, which loses nothing."""

import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.exporting import exporter, exporters
from readinglist.core.exporting.options import Options
from readinglist.core.exporting.whole import whole
from tests.core.exporting.making import (
    ALL,
    HOSTILE,
    MOST,
    elsewhere,
    paper,
    read_by_us,
    rich,
    written,
)

EMPTY = {"format": "readinglist", "version": 1, "papers": []}


def test_everything_is_there_a_line_a_paper():
    text = written("json", [rich(), paper("Next")], ALL)
    assert json.loads(text) == EMPTY | {"papers": [whole(rich()), whole(paper("Next"))]}
    assert [json.loads(line.rstrip(","))["title"] for line in text.split("\n")[1:3]] == [
        rich().title, "Next",
    ]  # fmt: skip


def test_clean_holds_nothing_of_the_user():
    [found] = json.loads(written("json", [rich(fields={"file": "/home/x.pdf", "volume": "1"})]))[
        "papers"
    ]
    assert set(found) <= set("uid key type title authors year date arxiv doi url fields".split())
    assert found["fields"] == {"volume": "1"}


def test_parts_that_were_asked_for_are_there():
    [found] = json.loads(written("json", [rich()], MOST))["papers"]
    assert (found["tags"], found["note"]) == (list(rich().tags), rich().note)
    [found] = json.loads(written("json", [rich()], Options("full", notes=False)))["papers"]
    assert {"note", "highlights"} & found.keys() == set()


@pytest.mark.parametrize("title", HOSTILE)
def test_any_text_comes_back(title):
    assert json.loads(written("json", [paper(title)]))["papers"][0]["title"] == title


@given(st.text(st.characters(), min_size=1))
def test_any_text_whatever_can_be_written(title):
    text = written("json", [paper(title)])
    assert json.loads(text.encode())["papers"][0]["title"] == title


def test_our_own_reader_finds_the_same():
    [entry] = read_by_us(written("json", [rich()], Options(tags=True)), "export.json")
    details = entry.details
    assert (entry.title, details.year, details.doi) == (rich().title, 2025, "10.1000/182")
    assert str(details.authors[0]) == "Jane Doe"
    assert len(details.authors) == 4
    assert (details.arxiv, details.tags) == ("2507.06203", rich().tags)


def test_no_papers_are_an_empty_list():
    assert json.loads(written("json", [])) == EMPTY


def test_everywhere_the_same_bytes():
    assert elsewhere("json") == written("json", [rich()], ALL)


@pytest.mark.parametrize("name", sorted(exporters()))
def test_memory_stays_flat(name):
    """No exporter holds its papers: five thousand take no more than a few."""
    papers = (rich(abstract="words " * 400) for _ in range(5000))
    tracemalloc.start()
    try:
        for _ in exporter(name).export(papers, ALL):
            pass
        assert tracemalloc.get_traced_memory()[1] < 4_000_000
    finally:
        tracemalloc.stop()
