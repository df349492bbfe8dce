"""The note of a paper: saved while it is written, never lost to a failed save."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

PAUSE_MS = 900  # without a key for so long: what is written is saved

SaveNote = Callable[[int, str, Callable[[], None]], None]


class NoteEditor(QPlainTextEdit):
    """Plain text. `save(paper, text, failed)` stores a note; what it could not is kept here."""

    left = Signal()

    def __init__(self, save: SaveNote) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setAccessibleName("Note")
        self.setPlaceholderText("Write a note  ( n )")
        self.setTabChangesFocus(True)
        self._save = save
        self._paper: int | None = None
        self._stored = ""
        self._unsaved: dict[int, str] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.textChanged.connect(self._edited)

    def show_note(self, paper: int, text: str) -> None:
        """Show a paper's note; what is being written here is not replaced by an older state."""
        if paper == self._paper and self._dirty():
            return
        self.flush()
        self._paper = paper
        self._stored = text
        shown = self._unsaved.get(paper, text)
        if shown != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(shown)
            self.blockSignals(False)

    def flush(self) -> None:
        """Save what has been written."""
        self._pause.stop()
        if self._paper is None or not self._dirty():
            return
        paper, text = self._paper, self.toPlainText()
        self._unsaved[paper] = text
        self._stored = text
        self._save(paper, text, lambda: self._not_saved(paper, text))

    def saved(self, paper: int, text: str) -> None:
        """The library has this note now."""
        if self._unsaved.get(paper) == text:
            del self._unsaved[paper]

    def _not_saved(self, paper: int, text: str) -> None:
        """It stays on the screen, and the next pause tries again."""
        self._unsaved[paper] = text
        if paper == self._paper:
            self._stored = ""

    def _dirty(self) -> bool:
        return self.toPlainText() != self._stored

    def _edited(self) -> None:
        self._pause.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Leaving saves."""
        self.flush()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
