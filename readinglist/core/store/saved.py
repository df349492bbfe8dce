"""Saved searches: queries that have a name, in their user's order."""

from collections.abc import Sequence

from readinglist.core.model import SavedSearch
from readinglist.core.store.connection import Database


def listed(db: Database) -> list[SavedSearch]:
    """All of them, in order."""
    rows = db.execute("SELECT id, name, query FROM saved_searches ORDER BY position, id")
    return [SavedSearch(*row) for row in rows.fetchall()]


def insert(db: Database, name: str, query: str) -> None:
    """A new one, at the end."""
    db.execute(
        "INSERT INTO saved_searches (name, query, position) "
        "SELECT ?, ?, coalesce(max(position), 0) + 1 FROM saved_searches",
        [name, query],
    )


def update(db: Database, number: int, name: str, query: str) -> None:
    """It has another name, or searches for something else."""
    db.execute("UPDATE saved_searches SET name = ?, query = ? WHERE id = ?", [name, query, number])


def delete(db: Database, number: int) -> None:
    """It is no more; the papers stay."""
    db.execute("DELETE FROM saved_searches WHERE id = ?", [number])


def put_in_order(db: Database, numbers: Sequence[int]) -> None:
    """All of them, by id, in this order from now on."""
    for position, number in enumerate(numbers, start=1):
        db.execute("UPDATE saved_searches SET position = ? WHERE id = ?", [position, number])
