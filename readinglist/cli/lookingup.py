"""`look-up`: what arXiv and Crossref know of papers."""

from collections.abc import Sequence

import click

from readinglist.cli.results import Result, Session, changed, command, progress_to_terminal


def register(group: click.Group) -> None:
    """Add this family's commands."""

    @command(group, "look-up", short_help="Complete papers with what arXiv and Crossref know.")
    @click.argument("papers", nargs=-1, metavar="[PAPER...]")
    @click.option("--on", "switch", flag_value="on", help="From now on these services are asked.")
    @click.option("--off", "switch", flag_value="off", help="Ask nobody any more.")
    def look_up(session: Session, papers: Sequence[str], switch: str | None) -> Result:
        """Give papers what they lack: authors, year, ids. Off until it is switched on."""
        library = session.library
        if switch is not None:
            library.switch_look_up(switch == "on")
        if papers:
            ids = library.resolve(papers)
            return changed(
                session, library.look_up(ids, progress_to_terminal("Looking up")), "Completed"
            )
        on = library.looks_up()
        return Result({"on": on}, f"Looking up is switched {'on' if on else 'off'}.")
