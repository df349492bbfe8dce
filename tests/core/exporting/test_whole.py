"""Everything of a paper as one field: JSON that breaks no syntax."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.exporting.whole import as_field, whole
from readinglist.core.model import Highlight, Name, Paper, Sighting

PAPER = Paper(
    7,
    "uid",
    "key",
    'A {brace, a } \\ "quote" % of 5 $\\alpha$ @article{x,',
    "One.\nTwo\t~ ^ _ & # é 漢 \U0001f980",
    (Name("Doe", "Jane"), Name(literal="The {Group}")),
    2025,
    fields={"journal": "J. {of} Things", "odd{name": "x"},
    note="note",
    starred=True,
    highlights=(Highlight("h", "q", "p", "s", "c", "green", "2026-01-01T00:00:00Z"),),
    sightings=(Sighting("f.txt", 3, "2026-01-01", "compact", "t", 5, "abc", "listing"),),
    added="2026-01-01T00:00:00Z",
)


def test_it_is_json_of_the_whole_paper():
    assert json.loads(as_field(PAPER)) == json.loads(json.dumps(whole(PAPER)))


def harmless(text):
    assert text.isascii() and text.isprintable()
    assert not re.search(r"[%@#&$_^~]", text)
    assert not re.search(r"\\(?!u[0-9a-f]{4})", text)
    assert '\\"' not in text
    depth = 0
    for character in text:
        depth += (character == "{") - (character == "}")
        assert depth >= 0
    assert depth == 0


def test_nothing_in_it_breaks_a_bibliography():
    harmless(as_field(PAPER))


@given(st.text(), st.text(st.sampled_from('{}\\"%\n\tab"u007b\ufdd0\ufdd1')))
def test_any_text_comes_back(title, note):
    paper = Paper(1, "u", "k", title or "x", note=note)
    try:
        expected = json.loads(json.dumps(whole(paper)))
    except UnicodeError:
        return
    harmless(as_field(paper))
    assert json.loads(as_field(paper)) == expected


@pytest.mark.parametrize("name", ["id", "source", "path"])
def test_what_only_this_library_knows_is_not_in_it(name):
    assert f'"{name}"' not in as_field(PAPER)
