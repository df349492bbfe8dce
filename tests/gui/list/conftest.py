"""A list by itself, on papers that are made up."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readinglist.core.model import Row
from readinglist.core.search.marks import Passage
from readinglist.gui.list.model import ROW
from readinglist.gui.list.rows import ShownRow
from readinglist.gui.list.view import PaperList
from readinglist.gui.theme import apply_theme, load_theme

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def shown(number: int, title: str = "", *, starred: bool = False) -> ShownRow:
    row = Row(
        number, f"k{number}", title or f"Title {number}", "", "new", starred, False, False,
        ("ml/theory",), "2026-07-11", number, 1, 3, ("Curie", "Noether"), 2025, "2026-07-12",
    )  # fmt: skip
    return ShownRow(row, (), Passage("", ()), "")


class Shelf:
    """A list in a window of its own, and the one who uses it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.theme = load_theme("light")
        self.starred: set[int] = set()
        self.list = PaperList(self._fetch, self.theme)
        qtbot.addWidget(self.list)
        self.list.resize(700, 500)
        self.list.show()
        self.list.activateWindow()
        self.list.setFocus()
        qtbot.waitUntil(self.list.rows.hasFocus)

    def _fetch(self, ids: Sequence[int]) -> None:
        rows = [shown(number, starred=number in self.starred) for number in ids]
        QTimer.singleShot(0, self.list.model, lambda: self.list.model.give_rows(rows))

    def show(self, ids: Sequence[int], near: Sequence[int] = (), keep: int | None = None) -> None:
        self.list.show_papers(ids, near, keep)
        self.list.say("", "")
        self.until(lambda: all(self._is_here(place) for place in self.list.table().on_screen()))

    def _is_here(self, place: int) -> bool:
        index = self.list.model.index(place, 0)
        return index.data(ROW) is not None or place == self.list.model.divider()

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=5000)

    def top(self, paper: int) -> int:
        """How far below the upper edge a paper stands."""
        return self.list.table().rowViewportPosition(self.list.model.place_of(paper).row())

    def click(self, widget: QWidget, place: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, modifier, place)

    def click_on(self, paper: int, modifier: Qt.KeyboardModifier = NONE) -> None:
        table = self.list.table()
        place = table.visualRect(self.list.model.place_of(paper)).topLeft() + QPoint(60, 8)
        self.click(table.viewport(), place, modifier)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(self.list.table(), key, modifier)


@pytest.fixture
def shelf(qtbot: QtBot) -> Shelf:
    theme = load_theme("light")
    apply_theme(QApplication.instance(), theme)  # type: ignore[arg-type]
    return Shelf(qtbot)
