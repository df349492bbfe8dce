"""The history is bounded: what is too old to be undone is let go, a slice at a time.

It reaches back a number of days or of bytes, whichever is less, and the newest operations always.
An operation is marked (`size` 0: too old) before its first entry goes, so that none is ever undone
by half. SQLite uses the pages that become free again; the file does not grow.
"""

from datetime import UTC, datetime, timedelta

from readinglist.core.store.connection import Database
from readinglist.core.store.operations import transaction

ALWAYS_KEPT = 1000  # operations
EMPTY_TRASH = "empty-trash"
EMPTIED_DAYS = 30  # an emptied Trash can be undone for so long, and no longer
SLICE = 2000  # entries of the journal in one transaction


def trim(db: Database, days: int, most_bytes: int) -> bool:
    """Let go of one slice; returns whether there is more. Costs nothing where there is nothing."""
    now = datetime.now(UTC)
    bound = _bound(db, _stamp(now - timedelta(days=days)), most_bytes)
    emptied = _stamp(now - timedelta(days=EMPTIED_DAYS))
    if not _mark_needed(db, bound, emptied) and not _gone(db):
        return False
    with transaction(db):
        _mark(db, bound, emptied)
        gone = db.execute(
            "DELETE FROM journal WHERE id IN (SELECT j.id FROM journal j JOIN operations o "
            "ON o.id = j.operation_id WHERE o.size = 0 LIMIT ?)",
            [SLICE],
        ).rowcount
        if gone < SLICE:
            _forget_operations(db)
    return gone >= SLICE


def _bound(db: Database, oldest: str, most_bytes: int) -> int:
    """The newest operation that is to go, with all before it; 0: none."""
    row = db.execute(
        "SELECT id FROM operations ORDER BY id DESC LIMIT 1 OFFSET ?", [ALWAYS_KEPT]
    ).fetchone()
    if row is None:
        return 0
    by_age = db.execute("SELECT max(id) FROM operations WHERE time < ?", [oldest]).fetchone()[0]
    by_size = db.execute(
        "SELECT max(id) FROM (SELECT id, sum(size) OVER (ORDER BY id DESC) AS total "
        "FROM operations) WHERE total > ?",
        [most_bytes],
    ).fetchone()[0]
    return min(row[0], max(by_age or 0, by_size or 0))


# Too old, or an emptied Trash past its days; a Trash emptied lately stays.
_TO_GO = (
    f"size > 0 AND (id <= :bound AND (kind <> '{EMPTY_TRASH}' OR time < :emptied) "
    f"OR kind = '{EMPTY_TRASH}' AND time < :emptied)"
)


def _mark_needed(db: Database, bound: int, emptied: str) -> bool:
    found = db.execute(
        f"SELECT EXISTS (SELECT 1 FROM operations WHERE {_TO_GO})",
        {"bound": bound, "emptied": emptied},
    )
    return bool(found.fetchone()[0])


def _gone(db: Database) -> bool:
    found = db.execute(
        "SELECT EXISTS (SELECT 1 FROM operations o JOIN journal j ON j.operation_id = o.id "
        "WHERE o.size = 0)"
    )
    return bool(found.fetchone()[0])


def _mark(db: Database, bound: int, emptied: str) -> None:
    newest = db.execute(
        f"SELECT coalesce(max(id), 0) FROM operations WHERE {_TO_GO}",
        {"bound": bound, "emptied": emptied},
    ).fetchone()[0]
    db.execute(
        f"UPDATE operations SET size = 0 WHERE {_TO_GO}", {"bound": bound, "emptied": emptied}
    )
    db.execute("UPDATE library SET trimmed_to = max(trimmed_to, ?)", [newest])


def _forget_operations(db: Database) -> None:
    """Operations go when nothing that is left undid them or did them again.

    The newest that changed searched text stays: the search index is compared with it.
    """
    db.execute(
        "DELETE FROM operations WHERE size = 0 "
        f"AND id NOT IN (SELECT id FROM operations ORDER BY id DESC LIMIT {ALWAYS_KEPT}) "
        "AND id <> (SELECT coalesce(max(id), 0) FROM operations WHERE searched) "
        "AND NOT EXISTS (SELECT 1 FROM operations later "
        "WHERE later.reverses = operations.id AND later.size > 0)"
    )


def _stamp(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")
