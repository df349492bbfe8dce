"""When the queue will be empty: by what came and went."""

from collections import Counter
from datetime import date, datetime, timedelta
from random import Random

import pytest

from readinglist.core.model import Transition
from readinglist.core.reading.pace import Day, days_of, forecast, pick

TODAY = date(2026, 7, 15)


def ago(days):
    return TODAY - timedelta(days)


def at(days, hour=12):
    """A time as it is stored, `days` ago on the user's calendar."""
    local = datetime.combine(ago(days), datetime.min.time()).replace(hour=hour).astimezone()
    return datetime.fromtimestamp(local.timestamp(), tz=None).astimezone().isoformat()


def came(paper, days, hour=12):
    return Transition(at(days, hour), paper, "new", "to-read")


def left(paper, days, after="read", hour=13):
    return Transition(at(days, hour), paper, "to-read", after)


def test_a_day_says_how_large_the_queue_was_at_its_end():
    changes = [came(1, 2), came(2, 2), left(1, 1), came(3, 0)]
    assert days_of(changes, 2, TODAY, 4) == (
        Day(ago(3), 0, 0, 0, 0),
        Day(ago(2), 2, 2, 0, 0),
        Day(ago(1), 1, 0, 1, 1),
        Day(ago(0), 2, 1, 0, 0),
    )


def test_what_was_taken_back_the_same_day_does_not_count():
    changes = [came(1, 3), left(1, 0), Transition(at(0, 14), 1, "read", "to-read")]
    assert days_of(changes, 1, TODAY, 1) == (Day(TODAY, 1, 0, 0, 0),)


def test_a_paper_that_is_begun_stays_in_the_queue_and_skipping_is_not_reading():
    changes = [Transition(at(0), 1, "to-read", "reading"), left(2, 0, "skipped")]
    assert days_of(changes, 1, TODAY, 1) == (Day(TODAY, 1, 0, 1, 0),)


def test_papers_are_read_from_the_inbox_as_well():
    changes = [Transition(at(0), 1, "new", "read")]
    assert days_of(changes, 0, TODAY, 1) == (Day(TODAY, 0, 0, 0, 1),)


def history(size, *pairs):
    """Days of (came, left), the oldest first; before them the queue was empty."""
    before = size - sum(a - b for a, b in pairs)
    days = []
    for n, (a, b) in enumerate(pairs):
        before += a - b
        days.append(Day(ago(len(pairs) - 1 - n), before, a, b, b))
    return days


def test_of_a_queue_that_was_never_used_nothing_is_forecast():
    assert forecast(history(0, *[(0, 0)] * 30)) is None


def test_a_queue_that_shrinks_is_empty_at_this_pace_some_day():
    found = forecast(history(20, *[(1, 2)] * 28))
    assert (found.came, found.left) == (7, 14)
    assert found.empty == TODAY + timedelta(20)
    assert found.empty_alone == TODAY + timedelta(10)


def test_a_queue_that_grows_is_never_empty_unless_nothing_comes_any_more():
    found = forecast(history(20, *[(2, 1)] * 28))
    assert found.empty is None
    assert found.empty_alone == TODAY + timedelta(20)


def test_a_queue_from_which_nobody_reads_is_never_empty():
    found = forecast(history(5, (5, 0), *[(0, 0)] * 27))
    assert (found.empty, found.empty_alone) == (None, None)


def test_an_empty_queue_is_empty_today():
    found = forecast(history(0, *[(1, 1)] * 28))
    assert (found.empty, found.empty_alone) == (TODAY, TODAY)


def test_only_the_last_four_weeks_count_and_of_a_young_queue_its_days():
    assert forecast(history(30, *[(9, 0)] * 50, *[(0, 1)] * 28)).came == 0
    young = forecast(history(6, *[(0, 0)] * 60, (10, 0), (0, 2), (0, 2)))
    assert (young.days, young.left) == (7, 4)
    grown = forecast(history(80, *[(0, 0)] * 60, (100, 0), *[(0, 2)] * 10))
    assert grown.days == 11


def test_what_takes_longer_than_a_life_never_ends():
    assert forecast(history(10**6, *[(0, 0)] * 27, (0, 1))).empty_alone is None


def test_what_waits_longer_is_picked_more_often():
    chance = Random(3)
    picked = Counter(pick([(1, 0), (2, 9)], chance) for _ in range(1100))
    assert picked[1] == pytest.approx(100, abs=40)
    assert picked[2] == pytest.approx(1000, abs=40)
