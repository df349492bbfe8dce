"""`batch`: one command a line, acknowledged with a line of JSON when it is safely stored."""

import contextlib
import io
import json
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from readinglist.cli.results import Result, Session, command
from readinglist.core.errors import BadInput, KnownError

LONGEST_LINE = 100_000  # bytes; shlex takes the square of the time
_NOT_IN_BATCH = {"batch", "self-test"}


def register(group: click.Group) -> None:
    """Add this family's commands."""

    @command(group, "batch")
    @click.argument("file", metavar="FILE|-")
    def batch(session: Session, file: str) -> Result:
        """Run one command a line from a file or standard input (-), in one process."""
        session.in_batch = True
        refused = 0
        for line in _lines(file):
            answer = _answer(group, session, line)
            if answer is not None:
                refused += not answer["ok"]
                print(json.dumps(answer, ensure_ascii=False), flush=True)
        session.library.catch_up_index()
        return Result({}, code=1 if refused else 0)


def _lines(file: str) -> Iterator[bytes]:
    if file == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(file).open("rb") as stream:
            yield from stream
    except OSError as error:
        raise BadInput(f"{file} cannot be read: {error.strerror or error}.") from error


def _words(line: bytes) -> list[str]:
    if len(line) > LONGEST_LINE:
        raise BadInput(
            f"The line has {len(line):,} bytes; {LONGEST_LINE:,} can be read.",
            "Nothing was changed.",
            "Long notes: note PAPER --file FILE",
        )
    text = line.decode("utf-8")
    return shlex.split(text, comments=text.lstrip().startswith("#"))


def _answer(group: click.Group, session: Session, line: bytes) -> dict[str, Any] | None:
    """What a line did; None for an empty one and a comment."""
    try:
        words = _words(line)
        if not words:
            return None
        if words[0] in _NOT_IN_BATCH or words[0].startswith("-"):
            raise BadInput(f"{words[0]} cannot be used in a batch.")
        with contextlib.redirect_stdout(io.StringIO()):  # --help would print between the answers
            result = group.main(words, prog_name="readinglist", standalone_mode=False, obj=session)
    except UnicodeDecodeError:
        return {"ok": False, "error": "The line is not UTF-8 text. Nothing was changed."}
    except (KnownError, click.ClickException, ValueError) as error:
        said = error.format_message() if isinstance(error, click.ClickException) else str(error)
        return {"ok": False, "error": said}
    if not isinstance(result, Result):
        return {"ok": False, "error": f"{words[0]} is not a command that does something."}
    changed = sorted(frozenset[int]().union(*(changes.papers for changes in result.changes)))
    answer: dict[str, Any] = {"ok": result.code == 0, "rev": session.library.rev}
    answer |= {"changed": changed, "result": result.data}
    if result.code:
        answer["error"] = result.text
    return answer
