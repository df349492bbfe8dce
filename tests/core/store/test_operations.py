"""The one way to change user data: wholly, or not at all."""

import re
import sqlite3

import pytest

from readinglist.core.store import edits, open_database
from readinglist.core.store.operations import operation, transaction, utc_now
from tests.conftest import abstract, import_papers


@pytest.fixture
def db(library, folder):
    import_papers(library, ("Gentle Descent", abstract("descent")), ("Mud", abstract("mud")))
    opened = open_database(folder)
    yield opened
    opened.close()


def test_an_operation_that_raises_leaves_nothing(library, db):
    before, history = library.user_data(), library.history()
    with pytest.raises(ZeroDivisionError), operation(db, "star", "star") as edit:
        edits.update(db, [1, 2], {"starred": 1}, edit.time)
        1 / 0
    assert library.user_data() == before
    assert library.history() == history
    assert not db.conn.in_transaction


def test_an_operation_that_changes_nothing_leaves_no_trace(library, db):
    rev = library.rev
    with operation(db, "nothing", "nothing") as edit:
        pass
    assert not edit.changes
    assert library.rev == rev
    assert library.history()[0].id == rev


def test_changes_say_which_papers_and_kinds_were_touched(library, db):
    with operation(db, "mixed", "mixed") as edit:
        edits.update(db, [2], {"starred": 1}, edit.time)
        edits.add_tags(db, [1], ["ml"], edit.time)
    assert edit.changes.papers == {1, 2}
    assert edit.changes.tables >= {"papers", "paper_tags"}
    assert edit.changes.rev == library.rev


def test_the_label_may_be_found_out_on_the_way(library, db):
    with operation(db, "star", "") as edit:
        edits.update(db, [1], {"starred": 1}, edit.time)
        edit.label = "star: Gentle Descent"
    assert library.history()[0].label == "star: Gentle Descent"
    assert library.history()[0].count == 1


def test_operations_of_one_gesture_share_its_first(library, db):
    with operation(db, "star", "one") as first:
        edits.update(db, [1], {"starred": 1}, first.time)
    with operation(db, "star", "two", group=first.operation) as second:
        edits.update(db, [2], {"starred": 1}, second.time)
    assert [entry.group for entry in library.history(2)] == [first.operation, first.operation]


def test_operations_inside_a_transaction_stand_and_fall_with_it(library, db):
    before, rev = library.user_data(), library.rev
    with pytest.raises(ZeroDivisionError), transaction(db):
        with operation(db, "star", "one") as first:
            edits.update(db, [1], {"starred": 1}, first.time)
        1 / 0
    assert library.user_data() == before
    assert library.rev == rev


def test_after_an_operation_changes_are_refused_again(db):
    with operation(db, "star", "star") as edit:
        edits.update(db, [1], {"starred": 1}, edit.time)
    with pytest.raises(sqlite3.IntegrityError, match="outside an operation"):
        edits.update(db, [1], {"starred": 0}, edit.time)


def test_others_see_a_change_only_when_it_is_whole(library, db):
    with operation(db, "star", "star") as edit:
        edits.update(db, [1], {"starred": 1}, edit.time)
        assert not library.papers([1])[0].starred
    assert library.papers([1])[0].starred


def test_times_are_utc_in_iso_8601():
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", utc_now())
