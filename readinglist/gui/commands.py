"""What keys and menus do to the chosen papers. Each is one edit of the session."""

from collections.abc import Callable

from readinglist.core.library import Library
from readinglist.core.model import Changes
from readinglist.gui.flow import Flow
from readinglist.gui.list.view import PaperList
from readinglist.gui.session import Session


class PaperCommands(Flow):
    """The commands on the papers that are `meant`."""

    def __init__(self, session: Session, papers: PaperList, meant: Callable[[], list[int]]) -> None:
        super().__init__(papers)
        self._session = session
        self._list = papers
        self._meant = meant

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each action on papers."""
        handlers: dict[str, Callable[[], None]] = {
            "star": self.star,
            "toggle-read": self.toggle_read,
            "done": lambda: self.done(1),
            "done-previous": lambda: self.done(-1),
            "trash": lambda: self._on_meant(Library.trash),
            "restore": lambda: self._on_meant(Library.restore),
            "undo": lambda: self._session.edit(Library.undo),
            "redo": lambda: self._session.edit(Library.redo),
        }
        for status in ("new", "to-read", "reading", "read", "skipped"):
            handlers[f"status-{status}"] = lambda status=status: self.set_status(status)
        for rating in range(6):
            handlers[f"rating-{rating}"] = lambda rating=rating: self.rate(rating)
        return handlers

    def rate(self, rating: int) -> None:
        """Rate the papers."""
        self._on_meant(lambda library, ids: library.rate(ids, rating))

    def star(self) -> None:
        """Star the papers; where all have one, take the stars."""

        def work(library: Library, ids: list[int]) -> Changes:
            return library.star(ids, not library.are("starred", ids))

        self._on_meant(work)

    def set_status(self, status: str) -> None:
        """Say how far the papers are read."""
        self._on_meant(lambda library, ids: library.set_status(ids, status))

    def toggle_read(self) -> None:
        """Read papers become new, others read."""

        def work(library: Library, ids: list[int]) -> Changes:
            return library.set_status(ids, "new" if library.are("read", ids) else "read")

        self._on_meant(work)

    def done(self, steps: int) -> None:
        """The papers are read; go to the next one."""
        ids = self._meant()
        if ids:
            self._list.step(steps)
            self._session.edit(lambda library: library.set_status(ids, "read"))

    def add_tag(self, tag: str) -> None:
        """Give the papers a tag."""
        self._on_meant(lambda library, ids: library.tag(ids, add=[tag]))

    def remove_tag(self, tag: str) -> None:
        """Take a tag off the papers."""
        self._on_meant(lambda library, ids: library.tag(ids, remove=[tag]))

    def _on_meant(self, work: Callable[[Library, list[int]], Changes]) -> None:
        ids = self._meant()
        if ids:
            self._session.edit(lambda library: work(library, ids))
