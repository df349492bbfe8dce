"""The day of a listing: "Jul 11" is the latest such day that is not after the file was written."""

import re
from datetime import date

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_DAY = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:, ?(\d{4}))?")


def listing_day(text: str, written: date) -> date | None:
    """The day that `text` names as a whole; None where it names none.

    `written` gives the year where the text has none.
    """
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return None
    name, day, year = match.groups()
    months = [n for n, month in enumerate(_MONTHS, 1) if month.startswith(name.lower())]
    if not months:
        return None
    if year:
        return _date(int(year), months[0], int(day))
    return _latest(months[0], int(day), written)


def _latest(month: int, day: int, not_after: date) -> date | None:
    for year in range(not_after.year, not_after.year - 9, -1):  # 29 February: up to 8 years back
        found = _date(year, month, day)
        if found is not None and found <= not_after:
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
