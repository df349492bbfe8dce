"""How fast papers come and go, when the queue will be empty, and one of it to read."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from readinglist.core.dates import days_since
from readinglist.core.library.base import Part
from readinglist.core.reading import pace
from readinglist.core.reading.pace import Pace
from readinglist.core.store import transitions, views


class Pacing(Part):
    """The pace of the queue, by the history."""

    def pace(self, days: int = pace.SHOWN) -> Pace:
        """The last days of the queue, today among them, and what follows from them.

        Snoozed papers are in the queue, too: they come back.
        """
        today = date.today()
        return self._kept.until_edit(f"pace {days} {today}", lambda: self._pace(today, days))

    def _pace(self, today: date, count: int) -> Pace:
        first = datetime.combine(today - timedelta(count - 1), time()).astimezone(UTC)
        since = first.strftime("%Y-%m-%dT%H:%M:%SZ")
        with self._db.snapshot():
            statuses = views.count_statuses(self._db)
            changes = transitions.transitions(self._db, since)
        size = statuses["to-read"] + statuses["reading"]
        days = pace.days_of(changes, size, today, count)
        limit = self._settings.reading_limit
        return Pace(days, pace.forecast(days), statuses["reading"], limit)

    def pick(self, but: int | None = None, chance: Random | None = None) -> int | None:
        """A paper of the queue, by chance: what waits longer is likelier. None: it is empty.

        `but`: not this one, where there is another.
        """
        today = date.today()
        waiting = [(n, days_since(at or "", today)) for n, at in views.queue_since(self._db)]
        others = [each for each in waiting if each[0] != but]
        return pace.pick(others or waiting, chance or Random()) if waiting else None
