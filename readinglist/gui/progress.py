"""How far long work has come, in the user's language."""

from PySide6.QtCore import QLocale

from readinglist.core.progress import Clock
from readinglist.gui.language import translate


def how_far(clock: Clock, done: int, total: int) -> str:
    """As `Clock.said` has it in English; nothing where nobody knows."""
    left = clock.left(done, total)
    if not total:
        return ""
    number = QLocale().toString
    made, of_all = number(done), number(total)
    if left is None:
        return translate("progress", "{} of {}").format(made, of_all)
    minutes, seconds = left
    if minutes:
        text = translate("progress", "{} of {}, {} min left")
        return text.format(made, of_all, number(minutes))
    if seconds:
        text = translate("progress", "{} of {}, {} s left")
        return text.format(made, of_all, number(seconds))
    return translate("progress", "{} of {}, a few seconds left").format(made, of_all)
