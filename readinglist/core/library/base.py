"""What every part of the library is made on: the store, the index, and how an edit is begun."""

from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readinglist.core import config
from readinglist.core.citekeys import KeyPattern, key_pattern
from readinglist.core.config import Settings
from readinglist.core.errors import KnownError, NotFound
from readinglist.core.library.kept import Kept
from readinglist.core.search.following import FollowingIndex
from readinglist.core.store import Database, identity, matching, papers, views
from readinglist.core.store.operations import Edit, operation

if TYPE_CHECKING:  # it brings numpy
    from readinglist.core.search.alike import Table

KEPT = "Nothing was changed."


class Part:
    """The folder, the store, the index and the settings of one open library."""

    def __init__(
        self, folder: Path, db: Database, index: FollowingIndex, settings: Settings
    ) -> None:
        self.folder = folder
        self._db = db
        self._index = index
        self._settings = settings
        self._warnings: list[KnownError] = []
        self._kept = Kept(db)

    @property
    def rev(self) -> int:
        """The revision: the number of the newest operation."""
        return identity.revision(self._db)

    def _by_listing(self) -> "array[int]":
        """All papers, the newest listing's first, by rank."""
        return self._kept.until_listings_change("by listing", lambda: views.by_listing(self._db))

    def _tables(self) -> "list[Table]":
        """The sketches of all papers: the index has them; of those it has not seen made now."""
        from readinglist.core.search.alike import Table

        reading = self._index.reading()
        unseen = self._index.unseen()
        tables = [] if reading is None or unseen is None else reading.tables()
        wanted = papers.all_ids(self._db) if unseen is None else unseen
        made = Table.of(matching.texts(self._db, wanted).items())
        # What the index knows of papers that have changed since does not hold any more.
        return [*(table.without(wanted) for table in tables), made]

    def _pattern(self) -> KeyPattern:
        """By which keys of new papers are made: as the settings have it at present."""
        return key_pattern(config.load_settings().key_pattern)

    def _editing(self, verb: str, ids: Sequence[int], kind: str | None = None) -> "Editing":
        return Editing(self._db, kind or verb, verb, ids)


class Editing:
    """An operation on papers, labelled by how many they are."""

    def __init__(self, db: Database, kind: str, verb: str, ids: Sequence[int]) -> None:
        self._context = operation(db, kind, verb)
        self._db = db
        self._verb = verb
        self._ids = ids

    def __enter__(self) -> Edit:
        missing = set(self._ids) - papers.existing(self._db, self._ids)
        if missing:
            raise NotFound(f"There is no paper {min(missing)}.", "Nothing was changed.")
        what = f"{len(self._ids)} papers"
        if len(self._ids) == 1:
            what = papers.load(self._db, self._ids)[0].title
        edit = self._context.__enter__()
        edit.label = f"{self._verb}: {what}"
        return edit

    def __exit__(self, *error: Any) -> bool | None:
        return self._context.__exit__(*error)
