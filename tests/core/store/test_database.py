"""Opening a library: what is made, what is refused, and that what is refused stays as it was."""

import shutil
import sqlite3
import stat

import pytest

from readinglist.core.errors import (
    DiskTrouble,
    LibraryBusy,
    LibraryDamaged,
    LibraryTooNew,
)
from readinglist.core.library import Library
from readinglist.core.store import open_database, schema
from tests.conftest import abstract, import_papers


@pytest.fixture
def file(folder):
    """The file of a library of one paper that is not open."""
    opened = Library.open(folder)
    import_papers(opened, ("Gentle Descent", abstract("descent")))
    opened.close()
    return folder / "library.db"


def change(file, *statements):
    connection = sqlite3.connect(file, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def refused(file, kind):
    """Opening is refused with an error of that kind, and the folder stays byte for byte."""
    before = {path.name: path.read_bytes() for path in file.parent.iterdir()}
    with pytest.raises(kind) as caught:
        Library.open(file.parent)
    assert {path.name: path.read_bytes() for path in file.parent.iterdir()} == before
    return caught.value


def test_a_new_library_is_its_owners_alone(library, folder):
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "library.db").stat().st_mode) == 0o600


def test_a_new_library_is_one_file(library, folder):
    assert [path.name for path in folder.iterdir()] == ["library.db"]


def test_commits_survive_a_power_loss_and_references_are_checked(library, folder):
    db = open_database(folder)
    assert db.execute("PRAGMA synchronous").fetchone()[0] == 3, "EXTRA"
    assert db.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    assert db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    db.close()


def test_two_new_libraries_are_told_apart(folder):
    one, other = open_database(folder), open_database(folder.parent / "other")
    uids = {db.execute("SELECT uid FROM library").fetchone()[0] for db in (one, other)}
    assert len(uids) == 2
    one.close()
    other.close()


def test_opening_again_changes_no_byte(file):
    before = file.read_bytes()
    Library.open(file.parent).close()
    assert file.read_bytes() == before


def test_a_library_of_a_newer_schema_is_refused_unchanged(file):
    change(file, f"PRAGMA user_version = {schema.newest_version() + 1}")
    error = refused(file, LibraryTooNew)
    assert "newer version" in error.what
    assert error.kept == "It was left as it was."
    assert error.do


def test_a_library_with_a_migration_that_is_not_known_is_refused_unchanged(file):
    change(
        file,
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
        "VALUES ('readinglist', 'from_the_future', '2030-01-01')",
    )
    refused(file, LibraryTooNew)


def test_a_newer_library_stays_unchanged_even_if_it_keeps_its_journal_otherwise(file):
    change(
        file, "PRAGMA journal_mode = WAL", f"PRAGMA user_version = {schema.newest_version() + 1}"
    )
    refused(file, LibraryTooNew)


def test_somebody_elses_database_is_refused_unchanged(folder):
    folder.mkdir()
    file = folder / "library.db"
    change(file, "PRAGMA journal_mode = WAL", "CREATE TABLE recipes (name TEXT)")
    assert "not a library of this program" in refused(file, LibraryDamaged).what


def test_a_file_of_zero_bytes_is_damage_and_no_new_library(folder):
    folder.mkdir()
    (folder / "library.db").touch()
    assert "empty" in refused(folder / "library.db", LibraryDamaged).what


@pytest.mark.parametrize("content", [b"Dear diary,\n" * 400, bytes(5000), b"SQLite format 3\0"])
def test_a_file_that_is_no_database_is_damage(folder, content):
    folder.mkdir()
    (folder / "library.db").write_bytes(content)
    error = refused(folder / "library.db", LibraryDamaged)
    assert error.kept == "It was left as it is."
    assert "good copy" in error.do


def test_a_damaged_page_is_told_by_the_check(file):
    content = bytearray(file.read_bytes())
    page = int.from_bytes(content[16:18], "big")
    for start in range(2 * page, len(content), page):
        content[start : start + 40] = b"\xa5" * 40
    file.write_bytes(content)
    with pytest.raises(LibraryDamaged):
        opened = Library.open(file.parent)
        found = opened.damage()
        opened.close()
        raise LibraryDamaged("; ".join(found)) if found else AssertionError("nothing was found")


def test_a_whole_library_has_no_damage(library):
    import_papers(library, ("Gentle Descent", abstract("descent")))
    library.tag([1], add=["ml"])
    library.undo()
    assert library.damage() == []


def test_a_writer_that_waits_too_long_is_told_who_is_at_it(library, folder):
    import_papers(library, ("Gentle Descent", abstract("descent")))
    library._db.execute("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(folder / "library.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryBusy) as caught:
        library.star([1])
    assert caught.value.kept == "Nothing was changed."
    other.execute("ROLLBACK")
    other.close()
    assert library.star([1])


def test_a_folder_that_cannot_be_made_is_the_disks_trouble(tmp_path):
    (tmp_path / "in the way").write_text("a file")
    with pytest.raises(DiskTrouble):
        Library.open(tmp_path / "in the way" / "library")


def test_a_full_disk_leaves_what_was_saved(library, folder):
    import_papers(library, ("Gentle Descent", abstract("descent")))
    before = library.user_data()
    pages = library._db.execute("PRAGMA page_count").fetchone()[0]
    library._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskTrouble, match="disk is full"):
        library.set_note(1, "x" * 200_000)
    assert library.user_data() == before
    library._db.execute("PRAGMA max_page_count = 100000")
    assert library.set_note(1, "x" * 200_000)


def test_a_copy_of_the_file_is_the_whole_library(file, tmp_path):
    (tmp_path / "copy").mkdir()
    shutil.copy(file, tmp_path / "copy" / "library.db")
    one, other = Library.open(file.parent), Library.open(tmp_path / "copy")
    assert one.user_data() == other.user_data()
    one.close()
    other.close()
