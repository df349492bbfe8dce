"""Days as people type them."""

from datetime import date

import pytest

from readinglist.core.dates import day_ago, day_to_come, days_since, period
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


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("de", "Freitag", date(2026, 7, 17)),
        ("de", "in 3 Wochen", date(2026, 8, 5)),
        ("de", "05.01.2027", date(2027, 1, 5)),
        ("zh", "星期五", date(2026, 7, 17)),
        ("zh", "3周后", date(2026, 8, 5)),
        ("de", "in 2 weeks", date(2026, 7, 29)),
        ("de", "2027-01-05", date(2027, 1, 5)),
    ],
)
def test_a_day_is_understood_in_the_first_language_that_it_is_of(language, text, day):
    assert day_to_come(text, TODAY, (language, "en")) == day


@pytest.mark.parametrize("text", ["", "no day", "2027-02-30", "xyzzy"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(BadInput):
        day_to_come(text, TODAY)


# Periods ----------------------------------------------------------------------------------------

THURSDAY = date(2026, 3, 31)


def day(text):
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("2025", "2025-01-01", "2026-01-01"),
        ("2025-12", "2025-12-01", "2026-01-01"),
        ("2025-2", "2025-02-01", "2025-03-01"),
        ("2024-02-29", "2024-02-29", "2024-03-01"),
        ("today", "2026-03-31", "2026-04-01"),
        ("Yesterday", "2026-03-30", "2026-03-31"),
        ("-1w", "2026-03-24", None),
        ("-1m", "2026-02-28", None),
        ("-1y", "2025-03-31", None),
        ("-3d..", "2026-03-28", None),
        ("-2w..-1w", "2026-03-17", "2026-03-25"),
        ("2025..", "2025-01-01", None),
        ("..2025-03", None, "2025-04-01"),
        ("2025-01..2025-03", "2025-01-01", "2025-04-01"),
        (">=2025-03", "2025-03-01", None),
        (">2025-03", "2025-04-01", None),
        ("<2025-03", None, "2025-03-01"),
        ("<=2025-03", None, "2025-04-01"),
        ("=2025", "2025-01-01", "2026-01-01"),
    ],
)
def test_a_period_is_from_its_first_day_to_the_day_after_its_last(text, first, after):
    assert period(text, THURSDAY) == (day(first), day(after))


@pytest.mark.parametrize(
    "text",
    ["", "..", "soon", "2025-13", "2025-02-30", "2025-00", "2025-01-00", "25", "-1x", "-99999y",
     "2025...2026", "1..2..3", "0000", "9999", "٢٠٢٥x", ">", "-w", "--1w"],
)  # fmt: skip
def test_what_is_no_period_is_none(text):
    assert period(text, THURSDAY) is None


@pytest.mark.parametrize(
    ("text", "then"),
    [("10d", "2026-03-21"), ("2w", "2026-03-17"), ("1m", "2026-02-28"), ("13M", "2025-02-28")],
)
def test_how_long_ago(text, then):
    assert day_ago(text, THURSDAY) == day(then)


@pytest.mark.parametrize(
    ("time", "days"),
    [
        ("2026-03-31T11:00:00Z", 0),
        ("2026-03-30T12:00:00Z", 1),
        ("2025-03-31T12:00:00Z", 365),
        ("2027-01-01T12:00:00Z", 0),  # by a clock that goes wrong
        ("2026-99-99T99:99:99Z", 0),
    ],
)
def test_how_many_days_since_a_time(time, days):
    assert days_since(time, date(2026, 3, 31)) == days
