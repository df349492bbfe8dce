"""`export`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from readinglist.cli.results import (
    TAKES_QUERY,
    Result,
    Session,
    command,
    count,
    progress_to_terminal,
    query_text,
)
from readinglist.core.exporting.options import CLEAN, ENCODINGS, PROFILES, Options
from readinglist.core.exporting.template import read_template
from readinglist.core.library import Library


def register(group: click.Group) -> None:
    """Add this family's commands."""

    @command(group, "export", context_settings=TAKES_QUERY)
    @click.argument("query", nargs=-1, type=click.UNPROCESSED)
    @click.option("--format", "format_name", metavar="F", help="Else bibtex.")
    @click.option(
        "--template",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Write what this Jinja template says, instead of a format.",
    )
    @_writing
    @click.option("--sort", metavar="S", help="Their order, as sort: has it; else by relevance.")
    @click.option("--keep", is_flag=True, help="Write the file anew whenever its papers change.")
    @_into_file
    def export(
        session: Session,
        query: Sequence[str],
        format_name: str | None,
        template: Path | None,
        output: Path | None,
        sort: str | None,
        keep: bool,
        **chosen: str | bool | None,
    ) -> Result:
        """Export the papers that match a query, or all, as a bibliography."""
        if format_name and template:
            raise click.UsageError("--template stands instead of --format.")
        options = Options(**chosen)  # pyright: ignore[reportArgumentType]
        text = query_text(query).strip()
        wanted = _Wanted(text, format_name or "bibtex", template, sort, options)
        if keep:
            return _kept(session.library, wanted, output)
        return (
            _printed(session.library, wanted)
            if output is None
            else _saved(session.library, wanted, output)
        )


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Which papers are wanted, and in which form."""

    query: str
    format: str
    template: Path | None
    sort: str | None
    options: Options

    def ids(self, library: Library) -> Sequence[int] | None:
        """The papers, in their order; None: all, by id."""
        ids = library.search(self.query).exact if self.query else None
        if self.sort is None:
            return ids
        return library.in_order(library.view("all") if ids is None else ids, self.sort)

    def text(self) -> str | None:
        """That of the template."""
        return None if self.template is None else read_template(self.template)


def _printed(library: Library, wanted: _Wanted) -> Result:
    template, ids = wanted.text(), wanted.ids(library)
    written = library.export(wanted.format, ids, wanted.options, template)
    number = library.count() if ids is None else len(ids)
    return Result({"papers": number, "text": written}, written.removesuffix("\n"))


def _saved(library: Library, wanted: _Wanted, file: Path) -> Result:
    template, ids = wanted.text(), wanted.ids(library)
    progress = progress_to_terminal("Export")
    number = library.export_to(
        file, wanted.format, ids, wanted.options, progress, template=template
    )
    return _written(file, number)


def _kept(library: Library, wanted: _Wanted, file: Path | None) -> Result:
    if file is None:
        raise click.UsageError("--keep needs --output with a file.")
    kept = library.keep_export(
        file, wanted.query, wanted.format, wanted.options, wanted.sort or "", wanted.template
    )
    return _written(file, kept.papers, " It is kept current.")


def _written(file: Path, number: int, more: str = "") -> Result:
    data = {"papers": number, "output": str(file)}
    return Result(data, f"{count(number, 'paper')} written to {file}.{more}")


def _writing(command: Callable[..., Result]) -> Callable[..., Result]:
    """The options that say what is written of papers, and how; those of `Options`."""
    options = (
        click.option("--profile", type=click.Choice(PROFILES), default=CLEAN, show_default=True),
        click.option("--abstracts/--no-abstracts", default=None, help="Unlike the profile."),
        click.option("--notes/--no-notes", default=None, help="Unlike the profile."),
        click.option("--tags/--no-tags", default=None, help="As keywords; unlike the profile."),
        click.option("--keys", default="", metavar="P", help="Keys by this pattern, here only."),
        click.option("--encoding", type=click.Choice(ENCODINGS), default=ENCODINGS[0]),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _into_file(command: Callable[..., Result]) -> Callable[..., Result]:
    """The option that names a file; none where it is "-", as elsewhere on the command line."""
    return click.option(
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        callback=lambda _context, _option, file: None if file == Path("-") else file,
        metavar="FILE",
        help="Else, and with “-”, it is printed.",
    )(command)
