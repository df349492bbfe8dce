"""Libraries of every earlier version are opened with all that they hold, or stay as they were."""

import contextlib
import json
import shutil
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple

import pytest

from readinglist.core.errors import KnownError, LibraryTooNew, NotFound
from readinglist.core.library import Library
from readinglist.core.store import journal, schema
from tests.conftest import CHECKOUT, DATA, abstract, import_papers

DATABASES = sorted(DATA.glob("databases/schema-*.db"))
every_version = pytest.mark.parametrize("written", DATABASES, ids=lambda path: path.stem)
# Those that must be upgraded.
every_old_version = pytest.mark.parametrize(
    "written",
    [path for path in DATABASES if int(path.stem.partition("-")[2]) < schema.newest_version()],
    ids=lambda path: path.stem,
)


def look(file, statement, *, read_only=True):
    """The rows of a statement, by SQLite alone."""
    uri = f"{file.as_uri()}?immutable=1" if read_only else file.as_uri()
    with contextlib.closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        return connection.execute(statement).fetchall()


def dump(file):
    """Everything that the file says, as SQL, and its version."""
    with contextlib.closing(sqlite3.connect(file)) as connection:
        return [*connection.execute("PRAGMA user_version").fetchone(), *connection.iterdump()]


def copied(written, folder):
    """A library of that version in `folder`; returns its file."""
    folder.mkdir()
    return shutil.copyfile(written, folder / "library.db")


def expected(written):
    """What users had in it."""
    tables = json.loads(written.with_suffix(".json").read_text("utf-8"))
    return {table: [tuple(row) for row in rows] for table, rows in tables.items()}


def held(library, written):
    """What users have in it now, of the tables and columns that there were."""
    found = {}
    for table in expected(written):
        now = schema.columns(library._db, table)
        then = [now.index(row[1]) for row in look(written, f"PRAGMA table_info({table})")]
        rows = library.user_data()[table]
        found[table] = [tuple(row[n] for n in then) for row in rows]
    return found


def test_there_are_libraries_to_upgrade():
    assert (DATA / "databases" / "schema-1.db") in DATABASES
    assert all(path.with_suffix(".json").exists() for path in DATABASES)


@every_version
def test_a_library_is_of_the_version_that_its_name_says(written):
    [(version,)] = look(written, "PRAGMA user_version")
    assert written.stem == f"schema-{version}"


@every_version
def test_a_library_of_any_version_is_opened_with_all_that_it_holds(folder, written):
    file = copied(written, folder)
    with contextlib.closing(Library.open(folder)) as library:
        assert held(library, written) == expected(written)
        assert library.damage() == []
    assert look(file, "PRAGMA user_version") == [(schema.newest_version(),)]
    assert {path.name for path in folder.iterdir()} <= {"library.db", "backups"}


def test_what_the_first_version_held_is_all_that_there_is(folder):
    written = DATA / "databases" / "schema-1.db"
    copied(written, folder)
    with contextlib.closing(Library.open(folder)) as library:
        everything = library.user_data()
        assert held(library, written) == expected(written)
    unknown_then = everything.keys() - expected(written).keys()
    assert unknown_then == {"pairs", "former_texts", "saved_searches", "tag_colours"}
    assert not any(everything[table] for table in unknown_then)


@every_old_version
def test_opening_an_upgraded_library_again_changes_no_byte(folder, written):
    file = copied(written, folder)
    Library.open(folder).close()
    after = file.read_bytes()
    assert after != written.read_bytes()
    Library.open(folder).close()
    assert file.read_bytes() == after


@every_version
def test_the_history_is_the_same_as_before(folder, written):
    file = copied(written, folder)
    operations = look(
        written,
        "SELECT id, group_id, kind, label, time, count, reverses, reversed_by "
        "FROM operations ORDER BY id DESC",
    )
    entries = (
        "SELECT operation_id, table_name, row_id, paper_id, action, old, new "
        "FROM journal ORDER BY id"
    )
    with contextlib.closing(Library.open(folder)) as library:
        assert [astuple(entry) for entry in library.history()] == operations
    assert look(file, entries) == look(written, entries)


@every_version
def test_everything_in_its_history_can_be_undone_and_done_again(folder, written):
    copied(written, folder)
    with contextlib.closing(Library.open(folder)) as library:
        undone = 0
        with pytest.raises(NotFound):
            while True:
                library.undo()
                undone += 1
        assert undone > 5
        assert not any(library.user_data().values())
        assert library.damage() == []
        for _ in range(undone):
            library.redo()
        assert held(library, written) == expected(written)
        assert library.damage() == []


@every_version
def test_it_can_be_used_like_any_other(folder, written):
    copied(written, folder)
    with contextlib.closing(Library.open(folder)) as library:
        before = library.user_data()
        number = import_papers(library, ("A New Paper", abstract("novelty")))[-1]
        library.set_note(number, "a note")
        library.tag([1, number], add=["later"])
        assert library.search("novelty").exact == [number]
        assert library.damage() == []
        for _ in range(3):
            library.undo()
        assert library.user_data() == before


@every_version
def test_its_tables_indexes_and_triggers_are_those_of_a_new_library(folder, written, tmp_path):
    file = copied(written, folder)
    Library.open(folder).close()
    Library.open(tmp_path / "new").close()

    assert structure(file) == structure(tmp_path / "new" / "library.db")


def structure(file):
    """The columns of each table; indexes and triggers as they were made."""
    found = {}
    for kind, name, sql in look(file, "SELECT type, name, sql FROM sqlite_master"):
        columns = look(file, f"PRAGMA table_info({name})") if kind == "table" else sql
        found[kind, name] = columns
    return found


@every_version
def test_the_sizes_of_its_operations_are_those_of_their_journals(folder, written):
    file = copied(written, folder)
    Library.open(folder).close()

    sizes = look(
        file,
        "SELECT size, (SELECT sum(length(coalesce(old, '')) + length(coalesce(new, '')) + 60) "
        "FROM journal WHERE operation_id = operations.id) FROM operations",
    )

    assert sizes
    assert [stored for stored, _ in sizes] == [counted for _, counted in sizes]


@every_version
def test_a_bit_that_flips_after_the_upgrade_is_found(folder, written):
    file = copied(written, folder)
    Library.open(folder).close()
    [(title, text)] = look(file, "SELECT title, abstract FROM papers WHERE id = 1")
    content = bytearray(file.read_bytes())
    assert content.count(text.encode()) == 1
    content[content.index(text.encode()) + 5] ^= 1
    file.write_bytes(content)

    with contextlib.closing(Library.open(folder)) as library:
        [sentence] = library.damage()
    assert "abstract" in sentence
    assert title in sentence


# Upgrades that do not reach their end --------------------------------------------------------


def fail_in_the_last_migration(monkeypatch):
    last = schema.migrations._migrations[-1]
    whole = last.fn

    def broken(db):
        whole(db)
        db.execute("ALTER TABLE no_such_table ADD COLUMN x")

    monkeypatch.setattr(last, "fn", broken)


def fail_before_the_triggers(monkeypatch):
    monkeypatch.setattr(journal, "install", lambda db: db.execute("nothing that SQLite knows"))


def fail_after_the_checksums(monkeypatch):
    whole = journal.sum_rows

    def broken(db):
        whole(db)
        raise MemoryError

    monkeypatch.setattr(journal, "sum_rows", broken)


@every_old_version
@pytest.mark.parametrize(
    "fail", [fail_in_the_last_migration, fail_before_the_triggers, fail_after_the_checksums]
)
def test_an_upgrade_that_fails_half_way_leaves_the_library_as_it_was(
    folder, written, monkeypatch, fail
):
    file = copied(written, folder)
    with monkeypatch.context() as failing, pytest.raises((sqlite3.Error, MemoryError, KnownError)):
        fail(failing)
        Library.open(folder)

    assert {path.name for path in folder.iterdir()} <= {"library.db", "backups"}
    assert dump(file) == dump(written)
    with contextlib.closing(Library.open(folder)) as library:
        assert held(library, written) == expected(written)
        assert library.damage() == []


def test_a_statement_of_the_second_schema_that_fails_takes_the_others_with_it(folder, monkeypatch):
    written = DATA / "databases" / "schema-1.db"
    file = copied(written, folder)
    with monkeypatch.context() as failing, pytest.raises(sqlite3.Error):
        failing.setattr(schema, "_SECOND", (*schema._SECOND, "no statement at all"))
        Library.open(folder)

    assert dump(file) == dump(written)
    assert look(file, "PRAGMA user_version") == [(1,)]
    Library.open(folder).close()
    assert look(file, "PRAGMA user_version") == [(schema.newest_version(),)]


_KILLED = """
import os, signal, sys
from pathlib import Path
from readinglist.core.store import database, journal

whole = journal.{function}

def killed(db):
    {before}
    os.kill(os.getpid(), signal.SIGKILL)

journal.{function} = killed
database.open_database(Path(sys.argv[1]))
"""
# Without a cache each page reaches the file as soon as it is changed.
_WRITTEN = "db.execute('PRAGMA cache_size = 1'); whole(db)"


@every_old_version
@pytest.mark.parametrize(
    ("function", "before", "half_written"),
    [
        ("install", "pass", False),
        ("sum_rows", "pass", False),
        ("sum_rows", "whole(db)", False),
        ("sum_rows", _WRITTEN, True),
        ("install", _WRITTEN, True),
    ],
)
def test_an_upgrade_that_is_killed_loses_nothing(folder, written, function, before, half_written):
    file = copied(written, folder)
    script = _KILLED.format(function=function, before=before)

    ended = subprocess.run(
        [sys.executable, "-c", script, str(folder)], cwd=CHECKOUT, capture_output=True, timeout=60
    )

    assert ended.returncode == -signal.SIGKILL, ended.stderr.decode()
    assert not half_written or file.read_bytes() != written.read_bytes()
    with contextlib.closing(Library.open(folder)) as library:
        assert held(library, written) == expected(written)
        assert library.damage() == []
    assert look(file, "PRAGMA user_version") == [(schema.newest_version(),)]
    assert {path.name for path in folder.iterdir()} <= {"library.db", "backups"}


@every_old_version
def test_several_that_open_it_at_once_upgrade_it_once(folder, written):
    copied(written, folder)

    def opened(_):
        with contextlib.closing(Library.open(folder)) as library:
            return held(library, written), library.damage()

    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(opened, range(4)))

    assert found == [(expected(written), [])] * 4


# Libraries of the future ---------------------------------------------------------------------

_UNKNOWN = (
    "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
    "VALUES ('readinglist', 'from_the_future', '2030-01-01')"
)


@every_version
@pytest.mark.parametrize("upgraded", [False, True])
@pytest.mark.parametrize(
    "change", [f"PRAGMA user_version = {schema.newest_version() + 1}", _UNKNOWN]
)
def test_a_library_of_a_newer_version_is_refused_unchanged(folder, written, upgraded, change):
    file = copied(written, folder)
    if upgraded:
        Library.open(folder).close()
    look(file, change, read_only=False)
    before = file.read_bytes()

    with pytest.raises(LibraryTooNew) as caught:
        Library.open(folder)

    assert "newer version" in caught.value.what
    assert file.read_bytes() == before
    assert {path.name for path in folder.iterdir()} <= {"library.db", "backups"}
