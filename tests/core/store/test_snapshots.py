"""A copy to read from: of one moment, and gone when it is not needed any more."""

import tempfile

import pytest

from readinglist.core.store import papers, snapshots
from readinglist.core.store.connection import connect


@pytest.fixture
def db(file):
    """The store of three papers."""
    opened = connect(file)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def nothing():
    """Nobody waits for it."""


def test_it_holds_what_the_library_held_when_it_was_made(db, reopen, temporary):
    ids = papers.all_ids(db)
    before = papers.load(db, ids)
    with snapshots.copied(db, nothing) as copy:
        reopen().set_note(1, "Later")
        assert papers.load(copy, ids) == before
        assert papers.load(db, ids) != before
    assert list(temporary.iterdir()) == []


def test_whoever_stops_it_leaves_nothing_behind(db, temporary):
    def stop():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), snapshots.copied(db, stop):
        pass
    assert list(temporary.iterdir()) == []
    assert not db.conn.in_transaction
