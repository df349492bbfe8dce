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
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from readinglist.gui.list.bulkbar import BulkBar
from readinglist.gui.list.cells import CellDelegate
from readinglist.gui.list.delegate import Density, PaperDelegate
from readinglist.gui.list.header import ListHeader
from readinglist.gui.list.ink import TagColour
from readinglist.gui.list.model import FetchRows, PaperListModel
from readinglist.gui.list.moving import dropped, moved
from readinglist.gui.list.places import Places, runs
from readinglist.gui.list.tables import ColumnTable, PaperTable, RowTable
from readinglist.gui.theme import Theme

_FLAGS = QItemSelectionModel.SelectionFlag


class PaperList(QWidget):
    """The papers of a view or a search, as rows or in columns."""

    current_changed = Signal(object)  # the paper's id, or None
    opened = Signal()
    sort_chosen = Signal(str)
    menu_asked = Signal(QPoint)  # where on the screen
    drag_asked = Signal()  # of the selected papers
    star_clicked = Signal(object)  # the id of the paper whose star was clicked
    moved = Signal(object, object)  # papers, and the one that they are to stand before, or None

    def __init__(self, fetch: FetchRows, theme: Theme, tag_colour: TagColour | None = None) -> None:
        self._is_built = False
        super().__init__()
        self.model = PaperListModel(fetch)
        self.delegate = PaperDelegate(theme, tag_colour)
        self._cells = CellDelegate(self.delegate)
        self.header = ListHeader()
        self.rows = RowTable(self.model, self.delegate)
        self.columns = ColumnTable(self.model, self._cells)
        self.columns.share_selection(self.rows)
        self._table: PaperTable = self.rows
        self._is_toggling = False
        self._is_reorderable = False
        self._just_moved: set[int] = set()
        self.bulk = BulkBar()
        self.empty = self._make_empty()
        self.area = QWidget()  # all but the header and the bar of bulk actions
        self._lay_out()
        self._connect()
        self._fit()
        self.setFocusProxy(self.rows)
        self._is_built = True

    # Building --------------------------------------------------------------------------------

    def _make_empty(self) -> QLabel:
        empty = QLabel("")
        empty.setObjectName("muted")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # in the place of the rows
        empty.setTextFormat(Qt.TextFormat.PlainText)
        return empty

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.area)
        layout = self._layout = QVBoxLayout(self)
        for each in (inside, layout):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        for widget in (self.empty, self.rows, self.columns):
            inside.addWidget(widget, 1)
        layout.addWidget(self.header)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.bulk)
        self.empty.hide()
        self.columns.hide()

    def _connect(self) -> None:
        self.header.sort_chosen.connect(self.sort_chosen)
        self.header.order_said.connect(self.columns.show_sort)
        self.columns.sort_chosen.connect(self.header.choose)
        self.bulk.cleared.connect(self.collapse)
        selection = self.rows.selectionModel()
        selection.currentRowChanged.connect(self._current_changed)
        selection.selectionChanged.connect(self._selection_changed)
        for table in (self.rows, self.columns):
            table.seen.connect(self.model.see)
            table.activated.connect(self.opened)
            table.menu_asked.connect(self.menu_asked)
            table.drag_asked.connect(self.drag_asked)
            table.star_clicked.connect(self.star_clicked)
            table.dropped.connect(self._dropped)

    def _fit(self) -> None:
        for table in (self.rows, self.columns):
            table.fit(self.model.divider())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """See Qt: the font may be another one."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._is_built:
            self._fit()

    # What it looks like ----------------------------------------------------------------------

    def table(self) -> PaperTable:
        """The rows or the columns, whichever are shown."""
        return self._table

    def set_theme(self, theme: Theme) -> None:
        """Paint with this theme from now on."""
        self.delegate.theme = theme
        self.repaint_rows()

    def repaint_rows(self) -> None:
        """What they are painted with, such as a tag's colour, may be another one."""
        self._table.viewport().update()

    def set_density(self, density: Density) -> None:
        """Rows of three lines, or of two; the current paper stays where it is."""
        places = Places(self._table, self.model, ())
        self.delegate.density = density
        self._fit()
        places.hold()
        self.repaint_rows()

    def set_columns_view(self, on: bool) -> None:
        """Papers in columns instead of rows; the same ones are selected."""
        before, now = self._table, self.columns if on else self.rows
        if now is before:
            return
        self._table = now
        current = before.currentIndex()
        if current.isValid():  # in a column that both of them show
            index = self.model.index(current.row(), 0)
            self.rows.selectionModel().setCurrentIndex(index, _FLAGS.NoUpdate)
        if not before.isVisibleTo(self):  # nothing is listed
            return
        self._show_instead(now, before)
        now.executeDelayedItemsLayout()
        now.scrollTo(now.currentIndex())

    def in_columns(self) -> bool:
        """Whether papers are shown in columns."""
        return self._table is self.columns

    def column_state(self) -> str:
        """How the user arranged the columns, for `restore_columns`."""
        return self.columns.arrangement()

    def restore_columns(self, state: str) -> None:
        """Arrange the columns as they were."""
        self.columns.arrange(state)

    def columns_menu(self) -> QMenu:
        """To choose columns from."""
        return self.columns.menu

    def set_bulk_actions(self, actions: list[QAction]) -> None:
        """What can be done with several papers at once."""
        self.bulk.set_actions(actions)

    # What it shows ---------------------------------------------------------------------------

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
        What is on the screen stays where it is, as far as it is still there.
        """
        goes_back = selected is not None
        place = self._table.currentIndex().row() if keep is not None else 0
        if selected is None:
            selected = self.selected() if keep is not None else ()
        chosen = set(selected)
        stays = keep is not None and not goes_back and keep == self.current()
        apart = bool(chosen) and (stays or goes_back) and keep not in chosen
        places = Places(self._table, self.model, self._just_moved) if stays else None
        if not self.model.set_papers(ids, near):
            here = self.model.place_of(keep)
            if goes_back and here.isValid():
                self._select(here, chosen, apart=apart)
            return
        self._just_moved = set()
        self._fit()
        index = self.model.place_of(keep)
        if not index.isValid() and self.model.rowCount():
            last = self.model.rowCount() - 1
            place = min(max(place, 0), last)
            index = self.model.index(place + (place == self.model.divider()), 0)
        self._select(index, chosen, apart=apart)
        if places is not None:
            places.hold()
        self.model.expect(self._table.on_screen())

    def _select(self, current: QModelIndex, chosen: set[int], *, apart: bool) -> None:
        """The current paper is selected, too, unless it is `apart` from those that are."""
        selection = self.rows.selectionModel()
        if not current.isValid():
            self._say_selected()
            self.current_changed.emit(None)
            return
        several = len(chosen) > 1 or apart or self._table.is_marking
        found = self.model.places_of(chosen) if several else []
        rows = QItemSelection()
        for places in runs(found):
            first, last = places.start, places.stop - 1
            rows.select(self.model.index(first, 0), self.model.index(last, 0))
        self._is_toggling = True
        alone = _FLAGS.Clear if apart and found else _FLAGS.ClearAndSelect
        selection.setCurrentIndex(current, alone | _FLAGS.Rows)
        if found:
            selection.select(rows, _FLAGS.Select | _FLAGS.Rows)
        self._is_toggling = False
        self._mark(self._table.is_marking and bool(found))
        self._say_selected()
        self._table.scrollTo(current)

    def say(self, header: str, empty: str) -> None:
        """The header over the list, and what to say where there is nothing to list."""
        self.header.say(header)
        self.empty.setText(empty)
        if self.model.rowCount() == 0:
            self._show_instead(self.empty, self._table)
        else:
            self._show_instead(self._table, self.empty)

    def _show_instead(self, now: QWidget, before: QWidget) -> None:
        had_focus = before.hasFocus()
        now.show()
        self.setFocusProxy(now)
        if had_focus:  # hidden with it, the focus would go to the paper
            now.setFocus()
        before.hide()

    # What is chosen --------------------------------------------------------------------------

    def _current_changed(self, current: QModelIndex) -> None:
        self.current_changed.emit(self.model.paper_at(current))

    def _selection_changed(self) -> None:
        if not self._is_toggling:
            self._mark(False)
            self._say_selected()

    def _mark(self, marking: bool) -> None:
        self.rows.is_marking = self.columns.is_marking = marking

    def _say_selected(self) -> None:
        """Where it may come to cover the current row, that row is scrolled to."""
        count = self.count_selected()
        shows = count > 1 or (count == 1 and self._table.is_marking)
        self.bulk.say(count)
        if shows == self.bulk.isVisibleTo(self):
            return
        was_seen = self._table.currentIndex().row() in self._table.on_screen()
        self.bulk.setVisible(shows)
        if shows and was_seen:
            self._layout.activate()
            self._table.scrollTo(self._table.currentIndex())

    def current(self) -> int | None:
        """The current paper's id."""
        return self.model.paper_at(self._table.currentIndex())

    def selected(self) -> list[int]:
        """The ids of the selected papers, in the list's order."""
        return [paper for places in self._selected() for paper in self.model.papers_in(places)]

    def count_selected(self) -> int:
        """How many papers are selected."""
        divider = self.model.divider()
        return sum(len(places) - (divider in places) for places in self._selected())

    def _selected(self) -> list[range]:
        """Not index by index: there may be a hundred thousand. Qt may name a row twice."""
        selection = self.rows.selectionModel().selection()
        parts = sorted(
            (selection.at(n).top(), selection.at(n).bottom() + 1) for n in range(selection.count())
        )
        found: list[range] = []
        for first, stop in parts:
            first = max(first, found[-1].stop) if found else first
            if first < stop:
                found.append(range(first, stop))
        return found

    def toggle_current(self) -> None:
        """Select the current paper, or no longer, and go down. What is selected stays so."""
        current = self._table.currentIndex()
        if not current.isValid():
            return
        selection = self.rows.selectionModel()
        begins = not self._table.is_marking and self.count_selected() <= 1
        self._is_toggling = True
        selection.select(current, (_FLAGS.Select if begins else _FLAGS.Toggle) | _FLAGS.Rows)
        self._is_toggling = False
        self._mark(self.count_selected() > 0)
        self.step(1)
        self._say_selected()

    def collapse(self) -> bool:
        """Select the current paper only; returns whether others were selected."""
        current = self._table.currentIndex()
        alone = self.count_selected() <= 1 and not self._table.is_marking
        if alone or not current.isValid():
            return False
        self._mark(False)
        self.rows.selectionModel().select(current, _FLAGS.ClearAndSelect | _FLAGS.Rows)
        self._say_selected()
        return True

    def step(self, steps: int) -> None:
        """Go so many rows down (up: below 0), as far as there are any."""
        rows = self.model.rowCount()
        if rows:
            place = self._table.currentIndex().row() + steps
            if place == self.model.divider():
                place += 1 if steps > 0 else -1
            self.go_to(min(max(place, 0), rows - 1))

    def go_to(self, place: int) -> None:
        """Make the row at that place the current one; -1: the last."""
        rows = self.model.rowCount()
        if rows:
            place = max(place % rows, 1 if self.model.divider() == 0 else 0)
            self._table.go_to(place)

    # Where it stands -------------------------------------------------------------------------

    def set_reorderable(self, reorderable: bool) -> None:
        """Whether the order of the papers is the user's, who may then move them."""
        self._is_reorderable = reorderable
        self.rows.set_reorderable(reorderable)
        self.columns.set_reorderable(reorderable)

    def move_selected(self, steps: int) -> None:
        """Move the selected papers so many rows down (up: below 0), together."""
        self._move(moved(self.model.papers(), self.selected(), steps))

    def _dropped(self, papers: list[int], place: int) -> None:
        self._move(dropped(self.model.papers(), papers, place))

    def _move(self, how: tuple[list[int], int | None] | None) -> None:
        if how is not None and self._is_reorderable:
            self._just_moved = set(how[0])
            self.moved.emit(*how)
