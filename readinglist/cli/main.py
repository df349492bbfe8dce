"""Parsing the command line, and turning what happens into messages and exit codes."""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from readinglist import __version__
from readinglist.cli import (
    batch,
    citing,
    duplicates,
    exporting,
    history,
    importing,
    judging,
    keptexports,
    keying,
    lookingup,
    mirroring,
    queueing,
    reading,
    saved,
    searching,
    statistics,
    tagging,
    upkeep,
)
from readinglist.cli.results import Result, Session, command, printable
from readinglist.core import memory
from readinglist.core.config import default_library
from readinglist.core.errors import BadInput, KnownError, LibraryBusy, LibraryDamaged, LibraryTooNew

_CODES: dict[type[KnownError], int] = {LibraryBusy: 3, LibraryDamaged: 4, LibraryTooNew: 5}


class _Commands(click.Group):
    """Where a file stands instead of a command, the window opens and offers to import it."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with."""
        if args and args[0] not in self.commands and Path(args[0]).exists():
            args = ["open", *args]
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="readinglist")
@click.option(
    "--library",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="The library's folder (else $READINGLIST_LIBRARY, else as in the settings).",
)
@click.option("--close-when-shown", is_flag=True, hidden=True)
@click.pass_context
def cli(context: click.Context, folder: Path | None, close_when_shown: bool) -> Result | None:
    """A personal reading queue for daily paper listings. Without a command: the window."""
    if context.obj is None:
        context.obj = Session(folder or default_library())
        context.call_on_close(context.obj.close)
    if context.invoked_subcommand is not None:
        return None
    from readinglist.app import run_window

    return Result({}, code=run_window(context.obj.folder, close_when_shown=close_when_shown))


@command(cli, "open", short_help="Open the window, and in it the import of files.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def _open(session: Session, files: Sequence[Path]) -> Result:
    """Open the window, or bring it to the front, and offer to import FILES."""
    if session.in_batch:
        raise BadInput("A batch has no window.")
    from readinglist.app import run_window

    return Result({}, code=run_window(session.folder, files))


for _module in (
    importing,
    duplicates,
    lookingup,
    searching,
    saved,
    judging,
    tagging,
    keptexports,
    keying,
    queueing,
    reading,
    statistics,
    exporting,
    citing,
    history,
    mirroring,
    upkeep,
    batch,
):
    _module.register(cli)


def run(arguments: Sequence[str]) -> int:
    """Run the command line; prints its result and returns the exit code."""
    _utf8_streams()
    memory.collect_young_only()
    try:
        result = cli.main(list(arguments), prog_name="readinglist", standalone_mode=False)
        return _print(result, "--json" in arguments)
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        print("Stopped.", file=sys.stderr)
        return 130
    except KnownError as error:
        return _refused(error, "--json" in arguments)
    except BrokenPipeError:
        # Whoever read the output has enough; nothing more is to be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def exit_code(error: KnownError) -> int:
    """The exit code for a known error: 3 busy, 4 damaged, 5 too new, else 1."""
    return _CODES.get(type(error), 1)


def _print(result: Any, as_json: bool) -> int:
    if not isinstance(result, Result):
        return int(result or 0)  # --help and --version have printed what they had to
    text = result.as_json() if as_json else printable(result.text)
    if text and (result.data or not as_json):
        print(text, flush=True)
    return result.code


def _refused(error: KnownError, as_json: bool) -> int:
    print(printable(str(error)), file=sys.stderr)
    if as_json:
        print(json.dumps({"error": str(error)}, ensure_ascii=False), flush=True)
    return exit_code(error)


def _utf8_streams() -> None:
    """Titles hold every script; what a terminal cannot show is replaced, never an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
