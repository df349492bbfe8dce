"""The list's model: ids only; rows are asked for in pages, ahead of where they are painted."""

from collections.abc import Callable, Iterable, Sequence
from itertools import compress, count
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer

from readinglist.gui.list.columns import COLUMNS, TITLE, spoken, words
from readinglist.gui.list.rows import ShownRow

PAGE = 64
KEPT_ROWS = 4096

ROW = Qt.ItemDataRole.UserRole + 1
PAPER = Qt.ItemDataRole.UserRole + 2
DIVIDER = Qt.ItemDataRole.UserRole + 3
NO_PAPER = 0  # stands where the divider does; papers' ids begin with 1

FetchRows = Callable[[Sequence[int]], None]
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class PaperListModel(QAbstractTableModel):
    """Papers in an order. `fetch` is asked for rows; `give_rows` brings them.

    A table also where its first column alone is shown: Qt lays a list out row by row, and asks
    Python for each.
    """

    def __init__(self, fetch: FetchRows) -> None:
        super().__init__()
        self._fetch = fetch
        self._ids: Sequence[int] = ()
        self._exact = 0
        self._rows: dict[int, ShownRow] = {}
        self._stale: set[int] = set()  # papers whose rows are kept until newer ones come
        self._pages: set[int] = set()  # asked for by painting, not yet fetched
        self._asked: set[int] = set()  # papers whose rows are on their way
        self._shown: range = range(0)
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.timeout.connect(self._ask_for_rows)

    def set_papers(self, ids: Sequence[int], near: Sequence[int] = ()) -> bool:
        """Show these papers, near ones below a divider; returns whether others were shown before.

        They are not copied, for they may be very many: they must stay as they are.
        """
        wanted = [*ids, NO_PAPER, *near] if near else ids
        if wanted == self._ids and len(ids) == self._exact:
            return False
        self.beginResetModel()
        self._ids = wanted
        self._exact = len(ids)
        self._pages.clear()
        self._asked.clear()
        self.endResetModel()
        return True

    def divider(self) -> int | None:
        """The place of the row between exact and near results; None: there are no near ones."""
        return self._exact if self._exact < len(self._ids) else None

    def count(self) -> int:
        """How many papers there are."""
        return len(self._ids) - (self.divider() is not None)

    def forget_rows(self, papers: Iterable[int] | None = None) -> None:
        """Rows that have changed (None: all) are asked for again; the old ones stay till then."""
        changed = self._rows.keys() if papers is None else set(papers)
        self._stale |= self._rows.keys() & changed
        self._asked -= changed  # what is on its way may be older than the change
        if any(paper in self._stale for paper in self._ids[self._shown.start : self._shown.stop]):
            self._ask_soon()

    def expect(self, places: range) -> None:
        """These rows will be on the screen: ask for them now, before anybody asks for less."""
        self.see(places)
        self._pages.update(place // PAGE for place in places if not self._has_row(place))
        self._ask_for_rows()

    def see(self, places: range) -> None:
        """These rows are on the screen."""
        self._shown = places

    def give_rows(self, rows: Sequence[ShownRow]) -> None:
        """Rows that were asked for have come; those on the screen are painted again."""
        if len(self._rows) > KEPT_ROWS:
            self._rows.clear()
            self._stale.clear()
        came: set[int] = set()
        for shown in rows:
            paper = shown.row.id
            if paper in self._stale or self._rows.get(paper) != shown:
                came.add(paper)
            self._stale.discard(paper)
            self._asked.discard(paper)
            self._rows[paper] = shown
        for place in self._shown:
            if place < len(self._ids) and self._ids[place] in came:
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))

    def paper_at(self, index: _Index) -> int | None:
        """The paper's id at an index."""
        return (self._ids[index.row()] or None) if self._holds(index) else None

    def place_of(self, paper: int | None) -> QModelIndex:
        """Where a paper stands; an invalid index where it does not."""
        try:
            return self.index(self._ids.index(paper), 0) if paper is not None else QModelIndex()
        except ValueError:
            return QModelIndex()

    def places_of(self, papers: set[int]) -> list[int]:
        """Where these papers stand, ascending."""
        return list(compress(count(), map(papers.__contains__, self._ids)))

    def papers(self) -> list[int]:
        """All ids, in order."""
        return self.papers_in(range(len(self._ids)))

    def papers_in(self, places: range) -> list[int]:
        """The ids at places that follow each other."""
        found = list(self._ids[places.start : places.stop])
        divider = self.divider()
        if divider in places:
            found.remove(NO_PAPER)
        return found

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """See Qt."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """See Qt."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """See Qt."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section].is_number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return words(COLUMNS[section].text) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See Qt; `ROW` is the whole row, None while it is on its way."""
        if not self._holds(index):
            return None
        place = index.row()
        paper = self._ids[place]
        if paper == NO_PAPER:
            return role == DIVIDER or None
        if role == PAPER:
            return paper
        shown = self._rows.get(paper)
        if not self._has_row(place):
            self._pages.add(place // PAGE)
            self._ask_soon()
        if role == ROW:
            return shown
        if shown is None or role not in _TEXTS:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TITLE:
            return spoken(shown)
        return COLUMNS[index.column()].said(shown)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """See Qt: the divider can be neither chosen nor reached."""
        if self._holds(index) and self._ids[index.row()] == NO_PAPER:
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self._holds(index) else flags

    def _holds(self, index: _Index) -> bool:
        return index.isValid() and 0 <= index.row() < len(self._ids)

    def _has_row(self, place: int) -> bool:
        """Whether the row is here and as new as is known."""
        paper = self._ids[place]
        return paper == NO_PAPER or (paper in self._rows and paper not in self._stale)

    def _ask_soon(self) -> None:
        if not self._ask.isActive():
            self._ask.start(0)

    def _ask_for_rows(self) -> None:
        """The rows of the pages that are painted and of the next ones, as far as they are not here.

        Only what is on the screen now: who scrolls past many pages waits for the last ones only.
        """
        first, last = self._shown.start // PAGE, max(self._shown.stop - 1, 0) // PAGE
        pages = {page for page in self._pages if first <= page <= last} or set(self._pages)
        self._pages.clear()
        nearby = range(min(pages) * PAGE, (max(pages) + 2) * PAGE) if pages else self._shown
        wanted = [
            paper
            for paper in self._ids[nearby.start : nearby.stop]
            if paper != NO_PAPER
            and paper not in self._asked
            and (paper not in self._rows or paper in self._stale)
        ][: 4 * PAGE]
        if wanted:
            self._asked.update(wanted)
            self._fetch(wanted)
