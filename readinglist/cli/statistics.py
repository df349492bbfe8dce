"""How many papers, and how fast: `stats`."""

from collections.abc import Iterable
from dataclasses import asdict
from itertools import dropwhile
from typing import Any

import click

from readinglist.cli.results import Result, Session, command, count, lines
from readinglist.core.reading.pace import WEEK, Pace


def register(group: click.Group) -> None:
    """Add this family's command."""

    @command(group, "stats", short_help="How many papers, how fast, and how long the queue takes.")
    def stats(session: Session) -> Result:
        """Count papers by view; say how many were read each week, and when the queue is empty."""
        counts, pace = session.library.counts(), session.library.pace()
        weeks = [pace.days[n : n + WEEK] for n in range(0, len(pace.days), WEEK)]
        data = {
            "counts": counts,
            "queue": _queue(pace),
            "weeks": [
                {"from": week[0].day.isoformat(), "queue": week[-1].size}
                | {name: sum(getattr(day, name) for day in week) for name in _SUMS}
                for week in weeks
            ],
        }
        said = [f"{name:>8} {count(number, 'paper')}" for name, number in counts.items()]
        used = dropwhile(lambda week: not any(week[name] for name in _NUMBERS), data["weeks"])
        table = ["week from   queue   came   left   read", *map(_week, used)]
        return Result(data, lines([*said, "", *table, "", *_of_queue(pace)]))


_SUMS = ("came", "left", "read")
_NUMBERS = ("queue", *_SUMS)


def _week(week: dict[str, Any]) -> str:
    numbers = "".join(f"{week[name]:>7,}" for name in _NUMBERS)
    return f"{week['from']}{numbers}"


def _queue(pace: Pace) -> dict[str, Any]:
    found = asdict(pace.forecast) if pace.forecast else {}
    days = {name: found.get(name) for name in ("empty", "empty_alone")}
    return {
        "size": pace.days[-1].size,
        "reading": pace.reading,
        "limit": pace.limit or None,
        "came_a_week": found.get("came"),
        "left_a_week": found.get("left"),
    } | {name: day.isoformat() if day else None for name, day in days.items()}


def _of_queue(pace: Pace) -> Iterable[str]:
    yield from over_limit(pace)
    found = pace.forecast
    if found is None:
        yield "The queue was never used in these weeks. status PAPER... to-read puts papers in it."
        return
    yield f"Each week {found.came:.1f} papers come into the queue and {found.left:.1f} leave it."
    if found.empty is not None:
        yield f"At this pace it is empty on {found.empty}."
    elif found.empty_alone is not None:
        yield f"At this pace it is never empty; if none came any more, on {found.empty_alone}."
    else:
        yield "At this pace it is never empty."


def over_limit(pace: Pace) -> Iterable[str]:
    """That more papers are being read than the reader wants, if they are."""
    if pace.is_over_limit:
        yield f"{pace.reading} papers are being read; the limit is {pace.limit}."
