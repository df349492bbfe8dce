"""The list's model: ids only; rows are asked for in pages when they are painted."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer

from readinglist.gui.list.rows import ShownRow

PAGE = 64
KEPT_ROWS = 4096

ROW = Qt.ItemDataRole.UserRole + 1
PAPER = Qt.ItemDataRole.UserRole + 2
NEAR = Qt.ItemDataRole.UserRole + 3

FetchRows = Callable[[Sequence[int]], None]


class PaperListModel(QAbstractListModel):
    """Papers in an order. `fetch` is asked for rows; `give_rows` brings them."""

    def __init__(self, fetch: FetchRows) -> None:
        super().__init__()
        self._fetch = fetch
        self._ids: list[int] = []
        self._exact = 0
        self._places: dict[int, int] = {}
        self._rows: dict[int, ShownRow] = {}
        self._pages: set[int] = set()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.timeout.connect(self._ask_for_pages)

    def set_papers(self, ids: Sequence[int], near: Sequence[int] = ()) -> bool:
        """Show these papers, near ones last; returns whether they differ from those shown."""
        wanted = [*ids, *near]
        if wanted == self._ids and len(ids) == self._exact:
            return False
        self.beginResetModel()
        self._ids = wanted
        self._exact = len(ids)
        self._places = {paper: place for place, paper in enumerate(wanted)}
        self.endResetModel()
        return True

    def forget_rows(self, papers: Iterable[int] | None = None) -> None:
        """Rows that have changed (None: all) are asked for again; the old ones stay till then."""
        if papers is None:
            self._rows.clear()
            if self._ids:
                self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
            return
        places = [self._places[paper] for paper in papers if paper in self._places]
        self._request(places)

    def give_rows(self, rows: Sequence[ShownRow]) -> None:
        """Rows that were asked for have come."""
        if len(self._rows) > KEPT_ROWS:
            self._rows.clear()
        for shown in rows:
            self._rows[shown.row.id] = shown
            place = self._places.get(shown.row.id)
            if place is not None:
                index = self.index(place)
                self.dataChanged.emit(index, index)

    def paper_at(self, index: QModelIndex | QPersistentModelIndex) -> int | None:
        """The paper's id at an index."""
        return self._ids[index.row()] if self._holds(index) else None

    def place_of(self, paper: int | None) -> QModelIndex:
        """Where a paper stands; an invalid index where it does not."""
        place = self._places.get(paper) if paper is not None else None
        return QModelIndex() if place is None else self.index(place)

    def papers(self) -> list[int]:
        """All ids, in order."""
        return list(self._ids)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """See Qt."""
        return 0 if parent.isValid() else len(self._ids)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """See Qt; `ROW` is the whole row, None while it is on its way."""
        if not self._holds(index):
            return None
        place = index.row()
        paper = self._ids[place]
        if role == PAPER:
            return paper
        if role == NEAR:
            return place >= self._exact
        shown = self._rows.get(paper)
        if shown is None:
            self._request([place])
        if role == ROW:
            return shown
        if shown is not None and role in _SPOKEN:
            return _SPOKEN[role](shown)
        return None

    def _holds(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return index.isValid() and 0 <= index.row() < len(self._ids)

    def _request(self, places: Iterable[int]) -> None:
        self._pages.update(place // PAGE for place in places)
        if self._pages and not self._ask.isActive():
            self._ask.start(0)

    def _ask_for_pages(self) -> None:
        pages, self._pages = sorted(self._pages)[:4], set()
        wanted = [p for page in pages for p in self._ids[page * PAGE : (page + 1) * PAGE]]
        if wanted:
            self._fetch(wanted)


def _spoken(shown: ShownRow) -> str:
    """What a screen reader says of a row."""
    row = shown.row
    star = ", starred" if row.starred else ""
    tags = f", tags {', '.join(row.tags)}" if row.tags else ""
    return f"{row.title}, {row.status}{star}{tags}"


_SPOKEN: dict[int, Callable[[ShownRow], str]] = {
    Qt.ItemDataRole.DisplayRole: lambda shown: shown.row.title,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
}
