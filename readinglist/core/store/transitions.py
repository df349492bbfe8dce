"""When papers changed their status, as the journal has it."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from readinglist.core.model import Transition
from readinglist.core.store.connection import Database

_GONE = ""
_UNREAD = {_GONE, "new"}  # to come, and to go again, is no change of what was read


def transitions(db: Database, since: str) -> list[Transition]:
    """All since a time (UTC), the newest first.

    The journal has what was, not what is: it is read from now on backwards.
    """
    rows = db.execute(_CHANGES, {"since": since}).fetchall()
    now = _statuses(db, rows)
    found: list[Transition] = []
    for time, row, run, action, old in rows:
        for paper in range(row, row + run):
            if action == "insert" and paper not in now:
                continue  # it came as a new one, and is that still
            after = _ABSENT if action == "delete" else now.get(paper, _NEW)
            before = _ABSENT if action == "insert" else {**after, **_columns(old)}
            now[paper] = before
            was, became = _status(before), _status(after)
            if was != became and not {was, became} <= _UNREAD:
                found.append(Transition(time, paper, was, became))
    return found


_Row = Mapping[str, Any]
_ABSENT: _Row = {}
_NEW: _Row = {"status": "new", "trashed": None}
# A text in the journal's JSON has its quotes behind backslashes: this finds columns only.
_CHANGES = """
    SELECT o.time, j.row_id, j.run, j.action, j.old FROM operations o
    CROSS JOIN journal j ON j.operation_id = o.id
    WHERE o.time >= :since AND j.table_name = 'papers'
    AND (j.action <> 'update' OR j.old LIKE '%"status":%' OR j.old LIKE '%"trashed":%')
    ORDER BY j.id DESC
"""


def _statuses(db: Database, rows: Sequence[Any]) -> dict[int, _Row]:
    """Of the papers that changed or came, but not of those that are new and not in Trash."""
    changed = json.dumps([row for _, row, _, action, _ in rows if action != "insert"])
    first_new = min((row for _, row, _, action, _ in rows if action == "insert"), default=2**62)
    found = db.execute(
        "SELECT id, status, trashed FROM papers WHERE (status <> 'new' OR trashed IS NOT NULL) "
        "AND (id >= ? OR id IN (SELECT value FROM json_each(?)))",
        [first_new, changed],
    )
    return {number: {"status": status, "trashed": at} for number, status, at in found.fetchall()}


def _columns(old: str) -> _Row:
    return {name: value for name, value in json.loads(old).items() if name in _NEW}


def _status(row: _Row) -> str:
    return _GONE if not row or row["trashed"] else row["status"]
