"""Which edits an undo or a redo is about: the newest gesture, or one operation."""

from collections.abc import Callable

from readinglist.core.errors import BadInput, NotFound, UndoConflict
from readinglist.core.model import Changes, Operation
from readinglist.core.store import history, restoring, reversing
from readinglist.core.store.connection import Database
from readinglist.core.store.operations import transaction

_KEPT = "Nothing was changed."


def undo_newest(db: Database) -> list[Changes]:
    """Take back the gesture that was done, or done again, last."""
    return _all(db, reversing.undo, history.newest_to_undo(db), "undo")


def restored(db: Database, number: int | None) -> Operation | None:
    """The restoring of a backup that this undo is about; None: it is about something else."""
    if not history.ever(db, restoring.KIND):
        return None
    edits = [history.find(db, number)] if number else history.newest_to_undo(db)
    return edits[0] if edits and edits[0].kind == restoring.KIND else None


def redo_newest(db: Database) -> list[Changes]:
    """Do the gesture again that was taken back last."""
    return _all(db, reversing.redo, history.newest_to_redo(db), "redo")


def undo_operation(db: Database, number: int, with_later: bool) -> list[Changes]:
    """Take back operation `number`: an edit, the redo of one, or an undo (which does it again).

    `with_later`: with the edits that stand in its way, and those in the way of these.
    """
    named = history.find(db, number)
    edit = history.original(db, number)
    if named.kind == "undo":
        if edit.reversed_by != named.id:
            raise BadInput(f"“{named.label}” no longer holds.", _KEPT)
        return _all(db, reversing.redo, [edit], "redo")
    if edit.reversed_by is not None:
        raise BadInput(f"“{edit.label}” is undone already.", _KEPT)
    edits = [edit]
    while True:
        try:
            return _all(db, reversing.undo, edits, "undo")
        except UndoConflict as conflict:
            more = {history.find(db, n) for n in conflict.later} - set(edits)
            if not with_later or not more:
                raise
            edits = sorted([*edits, *more], key=lambda e: -history.done_at(db, e))


def redo_operation(db: Database, number: int) -> list[Changes]:
    """Do operation `number` again: an edit that is taken back, or the edit that an undo took."""
    edit = history.original(db, number)
    if edit.reversed_by is None:
        raise BadInput(f"“{edit.label}” is not undone.", _KEPT)
    return _all(db, reversing.redo, [edit], "redo")


def undo_back_to(db: Database, number: int) -> list[Changes]:
    """Take back every edit that stands and was done after operation `number`."""
    history.find(db, number)
    edits = history.standing_after(db, number)
    if any(edit.kind == restoring.KIND for edit in edits):
        raise BadInput(
            "A backup was restored since; the history before it is another one.",
            _KEPT,
            "Undo the restoring first.",
        )
    return _all(db, reversing.undo, edits, "undo")


def _all(
    db: Database,
    reverse: Callable[[Database, Operation, int | None], Changes],
    edits: list[Operation],
    verb: str,
) -> list[Changes]:
    """Reverse these edits in this order, all or none, as one group."""
    if not edits:
        undo = verb == "undo"
        raise NotFound("There is nothing to undo." if undo else "There is nothing to redo.")
    done: list[Changes] = []
    with transaction(db):
        for edit in edits:
            done.append(reverse(db, edit, done[0].rev if done else None))
    return done
