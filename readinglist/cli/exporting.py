"""`export`."""

from collections.abc import Sequence
from pathlib import Path

import click

from readinglist.cli.results import Result, Session, command, count, query_text
from readinglist.core.files import write_whole


def register(group: click.Group) -> None:
    """Add this family's commands."""

    @command(group, "export", context_settings={"ignore_unknown_options": True})
    @click.argument("query", nargs=-1, type=click.UNPROCESSED)
    @click.option("--format", "format_name", default="bibtex", show_default=True, metavar="F")
    @click.option("--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE")
    def export(
        session: Session, query: Sequence[str], format_name: str, output: Path | None
    ) -> Result:
        """Export the papers that match a query, or all, as a bibliography."""
        library = session.library
        text = query_text(query)
        ids = library.search(text).exact if text.strip() else None
        written = library.export(format_name, ids)
        number = library.count() if ids is None else len(ids)
        if output is None:
            return Result({"papers": number, "text": written}, written.removesuffix("\n"))
        write_whole(output, written)
        data = {"papers": number, "output": str(output)}
        return Result(data, f"{count(number, 'paper')} written to {output}.")
