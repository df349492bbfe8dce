"""CSV, read back by Python's own reader and by ours."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.exporting.csvlists import quoted, safe
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

SIGNS = tuple("=+-@\t\r\n＝＋－＠")


def rows(papers, options=Options()):  # noqa: B008
    text = written("csv", papers, options)
    assert text.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_a_row_holds_what_is_known():
    [row] = rows([rich()], MOST)
    assert row["title"] == "Gentle Descent, in Small Steps"
    assert row["authors"] == "Doe, Jane; van Beethoven, Ludwig; King, Martin, Jr.; {The Tide Board}"
    assert [row[n] for n in ("key", "type", "year", "date", "doi", "arxiv", "journal")] == [
        "doe2025gentle", "article", "2025", "2025-07-03", "10.1000/182", "2507.06203",
        "Journal of Steps",
    ]  # fmt: skip
    assert row["tags"] == "ml/theory; to cite"
    assert row["note"].startswith("Read it.\nTwice.")


def test_columns_of_what_was_not_asked_for_are_not_there():
    assert {"abstract", "note", "tags", "readinglist"} & rows([rich()])[0].keys() == set()


def test_all_that_is_known_has_a_column():
    [row] = rows([rich()], ALL)
    assert json.loads(row["readinglist"]) == whole(rich())


@pytest.mark.parametrize("title", [*HOSTILE, "a\nb", 'a"b', " =1", "\ufeff=1", "＝1"])
def test_any_text_stays_in_its_cell_and_none_is_a_formula(title):
    first, second = rows([paper(title, note=title, tags=(title,)), paper("After")], ALL)
    assert first["title"] in (safe(title), f"'{title}")
    assert first["title"].removeprefix("'") == safe(title).removeprefix("'")
    assert second["title"] == "After"
    assert not any(cell.lstrip(" \ufeff").startswith(SIGNS) for cell in first.values())


@given(st.text())
def test_no_cell_is_a_formula_or_holds_nul(text):
    for cell in (safe(text), next(csv.reader([quoted(text)], strict=True), [""])[0]):
        assert not cell.startswith(SIGNS)
        assert "\0" not in cell


@given(titles)
def test_hostile_titles_come_back(title):
    [row] = rows([paper(f"x{title}")])
    assert row["title"] == f"x{title}"


def test_our_own_reader_finds_the_same():
    papers = [rich(), rich(title="Another One"), rich(title="And a Third")]
    entry, *others = read_by_us(written("csv", papers, Options(tags=True)), "export.csv")
    assert [other.title for other in others] == ["Another One", "And a Third"]
    details = entry.details
    assert entry.title == rich().title
    assert [str(n) for n in details.authors if n.family != "King"] == [
        str(n) for n in rich().authors if n.family != "King"
    ]
    assert (details.year, details.doi, details.arxiv) == (2025, "10.1000/182", "2507.06203")
    assert (details.key, details.tags) == ("doe2025gentle", rich().tags)


def test_a_semicolon_in_a_name_parts_no_author():
    [row] = rows([paper(authors=(Name(literal="A; B"), Name("C", "D")))])
    assert row["authors"] == "{A, B}; C, D"


def test_no_papers_are_headings():
    assert len(written("csv", []).split("\r\n")) == 2


def test_everywhere_the_same_bytes():
    assert elsewhere("csv") == written("csv", [rich()], ALL)


@given(st.lists(st.text(st.sampled_from("a ,;\"'\r\n\t=é")), min_size=2))
def test_cells_are_quoted_as_pythons_writer_does(cells):
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerow([safe(cell) for cell in cells])
    alone = [quoted(cell) if cell else "" for cell in cells]
    assert ",".join(alone) + "\r\n" == stream.getvalue()
