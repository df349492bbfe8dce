"""The history: what was done, what of it stands, and what undo and redo would be about."""

import itertools

from readinglist.core.errors import NotFound
from readinglist.core.model import Operation
from readinglist.core.store.connection import Database

_COLUMNS = "id, group_id, kind, label, time, count, reverses, reversed_by"


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
