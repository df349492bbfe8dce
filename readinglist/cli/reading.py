"""What to read: `related next digest`."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

import click

from readinglist.cli.results import Result, Session, command, count, lines
from readinglist.cli.searching import line, summary
from readinglist.core.dates import period
from readinglist.core.errors import BadInput
from readinglist.core.library import Library
from readinglist.core.reading.related import Related


def register(group: click.Group) -> None:
    """Add this family's commands."""
    _related(group)
    _next(group)
    _digest(group)


def _limit(usual: int) -> Callable[..., Any]:
    return click.option(
        "--limit", type=click.IntRange(min=0), default=usual, show_default=True, help="0: all."
    )


def _related(group: click.Group) -> None:
    @command(group, "related", short_help="The papers most like one.")
    @click.argument("paper")
    @_limit(5)
    def related(session: Session, paper: str, limit: int) -> Result:
        """List the papers most like PAPER, with words that they share."""
        library = session.library
        ids = library.resolve([paper])
        if len(ids) != 1:
            raise BadInput(f"{paper} names {count(len(ids), 'paper')}; related looks at one.")
        why_not = library.catch_up_index()
        found = library.related(ids[0], limit or library.count())
        return _recommended(library, found, why_not or "No paper has much in common with it.")


def _next(group: click.Group) -> None:
    @command(group, "next", short_help="What to read next.")
    @_limit(50)
    def read_next(session: Session, limit: int) -> Result:
        """List unread papers by what was starred, with the words that decided it."""
        library = session.library
        why_not = library.catch_up_index()
        found = library.read_next(limit or library.count())
        nothing = "Nothing to recommend. Stars say what you like: star PAPER..."
        return _recommended(library, found, why_not or nothing)


def _recommended(library: Library, found: Sequence[Related], nothing: str) -> Result:
    papers = [
        summary(paper) | {"score": round(one.score, 3), "reason": ", ".join(one.reasons)}
        for paper, one in zip(library.papers(one.paper for one in found), found, strict=True)
    ]
    return Result({"papers": papers}, lines(_with_reasons(papers)) or nothing)


def _with_reasons(papers: Iterable[dict[str, Any]]) -> Iterable[str]:
    return (f"{line(paper)}\n{'':>10}{paper['reason']}" for paper in papers)


def _digest(group: click.Group) -> None:
    @command(group, "digest", short_help="The papers of the newest listing day.")
    @click.option("--day", metavar="D", help="Of another day: 2026-07-15, yesterday, …")
    @_limit(0)
    def digest(session: Session, day: str | None, limit: int) -> Result:
        """List the papers of the newest listing day, or of another, by rank."""
        library = session.library
        wanted = library.digest_day() if day is None else _day(day)
        ids = library.digest(wanted) if wanted else []
        papers = [summary(paper) for paper in library.papers(ids[: limit or None])]
        said = f"{wanted}: {count(len(ids), 'paper')}" if wanted else "No listings yet."
        data = {"day": wanted, "total": len(ids), "papers": papers}
        return Result(data, lines([said, *map(line, papers)]))


def _day(text: str) -> str:
    first, after = period(text, date.today()) or (None, None)
    if first is None or after is None or (after - first).days != 1:
        raise BadInput(f"{text} is not a day.", "", "Try 2026-07-15 or yesterday.")
    return first.isoformat()
