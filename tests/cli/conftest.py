"""What the tests of the command line share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from readinglist.cli import run
from tests.cli.running import PAPERS, Ran, write_listing

Cli = Callable[..., Ran]


@pytest.fixture
def cli(folder: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Runs a command on the test's library in this process."""

    def command(*arguments: object) -> Ran:
        capsys.readouterr()
        code = run(["--library", str(folder), *map(str, arguments)])
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return command


@pytest.fixture
def listing_file(tmp_path: Path) -> Path:
    """A listing of three papers."""
    return write_listing(tmp_path / "listing.txt", *PAPERS)


@pytest.fixture
def stocked(cli: Cli, folder: Path, listing_file: Path) -> Path:
    """The folder of a library that holds the three papers, as 1, 2 and 3."""
    assert cli("import", listing_file).code == 0
    return folder
