"""The day of a listing: "Jul 11" is the latest such day that is not after the file was written."""

import re
from datetime import date

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
# How other languages begin their months' names, in the order of the year.
_ELSEWHERE = (
    "jan janv enero ene gennaio gen januar jänner januari",
    "feb févr février fevr febrero febbraio februar februari fev fevereiro",
    "mär märz mars marzo mar março maart mrz",
    "apr avr avril abr abril aprile april",
    "mai mayo maggio mag maio mei",
    "jun juin junio giugno giu junho juni",
    "jul juil juillet julio luglio lug julho juli",
    "aug août aout ago agosto august augustus",
    "sep sept septembre septiembre settembre set setembro september",
    "okt oct octobre octubre ottobre ott outubro oktober",
    "nov novembre noviembre novembro november",
    "dez déc dec décembre diciembre dic dicembre dezembro dezember december",
)
_FOREIGN = {name: month for month, names in enumerate(_ELSEWHERE, 1) for name in names.split()}
_LONGEST = 40  # characters
_DAY = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:, ?(\d{4}))?")
_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:er|\.|º)? (?:de |di )?([A-Za-zäçéèíôûü]{3,11})\.?(?:(?: de|,)? (\d{4}))?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:(\d{4})[年년] ?)?(\d{1,2})[月월] ?(\d{1,2})[日일](?: ?[(（].{1,4}[)）])?"
)


def listing_day(text: str, written: date) -> date | None:
    """The day that `text` names as a whole; None where it names none.

    `written` gives the year where the text has none. Pages that were translated name it in their
    language: "11. Juli", "11 juil.", "7月11日".
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if match := _DAY.fullmatch(text):
        name, day, year = match.groups()
        months = [n for n, month in enumerate(_MONTHS, 1) if month.startswith(name.lower())]
        month = months[0] if months else 0
    elif match := _DAY_FIRST.fullmatch(text):
        day, name, year = match.groups()
        month = _FOREIGN.get(name.lower(), 0)
    elif match := _NUMBERED.fullmatch(text):
        year, named, day = match.groups()
        month = int(named)
    else:
        return None
    if not 1 <= month <= 12:
        return None
    return _date(int(year), month, int(day)) if year else _latest(month, int(day), written)


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
