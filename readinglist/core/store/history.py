"""The history: what was done, and reversing it.

Undo writes a row's old values back where its current ones are still the new ones. Redo is the same
done to the undo. Both are operations themselves.
"""

import functools
import itertools
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
# What only one row may have; another row with it stands in the way of a deleted one's return.
UNIQUE = {
    "papers": ("key",),
    "key_aliases": ("key",),
    "paper_tags": ("paper_id", "tag"),
    "sightings": ("source_id", "rank"),
}
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
    row = None
    if number < 2**63:  # SQLite's largest
        row = db.execute(f"SELECT {_COLUMNS} FROM operations WHERE id = ?", [number]).fetchone()
    if row is None:
        raise NotFound(f"There is no operation {number} in the history.")
    return Operation(*row)


def ever(db: Database, kind: str) -> bool:
    """Whether the history has an operation of that kind."""
    found = db.execute("SELECT EXISTS (SELECT 1 FROM operations WHERE kind = ?)", [kind])
    return bool(found.fetchone()[0])


# The newest time that an edit `o` was done: itself, or its newest redo.
_DONE = (
    "coalesce((SELECT max(r.id) FROM operations r WHERE r.reverses = o.id AND r.kind = 'redo'), "
    "o.id)"
)
_STANDS = (
    "o.reverses IS NULL AND o.reversed_by IS NULL "
    f"AND (SELECT d.size FROM operations d WHERE d.id = {_DONE}) > 0"
)
_IS_UNDONE = "o.reverses IS NULL AND o.reversed_by IS NOT NULL"


def newest_to_undo(db: Database) -> list[Operation]:
    """The edits of the gesture that was done, or done again, last; newest first."""
    return _gesture(db, _STANDS, _DONE)


def newest_to_redo(db: Database) -> list[Operation]:
    """The edits of the gesture that was undone last; what was undone last comes first."""
    return _gesture(db, _IS_UNDONE, "o.reversed_by")


def _gesture(db: Database, condition: str, moment: str) -> list[Operation]:
    """The edits of the newest group, by the operation that was the `moment` of each."""
    rows = db.execute(
        f"SELECT o.id, {moment} AS moment FROM operations o WHERE {condition} ORDER BY moment DESC"
    ).fetchall()
    if not rows:
        return []
    group = find(db, rows[0][1]).group
    edits = itertools.takewhile(lambda row: find(db, row[1]).group == group, rows)
    return [find(db, edit) for edit, _ in edits]


def standing_after(db: Database, number: int) -> list[Operation]:
    """The edits that stand and were done, or done again, after an operation; newest first."""
    rows = db.execute(
        f"SELECT o.id, {_DONE} AS moment FROM operations o WHERE {_STANDS} AND moment > ? "
        "ORDER BY moment DESC",
        [number],
    ).fetchall()
    return [find(db, edit) for edit, _ in rows]


def original(db: Database, number: int) -> Operation:
    """The edit that an operation is, or undid, or did again."""
    found = find(db, number)
    return found if found.reverses is None else find(db, found.reverses)


def done_at(db: Database, edit: Operation) -> int:
    """The operation by which an edit was done last: itself, or its newest redo."""
    return db.execute(f"SELECT {_DONE} FROM operations o WHERE o.id = ?", [edit.id]).fetchone()[0]


def undo(db: Database, edit: Operation, group: int | None = None) -> Changes:
    """Take an edit back that stands. Raises `UndoConflict`, having changed nothing."""
    return _reverse(db, edit, done_at(db, edit), "undo", group)


def redo(db: Database, edit: Operation, group: int | None = None) -> Changes:
    """Do an edit again that was taken back. Raises `UndoConflict`, having changed nothing."""
    assert edit.reversed_by is not None
    return _reverse(db, edit, edit.reversed_by, "redo", group)


def _reverse(db: Database, edit: Operation, moment: int, kind: str, group: int | None) -> Changes:
    """Write back what operation `moment` changed, as an operation of its own."""
    label = f"{kind.capitalize()}: {edit.label}"
    if not db.execute("SELECT size FROM operations WHERE id = ?", [moment]).fetchone()[0]:
        raise NotFound(f"“{edit.label}” is too old: what it changed is no longer kept.")
    with operation(db, kind, label, group=group, reverses=edit.id) as reversal:
        try:
            if kind == "undo":
                _refuse_if_edited_since(db, moment)
            for entry in _entries(db, moment):
                _reverse_entry(db, *entry)
        except _InTheWay as found:
            raise _conflict(db, edit, moment, kind, found) from None
        db.execute(
            "UPDATE operations SET reversed_by = ? WHERE id = ?",
            [reversal.operation if kind == "undo" else None, edit.id],
        )
    return reversal.changes


_Entry = tuple[str, int, str, dict[str, Any], dict[str, Any]]


def _entries(db: Database, number: int) -> list[_Entry]:
    rows = db.execute(
        "SELECT table_name, row_id, action, old, new FROM journal WHERE operation_id = ? "
        "ORDER BY id DESC",
        [number],
    ).fetchall()
    read = functools.cache(json.loads)  # most entries of a bulk edit are alike
    return [
        (table, row, action, read(old or "{}"), read(new or "{}"))
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
        gone = db.execute(f"DELETE FROM {table} WHERE id = ?", [row]).rowcount
    except sqlite3.IntegrityError:
        gone = 0
    if not gone and table not in SHARED:
        raise _InTheWay(table, row)


def _insert_again(db: Database, table: str, row: int, old: dict[str, Any]) -> None:
    names = ", ".join(old)
    marks = ", ".join("?" * len(old))
    try:
        db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(old.values()))
    except sqlite3.IntegrityError:
        raise _InTheWay(table, _holder(db, table, old) or row) from None


def _holder(db: Database, table: str, old: dict[str, Any]) -> int | None:
    """The row that has by now what only one row may have."""
    columns = UNIQUE.get(table, ())
    same = " AND ".join(f"{column} = ? COLLATE NOCASE" for column in columns) or "0"
    found = db.execute(f"SELECT id FROM {table} WHERE {same}", [old[c] for c in columns])
    return next((number for (number,) in found.fetchall()), None)


def _write_old_values(
    db: Database, table: str, row: int, old: dict[str, Any], new: dict[str, Any]
) -> None:
    statement, soft, hard = _restoring(table, tuple(old))
    values = [value for c in soft for value in (new[c], old[c])] + [old[c] for c in hard]
    try:
        cursor = db.execute(statement, [*values, row, *(new[c] for c in hard)])
    except sqlite3.IntegrityError:
        raise _InTheWay(table, row, hard) from None
    if cursor.rowcount == 0:
        raise _InTheWay(table, row, hard)


@functools.cache
def _restoring(table: str, columns: tuple[str, ...]) -> tuple[str, list[str], list[str]]:
    """The statement that writes old values back, and its columns: soft ones and hard ones."""
    soft = [c for c in columns if c in SOFT.get(table, ())]
    hard = [c for c in columns if c not in soft]
    assignments = [f"{c} = CASE WHEN {c} IS ? THEN ? ELSE {c} END" for c in soft]
    assignments += [f"{c} = ?" for c in hard]
    condition = "".join(f" AND {c} IS ?" for c in hard)
    return f"UPDATE {table} SET {', '.join(assignments)} WHERE id = ?{condition}", soft, hard


# Joined to an entry `later` of the journal: the edit `o` that it is of, done or done again, stands.
_OF_A_STANDING_EDIT = (
    "JOIN operations done ON done.id = later.operation_id AND done.kind <> 'undo' "
    "JOIN operations o ON o.id = coalesce(done.reverses, done.id) AND o.reversed_by IS NULL"
)


def _refuse_if_edited_since(db: Database, moment: int) -> None:
    """What standing edits have touched since is theirs, even where it has the same value again."""
    paper = db.execute(
        "SELECT mine.row_id FROM journal mine "
        "JOIN journal later ON later.paper_id = mine.row_id "
        f"AND later.operation_id > mine.operation_id {_OF_A_STANDING_EDIT} "
        "WHERE mine.operation_id = ? AND mine.table_name = 'papers' AND mine.action = 'insert' "
        "LIMIT 1",
        [moment],
    ).fetchone()
    if paper is not None:
        raise _InTheWay("papers", paper[0])
    tag = db.execute(
        "SELECT later.row_id FROM journal mine "
        "CROSS JOIN journal later ON later.paper_id = mine.paper_id "
        "AND later.operation_id > mine.operation_id AND later.table_name = 'paper_tags' "
        "AND later.action = 'delete' AND later.row_id <> mine.row_id "
        "AND json_extract(later.old, '$.tag') = json_extract(mine.old, '$.tag') "
        f"{_OF_A_STANDING_EDIT} WHERE mine.operation_id = ? "
        "AND mine.table_name = 'paper_tags' AND mine.action = 'delete' LIMIT 1",
        [moment],
    ).fetchone()
    if tag is not None:  # given again since and taken again: a row of its own, but the same tag
        raise _InTheWay("paper_tags", tag[0])
    pairs = db.execute(
        "SELECT later.table_name, later.row_id, mine.action, mine.new, later.new "
        "FROM journal mine "
        "JOIN journal later ON later.table_name = mine.table_name AND later.row_id = mine.row_id "
        "AND later.operation_id > mine.operation_id AND later.action = 'update' "
        f"{_OF_A_STANDING_EDIT} WHERE mine.operation_id = ?",
        [moment],
    ).fetchall()
    for table, row, action, mine, later in pairs:
        if action == "insert" and table not in SHARED:
            raise _InTheWay(table, row)  # it must not vanish with its edits
        if action == "update":
            both = json.loads(mine).keys() & json.loads(later).keys() - SOFT.get(table, set())
            if both:
                raise _InTheWay(table, row, both)


def _conflict(
    db: Database, edit: Operation, moment: int, kind: str, found: _InTheWay
) -> UndoConflict:
    later = tuple(sorted(_blamed(db, moment, found) - {edit.id}))
    named = ", ".join(f"{number} ({find(db, number).label})" for number in later)
    verb = "undone" if kind == "undo" else "redone"
    what = f"“{edit.label}” cannot be {verb}: what it changed has been changed again since"
    if not later:
        return UndoConflict(edit.id, later, f"{what}.", "")
    do = f"Undo {'that' if len(later) == 1 else 'those'} first"
    if kind == "undo":
        do += f", or together: undo {edit.id} --with-later"
    return UndoConflict(edit.id, later, f"{what}, by {named}.", do + ".")


def _blamed(db: Database, moment: int, found: _InTheWay) -> set[int]:
    """The standing edits, done after `moment`, that touch what is in the way."""
    rows = db.execute(
        "SELECT o.id, later.action, later.new FROM journal later "
        f"{_OF_A_STANDING_EDIT} WHERE later.operation_id > ? "
        "AND later.table_name = ? AND later.row_id = ?",
        [moment, found.table, found.row],
    ).fetchall()
    blamed = {
        number
        for number, action, new in rows
        if not found.columns or action != "update" or found.columns & json.loads(new).keys()
    }
    if found.table == "papers" and not found.columns:  # the whole paper, with all that is on it
        rows = db.execute(
            f"SELECT o.id FROM journal later {_OF_A_STANDING_EDIT} "
            "WHERE later.operation_id > ? AND later.paper_id = ?",
            [moment, found.row],
        ).fetchall()
        blamed |= {number for (number,) in rows}
    return blamed
