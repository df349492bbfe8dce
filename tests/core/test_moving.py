"""A library that moves to another folder is all there, and whatever fails, nothing is lost."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from readinglist.core.config import default_library, load_settings, set_library
from readinglist.core.errors import DiskTrouble, KnownError, LibraryBusy
from readinglist.core.library import Library
from readinglist.core.store import connection
from tests.conftest import abstract, import_papers


@pytest.fixture
def there(folder: Path) -> Path:
    """The folder of a library with two papers, a backup, and an index; nobody has it open."""
    with closing(Library.open(folder)) as library:
        import_papers(library, ("On Mud", abstract("mud")), ("On Sand", abstract("sand")))
        library.back_up()
        library.catch_up_index()
    return folder


@pytest.fixture
def other_disk() -> Iterator[Path]:
    """A folder on another file system than the tests'."""
    memory = Path("/dev/shm")
    if not memory.is_dir() or memory.stat().st_dev == Path(tempfile.gettempdir()).stat().st_dev:
        pytest.skip("there is one disk only")
    with tempfile.TemporaryDirectory(dir=memory) as made:
        yield Path(made)


def data_in(folder: Path) -> object:
    with closing(Library.open(folder)) as library:
        assert library.damage() == []
        return library.user_data()


def test_all_of_it_is_in_the_new_folder(there: Path, tmp_path: Path):
    before, target = data_in(there), tmp_path / "far" / "away"
    moved = Library.move(there, target)
    assert (moved.folder, moved.kept) == (target, None)
    assert data_in(target) == before
    assert len(Library.backups_of(target)) == 1
    assert not there.exists()


def test_the_index_comes_along(there: Path, tmp_path: Path):
    Library.move(there, tmp_path / "new")
    with closing(Library.open(tmp_path / "new")) as library:
        assert library.index_behind() == 0


def test_an_empty_folder_is_filled(there: Path, tmp_path: Path):
    before = data_in(there)
    (tmp_path / "new").mkdir()
    Library.move(there, tmp_path / "new")
    assert data_in(tmp_path / "new") == before


def test_to_another_disk_it_is_copied_and_the_old_one_kept(there: Path, other_disk: Path):
    before = data_in(there)
    moved = Library.move(there, other_disk / "library")
    assert data_in(other_disk / "library") == before
    assert len(Library.backups_of(other_disk / "library")) == 1
    assert moved.kept == there.with_name("library-moved")
    assert data_in(moved.kept) == before
    assert not there.exists()


def test_the_next_start_opens_it_where_it_is_now(tmp_path: Path):
    with closing(Library.open(default_library())) as library:
        import_papers(library, ("On Mud", abstract("mud")))
    Library.move(default_library(), tmp_path / "new")
    assert default_library() == tmp_path / "new"


def test_another_library_stays_the_one_that_is_opened(there: Path, tmp_path: Path):
    usual = default_library()
    Library.move(there, tmp_path / "new")
    assert default_library() == usual


def test_the_mirror_goes_on_without_conflicts(there: Path, tmp_path: Path):
    mirror = tmp_path / "mirror"
    with closing(Library.open(there)) as library:
        library.mirror(mirror)
        library.keep_mirror(mirror)
    Library.move(there, tmp_path / "new")
    with closing(Library.open(tmp_path / "new")) as library:
        library.star([1])
        written = library.follow_mirror()
        assert written is not None
        assert (written.written, written.left_alone) == (1, ())
        assert len(list(mirror.glob("**/*.md"))) == 2


# What is refused, and what fails --------------------------------------------------------------


@pytest.mark.parametrize(
    "target", ["library", "library/inside", "full", "file", ".", "Dropbox (x)/l", "st/l"]
)
def test_a_folder_that_cannot_take_it_is_refused(there: Path, tmp_path: Path, target: str):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    (tmp_path / "file").write_text("mine")
    (tmp_path / "st" / ".stfolder").mkdir(parents=True)
    before = data_in(there)
    with pytest.raises(KnownError) as refused:
        Library.move(there, tmp_path / target)
    assert refused.value.kept == "Nothing was moved; the library is where it was."
    assert data_in(there) == before
    assert (tmp_path / "full" / "mine.txt").read_text() == "mine"


def test_where_a_variable_names_it_it_stays(
    there: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("READINGLIST_LIBRARY", str(there))
    with pytest.raises(KnownError, match="READINGLIST_LIBRARY"):
        Library.move(there, tmp_path / "new")
    assert Library.is_there(there)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is refused to root")
def test_a_folder_that_may_not_be_written_leaves_it_where_it_was(there: Path, tmp_path: Path):
    before, locked = data_in(there), tmp_path / "locked"
    locked.mkdir(mode=0o500)
    with pytest.raises(DiskTrouble):
        Library.move(there, locked / "new")
    assert data_in(there) == before


@pytest.mark.parametrize("disk", ["same", "other"])
def test_settings_that_cannot_be_written_leave_it_where_it_was(
    tmp_path: Path, disk: str, request: pytest.FixtureRequest
):
    usual = default_library()
    with closing(Library.open(usual)) as library:
        import_papers(library, ("On Mud", abstract("mud")))
    before = data_in(usual)
    config = tmp_path / "home" / ".config" / "readinglist"
    config.mkdir(parents=True)
    (config / "settings.toml").write_text("not toml at all")
    above = tmp_path if disk == "same" else request.getfixturevalue("other_disk")
    with pytest.raises(KnownError, match="cannot be read"):
        Library.move(usual, above / "new")
    assert data_in(usual) == before
    assert not (above / "new").exists()


def test_while_another_process_writes_it_stays(
    there: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(there / "library.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy):
            Library.move(there, tmp_path / "new")
        other.execute("ROLLBACK")
    assert Library.is_there(there)


@pytest.mark.parametrize("disk", ["same", "other"])
def test_who_had_it_open_cannot_store_what_nobody_would_find(
    there: Path, tmp_path: Path, disk: str, request: pytest.FixtureRequest
):
    above = tmp_path if disk == "same" else request.getfixturevalue("other_disk")
    with closing(Library.open(there)) as other:
        assert other.count() == 2
        Library.move(there, above / "new")
        with pytest.raises(DiskTrouble, match="gone"):
            other.star([1])
    with closing(Library.open(above / "new")) as library:
        assert not library.papers([1])[0].starred


def test_a_library_of_the_settings_that_is_gone_is_not_made_anew(tmp_path: Path):
    set_library(tmp_path / "pulled")
    assert load_settings().library == str(tmp_path / "pulled")
    with pytest.raises(DiskTrouble, match="There is no library in"):
        Library.open(default_library())
    assert not (tmp_path / "pulled").exists()
