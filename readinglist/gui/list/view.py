"""The list: its header, its rows, what is selected."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QLabel, QVBoxLayout, QWidget

from readinglist.gui.list.delegate import PaperDelegate
from readinglist.gui.list.header import ListHeader
from readinglist.gui.list.model import FetchRows, PaperListModel
from readinglist.gui.table import LongList
from readinglist.gui.theme import Theme


class _Rows(LongList):
    """The rows. Letters are keys of the window here, not the beginning of a title."""

    seen = Signal(object)  # range: the rows that are on the screen
    menu_asked = Signal(QPoint)
    drag_asked = Signal()

    def startDrag(self, supported: Qt.DropAction) -> None:  # noqa: N802
        """Papers are dragged when what they are to others is known."""
        self.drag_asked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """By key the menu stands at the current paper, not where the mouse happens to be."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).center()
            self.menu_asked.emit(self.viewport().mapToGlobal(place))
        elif self.indexAt(event.pos()).flags() & Qt.ItemFlag.ItemIsSelectable:
            self.menu_asked.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """See Qt."""
        self.seen.emit(self.on_screen())
        super().paintEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """See Qt."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files that are dropped are the window's."""
        event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """See Qt."""
        event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """See Qt."""
        event.ignore()


class PaperList(QWidget):
    """The papers of a view or a search."""

    current_changed = Signal(object)  # the paper's id, or None
    opened = Signal()
    sort_chosen = Signal(str)
    menu_asked = Signal(QPoint)  # where on the screen
    drag_asked = Signal()  # of the selected papers

    def __init__(self, fetch: FetchRows, theme: Theme) -> None:
        self._is_built = False
        super().__init__()
        self.model = PaperListModel(fetch)
        self.delegate = PaperDelegate(theme)
        self.header = ListHeader()
        self.header.sort_chosen.connect(self.sort_chosen)
        self.empty = QLabel("")
        self.empty.setObjectName("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # in the place of the rows
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.rows = self._make_rows()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.rows, 1)
        self.empty.hide()
        self.setFocusProxy(self.rows)
        self._is_built = True

    def _make_rows(self) -> _Rows:
        rows = _Rows()
        rows.setObjectName("list")
        rows.setAccessibleName("Papers")
        rows.setModel(self.model)
        rows.setItemDelegate(self.delegate)
        rows.seen.connect(self.model.see)
        self._fit(rows)
        rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        rows.selectionModel().currentChanged.connect(self._current_changed)
        rows.activated.connect(self.opened)
        rows.menu_asked.connect(self.menu_asked)
        rows.setDragEnabled(True)
        rows.drag_asked.connect(self.drag_asked)
        return rows

    def _fit(self, rows: _Rows) -> None:
        """All rows are as high as their text needs."""
        rows.set_row_height(self.delegate.height(rows.font()))
        rows.set_low_row(self.model.divider(), self.delegate.low_height(rows.font()))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """See Qt: the font may be another one."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._is_built:
            self._fit(self.rows)

    def show_papers(
        self,
        ids: Sequence[int],
        near: Sequence[int],
        keep: int | None,
        selected: Collection[int] | None = None,
    ) -> None:
        """Show these papers with `keep` as the current one, where it is among them.

        Where it is not, the paper that now stands in its place is; `keep` None: the first.
        `selected` None: what is selected stays so, unless another paper is to be the current one.
        Where the same papers are shown already, nothing moves unless `selected` says so.
        """
        goes_back = selected is not None
        place = self.rows.currentIndex().row() if keep is not None else 0
        if selected is None:
            selected = self.selected() if keep is not None else ()
        if not self.model.set_papers(ids, near):
            here = self.model.place_of(keep)
            if goes_back and here.isValid():
                self._select(here, set(selected))
            return
        self._fit(self.rows)
        index = self.model.place_of(keep)
        if not index.isValid() and self.model.rowCount():
            last = self.model.rowCount() - 1
            place = min(max(place, 0), last)
            index = self.model.index(place + (place == self.model.divider()), 0)
        self._select(index, set(selected))
        self.model.expect(self.rows.on_screen())

    def _select(self, current: QModelIndex, also: set[int]) -> None:
        selection = self.rows.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        if not current.isValid():
            self.current_changed.emit(None)
            return
        selection.setCurrentIndex(current, flags.ClearAndSelect)
        if len(also) > 1:
            chosen = QItemSelection()
            for places in runs(self.model.places_of(also)):
                first, last = places.start, places.stop - 1
                chosen.select(self.model.index(first, 0), self.model.index(last, 0))
            selection.select(chosen, flags.Select)
        self.rows.scrollTo(current)

    def _current_changed(self, current: QModelIndex) -> None:
        self.current_changed.emit(self.model.paper_at(current))

    def current(self) -> int | None:
        """The current paper's id."""
        return self.model.paper_at(self.rows.currentIndex())

    def selected(self) -> list[int]:
        """The ids of the selected papers, in the list's order."""
        ranges = sorted(self._selected_ranges(), key=lambda places: places.start)
        return [paper for places in ranges for paper in self.model.papers_in(places)]

    def count_selected(self) -> int:
        """How many papers are selected."""
        divider = self.model.divider()
        return sum(len(places) - (divider in places) for places in self._selected_ranges())

    def _selected_ranges(self) -> list[range]:
        """Not index by index: there may be a hundred thousand."""
        selection = self.rows.selectionModel().selection()
        chosen = (selection.at(n) for n in range(selection.count()))
        return [range(part.top(), part.bottom() + 1) for part in chosen]

    def step(self, steps: int) -> None:
        """Go so many rows down (up: below 0), as far as there are any."""
        rows = self.model.rowCount()
        if rows:
            place = self.rows.currentIndex().row() + steps
            if place == self.model.divider():
                place += 1 if steps > 0 else -1
            self.go_to(min(max(place, 0), rows - 1))

    def go_to(self, place: int) -> None:
        """Make the row at that place the current one; -1: the last."""
        rows = self.model.rowCount()
        if rows:
            place = max(place % rows, 1 if self.model.divider() == 0 else 0)
            self.rows.setCurrentIndex(self.model.index(place, 0))

    def say(self, header: str, empty: str) -> None:
        """The header over the list, and what to say where there is nothing to list."""
        self.header.say(header)
        nothing = self.model.rowCount() == 0
        now, before = (self.empty, self.rows) if nothing else (self.rows, self.empty)
        self.empty.setText(empty)
        had_focus = before.hasFocus()
        now.show()
        self.setFocusProxy(now)
        if had_focus:  # hidden with it, the focus would go to the paper
            now.setFocus()
        before.hide()


def runs(places: Sequence[int]) -> list[range]:
    """Ascending numbers as ranges of those that follow each other."""
    if places and places[-1] - places[0] == len(places) - 1:  # of very many it is often all
        return [range(places[0], places[-1] + 1)]
    found: list[range] = []
    for place in places:
        if found and found[-1].stop == place:
            found[-1] = range(found[-1].start, place + 1)
        else:
            found.append(range(place, place + 1))
    return found
