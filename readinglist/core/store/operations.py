"""The one way to change user data: an operation, in a transaction of its own, journalled."""

import contextlib
import secrets
from collections.abc import Generator, Iterable
from datetime import UTC, datetime

from readinglist.core.model import Changes
from readinglist.core.store.connection import Database

# The bytes that entries of the journal take, about: their texts, and 60 for the rest.
SIZE = "coalesce(sum(length(coalesce(old, '')) + length(coalesce(new, '')) + 60), 0)"


def utc_now() -> str:
    """The time as it is stored: UTC, ISO 8601, whole seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def papers_of_entries(entries: Iterable[tuple[int | None, int]]) -> set[int]:
    """The papers that entries of the journal speak of, given by `paper_id` and `run`."""
    return {
        number
        for paper, run in entries
        if paper is not None
        for number in range(paper, paper + run)
    }


class Edit:
    """A transaction under way: what it is called, and, after it, what it changed."""

    def __init__(self, operation: int, time: str, label: str) -> None:
        self.operation = operation
        self.time = time
        self.label = label
        self.changes = Changes(0, label)


@contextlib.contextmanager
def transaction(db: Database) -> Generator[None, None, None]:
    """One write transaction around everything inside; inside another one it is part of that."""
    if db.conn.in_transaction:
        yield
        return
    db.before_change()
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        if db.conn.in_transaction:
            db.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextlib.contextmanager
def operation(
    db: Database, kind: str, label: str, *, group: int | None = None, reverses: int | None = None
) -> Generator[Edit, None, None]:
    """Open an operation; its changes are committed at the end, or none of them on an error.

    `group` is the first operation of the same gesture. An operation that changed nothing leaves
    no trace. After the block, `changes` of the yielded edit says what was touched. `label` of the
    edit may be set inside, when it is known only then.
    """
    outermost = not db.conn.in_transaction
    with transaction(db):
        edit = _begin(db, kind, label, group, reverses)
        yield edit
        edit.changes = _finish(db, edit)
        if outermost and not edit.changes:
            db.execute("ROLLBACK")


def _begin(db: Database, kind: str, label: str, group: int | None, reverses: int | None) -> Edit:
    time = utc_now()
    cursor = db.execute(
        "INSERT INTO operations (group_id, kind, label, time, head, reverses) VALUES (?,?,?,?,?,?)",
        [group or 0, kind, label, time, secrets.token_hex(8), reverses],
    )
    number = cursor.lastrowid or 0
    if group is None:
        db.execute("UPDATE operations SET group_id = id WHERE id = ?", [number])
    db.execute("UPDATE library SET open_operation = ?", [number])
    return Edit(number, time, label)


def _finish(db: Database, edit: Edit) -> Changes:
    rows = db.execute(
        "SELECT DISTINCT paper_id, run, table_name, searched FROM journal WHERE operation_id = ?",
        [edit.operation],
    ).fetchall()
    changes = Changes(
        edit.operation if rows else 0,
        edit.label,
        frozenset(papers_of_entries((paper, run) for paper, run, _, _ in rows)),
        frozenset(table for _, _, table, _ in rows),
        any(searched for _, _, _, searched in rows),
    )
    if changes:
        db.execute(
            "UPDATE operations SET label = ?, count = ?, searched = ?, size = "
            f"(SELECT {SIZE} FROM journal WHERE operation_id = operations.id) WHERE id = ?",
            [edit.label, len(changes.papers), int(changes.searched), edit.operation],
        )
    else:
        db.execute("DELETE FROM operations WHERE id = ?", [edit.operation])
    db.execute("UPDATE library SET open_operation = NULL")
    return changes


@contextlib.contextmanager
def bulk(db: Database) -> Generator[None, None, None]:
    """Keep a large transaction in memory until it commits, so that readers are not kept out."""
    db.execute("PRAGMA cache_spill = OFF")
    try:
        yield
    finally:
        db.execute("PRAGMA cache_spill = ON")
