"""Papers like a given one, and what to read next by what was starred: computed from the index."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING

from readinglist.core.library.reading import Reading
from readinglist.core.library.searching import Searching
from readinglist.core.reading.related import Related
from readinglist.core.search.errors import IndexUnusable
from readinglist.core.store import papers

if TYPE_CHECKING:  # it brings numpy
    from readinglist.core.reading.recommending import Recommender

NEXT = "next"  # the view
MOST_NEXT = 50
MOST_JUDGED = 100  # papers that say what is wanted; as many that say what is not


class Recommending(Reading, Searching):
    """What is worth a look. An index that is missing or behind is used as it is.

    Where there is none, nothing is recommended; a paper that it has not seen yet is not among the
    recommended ones. Nothing here waits for it or raises for its sake: see `catch_up_index`.
    """

    def view(self, name: str) -> list[int]:
        """The ids of a view in its order; also of "next", the best of `read_next`."""
        if name == NEXT:
            return [found.paper for found in self.read_next(MOST_NEXT)]
        return super().view(name)

    def related(self, paper: int, limit: int = 5) -> list[Related]:
        """The papers most like one, the nearest first; none that has hardly anything in common.

        Those in Trash are left out. Empty where there is no usable index, or no such paper.
        """

        def ask(recommender: "Recommender") -> list[Related]:
            sets = self._stored().sets
            others = ~(sets.filtered("is", "trashed") | sets.universe.mask([paper]))
            found = [recommender.like(text, others, limit) for text in self._newest_texts([paper])]
            return found[0] if found else []

        return self._recommended(ask)

    def read_next(self, limit: int = MOST_NEXT) -> list[Related]:
        """Unread papers, the likeliest to please first, by what was starred or rated 4 and 5.

        What was skipped, or rated 1 and 2, and not starred, counts a little against its like. Left
        out are snoozed papers, those in Trash, and what was starred or rated so: it is known.
        Empty where nothing was, and where there is no usable index.
        """

        def ask(recommender: "Recommender") -> list[Related]:
            # The index may go on without an edit, and snoozed papers wake up with the day.
            name = f"next {limit} {date.today()} {recommender.revision}"
            return self._kept.until_edit(name, lambda: self._next(recommender, limit))

        return list(self._recommended(ask))

    def _next(self, recommender: "Recommender", limit: int) -> list[Related]:
        sets = self._stored().sets
        there = ~sets.filtered("is", "trashed")
        liked = sets.filtered("is", "starred") | sets.filtered("rating", ">=4")
        disliked = sets.filtered("status", "skipped") | sets.filtered("rating", "1..2")
        unread = sets.filtered("is", "unread") & ~sets.filtered("is", "snoozed")
        ids = sets.universe.ids
        return recommender.next(
            self._newest_texts(ids[liked & there].tolist()),
            self._newest_texts(ids[disliked & ~liked & there].tolist()),
            unread & there & ~liked,
            limit,
        )

    def _recommended(self, ask: "Callable[[Recommender], list[Related]]") -> list[Related]:
        reading = self._index.reading()
        if reading is None:
            return []
        from readinglist.core.reading.recommending import Recommender

        try:
            # Sets of papers before and after an edit do not fit together.
            with self._db.snapshot():
                universe = self._universe()
                return ask(Recommender(reading, universe, lambda p: self._newest_texts([p])[0]))
        except IndexUnusable:
            return []

    def _newest_texts(self, ids: Iterable[int]) -> list[tuple[str, str]]:
        """Titles and abstracts of the newest of them: what is wanted changes with the years."""
        newest = sorted(ids, reverse=True)[:MOST_JUDGED]
        return [(text["title"], text["abstract"]) for _, text in papers.texts(self._db, newest)]
