"""The note of a paper: saved while it is written, lost neither to a full disk nor to a kill."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from readinglist.gui.textkeys import keep_from_shortcuts

DRAFT_MS = 500  # after the first key: what is written is kept beside the library
PAUSE_MS = 1500  # without a key for so long: what is written is stored
RETRY_MS = 5000
_LOWEST, _HIGHEST = 130, 420  # pixels


class KeepsNotes(Protocol):
    """Where notes go."""

    def save_note(
        self, paper: int, text: str, saved: Callable[[], None], failed: Callable[[], None]
    ) -> None:
        """Store a note; call one of the two."""
        ...

    def keep_draft(self, paper: int, base: str, text: str) -> None:
        """Keep what was written of a note that began as `base`, for a window that is killed."""
        ...

    def drop_draft(self, paper: int) -> None:
        """The paper's note is stored."""
        ...


class NoteEditor(QPlainTextEdit):
    """Plain text. What could not be stored is kept here and tried again."""

    left = Signal()
    finished = Signal()  # the focus is elsewhere

    def __init__(self, keeper: KeepsNotes) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Write a note in Markdown  ( n )"))
        self.setTabChangesFocus(True)
        self._keeper = keeper
        self._paper: int | None = None
        self._stored = ""
        self._waiting: dict[int, str] = {}  # handed over, and not known to be stored
        self._failed: set[int] = set()
        self._pause = self._timer(PAUSE_MS, self.flush)
        self._draft = self._timer(DRAFT_MS, self._keep_draft)
        self._again = self._timer(RETRY_MS, self.retry)
        self.textChanged.connect(self._written)

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
        self._fit()

    def flush(self) -> None:
        """Save what has been written."""
        self._pause.stop()
        self._draft.stop()
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

    def _written(self) -> None:
        self._fit()
        self._pause.start()
        if not self._draft.isActive():  # who writes without a pause is kept safe, too
            self._draft.start()

    def _keep_draft(self) -> None:
        if self._paper is not None and self._dirty():
            self._keeper.keep_draft(self._paper, self._stored, self.toPlainText())

    def _hand_over(self, paper: int, text: str) -> None:
        self._waiting[paper] = text
        self._failed.discard(paper)
        self._keeper.save_note(
            paper, text, lambda: self._was_saved(paper, text), lambda: self._was_refused(paper)
        )

    def _was_saved(self, paper: int, text: str) -> None:
        if self._waiting.get(paper) == text:
            del self._waiting[paper]
            self._failed.discard(paper)
            if paper != self._paper or not self._dirty():
                self._keeper.drop_draft(paper)

    def _was_refused(self, paper: int) -> None:
        self._failed.add(paper)
        self._again.start()

    def _dirty(self) -> bool:
        return self.toPlainText() != self._stored

    def _fit(self) -> None:
        """As high as what is written, within limits."""
        lines = max(self.document().size().height(), 1)
        height = int(lines * self.fontMetrics().lineSpacing()) + 24
        self.setFixedHeight(min(max(height, _LOWEST), _HIGHEST))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Leaving saves. A menu over it is no leaving."""
        super().focusOutEvent(event)
        self.flush()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def event(self, event: QEvent) -> bool:
        """Some keys are no shortcuts of the window while somebody writes."""
        return keep_from_shortcuts(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
