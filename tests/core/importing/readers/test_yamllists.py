"""Papers as YAML: everything is text, and nothing in it can grow."""

import time

import pytest

from readinglist.core.importing import readers
from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.readers.yamllists import READER
from tests.conftest import SHARED

LIST = """\
# what we read
- title: 'Gentle Descent: A Walk'
  link: https://arxiv.org/abs/2401.12345
  authors:
  - Anna Berg
  - Bo Carlsen
  date: 2024-01-20
  keywords: [slopes, snow]
  tldr: It goes down.
  sources:
    arxiv: https://arxiv.org/abs/2401.12345
    code: https://example.org/code

- title: 1984 Revisited
  abstract: |
    We look back.
    Nothing has changed.
  arxiv_id: 2401.10000
"""


def doc(text):
    return document(pasted(text.encode(), "papers"))


def read(text):
    return READER.read(doc(text))


def titles(found):
    return [entry.title for entry in found.entries]


def test_a_list_of_papers():
    assert READER.may_be(doc(LIST))
    found = read(LIST)
    assert titles(found) == ["Gentle Descent: A Walk", "1984 Revisited"]
    assert found.confidence == 1
    details = found.entries[0].details
    assert [str(name) for name in details.authors] == ["Anna Berg", "Bo Carlsen"]
    assert (details.arxiv, details.date, details.tags) == (
        "2401.12345",
        "2024-01-20",
        ("slopes", "snow"),
    )
    assert details.fields == {
        "yaml:tldr": "It goes down.",
        "yaml:sources.code": "https://example.org/code",
    }


def test_scalars_stay_the_text_they_are():
    assert read(LIST).entries[1].details.arxiv == "2401.10000"


def test_every_line_has_its_kind():
    found = read(LIST)
    assert [kind.value for kind in found.kinds] == (
        ["header", "title"] + ["detail"] * 10 + ["blank", "title"] + ["abstract"] * 3 + ["detail"]
    )
    assert found.entries[1].abstract == "We look back. Nothing has changed."
    assert (found.entries[1].title_line, found.entries[1].abstract_line) == (14, 15)


@pytest.mark.parametrize(
    "text",
    [
        "papers:\n  - {title: Gentle Descent, author: Anna Berg}\n",
        "2024:\n  spring:\n  - title: Gentle Descent\n    author: Anna Berg\n",
        "---\ntitle: Gentle Descent\nauthors: Anna Berg\n",
        "- title: Gentle Descent\n  authors: Anna Berg\n  note:",
    ],
)
def test_lists_under_names_and_single_papers(text):
    assert READER.may_be(doc(text))
    assert titles(read(text)) == ["Gentle Descent"]


def test_an_item_without_a_title_is_unparsed():
    found = read("- title: Gentle Descent\n  author: Anna Berg\n- titel: Robots\n")
    assert [number for number, _ in found.unparsed] == [3]


def test_a_text_may_be_repeated_by_an_alias():
    found = read("- title: Gentle Descent\n  author: &a Anna Berg\n- title: Robots\n  author: *a\n")
    assert [str(e.details.authors[0]) for e in found.entries] == ["Anna Berg", "Anna Berg"]


BOMB = "- title: x\n  a0: &a0 [x, x]\n" + "".join(
    f"  a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n" for n in range(1, 40)
)


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        "- title: &t " + "x" * 50_000 + "\n" + "- title: *t\n" * 5000,
        "- title: x\n  <<: *missing\n",
        "- &a [*a]\n- title: x\n",
        "- title: x\n  y: " + "[" * 100_000,
        "- title: x\n  y: " + "{a: " * 50_000,
        "- title: x\n  y: " + "- " * 100_000,
        "%TAG !a! x:\n" * 20_000 + "---\n- title: x\n",
        "- title: [never closed\n",
        "- title: x\n\t- bad: tab\n",
        "- title: a: b: c\n",
        "",
    ],
)
def test_what_is_hostile_or_broken_gives_nothing_and_soon(text):
    start = time.monotonic()
    found = READER.read(doc(text or "\n\nx"))
    assert found.entries == ()
    assert found.confidence == 0
    assert time.monotonic() - start < 5


def test_tags_make_no_objects():
    found = read("- title: x\n  author: !!python/object/apply:os.system [echo]\n")
    assert titles(found) == ["x"]


def test_prose_below_a_head_is_no_list():
    assert (
        read("---\ntitle: Gentle Descent\nauthor: Anna Berg\n---\nWe went down.\n").confidence == 0
    )


@pytest.mark.parametrize(
    "text",
    ["Gentle Descent\nWe go down.", '{"title": "x"}', "# Papers\n- [A](https://example.org)\n",
     "name: a\nversion: 3\n", "- one\n- two\n", "@misc{a,\n title = {x}\n}", "<html>"],
)  # fmt: skip
def test_other_formats_are_not_even_tried(text):
    assert not READER.may_be(doc(text))


@pytest.mark.skipif(not SHARED.exists(), reason="the shared samples are not here")
def test_a_real_file():
    path = SHARED / "real" / "dev" / "papers-yaml__OSU-NLP-Group__adjacent.yaml"
    file = document(pasted(path.read_bytes(), path.name))
    assert READER.may_be(file)
    found = READER.read(file)
    assert len(found.entries) == 39
    assert not any(entry.abstract for entry in found.entries)
    assert all(entry.title and entry.details.authors for entry in found.entries)
    assert found.confidence == 1
    assert found.unparsed == ()


PAPIS = """\
abstract: We measure, and find.
author: Vaswani, Ashish and Shazeer, Noam
ref: Vaswani2017
tags: ml nlp
title: 'Attention: is all you need'
type: article
year: 2017
notes: notes.tex
"""


def test_what_papis_keeps_of_a_paper():
    found = readers.read(doc(PAPIS))
    [entry] = found.entries
    assert (found.format, entry.title) == ("yaml", "Attention: is all you need")
    assert entry.details.tags == ("ml", "nlp")
    assert (entry.details.key, entry.details.note) == ("Vaswani2017", "")
    assert entry.details.fields == {"yaml:notes": "notes.tex"}


def test_others_part_their_tags_by_commas_only():
    [entry] = read("title: A Title\ntags: machine learning\nnotes: read.me\n").entries
    assert (entry.details.tags, entry.details.note) == (("machine learning",), "read.me")
