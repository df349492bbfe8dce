"""The queue: what is read next, in the reader's own order, and what has to wait."""

from collections.abc import Sequence
from datetime import date

from readinglist.core.errors import BadInput, NotFound
from readinglist.core.library.base import KEPT, Part
from readinglist.core.model import QUEUE_STATUSES, Changes
from readinglist.core.store import edits, papers


class Queueing(Part):
    """Order and snoozing."""

    def snooze(self, ids: Sequence[int], day: date | None) -> Changes:
        """Keep papers out of Inbox and Queue until that day; None: show them again."""
        if day is not None and day <= date.today():
            raise BadInput(f"{day.isoformat()} is not a day to come.", KEPT)
        verb = "wake" if day is None else f"snooze until {day.isoformat()}"
        with self._editing(verb, ids, kind="snooze") as edit:
            value = day.isoformat() if day else None
            edits.update(self._db, ids, {"snoozed_until": value}, edit.time)
        return edit.changes

    def move_in_queue(self, ids: Sequence[int], before: int | None) -> Changes:
        """Put papers of the queue, in this order, before another of it; None: at its end."""
        with self._editing("move in queue", ids, kind="queue") as edit:
            wanted = [*ids, before] if before is not None else list(ids)
            if before is not None and not papers.existing(self._db, [before]):
                raise NotFound(f"There is no paper {before}.", KEPT)
            for paper in papers.load(self._db, wanted):
                if paper.status not in QUEUE_STATUSES or paper.trashed:
                    raise BadInput(
                        f"Paper {paper.id} is not in the queue.",
                        KEPT,
                        "Status to-read does it.",
                    )
            edits.place_in_queue(self._db, list(ids), before, edit.time)
        return edit.changes

    def queue_order(self) -> list[int]:
        """Every paper of the queue in its order, snoozed ones too."""
        return edits.queue_order(self._db)
