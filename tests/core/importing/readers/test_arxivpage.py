"""arXiv's listing pages: their source, and their text."""

import time

import pytest

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.arxivpage import READER
from tests.conftest import SHARED

PAGE = """<!DOCTYPE html>
<html><body><h1>Robotics</h1>
<dl id='articles'>
<h3>Fri, 12 Jan 2024 (showing 2 of 2 entries )</h3>
{items}
</dl>
<div>Total of 2 entries</div></body></html>
"""
ITEM = """<dt>
  <a name='item1'>[1]</a>
  <a href ="/abs/2401.00017" title="Abstract" id="2401.00017">arXiv:2401.00017</a>
  (cross-list from stat.ML)
  [<a href="/pdf/2401.00017" title="Download PDF">pdf</a>]
</dt>
<dd><div class='meta'>
  <div class='list-title mathjax'><span class='descriptor'>Title:</span>
    Walking Backwards: Mud &amp; Sand
  </div>
  <div class='list-authors'><a href="/a/1">Ann Bee</a>, <a href="/a/2">Cleo Dee</a></div>
  <div class='list-comments mathjax'><span class='descriptor'>Comments:</span>
    See <a href="https://example.org/mud">this https URL</a></div>
  <div class='list-subjects'><span class='descriptor'>Subjects:</span>
    <span class="primary-subject">Machine Learning (stat.ML)</span>; Robotics (cs.RO)</div>
  <p class='mathjax'>
    We walk if $a &lt; b$.
  </p>
</div></dd>"""
TEXT = """Robotics
New submissions (showing 1 of 1 entries)

[1] arXiv:2401.00017 [pdf, html, other]
Title: Walking Backwards: Mud & Sand
Ann Bee, Cleo Dee
Comments: 9 pages
Journal-ref: J. Mud 3
Subjects: Machine Learning (stat.ML); Robotics (cs.RO)

We walk if $a < b$.
Cross submissions (showing 1 of 1 entries)
[2] arXiv:2401.00018 (cross-list from cs.LG) [pdf, html, other]
Title:
    Gentle Descent
Authors: Ann Bee,
 Cleo Dee
Subjects: Machine Learning (cs.LG)
Total of 2 entries
About
Help
"""


def doc(text):
    return document(pasted(text.encode(), "file"))


def read(text):
    found = READER.read(doc(text))
    assert len(found.kinds) == len(doc(text).lines)
    return found


def page(*items):
    return read(PAGE.format(items="\n".join(items)))


def lines_of(found, kind):
    return [number for number, k in enumerate(found.kinds, 1) if k is kind]


# The page's source -----------------------------------------------------------------------------


def test_a_paper_of_a_page_is_read_whole():
    entry = page(ITEM).entries[0]
    details = entry.details
    assert entry.title == "Walking Backwards: Mud & Sand"
    assert entry.abstract == "We walk if $a < b$."
    assert [str(name) for name in details.authors] == ["Ann Bee", "Cleo Dee"]
    assert (details.arxiv, details.url) == ("2401.00017", "https://arxiv.org/abs/2401.00017")
    assert details.fields == {
        "primaryclass": "stat.ML",
        "categories": "stat.ML cs.RO",
        "arxiv:comment": "See https://example.org/mud",
        "arxiv:announced": "cross-list from stat.ML",
    }


def test_every_line_of_the_source_is_accounted_for():
    found = page(ITEM)
    assert lines_of(found, LineKind.HEADER) == [1, 2, 3, 4, 24, 25]
    assert lines_of(found, LineKind.TITLE) == [13]
    assert lines_of(found, LineKind.ABSTRACT) == [21]
    assert (found.entries[0].title_line, found.entries[0].abstract_line) == (13, 21)


def test_several_pages_in_one_file_are_read():
    other = PAGE.format(items=ITEM.replace("2401.00017", "2401.00018"))
    found = read(PAGE.format(items=ITEM) + "cs.LG" + other)
    assert [entry.details.arxiv for entry in found.entries] == ["2401.00017", "2401.00018"]


def test_of_a_cut_page_the_whole_papers_are_read():
    text = PAGE.format(items=f"{ITEM}\n{ITEM}")
    found = read(text[: text.rindex("<p class")])
    assert len(found.entries) == 1
    assert [number for number, _ in found.unparsed] == list(range(24, 39))


def test_a_paper_without_a_title_is_shown_as_not_understood():
    found = page(ITEM, ITEM.replace("list-title", "headline"))
    assert (len(found.entries), found.confidence) == (1, 0.5)
    assert len(found.unparsed) == ITEM.count("\n") + 1


# The page's text -------------------------------------------------------------------------------


def test_the_papers_of_a_pages_text_are_read():
    first, second = read(TEXT).entries
    assert (first.title, first.abstract) == ("Walking Backwards: Mud & Sand", "We walk if $a < b$.")
    assert (second.title, second.abstract) == ("Gentle Descent", "")
    for entry in (first, second):
        assert [str(name) for name in entry.details.authors] == ["Ann Bee", "Cleo Dee"]
    assert first.details.fields == {
        "primaryclass": "stat.ML",
        "categories": "stat.ML cs.RO",
        "arxiv:comment": "9 pages",
        "arxiv:journal_ref": "J. Mud 3",
    }
    assert second.details.arxiv == "2401.00018"
    assert second.details.fields["arxiv:announced"] == "cross-list from cs.LG"


def test_every_line_of_the_text_is_accounted_for():
    found = read(TEXT)
    assert lines_of(found, LineKind.HEADER) == [1, 2, 12, 19, 20, 21]
    assert lines_of(found, LineKind.TITLE) == [5, 15]
    assert lines_of(found, LineKind.ABSTRACT) == [11]
    assert (found.confidence, found.unparsed) == (1, ())


def test_a_text_cut_within_a_paper_does_not_make_one_of_it():
    found = read(TEXT[: TEXT.index(" Cleo Dee\nSubjects") + 3])
    assert [entry.rank for entry in found.entries] == [1]
    assert [number for number, _ in found.unparsed] == [13, 14, 15, 16, 17]


# What is none ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "A title\nAn abstract.\n",
        "<html><dl><dt>Mud</dt><dd>Wet earth</dd></dl></html>",
        "See arXiv:2401.00017 [pdf].\n",
        "\\\\\narXiv:2401.00017\nTitle: X\n",
    ],
)
def test_what_is_no_page_is_none(text):
    assert not READER.may_be(doc(text))
    assert read(text).confidence == 0


@pytest.mark.parametrize(
    "unit",
    ["<dt>", "<div>", "<", "<a ", "<!--", "<dt>arXiv:2401.00017<a class='list-title'>", "<p "],
)
def test_whatever_a_source_holds_it_is_read_soon(unit):
    start = time.process_time()
    page(ITEM, "<dt>" + unit * (100_000 // len(unit)))
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "unit", ["[1] ", "(showing ", "x\n", "Title: a\n", "$", "[1] arXiv:2401.00017\n"]
)
def test_whatever_a_text_holds_it_is_read_soon(unit):
    start = time.process_time()
    read(TEXT + "[3] arXiv:2401.00019\nTitle: x\n" + unit * (100_000 // len(unit)))
    assert time.process_time() - start < 2


def test_real_pages_come_out_whole():
    file = SHARED / "real" / "dev" / "arxiv-list-html__dexhunter__recent_papers.txt"
    if not file.exists():
        pytest.skip("the shared data are not here")
    found = READER.read(document(pasted(file.read_bytes(), file.name)))
    assert len(found.entries) == 100
    assert not any(entry.abstract for entry in found.entries)
    assert all(entry.title_line and entry.details.authors for entry in found.entries)
    assert all(entry.details.arxiv for entry in found.entries)
    assert (found.confidence, found.unparsed) == (1, ())
