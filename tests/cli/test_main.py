"""The entry point: help, usage errors, which library is opened, exit codes."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from readinglist import __version__
from readinglist.cli import run
from readinglist.cli.main import cli as commands
from readinglist.core.store import connection
from tests.cli.conftest import Cli
from tests.cli.running import call, process, state, without_rights, words

_HOLD = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(folder: Path, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    """Another process is within a transaction on the library."""
    call = [sys.executable, "-c", _HOLD, str(folder / "library.db"), begin]
    with subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None and holder.stdin is not None
        assert holder.stdout.readline() == b"held\n"
        yield
        holder.stdin.close()


def test_help_names_every_command(cli: Cli):
    ran = cli("--help")

    assert ran.code == 0
    for name, command in commands.commands.items():
        assert (f"\n  {name} " in ran.out) is not command.hidden


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_command_has_help_without_touching_a_library(cli: Cli, folder: Path, name: str):
    ran = cli(name, "--help")

    assert ran.code == 0
    assert ran.out.startswith(f"Usage: readinglist {name}")
    assert "--json" in ran.out
    assert not folder.exists()


def test_version_is_printed():
    ran = call([sys.executable, "-m", "readinglist", "--version"])

    assert (ran.code, ran.out.strip()) == (0, f"readinglist, version {__version__}")


@pytest.mark.parametrize(
    "wrong",
    [("fly",), ("show",), ("search", "--limit", "-1"), ("star", "1", "--colour"), ("import",)],
)
def test_wrong_usage_is_explained_on_stderr(cli: Cli, stocked: Path, wrong: tuple[str, ...]):
    ran = cli(*wrong)

    assert (ran.code, ran.out) == (2, "")
    assert "Usage: readinglist" in ran.err and "Error: " in ran.err


def test_wrong_usage_with_json_is_explained_on_stderr_too(cli: Cli, stocked: Path):
    ran = cli("show", "--json")

    assert ran.code == 2
    assert "Missing argument" in ran.err


def test_a_refusal_is_said_on_stderr_and_with_json_on_stdout_too(cli: Cli, stocked: Path):
    plain, as_json = cli("show", 99), cli("show", 99, "--json")

    assert (plain.code, plain.out) == (1, "")
    assert plain.err.startswith("There is no paper 99.")
    assert as_json.json == {"error": plain.err.strip()}


def opened_by(*arguments: str) -> None:
    assert run([*arguments, "history"]) == 0


def test_the_library_is_the_named_folder_else_the_variables_else_the_platforms(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    opened_by()
    assert (own_home / ".local/share/readinglist/library.db").exists()

    monkeypatch.setenv("READINGLIST_LIBRARY", str(tmp_path / "by variable"))
    opened_by()
    assert (tmp_path / "by variable/library.db").exists()

    opened_by("--library", str(tmp_path / "named"))
    assert (tmp_path / "named/library.db").exists()


def test_a_library_is_its_owners_only(stocked: Path):
    assert stocked.stat().st_mode & 0o777 == 0o700
    assert (stocked / "library.db").stat().st_mode & 0o777 == 0o600


def test_a_library_that_may_not_be_written_is_said_to_be(stocked: Path):
    (stocked / "library.db").chmod(0o400)
    stocked.chmod(0o500)
    before = (stocked / "library.db").read_bytes()

    try:
        wrote = without_rights(stocked, "star", 1)
        read = without_rights(stocked, "search", "--ids")
    finally:
        stocked.chmod(0o700)

    assert (wrote.code, "Traceback" in wrote.err) == (1, False)
    assert "read-only" in wrote.err
    assert (read.code, read.out) == (0, "1\n2\n3\n")
    assert (stocked / "library.db").read_bytes() == before


def test_a_file_in_the_place_of_the_folder_is_a_usage_error(tmp_path: Path):
    (tmp_path / "file").write_text("")

    assert process(tmp_path / "file", "search").code == 2


EDITS = (("star", "1"), ("note", "1", "--text", "x"), ("undo",), ("trash", "1"))


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit[0])
def test_a_library_that_is_kept_busy_is_said_to_be(
    cli: Cli, stocked: Path, monkeypatch: pytest.MonkeyPatch, edit: tuple[str, ...]
):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.2)
    before = state(stocked)

    with held(stocked):
        ran = cli(*edit)

    assert ran.code == 3
    assert "busy" in ran.err and "Nothing was changed." in ran.err
    assert state(stocked) == before


def test_an_import_into_a_busy_library_changes_nothing(
    cli: Cli, stocked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.2)
    before = state(stocked)
    other = tmp_path / "other.txt"
    other.write_bytes((tmp_path / "listing.txt").read_bytes() + b"\n")

    with held(stocked):
        assert cli("import", other).code == 3

    assert state(stocked) == before


@pytest.mark.timeout(30)
def test_a_writer_waits_ten_seconds_before_it_gives_up(stocked: Path):
    before = state(stocked)

    with held(stocked):
        ran = process(stocked, "star", "1", "--json")

    assert ran.code == 3
    assert "busy for more than 10 s" in ran.json["error"]
    assert state(stocked) == before


def test_a_writer_goes_on_as_soon_as_the_other_has_ended(stocked: Path):
    with held(stocked):
        waiting = subprocess.Popen(words(stocked, "star", 1), stdout=subprocess.PIPE)

    assert waiting.communicate(timeout=30)[0] == b"Starred: 1 paper.\n"
    assert waiting.returncode == 0


def test_reading_does_not_wait_for_a_writer(
    cli: Cli, stocked: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.2)

    with held(stocked):
        assert cli("search", "diffusion", "--ids").out.split() == ["2"]
        assert cli("export").code == 0


def test_a_reader_is_kept_out_only_while_another_commits(
    cli: Cli, stocked: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.2)

    with held(stocked, "BEGIN EXCLUSIVE"):
        assert cli("search").code == 3
    assert cli("search").code == 0


def test_edits_outside_the_program_are_refused_by_the_library_itself(stocked: Path):
    before = state(stocked)
    other = sqlite3.connect(stocked / "library.db")
    try:
        with pytest.raises(sqlite3.Error, match=r"outside an operation|no such function"):
            other.execute("UPDATE papers SET starred = 1")
    finally:
        other.close()
    assert state(stocked) == before


def test_output_is_utf_8_whatever_the_locale(
    cli: Cli, stocked: Path, monkeypatch: pytest.MonkeyPatch
):
    cli("set", 1, "title=μP für Übertragung 学习")
    for name, value in (("LC_ALL", "C"), ("PYTHONUTF8", "0"), ("PYTHONIOENCODING", "ascii")):
        monkeypatch.setenv(name, value)

    ran = process(stocked, "show", "1")

    assert (ran.code, ran.out.splitlines()[0]) == (0, "μP für Übertragung 学习")
