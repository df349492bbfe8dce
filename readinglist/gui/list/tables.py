"""The two ways to look at papers, as rows and in columns, with what mouse and keys do in both."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu

from readinglist.gui.list.cells import CellDelegate
from readinglist.gui.list.columns import COLUMNS, STAR, TITLE, words
from readinglist.gui.list.delegate import PaperDelegate
from readinglist.gui.list.model import DIVIDER, PAPER, PaperListModel
from readinglist.gui.papermime import PAPERS, papers_in
from readinglist.gui.table import LongTable

_EDGE = 24  # pixels from the upper and lower edge, where a drag makes the list scroll
_SHIFT_OR_CTRL = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_Index = QModelIndex | QPersistentModelIndex


class PaperTable(LongTable):
    """Papers. Letters are keys of the window here, not the beginning of a title."""

    seen = Signal(object)  # range: the rows that are on the screen
    menu_asked = Signal(QPoint)
    drag_asked = Signal()
    star_clicked = Signal(object)  # the paper's id
    dropped = Signal(object, int)  # papers of this list, and above which row

    def __init__(self, model: PaperListModel) -> None:
        super().__init__()
        self.is_marking = False  # the current row moves, and what is selected stays so
        self._is_going = False
        self._star: int | None = None  # the paper whose star the mouse is held down on
        self._drop_at: int | None = None  # above this row
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAccessibleName(self.tr("Papers"))

    # Choosing --------------------------------------------------------------------------------

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """See Qt."""

    def selectionCommand(  # noqa: N802
        self, index: _Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """See Qt."""
        by_key = isinstance(event, QKeyEvent) and not (
            event.key() == Qt.Key.Key_Space or event.modifiers() & _SHIFT_OR_CTRL
        )
        flags = QItemSelectionModel.SelectionFlag
        if self.is_marking and (by_key or self._is_going):
            return flags.NoUpdate
        if self._is_going:
            return flags.ClearAndSelect | flags.Rows
        return super().selectionCommand(index, event)

    def go_to(self, row: int) -> None:
        """Make it the current one, whatever keys are held down; Qt would look for Shift."""
        self._is_going = True
        self.setCurrentIndex(self.model().index(row, 0))
        self._is_going = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """By key the menu stands at the current paper, not where the mouse happens to be."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).center()
            self.menu_asked.emit(self.viewport().mapToGlobal(place))
        elif self.indexAt(event.pos()).flags() & Qt.ItemFlag.ItemIsSelectable:
            self.menu_asked.emit(event.globalPos())

    # Stars -----------------------------------------------------------------------------------

    def star_box(self, index: QModelIndex) -> QRect:
        """Where the star of that row stands."""
        raise NotImplementedError

    def _starred_at(self, event: QMouseEvent) -> int | None:
        """The paper whose star is clicked."""
        index = self.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not (
            event.modifiers() & _SHIFT_OR_CTRL
        )
        hit = plain and index.isValid()
        hit = hit and self.star_box(index).contains(event.position().toPoint())
        return index.data(PAPER) if hit else None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A star is clicked without its paper being chosen."""
        self._star = self._starred_at(event)
        if self._star is None:
            if not event.modifiers() & _SHIFT_OR_CTRL:
                self.is_marking = False
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """See Qt."""
        if self._star is None:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """See Qt."""
        paper, self._star = self._star, None
        if paper is None:
            super().mouseReleaseEvent(event)
        elif self._starred_at(event) == paper:
            self.star_clicked.emit(paper)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """On a star: two clicks."""
        if self._starred_at(event) is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    # Dragging --------------------------------------------------------------------------------

    def set_reorderable(self, reorderable: bool) -> None:
        """Whether papers can be dragged to another place."""
        self.viewport().setAcceptDrops(reorderable)

    def startDrag(self, supported: Qt.DropAction) -> None:  # noqa: N802
        """Papers are dragged when what they are to others is known."""
        self.drag_asked.emit()

    def _takes(self, event: QDropEvent) -> bool:
        """Papers of this list; files and text that are dropped are the window's."""
        return (
            self.viewport().acceptDrops()
            and event.source() is self
            and event.mimeData().hasFormat(PAPERS)
        )

    def _drop_to(self, place: int | None) -> None:
        if place != self._drop_at:
            self._drop_at = place
            self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """See Qt."""
        event.setAccepted(self._takes(event))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Show between which rows they would come to stand."""
        if not self._takes(event):
            event.ignore()
            return
        y = event.position().toPoint().y()
        self._drop_to(self._boundary(y))
        if not _EDGE <= y < self.viewport().height() - _EDGE:
            self.startAutoScroll()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """See Qt."""
        self.stopAutoScroll()
        self._drop_to(None)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """See Qt."""
        self.stopAutoScroll()
        self._drop_to(None)
        if not self._takes(event):
            event.ignore()
            return
        event.acceptProposedAction()
        place = self._boundary(event.position().toPoint().y())
        self.dropped.emit(papers_in(event.mimeData()), place)

    def _boundary(self, y: int) -> int:
        """The row above which something at that height would come to stand."""
        row = self.rowAt(y)
        if row < 0:
            return self.model().rowCount()
        return row + (y > self.rowViewportPosition(row) + self.rowHeight(row) // 2)

    # Painting --------------------------------------------------------------------------------

    def dataChanged(  # noqa: N802
        self, first: _Index, last: _Index, roles: Sequence[int] = ()
    ) -> None:
        """See Qt, which paints the row below, too."""
        if QAccessible.isActive():
            super().dataChanged(first, last, roles)
        for row in range(first.row(), last.row() + 1):
            self.viewport().update(self.whole_row(row))

    def whole_row(self, row: int) -> QRect:
        """Where a row stands, from edge to edge."""
        place, height = self.rowViewportPosition(row), self.rowHeight(row)
        return QRect(0, place, self.viewport().width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """See Qt."""
        self.seen.emit(self.on_screen())
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.paint_over(painter)
        if self._drop_at is not None:
            at_end = self._drop_at == self.model().rowCount()
            row = self._drop_at - at_end
            y = self.rowViewportPosition(row) + (self.rowHeight(row) if at_end else 0)
            ink = self.papers().ink
            painter.fillRect(0, max(y - 1, 0), self.viewport().width(), 2, ink.colour("accent"))

    def paint_over(self, painter: QPainter) -> None:
        """What is of no single cell."""

    def papers(self) -> PaperDelegate:
        """What paints rows."""
        raise NotImplementedError

    def fit(self, divider: int | None) -> None:
        """All rows are as high as their text needs."""
        raise NotImplementedError


class RowTable(PaperTable):
    """Papers as rows of two or three lines: the first column, as wide as the list."""

    def __init__(self, model: PaperListModel, delegate: PaperDelegate) -> None:
        super().__init__(model)
        self._delegate = delegate
        self.setObjectName("list")
        self.setItemDelegate(delegate)
        header = self.horizontalHeader()
        header.hide()
        header.setStretchLastSection(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number in range(len(COLUMNS)):
            self.setColumnHidden(number, number != TITLE)

    def star_box(self, index: QModelIndex) -> QRect:
        """See above."""
        return self._delegate.star_box(self.visualRect(index), self.font())

    def papers(self) -> PaperDelegate:
        """See above."""
        return self._delegate

    def fit(self, divider: int | None) -> None:
        """See above."""
        self.set_row_height(self._delegate.height(self.font()))
        self.set_low_row(divider, self._delegate.low_height(self.font()))


class ColumnTable(PaperTable):
    """Papers in columns, one line each. Headers sort, move, and can be chosen."""

    sort_chosen = Signal(str)

    def __init__(self, model: PaperListModel, delegate: CellDelegate) -> None:
        super().__init__(model)
        self._delegate = delegate
        self._sort = ""
        self.setObjectName("columns")
        self.setItemDelegate(delegate)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header = self.horizontalHeader()
        self.header.setSectionsMovable(True)
        self.header.setSectionsClickable(True)
        self.header.setHighlightSections(False)
        self.header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header.setMinimumSectionSize(36)
        self.header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header.setSortIndicatorShown(True)
        self.header.setAccessibleName(self.tr("Columns"))
        self.header.sectionClicked.connect(self._header_clicked)
        self.menu = QMenu(self.tr("Columns"), self)
        self.menu.aboutToShow.connect(self._tick_shown)
        self.header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.header.customContextMenuRequested.connect(
            lambda place: self.menu.popup(self.header.mapToGlobal(place))
        )
        for number, column in enumerate(COLUMNS):
            self.header.resizeSection(number, column.width)
            self.setColumnHidden(number, column.is_hidden)
            if number != TITLE:
                self._add_choice(number, words(column.text))
        self.show_sort("")

    def share_selection(self, other: PaperTable) -> None:
        """What is selected in the other table is so here."""
        self.setSelectionModel(other.selectionModel())
        # A header looks which columns are selected: of all papers that takes seconds.
        self.header.setSelectionModel(QItemSelectionModel(self.model(), self.header))

    def _add_choice(self, number: int, text: str) -> None:
        action = self.menu.addAction(text)
        action.setCheckable(True)
        action.setData(number)
        action.toggled.connect(lambda on: self.setColumnHidden(number, not on))

    def _tick_shown(self) -> None:
        for action in self.menu.actions():
            action.setChecked(not self.isColumnHidden(action.data()))

    # Order -----------------------------------------------------------------------------------

    def _header_clicked(self, section: int) -> None:
        self.show_sort(self._sort)  # Qt has turned the sign already; the list is not sorted yet
        if COLUMNS[section].sort:
            self.sort_chosen.emit(COLUMNS[section].sort)

    def show_sort(self, sort: str) -> None:
        """The order of the list, at its column's head."""
        self._sort = sort
        name = sort.removesuffix("-")
        sorts = [column.sort.removesuffix("-") for column in COLUMNS]
        way = Qt.SortOrder.DescendingOrder if sort.endswith("-") else Qt.SortOrder.AscendingOrder
        self.header.setSortIndicator(sorts.index(name) if name and name in sorts else -1, way)

    # What the user arranged ------------------------------------------------------------------

    def arrangement(self) -> str:
        """The widths and places of the columns, and which are shown, as ASCII."""
        return f"{_names()}:{bytes(self.header.saveState().toBase64().data()).decode('ascii')}"

    def arrange(self, state: str) -> None:
        """Arrange the columns as they were; those of another version are left as they are."""
        names, _, saved = state.partition(":")
        if names != _names():
            return
        self.header.restoreState(QByteArray.fromBase64(saved.encode("ascii", "ignore")))
        self.setColumnHidden(TITLE, False)
        self.show_sort(self._sort)

    # Painting --------------------------------------------------------------------------------

    def star_box(self, index: QModelIndex) -> QRect:
        """See above."""
        return self.visualRect(index) if index.column() == STAR else QRect()

    def papers(self) -> PaperDelegate:
        """See above."""
        return self._delegate.rows

    def fit(self, divider: int | None) -> None:
        """See above."""
        self.set_row_height(self._delegate.height(self.font()))
        self.set_low_row(divider, self._delegate.rows.low_height(self.font()))

    def paint_over(self, painter: QPainter) -> None:
        """The divider, and what marks the current row."""
        paper = self.papers()
        divider = next((row for row in self.on_screen() if self._is_divider(row)), None)
        if divider is not None:
            paper.ink.divider(painter, self.whole_row(divider), QFont(self.font()), paper.near)
        current = self.currentIndex().row()
        if current in self.on_screen():
            paper.ink.current(painter, self.whole_row(current), focused=self.hasFocus())

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        """See Qt, which paints the two cells only."""
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                self.viewport().update(self.whole_row(index.row()))

    def _is_divider(self, row: int) -> bool:
        return bool(self.model().index(row, 0).data(DIVIDER))


def _names() -> str:
    return ",".join(column.name for column in COLUMNS)
