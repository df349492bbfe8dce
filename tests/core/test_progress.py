"""How far work is, in words."""

import pytest

from readinglist.core import progress
from readinglist.core.progress import Clock


@pytest.fixture
def now(monkeypatch):
    """A time that passes when it is told to."""
    times = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: times[0])
    return times


def test_nothing_is_said_of_the_rest_before_there_is_something_to_say(now):
    clock = Clock()
    assert clock.said(0, 5000) == "0 of 5,000"
    now[0] += 0.5
    assert clock.said(100, 5000) == "100 of 5,000"


@pytest.mark.parametrize(
    ("passed", "done", "left"),
    [(10, 5000, "a few seconds"), (10, 2500, "10 s"), (30, 1250, "90 s"), (300, 1250, "15 min")],
)
def test_the_rest_takes_as_long_for_each_as_what_is_done(now, passed, done, left):
    clock = Clock()
    clock.said(0, 5000)
    now[0] += passed
    if left == "a few seconds":
        done = 4900
    assert clock.said(done, 5000) == f"{done:,} of 5,000, {left} left"


def test_other_work_is_reckoned_anew(now):
    clock = Clock()
    clock.said(0, 100)
    now[0] += 50
    clock.said(50, 100)
    assert clock.said(0, 200) == "0 of 200"
    now[0] += 2
    assert clock.said(1, 200) == "1 of 200, 7 min left"


def test_nothing_is_said_where_nobody_knows():
    assert Clock().said(0, 0) == ""
