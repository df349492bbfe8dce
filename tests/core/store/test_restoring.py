"""Going back to a backup, whatever is left of the library, and taking that back."""

import shutil
import sqlite3
from contextlib import closing
from random import Random

import pytest

from readinglist.core.errors import BadInput, KnownError, LibraryTooNew, NotFound
from readinglist.core.library import Library
from tests.conftest import abstract, import_papers
from tests.core.store.test_backups import files, flip_in_note

NOTE = "a note that is long enough to be found in the file"


@pytest.fixture
def good(library, tmp_path):
    """A backup of a library that has been changed since."""
    import_papers(library, ("One", abstract("one")), ("Two", abstract("two")))
    library.set_note(1, NOTE)
    library.search("one")
    library.good_data = library.user_data()
    made = library.back_up(tmp_path / "good.db")
    library.set_note(1, "something walrus else")
    import_papers(library, ("Three", abstract("three")))
    library.star([2])
    return made.file


def test_restoring_brings_all_back_and_undo_the_replaced_one(library, good, folder):
    before = library.user_data()
    done = Library.restore_backup(folder, good)
    assert library.user_data() == library.good_data
    assert (done.papers, done.rev) == (2, library.rev)
    assert done.kept and done.kept.exists()
    library.undo()
    assert library.user_data() == before
    assert library.damage() == []


def test_undone_by_its_number(library, good, folder):
    before = library.user_data()
    done = Library.restore_backup(folder, good)
    [changes] = library.undo(done.rev)
    assert changes.rev == library.rev > done.rev
    assert library.user_data() == before


def test_another_open_library_sees_it(library, good, folder):
    with closing(Library.open(folder)) as other:
        seen = other.rev
        assert other.user_data() == library.user_data()
        done = Library.restore_backup(folder, good)
        assert other.operations_since(seen) == [done.rev]
        assert other.user_data() == library.good_data
        other.star([1])
        assert library.papers([1])[0].starred
        library.undo()
        assert not other.papers([1])[0].starred


def test_the_revision_only_grows(library, good, folder):
    revisions = [library.rev]
    for _ in range(3):
        Library.restore_backup(folder, good)
        revisions.append(library.rev)
        library.undo()
        revisions.append(library.rev)
        library.star([1], not library.papers([1])[0].starred)
        revisions.append(library.rev)
    assert revisions == sorted(set(revisions))


def test_what_was_done_before_the_backup_can_still_be_undone_after(library, good, folder):
    Library.restore_backup(folder, good)
    note = next(entry for entry in library.history() if entry.kind == "note")
    library.undo(note.id)
    assert library.papers([1])[0].note == ""
    assert library.damage() == []


def test_search_follows(library, good, folder):
    assert library.search("walrus").exact == [1]
    Library.restore_backup(folder, good)
    assert library.search("walrus").exact == []
    assert library.search("found in the file").exact == [1]
    assert library.search("title:three").exact == []
    library.undo()
    assert library.search("walrus").exact == [1]
    assert len(library.search("title:three").exact) == 1


def test_new_papers_never_get_the_uid_of_another(library, good, folder):
    known = {row[1] for row in library.user_data()["papers"]}
    Library.restore_backup(folder, good)
    import_papers(library, ("Four", abstract("four")))
    [uid] = {row[1] for row in library.user_data()["papers"]} - known
    assert uid


def newer(file):
    with closing(sqlite3.connect(file)) as db:
        [version] = db.execute("PRAGMA user_version").fetchone()
        db.execute(f"PRAGMA user_version = {version + 1}")


def foreign(file):
    file.unlink()
    with closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TABLE songs (title TEXT)")


def as_folder(file):
    file.unlink()
    file.mkdir()


UNFIT = {
    "damaged": (flip_in_note, BadInput),
    "foreign": (foreign, BadInput),
    "newer": (newer, LibraryTooNew),
    "missing": (lambda file: file.unlink(), NotFound),
    "text": (lambda file: file.write_text("no database\n" * 900), BadInput),
    "empty": (lambda file: file.write_bytes(b""), BadInput),
    "cut off": (lambda file: file.write_bytes(file.read_bytes()[:9000]), BadInput),
    "folder": (as_folder, NotFound),
}


@pytest.mark.parametrize("kind", UNFIT)
def test_an_unfit_backup_is_refused_and_nothing_changes(library, good, folder, kind):
    spoil, error = UNFIT[kind]
    spoil(good)
    library.close()
    before = files(folder)
    with pytest.raises(error) as caught:
        Library.restore_backup(folder, good)
    assert "Nothing was changed" in str(caught.value) or kind == "newer"
    assert files(folder) == before


LOST = {
    "garbage": lambda file: file.write_bytes(Random(1).randbytes(30_000)),
    "zero bytes": lambda file: file.write_bytes(b""),
    "missing": lambda file: file.unlink(),
    "cut off": lambda file: file.write_bytes(file.read_bytes()[:9000]),
    "foreign": foreign,
}


@pytest.mark.parametrize("kind", LOST)
def test_a_lost_library_comes_back(library, good, folder, kind):
    data = library.good_data
    library.close()
    live = folder / "library.db"
    LOST[kind](live)
    lost = live.read_bytes() if live.exists() else None
    done = Library.restore_backup(folder, good)
    with closing(Library.open(folder)) as again:
        assert again.user_data() == data
        assert again.damage() == []
        assert again.search("found in the file").exact == [1]
        again.star([2])
        again.undo()
        assert again.user_data() == data
    if lost is None:
        assert done.kept is None
    elif kind != "foreign":
        assert done.kept and done.kept.read_bytes() == lost


@pytest.mark.parametrize("kind", ["garbage", "zero bytes"])
def test_undoing_the_replacing_of_garbage_is_refused_and_keeps_what_is_good(
    library, good, folder, kind
):
    data = library.good_data
    library.close()
    LOST[kind](folder / "library.db")
    Library.restore_backup(folder, good)
    with closing(Library.open(folder)) as again:
        with pytest.raises(KnownError):
            again.undo()
        assert again.user_data() == data


def test_a_stale_journal_beside_garbage_is_not_played_back(library, good, folder):
    data = library.good_data
    library.close()
    live, journal = folder / "library.db", folder / "library.db-journal"
    with closing(sqlite3.connect(live, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 2")
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE operations SET label = label || hex(randomblob(30000))")
        hot = journal.read_bytes()
        db.execute("ROLLBACK")
    assert hot[:8] == bytes.fromhex("d9d505f920a163d7"), "a journal that SQLite would play back"
    live.write_bytes(Random(1).randbytes(live.stat().st_size))
    journal.write_bytes(hot)
    Library.restore_backup(folder, good)
    assert not journal.exists()
    with closing(Library.open(folder)) as again:
        assert again.user_data() == data
        assert again.damage() == []


def test_restoring_into_a_new_folder_makes_the_library(library, good, tmp_path):
    Library.restore_backup(tmp_path / "new", good)
    with closing(Library.open(tmp_path / "new")) as made:
        assert made.user_data() == library.good_data


def test_nothing_half_made_stays_behind(library, good, folder):
    Library.restore_backup(folder, good)
    assert {f.name for f in folder.iterdir()} == {"library.db", "backups"}
    assert not [f for f in (folder / "backups").iterdir() if f.name.startswith(".")]
    shutil.rmtree(folder / "backups")
    with pytest.raises(NotFound, match="no longer kept"):
        library.undo()
