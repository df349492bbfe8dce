"""Saved searches in the window: saved, renamed, put in order, deleted, and counted."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QInputDialog, QWidget

from readinglist.core.errors import KnownError
from readinglist.core.library import Library
from readinglist.core.model import SavedSearch
from readinglist.gui.flow import Flow
from readinglist.gui.searchbar.searchbar import SearchBar
from readinglist.gui.session import Session
from readinglist.gui.sidebar.sidebar import Sidebar


class SavedSearchesFlow(Flow):
    """What the search field and the sidebar ask for."""

    def __init__(
        self, window: QWidget, session: Session, search: SearchBar, sidebar: Sidebar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._search = search
        self._sidebar = sidebar
        self._counted: Sequence[SavedSearch] = ()
        self.dialog: QInputDialog | None = None
        search.save_asked.connect(lambda _: self.save())
        sidebar.search_renamed.connect(self.rename)
        sidebar.search_deleted.connect(self.delete)
        sidebar.reordered.connect(self.order)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each action on saved searches."""
        return {"save-search": self.save}

    def save(self) -> None:
        """Give the present query a name."""
        text = self._search.text().strip()
        if not text:
            self.said.emit(self.tr("Search for something first, then save the search."))
            return

        def named(name: str) -> None:
            self._session.edit(lambda library: library.save_search(name, text, typing=True))

        self._ask_for_name(self.tr("Save Search"), text[:60], named)

    def rename(self, name: str, new: str) -> None:
        """Give a saved search another name."""
        self._session.edit(lambda library: library.rename_search(name, new))

    def delete(self, name: str) -> None:
        """Delete a saved search."""
        self._session.edit(lambda library: library.delete_search(name))

    def order(self, names: Sequence[str]) -> None:
        """Have the saved searches in this order."""
        self._session.edit(lambda library: library.order_searches(names))

    def count(self, searches: Sequence[SavedSearch]) -> None:
        """Say beside each how many papers it finds, when that is known."""
        self._counted = searches
        self.count_again()

    def count_again(self) -> None:
        """What they find may be something else now."""
        searches = self._counted
        if searches:
            self._session.ask(
                lambda library: _counts(library, searches), self._sidebar.show_counts, "saved"
            )

    def _ask_for_name(self, title: str, name: str, named: Callable[[str], None]) -> None:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Name:"))
        dialog.setTextValue(name)
        dialog.setMinimumWidth(360)
        dialog.textValueSelected.connect(named)
        self.dialog = dialog
        dialog.open()


def _counts(library: Library, searches: Sequence[SavedSearch]) -> dict[str, int]:
    """How many papers each finds, by the name of its view; none where it takes too long."""
    found: dict[str, int] = {}
    for search in searches:
        try:
            found[f"search:{search.name}"] = library.count_found(search.query)
        except KnownError:
            continue
    return found
