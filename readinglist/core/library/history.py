"""Undo, redo, Trash, and the history that they rest on."""

from readinglist.core.library.base import Part
from readinglist.core.model import Changes, Operation
from readinglist.core.store import (
    edits,
    history,
    papers,
    restoring,
    schema,
    trimming,
    undoing,
    views,
)
from readinglist.core.store.operations import operation


class History(Part):
    """What was done, and taking it back."""

    def history(self, limit: int = -1) -> list[Operation]:
        """What was done, newest first."""
        return history.history(self._db, limit)

    def undo(self, number: int | None = None, *, with_later: bool = False) -> list[Changes]:
        """Take back operation `number`, or the newest gesture that stands.

        `with_later`: also what later operations did to the same fields. Raises `UndoConflict`.
        """
        restored = undoing.restored(self._db, number)
        if restored is not None:
            back = restoring.undo(self._db, self.folder, restored.id, restored.label)
            everything = frozenset(papers.all_ids(self._db))
            tables = frozenset(schema.USER_TABLES)
            return [Changes(back.rev, f"Undo: {restored.label}", everything, tables, True)]
        if number is None:
            return undoing.undo_newest(self._db)
        return undoing.undo_operation(self._db, number, with_later)

    def undo_back_to(self, number: int) -> list[Changes]:
        """Take back everything that was done after operation `number`, as one gesture."""
        return undoing.undo_back_to(self._db, number)

    def redo(self, number: int | None = None) -> list[Changes]:
        """Do again operation `number`, or what the newest undo took back."""
        if number is None:
            return undoing.redo_newest(self._db)
        return undoing.redo_operation(self._db, number)

    def empty_trash(self) -> Changes:
        """Delete the papers in Trash with all that is on them; undoable for 30 days."""
        with operation(self._db, trimming.EMPTY_TRASH, "empty Trash") as edit:
            edits.delete_papers(self._db, views.trashed(self._db))
        return edit.changes

    def tidy_history(self) -> bool:
        """Let go of a slice of what is too old to be undone; whether there is more to do."""
        settings = self._settings
        return trimming.trim(self._db, settings.history_days, settings.history_bytes)
