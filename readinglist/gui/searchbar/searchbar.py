"""The search field, and what may have been meant."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

_MOST_SUGGESTIONS = 2


class _Field(QLineEdit):
    left = Signal()
    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves the search; Down and Enter go to the results."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)


class SearchBar(QWidget):
    """Says every change of what is searched for."""

    searched = Signal(str)
    left = Signal()
    to_results = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = _Field()
        self.field.setObjectName("search")
        self.field.setAccessibleName("Search")
        self.field.setPlaceholderText("Search titles, abstracts and notes  ( / )")
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(280)
        self.field.setMaximumWidth(620)
        self.field.textChanged.connect(self._typed)
        self.field.left.connect(self.left)
        self.field.down.connect(self.to_results)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.field, 1)
        self._suggestions: list[QPushButton] = []
        self._quiet = False
        self.setFocusProxy(self.field)

    def text(self) -> str:
        """What is searched for."""
        return self.field.text()

    def show_query(self, text: str) -> None:
        """Search for this from now on."""
        self.field.setText(text)

    def clear(self) -> None:
        """Empty the field, without saying that something is searched for."""
        self._quiet = True
        self.field.clear()
        self._quiet = False
        self.suggest(())

    def _typed(self, text: str) -> None:
        if not self._quiet:
            self.searched.emit(text)

    def suggest(self, suggestions: Sequence[str]) -> None:
        """Offer whole queries that may have been meant."""
        for button in self._suggestions:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._suggestions = []
        for text in suggestions[:_MOST_SUGGESTIONS]:
            button = QPushButton(f"did you mean {text[:60]}?".replace("&", "&&"))
            button.setObjectName("link")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, text=text: self.field.setText(text))
            self._layout.addWidget(button)
            self._suggestions.append(button)
