"""Running the command line: in this process, in one of its own, or in one with fewer rights."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from readinglist.core.library import Library
from tests.conftest import CHECKOUT, listing
from tests.conftest import abstract as some_abstract

TITLES = (
    "Sparse attention for long documents",
    "Diffusion models draw better maps",
    "Learning to plan with world models",
)
PAPERS = tuple((title, some_abstract(title.lower())) for title in TITLES)


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit code, and what it printed."""

    code: int
    out: str
    err: str = ""

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def acknowledgements(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


def words(folder: Path, *arguments: object) -> list[str]:
    """The call of a process of its own."""
    start = [sys.executable, "-m", "readinglist", "--library", str(folder)]
    return start + [str(argument) for argument in arguments]


def call(call: Sequence[str], stdin: bytes = b"") -> Ran:
    """Run that call to its end."""
    done = subprocess.run(
        call, input=stdin, capture_output=True, timeout=120, env=environment(), cwd=CHECKOUT
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def process(folder: Path, *arguments: object, stdin: bytes = b"") -> Ran:
    """Run the command line in a process of its own."""
    return call(words(folder, *arguments), stdin)


def without_rights(folder: Path, *arguments: object) -> Ran:
    """The same as a process that the permissions of files hold for, as they do not for root."""
    if os.name != "posix":
        pytest.skip("permissions of files are POSIX's here")
    if os.getuid() != 0:
        return process(folder, *arguments)
    if shutil.which("setpriv") is None:
        pytest.skip("root may read everything, and there is no setpriv to take that right away")
    lost = "-dac_override,-dac_read_search"
    setpriv = ["setpriv", f"--bounding-set={lost}", f"--inh-caps={lost}"]
    return call(setpriv + words(folder, *arguments))


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(CHECKOUT)}


def state(folder: Path) -> tuple[dict[str, list[tuple[Any, ...]]], int]:
    """All user data of a library, and its revision."""
    library = Library.open(folder)
    try:
        return library.user_data(), library.rev
    finally:
        library.close()


def write_listing(file: Path, *papers: tuple[str, str]) -> Path:
    """A compact listing of these titles and abstracts."""
    file.write_bytes(listing(*papers).data)
    return file
