"""HTML pages with links to arXiv papers."""

import time

import pytest

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.readers.arxivdigest import READER
from tests.conftest import SHARED

PAGE = """<!DOCTYPE html>
<html><head><style>a > b {{ color: red }}</style></head><body>
<h1>Our week</h1>
{body}
</body></html>
"""
CARD = """<h2>1. Walking Backwards: Mud &amp;
 Sand</h2>
<p><b>Authors</b>: Ann Bee, Cleo Dee</p>
<p><a href="https://arxiv.org/pdf/2401.00017v1">PDF</a>
<a href="https://arxiv.org/abs/2401.00017v1">arXiv</a></p>
<p>Abstract: We walk.</p>
<h3>Why</h3>
<p>It is muddy.</p>"""
AGAIN = """<h2>All titles</h2>
<ul><li>1. Walking Backwards <a href="https://arxiv.org/abs/2401.00017v1">abs</a></li></ul>"""
LINKED = '<ul><li><a href="http://arxiv.org/abs/2401.00018">Gentle Descent</a> (new)</li></ul>'
LISTED = '<p>Does Anything Scale? [<a href="https://arxiv.org/abs/2401.00019">arXiv</a>]</p>'


def doc(text):
    return document(pasted(text.encode(), "file"))


def read(*body):
    text = PAGE.format(body="\n".join(body))
    found = READER.read(doc(text))
    assert len(found.kinds) == len(doc(text).lines)
    return found


def lines_of(found, kind):
    return [number for number, k in enumerate(found.kinds, 1) if k is kind]


def test_the_heading_above_a_link_is_the_title():
    entry = read(CARD).entries[0]
    assert (entry.title, entry.abstract) == ("Walking Backwards: Mud & Sand", "We walk.")
    assert [str(name) for name in entry.details.authors] == ["Ann Bee", "Cleo Dee"]
    assert entry.details.arxiv == "2401.00017v1"
    assert entry.details.fields["digest:text"] == "Why\nIt is muddy."


def test_a_link_may_be_the_title():
    entry = read(LINKED).entries[0]
    assert (entry.title, entry.details.arxiv) == ("Gentle Descent", "2401.00018")


def test_the_line_of_a_link_may_be_the_title():
    entry = read(LISTED).entries[0]
    assert (entry.title, entry.details.arxiv) == (
        "Does Anything Scale?",
        "2401.00019",
    )


def test_a_paper_is_one_however_often_it_is_linked():
    found = read(CARD, AGAIN, LINKED)
    assert [entry.title for entry in found.entries] == [
        "Walking Backwards: Mud & Sand", "Gentle Descent"
    ]  # fmt: skip


def test_every_line_is_accounted_for():
    found = read(CARD, AGAIN)
    assert lines_of(found, LineKind.HEADER) == [1, 2, 3, 12, 14]
    assert lines_of(found, LineKind.TITLE) == [4, 5]
    assert lines_of(found, LineKind.ABSTRACT) == [9]
    assert lines_of(found, LineKind.DETAIL) == [6, 7, 8, 10, 11, 13]


def test_it_is_never_sure():
    assert read(CARD, LINKED).confidence == pytest.approx(0.65)


def test_an_essay_with_references_is_not_taken_for_a_list():
    links = [f'<a href="https://arxiv.org/abs/2401.{n:05}">Bee et al. 2024</a>' for n in range(9)]
    found = read(f"<h2>On mud</h2><p>As {', '.join(links)} show, mud is wet.</p>")
    assert found.confidence < 0.6
    assert found.entries[-1].title == "arXiv:2401.00008"


@pytest.mark.parametrize(
    "text",
    [
        "A title\nAn abstract.\n",
        "<!DOCTYPE html><html><body>No paper</body></html>",
        '<div align="center">\n\n# Mud\n\n- [X](https://arxiv.org/abs/2401.00017)\n</div>',
        '<feed><link href="https://arxiv.org/abs/2401.00017"/></feed>',
    ],
)
def test_what_is_no_such_page_is_none(text):
    assert not READER.may_be(doc(text))
    assert READER.read(doc(text)).confidence == 0


@pytest.mark.parametrize(
    "unit",
    [
        "<", "<a ", "<!--", "<div>", "<h1>", "<script>", "</", "&", "<![CDATA[", "<?", "1. ", "x",
        '<a href="https://arxiv.org/abs/2401.00017">',
        '<a href="https://arxiv.org/abs/2401.00017">x</a>',
    ],
)  # fmt: skip
def test_whatever_it_holds_it_is_read_soon(unit):
    start = time.process_time()
    read(LINKED, unit * (100_000 // len(unit)))
    assert time.process_time() - start < 2


def test_a_real_report_comes_out_whole():
    file = SHARED / "real" / "dev" / "arxiv-digest-html__WhitePlusMS__2025-08-23_ARXIV_summary.html"
    if not file.exists():
        pytest.skip("the shared data are not here")
    found = READER.read(document(pasted(file.read_bytes(), file.name)))
    # The report names ten, four of them twice. It tells of them in Chinese: no abstracts.
    assert len(found.entries) == 6
    assert not any(entry.abstract for entry in found.entries)
    assert all(entry.title_line and entry.details.authors for entry in found.entries)
    assert found.confidence == pytest.approx(0.65)
    assert found.unparsed == ()
