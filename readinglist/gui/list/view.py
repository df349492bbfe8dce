"""The list: its header, its rows, what is selected."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from readinglist.gui.list.delegate import PaperDelegate
from readinglist.gui.list.model import FetchRows, PaperListModel
from readinglist.gui.theme import Theme


class _Rows(QListView):
    """The rows. Letters are keys of the window here, not the beginning of a title."""

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

    def __init__(self, fetch: FetchRows, theme: Theme) -> None:
        super().__init__()
        self.model = PaperListModel(fetch)
        self.delegate = PaperDelegate(theme)
        self.header = QLabel("")
        self.header.setObjectName("listheader")
        self.empty = QLabel("")
        self.empty.setObjectName("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
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

    def _make_rows(self) -> QListView:
        rows = _Rows()
        rows.setObjectName("list")
        rows.setAccessibleName("Papers")
        rows.setModel(self.model)
        rows.setItemDelegate(self.delegate)
        rows.setUniformItemSizes(True)
        rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.selectionModel().currentChanged.connect(self._current_changed)
        rows.activated.connect(self.opened)
        return rows

    def show_papers(self, ids: Sequence[int], near: Sequence[int], keep: int | None) -> None:
        """Show these papers with `keep` as the current one, where it is among them.

        Where it is not, the paper that now stands in its place is; `keep` None: the first.
        """
        place = self.rows.currentIndex().row() if keep is not None else 0
        selected = set(self.selected())
        if not self.model.set_papers(ids, near):
            return
        index = self.model.place_of(keep)
        if not index.isValid() and self.model.rowCount():
            last = self.model.rowCount() - 1
            index = self.model.index(min(max(place, 0), last))
        self._select(index, selected)

    def _select(self, current: QModelIndex, also: set[int]) -> None:
        selection = self.rows.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        if not current.isValid():
            self.current_changed.emit(None)
            return
        selection.setCurrentIndex(current, flags.ClearAndSelect)
        for paper in also if len(also) > 1 else ():
            place = self.model.place_of(paper)
            if place.isValid():
                selection.select(place, flags.Select)
        self.rows.scrollTo(current)

    def _current_changed(self, current: QModelIndex) -> None:
        self.current_changed.emit(self.model.paper_at(current))

    def current(self) -> int | None:
        """The current paper's id."""
        return self.model.paper_at(self.rows.currentIndex())

    def selected(self) -> list[int]:
        """The ids of the selected papers, in the list's order."""
        places = sorted(index.row() for index in self.rows.selectionModel().selectedIndexes())
        ids = self.model.papers()
        return [ids[place] for place in places if place < len(ids)]

    def step(self, steps: int) -> None:
        """Go so many rows down (up: below 0), as far as there are any."""
        rows = self.model.rowCount()
        if rows:
            place = self.rows.currentIndex().row() + steps
            self.go_to(min(max(place, 0), rows - 1))

    def go_to(self, place: int) -> None:
        """Make the row at that place the current one; -1: the last."""
        rows = self.model.rowCount()
        if rows:
            self.rows.setCurrentIndex(self.model.index(place % rows))

    def say(self, header: str, empty: str) -> None:
        """The header over the list, and what to say where there is nothing to list."""
        self.header.setText(header)
        nothing = self.model.rowCount() == 0
        self.empty.setText(empty)
        self.empty.setVisible(nothing)
        self.rows.setVisible(not nothing)
