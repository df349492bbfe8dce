"""The history is bounded: by age and by size, never by half, and the search index is not misled."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from readinglist.core.config import Settings
from readinglist.core.errors import NotFound
from readinglist.core.library import Library
from readinglist.core.store import trimming
from readinglist.core.store.operations import transaction
from tests.conftest import abstract, import_papers


@pytest.fixture
def shelf(library, monkeypatch):
    """Three papers, in a library that always keeps only three operations."""
    monkeypatch.setattr(trimming, "ALWAYS_KEPT", 3)
    names = ("One", "Two", "Three")
    import_papers(library, *((name, abstract(name.lower())) for name in names))
    return library


def age(library: Library, days: float, *numbers: int) -> None:
    """Let these operations (none: all) be so many days old."""
    time = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    for number in numbers or [entry.id for entry in library.history()]:
        library._db.execute("UPDATE operations SET time = ? WHERE id = ?", [time, number])


def tidy(library: Library) -> None:
    for _ in range(10_000):
        if not library.tidy_history():
            return
    raise AssertionError("it never ends")


def entries(library: Library) -> int:
    return library._db.execute("SELECT count(*) FROM journal").fetchone()[0]


def numbers(library: Library) -> list[int]:
    return [entry.id for entry in library.history()]


def test_the_newest_thousand_always_stay(library):
    import_papers(library, ("One", abstract("one")))
    with transaction(library._db):
        for n in range(1004):
            library.star([1], n % 2 == 0)
    age(library, 5000)
    before = library.user_data()
    tidy(library)
    assert len(library.history()) in (1000, 1001)  # and the newest that changed searched text
    assert numbers(library)[:1000] == list(range(1005, 5, -1))
    assert library.user_data() == before
    library.undo()
    with pytest.raises(NotFound):
        library.undo(2)
    assert library.damage() == []


def test_young_and_small_histories_stay_whole(shelf):
    for _ in range(6):
        shelf.star([1])
        shelf.star([1], False)
    age(shelf, 364)
    before = shelf.history()
    assert shelf.tidy_history() is False
    assert shelf.history() == before


def test_what_is_older_than_a_year_goes(shelf):
    old = [shelf.set_note(1, f"note {n}").rev for n in range(4)]
    for n in range(4):
        shelf.set_note(2, f"note {n}")
    age(shelf, 366, 1, *old)
    data = shelf.user_data()
    tidy(shelf)
    assert numbers(shelf) == [9, 8, 7, 6]
    assert shelf.user_data() == data
    with pytest.raises(NotFound):
        shelf.undo(old[3])
    for _ in range(4):
        shelf.undo()
    assert shelf.papers([1, 2])[0].note == "note 3"
    assert shelf.papers([2])[0].note == ""
    assert shelf.damage() == []


def test_what_is_beyond_the_size_goes(folder, monkeypatch):
    monkeypatch.setattr(trimming, "ALWAYS_KEPT", 3)
    with closing(Library.open(folder, settings=Settings(history_bytes=35_000))) as library:
        import_papers(library, ("One", abstract("one")))
        for n in range(12):
            library.set_note(1, f"{n % 10}" * 5000)
        tidy(library)
        size = library._db.execute("SELECT sum(size) FROM operations").fetchone()[0]
        assert size <= 35_000
        assert 3 <= len(library.history()) <= 6
        assert library.damage() == []


def test_an_operation_that_is_half_gone_is_too_old_and_undoing_it_changes_nothing(
    shelf, monkeypatch
):
    monkeypatch.setattr(trimming, "SLICE", 1)
    number = shelf.star([1, 2, 3]).rev
    for n in range(4):
        shelf.set_note(1, f"note {n}")
    age(shelf, 400, number)
    before, there = shelf.user_data(), entries(shelf)
    assert shelf.tidy_history() is True
    assert entries(shelf) == there - 1
    with pytest.raises(NotFound, match="too old"):
        shelf.undo(number)
    assert shelf.user_data() == before
    tidy(shelf)
    assert entries(shelf) < there - 1
    assert shelf.damage() == []


def test_undo_after_everything_old_is_gone_says_there_is_nothing(shelf):
    for n in range(5):
        shelf.set_note(1, f"note {n}")
    age(shelf, 400)
    tidy(shelf)
    with pytest.raises(NotFound):
        while True:
            shelf.undo()
    assert shelf.papers([1])[0].note == "note 1"
    assert shelf.damage() == []


def test_the_index_that_is_up_to_date_stays_so(shelf):
    shelf.set_note(1, "walrus")
    shelf.search("walrus")
    for n in range(6):
        shelf.star([2], n % 2 == 0)
    age(shelf, 400)
    tidy(shelf)
    assert shelf.index_behind() == 0
    shelf.set_note(2, "penguin")
    assert shelf.search("penguin").exact == [2]
    assert shelf.search("walrus").exact == [1]


def test_an_index_that_was_behind_what_is_gone_is_built_anew(shelf):
    shelf.search("one")
    shelf.set_note(1, "walrus")
    for n in range(6):
        shelf.star([2], n % 2 == 0)
    shelf.set_note(2, "penguin")
    age(shelf, 400, 1, 2)
    tidy(shelf)
    assert shelf.index_behind() is None
    assert shelf.search("walrus").exact == [1]
    assert shelf.search("penguin").exact == [2]
    assert shelf.index_behind() == 0


def test_an_index_behind_an_emptied_trash_that_is_gone_is_not_misled(shelf):
    shelf.trash([1])
    shelf.search("one")
    emptied = shelf.empty_trash().rev
    shelf.set_note(2, "penguin")
    age(shelf, 31, emptied)
    tidy(shelf)
    assert shelf.index_behind() is None
    assert shelf.search("penguin").exact == [2]
    assert 1 not in shelf.search("study").exact


def test_an_old_edit_that_was_done_again_lately_can_be_undone(shelf):
    number = shelf.set_note(1, "walrus").rev
    shelf.undo()
    age(shelf, 400)
    shelf.redo()
    shelf.star([2])
    shelf.star([3])
    tidy(shelf)
    shelf.undo(number)
    assert shelf.papers([1])[0].note == ""
    assert shelf.damage() == []


def test_an_old_edit_that_was_done_again_last_is_what_undo_takes_back(shelf):
    shelf.set_note(1, "walrus")
    shelf.undo()
    shelf.star([2])
    shelf.star([3])
    age(shelf, 400)
    shelf.redo()
    assert shelf.papers([1])[0].note == "walrus"
    tidy(shelf)
    shelf.undo()
    assert shelf.papers([1])[0].note == ""


@pytest.mark.parametrize("many", [0, 6])
def test_an_emptied_trash_can_be_undone_for_thirty_days(shelf, many):
    shelf.tag([1, 2], add=["ml"])
    shelf.trash([1, 2])
    before = shelf.user_data()
    number = shelf.empty_trash().rev
    for n in range(many):
        shelf.star([3], n % 2 == 0)
    age(shelf, 29)
    tidy(shelf)
    shelf.undo(number)
    assert without_times(shelf.user_data()) == without_times(before)
    assert shelf.damage() == []


def without_times(data):
    """User data without the column `updated`, which the stars meanwhile have moved."""
    return data | {"papers": [row[:-1] for row in data["papers"]]}


@pytest.mark.parametrize("many", [0, 6])
def test_an_emptied_trash_is_gone_for_good_after_thirty_days(shelf, many):
    shelf.trash([1, 2])
    number = shelf.empty_trash().rev
    for n in range(many):
        shelf.star([3], n % 2 == 0)
    age(shelf, 31)
    data = shelf.user_data()
    tidy(shelf)
    with pytest.raises(NotFound, match="too old" if not many else "There is no|too old"):
        shelf.undo(number)
    assert shelf.user_data() == data
    left = shelf._db.execute("SELECT count(*) FROM journal WHERE old LIKE '%study one%'")
    assert left.fetchone()[0] == 0
    assert shelf.damage() == []


def test_an_emptied_trash_stays_for_thirty_days_however_short_the_history_is(folder, monkeypatch):
    monkeypatch.setattr(trimming, "ALWAYS_KEPT", 1)
    with closing(Library.open(folder, settings=Settings(0, 0))) as library:
        import_papers(library, ("One", abstract("one")))
        library.trash([1])
        before = library.user_data()
        number = library.empty_trash().rev
        import_papers(library, ("Two", abstract("two")))
        library.star([2])
        age(library, 29)
        tidy(library)
        library.undo(number)
        assert library.user_data()["papers"][0] == before["papers"][0]
        assert library.damage() == []
