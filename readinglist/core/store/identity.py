"""Which library this is, and which state of it."""

from readinglist.core.store.connection import Database


def uid(db: Database) -> str:
    """The library's own name, random, the same in all its copies."""
    return db.execute("SELECT uid FROM library").fetchone()[0]


def revision(db: Database) -> int:
    """The number of the newest operation; 0: nothing has been done yet."""
    return db.execute("SELECT coalesce(max(id), 0) FROM operations").fetchone()[0]


def operations_since(db: Database, number: int) -> list[int]:
    """The numbers of the operations after that one, in order."""
    rows = db.execute("SELECT id FROM operations WHERE id > ? ORDER BY id", [number])
    return [row[0] for row in rows.fetchall()]
