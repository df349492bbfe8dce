"""The frame of the search field: what it looks like, and its buttons."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from readinglist.gui.icons import SIZE, IconButton
from readinglist.gui.searchbar.chips import HEIGHT, NARROWEST, ChipRow

_RADIUS = 6
_MARGIN = 4
_WIDTH = SIZE + 14  # of a button without words
_BEFORE_WORDS = 6
_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
_WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class SearchFrame(QWidget):
    """Holds a magnifier, chips, the field and quiet buttons."""

    def __init__(self, chips: ChipRow, field: QWidget) -> None:
        super().__init__()
        self._chips, self._field = chips, field
        self.magnifier = self._button("search", "", self.tr("Searches from before"))
        keys = QKeySequence("Ctrl+Space").toString(QKeySequence.SequenceFormat.NativeText)
        tip = self.tr("{}  ({})").format(self.magnifier.accessibleName(), keys)
        self.magnifier.setToolTip(tip)
        self.clear = self._button("x", "", self.tr("Clear the search"))
        self.save = self._button("bookmark", self.tr("Save"), self.tr("Save this search"))
        self.build = self._button("sliders-horizontal", self.tr("Build"), self.tr("Build a search"))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.setMinimumHeight(HEIGHT + 2 * _MARGIN)  # nothing moves when the first chip comes
        self._layout.setSpacing(0)
        for widget in (self.magnifier, chips):
            self._layout.addWidget(widget)
        self._layout.addWidget(field, 1)
        for button in (self.clear, self.save, self.build):
            self._layout.addWidget(button)
        self.magnifier.setFixedWidth(_WIDTH)
        self.show_query("")

    def show_query(self, text: str) -> None:
        """Offer what can be done with a query, where there is one."""
        self._text = text
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Other buttons have room now."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The text comes first, then the chips; buttons lose their words, then they give way."""
        wanted = [self.build]
        if self._text.strip():
            wanted = [self.clear, self.build, self.save]
        room = self.width() - self.magnifier.width() - 12
        room -= self._field.minimumWidth()
        chips = self._chips.sizeHint().width()
        words = sum(self._width(button) for button in wanted)
        has_words = chips + words <= room
        room -= min(chips, 2 * NARROWEST)
        for button in (self.clear, self.build, self.save):
            button.setToolButtonStyle(_WITH_WORDS if has_words else _ICON_ONLY)
            button.setFixedWidth(self._width(button) if has_words else _WIDTH)
            room -= _WIDTH if button in wanted else 0
            button.setVisible(button in wanted and room >= 0)

    def _width(self, button: QToolButton) -> int:
        words = button.fontMetrics().horizontalAdvance(button.text())
        return _WIDTH + words + _BEFORE_WORDS if words else _WIDTH

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A field; the ring shows that what is typed goes here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, has_focus = self.palette(), self._field.hasFocus()
        role = QPalette.ColorRole.Link if has_focus else QPalette.ColorRole.Mid
        painter.setPen(QPen(palette.color(role), 2 if has_focus else 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        edge = 1 if has_focus else 0.5
        inside = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(inside, _RADIUS, _RADIUS)

    def _button(self, icon: str, word: str, name: str) -> QToolButton:
        button = IconButton(icon)
        button.setObjectName("quiet")
        button.setText(f" {word}" if word else "")  # the icon is very near otherwise
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
