"""Days as people type them."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from readinglist.core.errors import BadInput

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_AGO = re.compile(r"(\d{1,5})([dwmy])")
_SIGNS = (">=", "<=", ">", "<", "=")

Period = tuple[date | None, date | None]  # the first day, and the day after the last


def day_to_come(text: str, today: date, languages: Sequence[str] = ("en",)) -> date:
    """The day that `2027-01-05`, `tomorrow`, `monday` or `in 2 weeks` means. Raises `BadInput`.

    `languages`: ISO 639 codes; the first in which the text is a day holds.
    """
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        pass
    import dateparser

    base = datetime.combine(today, time())
    wanted: dict[str, Any] = {"PREFER_DATES_FROM": "future", "RELATIVE_BASE": base}
    for language in languages:
        found = dateparser.parse(text, languages=[language], settings=wanted)
        if found is not None:
            return found.date()
    raise BadInput(
        f"{text} is not a day.", "Nothing was changed.", "Try 2027-01-05, monday or in 2 weeks."
    )


def days_since(time: str, today: date) -> int:
    """How many days before `today` a time in UTC was, on the user's calendar; 0 for nonsense."""
    try:
        day = datetime.fromisoformat(time).astimezone().date()
    except (ValueError, OverflowError):
        return 0
    return max((today - day).days, 0)


def period(text: str, today: date) -> Period | None:
    """The days that a text means; None where it is not understood. An end that is open is None.

    `2026`, `2026-07`, `2026-07-15`, `today`, `yesterday`; `-1w`: the last week; `A..B`, `A..`,
    `..B`, each end a text as before and within the period; `>=A`, `>A`, `<A`, `<=A`.
    """
    text = text.strip().lower()
    first, dots, last = text.partition("..")
    if dots:
        start, end = _days(first, today), _days(last, today)
        if (first and not start) or (last and not end) or not (first or last):
            return None
        return start[0] if start else None, end[1] if end else None
    sign = next((sign for sign in _SIGNS if text.startswith(sign)), "")
    days = _days(text.removeprefix(sign), today)
    if days is None:
        return None
    if text.startswith("-"):
        return days[0], None
    ends: dict[str, Period] = {
        ">=": (days[0], None), ">": (days[1], None), "<": (None, days[0]), "<=": (None, days[1]),
    }  # fmt: skip
    return ends.get(sign, days)


def day_ago(text: str, today: date) -> date | None:
    """The day that was so long ago: `3d`, `2w`, `6m`, `1y`; None where it is not understood."""
    found = _AGO.fullmatch(text.strip().lower())
    if not found:
        return None
    number, unit = int(found[1]), found[2]
    try:
        if unit in "dw":
            return today - timedelta(days=number * (7 if unit == "w" else 1))
        months = today.year * 12 + today.month - 1 - number * (12 if unit == "y" else 1)
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(today.day, monthrange(year, month)[1]))
    except (ValueError, OverflowError):  # before the calendar begins
        return None


def _days(text: str, today: date) -> tuple[date, date] | None:
    """The first day of what a text names, and the day after its last."""
    day = timedelta(days=1)
    if text in ("today", "yesterday"):
        first = today if text == "today" else today - day
        return first, first + day
    if text.startswith("-"):
        ago = day_ago(text[1:], today)
        return (ago, ago + day) if ago else None
    found = _DAY.fullmatch(text)
    if not found:
        return None
    year, month, number = (int(part) for part in found.groups("1"))
    try:
        first = date(year, month, number)
        if found[3]:
            return first, first + day
        if found[2]:
            return first, date(year + month // 12, month % 12 + 1, 1)
        return first, date(year + 1, 1, 1)
    except (ValueError, OverflowError):
        return None
