"""What the list shows at present: a view, or a search over it; and the way back."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from readinglist.core.library import Library
from readinglist.core.search.found import Wanted

VIEW_NAMES = {
    "inbox": "Inbox",
    "queue": "Queue",
    "done": "Done",
    "starred": "Starred",
    "all": "All papers",
    "trash": "Trash",
}
_EMPTY = {
    "inbox": "Nothing new. Import a listing with Ctrl+I.",
    "queue": "The queue is empty. Press 1 on a paper to put it here.",
    "done": "Nothing is read yet. Press e on a paper when you are done with it.",
    "starred": "No stars yet. Press s on a paper to star it.",
    "trash": "Trash is empty.",
}


@dataclass(frozen=True, slots=True)
class Listing:
    """An answer for the list: ids in order, and what is to be marked in them.

    `ids` is an array where there may be very many: that takes a fifth of a list's memory.
    """

    ids: Sequence[int]
    near: list[int] = field(default_factory=lambda: [])
    wanted: Wanted | None = None
    near_wanted: Wanted | None = None
    suggestions: tuple[str, ...] = ()
    fresh: bool = True
    searched: bool = False

    def wanted_in(self, paper: int) -> Wanted | None:
        """What to mark in a paper of the listing."""
        return self.near_wanted if paper in self.near else self.wanted

    def header(self, name: str) -> str:
        """What stands over the list."""
        if not self.searched:
            number = len(self.ids)
            return f"{name} · {number:,} paper{'' if number == 1 else 's'}"
        near = f" · {len(self.near)} near" if self.near else ""
        late = "" if self.fresh else " · the search index is catching up"
        return f"{len(self.ids):,} exact{near}{late}"


@dataclass(slots=True)
class Navigation:
    """Where the user is. `back_to` is the view and paper from before the search."""

    view: str = "inbox"
    text: str = ""
    back_to: tuple[str, int | None] | None = None

    def question(self, library: Library) -> Listing:
        """Ask the library for what is to be shown."""
        return listing(library, self.view, self.text)

    def name(self) -> str:
        """What the view is called."""
        kind, _, value = self.view.partition(":")
        return f"#{value}" if kind == "tag" else VIEW_NAMES.get(self.view, "Source")

    def empty(self) -> str:
        """What to say where there is nothing to list."""
        if self.text:
            return "Nothing matches. Fewer words find more; Esc goes back."
        return _EMPTY.get(self.view, "No papers here.")


def listing(library: Library, view: str, text: str) -> Listing:
    """The papers of a view, or what a search finds in the whole library."""
    if not text.strip():
        return Listing(array("q", library.view(view)))
    found = library.search(text, typing=True)
    return Listing(
        found.ids,
        found.near,
        found.wanted,
        found.near_wanted,
        found.suggestions,
        found.fresh,
        searched=True,
    )
