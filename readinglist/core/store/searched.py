"""What the search index and kept answers must know of the history: what changed, and when."""

from readinglist.core.store.connection import Database
from readinglist.core.store.operations import papers_of_entries


def newest(db: Database) -> tuple[int, str]:
    """The newest operation that changed searched text, and its head; (0, "") for none."""
    row = db.execute(
        "SELECT id, head FROM operations WHERE searched ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return (row[0], row[1]) if row else (0, "")


def follows_from(db: Database, number: int, head: str) -> bool:
    """Whether this history went through that revision: then what came since is in the journal."""
    row = db.execute(
        "SELECT head FROM operations, library WHERE operations.id = ? AND ? >= trimmed_to",
        [number, number],
    ).fetchone()
    return row is not None and row[0] == head


def changed_since(db: Database, number: int) -> set[int]:
    """The papers whose searched text changed in operations after `number`."""
    # The sign keeps SQLite from walking through the index of papers, which spares it the sorting.
    rows = db.execute(
        "SELECT DISTINCT +paper_id, run FROM journal WHERE operation_id > ? AND searched "
        "AND +paper_id IS NOT NULL",
        [number],
    )
    return papers_of_entries(rows.fetchall())


def newest_operation(db: Database) -> tuple[int, str]:
    """The newest operation, and its head; (0, "") for none."""
    row = db.execute("SELECT id, head FROM operations ORDER BY id DESC LIMIT 1").fetchone()
    return (row[0], row[1]) if row else (0, "")


def listings_changed_since(db: Database, number: int, head: str) -> bool:
    """Whether papers or sightings came or went, or sources changed, in later operations."""
    if not follows_from(db, number, head):
        return True
    row = db.execute(
        "SELECT 1 FROM journal WHERE operation_id > ? AND (table_name IN ('sightings', 'sources') "
        "OR table_name = 'papers' AND action <> 'update') LIMIT 1",
        [number],
    ).fetchone()
    return row is not None
