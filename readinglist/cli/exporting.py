"""`export`."""

from collections.abc import Callable, Sequence
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
from readinglist.core.errors import BadInput
from readinglist.core.exporting.options import CLEAN, ENCODINGS, PROFILES, Options


def register(group: click.Group) -> None:
    """Add this family's commands."""

    @command(group, "export", context_settings=TAKES_QUERY)
    @click.argument("query", nargs=-1, type=click.UNPROCESSED)
    @click.option("--format", "format_name", default="bibtex", show_default=True, metavar="F")
    @click.option(
        "--template",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Write what this Jinja template says, instead of a format.",
    )
    @_writing
    @click.option("--sort", metavar="S", help="Their order, as sort: has it; else by relevance.")
    @click.option("--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE")
    def export(
        session: Session,
        query: Sequence[str],
        format_name: str,
        template: Path | None,
        output: Path | None,
        sort: str | None,
        **chosen: str | bool | None,
    ) -> Result:
        """Export the papers that match a query, or all, as a bibliography."""
        library = session.library
        text = query_text(query)
        ids = library.search(text).exact if text.strip() else None
        if sort is not None:
            ids = library.in_order(library.view("all") if ids is None else ids, sort)
        options = Options(**chosen)  # pyright: ignore[reportArgumentType]
        said = None if template is None else _text_of(template)
        if output is None:
            written = library.export(format_name, ids, options, said)
            number = library.count() if ids is None else len(ids)
            return Result({"papers": number, "text": written}, written.removesuffix("\n"))
        progress = progress_to_terminal("Export")
        number = library.export_to(output, format_name, ids, options, progress, template=said)
        data = {"papers": number, "output": str(output)}
        return Result(data, f"{count(number, 'paper')} written to {output}.")


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


def _text_of(template: Path) -> str:
    """The text of a template; line ends as on Unix."""
    try:
        return template.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{template} cannot be read as a template: {error}.") from error
