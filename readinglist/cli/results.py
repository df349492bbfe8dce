"""What a command returns, how it is printed, and what all commands share."""

import contextlib
import functools
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from readinglist.core.errors import KnownError
from readinglist.core.library import Library
from readinglist.core.model import Changes
from readinglist.core.progress import Clock

# For commands whose arguments are a query: as an option `-h` would be in any `-graph`.
TAKES_QUERY = {"ignore_unknown_options": True, "help_option_names": ["--help"]}


@dataclass(frozen=True, slots=True)
class Result:
    """What a command did: `data` is its `--json`, `text` what people read, `code` the exit code."""

    data: dict[str, Any] | list[Any]
    text: str = ""
    changes: Sequence[Changes] = ()
    code: int = 0

    def as_json(self) -> str:
        """One line of JSON."""
        return json.dumps(self.data, ensure_ascii=False)


@dataclass(slots=True)
class Session:
    """One run of the command line: the library, opened when it is first asked for."""

    folder: Path
    as_json: bool = False
    in_batch: bool = False
    _library: Library | None = field(default=None)
    _rev: int = 0

    @property
    def library(self) -> Library:
        """The library, open."""
        if self._library is None:
            self._library = Library.open(self.folder)
            self._rev = self._library.rev
        return self._library

    def say_warnings(self) -> None:
        """Say what went wrong beside the work, such as a backup that could not be made."""
        for warning in self.library.take_warnings():
            print(printable(str(warning)), file=sys.stderr)

    def close(self) -> None:
        """Let go of the library, having said what went wrong beside the work.

        Edits make some room in the history; where that cannot be now, the next run does it.
        """
        if self._library is not None:
            if self._library.rev != self._rev:
                with contextlib.suppress(KnownError):
                    self._library.tidy_history()
                self.follow_mirror()
                self.follow_exports()
            self.say_warnings()
            self._library.close()
            self._library = None

    def follow_mirror(self) -> None:
        """Let the mirror that is kept current follow; what keeps it from that is only said."""
        try:
            self.library.follow_mirror(progress_to_terminal("Mirror"))
        except KnownError as error:
            print(printable(str(error)), file=sys.stderr)

    def follow_exports(self) -> None:
        """Write the exports anew that are kept current; what happened beside that is said."""
        for followed in self.library.follow_exports(progress_to_terminal("Export")):
            if said := followed.said():
                print(printable(said), file=sys.stderr)


def command(group: click.Group, name: str, **settings: Any) -> Callable[..., Any]:
    """A command of the group with `--json`; its function gets the `Session` first."""

    def decorate(function: Callable[..., Result]) -> Callable[..., Result]:
        @click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
        @click.pass_obj
        @functools.wraps(function)
        def run(session: Session, *args: Any, as_json: bool = False, **options: Any) -> Result:
            session.as_json = as_json
            return function(session, *args, **options)

        group.command(name, **settings)(run)
        return function

    return decorate


def changed(session: Session, changes: Changes, verb: str) -> Result:
    """The result of an edit: which papers it changed."""
    ids = sorted(changes.papers)
    text = f"{verb}: {count(len(ids), 'paper')}." if changes else "Nothing to change."
    return Result({"rev": session.library.rev, "changed": ids}, text, (changes,))


def count(number: int, noun: str) -> str:
    """`1 paper`, `2 papers`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def papers_argument() -> Callable[..., Any]:
    """PAPER…: ids, citation keys, `query:…`."""
    return click.argument("papers", nargs=-1, required=True, metavar="PAPER...")


def printable(text: str) -> str:
    """Text that cannot steer a terminal: control characters are left out."""
    return "".join(c for c in text if c.isprintable() or c in "\n\t")


def query_text(words: Sequence[str]) -> str:
    """The query that words are; `-word` is part of one, `--word` a misspelt option."""
    if list(words) == ["-h"]:
        context = click.get_current_context()
        click.echo(context.get_help())
        context.exit()
    for word in words:
        if word.startswith("--") and len(word) > 2:
            raise click.NoSuchOption(word)
    return " ".join(words)


def lines(items: Iterable[str]) -> str:
    """The items, a line each."""
    return "\n".join(items)


def progress_to_terminal(label: str) -> Callable[[int, int], None]:
    """Writes progress to stderr where that is a terminal, else nothing."""
    if not sys.stderr.isatty():
        return lambda done, total: None

    clock = Clock()

    def show(done: int, total: int) -> None:
        print(f"\r\033[K{label}: {clock.said(done, total)}", end="", file=sys.stderr, flush=True)
        if done == total:
            print("\r\033[K", end="", file=sys.stderr, flush=True)

    return show
