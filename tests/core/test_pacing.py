"""The pace of a real library's queue, and papers picked from it."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from readinglist.core.config import Settings
from readinglist.core.library import Library
from tests.conftest import abstract, import_papers


@pytest.fixture
def shelf(library):
    import_papers(library, *((f"On Mud {n}", abstract(f"mud {n}")) for n in range(8)))
    return library


def test_the_pace_follows_every_edit(shelf):
    assert shelf.pace().forecast is None
    shelf.set_status([1, 2, 3], "to-read")
    shelf.set_status([1], "reading")
    shelf.set_status([2], "read")
    pace = shelf.pace()
    assert pace.days[-1].day == date.today()
    assert (pace.days[-1].size, pace.days[-1].came, pace.days[-1].read) == (2, 2, 1)
    assert (pace.reading, pace.limit) == (1, 5)
    shelf.undo()
    assert (shelf.pace().days[-1].size, shelf.pace().days[-1].read) == (3, 0)


def test_the_limit_is_that_of_the_settings(folder):
    library = Library.open(folder, settings=replace(Settings(), reading_limit=1))
    ids = import_papers(library, ("One", abstract("one")), ("Two", abstract("two")))
    library.set_status(ids[:1], "reading")
    assert not library.pace().is_over_limit
    library.set_status(ids, "reading")
    assert library.pace().is_over_limit
    library.close()


def test_without_a_limit_any_number_may_be_read(folder):
    library = Library.open(folder, settings=replace(Settings(), reading_limit=0))
    library.set_status(import_papers(library, ("One", abstract("one"))), "reading")
    assert not library.pace().is_over_limit
    library.close()


def test_a_paper_of_the_queue_is_picked(shelf):
    assert shelf.pick() is None
    shelf.set_status([2, 5], "to-read")
    assert {shelf.pick(chance=Random(seed)) for seed in range(40)} == {2, 5}
    assert {shelf.pick(but=5, chance=Random(seed)) for seed in range(40)} == {2}
    shelf.snooze([2], date.today() + timedelta(1))
    assert shelf.pick(but=5) == 5  # there is no other
