"""How far a paper is read, in the user's language."""

from readinglist.gui.language import noop, translate

STATUSES = {
    "new": noop("Status", "New"),
    "to-read": noop("Status", "To read"),
    "reading": noop("Status", "Reading"),
    "read": noop("Status", "Read"),
    "skipped": noop("Status", "Skipped"),
}


def status_text(status: str) -> str:
    """What a status is called."""
    return translate("Status", STATUSES[status])
