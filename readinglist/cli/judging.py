"""What a reader says of papers: `tag star unstar status rate note set`, and Trash."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from readinglist.cli.results import (
    Result,
    Session,
    changed,
    command,
    papers_argument,
)
from readinglist.core.errors import BadInput
from readinglist.core.model import STATUSES


def register(group: click.Group) -> None:
    """Add this family's commands."""
    _tags(group)
    _stars_and_status(group)
    _rating(group)
    _trash(group)
    _set(group)
    _texts(group)


def _tags(group: click.Group) -> None:
    @command(group, "tag", short_help="Give papers tags, take tags off them.")
    @papers_argument()
    @click.option("--add", multiple=True, metavar="T", help="Give this tag.")
    @click.option("--remove", multiple=True, metavar="T", help="Take this tag off.")
    def tag(
        session: Session, papers: Sequence[str], add: Sequence[str], remove: Sequence[str]
    ) -> Result:
        """Give papers tags and take tags off them; `ml/theory` is below `ml`."""
        if not add and not remove:
            raise click.UsageError("Say --add T or --remove T.")
        library = session.library
        return changed(session, library.tag(library.resolve(papers), add, remove), "Tagged")


def _stars_and_status(group: click.Group) -> None:
    @command(group, "star")
    @papers_argument()
    def star(session: Session, papers: Sequence[str]) -> Result:
        """Star papers."""
        return changed(session, session.library.star(session.library.resolve(papers)), "Starred")

    @command(group, "unstar")
    @papers_argument()
    def unstar(session: Session, papers: Sequence[str]) -> Result:
        """Take the stars off papers."""
        return changed(
            session, session.library.star(session.library.resolve(papers), False), "Unstarred"
        )

    @command(group, "status")
    @papers_argument()
    @click.argument("status", type=click.Choice(STATUSES))
    def status(session: Session, papers: Sequence[str], status: str) -> Result:
        """Say how far papers are read."""
        ids = session.library.resolve(papers)
        return changed(session, session.library.set_status(ids, status), f"Now {status}")


def _rating(group: click.Group) -> None:
    @command(group, "rate")
    @papers_argument()
    @click.argument("rating", type=click.IntRange(0, 5))
    def rate(session: Session, papers: Sequence[str], rating: int) -> Result:
        """Rate papers from 1 to 5; 0: none."""
        ids = session.library.resolve(papers)
        return changed(session, session.library.rate(ids, rating), f"Rated {rating}")


def _trash(group: click.Group) -> None:
    @command(group, "trash", short_help="Put papers into Trash, or empty it.")
    @click.argument("papers", nargs=-1, metavar="PAPER...")
    @click.option("--empty", is_flag=True, help="Delete what is in Trash; undoable for 30 days.")
    def trash(session: Session, papers: Sequence[str], empty: bool) -> Result:
        """Put papers into Trash, or empty it."""
        if bool(papers) == empty:
            raise click.UsageError("Say which PAPER, or --empty.")
        if empty:
            return changed(session, session.library.empty_trash(), "Deleted")
        return changed(
            session, session.library.trash(session.library.resolve(papers)), "Put into Trash"
        )

    @command(group, "restore")
    @papers_argument()
    def restore(session: Session, papers: Sequence[str]) -> Result:
        """Take papers out of Trash."""
        return changed(
            session, session.library.restore(session.library.resolve(papers)), "Restored"
        )


def _set(group: click.Group) -> None:
    @command(group, "set", short_help="Edit metadata.")
    @papers_argument()
    @click.pass_context
    def set_(context: click.Context, session: Session, papers: Sequence[str]) -> Result:
        """Edit metadata: set PAPER... FIELD=VALUE... (title, authors, year, key, …)."""
        named = [word for word in papers if not _is_assignment(word)]
        values = dict(word.split("=", 1) for word in papers if _is_assignment(word))
        if not named or not values:
            raise click.UsageError("Say which PAPER and at least one FIELD=VALUE.", context)
        ids = session.library.resolve(named)
        return changed(session, session.library.set_fields(ids, values), "Edited")


def _is_assignment(word: str) -> bool:
    name, equals, _ = word.partition("=")
    return bool(equals) and name.replace("_", "").isalpha()


def _texts(group: click.Group) -> None:
    @command(group, "note", short_help="Print or write a paper's note.")
    @click.argument("paper")
    @click.argument("dash", required=False, type=click.Choice(["-"]), metavar="[-]")
    @click.option("--text", metavar="T", help="The note.")
    @click.option("--file", "file", type=click.Path(path_type=Path), help="Read it from a file.")
    def note(
        session: Session, paper: str, dash: str | None, text: str | None, file: Path | None
    ) -> Result:
        """Set a paper's note from --text, --file or standard input (-); without these print it."""
        library = session.library
        ids = library.resolve([paper])
        if len(ids) != 1:
            raise BadInput(f"{paper} names {len(ids)} papers; a note belongs to one.")
        written = _note_text(session, dash, text, file)
        if written is None:
            found = library.papers(ids)[0].note
            return Result({"id": ids[0], "note": found}, found)
        return changed(session, library.set_note(ids[0], written), "Noted")


def _note_text(
    session: Session, dash: str | None, text: str | None, file: Path | None
) -> str | None:
    if sum(given is not None for given in (dash, text, file)) > 1:
        raise click.UsageError("Give the note once: --text, --file or -.")
    try:
        if dash:
            if session.in_batch:
                raise BadInput("A batch cannot read a note from standard input.")
            return sys.stdin.buffer.read().decode("utf-8")
        return file.read_text("utf-8") if file else text
    except (OSError, UnicodeError) as error:
        raise BadInput(f"The note cannot be read: {error}.", "Nothing was changed.") from error
