"""`history`, `undo`, `redo`."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from readinglist.core.library import Library
from tests.cli.conftest import Cli
from tests.cli.running import PAPERS, TITLES, process, state, write_listing
from tests.conftest import abstract


@pytest.fixture
def other_file(tmp_path: Path) -> Path:
    """A listing with one new and one known paper."""
    new = ("A note on calibration", abstract("calibration"))
    return write_listing(tmp_path / "other.txt", new, PAPERS[0])


def test_history_lists_what_was_done_newest_first(cli: Cli, stocked: Path):
    cli("star", 1)

    done = cli("history", "--json").json["operations"]

    assert [(o["id"], o["kind"], o["count"], o["undone"]) for o in done] == [
        (2, "star", 1, False),
        (1, "import", 3, False),
    ]
    newest, first = cli("history").out.splitlines()
    assert f"star: {TITLES[0]}" in newest and "[1 paper]" in newest
    assert "import listing.txt" in first and "[3 papers]" in first


def test_history_of_an_empty_library_says_so(cli: Cli, folder: Path):
    assert cli("history").out == "Nothing has been done yet.\n"


def test_undo_says_what_it_took_back(cli: Cli, stocked: Path):
    cli("star", 1, 2)

    ran = cli("undo", "--json")

    assert ran.json["changed"] == [1, 2]
    assert [undone["label"] for undone in ran.json["undone"]] == ["Undo: star: 2 papers"]
    assert cli("search", "is:starred", "--ids").out == ""


def test_undo_goes_back_step_by_step_and_redo_forward(cli: Cli, stocked: Path):
    for note in ("one", "two", "three"):
        cli("note", 1, "--text", note)
    notes = []
    for step in ("undo", "undo", "redo", "redo"):
        cli(step)
        notes.append(cli("note", 1).out.strip())

    assert notes == ["two", "one", "two", "three"]


def test_one_operation_of_the_history_is_undone_by_its_number(cli: Cli, stocked: Path):
    cli("star", 1)
    cli("tag", 2, "--add", "later")

    assert cli("undo", 2).code == 0

    assert cli("search", "is:starred", "--ids").out == ""
    assert cli("search", "tag:later", "--ids").out.split() == ["2"]


def test_what_was_changed_again_since_is_undone_only_together(cli: Cli, stocked: Path):
    cli("note", 1, "--text", "one")
    cli("note", 1, "--text", "two")
    before = state(stocked)

    refused = cli("undo", 2)
    assert refused.code == 1
    assert f"by 3 (note: {TITLES[0]})" in refused.err
    assert "undo 2 --with-later" in refused.err
    assert state(stocked) == before

    assert cli("undo", 2, "--with-later").code == 0
    assert cli("note", 1, "--json").json["note"] == ""


def test_an_operation_is_undone_once(cli: Cli, stocked: Path):
    cli("star", 1)
    cli("undo", 2)

    ran = cli("undo", 2)

    assert ran.code == 1
    assert "is undone already" in ran.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("undo",), "There is nothing to undo."),
        (("redo",), "There is nothing to redo."),
        (("undo", 7), "There is no operation 7 in the history."),
    ],
)
def test_where_there_is_nothing_to_undo_or_redo_that_is_said(
    cli: Cli, folder: Path, words: Sequence[object], sentence: str
):
    ran = cli(*words)

    assert (ran.code, ran.err.strip()) == (1, sentence)


@pytest.mark.parametrize(
    "edit",
    [
        ("star", 1, 2),
        ("tag", 1, 3, "--add", "ml", "--add", "ml/theory", "--remove", "old"),
        ("tags", "--rename", "old", "new"),
        ("note", 1, "--text", "Größe ≠ Güte"),
        ("status", 3, 1, "to-read"),
        ("trash", 2),
        ("set", 1, "key=Doe2024", "year=2024", "title=Another", "authors=Jane Doe"),
        ("import", "OTHER"),
    ],
    ids=lambda edit: edit[0],
)
def test_an_edit_undone_in_one_process_and_redone_in_another_is_the_same(
    cli: Cli, stocked: Path, other_file: Path, edit: Sequence[object]
):
    cli("tag", 1, 2, "--add", "old")
    before, _ = state(stocked)
    assert process(stocked, *(other_file if word == "OTHER" else word for word in edit)).code == 0
    after, _ = state(stocked)
    assert after != before

    assert process(stocked, "undo").code == 0
    assert state(stocked)[0] == before
    assert process(stocked, "redo").code == 0
    assert state(stocked)[0] == after


def test_a_file_whose_import_was_undone_can_be_imported_again(
    cli: Cli, folder: Path, listing_file: Path
):
    cli("import", listing_file)
    cli("undo")

    [file] = cli("import", listing_file, "--json").json["files"]

    assert (file["new"], file["seen_before"]) == (3, False)
    assert cli("search", "--ids").out.split() == ["4", "5", "6"]


def test_an_import_is_not_undone_under_a_note_that_was_written_since(cli: Cli, stocked: Path):
    cli("note", 1, "--text", "Mine.")

    refused = cli("undo", 1)

    assert refused.code == 1
    assert cli("note", 1).out == "Mine.\n"


def test_undo_of_what_the_window_did_is_the_same(cli: Cli, stocked: Path):
    window = Library.open(stocked)
    try:
        window.star([1])
        assert cli("undo").code == 0
        assert window.papers([1])[0].starred is False
    finally:
        window.close()
