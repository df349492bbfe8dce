"""A line over the list that says what was done and offers to undo it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

_SHOWN_MS = 8000
_FROM_EDGE = 24  # pixels


class Toast(QFrame):
    """Stands in the lower right corner of `over` for a while."""

    undo = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("toast")
        self._over = over
        self._said = ""
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._undo = QPushButton(self.tr("Undo (z)"))
        self._undo.setCursor(Qt.CursorShape.PointingHandCursor)
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo.clicked.connect(self._clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self._text)
        layout.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def text(self) -> str:
        """What it says."""
        return self._said

    def say(self, text: str, *, can_undo: bool = True) -> None:
        """Show this text for a while."""
        self._said = text
        self._undo.setVisible(can_undo)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay in the corner when the list is resized."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        beside = self.sizeHint().width() - self._text.sizeHint().width()
        room = max(120, self._over.width() - beside - 2 * _FROM_EDGE)
        metrics = self._text.fontMetrics()
        self._text.setText(metrics.elidedText(self._said, Qt.TextElideMode.ElideMiddle, room))
        self.adjustSize()
        over = self._over.size()
        self.move(over.width() - self.width() - _FROM_EDGE, over.height() - self.height() - 16)

    def _clicked(self) -> None:
        self.hide()
        self.undo.emit()
