"""The day of a listing: "Jul 11" is the latest such day that is not after the file was written."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:, ?(\d{4}))?")


def listing_day(text: str, written: date) -> date | None:
    """The day that `text` names as a whole; None where it names none.

    `written` gives the year where the text has none.
    """
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return None
    name, day, year = match.groups()
    month = name.lower()[:3]
    if month not in _MONTHS:
        return None
    if year:
        return _date(int(year), _MONTHS.index(month) + 1, int(day))
    return _latest(_MONTHS.index(month) + 1, int(day), written)


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
