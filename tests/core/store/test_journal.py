"""Every change of user data is in the journal: complete by construction."""

import json
import sqlite3

import pytest

from readinglist.core.errors import UndoConflict
from readinglist.core.store import open_database, schema
from readinglist.core.store.journal import LONGEST_RUN
from readinglist.core.store.operations import operation
from tests.conftest import abstract, import_papers

# Tables that hold no user data: the history itself, what the library is, and SQLite's own.
OTHERS = {"operations", "journal", "checksums", "library", "_sqlite_migrations", "sqlite_sequence"}


@pytest.fixture
def raw(library, folder):
    """The library's file, looked at by SQLite alone."""
    import_papers(library, ("Gentle Descent", abstract("descent")))
    library.tag([1], add=["ml"])
    library.set_fields([1], {"key": "mine"})
    connection = sqlite3.connect(folder / "library.db", isolation_level=None)
    yield connection
    connection.close()


def tables(connection):
    return {
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    }


def test_every_table_is_user_data_or_known_not_to_be(raw):
    assert tables(raw) == set(schema.USER_TABLES) | OTHERS


@pytest.mark.parametrize("table", schema.USER_TABLES)
def test_every_table_of_user_data_has_its_three_triggers(raw, table):
    statements = [
        sql.upper()
        for (sql,) in raw.execute(
            "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", [table]
        )
    ]
    for action in ("INSERT", "UPDATE", "DELETE"):
        assert sum(f"AFTER {action} ON" in sql for sql in statements) == 1, action


@pytest.mark.parametrize("table", schema.USER_TABLES)
def test_tables_of_user_data_hold_whole_numbers_and_text_only(raw, table):
    kinds = {row[2] for row in raw.execute(f"PRAGMA table_info({table})")}
    assert kinds <= {"INTEGER", "TEXT"}


@pytest.mark.parametrize("table", schema.USER_TABLES)
def test_ids_of_user_data_are_never_used_again(raw, table):
    [sql] = raw.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()
    assert "AUTOINCREMENT" in sql


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE papers SET title = 'changed'",
        "UPDATE papers SET starred = 1",
        "DELETE FROM paper_tags",
        "DELETE FROM sightings",
        "INSERT INTO paper_tags (paper_id, tag) VALUES (1, 'sneaked')",
        "INSERT INTO sources (hash, name, format, imported) VALUES ('h', 'n', 'f', 't')",
        "DELETE FROM key_aliases",
    ],
)
def test_a_change_outside_an_operation_is_refused(library, raw, statement):
    before = library.user_data()
    with pytest.raises(sqlite3.Error, match=r"outside an operation|no such function"):
        raw.execute(statement)
    assert library.user_data() == before


def test_an_update_keeps_the_changed_columns_old_and_new(library, raw):
    rev = library.set_fields([1], {"year": "2025", "url": "https://example.org/"}).rev
    [(table, row, paper, action, old, new)] = raw.execute(
        "SELECT table_name, row_id, paper_id, action, old, new FROM journal WHERE operation_id = ?",
        [rev],
    ).fetchall()
    assert (table, row, paper, action) == ("papers", 1, 1, "update")
    assert json.loads(old) | {"updated": 0} == {"year": None, "url": None, "updated": 0}
    assert json.loads(new) | {"updated": 0} == {
        "year": 2025, "url": "https://example.org/", "updated": 0
    }  # fmt: skip


def test_a_deletion_keeps_the_whole_row(library, raw):
    row = raw.execute("SELECT id, paper_id, tag FROM paper_tags").fetchone()
    rev = library.tag([1], remove=["ml"]).rev
    [(old,)] = raw.execute(
        "SELECT old FROM journal WHERE operation_id = ? AND action = 'delete'", [rev]
    ).fetchall()
    assert json.loads(old) == dict(zip(("id", "paper_id", "tag"), row, strict=True))


@pytest.mark.parametrize(
    "text", ["“quotes” \\ / \" '", "tab\tline\nline", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🜚", "\u2028\u0085", "{}[]:,"]
)
def test_any_text_survives_the_journal(library, text):
    import_papers(library, ("Gentle Descent", abstract("descent")))
    library.set_note(1, f"x{text}x")
    [before] = library.papers([1])
    library.set_note(1, "")
    library.undo()
    assert library.papers([1]) == [before]


def test_a_change_to_the_same_value_is_no_change(library):
    import_papers(library, ("Gentle Descent", abstract("descent")))
    library.star([1])
    rev = library.rev
    assert not library.star([1])
    assert library.rev == rev


def test_missing_triggers_are_told_and_made_again(library, raw, folder):
    raw.execute("DROP TRIGGER journal_papers_update")
    raw.execute("DROP TRIGGER journal_sightings_delete")
    assert sum("trigger" in sentence for sentence in library.damage()) == 2
    library.repair()
    assert library.damage() == []
    library.star([1])
    library.undo()
    assert not library.papers([1])[0].starred


def test_only_searched_text_is_marked_as_such(folder, library):
    import_papers(library, ("Gentle Descent", abstract("descent")))
    assert not library.star([1]).searched
    assert not library.tag([1], add=["ml"]).searched
    assert not library.set_status([1], "read").searched
    assert not library.set_fields([1], {"year": "2025"}).searched
    assert library.set_note(1, "a thought").searched
    assert library.set_fields([1], {"title": "Steep Descent"}).searched
    assert library.set_fields([1], {"authors": "Doe, Jane"}).searched
    assert library.set_fields([1], {"abstract": "Short."}).searched
    assert library.undo()[0].searched


def test_a_highlight_is_journalled_like_all_else(folder, library):
    """There is no verb for it yet; its table is ready."""
    import_papers(library, ("Gentle Descent", abstract("descent")))
    before = library.user_data()
    db = open_database(folder)
    with operation(db, "highlight", "highlight") as edit:
        db.execute(
            "INSERT INTO highlights (uid, paper_id, quote, created) VALUES ('u', 1, 'q', ?)",
            [edit.time],
        )
    assert edit.changes.papers == {1}
    assert edit.changes.searched
    db.close()
    assert [h.quote for h in library.papers([1])[0].highlights] == ["q"]
    library.undo()
    assert library.user_data() == before


# Runs ------------------------------------------------------------------------------------------

MANY = [(f"Paper Number {n}", abstract(f"subject {n}")) for n in range(1, 2 * LONGEST_RUN + 90)]


@pytest.fixture
def shelf(library):
    """A library into which many papers came at once."""
    import_papers(library, *MANY)
    return library


def insertions(library, table):
    """The rows that each entry about insertions into a table speaks of, and their papers."""
    rows = library._db.execute(
        "SELECT row_id, paper_id, run FROM journal WHERE action = 'insert' AND table_name = ? "
        "ORDER BY id",
        [table],
    ).fetchall()
    return [[(row + n, paper + n) for n in range(run)] for row, paper, run in rows]


@pytest.mark.parametrize("table", ["papers", "sightings"])
def test_rows_inserted_one_after_the_other_share_an_entry(shelf, table):
    entries = insertions(shelf, table)
    column = "id" if table == "papers" else "paper_id"
    there = shelf._db.execute(f"SELECT id, {column} FROM {table} ORDER BY id").fetchall()

    assert [pair for entry in entries for pair in entry] == there
    assert len(there) == len(MANY)
    assert len(entries) < 20
    assert max(map(len, entries)) <= LONGEST_RUN


def test_tags_share_an_entry_where_their_papers_follow_each_other(shelf):
    shelf.tag([3, 4, 5, 9, 10, 2], add=["x"])
    papers = [[paper for _, paper in entry] for entry in insertions(shelf, "paper_tags")]
    assert papers == [[3, 4, 5], [9, 10], [2]]


def test_an_operation_begins_a_run_of_its_own(shelf):
    shelf.tag([3], add=["x"])
    shelf.tag([4], add=["x"])
    shelf.undo()
    assert [shelf.papers([n])[0].tags for n in (3, 4)] == [("x",), ()]


@pytest.mark.parametrize("number", [1, 2, 99, LONGEST_RUN, LONGEST_RUN + 1, len(MANY)])
@pytest.mark.parametrize("edit", ["star", "tag", "alias", "highlight", "see again"])
def test_what_was_made_of_any_paper_of_a_run_stands_in_the_way_and_is_named(shelf, number, edit):
    imported = shelf.rev
    if edit == "star":
        shelf.star([number])
    elif edit == "tag":
        shelf.tag([number], add=["x"])
    elif edit == "alias":
        shelf.set_fields([number], {"key": "another"})
    elif edit == "highlight":
        shelf.highlight(number, "subject")
    else:
        import_papers(shelf, ("Quite Another One", abstract("another")), MANY[number - 1])
    before, later = shelf.user_data(), shelf.rev
    assert later == imported + 1

    with pytest.raises(UndoConflict) as caught:
        shelf.undo(imported)

    assert caught.value.later == (later,)
    assert shelf.user_data() == before
    shelf.undo(imported, with_later=True)
    assert shelf.count() == 0


def test_a_run_is_undone_and_done_again_wholly(shelf):
    shelf.tag(range(1, len(MANY) + 1), add=["x"])
    before = shelf.user_data()
    shelf.undo()
    shelf.undo()
    assert not any(shelf.user_data().values())
    shelf.redo()
    shelf.redo()
    assert shelf.user_data() == before
    assert len(shelf.search("subject").exact) == len(MANY)
