"""CSL-JSON, rendered by citeproc-py and read by our own reader."""

import json
import re
import warnings

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.formatter import plain
from citeproc.source.json import CiteProcJSON
from hypothesis import given

from readinglist.core.exporting.options import Options
from readinglist.core.exporting.whole import whole
from readinglist.core.model import Name
from tests.core.exporting.making import (
    ALL,
    HOSTILE,
    MOST,
    elsewhere,
    paper,
    read_by_us,
    rich,
    titles,
    written,
)

# The properties of csl-data.json (CSL 1.0.2) that are used here, by the kind of their values.
TEXTS = frozenset(
    "type id citation-key title DOI URL archive archive_location abstract keyword note genre "
    "container-title container-title-short volume issue number page publisher publisher-place "
    "collection-title ISBN ISSN language edition number-of-pages number-of-volumes title-short "
    "status event-title event-place version PMID PMCID chapter-number".split()
)
NAMES = frozenset(("author", "editor", "translator"))
PARTS = frozenset("family given dropping-particle non-dropping-particle suffix literal".split())


def items(papers, options=Options()):  # noqa: B008
    found = json.loads(written("csl-json", papers, options))
    for item in found:
        check(item)
    return found


def check(item):
    """What the schema asks of an item, by hand: nothing else may be in it."""
    assert {"id", "type"} <= item.keys()
    for name, value in item.items():
        if name in NAMES:
            assert all(person.keys() <= PARTS for person in value)
        elif name == "issued":
            assert value.keys() == {"date-parts"}
            assert all(isinstance(part, int) for part in value["date-parts"][0])
        elif name == "custom":
            assert isinstance(value, dict)
        else:
            assert name in TEXTS, name
            assert isinstance(value, str)


def test_an_item_holds_what_is_known():
    [item] = items([rich()], MOST)
    assert (item["id"], item["type"]) == ("doe2025gentle", "article-journal")
    assert item["author"][1] == {
        "family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van",
    }  # fmt: skip
    assert item["issued"] == {"date-parts": [[2025, 7, 3]]}
    assert (item["DOI"], item["page"], item["issue"]) == ("10.1000/182", "10-20", "2")
    assert item["keyword"] == "ml/theory; to cite"
    assert item["note"].startswith("Read it.\nTwice.")
    assert "custom" not in item


def test_all_that_is_known_is_custom():
    [item] = items([rich()], ALL)
    assert item["custom"] == {"readinglist": whole(rich())}


@pytest.mark.parametrize(
    ("entry_type", "kind"),
    [("misc", "document"), ("inproceedings", "paper-conference"), ("online", "webpage"),
     ("phdthesis", "thesis"), ("techreport", "report"), ("incollection", "chapter")],
)  # fmt: skip
def test_types(entry_type, kind):
    assert items([paper(entry_type=entry_type)])[0]["type"] == kind


def test_a_month_is_a_date_of_two_parts():
    [item] = items([paper(year=2020, fields={"date": "2020-05"})])
    assert item["issued"] == {"date-parts": [[2020, 5]]}


def test_somebody_else_renders_it():
    source = CiteProcJSON(
        [{k: v for k, v in item.items() if k in ("id", "type", "title", "author", "issued")}
         for item in items([rich()])]
    )  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, plain)
    bibliography.register(Citation([CitationItem("doe2025gentle")]))
    [text] = map(str, bibliography.bibliography())
    assert re.search(r"Doe, J.*2025.*Gentle Descent, in Small Steps", text)


@pytest.mark.parametrize("title", HOSTILE)
def test_any_text_comes_back(title):
    found = items([paper(title, abstract=title, note=title, tags=(title,)), paper("After")], MOST)
    assert [item["title"] for item in found] == [title, "After"]


@given(titles)
def test_hostile_titles_come_back(title):
    assert items([paper(title, authors=(Name(literal=title),))])[0]["title"] == title


def test_our_own_reader_finds_the_same():
    [entry] = read_by_us(written("csl-json", [rich()], Options(tags=True)))
    details = entry.details
    assert (entry.title, details.authors) == (rich().title, rich().authors)
    assert (details.year, details.date, details.doi) == (2025, "2025-07-03", "10.1000/182")
    assert (details.arxiv, details.key, details.tags) == (
        "2507.06203", "doe2025gentle", rich().tags,
    )  # fmt: skip


def test_one_tag_with_a_comma_stays_one():
    [entry] = read_by_us(written("csl-json", [rich(tags=("a, b",))], Options(tags=True)))
    assert entry.details.tags == ("a, b",)


def test_no_papers_are_an_empty_list():
    assert items([]) == []


def test_everywhere_the_same_bytes():
    assert elsewhere("csl-json") == written("csl-json", [rich()], ALL)
