"""What is said beside the field: what may have been meant, what was not understood."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from readinglist.gui.searchbar.chips import plain_tip

_MOST_SUGGESTIONS = 2
_NARROWEST = 48
_LEGIBLE = 130
_INDENT = 6  # the padding of links


class _Suggestion(QPushButton):
    """A link that is cut short where room is."""

    def __init__(self, text: str) -> None:
        super().__init__()
        said = self.tr("did you mean {}?").format(text)
        self.setText(said.replace("&", "&&"))
        self.setObjectName("link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(text))
        self.setMinimumWidth(_NARROWEST)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """As a button, its text elided."""
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - 2 * _INDENT
        option.text = self.fontMetrics().elidedText(  # type: ignore[attr-defined]
            self.text(), Qt.TextElideMode.ElideRight, room, Qt.TextFlag.TextShowMnemonic
        )
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)


class _Note(QLabel):
    """A muted line that is cut short where room is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("muted")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Say this; "": nothing."""
        self.setText(text)
        self.setToolTip(plain_tip(text) if text else "")
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:  # noqa: N802
        """The text, indented as links are."""
        return super().sizeHint() + QSize(_INDENT, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It may be cut short."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The text, elided."""
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(_INDENT, 0, 0, 0), flags, text)


class Beside(QWidget):
    """Suggestions and notes; not there where there is nothing to say."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        # However much there is to say, the field is as wide as it was.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(4, 0, 0, 0)
        self._layout.setSpacing(6)
        self.note = _Note()
        self.suggestions: list[QPushButton] = []
        self._layout.addWidget(self.note)
        self._layout.addStretch(1)
        self.say("")

    def suggest(self, texts: Sequence[str]) -> None:
        """Offer whole queries that may have been meant."""
        for button in self.suggestions:
            self._layout.removeWidget(button)
            button.deleteLater()
        self.suggestions = []
        for place, text in enumerate(texts[:_MOST_SUGGESTIONS]):
            button = _Suggestion(text)
            button.clicked.connect(lambda _=False, text=text: self.chosen.emit(text))
            self._layout.insertWidget(place, button)
            self.suggestions.append(button)
        self._show_or_hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """There is room for more, or for less."""
        super().resizeEvent(event)
        self._fit()

    def say(self, text: str) -> None:
        """Say what was not understood."""
        self.note.say(text)
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        self.setVisible(bool(self.suggestions or self.note.text()))
        self._fit()

    def hold_place(self, holds: bool) -> None:
        """Have the room also while there is nothing to say: without it the field would shrink."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(holds)
        same, own = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        policy.setVerticalPolicy(same if holds else own)  # as high as the field
        self.setSizePolicy(policy)

    def stack(self, below: bool) -> None:
        """Under the field there is a line for each; beside it they share one."""
        box = QBoxLayout.Direction
        self._layout.setDirection(box.TopToBottom if below else box.LeftToRight)
        self._fit()

    def _fit(self) -> None:
        """One suggestion, the note, another one: as many as can be read."""
        is_said = bool(self.note.text())
        first, others = self.suggestions[:1], self.suggestions[1:]
        if self._layout.direction() == QBoxLayout.Direction.TopToBottom:
            self.note.setVisible(is_said)
            for button in others:
                button.hide()
            return
        room = self.width()
        wanted: list[QWidget] = [*first, *([self.note] if is_said else []), *others]
        for place, widget in enumerate(wanted):
            room -= min(_LEGIBLE, widget.sizeHint().width()) + self._layout.spacing()
            widget.setVisible(place == 0 or room >= 0)
