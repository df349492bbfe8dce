"""Lines of text, one of which can be clicked; what has no room is elided."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy

_BESIDE_TEXT = 36  # pixels that frame, padding and an icon may take


class LineLabel(QLabel):
    """Says as much of its text as there is room for; all of it in a tooltip."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setObjectName("muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(text.replace("<", "‹").replace(">", "›"))
        self._text = text

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can be as narrow as need be."""
        return QSize(0, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """See Qt."""
        super().resizeEvent(event)
        elide = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._text, elide, self.width()))


class LineButton(QPushButton):
    """Says all of its text to those who hear it, and in a tooltip."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setObjectName("line")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._text = " ".join(text.split())
        self.setAccessibleName(self._text)
        self.setToolTip(self._text.replace("<", "‹").replace(">", "›"))
        self._elide()

    def full_text(self) -> str:
        """The text, whatever there is room for."""
        return self._text

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It can be as narrow as need be."""
        return QSize(60, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """See Qt."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.width() - (_BESIDE_TEXT if not self.icon().isNull() else 12), 40)
        said = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        self.setText(said.replace("&", "&&"))
