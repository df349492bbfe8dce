"""`check`, `reindex`, `self-test`."""

import os

import click

from readinglist.cli.results import Result, Session, command, lines
from readinglist.core.errors import DiskTrouble


def register(group: click.Group) -> None:
    """Add this family's commands."""
    _check(group)
    _reindex(group)
    _self_test(group)


def _check(group: click.Group) -> None:
    @command(group, "check")
    @click.option("--repair", is_flag=True, help="Mend what can be made again from the rest.")
    def check(session: Session, repair: bool) -> Result:
        """Look whether the library is whole."""
        library = session.library
        mended = library.repair() if repair else []
        damage = library.damage()
        notes = library.behind_notes()
        data = {"ok": not damage, "problems": damage, "notes": notes, "repaired": mended}
        said = [*mended, *damage, *notes]
        said.append("The library is damaged." if damage else "The library is whole.")
        return Result(data, lines(said), code=4 if damage else 0)


def _reindex(group: click.Group) -> None:
    @command(group, "reindex")
    @click.option("--background", is_flag=True, hidden=True)
    def reindex(session: Session, background: bool) -> Result:
        """Build the search index from nothing."""
        if background:  # the window's child: others go first, and only what is missing
            if hasattr(os, "nice"):
                os.nice(10)
            why_not = session.library.catch_up_index()
            if why_not:
                raise DiskTrouble(why_not)
        else:
            session.library.reindex()
        number = session.library.count()
        return Result({"papers": number}, f"The search index holds {number:,} papers.")


def _self_test(group: click.Group) -> None:
    @command(group, "self-test")
    def self_test(session: Session) -> Result:
        """Try the program out in a temporary library: import, search, annotate, export, window."""
        from readinglist.cli.selftest import run_self_test

        steps = run_self_test()
        ok = all(step.ok for step in steps)
        data = {"ok": ok, "steps": [{"step": s.name, "ok": s.ok, "said": s.said} for s in steps]}
        said = [f"{'ok  ' if s.ok else 'FAIL'} {s.name}: {s.said}" for s in steps]
        return Result(data, lines(said), code=0 if ok else 1)
