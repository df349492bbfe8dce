"""Undo and redo: writing a row's old values back where its current ones are still the new ones.

Redo is the same done to the undo. Both are operations themselves. What another edit has changed
since stands in the way, and is named.
"""

import itertools
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from readinglist.core.errors import NotFound, UndoConflict
from readinglist.core.model import Changes, Operation
from readinglist.core.store import history
from readinglist.core.store.connection import Database
from readinglist.core.store.edits import insert_rows
from readinglist.core.store.journal import LONGEST_RUN
from readinglist.core.store.operations import operation

# Columns that any edit touches: they never stand in the way of an undo.
SOFT = {"papers": {"updated"}}
# What only one row may have; another row with it stands in the way of a deleted one's return.
UNIQUE = {
    "papers": ("key",),
    "key_aliases": ("key",),
    "paper_tags": ("paper_id", "tag"),
    "sightings": ("source_id", "rank"),
    "pairs": ("paper_id", "other_id"),
    "former_texts": ("paper_id", "title_key", "abstract_key"),
    "tag_colours": ("tag",),
}
# Rows that stay behind while somebody else's still refer to them.
SHARED = {"sources"}


class _InTheWay(Exception):
    """The rows and columns whose current values are not what the operation left."""

    def __init__(self, table: str, row: int, columns: Iterable[str] = ()) -> None:
        super().__init__(table, row)
        self.table = table
        self.row = row
        self.columns = frozenset(columns)


def undo(db: Database, edit: Operation, group: int | None = None) -> Changes:
    """Take an edit back that stands. Raises `UndoConflict`, having changed nothing."""
    return _reverse(db, edit, history.done_at(db, edit), "undo", group)


def redo(db: Database, edit: Operation, group: int | None = None) -> Changes:
    """Do an edit again that was taken back. Raises `UndoConflict`, having changed nothing."""
    assert edit.reversed_by is not None
    return _reverse(db, edit, edit.reversed_by, "redo", group)


def _reverse(db: Database, edit: Operation, moment: int, kind: str, group: int | None) -> Changes:
    """Write back what operation `moment` changed, as an operation of its own."""
    label = f"Undo: {edit.label}" if kind == "undo" else f"Redo: {edit.label}"
    if not db.execute("SELECT size FROM operations WHERE id = ?", [moment]).fetchone()[0]:
        raise NotFound(f"“{edit.label}” is too old: what it changed is no longer kept.")
    with operation(db, kind, label, group=group, reverses=edit.id) as reversal:
        try:
            if kind == "undo":
                _refuse_if_edited_since(db, moment)
            for alike in _entries(db, moment):
                _reverse_entries(db, alike)
        except _InTheWay as found:
            raise _conflict(db, edit, moment, kind, found) from None
        db.execute(
            "UPDATE operations SET reversed_by = ? WHERE id = ?",
            [reversal.operation if kind == "undo" else None, edit.id],
        )
    return reversal.changes


@dataclass(frozen=True, slots=True)
class _Alike:
    """Entries that follow each other and are reversed by one statement.

    `rows`: the newest change first. Rows that were changed have the same `old` and `new`; rows
    that were deleted have an `old` each.
    """

    table: str
    action: str
    rows: Sequence[int]
    olds: Sequence[str | None]
    new: str | None


def _entries(db: Database, number: int) -> Iterator[_Alike]:
    """What an operation did, the newest change first."""
    entries = db.execute(
        "SELECT table_name, action, iif(action = 'update', old, NULL), new, row_id, run, old "
        "FROM journal WHERE operation_id = ? ORDER BY id DESC",
        [number],
    ).fetchall()
    for (table, action, _, new), alike in itertools.groupby(entries, itemgetter(0, 1, 2, 3)):
        held = list(alike)
        rows = [row + n for *_, row, run, _ in held for n in reversed(range(run))]
        yield _Alike(table, action, rows, [old for *_, old in held], new)


def _reverse_entries(db: Database, alike: _Alike) -> None:
    if alike.action == "insert":
        _delete_again(db, alike.table, alike.rows)
    elif alike.action == "delete":
        _insert_again(db, alike.table, [json.loads(old or "{}") for old in alike.olds])
    else:
        old, new = (json.loads(text or "{}") for text in (alike.olds[0], alike.new))
        _write_old_values(db, alike.table, alike.rows, old, new)


def _delete_again(db: Database, table: str, rows: Sequence[int]) -> None:
    statement = f"DELETE FROM {table} WHERE id IN ({_THESE}) RETURNING id"
    try:
        gone = _changed(db, statement, [json.dumps(rows)])
    except sqlite3.IntegrityError:
        if len(rows) > 1:  # some can go
            for row in rows:
                _delete_again(db, table, [row])
            return
        gone = set[int]()
    if table not in SHARED:
        _refuse_unless_all(table, rows, gone)


def _insert_again(db: Database, table: str, olds: Sequence[dict[str, Any]]) -> None:
    try:
        insert_rows(db, table, [list(old.values()) for old in olds], list(olds[0]))
    except sqlite3.IntegrityError:
        if len(olds) > 1:  # one of them
            for old in olds:
                _insert_again(db, table, [old])
        raise _InTheWay(table, _holder(db, table, olds[0]) or olds[0]["id"]) from None


_THESE = "SELECT value FROM json_each(?)"


def _changed(db: Database, statement: str, values: Sequence[Any]) -> set[int]:
    """The ids of the rows that a statement with `RETURNING id` changed."""
    return {row for (row,) in db.execute(statement, values).fetchall()}


def _refuse_unless_all(
    table: str, rows: Sequence[int], changed: set[int], columns: Iterable[str] = ()
) -> None:
    """A row that should have been changed and was not stands in the way."""
    if len(changed) < len(rows):
        raise _InTheWay(table, next(row for row in rows if row not in changed), columns)


def _holder(db: Database, table: str, old: dict[str, Any]) -> int | None:
    """The row that has by now what only one row may have."""
    columns = UNIQUE.get(table, ())
    same = " AND ".join(f"{column} = ? COLLATE NOCASE" for column in columns) or "0"
    found = db.execute(f"SELECT id FROM {table} WHERE {same}", [old[c] for c in columns])
    return next((number for (number,) in found.fetchall()), None)


def _write_old_values(
    db: Database, table: str, rows: Sequence[int], old: dict[str, Any], new: dict[str, Any]
) -> None:
    soft = [c for c in old if c in SOFT.get(table, ())]
    hard = [c for c in old if c not in soft]
    assignments = [f"{c} = CASE WHEN {c} IS ? THEN ? ELSE {c} END" for c in soft]
    assignments += [f"{c} = ?" for c in hard]
    condition = "".join(f" AND {c} IS ?" for c in hard)
    values = [value for c in soft for value in (new[c], old[c])] + [old[c] for c in hard]
    try:
        changed = _changed(
            db,
            f"UPDATE {table} SET {', '.join(assignments)} "
            f"WHERE id IN ({_THESE}){condition} RETURNING id",
            [*values, json.dumps(rows), *(new[c] for c in hard)],
        )
    except sqlite3.IntegrityError:
        raise _InTheWay(table, rows[0], hard) from None
    _refuse_unless_all(table, rows, changed, hard)


# Joined to an entry `later` of the journal: the edit `o` that it is of, done or done again, stands.
_OF_A_STANDING_EDIT = (
    "JOIN operations done ON done.id = later.operation_id AND done.kind <> 'undo' "
    "JOIN operations o ON o.id = coalesce(done.reverses, done.id) AND o.reversed_by IS NULL"
)


def _refuse_if_edited_since(db: Database, moment: int) -> None:
    """What standing edits have touched since is theirs, even where it has the same value again."""
    _refuse_edited_papers(db, moment)
    _refuse_tags_given_again(db, moment)
    _refuse_edited_rows(db, moment)


def _refuse_edited_papers(db: Database, moment: int) -> None:
    """New papers stay where anything has been made of them since."""
    paper = db.execute(
        "SELECT max(mine.row_id, later.paper_id) FROM journal mine "
        f"JOIN journal later ON later.paper_id > mine.row_id - {LONGEST_RUN} "
        "AND later.paper_id < mine.row_id + mine.run AND later.paper_id + later.run > mine.row_id "
        f"AND later.operation_id > mine.operation_id {_OF_A_STANDING_EDIT} "
        "WHERE mine.operation_id = ? AND mine.table_name = 'papers' AND mine.action = 'insert' "
        "LIMIT 1",
        [moment],
    ).fetchone()
    if paper is not None:
        raise _InTheWay("papers", paper[0])


def _refuse_tags_given_again(db: Database, moment: int) -> None:
    """A tag given again since and taken again: a row of its own, but the same tag."""
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
    if tag is not None:
        raise _InTheWay("paper_tags", tag[0])


def _refuse_edited_rows(db: Database, moment: int) -> None:
    """Fields that were changed again, and new rows that were changed at all."""
    pairs = db.execute(
        "SELECT later.table_name, later.row_id, mine.action, mine.new, later.new "
        "FROM journal mine "
        "JOIN journal later ON later.table_name = mine.table_name "
        "AND later.row_id BETWEEN mine.row_id AND mine.row_id + mine.run - 1 "
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
    named = ", ".join(f"{number} ({history.find(db, number).label})" for number in later)
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
        f"{_OF_A_STANDING_EDIT} WHERE later.operation_id > :moment AND later.table_name = :table "
        f"AND later.row_id BETWEEN :row - {LONGEST_RUN} AND :row "
        "AND later.row_id + later.run > :row",
        {"moment": moment, "table": found.table, "row": found.row},
    ).fetchall()
    blamed = {
        number
        for number, action, new in rows
        if not found.columns or action != "update" or found.columns & json.loads(new).keys()
    }
    if found.table == "papers" and not found.columns:  # the whole paper, with all that is on it
        rows = db.execute(
            f"SELECT o.id FROM journal later {_OF_A_STANDING_EDIT} "
            "WHERE later.operation_id > :moment "
            f"AND later.paper_id BETWEEN :paper - {LONGEST_RUN} AND :paper "
            "AND later.paper_id + later.run > :paper",
            {"moment": moment, "paper": found.row},
        ).fetchall()
        blamed |= {number for (number,) in rows}
    return blamed
