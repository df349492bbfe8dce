"""A bit that flips in the library's file is found, and the value named; nothing else suffers."""

import contextlib
import random
import sqlite3

import pytest

from readinglist.core.importing.documents import read_file
from readinglist.core.store import open_database
from readinglist.core.store.operations import operation
from tests.conftest import SAMPLE
from tests.core.store.damaging import (
    BREAKS_TEXT,
    NOTE,
    STAYS_TEXT,
    TITLES,
    damage_value,
    flip,
    naming,
    places,
    without_triggers,
)
from tests.core.store.test_history_sequences import act


def test_a_fresh_library_is_whole(library):
    assert library.damage() == []


def test_a_library_that_was_used_and_opened_again_is_whole(reopen):
    assert reopen().damage() == []


@pytest.mark.parametrize("mask", [STAYS_TEXT, BREAKS_TEXT])
def test_a_flipped_bit_in_a_note_is_found_and_named(file, reopen, mask):
    damage_value(file, "papers", "note", 2, mask)

    [sentence] = reopen().damage()

    assert "note" in sentence
    assert "paper 2" in sentence
    assert "Walking Backwards" in sentence
    assert "abstract" not in sentence


@pytest.mark.parametrize("mask", [STAYS_TEXT, BREAKS_TEXT])
def test_beside_a_damaged_note_everything_else_is_shown(file, reopen, mask):
    damage_value(file, "papers", "note", 2, mask)
    library = reopen()

    assert library.view("all") == [1, 2, 3]
    assert library.view("tag:quokkas") == [1, 2]
    assert [row.title for row in library.rows([1, 2, 3])] == list(TITLES)
    [paper] = library.papers([2])
    assert paper.title == "Walking Backwards"
    assert paper.tags == ("quokkas",)
    assert paper.note != NOTE
    assert paper.note[5:] == NOTE[5:], "the rest of it stays readable"
    assert library.search("section").exact == [2]
    assert library.search("frostline").exact == [3]


@pytest.mark.parametrize("mask", [STAYS_TEXT, BREAKS_TEXT])
def test_beside_a_damaged_note_everything_else_can_be_edited(file, reopen, mask):
    damage_value(file, "papers", "note", 2, mask)
    library = reopen()
    found = library.damage()

    assert library.set_note(1, "another note")
    assert library.star([2])
    assert library.tag([2], add=["damaged"])
    assert library.set_status([1, 2, 3], "to-read")

    assert library.papers([2])[0].starred
    assert library.damage() == found


@pytest.mark.parametrize("mask", [STAYS_TEXT, BREAKS_TEXT])
def test_an_edit_of_the_paper_and_its_undo_do_not_cover_the_damage_up(file, reopen, mask):
    damage_value(file, "papers", "note", 2, mask)
    library = reopen()
    found = library.damage()

    library.star([2])
    assert library.damage() == found
    library.undo()
    assert library.damage() == found
    library.redo()
    assert library.damage() == found


@pytest.mark.parametrize("mask", [STAYS_TEXT, BREAKS_TEXT])
@pytest.mark.parametrize("text", [NOTE, "something else", ""])
def test_writing_a_damaged_note_anew_mends_it(file, reopen, mask, text):
    damage_value(file, "papers", "note", 2, mask)
    library = reopen()

    assert library.set_note(2, text)

    assert library.damage() == []
    assert library.papers([2])[0].note == text


def test_mending_one_value_leaves_the_damage_of_another_reported(file, reopen):
    damage_value(file, "papers", "note", 2)
    damage_value(file, "papers", "abstract", 2)
    library = reopen()
    assert naming(library.damage(), "abstract", "note", "Walking Backwards")

    library.set_note(2, NOTE)

    [sentence] = library.damage()
    assert "abstract" in sentence
    assert "note" not in sentence


@pytest.mark.parametrize("mask", [STAYS_TEXT, BREAKS_TEXT])
@pytest.mark.parametrize(
    ("table", "column", "row", "words"),
    [
        ("papers", "abstract", 1, ["paper 1", "Gentle Descent"]),
        ("papers", "uid", 3, ["paper 3", "Frostline"]),
        ("papers", "key", 3, ["paper 3", "Frostline"]),
        ("papers", "added", 1, ["paper 1", "Gentle Descent"]),
        ("paper_tags", "tag", 2, ["paper_tags", "row 2", "paper 2", "Walking Backwards"]),
        ("key_aliases", "key", 1, ["key_aliases", "row 1", "paper 3", "Frostline"]),
        ("sources", "name", 1, ["sources", "row 1"]),
        ("sources", "hash", 1, ["sources", "row 1"]),
    ],
)
def test_a_flipped_bit_in_any_text_is_found_and_named(
    file, reopen, table, column, row, words, mask
):
    damage_value(file, table, column, row, mask)
    library = reopen()

    assert len(naming(library.damage(), f": {column} of", *words)) == 1
    assert len(library.rows(library.view("all"))) == 3


def test_a_damaged_title_is_shown_as_it_is_now(file, reopen):
    damage_value(file, "papers", "title", 1)

    assert naming(reopen().damage(), ": title of", "paper 1", "Genule Descent")


def test_a_flipped_bit_in_a_sighting_is_found_and_named(file, reopen):
    # Row 2 of sightings as SQLite stores it: lengths and types, then rank 2 and paper 2.
    damage_value(
        file, "sightings", "rank", 2, 0x40, sought=b"\x07\x02\x05\x00\x09\x01\x01\x02\x02", offset=7
    )

    found = reopen().damage()

    assert naming(found, ": rank of", "sightings", "row 2", "paper 2", "Walking Backwards")


def test_a_flipped_bit_in_a_highlight_is_found_and_named(file, reopen):
    db = open_database(file.parent)
    with operation(db, "highlight", "highlight") as edit:
        db.execute(
            "INSERT INTO highlights (uid, paper_id, quote, created) VALUES ('u', 1, ?, ?)",
            ["wallabies in the dark", edit.time],
        )
    db.close()
    damage_value(file, "highlights", "quote", 1)

    found = reopen().damage()

    assert len(naming(found, ": quote of", "highlights", "paper 1", "Gentle Descent")) == 1


@pytest.mark.parametrize("at", [0, 4, -1])
def test_a_flipped_bit_in_a_checksum_is_no_silent_one_either(file, reopen, at):
    with contextlib.closing(sqlite3.connect(file)) as look:
        [sums] = look.execute(
            "SELECT sums FROM checksums WHERE table_name = 'papers' AND row_id = 2"
        ).fetchone()
    [start] = places(file.read_bytes(), sums)
    flip(file, start + at % len(sums), 0x10)

    assert naming(reopen().damage(), "paper 2", "Walking Backwards")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE papers SET starred = 1 WHERE id = 1", [": starred of", "Gentle Descent"]),
        ("UPDATE papers SET year = 2024 WHERE id = 1", [": year of", "Gentle Descent"]),
        ("UPDATE papers SET note = '' WHERE id = 2", [": note of", "Walking Backwards"]),
        ("DELETE FROM paper_tags WHERE id = 2", ["whole row", "row 2 of paper_tags"]),
        (
            "INSERT INTO paper_tags (paper_id, tag) VALUES (3, 'sneaked')",
            ["whole row", "row 3 of paper_tags", "Frostline"],
        ),
        ("DELETE FROM checksums WHERE row_id = 1", ["whole row", "paper 1", "Gentle Descent"]),
    ],
)
def test_what_was_not_written_by_an_operation_is_found(file, reopen, statement, words):
    without_triggers(file, statement)

    assert naming(reopen().damage(), *words)


def test_only_other_triggers_than_before_are_no_damage(file, reopen):
    without_triggers(file)

    assert reopen().damage() == []


# Nothing that the program does is taken for damage --------------------------------------------


@pytest.mark.parametrize("seed", range(10))
def test_no_sequence_of_edits_undos_and_redos_is_taken_for_damage(library, seed):
    dice = random.Random(7000 + seed)
    for _ in range(4):
        for _ in range(8):
            act(library, dice)
        assert library.damage() == [], f"seed {seed}"


def test_importing_undoing_and_redoing_keep_the_checksums_right(library):
    [plan] = library.plan_import([read_file(SAMPLE)])
    library.apply_import(plan)
    assert library.damage() == []
    library.undo()
    assert library.damage() == []
    library.redo()
    assert library.damage() == []


def test_every_row_has_its_checksums_and_nothing_else_has(library):
    [plan] = library.plan_import([read_file(SAMPLE)])
    library.apply_import(plan)
    library.tag([1, 2], add=["a", "b"])
    library.rename_tag("a", "b")
    rows = library._db.execute("SELECT table_name, row_id FROM checksums").fetchall()

    assert sorted(rows) == sorted(
        (table, row[0]) for table, all_rows in library.user_data().items() for row in all_rows
    )
