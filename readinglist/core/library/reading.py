"""Looking at a library: its views, its papers, its tags and sources."""

from collections.abc import Iterable
from typing import Any

from readinglist.core.library.base import Part
from readinglist.core.model import Paper, Row
from readinglist.core.store import digest, filters, identity, papers, views


class Reading(Part):
    """What is in the library."""

    def operations_since(self, rev: int) -> list[int]:
        """The numbers of the operations after a revision, whoever made them."""
        return identity.operations_since(self._db, rev)

    def count(self) -> int:
        """How many papers there are, without those in Trash."""
        return papers.count(self._db)

    def counts(self) -> dict[str, int]:
        """How many papers each view holds; of "next" none is said: it takes too long."""
        return self._kept.until_edit("counts", self._counts)

    def _counts(self) -> dict[str, int]:
        day = self.digest_day()
        size = self._kept.until_listings_change(
            "size of the digest", lambda: digest.size(self._db, day)
        )
        return views.counts(self._db) | {"digest": size - digest.trashed(self._db, day)}

    def tags(self) -> list[tuple[str, int]]:
        """Every tag with the number of its papers, by name."""
        return self._kept.until_edit("tags", lambda: views.tags(self._db))

    def sources(self) -> list[dict[str, Any]]:
        """The imported files, the newest listing first."""
        sizes = self._kept.until_listings_change(
            "sizes of sources", lambda: views.sizes_of_sources(self._db)
        )
        return views.sources(self._db, sizes)

    def view(self, name: str) -> list[int]:
        """The ids of a view in its order: inbox, queue, …, digest, `tag:NAME`, `source:ID`."""
        return views.view(self._db, name, self._by_listing)

    def digest_day(self) -> str | None:
        """The day (ISO) of the newest listing; one that does not say its day: of its import."""
        return self._kept.until_listings_change(
            "day of the digest", lambda: digest.newest_day(self._db)
        )

    def digest(self, day: str | None = None) -> list[int]:
        """The papers that the listings of a day (ISO) brought, by rank; None: of the newest day.

        Papers that were known before are among them; those in Trash are not.
        """
        return digest.papers_of(self._db, day or self.digest_day())

    def are(self, what: str, ids: Iterable[int]) -> bool:
        """Whether all of those papers are "starred", "read", "new", … (see `is:` of queries)."""
        return filters.filtered(self._db, "is", what).issuperset(ids)

    def first_of(self, what: str, ids: Iterable[int]) -> int | None:
        """The first of those papers that is "starred", "unread", … (see `is:` of queries)."""
        held = filters.filtered(self._db, "is", what)
        return next((number for number in ids if number in held), None)

    def papers(self, ids: Iterable[int]) -> list[Paper]:
        """The papers of those ids, in that order."""
        return papers.load(self._db, ids)

    def rows(self, ids: Iterable[int]) -> list[Row]:
        """What a list shows of those papers, in that order."""
        return papers.rows(self._db, ids)
