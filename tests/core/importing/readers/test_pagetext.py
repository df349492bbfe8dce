"""A page of Hugging Face's papers as programs turn it into text."""

import time
from datetime import date

import pytest

from readinglist.core.importing.documents import InputFile, document
from readinglist.core.importing.readers.pagetext import READER
from tests.conftest import SHARED, abstract

TRENDING = """\
new

Get trending papers in your email inbox!

[Subscribe](https://huggingface.co/login?next=%2Fpapers)

# Trending Papers

## by[AK](https://huggingface.co/akhaliq) and the research community

[[image]](https://huggingface.co/papers/2401.00001)

Submitted by

[image]

anna

<a id="section-1"></a>

### [Gentle Descent on [Two]
Slopes](https://huggingface.co/papers/2401.00001)

Gentle descent goes down two slopes.

- [image]

- 4 authors

· Published on Dec 28, 2024

[Upvote

149](https://huggingface.co/login?next=%2Fpapers%2F2401.00001)

[GitHub 1.5k](https://example.org/code) [arXiv Page](https://arxiv.org/abs/2401.00001)

### [Robots in Mud](https://huggingface.co/papers/2401.00002)

[[image] Mud Institute](https://huggingface.co/mud) · Sep 4, 2026
"""

ABSTRACT = abstract("descent")
LINE_END = "\n"
WRAPPED = f"""\
* [ Models ][2]
Get trending papers in your email inbox!
# Daily Papers
## by[AK][30] and the research community
Jun 29
### [Gentle Descent][32]

[

{ABSTRACT.replace("so far. ", "so far." + LINE_END)}

][33]
[
* 3 authors
][34]
·
May 30
[
65
][35]

### [Robots in Mud][36]

[
* 8 authors
][38]
·
Nov 14, 2025

[30] https://huggingface.co/akhaliq
[32] https://huggingface.co/papers/2401.00001
[36] https://huggingface.co/papers/2401.00002
"""


def doc(text):
    return document(InputFile("page", "", text.encode(), date(2026, 7, 3)))


def read(text):
    return READER.read(doc(text))


def test_a_trending_page():
    assert READER.may_be(doc(TRENDING))
    found = read(TRENDING)
    assert [(e.title, e.details.arxiv, e.details.date) for e in found.entries] == [
        ("Gentle Descent on [Two] Slopes", "2401.00001", "2024-12-28"),
        ("Robots in Mud", "2401.00002", "2026-09-04"),
    ]
    assert found.confidence == 1


def test_what_a_machine_wrote_is_no_abstract():
    [first, second] = read(TRENDING).entries
    assert first.abstract == ""
    assert first.details.fields == {
        "hf:ai_summary": "Gentle descent goes down two slopes.",
        "hf:number_of_authors": "4",
        "hf:upvotes": "149",
        "hf:github": "https://example.org/code",
        "hf:arxiv_page": "https://arxiv.org/abs/2401.00001",
        "hf:submittedBy": "anna",
    }
    assert second.details.fields == {"institution": "Mud Institute"}


def test_a_whole_abstract_on_a_trending_page_is_one():
    text = TRENDING.replace("Gentle descent goes down two slopes.", abstract("descent"))
    assert read(text).entries[0].abstract == abstract("descent")


def test_abstracts_broken_into_lines_and_links_listed_below():
    assert READER.may_be(doc(WRAPPED))
    found = read(WRAPPED)
    [first, second] = found.entries
    assert (first.title, first.abstract) == ("Gentle Descent", abstract("descent"))
    assert (second.title, second.abstract) == ("Robots in Mud", "")
    assert [e.details.arxiv for e in found.entries] == ["2401.00001", "2401.00002"]
    assert [e.details.date for e in found.entries] == ["2026-05-30", "2025-11-14"]
    assert found.day == date(2026, 6, 29)


def test_every_line_has_its_kind():
    found = read(WRAPPED)
    kinds = [kind.value for kind in found.kinds]
    assert kinds[:6] == ["header"] * 5 + ["title"]
    assert kinds[9:11] == ["abstract"] * 2
    assert kinds[-3:] == ["header"] * 3
    assert found.unparsed == ()


def test_without_the_list_of_links_there_are_no_ids():
    found = read(WRAPPED[: WRAPPED.index("[30] https")])
    assert [entry.title for entry in found.entries] == ["Gentle Descent", "Robots in Mud"]
    assert [entry.details.arxiv for entry in found.entries] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "# Digest\n### [A](https://huggingface.co/papers/2401.00001)\n",
        "Get trending papers in your email inbox!\nA\n",
    ],
)
def test_other_formats_are_not_even_tried(text):
    assert not READER.may_be(doc(text))


@pytest.mark.parametrize(
    "unit",
    [
        "### [x\n",
        "### [x](/papers/2401.00001)\n",
        "[GitHub](",
        "](",
        "1](login",
        "[[",
        "Submitted by\n### [x][3]\n",
    ],
)
def test_time_is_in_proportion_to_the_text(unit):
    start = time.monotonic()
    read(TRENDING + unit * (200_000 // len(unit)))
    assert time.monotonic() - start < 10


@pytest.mark.skipif(not SHARED.exists(), reason="the shared samples are not here")
@pytest.mark.parametrize(
    ("name", "papers", "different", "abstracts"),
    [
        ("hf-page-text__structured-trending.md", 4, 3, 0),
        ("hf-page-text__w3m-style__Long-context-ASR.md", 3, 3, 3),
    ],
)
def test_real_pages(name, papers, different, abstracts):
    text = (SHARED / "real" / "excerpts" / "dev" / name).read_text()
    assert READER.may_be(doc(text))
    found = read(text)
    assert len(found.entries) == papers
    assert len({entry.title for entry in found.entries}) == different
    assert sum(bool(entry.abstract) for entry in found.entries) == abstracts
    assert found.confidence == 1
