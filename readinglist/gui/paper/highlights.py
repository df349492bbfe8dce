"""The user's highlights of a paper: a list of them, and where one is edited."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from readinglist.core.highlights import COLOURS
from readinglist.core.maths import shown
from readinglist.core.model import Highlight
from readinglist.gui.dots import dot
from readinglist.gui.language import noop, translate
from readinglist.gui.paper.linebutton import LineButton
from readinglist.gui.theme import Theme

_NAMES = {
    "green": noop("Highlights", "Green"),
    "yellow": noop("Highlights", "Yellow"),
    "blue": noop("Highlights", "Blue"),
    "pink": noop("Highlights", "Pink"),
}
_LONGEST = 40  # characters of a quote before its comment
_DOT = 12  # pixels


class HighlightList(QWidget):
    """Each highlight with its comment, as a button that opens it."""

    chosen = Signal(str, QPoint)  # its uid, and where on the screen

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._shown: tuple[Highlight, ...] = ()
        self._theme: Theme | None = None
        self._buttons: list[QPushButton] = []

    def show_highlights(self, highlights: tuple[Highlight, ...], theme: Theme) -> None:
        """Show these."""
        if highlights == self._shown and theme is self._theme:
            return
        self._shown, self._theme = highlights, theme
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(highlight, theme) for highlight in highlights]
        for button in self._buttons:
            self._layout.addWidget(button)

    def _button(self, highlight: Highlight, theme: Theme) -> QPushButton:
        quote = shown(highlight.quote).text
        if len(quote) > _LONGEST and highlight.comment:
            quote = f"{quote[:_LONGEST]}…"
        comment = highlight.comment
        text = self.tr("“{}”: {}").format(quote, comment) if comment else f"“{quote}”"
        button = LineButton(text)
        button.setIcon(_icon(theme, highlight.colour))
        button.clicked.connect(
            lambda: self.chosen.emit(highlight.uid, button.mapToGlobal(QPoint(16, button.height())))
        )
        return button


class HighlightEditor(QFrame):
    """A small window over the text: comment, colour, remove. Leaving it keeps what was changed."""

    changed = Signal(str, str, str)  # uid, comment, colour
    removed = Signal(str)  # uid

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._highlight: Highlight | None = None
        self._colour = ""
        self.comment = QPlainTextEdit()
        self.comment.setObjectName("note")
        self.comment.setAccessibleName(self.tr("Comment"))
        self.comment.setPlaceholderText(self.tr("Comment on this passage"))
        self.comment.setTabChangesFocus(True)
        self.comment.setFixedSize(320, 84)
        self.colours = {colour: self._colour_button(colour) for colour in COLOURS}
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Colour")))
        for button in self.colours.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.comment)
        layout.addLayout(row)

    def _colour_button(self, colour: str) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setObjectName("swatch")
        button.setAccessibleName(translate("Highlights", _NAMES[colour]))
        button.setToolTip(translate("Highlights", _NAMES[colour]))
        button.clicked.connect(lambda: self._choose(colour))
        return button

    def edit(self, highlight: Highlight, place: QPoint, theme: Theme) -> None:
        """Open it at a place on the screen."""
        self._highlight = highlight
        self.comment.setPlainText(highlight.comment)
        for colour, button in self.colours.items():
            button.setIcon(_icon(theme, colour))
        self._choose(highlight.colour)
        self.adjustSize()
        self.move(self._on_the_screen(place))
        self.show()
        self.comment.setFocus()

    def _on_the_screen(self, place: QPoint) -> QPoint:
        room = self.screen().availableGeometry()
        left = min(place.x(), room.right() - self.width())
        top = min(place.y() + 8, room.bottom() - self.height())
        return QPoint(max(left, room.left()), max(top, room.top()))

    def _choose(self, colour: str) -> None:
        self._colour = colour
        for other, button in self.colours.items():
            button.setChecked(other == colour)

    def _remove(self) -> None:
        highlight, self._highlight = self._highlight, None
        self.hide()
        if highlight is not None:
            self.removed.emit(highlight.uid)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves it, as it leaves the note."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Whatever closes it, what was changed is kept."""
        super().hideEvent(event)
        highlight, self._highlight = self._highlight, None
        if highlight is None:
            return
        said = self.comment.toPlainText().strip(), self._colour
        if said != (highlight.comment, highlight.colour):
            self.changed.emit(highlight.uid, *said)


def _icon(theme: Theme, colour: str) -> QIcon:
    ground, line = (theme.colour(f"highlight_{colour}{part}") for part in ("", "_line"))
    return QIcon(dot(_DOT, ground, line))


def of_uid(highlights: Sequence[Highlight], uid: str) -> Highlight | None:
    """The highlight of that uid."""
    return next((highlight for highlight in highlights if highlight.uid == uid), None)
