"""The tags of a paper, and the field that adds and removes them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from readinglist.gui.dots import dot
from readinglist.gui.paper.flowlayout import FlowLayout
from readinglist.gui.textkeys import keep_from_shortcuts

_DOT = 8  # pixels
_WIDEST = 240  # pixels of a tag's name


class _Field(QLineEdit):
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Some keys are no shortcuts of the window while somebody types."""
        return keep_from_shortcuts(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc closes what completion offers, then leaves."""
        popup = self.completer().popup()
        if event.key() == Qt.Key.Key_Escape and popup is not None and popup.isVisible():
            popup.hide()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TagEditor(QWidget):
    """Chips with a cross each, and a field with completion; `-name` takes a tag off."""

    added = Signal(str)
    taken_off = Signal(str)  # by its name
    crossed_out = Signal(str)  # by its cross
    left = Signal()

    def __init__(self, colour: Callable[[str], QColor]) -> None:
        super().__init__()
        self._colour = colour
        self._layout = FlowLayout(self, 6)
        self._chips: list[QWidget] = []
        self._shown: list[tuple[str, str]] = []  # each with its colour
        self._last = ""  # what was entered, while nothing else was typed
        self._names = QStringListModel()
        self.field = _Field()
        self.expect(1)
        self.field.setAccessibleName(self.tr("Add a tag"))
        self.field.setObjectName("addtag")
        self.field.setFixedWidth(130)
        self._completer = completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        # Qt puts what was completed into the field after it was entered: that comes first.
        completer.activated.connect(self._completed, Qt.ConnectionType.QueuedConnection)
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self._entered)
        self.field.left.connect(self.left)
        self._layout.addWidget(self.field)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these tags."""
        shown = [(tag, self._colour(tag).name()) for tag in tags]
        if shown == self._shown:
            return
        self._shown = shown
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.deleteLater()
        self._chips = [self._chip(tag) for tag in tags]
        for place, chip in enumerate(self._chips):
            self._layout.insert(place, chip)
            chip.show()
        self.updateGeometry()

    def offer(self, names: Sequence[str]) -> None:
        """The names that completion knows."""
        if list(names) != self._names.stringList():
            self._names.setStringList(list(names))

    def _chip(self, tag: str) -> QWidget:
        chip = QWidget(self)
        chip.setObjectName("chip")
        chip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(chip)
        layout.setContentsMargins(8, 0, 0, 0)
        layout.setSpacing(0)
        sign = QLabel()
        sign.setPixmap(dot(_DOT, self._colour(tag)))
        sign.setContentsMargins(0, 0, 6, 0)
        layout.addWidget(sign)
        name = QLabel()
        elided = name.fontMetrics().elidedText(tag, Qt.TextElideMode.ElideMiddle, _WIDEST)
        name.setText(elided)
        if elided != tag:
            name.setToolTip(_plain_tip(tag))
        name.setTextFormat(Qt.TextFormat.PlainText)
        cross = QPushButton("×")
        cross.setObjectName("link")
        cross.setAccessibleName(self.tr("Remove tag {}").format(tag))
        cross.clicked.connect(lambda: self.crossed_out.emit(tag))
        layout.addWidget(name)
        layout.addWidget(cross)
        return chip

    def expect(self, papers: int) -> None:
        """So many papers are to get the tags that are typed: all that are selected."""
        many = self.tr("+ tag %n papers", "", papers)
        self.field.setPlaceholderText(many if papers > 1 else self.tr("+ tag  ( l )"))

    def clear(self) -> None:
        """What was typed was meant for another paper."""
        self.field.clear()

    def _typed(self) -> None:
        self._last = ""

    def _completed(self, text: str) -> None:
        """By Enter it is there already, by the mouse not yet."""
        if text == self._last:
            self.field.clear()
        else:
            self._entered()

    def _entered(self) -> None:
        text = self._last = self.field.text().strip()
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()
        self.field.clear()
        if text.startswith("-") and text[1:].strip():
            self.taken_off.emit(text[1:].strip())
        elif text:
            self.added.emit(text)


def _plain_tip(text: str) -> str:
    """Text for a tooltip, as it is written, whatever it looks like."""
    from html import escape

    return f"<span>{escape(text)}</span>"
