"""How the queue grew and shrank, how much was read, and when the queue will be empty."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil
from random import Random

from readinglist.core.model import QUEUE_STATUSES, Transition

WEEK = 7
PERIOD = 4 * WEEK  # days by which the pace is judged; of a queue that is younger, its days
SHOWN = 12 * WEEK  # days
_FARTHEST = 100 * 365  # days; what takes longer never ends


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the queue: papers in it at its end, those that came and left; papers read."""

    day: date
    size: int
    came: int
    left: int
    read: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """At the pace of the last `days`, in papers a week; days on which the queue is empty, or None.

    `empty`: if papers go on coming as they did; `empty_alone`: if none came any more.
    """

    days: int
    came: float
    left: float
    empty: date | None
    empty_alone: date | None


@dataclass(frozen=True, slots=True)
class Pace:
    """The last days of the queue, the oldest first; `reading`: papers begun, of at most `limit`.

    `forecast` is None where the queue was never used in these days; `limit` 0: there is none.
    """

    days: tuple[Day, ...]
    forecast: Forecast | None
    reading: int
    limit: int

    @property
    def is_over_limit(self) -> bool:
        """Whether more papers are being read than the reader wants."""
        return 0 < self.limit < self.reading


def days_of(
    transitions: Iterable[Transition], size: int, today: date, count: int
) -> tuple[Day, ...]:
    """The last `count` days, the oldest first; `size`: of the queue now.

    What was undone the same day does not count, nor does a paper that left and came back.
    """
    queued: Counter[tuple[date, int]] = Counter()
    read: Counter[tuple[date, int]] = Counter()
    for each in transitions:
        at = datetime.fromisoformat(each.time).astimezone().date(), each.paper
        queued[at] += (each.after in QUEUE_STATUSES) - (each.before in QUEUE_STATUSES)
        read[at] += (each.after == "read") - (each.before == "read")
    came = Counter(day for (day, _), net in queued.items() if net > 0)
    left = Counter(day for (day, _), net in queued.items() if net < 0)
    finished = Counter(day for (day, _), net in read.items() if net > 0)
    found: list[Day] = []
    for ago in range(count):
        day = today - timedelta(ago)
        found.append(Day(day, max(size, 0), came[day], left[day], finished[day]))
        size -= came[day] - left[day]
    return tuple(reversed(found))


def forecast(days: Sequence[Day]) -> Forecast | None:
    """When the queue of the last of these days will be empty; None: nothing was in it in them."""
    used = next((n for n, day in enumerate(days) if day.size or day.came or day.left), None)
    if used is None:
        return None
    period = min(PERIOD, max(WEEK, len(days) - used))
    recent, today, size = days[-period:], days[-1].day, days[-1].size
    came = sum(day.came for day in recent) / period
    left = sum(day.left for day in recent) / period
    empty, alone = (_empty(today, size, fewer) for fewer in (left - came, left))
    return Forecast(period, came * WEEK, left * WEEK, empty, alone)


def _empty(today: date, size: int, fewer: float) -> date | None:
    """The day on which as many papers are gone, where there are so many fewer each day."""
    if not size:
        return today
    if fewer <= 0 or size / fewer > _FARTHEST:
        return None
    return today + timedelta(ceil(size / fewer))


def pick(waiting: Sequence[tuple[int, int]], chance: Random) -> int:
    """One of these papers, given with the days that they wait: the longer, the likelier."""
    papers = [paper for paper, _ in waiting]
    return chance.choices(papers, [1 + days for _, days in waiting])[0]
