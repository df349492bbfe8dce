"""The palette: every command and every place, found by a few letters of its name."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from readinglist.core.fuzzy import resembling
from readinglist.core.text import fold

_WIDTH, _HEIGHT = 560, 420
_ROOM = 10  # pixels above and below a line together
_TO_THE_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Entry:
    """What can be chosen: `keys` do the same; `id` tells it from others between two openings."""

    id: str
    text: str
    keys: str
    choose: Callable[[], None]
    usable: bool = True


class Palette(QDialog):
    """A field, and below it what fits best to what is typed there."""

    def __init__(self, parent: QWidget, entries: Sequence[Entry]) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Commands"))
        self.resize(_WIDTH, _HEIGHT)
        self._entries = entries
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Command"))
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._choose)
        self.field.installEventFilter(self)
        self.found = self._make_list()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.field)
        layout.addWidget(self.found, 1)
        self._fill("")

    def _make_list(self) -> QTreeWidget:
        found = QTreeWidget()
        found.setObjectName("choices")
        found.setAccessibleName(self.tr("Commands"))
        found.setColumnCount(2)
        found.setHeaderHidden(True)
        found.setRootIsDecorated(False)
        found.setUniformRowHeights(True)
        found.header().setStretchLastSection(False)
        found.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        found.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        found.itemActivated.connect(lambda *_: self._choose())
        found.itemClicked.connect(lambda *_: self._choose())
        return found

    def _fill(self, typed: str) -> None:
        self.found.clear()
        for entry in ranked(typed, self._entries):
            item = QTreeWidgetItem(self.found, [entry.text, entry.keys])
            item.setData(0, Qt.ItemDataRole.UserRole, entry)
            item.setSizeHint(0, QSize(0, self.fontMetrics().height() + _ROOM))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setDisabled(not entry.usable)
        self.found.setCurrentIndex(self.found.model().index(0, 0))

    def texts(self) -> list[str]:
        """What is offered, the best first."""
        items = (self.found.topLevelItem(n) for n in range(self.found.topLevelItemCount()))
        return [item.text(0) for item in items if item is not None]

    def _choose(self) -> None:
        item = self.found.currentItem()
        if item is None or item.isDisabled():
            return
        entry: Entry = item.data(0, Qt.ItemDataRole.UserRole)
        self.accept()
        entry.choose()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The arrows go through what is offered while the field has the focus."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _TO_THE_LIST
        ):
            self.found.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)


def ranked(typed: str, entries: Iterable[Entry]) -> list[Entry]:
    """What fits to what is typed, the best first; nothing typed: all as they are.

    Best are those whose words begin with the words typed, then those that contain them, then those
    that are spelt alike. Of equals those that can be used come first.
    """
    wanted = fold(typed).split()
    if not wanted:
        return list(entries)
    rates = ((entry, _rate(wanted, fold(entry.text))) for entry in entries)
    found = [(entry, rate) for entry, rate in rates if rate > 0]
    found.sort(key=lambda pair: (-pair[1], not pair[0].usable))
    return [entry for entry, _ in found]


def _rate(wanted: Sequence[str], text: str) -> float:
    words = text.split()
    if all(any(word.startswith(part) for word in words) for part in wanted):
        return 300.0 + (text.startswith(wanted[0])) - len(words) / 100
    if all(part in text for part in wanted):
        return 200.0 - len(words) / 100
    return resembling(" ".join(wanted), text)
