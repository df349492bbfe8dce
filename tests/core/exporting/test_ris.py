"""RIS, read back by rispy and by our own reader."""

import pytest
import rispy
from hypothesis import given

from readinglist.core.exporting.options import Options
from readinglist.core.exporting.whole import NAME, as_field
from readinglist.core.model import OTHERS, Name
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


def entries(text):
    return rispy.loads(text.replace("\r\n", "\n"))


def test_a_record_holds_what_is_known_under_its_tags():
    text = written("ris", [rich()], MOST)
    assert text.startswith("TY  - JOUR\r\n")
    assert text.endswith("ER  - \r\n\r\n")
    [found] = entries(text)
    assert found["id"] == "doe2025gentle"
    assert found["title"] == "Gentle Descent, in Small Steps"
    assert found["authors"] == [
        "Doe, Jane", "van Beethoven, Ludwig", "King, Martin, Jr.", "The Tide Board,",
    ]  # fmt: skip
    assert (found["year"], found["date"]) == ("2025", "2025/07/03")
    assert (found["doi"], found["urls"]) == ("10.1000/182", ["https://example.org/x?a=1&b=2"])
    assert found["secondary_title"] == "Journal of Steps"
    assert [found[n] for n in ("volume", "number", "start_page", "end_page")] == [
        "3", "2", "10", "20",
    ]  # fmt: skip
    assert found["keywords"] == ["ml/theory", "to cite"]
    assert found["abstract"] == "We descend gently."
    assert found["notes"] == ["Read it. Twice. “descend”: how?"]


def test_what_was_not_asked_for_is_not_there():
    [found] = entries(written("ris", [rich()]))
    assert {"abstract", "notes", "keywords"} & found.keys() == set()


def test_all_that_is_known_stands_in_one_line():
    lines = written("ris", [rich()], ALL).split("\r\n")
    assert f"C8  - {NAME} {as_field(rich())}" in lines


@pytest.mark.parametrize("title", HOSTILE)
def test_any_text_stays_in_its_line(title):
    text = written("ris", [paper(title, abstract=title, note=title), paper("After")], MOST)
    first, second = entries(text)
    assert first["title"].split() == title.split()
    assert second["title"] == "After"
    assert all(line == "" or line[2:6] == "  - " for line in text.split("\r\n"))


@given(titles)
def test_hostile_titles_come_back(title):
    assert entries(written("ris", [paper(f"x{title}x")]))[0]["title"] == f"x{title}x"


def test_controls_and_line_ends_are_no_lines():
    text = written("ris", [paper("a\r\nER  - \n\0b", note="x\n\nTY  - BOOK\n")], MOST)
    assert text.count("ER  - \r\n") == 1
    assert "\0" not in text
    assert len(entries(text)) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (Name(literal="Barnes and Noble, Inc."), "Barnes and Noble,, Inc."),
        (Name("Plato"), "Plato,"),
        (Name("King", suffix="Jr."), "King, , Jr."),
        (OTHERS, "et al."),
    ],
)
def test_names_that_are_no_persons(name, text):
    assert entries(written("ris", [paper(authors=(Name("A", "B"), name))]))[0]["authors"][1] == text


def test_our_own_reader_finds_the_same():
    [entry] = read_by_us(written("ris", [rich()], Options(tags=True)))
    details = entry.details
    assert entry.title == rich().title
    assert [str(name) for name in details.authors] == [str(name) for name in rich().authors]
    assert (details.year, details.date, details.doi) == (2025, "2025-07-03", "10.1000/182")
    assert (details.arxiv, details.key) == ("2507.06203", "doe2025gentle")
    assert details.tags == rich().tags
    assert details.fields["journal"] == "Journal of Steps"


def test_what_the_reader_kept_goes_back_under_its_tag():
    kept = paper(fields={"ris:TY": "WEB", "ris:C1": "kept", "ris:ER": "x", "ris:long": "x"})
    text = written("ris", [kept], ALL)
    assert text.startswith("TY  - WEB\r\n")
    assert "C1  - kept\r\n" in text
    assert text.count("ER  - ") == 1


def test_no_papers_are_no_text():
    assert written("ris", []) == ""


def test_everywhere_the_same_bytes():
    assert elsewhere("ris") == written("ris", [rich()], ALL)
