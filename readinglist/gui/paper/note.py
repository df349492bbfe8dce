"""The note of a paper: saved while it is written, never lost to a failed save."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

PAUSE_MS = 900  # without a key for so long: what is written is saved
RETRY_MS = 5000

# save(paper, text, saved, failed) stores a note and calls one of the two.
SaveNote = Callable[[int, str, Callable[[], None], Callable[[], None]], None]


class NoteEditor(QPlainTextEdit):
    """Plain text. What could not be stored is kept here and tried again."""

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
        self._waiting: dict[int, str] = {}  # handed over, and not known to be stored
        self._failed: set[int] = set()
        self._pause = self._timer(PAUSE_MS, self.flush)
        self._again = self._timer(RETRY_MS, self.retry)
        self.textChanged.connect(self._pause.start)

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def show_note(self, paper: int, text: str) -> None:
        """Show a paper's note; what is being written here is not replaced by an older state."""
        if paper == self._paper and self._dirty():
            return
        self.flush()
        self._paper = paper
        self._stored = self._waiting.get(paper, text)
        if self._dirty():
            self.blockSignals(True)
            self.setPlainText(self._stored)
            self.blockSignals(False)

    def flush(self) -> None:
        """Save what has been written."""
        self._pause.stop()
        if self._paper is not None and self._dirty():
            self._stored = self.toPlainText()
            self._hand_over(self._paper, self._stored)

    def retry(self) -> None:
        """Try to save again what could not be saved."""
        for paper in self._failed.copy():
            self._hand_over(paper, self._waiting[paper])

    def unsaved(self) -> bool:
        """Whether there is text that could not be stored."""
        return bool(self._failed)

    def _hand_over(self, paper: int, text: str) -> None:
        self._waiting[paper] = text
        self._failed.discard(paper)
        self._save(
            paper, text, lambda: self._was_saved(paper, text), lambda: self._was_refused(paper)
        )

    def _was_saved(self, paper: int, text: str) -> None:
        if self._waiting.get(paper) == text:
            del self._waiting[paper]
            self._failed.discard(paper)

    def _was_refused(self, paper: int) -> None:
        self._failed.add(paper)
        self._again.start()

    def _dirty(self) -> bool:
        return self.toPlainText() != self._stored

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
