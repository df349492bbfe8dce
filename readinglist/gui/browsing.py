"""Going to views, searching and coming back: the search field, the list and the sidebar agree."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QObject, Signal

from readinglist.core.errors import KnownError
from readinglist.core.library import Library
from readinglist.core.tags import is_below
from readinglist.gui.list.rows import ShownRow, rows_to_read_next, shown_rows
from readinglist.gui.list.view import PaperList
from readinglist.gui.navigation import Before, Listing, Navigation, listing
from readinglist.gui.searchbar.searchbar import SearchBar
from readinglist.gui.session import Session
from readinglist.gui.sidebar.sidebar import Sidebar


class Browsing(QObject):
    """Where the user is, and the answers that show it."""

    moved = Signal()  # a view or a search was asked for
    shown = Signal()  # its papers are in the list

    def __init__(self, session: Session, search: SearchBar, sidebar: Sidebar, view: str) -> None:
        super().__init__(search)
        self._session = session
        self._search = search
        self._sidebar = sidebar
        self.place = Navigation(view)
        self.listing = Listing([])
        self._typed = ""  # the search as it was before chips were made of it
        self._is_next = False  # rows say why they are to be read next
        self._saved: str | None = None  # the saved search that is searched for
        self._coming: tuple[int | None, frozenset[int] | None] | None = None  # see `again`
        self._waiting: list[Callable[[], None]] = []
        search.searched.connect(self.search)
        search.rearranged.connect(self._rearranged)
        sidebar.chosen.connect(self.go)
        sidebar.clicked_again.connect(self._clicked_again)

    def fill(self, papers: PaperList) -> None:
        """Show what there is in this list."""
        self._list = papers
        papers.sort_chosen.connect(self.order)

    def go(self, view: str, keep: int | None = None) -> None:
        """Show a view, with this paper as the current one, or what a saved search finds."""
        self.moved.emit()
        if view.startswith("search:"):
            self._search.set_text(self._sidebar.query_of(view))
            self._saved = view  # others may search for the same
            self._sidebar.choose(self.chosen())
            return
        self.place.go(view)
        self._search.clear()
        self._sidebar.choose(view)
        self.load(keep)

    def show_paper(self, paper: int) -> None:
        """Go to a paper: in the list where it is there, else among all."""
        index = self._list.model.place_of(paper)
        if index.isValid():
            self._list.go_to(index.row())
        else:
            self.go("all", paper)

    def follow_tag(self, tag: str, new: str) -> None:
        """Show what was a tag's view as that of its new name, subtags as well."""
        shown = self.place.view.removeprefix("tag:")
        if self.place.view.startswith("tag:") and is_below(shown, tag):
            self.place.follow(f"tag:{new}{shown[len(tag) :]}")

    def leave_what_is_gone(self) -> None:
        """A tag's or a file's view that is no longer there is left for all papers."""
        view, there = self.place.view.casefold(), (v.casefold() for v in self._sidebar.views())
        if ":" in view and not self.place.text and view not in there:
            self.go("all", self._list.current())

    def _clicked_again(self, view: str) -> None:
        """The view below a search is the marked one: who clicks it wants to go back there."""
        if self.place.text and view == self.place.view:
            self.go(view)

    def back(self) -> None:
        """Leave the search: the view, the paper and the selection from before it."""
        self._list.setFocus()
        before = self.place.back_to
        if before is not None:
            self.go(before.view)
            self.load(before.paper, before.selected)

    def search(self, text: str) -> None:
        """Search for what is typed, with each key."""
        self.moved.emit()
        before = Before(self.place.view, self._list.current(), frozenset(self._list.selected()))
        self.place.search(text, before)
        self._typed, self._saved = text, None
        self._sidebar.choose(self.chosen())
        self.load(None)

    def _rearranged(self, text: str) -> None:
        """The same query is written in another way: there is nothing to be asked."""
        self.place.text = text

    def chosen(self) -> str:
        """What the sidebar marks: the saved search that is searched for, or the view."""
        if not self.place.text:
            return self.place.view
        if self._saved not in self._sidebar.views():  # it may have got another name
            side = self._sidebar
            self._saved = side.view_of(self._typed) or side.view_of(self.place.text)
        return self._saved or self.place.view

    def query(self) -> str | None:
        """What finds what is shown, as a query; None: no query does."""
        if self.place.text and self._is_saved(self.place.text) and self._saved is not None:
            return f'search:"{self._saved.removeprefix("search:")}"'
        return self.place.query()

    def order(self, sort: str) -> None:
        """Have the list in another order, with the same paper in it."""
        self.place.order(sort)
        self.again()

    def load(self, keep: int | None, selected: frozenset[int] | None = None) -> None:
        """Ask for the papers; `keep` is to be the current one, `selected` to be selected."""
        self._coming = (keep, selected)
        self._ask(keep, selected)

    def _ask(self, keep: int | None, selected: frozenset[int] | None) -> None:
        view, text, sort = self.place.view, self.place.text, self.place.sort
        typing = not self._is_saved(text)

        def question(library: Library) -> Listing:
            return listing(library, view, text, sort, typing=typing)

        def refused(error: KnownError) -> None:
            self._coming = None
            self._waiting.clear()
            self._session.failed.emit(error)

        def received(found: Listing) -> None:
            self._coming = None
            self._show(found, keep, selected)
            if found.found is not None and not found.found.fresh:
                self._session.catch_up()

        self._session.ask(question, received, "list", refused)

    def when_shown(self, do: Callable[[], None]) -> None:
        """Do something with the papers of the list, but not with those of the list before it.

        Who types quickly means what is on its way.
        """
        if self._coming is None:
            do()
        else:
            self._waiting.append(do)

    def _is_saved(self, text: str) -> bool:
        """A saved search finds what its count says: its last word is a whole one."""
        return bool(self._saved) and self._sidebar.query_of(self._saved) == text.strip()

    def again(self) -> None:
        """Ask once more, for something may have changed; what is on its way stays wanted."""
        self._ask(*(self._coming or (self._list.current(), None)))

    def _show(self, found: Listing, keep: int | None, selected: frozenset[int] | None) -> None:
        was_next, self._is_next = self._is_next, self.place.view == "next" and found.found is None
        if found.marked() != self.listing.marked() or was_next or self._is_next:
            self._list.model.forget_rows()  # other words are marked or said now
        self.listing = found
        self._list.delegate.near = self._divider(found)
        self._list.show_papers(found.ids, found.near, keep, selected)
        self._list.say(self._header(found), self.place.empty())
        self._list.header.say_order(found.sort, searched=found.found is not None)
        self._search.suggest(found.found.suggestions if found.found else ())
        if found.found is not None:
            self._search.show_understood(found.found.query, found.found.understood)
        self.shown.emit()
        waiting, self._waiting = self._waiting, []
        for do in waiting:
            do()

    def _header(self, listed: Listing) -> str:
        """What stands over the list."""
        if listed.found is None:
            said = self.tr("{} · %Ln paper(s)", "", len(listed.ids))
            return said.format(self.place.name())
        said = [self.tr("{} exact").format(QLocale().toString(len(listed.ids)))]
        if listed.near:
            said.append(self.tr("{} near").format(QLocale().toString(len(listed.near))))
        if not listed.found.fresh:
            said.append(self.tr("the search index is catching up"))
        return " · ".join(said)

    def _divider(self, listed: Listing) -> str:
        """What stands between exact and near results."""
        if listed.found is None or not listed.found.mended:
            return self.tr("Near matches: some words are missing")
        mended = ", ".join(f"{word} → {better}" for word, better in listed.found.mended.items())
        return self.tr("Near matches: some words are missing, or mended: {}").format(mended)

    def fetch_rows(self, ids: Sequence[int]) -> None:
        """Ask for rows of the list."""
        wanted_in = self.listing.wanted_in
        is_next = self._is_next

        def question(library: Library) -> list[ShownRow]:
            if is_next:
                return rows_to_read_next(library, ids)
            return shown_rows(library, ids, wanted_in)

        def received(rows: list[ShownRow]) -> None:
            self._list.model.give_rows(rows)

        self._session.ask(question, received, None)
