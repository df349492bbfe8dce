"""Keys that belong to a field in which somebody writes, though the window has actions on them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_DIGITS = range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)


def keep_from_shortcuts(event: QEvent) -> bool:
    """For a field's `event`: whether it is dealt with.

    Esc is left to the field. Alt and a digit, which rates papers elsewhere, does nothing: no digit
    is meant, either. Where Alt makes another character of it, as on a Mac, that is typed.
    """
    if not isinstance(event, QKeyEvent):
        return False
    is_escape = event.key() == Qt.Key.Key_Escape
    is_rating = (
        event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
        and event.key() in _DIGITS
        and event.text() in ("", chr(event.key()))
    )
    if event.type() == QEvent.Type.ShortcutOverride and (is_escape or is_rating):
        event.accept()
        return True
    return event.type() == QEvent.Type.KeyPress and is_rating
