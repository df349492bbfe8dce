# pyright: basic
# Whoosh has no types; of the modules that talk to it, this one makes and replaces the index.
"""The search index: Whoosh behind one class. It holds nothing that the store does not."""

import contextlib
import shutil
import tempfile
from collections.abc import Callable, Generator, Iterable, Mapping
from pathlib import Path

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.util.filelock import FileLock, try_for

from readinglist.core.paths import private_folder
from readinglist.core.search import manifest
from readinglist.core.search.errors import IndexBusy, IndexUnusable, IndexUnwritable
from readinglist.core.search.manifest import Revision
from readinglist.core.search.reading import Reading
from readinglist.core.search.storing import MOST_SEGMENTS, Writer, schema, too_many_alike

LOCK_SECONDS = 10.0


@contextlib.contextmanager
def _written() -> Generator[None, None, None]:
    """A disk that refuses is no fault of the index or the library."""
    try:
        yield
    except OSError as error:
        raise IndexUnwritable(error.strerror or str(error)) from error


class SearchIndex:
    """The index in `folder`; made, replaced and read through this class only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._index: FileIndex | None = None
        self._reading: Reading | None = None
        self._opened: tuple[int, int] | None = None
        self._verified: manifest.Sums = {}
        self._states: manifest.States = {}  # of the files that are open

    def revision(self) -> Revision:
        """What the index has seen. Raises `IndexUnusable`."""
        return self.reading().revision

    def reading(self) -> "Reading":
        """The index as it is now, for searching. Raises `IndexUnusable`."""
        with self._usable():
            identity = self._folder.stat().st_ino
            if self._index is None or self._opened is None or self._opened[0] != identity:
                self._index = _open(self._folder)
                self._opened = None
            generation = self._index.latest_generation()
            current = self._opened == (identity, generation)
            if current and manifest.states(self._folder, self._states) != self._states:
                # Mapped files that somebody cut must not be read, and none that he wrote to.
                self._verified.clear()
                current = False
            if not current or self._reading is None:
                self.close()
                revision, states = manifest.verify(self._folder, generation, self._verified)
                self._states = states
                self._reading = Reading(self._index, revision)
                self._opened = (identity, generation)
            return self._reading

    def close(self) -> None:
        """Let go of the index's files."""
        if self._reading is not None:
            self._reading.close()
        self._reading = None
        self._states = {}

    def discard(self) -> None:
        """It turned out damaged: throw it away, so that it is built anew."""
        self.close()
        self._index = self._opened = None
        shutil.rmtree(self._folder, ignore_errors=True)

    def update(
        self,
        documents: Iterable[tuple[int, Mapping[str, str]]],
        gone: Iterable[int],
        revision: Revision,
        patience: float = LOCK_SECONDS,
    ) -> None:
        """Put documents (paper id, text by field) in, replacing older ones; take `gone` out."""
        with _written(), self._lock(patience), self._usable():
            writer = Writer(self._folder, _open(self._folder), revision, timeout=LOCK_SECONDS)
            try:
                held = list(documents)
                writer.delete_papers({*gone, *(paper for paper, _ in held)})
                for paper, texts in held:
                    writer.add_paper(paper, texts)
                writer.commit(merge=len(writer.segments) >= MOST_SEGMENTS)
            except BaseException:
                writer.cancel()
                raise

    def needs_tidying(self) -> bool:
        """Whether there are so many small segments that they slow searches down."""
        with self._usable():
            segments = _open(self._folder)._read_toc().segments
            return bool(too_many_alike([s for s in segments if s.doc_count()]))

    def tidy(self, patience: float = LOCK_SECONDS) -> None:
        """Make larger segments of small ones. What is found stays the same."""
        with _written(), self._lock(patience), self._usable():
            index = _open(self._folder)
            generation = index.latest_generation()
            revision, _ = manifest.verify(self._folder, generation, self._verified)
            writer = Writer(self._folder, index, revision, timeout=LOCK_SECONDS)
            try:
                writer.commit(merge=True)
            except BaseException:
                writer.cancel()
                raise

    def rebuild(
        self, documents: Iterable[tuple[int, Mapping[str, str]]], revision: Revision
    ) -> None:
        """Build a new index of these documents and put it in the old one's place."""

        def fill(writer: Writer, _: Path) -> None:
            for paper, texts in documents:
                writer.add_paper(paper, texts)

        self.rebuild_with(fill, revision)

    def rebuild_with(self, fill: Callable[[Writer, Path], None], revision: Revision) -> None:
        """Build a new index and put it in the old one's place.

        `fill` gets a writer, and a folder of the same disk for what it needs meanwhile.
        """
        with _written(), self._lock():
            self._clear_left_behind()
            made = Path(tempfile.mkdtemp(dir=self._folder.parent, prefix="index-new-"))
            try:
                index = FileStorage(str(made)).create_index(schema())
                writer = Writer(made, index, revision)
                fill(writer, made)
                writer.commit()
                self._swap(made)
            finally:
                shutil.rmtree(made, ignore_errors=True)

    def _clear_left_behind(self) -> None:
        """What a killed process had begun; nobody else is at work while the lock is held."""
        for pattern in ("index-new-*", "index-old-*"):
            for folder in self._folder.parent.glob(pattern):
                shutil.rmtree(folder, ignore_errors=True)

    def _swap(self, made: Path) -> None:
        old = Path(tempfile.mkdtemp(dir=self._folder.parent, prefix="index-old-"))
        with contextlib.suppress(FileNotFoundError):
            self._folder.rename(old / "index")
        made.rename(self._folder)
        shutil.rmtree(old, ignore_errors=True)
        self.close()
        self._index = self._opened = None

    @contextlib.contextmanager
    def _lock(self, patience: float = LOCK_SECONDS) -> Generator[None, None, None]:
        """One process at a time; a killed one leaves nothing behind."""
        private_folder(self._folder.parent)
        lock = FileLock(str(self._folder.parent / "index.lock"))
        if not try_for(lock.acquire, timeout=patience, delay=0.05):
            raise IndexBusy
        try:
            yield
        finally:
            lock.release()

    @contextlib.contextmanager
    def _usable(self) -> Generator[None, None, None]:
        """Whatever Whoosh makes of missing, cut or foreign files means: not usable."""
        try:
            yield
        except (IndexUnusable, IndexBusy, KeyboardInterrupt, MemoryError):
            raise
        except Exception as error:
            self._index = self._reading = self._opened = None
            self._states = {}
            raise IndexUnusable(str(error)) from error


def _open(folder: Path) -> FileIndex:
    # With the schema at hand, Whoosh does not unpickle the one in the file.
    return FileIndex(FileStorage(str(folder)), schema())
