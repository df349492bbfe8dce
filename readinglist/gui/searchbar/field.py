"""The line that the words of a query are typed into."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from readinglist.gui.textkeys import keep_from_shortcuts

_Key = Qt.Key
_ENTER = (_Key.Key_Return, _Key.Key_Enter)


class SearchField(QLineEdit):
    """Says which keys leave it. `take_key` is asked first: completions may be open."""

    left = Signal()  # Esc
    entered = Signal()
    down = Signal()
    recall_asked = Signal()  # Alt+Down, Ctrl+Space
    back_from_start = Signal()  # Backspace where there is nothing before the cursor
    left_from_start = Signal()
    focused = Signal(bool)
    paused = Signal()  # another window is used

    def __init__(self, take_key: Callable[[int], bool], is_open: Callable[[], bool]) -> None:
        super().__init__()
        self._take_key = take_key
        self._is_open = is_open
        self.is_composing = False  # an input method holds what is not yet text
        self.setObjectName("search")
        self.setAccessibleName(self.tr("Search"))
        self.setPlaceholderText(self.tr("Search titles, abstracts and notes  ( / )"))
        self.setFrame(False)
        self.setMinimumWidth(160)

    def place(self) -> int:
        """Where the cursor is, in characters; Qt counts those beyond 16 bits twice."""
        units = self.text().encode("utf-16-le", "surrogatepass")[: 2 * self.cursorPosition()]
        return len(units.decode("utf-16-le", "surrogatepass"))

    def put(self, text: str, place: int) -> None:
        """Show this text, the cursor at `place`."""
        self.setText(text)
        self.setCursorPosition(sum(2 if ord(c) > 0xFFFF else 1 for c in text[:place]))

    def event(self, event: QEvent) -> bool:
        """Keys that are ours are no shortcuts of the window, and Tab is one of the popup."""
        if isinstance(event, QKeyEvent):
            if keep_from_shortcuts(event):
                return True
            if event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
                event.accept()
                return True
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and event.key() == _Key.Key_Tab and self._take_key(event.key()):
                return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if _asks_to_recall(event):
            return True
        return self._is_open() and event.key() in (_Key.Key_Down, _Key.Key_Up, *_ENTER)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves the search; Down and Enter go to the results."""
        key = event.key()
        if _asks_to_recall(event):
            self.recall_asked.emit()
        elif self._take_key(key):
            return
        elif key == _Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER:
            self.entered.emit()
        elif key == _Key.Key_Down:
            self.down.emit()
        elif key in (_Key.Key_Backspace, _Key.Key_Left) and self._is_at_start(event):
            is_left = key == _Key.Key_Left
            (self.left_from_start if is_left else self.back_from_start).emit()
        else:
            super().keyPressEvent(event)

    def _is_at_start(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = plain == Qt.KeyboardModifier.NoModifier
        return is_plain and self.cursorPosition() == 0 and not self.hasSelectedText()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Remember whether something is being composed."""
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Say so."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Say where it went: a menu is ours, and from another window one comes back."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self.paused.emit()
        elif event.reason() != Qt.FocusReason.PopupFocusReason:
            self.is_composing = False
            self.focused.emit(False)


def _asks_to_recall(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return (event.key(), modifiers) in (
        (_Key.Key_Down, Qt.KeyboardModifier.AltModifier),
        (_Key.Key_Space, Qt.KeyboardModifier.ControlModifier),
    )
