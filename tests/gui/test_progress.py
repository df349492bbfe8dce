"""How far work is, as the window says it."""

import pytest

from readinglist.core import progress
from readinglist.core.progress import Clock
from readinglist.gui.progress import how_far


@pytest.mark.parametrize("passed", [0.5, 1, 40, 3_000])
def test_english_is_that_of_the_command_line(
    passed: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: times[0])
    shown, printed = Clock(), Clock()
    assert how_far(shown, 0, 5000) == printed.said(0, 5000) == "0 of 5,000"
    times[0] += passed
    assert how_far(shown, 2500, 5000) == printed.said(2500, 5000)


def test_nothing_is_said_where_nobody_knows() -> None:
    assert how_far(Clock(), 0, 0) == ""
