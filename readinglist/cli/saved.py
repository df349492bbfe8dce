"""`searches`: queries that have a name."""

import click

from readinglist.cli.results import Result, Session, command, count, lines
from readinglist.core.model import Changes


def register(group: click.Group) -> None:
    """Add this family's commands."""

    @command(group, "searches", short_help="List, save, rename, order or delete saved searches.")
    @click.option("--save", nargs=2, metavar="NAME QUERY", help="Give a query a name.")
    @click.option("--rename", nargs=2, metavar="A B", help="Give the search A the name B.")
    @click.option("--delete", metavar="NAME", help="Delete a search; the papers stay.")
    @click.option("--first", multiple=True, metavar="NAME", help="Put it first, in this order.")
    def searches(
        session: Session,
        save: tuple[str, str] | None,
        rename: tuple[str, str] | None,
        delete: str | None,
        first: tuple[str, ...],
    ) -> Result:
        """List the saved searches, or save one; `search:NAME` uses it in queries."""
        library = session.library
        if save:
            return _done(session, library.save_search(*save), "Saved")
        if rename:
            return _done(session, library.rename_search(*rename), "Renamed")
        if delete:
            return _done(session, library.delete_search(delete), "Deleted")
        if first:
            return _done(session, library.order_searches(first), "Put in order")
        library.catch_up_index()
        found = [
            {"name": s.name, "query": s.query, "count": library.count_found(s.query)}
            for s in library.saved_searches()
        ]
        said = lines(f"{s['name']}: {s['query']} ({count(s['count'], 'paper')})" for s in found)
        return Result({"searches": found}, said or "No saved searches yet.")


def _done(session: Session, changes: Changes, verb: str) -> Result:
    """Papers stay as they are; what was changed is the search."""
    data = {"rev": session.library.rev, "changed": []}
    return Result(data, f"{verb}." if changes else "Nothing to change.", (changes,))
