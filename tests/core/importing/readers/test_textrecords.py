"""Papers as blocks of "Name: value" lines."""

import time

import pytest

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.readers.textrecords import READER
from tests.conftest import SHARED, abstract

BLOCKS = f"""\
Title: Gentle Descent: A Walk
Authors: Anna Berg, Bo Carlsen
PDF: https://arxiv.org/pdf/2401.12345
Summary: {abstract("descent")}
---
Title: Robots in Mud
PDF: https://arxiv.org/pdf/2401.54321
Summary: {abstract("mud")}
"""


def doc(text):
    return document(pasted(text.encode(), "papers"))


def read(text):
    return READER.read(doc(text))


def titles(found):
    return [entry.title for entry in found.entries]


def test_blocks_between_lines():
    assert READER.may_be(doc(BLOCKS))
    found = read(BLOCKS)
    assert titles(found) == ["Gentle Descent: A Walk", "Robots in Mud"]
    assert [entry.abstract for entry in found.entries] == [abstract("descent"), abstract("mud")]
    assert [entry.details.arxiv for entry in found.entries] == ["2401.12345", "2401.54321"]
    assert [str(name) for name in found.entries[0].details.authors] == ["Anna Berg", "Bo Carlsen"]
    assert found.confidence == 1


def test_every_line_has_its_kind():
    assert [kind.value for kind in read(BLOCKS).kinds] == [
        "title", "detail", "detail", "abstract", "header", "title", "detail", "abstract",
    ]  # fmt: skip


@pytest.mark.parametrize("separator", ["\n", "---\n", "=====\n", "\n***\n\n", ""])
def test_blocks_end_at_a_separator_a_blank_line_or_the_next_title(separator):
    assert titles(read(BLOCKS.replace("---\n", separator))) == [
        "Gentle Descent: A Walk",
        "Robots in Mud",
    ]


def test_a_text_may_go_on_for_lines_and_paragraphs():
    found = read(
        "Title: Gentle\n  Descent\nAbstract: We go down.\nIn short: slowly.\n\nAnd we stop.\n"
    )
    assert titles(found) == ["Gentle Descent"]
    assert found.entries[0].abstract == "We go down. In short: slowly. And we stop."
    assert [kind.value for kind in found.kinds] == [
        "title", "title", "abstract", "abstract", "blank", "abstract",
    ]  # fmt: skip


def test_names_that_nobody_knows_are_fields_if_they_come_often():
    block = "Title: Paper {}\nAuthor: Anna Berg\nUpvotes: {}\n"
    found = read("\n".join(block.format(n, n) for n in range(4)))
    assert [entry.details.fields for entry in found.entries] == [
        {"text:Upvotes": str(n)} for n in range(4)
    ]


def test_a_field_that_comes_twice_goes_on():
    found = read("Title: Gentle Descent\nAuthor: Anna Berg\nAuthor: Bo Carlsen\n")
    assert [str(name) for name in found.entries[0].details.authors] == ["Anna Berg", "Bo Carlsen"]


def test_a_block_without_a_title_is_unparsed():
    found = read(BLOCKS + "---\nAuthors: Nobody\nSummary: Cut.\n")
    assert [number for number, _ in found.unparsed] == [10, 11]
    assert found.confidence == pytest.approx(2 / 3)


def test_prose_with_a_title_is_no_record():
    text = "Title: My Holidays\nAuthor: Anna Berg\n---\n" + "We went down the slope.\n" * 20
    assert read(text).confidence < 0.2


@pytest.mark.parametrize(
    "text",
    [
        "\\\\\narXiv:2401.12345\nTitle: Gentle Descent\nAuthors: Anna Berg\n\\\\\n  We go.\n",
        "TY  - JOUR\nTitle: x\nAuthors: y\n",
        "<html>\nTitle: x\nAuthors: y\n",
        '{"x": 1}\nTitle: x\nAuthors: y\n',
        "- Title: x\n  Authors: y\n",
        "Title: alone\n",
        "Gentle Descent\nWe go down.\n",
    ],
)
def test_other_formats_are_not_even_tried(text):
    assert not READER.may_be(doc(text))


@pytest.mark.parametrize("unit", ["Title: x\n\n", "a :\n", "---\n", "Title: ", "b" + " " * 900])
def test_time_is_in_proportion_to_the_text(unit):
    start = time.monotonic()
    read("Title: x\nAuthors: y\n" + unit * (200_000 // len(unit)))
    assert time.monotonic() - start < 10


@pytest.mark.skipif(not SHARED.exists(), reason="the shared samples are not here")
def test_a_real_file():
    path = SHARED / "real" / "dev" / "hf-metadata-txt__InMatrix__paper_metadata_2024-06-21.txt"
    file = document(pasted(path.read_bytes(), path.name))
    assert READER.may_be(file)
    found = READER.read(file)
    assert len(found.entries) == 50
    assert all(entry.title and entry.abstract and entry.details.arxiv for entry in found.entries)
    assert found.confidence == 1
    assert found.unparsed == ()
