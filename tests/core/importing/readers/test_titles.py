"""Plain lists of titles."""

from dataclasses import replace

import pytest

from readinglist.core.errors import BadInput
from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.guidance import Guidance
from readinglist.core.importing.readers import read
from readinglist.core.importing.readers.titles import READER


def file_of(text):
    return document(pasted(text.encode(), "titles.txt"))


def titles(text):
    return [entry.title for entry in READER.read(file_of(text)).entries]


def test_each_line_is_a_title():
    found = READER.read(file_of("# mine\nWalking Backwards\n\n  Gentle   Descent \n"))
    assert [(e.rank, e.title, e.title_line) for e in found.entries] == [
        (1, "Walking Backwards", 2),
        (2, "Gentle Descent", 4),
    ]
    assert found.line_counts == {
        "total": 4, "title": 2, "abstract": 0, "header": 1, "blank": 1, "unparsed": 0
    }  # fmt: skip


@pytest.mark.parametrize(
    "bullets", [("- ", "- "), ("1. ", "2. "), ("* [ ] ", "* [x] "), ("• ",) * 2]
)
def test_bullets_are_no_part_of_titles(bullets):
    lines = "\n".join(b + t for b, t in zip(bullets, ["Walking", "Descent"], strict=True))
    assert titles(lines) == ["Walking", "Descent"]


def test_a_number_that_begins_one_title_stays():
    text = "2. Order Effects\nWalking Backwards\nGentle Descent\n"
    assert titles(text)[0] == "2. Order Effects"


def test_it_is_never_guessed_but_read_when_asked_for():
    file = file_of("Walking Backwards\nGentle Descent\n")
    assert not READER.may_be(file)
    with pytest.raises(BadInput):
        read(file)
    asked_for = replace(file, guidance=Guidance("titles"))
    assert len(read(asked_for).entries) == 2


def test_what_is_too_long_for_a_title_is_not_passed_over():
    found = READER.read(file_of("Walking Backwards\n" + "long " * 200))
    assert [number for number, _ in found.unparsed] == [2]
