"""Moving through the list, choosing and ordering its papers, and how it shows them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint

from readinglist.core.library import Library
from readinglist.core.model import Changes
from readinglist.gui.browsing import Browsing
from readinglist.gui.flow import Flow
from readinglist.gui.list.view import PaperList
from readinglist.gui.session import Session

_QUEUE_ORDERS = ("", "queue")


class ListCommands(Flow):
    """What keys and mouse do to the list itself."""

    def __init__(self, session: Session, papers: PaperList, browsing: Browsing) -> None:
        super().__init__(papers)
        self._session = session
        self._list = papers
        self._browsing = browsing
        browsing.shown.connect(self._say_whether_to_reorder)
        papers.moved.connect(self._move)
        papers.star_clicked.connect(self._star)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each of its actions."""
        papers = self._list
        return {
            "next": lambda: papers.step(1),
            "previous": lambda: papers.step(-1),
            "first": lambda: papers.go_to(0),
            "last": lambda: papers.go_to(-1),
            "select": papers.toggle_current,
            "select-all": lambda: papers.table().selectAll(),
            "move-up": lambda: papers.move_selected(-1),
            "move-down": lambda: papers.move_selected(1),
            "columns": lambda: papers.set_columns_view(not papers.in_columns()),
            "choose-columns": self._choose_columns,
            "back": self._back,
        }

    def _back(self) -> None:
        """First out of a selection of many, then out of the search."""
        if not self._list.collapse():
            self._browsing.back()

    def _choose_columns(self) -> None:
        self._list.set_columns_view(True)
        self._list.columns_menu().popup(self._list.mapToGlobal(QPoint(24, 48)))

    def _say_whether_to_reorder(self) -> None:
        """Only the queue in its own order can be put into another by hand."""
        place = self._browsing.place
        own = self._browsing.listing.sort in _QUEUE_ORDERS
        self._list.set_reorderable(place.view == "queue" and not place.text and own)

    def _move(self, ids: Sequence[int], before: int | None) -> None:
        self._session.edit(lambda library: library.move_in_queue(ids, before))

    def _star(self, paper: int) -> None:
        def work(library: Library) -> Changes:
            return library.star([paper], not library.are("starred", [paper]))

        self._session.edit(work)
