"""`history`, `undo`, `redo`."""

from collections.abc import Sequence

import click

from readinglist.cli.results import Result, Session, command, count, lines
from readinglist.core.model import Changes, Operation


def register(group: click.Group) -> None:
    """Add this family's commands."""

    @command(group, "history")
    @click.option("--limit", type=click.IntRange(min=0), default=0, help="0: all.")
    def history(session: Session, limit: int) -> Result:
        """List what was done, newest first."""
        found = session.library.history(limit or -1)
        text = lines(_line(operation) for operation in found) or "Nothing has been done yet."
        return Result({"operations": [_json(operation) for operation in found]}, text)

    @command(group, "undo")
    @click.argument("number", type=click.IntRange(min=1), required=False, metavar="[N]")
    @click.option("--back-to", type=click.IntRange(min=0), metavar="N", help="All that came after.")
    @click.option(
        "--with-later", is_flag=True, help="Also what later edits did to the same fields."
    )
    def undo(session: Session, number: int | None, back_to: int | None, with_later: bool) -> Result:
        """Take back the newest gesture, or operation N of the history."""
        if back_to is not None:
            if number is not None:
                raise click.UsageError("Say N or --back-to N.")
            return _reversed(session, session.library.undo_back_to(back_to), "undone")
        done = session.library.undo(number, with_later=with_later)
        return _reversed(session, done, "undone")

    @command(group, "redo")
    @click.argument("number", type=int, required=False, metavar="[N]")
    def redo(session: Session, number: int | None) -> Result:
        """Do again what the newest undo took back, or operation N."""
        return _reversed(session, session.library.redo(number), "redone")


def _reversed(session: Session, done: Sequence[Changes], verb: str) -> Result:
    changed = sorted(frozenset[int]().union(*(changes.papers for changes in done)))
    named = [{"id": changes.rev, "label": changes.label} for changes in done]
    data = {"rev": session.library.rev, "changed": changed, verb: named}
    text = lines(f"{c.label} ({count(len(c.papers), 'paper')})" for c in done)
    return Result(data, text, done)


def _json(operation: Operation) -> dict[str, object]:
    return {
        "id": operation.id,
        "group": operation.group,
        "kind": operation.kind,
        "label": operation.label,
        "time": operation.time,
        "count": operation.count,
        "undone": operation.undone,
        "reverses": operation.reverses,
        "reversed_by": operation.reversed_by,
    }


def _line(operation: Operation) -> str:
    undone = "  (undone)" if operation.undone else ""
    papers = count(operation.count, "paper")
    return f"{operation.id:>6}  {operation.time}  {operation.label}  [{papers}]{undone}"
