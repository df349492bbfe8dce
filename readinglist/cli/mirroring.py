"""`mirror`: the library as Markdown files, and edits of those files taken over."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

import click

from readinglist.cli.results import Result, Session, command, count, lines, progress_to_terminal
from readinglist.core.library import Library
from readinglist.core.mirror.reports import PaperConflict, Written

_COLUMN = 36  # characters of each side of a conflict


def register(group: click.Group) -> None:
    """Add this family's command."""

    @command(group, "mirror", short_help="Keep the library as Markdown files in a folder, too.")
    @click.argument(
        "place", metavar="[DIR]", required=False, type=click.Path(file_okay=False, path_type=Path)
    )
    @click.option("--import", "taking", is_flag=True, help="First take over edits of the files.")
    @click.option("--deletions", is_flag=True, help="Even if most files were deleted.")
    @click.option("--keep/--no-keep", "keep", default=None, help="Let DIR follow from now on.")
    def mirror(
        session: Session, place: Path | None, taking: bool, deletions: bool, keep: bool | None
    ) -> Result:
        """Write one Markdown file a paper into DIR (else the one that is kept), those that changed.

        Files that were edited since are left alone; with --import they are taken over first.
        """
        library = session.library
        if deletions and not taking:
            raise click.UsageError("--deletions belongs to --import.")
        if keep is False and (taking or place is not None):
            raise click.UsageError("--no-keep stands alone.")
        if keep is False:
            library.keep_mirror(None)
            return Result({"kept": None}, "No folder follows the library any more.")
        place = place or library.kept_mirror()
        if place is None:
            raise click.UsageError("Say which folder: none is kept.")
        result = _taken_over(library, place, deletions) if taking else _written(library, place)
        if keep:
            library.keep_mirror(place)
        return result


def _written(library: Library, place: Path) -> Result:
    written = library.mirror(place, progress_to_terminal("Writing"))
    data = {"rev": library.rev, **_written_json(written)}
    return Result(data, lines(_written_lines(written)))


def _taken_over(library: Library, place: Path, deletions: bool) -> Result:
    progress = progress_to_terminal("Writing")
    done = library.import_mirror(place, with_deletions=deletions, progress=progress)
    data = {
        "rev": library.rev,
        "changed": sorted(done.changes.papers),
        "new": sorted(done.new),
        "edited": sorted(done.changed),
        "trashed": sorted(done.trashed),
        "conflicts": [_conflict_json(each) for each in done.conflicts],
        **_written_json(done.written),
    }
    said = [
        f"Taken over: {count(len(done.changed), 'paper')} edited, {len(done.new):,} new, "
        f"{len(done.trashed):,} to Trash.",
        *_conflict_lines(done.conflicts),
        *_written_lines(done.written),
    ]
    return Result(data, lines(said), (done.changes,))


def _written_json(written: Written) -> dict[str, Any]:
    return {
        "folder": str(written.folder),
        "written": written.written,
        "removed": written.removed,
        "left_alone": [{"file": each.file, "why": each.why} for each in written.left_alone],
    }


def _written_lines(written: Written) -> Iterator[str]:
    yield (
        f"{written.folder}: {count(written.written, 'file')} written, {written.removed:,} removed."
    )
    for each in written.left_alone:
        yield f"Left alone: {each.file}: {each.why}"


def _conflict_json(each: PaperConflict) -> dict[str, Any]:
    conflict = each.conflict
    return {
        "id": each.paper,
        "title": each.title,
        "field": conflict.field,
        "library": conflict.library,
        "file": conflict.file,
        "kept": conflict.kept,
    }


def _conflict_lines(conflicts: Sequence[PaperConflict]) -> Iterator[str]:
    """Each conflict, both sides beside each other."""
    for each in conflicts:
        conflict = each.conflict
        yield f"Both changed the {conflict.field} of paper {each.paper} ({each.title}):"
        left, right = (_wrapped(text) for text in (conflict.library, conflict.file))
        for one, other in zip_longest(["LIBRARY", *left], ["FILE", *right], fillvalue=""):
            yield f"  {one:{_COLUMN}} | {other}".rstrip()
        yield f"  Kept: {conflict.whose}."


def _wrapped(text: str) -> list[str]:
    wrapped = (textwrap.wrap(line, _COLUMN) or [""] for line in (text or "(nothing)").split("\n"))
    return [line for lines in wrapped for line in lines]
