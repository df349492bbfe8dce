"""The queue, and what is put in by hand: `queue snooze highlight add`."""

from collections.abc import Sequence
from datetime import date

import click

from readinglist.cli.results import Result, Session, changed, command, lines, papers_argument
from readinglist.cli.searching import line, summary
from readinglist.cli.statistics import over_limit
from readinglist.core.dates import day_to_come
from readinglist.core.errors import BadInput
from readinglist.core.highlights import COLOURS


def register(group: click.Group) -> None:
    """Add this family's commands."""
    _queue(group)
    _snooze(group)
    _highlight(group)
    _add(group)


def _queue(group: click.Group) -> None:
    @command(group, "queue", short_help="List or reorder the queue.")
    @click.option("--move", metavar="PAPER", help="The paper to move.")
    @click.option("--before", metavar="P", help="Before this paper.")
    @click.option("--after", metavar="P", help="After this paper.")
    @click.option("--top", is_flag=True, help="To the beginning.")
    @click.option("--bottom", is_flag=True, help="To the end.")
    @click.option("--pick", is_flag=True, help="Name one by chance; what waits long is likelier.")
    def queue(
        session: Session,
        move: str | None,
        before: str | None,
        after: str | None,
        top: bool,
        bottom: bool,
        pick: bool,
    ) -> Result:
        """List the queue in its order, move a paper in it, or have one picked."""
        library = session.library
        places = [place for place in (before, after, top, bottom) if place]
        if pick and (move or places):
            raise click.UsageError("Say --pick alone.")
        if pick:
            return _picked(session)
        if move is None and not places:
            papers = [summary(paper) for paper in library.papers(library.view("queue"))]
            over = over_limit(library.pace())
            text = lines([*map(line, papers), *over]) or "The queue is empty."
            return Result({"papers": papers}, text)
        if move is None or len(places) != 1:
            raise click.UsageError("Say --move PAPER and one of --before --after --top --bottom.")
        ids = library.resolve([move])
        order = [paper for paper in library.queue_order() if paper not in ids]
        target = _neighbour(session, order, before, after) if before or after else None
        if top:
            target = order[0] if order else None
        return changed(session, library.move_in_queue(ids, target), "Moved")


def _picked(session: Session) -> Result:
    found = session.library.pick()
    papers = [summary(paper) for paper in session.library.papers([found] if found else [])]
    return Result({"papers": papers}, lines(map(line, papers)) or "The queue is empty.")


def _neighbour(
    session: Session, order: Sequence[int], before: str | None, after: str | None
) -> int | None:
    """The paper of the queue that what is moved comes before; None: it comes last."""
    name = before or after or ""
    [named, *more] = session.library.resolve([name])
    if more or named not in order:
        raise BadInput(f"{name} is not another paper of the queue.", "Nothing was moved.")
    place = order.index(named) + (after is not None)
    return order[place] if place < len(order) else None


def _snooze(group: click.Group) -> None:
    @command(group, "snooze", short_help="Keep papers out of Inbox and Queue until a day.")
    @papers_argument()
    @click.argument("day", metavar="DATE")
    def snooze(session: Session, papers: Sequence[str], day: str) -> Result:
        """Keep papers out of Inbox and Queue until DATE (2027-01-05, monday; none: no longer)."""
        ids = session.library.resolve(papers)
        until = None if day == "none" else day_to_come(day, date.today())
        said = f"Snoozed until {until.isoformat()}" if until else "No longer snoozed"
        return changed(session, session.library.snooze(ids, until), said)


def _highlight(group: click.Group) -> None:
    @command(group, "highlight", short_help="List, add or remove highlights of a paper.")
    @click.argument("paper")
    @click.option("--quote", metavar="TEXT", help="The passage to mark.")
    @click.option("--comment", metavar="C", default="", help="What to say of it.")
    @click.option("--colour", metavar="C", default=COLOURS[0], help=", ".join(COLOURS))
    @click.option("--remove", metavar="UID", help="Take this highlight away.")
    def highlight(
        session: Session,
        paper: str,
        quote: str | None,
        comment: str,
        colour: str,
        remove: str | None,
    ) -> Result:
        """Mark a passage of a paper, or list what is marked."""
        library = session.library
        ids = library.resolve([paper])
        if len(ids) != 1:
            raise BadInput(f"{paper} names {len(ids)} papers; a highlight belongs to one.")
        if remove:
            return changed(session, library.remove_highlight(remove), "Removed")
        if quote is not None:
            return changed(session, library.highlight(ids[0], quote, comment, colour), "Marked")
        [found] = library.papers(ids)
        said = [f"{h.uid}  [{h.colour}] {h.quote}  {h.comment}" for h in found.highlights]
        data = {"id": found.id, "highlights": found.json()["highlights"]}
        return Result(data, lines(said) or "Nothing is marked.")


def _add(group: click.Group) -> None:
    @command(group, "add", short_help="Add a paper by hand.")
    @click.option("--title", required=True, metavar="T", help="Its title.")
    @click.argument("values", nargs=-1, metavar="[FIELD=VALUE...]")
    def add(session: Session, title: str, values: Sequence[str]) -> Result:
        """Add a paper by hand: --title T [FIELD=VALUE...] (authors, year, abstract, doi, …)."""
        for value in values:
            if "=" not in value:
                raise click.UsageError(f"{value} is not FIELD=VALUE.")
        fields = dict(value.split("=", 1) for value in values)
        return changed(session, session.library.add(title, fields), "Added")
