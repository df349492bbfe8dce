"""What the search field knows of the library, and of the searches from before; the builder."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from readinglist.core.library import Library
from readinglist.core.paths import config_folder
from readinglist.core.search.completing import Words
from readinglist.gui.flow import Flow
from readinglist.gui.searchbar.history import SearchHistory
from readinglist.gui.searchbar.searchbar import SearchBar
from readinglist.gui.session import Session

SOON_MS = 300  # nobody waits for it: the list, and what the sidebar counts, come first
_FILE = "searches.json"

if TYPE_CHECKING:  # it brings the language
    from readinglist.gui.dialogs.querybuilder import QueryBuilder


class Queries(Flow):
    """Completion, recent searches and the builder of queries."""

    def __init__(self, window: QWidget, session: Session, search: SearchBar) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: QueryBuilder | None = None
        self._session = session
        self._search = search
        self._history = SearchHistory(config_folder() / _FILE)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._ask_for_words)
        search.committed.connect(self._made)
        search.left.connect(self._left)
        search.build_asked.connect(lambda _: self.build())

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each action on queries."""
        return {"forget-searches": self.forget, "build-search": self.build}

    def build(self) -> None:
        """Let the present query be made, or changed, from rows."""
        from readinglist.core.library.wording import parsing
        from readinglist.gui.dialogs.querybuilder import QueryBuilder

        words = self._search.words()
        self.dialog = QueryBuilder(self._window, self._search.text(), parsing(words), words)
        self.dialog.built.connect(self._built)
        self.dialog.open()

    def _built(self, text: str) -> None:
        self._search.set_text(text)
        self._search.setFocus()

    def refresh(self) -> None:
        """The library has other tags, sources or searches now."""
        self._soon.start()

    def _ask_for_words(self) -> None:
        history = self._history

        def question(library: Library) -> Words:
            from readinglist.core.library.wording import words_of  # it brings the language

            return words_of(library, history.texts())

        self._session.ask(question, self._search.offer, "words")

    def forget(self) -> None:
        """Forget the searches from before."""
        history = self._history

        def question(_: Library) -> tuple[str, ...]:
            history.forget()
            return ()

        self._session.ask(question, self._search.offer_recent, None)
        self.said.emit(self.tr("The recent searches are forgotten; saved ones stay."))

    def _left(self) -> None:
        history = self._history
        self._session.ask(lambda _: history.end_visit(), lambda _: None, None)

    def _made(self, text: str) -> None:
        history = self._history
        self._session.ask(lambda _: history.add(text), self._search.offer_recent, None)
