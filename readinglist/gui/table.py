"""A list of any length: a table whose rows are all of one height.

Qt lays a list out row by row and asks the model for each, which is Python: 100,000 rows keep the
window for a third of a second. Of a table it looks at the rows that are painted.
"""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView


class LongTable(QTableView):
    """Whole rows are chosen in it."""

    def __init__(self) -> None:
        super().__init__()
        self._low_row: int | None = None
        self.horizontalHeader().setMinimumSectionSize(0)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(0)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)

    def set_row_height(self, pixels: int) -> None:
        """Of every row."""
        self.verticalHeader().setDefaultSectionSize(pixels)

    def set_low_row(self, row: int | None, pixels: int) -> None:
        """One row may be lower; the one that was so before is as high as the others again.

        Qt keeps the height of a row that was given one, whatever stands there after a reset.
        """
        header = self.verticalHeader()
        if self._low_row is not None and self._low_row < header.count():
            header.resizeSection(self._low_row, header.defaultSectionSize())
        if row is not None:
            header.resizeSection(row, pixels)
        self._low_row = row

    def on_screen(self) -> range:
        """The places of the rows that can be seen."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        end = last + 1 if last >= 0 else self.model().rowCount()
        return range(first, end) if first >= 0 else range(0)

    def put_row(self, row: int, top: int) -> None:
        """Scroll so that a row stands so many pixels below the upper edge, as far as can be."""
        self.executeDelayedItemsLayout()  # after a reset the scroll bar does not know its ends yet
        bar = self.verticalScrollBar()
        bar.setValue(self.verticalHeader().sectionPosition(row) - top)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Who makes the window lower goes on seeing the current row."""
        super().resizeEvent(event)
        row = self.currentIndex().row()
        top = self.rowViewportPosition(row) if row >= 0 else -1
        if 0 <= top < event.oldSize().height():
            below = top + self.rowHeight(row) - event.size().height()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + max(below, 0))

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """See Qt: rows are chosen, so that Home and End are the first and the last one."""
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.model().rowCount() - 1,
        }
        if action in ends:
            return self.model().index(ends[action], 0)
        return super().moveCursor(action, modifiers)


class LongList(LongTable):
    """One column of it is shown, as wide as the list."""

    def __init__(self) -> None:
        super().__init__()
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
