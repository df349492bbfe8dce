"""What was computed from the store, kept for as long as nothing that it depends on changes."""

from collections.abc import Callable
from typing import Any, TypeVar

from readinglist.core.store import Database, searched

T = TypeVar("T")


class Kept:
    """Answers by name. Each is computed once until an edit makes it old."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._seen: tuple[int, str] | None = None
        self._until_edit: dict[str, Any] = {}
        self._until_listings_change: dict[str, Any] = {}

    def until_edit(self, name: str, compute: Callable[[], T]) -> T:
        """An answer that any edit may change."""
        self._look()
        return self._held(self._until_edit, name, compute)

    def until_listings_change(self, name: str, compute: Callable[[], T]) -> T:
        """An answer that rests on which papers and sightings there are."""
        self._look()
        return self._held(self._until_listings_change, name, compute)

    def _held(self, answers: dict[str, Any], name: str, compute: Callable[[], T]) -> T:
        if name not in answers:
            answers[name] = compute()
        return answers[name]

    def _look(self) -> None:
        newest = searched.newest_operation(self._db)
        if newest == self._seen:
            return
        self._until_edit.clear()
        if self._seen is None or searched.listings_changed_since(self._db, *self._seen):
            self._until_listings_change.clear()
        self._seen = newest
