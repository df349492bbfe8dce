"""Keeping the index behind the store: fresh, caught up, or built anew."""

import contextlib
import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from readinglist.core.progress import Progress, silent
from readinglist.core.search.errors import IndexUnusable
from readinglist.core.search.manifest import Revision
from readinglist.core.store import Database, papers, searched

if TYPE_CHECKING:  # they bring Whoosh and numpy
    from readinglist.core.search.index import SearchIndex
    from readinglist.core.search.reading import Reading
    from readinglist.core.search.storing import Writer


FEW = 100  # papers that are always put in, however small the library is


class FollowingIndex:
    """The index of one library, which follows the store by revision."""

    def __init__(self, db: Database, folder: Path) -> None:
        self._db = db
        self.folder = folder

    @cached_property
    def _index(self) -> "SearchIndex":
        from readinglist.core.search.index import SearchIndex

        return SearchIndex(self.folder)

    def behind(self) -> int | None:
        """How many papers' texts the index has not seen; None: it must be built anew."""
        unseen = self.unseen()
        return None if unseen is None else len(unseen)

    def unseen(self) -> set[int] | None:
        """The papers whose texts the index has not seen; None: it must be built anew."""
        newest = Revision(*searched.newest(self._db))
        try:
            seen = self._index.revision()
        except IndexUnusable:
            return None
        if seen == newest:
            return set()
        if not searched.follows_from(self._db, seen.number, seen.head):
            return None
        return searched.changed_since(self._db, seen.number)

    def catch_up(self, patience: float, progress: Progress = silent) -> None:
        """Bring the index to the store's revision.

        Raises `IndexBusy` when another process is at it for longer than `patience` seconds.
        """
        behind = self.behind()
        if behind == 0:
            return
        if behind is None or (behind > FEW and behind > papers.count(self._db) // 2):
            self.rebuild(progress)
        else:
            try:
                self._update(patience)
            except IndexUnusable:
                self.rebuild(progress)

    def rebuild(self, progress: Progress = silent) -> None:
        """Build the index from nothing; of many papers with all processors."""
        from readinglist.core.search import filling

        newest = Revision(*searched.newest(self._db))
        ids = papers.all_ids(self._db)
        processes = os.cpu_count() or 1
        chosen = filling.shares(ids, processes)
        library = self._db.file.parent

        def fill(writer: "Writer", place: Path) -> None:
            if len(chosen) > 1:
                with contextlib.suppress(filling.Unfilled):
                    for made in filling.fill(library, chosen, place, progress, processes):
                        writer.adopt(*made)
                    return
            for done, (paper, texts) in enumerate(papers.texts(self._db, ids)):
                if done % filling.SAID_EVERY == 0:
                    progress(done, len(ids))
                writer.add_paper(paper, texts)

        self._index.rebuild_with(fill, newest)

    def write_segment(self, first: int, last: int, file: Path, say: Callable[[int], None]) -> int:
        """Write a segment of the papers from one id to another; see `filling.write`."""
        from readinglist.core.search import filling

        return filling.write(self._db, first, last, file, say)

    def tidy(self) -> None:
        """Make few large segments of many small ones, if there are too many."""
        if self._index.needs_tidying():
            self._index.tidy(patience=0.0)

    def discard(self) -> None:
        """Throw the index away: it turned out damaged."""
        self._index.discard()

    def close(self) -> None:
        """Let go of the index's files."""
        if "_index" in self.__dict__:
            self._index.close()

    def reading(self) -> "Reading | None":
        """The index for searching; None where there is none that can be used."""
        try:
            return self._index.reading()
        except IndexUnusable:
            return None

    def _update(self, patience: float) -> None:
        newest = Revision(*searched.newest(self._db))
        changed = searched.changed_since(self._db, self._index.revision().number)
        there = papers.existing(self._db, changed)
        self._index.update(papers.texts(self._db, there), changed - there, newest, patience)
