"""The history: what was done, and reversing it.

Undo writes a row's old values back where its current ones are still the new ones. Redo is the same
done to the undo. Both are operations themselves.
"""

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from readinglist.core.errors import NotFound, UndoConflict
from readinglist.core.model import Changes, Operation
from readinglist.core.store.connection import Database
from readinglist.core.store.operations import operation

# Columns that any edit touches: they never stand in the way of an undo.
SOFT = {"papers": {"updated"}}
# Rows that stay behind while somebody else's still refer to them.
SHARED = {"sources"}

_COLUMNS = "id, group_id, kind, label, time, count, reverses, reversed_by"


class _InTheWay(Exception):
    """The rows and columns whose current values are not what the operation left."""

    def __init__(self, table: str, row: int, columns: Iterable[str] = ()) -> None:
        super().__init__(table, row)
        self.table = table
        self.row = row
        self.columns = frozenset(columns)


def history(db: Database, limit: int = -1) -> list[Operation]:
    """The operations, newest first; `limit` -1: all."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM operations ORDER BY id DESC LIMIT ?", [limit])
    return [Operation(*row) for row in rows.fetchall()]


def find(db: Database, number: int) -> Operation:
    """The operation of that id, or `NotFound`."""
    row = db.execute(f"SELECT {_COLUMNS} FROM operations WHERE id = ?", [number]).fetchone()
    if row is None:
        raise NotFound(f"There is no operation {number} in the history.")
    return Operation(*row)


def newest_to_undo(db: Database) -> list[Operation]:
    """The newest gesture not yet undone: its operations, newest first; empty: nothing to undo."""
    return _gesture(db, "reverses IS NULL AND reversed_by IS NULL")


def newest_to_redo(db: Database) -> list[Operation]:
    """The newest undo that still holds: its operations, newest first."""
    return _gesture(db, "kind = 'undo' AND reversed_by IS NULL")


def _gesture(db: Database, condition: str) -> list[Operation]:
    group = f"(SELECT group_id FROM operations WHERE {condition} ORDER BY id DESC LIMIT 1)"
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM operations WHERE {condition} AND group_id = {group} "
        "ORDER BY id DESC"
    )
    return [Operation(*row) for row in rows.fetchall()]


def reverse(db: Database, target: Operation, group: int | None = None) -> Changes:
    """Undo `target`, or redo what it undid. Raises `UndoConflict`, having changed nothing."""
    kind = "redo" if target.kind == "undo" else "undo"
    original = target if target.reverses is None else find(db, target.reverses)
    while original.reverses is not None:
        original = find(db, original.reverses)
    label = f"{kind.capitalize()}: {original.label}"
    with operation(db, kind, label, group=group, reverses=target.id) as edit:
        try:
            _later_updates_of_inserted_rows(db, target.id)
            for entry in _entries(db, target.id):
                _reverse_entry(db, *entry)
        except _InTheWay as found:
            raise _conflict(db, target, original, found) from None
        db.execute(
            "UPDATE operations SET reversed_by = ? WHERE id = ?", [edit.operation, target.id]
        )
        if target.reverses is not None:
            db.execute("UPDATE operations SET reversed_by = NULL WHERE id = ?", [target.reverses])
    return edit.changes


_Entry = tuple[str, int, str, dict[str, Any], dict[str, Any]]


def _entries(db: Database, number: int) -> list[_Entry]:
    rows = db.execute(
        "SELECT table_name, row_id, action, old, new FROM journal WHERE operation_id = ? "
        "ORDER BY id DESC",
        [number],
    ).fetchall()
    return [
        (table, row, action, json.loads(old or "{}"), json.loads(new or "{}"))
        for table, row, action, old, new in rows
    ]


def _reverse_entry(
    db: Database, table: str, row: int, action: str, old: dict[str, Any], new: dict[str, Any]
) -> None:
    if action == "insert":
        _delete_again(db, table, row)
    elif action == "delete":
        _insert_again(db, table, row, old)
    else:
        _write_old_values(db, table, row, old, new)


def _delete_again(db: Database, table: str, row: int) -> None:
    try:
        db.execute(f"DELETE FROM {table} WHERE id = ?", [row])
    except sqlite3.IntegrityError:
        if table not in SHARED:
            raise _InTheWay(table, row) from None


def _insert_again(db: Database, table: str, row: int, old: dict[str, Any]) -> None:
    names = ", ".join(old)
    marks = ", ".join("?" * len(old))
    try:
        db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(old.values()))
    except sqlite3.IntegrityError:
        raise _InTheWay(table, row) from None


def _write_old_values(
    db: Database, table: str, row: int, old: dict[str, Any], new: dict[str, Any]
) -> None:
    soft = SOFT.get(table, set[str]())
    hard = [column for column in old if column not in soft]
    assignments = [f"{c} = ?" for c in hard]
    values: list[Any] = [old[c] for c in hard]
    for column in soft & old.keys():
        assignments.append(f"{column} = CASE WHEN {column} IS ? THEN ? ELSE {column} END")
        values += [new[column], old[column]]
    condition = "".join(f" AND {c} IS ?" for c in hard)
    try:
        cursor = db.execute(
            f"UPDATE {table} SET {', '.join(assignments)} WHERE id = ?{condition}",
            [*values, row, *(new[c] for c in hard)],
        )
    except sqlite3.IntegrityError:
        raise _InTheWay(table, row, hard) from None
    if cursor.rowcount == 0:
        raise _InTheWay(table, row, hard)


# An operation of the user's that stands: neither undone nor itself an undo or redo.
_STANDS = "o.reverses IS NULL AND o.reversed_by IS NULL"


def _later_updates_of_inserted_rows(db: Database, number: int) -> None:
    """A row that was made here and edited since must not vanish with its edits."""
    shared = ", ".join(f"'{table}'" for table in SHARED)
    row = db.execute(
        "SELECT later.table_name, later.row_id FROM journal mine "
        "JOIN journal later ON later.table_name = mine.table_name AND later.row_id = mine.row_id "
        "AND later.operation_id > mine.operation_id AND later.action = 'update' "
        "JOIN operations o ON o.id = later.operation_id "
        f"WHERE mine.operation_id = ? AND mine.action = 'insert' AND {_STANDS} "
        f"AND mine.table_name NOT IN ({shared}) LIMIT 1",
        [number],
    ).fetchone()
    if row is not None:
        raise _InTheWay(*row)


def _conflict(
    db: Database, target: Operation, original: Operation, found: _InTheWay
) -> UndoConflict:
    later = tuple(sorted(_blamed(db, target.id, found)))
    named = ", ".join(f"{number} ({find(db, number).label})" for number in later)
    verb = "redone" if target.kind == "undo" else "undone"
    what = f"“{original.label}” cannot be {verb}: what it changed has been changed again since"
    if later:
        return UndoConflict(
            target.id,
            later,
            f"{what}, by {named}.",
            f"Undo {'that' if len(later) == 1 else 'those'} first, or together: "
            f"undo {target.id} --with-later",
        )
    return UndoConflict(target.id, later, f"{what}.", "")


def _blamed(db: Database, number: int, found: _InTheWay) -> set[int]:
    """The standing operations after `number` that touch what is in the way."""
    rows = db.execute(
        "SELECT later.operation_id, later.action, later.new FROM journal later "
        "JOIN operations o ON o.id = later.operation_id "
        f"WHERE later.operation_id > ? AND {_STANDS} AND ("
        "(later.table_name = ? AND later.row_id = ?) OR (? = 'papers' AND later.paper_id = ?))",
        [number, found.table, found.row, found.table, found.row],
    ).fetchall()
    return {
        operation_id
        for operation_id, action, new in rows
        if not found.columns or action != "update" or found.columns & json.loads(new).keys()
    }
