"""`check`, `reindex`, `self-test`, and libraries that are damaged or too new."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from readinglist.core.library import Library
from readinglist.core.paths import cache_folder
from tests.cli.conftest import Cli
from tests.cli.running import process, state, write_listing
from tests.conftest import abstract

OPEN_FILES = Path("/proc/self/fd")
COMMANDS = (("search",), ("star", "1"), ("check",), ("history",), ("export",))


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def test_a_whole_library_is_said_to_be_whole(cli: Cli, stocked: Path):
    said = cli("check", "--json")

    assert said.code == 0
    assert said.json == {"ok": True, "problems": [], "notes": [], "repaired": []}
    assert cli("check").out == "The library is whole.\n"


def test_a_missing_trigger_is_damage_and_can_be_mended(cli: Cli, stocked: Path):
    with closing(sqlite3.connect(stocked / "library.db")) as other:
        other.execute("DROP TRIGGER journal_papers_update")

    found = cli("check", "--json")
    assert (found.code, len(found.json["problems"])) == (4, 1)
    assert "journal_papers_update" in found.json["problems"][0]

    mended = cli("check", "--repair", "--json")
    assert (mended.code, mended.json["problems"], len(mended.json["repaired"])) == (0, [], 1)
    assert cli("check").code == 0
    cli("star", 1)
    assert cli("undo").code == 0


def test_pages_that_were_overwritten_are_found(cli: Cli, folder: Path, tmp_path: Path):
    many = ((f"Study number {n} of rivers", abstract(f"river {n}")) for n in range(300))
    cli("import", write_listing(tmp_path / "many.txt", *many))
    file = folder / "library.db"
    data = bytearray(file.read_bytes())
    for page in range(8, len(data) // 4096, 7):
        data[page * 4096 : page * 4096 + 200] = Random(page).randbytes(200)
    file.write_bytes(data)

    ran = cli("check")

    assert ran.code == 4
    assert "damaged" in ran.out + ran.err
    assert file.read_bytes() == data


def someone_elses_database(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE songs (title TEXT)")


DAMAGE = {
    "zero bytes": lambda file: file.write_bytes(b""),
    "random bytes": lambda file: file.write_bytes(Random(1).randbytes(20_000)),
    "text": lambda file: file.write_text("Not a database at all.\n" * 100),
    "cut off": lambda file: file.write_bytes(file.read_bytes()[:5000]),
    "somebody else's": someone_elses_database,
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_a_damaged_library_is_refused_and_left_as_it_is(cli: Cli, stocked: Path, kind: str):
    file = stocked / "library.db"
    DAMAGE[kind](file)
    before = contents(stocked)

    for command in COMMANDS:
        ran = cli(*command)
        assert ran.code == 4, command
        assert "damaged" in ran.out + ran.err
        assert contents(stocked) == before, command


def test_how_to_restore_a_damaged_library_is_said(cli: Cli, stocked: Path):
    (stocked / "library.db").write_bytes(b"")

    ran = cli("search", "--json")

    assert "It was left as it is." in ran.json["error"]
    assert "Put a good copy of library.db in its place" in ran.json["error"]
    assert ran.json["error"] in ran.err


def a_later_version(db: sqlite3.Connection) -> None:
    [version] = db.execute("PRAGMA user_version").fetchone()
    db.execute(f"PRAGMA user_version = {version + 1}")


def an_unknown_migration(db: sqlite3.Connection) -> None:
    db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
        "VALUES ('readinglist', 'of_next_year', '2030-01-01')"
    )


@pytest.mark.parametrize("mark", [a_later_version, an_unknown_migration])
def test_a_library_of_a_newer_version_is_refused_byte_for_byte(cli: Cli, stocked: Path, mark):
    with closing(sqlite3.connect(stocked / "library.db")) as newer, newer:
        mark(newer)
    before = contents(stocked)

    for command in COMMANDS:
        ran = cli(*command)
        assert ran.code == 5, command
        assert "newer version" in ran.err
        assert contents(stocked) == before, command


def test_losing_the_index_loses_nothing(cli: Cli, stocked: Path):
    before = state(stocked)
    assert cli("search", "diffusion", "--ids").out.split() == ["2"]

    shutil.rmtree(cache_folder())

    assert cli("search", "diffusion", "--ids").out.split() == ["2"]
    assert state(stocked) == before


def test_an_index_of_nonsense_is_built_anew(cli: Cli, stocked: Path):
    for file in cache_folder().rglob("*"):
        if file.is_file():
            file.write_bytes(Random(3).randbytes(300))

    said = cli("search", "diffusion", "--json").json

    assert ([paper["id"] for paper in said["papers"]], said["fresh"]) == ([2], True)


def test_reindex_says_how_many_papers_the_index_holds(cli: Cli, stocked: Path):
    assert cli("reindex").out == "The search index holds 3 papers.\n"
    assert cli("reindex", "--json").json == {"papers": 3}


def test_a_copy_of_a_library_has_its_own_index(cli: Cli, stocked: Path, tmp_path: Path):
    copy = tmp_path / "copy"
    shutil.copytree(stocked, copy)
    process(copy, "note", "1", "--text", "zeppelin")

    assert process(copy, "search", "zeppelin", "--ids").out == "1\n"
    assert cli("search", "zeppelin", "--ids").out == ""


def test_the_self_test_passes_and_leaves_the_library_alone(stocked: Path):
    before = state(stocked)

    ran = process(stocked, "self-test", "--json")

    steps = {step["step"]: step for step in ran.json["steps"]}
    assert [step for step in steps.values() if not step["ok"]] == []
    assert set(steps) >= {"import", "search", "annotate", "undo", "export", "window"}
    assert (ran.code, ran.json["ok"]) == (0, True)
    assert state(stocked) == before


@pytest.mark.skipif(not OPEN_FILES.is_dir(), reason="this system does not list open files")
def test_a_closed_library_holds_no_file_open(stocked: Path):
    library = Library.open(stocked)
    library.search("diffusion")
    library.close()

    ours = (str(stocked), str(cache_folder()))
    held = [str(file.readlink()) for file in OPEN_FILES.iterdir() if file.is_symlink()]
    assert [name for name in held if name.startswith(ours)] == []
