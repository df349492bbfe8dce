"""Days as people type them."""

from datetime import date, datetime, time

from readinglist.core.errors import BadInput


def day_to_come(text: str, today: date) -> date:
    """The day that `2027-01-05`, `tomorrow`, `monday` or `in 2 weeks` means. Raises `BadInput`."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        pass
    import dateparser

    base = datetime.combine(today, time())
    found = dateparser.parse(
        text, languages=["en"], settings={"PREFER_DATES_FROM": "future", "RELATIVE_BASE": base}
    )
    if found is None:
        raise BadInput(
            f"{text} is not a day.", "Nothing was changed.", "Try 2027-01-05, monday or in 2 weeks."
        )
    return found.date()
