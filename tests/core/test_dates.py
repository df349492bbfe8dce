"""Days as people type them."""

from datetime import date

import pytest

from readinglist.core.dates import day_to_come
from readinglist.core.errors import BadInput

TODAY = date(2026, 7, 15)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-01-05", date(2027, 1, 5)),
        (" 2027-01-05 ", date(2027, 1, 5)),
        ("2020-01-05", date(2020, 1, 5)),  # that it is past is for others to say
        ("tomorrow", date(2026, 7, 16)),
        ("monday", date(2026, 7, 20)),
        ("Friday", date(2026, 7, 17)),
        ("in 2 weeks", date(2026, 7, 29)),
        ("in 3 days", date(2026, 7, 18)),
        ("in a month", date(2026, 8, 15)),
    ],
)
def test_a_day_is_understood(text, day):
    assert day_to_come(text, TODAY) == day


@pytest.mark.parametrize("text", ["", "no day", "2027-02-30", "xyzzy"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(BadInput):
        day_to_come(text, TODAY)
