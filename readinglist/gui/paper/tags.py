"""The tags of a paper, and the field that adds and removes them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from readinglist.gui.dots import dot
from readinglist.gui.paper.flowlayout import FlowLayout

_DOT = 8  # pixels


class _Field(QLineEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TagEditor(QWidget):
    """Chips with a cross each, and a field with completion; `-name` takes a tag off."""

    added = Signal(str)
    removed = Signal(str)
    left = Signal()

    def __init__(self, colour: Callable[[str], QColor]) -> None:
        super().__init__()
        self._colour = colour
        self._layout = FlowLayout(self, 6)
        self._chips: list[QWidget] = []
        self._shown: list[tuple[str, str]] = []  # each with its colour
        self._names = QStringListModel()
        self.field = _Field()
        self.field.setPlaceholderText(self.tr("+ tag  ( l )"))
        self.field.setAccessibleName(self.tr("Add a tag"))
        self.field.setObjectName("addtag")
        self.field.setFixedWidth(130)
        self._completer = completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
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
        name = QLabel(tag)
        name.setTextFormat(Qt.TextFormat.PlainText)
        cross = QPushButton("×")
        cross.setObjectName("link")
        cross.setAccessibleName(self.tr("Remove tag {}").format(tag))
        cross.clicked.connect(lambda: self.removed.emit(tag))
        layout.addWidget(name)
        layout.addWidget(cross)
        return chip

    def _entered(self) -> None:
        text = self.field.text().strip()
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()
        self.field.clear()
        if text.startswith("-") and text[1:].strip():
            self.removed.emit(text[1:].strip())
        elif text:
            self.added.emit(text)
