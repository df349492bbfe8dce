"""Is the library whole? And all of its user data, for comparing."""

import contextlib
from typing import Any

from readinglist.core.errors import KnownError, LibraryDamaged
from readinglist.core.store import checksums, journal, schema
from readinglist.core.store.checksums import DamagedValue
from readinglist.core.store.connection import Database
from readinglist.core.store.operations import transaction

# Columns that are made from others: not worth a word beside them.
_DERIVED = {"title_key", "abstract_key", "updated"}


def problems(db: Database) -> list[str]:
    """What is wrong, in sentences; empty: nothing was found."""
    found: list[str] = []
    for (line,) in db.execute("PRAGMA integrity_check").fetchall():
        if line != "ok":
            found.append(f"The file's structure is damaged: {line}.")
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check").fetchall():
        found.append(f"Row {row} of {table} refers to something missing in {parent}.")
    for name in sorted(_wrong_triggers(db)):
        found.append(f"The trigger {name}, which keeps the history, is not as it should be.")
    if db.execute("SELECT open_operation FROM library").fetchone()[0] is not None:
        found.append("An operation was left open.")
    for table in schema.USER_TABLES:
        try:
            for value in checksums.damaged_values(db.conn, table, schema.columns(db, table)):
                found.append(_sentence(db, value))
        except LibraryDamaged as error:
            found.append(f"Not all of {table} can be read: {error.what}")
    return found


def repair(db: Database) -> list[str]:
    """Make again what is derived: triggers and SQLite's own indexes; returns what was done."""
    done: list[str] = []
    if any(line != "ok" for (line,) in db.execute("PRAGMA integrity_check").fetchall()):
        with contextlib.suppress(KnownError), transaction(db):
            db.execute("REINDEX")
            done.append("The store's indexes were made again.")
    if _wrong_triggers(db):
        with transaction(db):
            journal.install(db)
        done.append("The triggers that keep the history were made again.")
    return done


def _wrong_triggers(db: Database) -> set[str]:
    """The triggers of the journal that are missing or different."""
    there = dict(
        db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    )
    expected: dict[str, str] = {}
    for table in schema.USER_TABLES:
        expected |= journal.triggers(table, schema.columns(db, table))
    return {name for name, sql in expected.items() if there.get(name) != sql}


def _sentence(db: Database, value: DamagedValue) -> str:
    columns = [column for column in value.columns if column not in _DERIVED] or value.columns
    what = ", ".join(columns) or "the whole row (or its checksum)"
    where = f"row {value.row} of {value.table}"
    if value.table == "papers":
        where = f"paper {value.row}{_title(db, value.row)}"
    elif "paper_id" in schema.columns(db, value.table):
        row = db.execute(f"SELECT paper_id FROM {value.table} WHERE id = ?", [value.row]).fetchone()
        where += f", on paper {row[0]}{_title(db, row[0])}" if row else ""
    return f"Damaged since it was written: {what} of {where}."


def _title(db: Database, paper: int) -> str:
    row = db.execute("SELECT title FROM papers WHERE id = ?", [paper]).fetchone()
    return f" (“{row[0]}”)" if row else ""


def user_data(db: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of user data, by table, in order of id."""
    return {
        table: db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        for table in schema.USER_TABLES
    }
