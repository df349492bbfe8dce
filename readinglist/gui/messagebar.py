"""A line over the list for what went wrong: what happened, what was kept, what to do."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class MessageBar(QWidget):
    """Stays until it is closed or something else is said; of trouble, until work goes on."""

    def __init__(self) -> None:
        super().__init__()
        self._text = QLabel("")
        self._text.setObjectName("warning")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton("")
        self._action.clicked.connect(self._act)
        self._is_offer = False
        self._act_on: Callable[[], None] | None = None
        close = QPushButton("×")
        close.setObjectName("link")
        close.setAccessibleName(self.tr("Close the message"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(close)
        self.hide()

    def text(self) -> str:
        """What it says; nothing when it is not shown."""
        return self._text.text() if self.isVisible() else ""

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Show this, with a button that acts where there is something to do at once."""
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._act_on = act
        self._is_offer = False
        self.show()

    def offer(self, text: str, action: str, act: Callable[[], None]) -> None:
        """Show what can be done now or later: it does not go with the next edit."""
        self.say(text, action, act)
        self._is_offer = True

    def go_on(self) -> None:
        """The user goes on: what was said of trouble before is past."""
        if not self._is_offer:
            self.hide()

    def _act(self) -> None:
        self.hide()
        if self._act_on is not None:
            self._act_on()
