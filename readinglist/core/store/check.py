"""Is the library whole? And all of its user data, for comparing."""

from typing import Any

from readinglist.core.store import journal, schema
from readinglist.core.store.connection import Database
from readinglist.core.store.operations import transaction


def problems(db: Database) -> list[str]:
    """What is wrong, in sentences; empty: nothing was found."""
    found: list[str] = []
    for (line,) in db.execute("PRAGMA integrity_check").fetchall():
        if line != "ok":
            found.append(f"The file's structure is damaged: {line}.")
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check").fetchall():
        found.append(f"Row {row} of {table} refers to something missing in {parent}.")
    for name in sorted(_expected_triggers(db) - set(db.triggers_dict)):
        found.append(f"The trigger {name}, which keeps the history, is missing.")
    if db.execute("SELECT open_operation FROM library").fetchone()[0] is not None:
        found.append("An operation was left open.")
    return found


def repair(db: Database) -> list[str]:
    """Make the triggers again where some are missing; returns what was done."""
    if not _expected_triggers(db) - set(db.triggers_dict):
        return []
    with transaction(db):
        journal.install(db)
    return ["The triggers that keep the history were made again."]


def _expected_triggers(db: Database) -> set[str]:
    expected: set[str] = set()
    for table in schema.USER_TABLES:
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})").fetchall()]
        expected |= set(journal.triggers(table, columns))
    return expected


def user_data(db: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of user data, by table, in order of id."""
    return {
        table: db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        for table in schema.USER_TABLES
    }
