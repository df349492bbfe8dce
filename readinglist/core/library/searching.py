"""Finding papers, by name and by query, and keeping the index fit for it."""

import contextlib
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from readinglist.core.errors import BadInput, DiskTrouble, NotFound
from readinglist.core.library.base import Part
from readinglist.core.model import SavedSearch
from readinglist.core.progress import Progress, silent
from readinglist.core.search.errors import IndexBusy, IndexUnusable, IndexUnwritable
from readinglist.core.search.found import Found
from readinglist.core.store import filters, papers, views
from readinglist.core.store import saved as saved_store
from readinglist.core.text import clean_text, normalise

if TYPE_CHECKING:  # they bring numpy, or take 10 ms: imported with the first search
    from readinglist.core.search.arrays.container import Array
    from readinglist.core.search.query import Query
    from readinglist.core.search.searching import Stored
    from readinglist.core.search.universe import Universe


class Searching(Part):
    """Names, queries and the index."""

    def resolve(self, names: Iterable[str]) -> list[int]:
        """The ids that PAPER arguments name: ids, citation keys, `key:…`, `query:…`.

        Raises `NotFound` for the first that names no paper.
        """
        return list(dict.fromkeys(number for name in names for number in self._named(name)))

    def _named(self, name: str) -> list[int]:
        name = clean_text(name)
        if name.startswith("query:"):
            text = name.removeprefix("query:")
            if not text.strip():  # it would be all papers
                raise NotFound("query: has nothing to search for.", "", "All papers: query:in:all")
            found = self.search(text).exact
            if not found:
                raise NotFound(f"No paper matches {name}.")
            return found
        if name.isascii() and name.isdigit():
            number = int(name)
            known = number < 2**63 and number in papers.existing(self._db, [number])
            found_id = number if known else None
        else:
            found_id = papers.by_key(self._db, name.removeprefix("key:"))
        if found_id is None:
            raise NotFound(f"There is no paper {name}.", "", "Ids and keys: see search.")
        return [found_id]

    def parsed(self, text: str, *, typing: bool = False) -> "Query":
        """What a query means here. `typing`: its last word is the beginning of one."""
        from readinglist.core.search.query import Vocabulary, parse

        def saved(name: str) -> tuple[str, str] | None:
            found = self._saved_named(name)
            return (found.name, found.query) if found else None

        vocabulary = Vocabulary(filters.NAMES, filters.canonical, views.is_sort, saved)
        return parse(clean_text(text), vocabulary, last_is_prefix=typing)

    def _saved_searches(self) -> list[SavedSearch]:
        return self._kept.until_edit("saved searches", lambda: saved_store.listed(self._db))

    def _saved_named(self, name: str) -> SavedSearch | None:
        name = name.casefold()
        return next((s for s in self._saved_searches() if s.name.casefold() == name), None)

    def search(self, text: str, sort: str | None = None, *, typing: bool = False) -> Found:
        """The papers that a query finds. `typing`: its last word is the beginning of one.

        While typing, an index that is behind is searched as it is, and the answer says so.
        """
        parsed = self.parsed(text, typing=typing)
        order = sort or parsed.sort or "relevance"
        if not views.is_sort(order):
            raise _no_order(order, views.SORTS)
        try:
            found = self._search(parsed, order, typing)
        except IndexUnusable:
            self._index.discard()
            found = self._search(parsed, order, typing)
        return replace(found, query=text)

    def _search(self, parsed: "Query", order: str, typing: bool) -> Found:
        why_not = "" if typing else self.catch_up_index()
        reading = self._index.reading()
        if reading is not None:
            from readinglist.core.search.searching import search

            # Sets of papers before and after an edit do not fit together, and would be kept.
            with self._db.snapshot():
                return search(parsed, reading, self._stored(), order, self._index.behind() == 0)
        if why_not:
            raise DiskTrouble(why_not, "", "Make room, or set XDG_CACHE_HOME to another disk.")
        return Found(parsed.text, parsed.understood)

    def _stored(self) -> "Stored":
        from readinglist.core.search.executor import Sets
        from readinglist.core.search.searching import Stored

        universe = self._universe()
        sets = Sets(
            universe,
            lambda name, value: self._kept.until_edit(
                f"{date.today()} {name}:{value}",  # some depend on what day it is
                lambda: universe.mask(filters.filtered(self._db, name, value)),
            ),
            lambda title: universe.mask(views.with_title(self._db, normalise(title))),
        )
        return Stored(sets, lambda: sets.filtered("is", "trashed"), self._numbers_in_order)

    def count_found(self, text: str) -> int:
        """How many papers a query finds exactly, by the index as it is; 0 where there is none."""
        reading = self._index.reading()
        if reading is None:
            return 0
        from readinglist.core.search.searching import count

        with self._db.snapshot():
            return count(self.parsed(text), reading, self._stored())

    def in_order(self, ids: Sequence[int], sort: str) -> "array[int]":
        """Papers in an order that does not depend on a query ("title", "added-", …)."""
        if not views.is_sort(sort) or sort.startswith(views.SORTS[0]):
            raise _no_order(sort, views.SORTS[1:])
        universe = self._universe()
        order = self._numbers_in_order(sort)
        mask = universe.mask(ids)
        return array("q", universe.ids[order.compress(mask.take(order))].tobytes())

    def _universe(self) -> "Universe":
        """All papers, numbered as the listings have them: that is the order of equal results."""
        from readinglist.core.search.universe import Universe

        return self._kept.until_listings_change("universe", lambda: Universe.of(self._by_listing()))

    def _numbers_in_order(self, sort: str) -> "Array":
        """The numbers of all papers in an order that does not depend on the query."""
        import numpy as np

        from readinglist.core.search.ordering import ordered

        name = sort.removesuffix("-")

        def numbers() -> "Array":
            ids, values = views.by_value(self._db, name)
            numbers = self._universe().numbers(np.fromstring(ids, np.int64, sep=","))
            return ordered(numbers, values, sort != name)

        if name in views.SORTS_OF_LISTINGS:
            return self._kept.until_listings_change(f"numbers {sort}", numbers)
        return self._kept.until_edit(f"numbers {sort}", numbers)

    def index_behind(self) -> int | None:
        """How many papers' texts the index has not seen; None: it must be built anew."""
        return self._index.behind()

    def catch_up_index(self, patience: float = 10.0, progress: Progress = silent) -> str:
        """Bring the search index to the library's revision; returns why it could not be, or "".

        Another process may be at it: after `patience` seconds it is left to that one.
        """
        try:
            self._index.catch_up(patience, progress)
        except IndexBusy:
            return "Another process is building the search index."
        except IndexUnwritable as error:
            return f"The search index cannot be written ({error}); the library itself is safe."
        return ""

    def warm_up(self) -> None:
        """Load what searches need: the index, and the libraries that read it."""
        self.search("zzzz~", typing=True)

    def tidy_index(self) -> None:
        """Make few large segments of many small ones, if there are too many."""
        with contextlib.suppress(IndexUnusable, IndexBusy, IndexUnwritable):
            self._index.tidy()

    def write_segment(self, first: int, last: int, file: Path, say: Callable[[int], None]) -> int:
        """A part of `reindex`, for a process of its own; returns how many papers it has."""
        return self._index.write_segment(first, last, file, say)

    def reindex(self, progress: Progress = silent) -> None:
        """Build the search index from nothing."""
        try:
            self._index.rebuild(progress)
        except IndexBusy:
            raise BadInput("Another process is building the search index.") from None
        except IndexUnwritable as error:
            raise DiskTrouble(f"The search index cannot be written ({error}).") from error


def _no_order(order: str, known: Sequence[str]) -> BadInput:
    return BadInput(f"There is no order {order}.", "", f"Known: {', '.join(known)}.")
