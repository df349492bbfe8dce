"""A date without a year is the latest such day that is not after the file's."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.core.importing.parsing.days import listing_day


@pytest.mark.parametrize(
    ("text", "written", "day"),
    [
        ("Jul 11", "2026-08-03", "2026-07-11"),
        ("Jul 11", "2026-07-11", "2026-07-11"),
        ("Jul 11", "2026-07-10", "2025-07-11"),
        ("Dec 31", "2026-01-01", "2025-12-31"),
        ("Feb 29", "2026-08-03", "2024-02-29"),
        ("Feb 29", "2024-02-28", "2020-02-29"),
        ("Feb 29", "1903-01-01", "1896-02-29"),
        ("July 11", "2026-08-03", "2026-07-11"),
        ("Sept. 3", "2026-08-03", "2025-09-03"),
        ("Jul. 1", "2026-08-03", "2026-07-01"),
        (" jul 11 ", "2026-08-03", "2026-07-11"),
        ("Jul 11, 2019", "2026-08-03", "2019-07-11"),
        ("11. Juli", "2026-08-03", "2026-07-11"),
        ("11. März 2024", "2026-08-03", "2024-03-11"),
        ("11 juil.", "2026-08-03", "2026-07-11"),
        ("1er août", "2026-08-03", "2026-08-01"),
        ("11 de julio de 2019", "2026-08-03", "2019-07-11"),
        ("29 feb", "2026-08-03", "2024-02-29"),
        ("7月11日", "2026-08-03", "2026-07-11"),
        ("2019年7月11日", "2026-08-03", "2019-07-11"),
        ("7月11日(土)", "2026-08-03", "2026-07-11"),
        ("7월 11일", "2026-08-03", "2026-07-11"),
    ],
)
def test_a_day_gets_its_year(text, written, day):
    assert listing_day(text, date.fromisoformat(written)) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Jul",
        "11",
        "Jul 32",
        "Feb 30",
        "Feb 29, 2023",
        "Jul 11 papers",
        "Foo 11",
        "Jul 0",
        "31. Juni",
        "11 monkeys",
        "3 marsupials",
        "13月1日",
        "7月32日",
        "0月1日",
        "11.",
        "1" * 99,
    ],
)
def test_what_names_no_day_is_none(text):
    assert listing_day(text, date(2026, 8, 3)) is None


@pytest.mark.parametrize("text", ["Decoder 3", "Janus 7", "Mariner 9", "Novelty 12", "Mayfly 2"])
def test_a_word_that_only_begins_like_a_month_is_none(text):
    assert listing_day(text, date(2026, 8, 3)) is None


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_the_day_is_the_named_one_and_less_than_a_leap_cycle_before_the_file(named, written):
    found = listing_day(f"{named:%b} {named.day}", written)
    assert found is not None
    assert (found.month, found.day) == (named.month, named.day)
    assert found <= written
    if (named.month, named.day) != (2, 29):
        assert (written - found).days <= 366
