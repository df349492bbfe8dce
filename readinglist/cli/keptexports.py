"""`exports`: those that are kept current."""

from pathlib import Path

import click

from readinglist.cli.results import Result, Session, command, lines
from readinglist.core.errors import NotFound
from readinglist.core.keptexports import KeptExport
from readinglist.core.library import Library


def register(group: click.Group) -> None:
    """Add this family's commands."""

    @command(group, "exports", short_help="List the exports that are kept current, or end one.")
    @click.option("--end", type=click.Path(path_type=Path), metavar="FILE", help="Keep it no more.")
    def exports(session: Session, end: Path | None) -> Result:
        """List the files that are written anew whenever their papers change, or end one."""
        library = session.library
        if end is not None:
            library.end_export(end)
            return Result({"ended": str(end)}, f"{end} is kept no more; it stays as it is.")
        found = [_told(library, kept) for kept in library.kept_exports()]
        said = lines(f"{each['file']}: {each['format']}, {each['follows']}" for each in found)
        return Result({"exports": found}, said or "No exports are kept current.")


def _told(library: Library, kept: KeptExport) -> dict[str, str]:
    """What is said of a kept export."""
    try:
        follows = library.query_of(kept) or "all papers"
    except NotFound as error:
        follows = str(error)
    return {"file": kept.file, "format": kept.template or kept.format, "follows": follows}
