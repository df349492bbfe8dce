"""What the list shows at present: a view, or a search over it; and the way back."""

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from readinglist.core.library import Library
from readinglist.core.search.found import Found, Wanted
from readinglist.gui.language import noop, translate

VIEW_NAMES = {
    "inbox": noop("Views", "Inbox"),
    "queue": noop("Views", "Queue"),
    "done": noop("Views", "Done"),
    "starred": noop("Views", "Starred"),
    "all": noop("Views", "All papers"),
    "digest": noop("Views", "Today's digest"),
    "next": noop("Views", "Read next"),
    "trash": noop("Views", "Trash"),
}
_SOURCE = noop("Views", "Source")  # of any other
_EMPTY = {
    "inbox": noop("Views", "Nothing new. Import a listing with Ctrl+I."),
    "queue": noop("Views", "The queue is empty. Press 1 on a paper to put it here."),
    "done": noop("Views", "Nothing is read yet. Press e on a paper when you are done with it."),
    "starred": noop("Views", "No stars yet. Press s on a paper to star it."),
    "digest": noop("Views", "No listing was imported yet."),
    "next": noop("Views", "Star a few papers; what is like them appears here."),
    "trash": noop("Views", "Trash is empty."),
}
_NOTHING = noop("Views", "No papers here.")  # in any other
_ORDERS = re.compile(r"(?<!\S)sort:(\S+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listing:
    """An answer for the list: ids in order, and what was found where it is that of a search.

    `ids` is an array where there may be very many: that takes a fifth of a list's memory.
    """

    ids: Sequence[int]
    sort: str = ""  # "": the view's own order
    found: Found | None = None

    @property
    def near(self) -> list[int]:
        """The near results of a search."""
        return self.found.near if self.found else []

    def marked(self) -> tuple[Wanted, Wanted] | None:
        """What is marked, in exact and in near results."""
        return (self.found.wanted, self.found.near_wanted) if self.found else None

    def wanted_in(self, paper: int) -> Wanted | None:
        """What to mark in a paper of the listing."""
        return self.found.wanted_in(paper) if self.found else None


@dataclass(frozen=True, slots=True)
class Before:
    """What was there before a search: the view, its current paper, and which were selected."""

    view: str
    paper: int | None
    selected: frozenset[int] = frozenset()


@dataclass(slots=True)
class Navigation:
    """Where the user is. `sort` "": the order that a view, or a query, has of itself."""

    view: str = "inbox"
    text: str = ""
    sort: str = ""
    back_to: Before | None = None
    sorts: dict[str, str] = field(default_factory=lambda: {})  # of views, where they were chosen

    def go(self, view: str) -> None:
        """To a view, in the order that was last chosen for it."""
        self.view, self.text, self.back_to = view, "", None
        self.sort = self.sorts.get(view, "")

    def follow(self, view: str) -> None:
        """The same view has another name now."""
        self.view = view

    def search(self, text: str, before: Before) -> None:
        """Search for something; the first time there is a way back to what was there before.

        The order stays while the search goes on, until the query itself names another one.
        """
        if self.back_to is None:
            self.back_to = before
        was, is_search = bool(self.text.strip()), bool(text.strip())
        if is_search and (not was or _ORDERS.findall(text) != _ORDERS.findall(self.text)):
            self.sort = ""
        elif was and not is_search:
            self.sort = self.sorts.get(self.view, "")
        self.text = text

    def order(self, sort: str) -> None:
        """Have the list in this order."""
        if self.text.strip():
            self.sort = sort
        elif sort.removesuffix("-") != "relevance":  # of a search that was left just now
            self.sort = self.sorts[self.view] = sort

    def query(self) -> str | None:
        """What finds what is shown, as a query; None: no query does."""
        if self.text.strip():
            return self.text.strip()
        kind, _, value = self.view.partition(":")
        if kind == "tag":
            return f'tag:"{value}"'
        if self.view == "all":
            return ""
        return f"in:{self.view}" if self.view in VIEW_NAMES else None

    def name(self) -> str:
        """What the view is called."""
        kind, _, value = self.view.partition(":")
        if kind == "tag":
            return f"#{value}"
        return translate("Views", VIEW_NAMES.get(self.view, _SOURCE))

    def empty(self) -> str:
        """What to say where there is nothing to list."""
        if self.text:
            return translate("Views", "Nothing matches. Fewer words find more; Esc goes back.")
        return translate("Views", _EMPTY.get(self.view, _NOTHING))


def listing(library: Library, view: str, text: str, sort: str, *, typing: bool = True) -> Listing:
    """The papers of a view, or what a search finds in the whole library.

    `typing`: the last word is the beginning of one.
    """
    if not text.strip():
        ids: Sequence[int] = library.view(view)
        return Listing(library.in_order(ids, sort) if sort else array("q", ids), sort)
    found = library.search(text, sort or None, typing=typing)
    return Listing(found.ids, found.sort, found)
