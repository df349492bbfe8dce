# pyright: basic
# Whoosh has no types; this is the one module that talks to it, and its own signatures are typed.
"""The search index: Whoosh behind one class. It holds nothing that the store does not.

The revision it has seen is a document of its own in it, so that it is committed with the rest.
"""

import contextlib
import shutil
import tempfile
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whoosh import fields, formats, scoring
from whoosh.codec.whoosh3 import W3Codec, W3PerDocReader
from whoosh.columns import NumericColumn
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.reading import TermNotFound
from whoosh.util.filelock import FileLock, try_for

from readinglist.core.paths import private_folder
from readinglist.core.search.analysis import analyse

TEXT_FIELDS = ("title", "abstract", "note", "author")
LOCK_SECONDS = 10.0
_STATE = "state"
_POSITIONS = formats.Positions()


@dataclass(frozen=True, slots=True)
class Revision:
    """The newest change of searched text: the operation's number and its random head."""

    number: int = 0
    head: str = ""


class IndexUnusable(Exception):
    """The index is missing, damaged, or made by another version: it has to be built anew."""


class IndexBusy(Exception):
    """Another process is updating the index."""


class Stems(fields.FieldType):
    """A field whose values are positions by stem; scored."""

    def __init__(self) -> None:
        super().__init__(_POSITIONS, None, scorable=True)

    def index(
        self, value: Mapping[str, list[int]], **_: Any
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Postings of one document: (term, frequency, weight, positions)."""
        for term, positions in value.items():
            yield term.encode(), len(positions), float(len(positions)), _POSITIONS.encode(positions)


class PlainWords(fields.FieldType):
    """The folded words of a document, unstemmed: the lexicon for prefixes and misspelt words."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), None)

    def index(self, value: Iterable[str], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Postings of one document; they say only that the word is there."""
        for word in value:
            yield word.encode(), 1, 1.0, b""


class _PerDocuments(W3PerDocReader):
    """Remembers which columns there are: Whoosh asks the disk once a posting."""

    def has_column(self, fieldname: str) -> bool:
        known = self.__dict__.setdefault("_known_columns", {})
        if fieldname not in known:
            known[fieldname] = super().has_column(fieldname)
        return known[fieldname]


class _Codec(W3Codec):
    """Whoosh's own format, written faster: no compression, no questions to the disk."""

    def __init__(self) -> None:
        super().__init__(compression=0)

    def per_document_reader(self, storage: Any, segment: Any) -> _PerDocuments:
        return _PerDocuments(storage, segment)


def _schema() -> fields.Schema:
    stems = {name: Stems() for name in TEXT_FIELDS}
    return fields.Schema(
        paper=fields.ID(unique=True),
        number=fields.COLUMN(NumericColumn("q")),
        words=PlainWords(),
        revision=fields.STORED(),
        **stems,
    )


class SearchIndex:
    """The index in `folder`; made, replaced and read through this class only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._index: FileIndex | None = None
        self._reading: Reading | None = None
        self._opened: tuple[int, int] | None = None

    def revision(self) -> Revision:
        """What the index has seen. Raises `IndexUnusable`."""
        return self.reading().revision

    def reading(self) -> "Reading":
        """The index as it is now, for searching. Raises `IndexUnusable`."""
        with self._usable():
            identity = self._folder.stat().st_ino
            if self._index is None or self._opened is None or self._opened[0] != identity:
                self._index = FileIndex(FileStorage(str(self._folder)))
                self._opened = None
            generation = self._index.latest_generation()
            if self._opened != (identity, generation) or self._reading is None:
                self.close()
                self._reading = Reading(self._index)
                self._opened = (identity, generation)
            return self._reading

    def close(self) -> None:
        """Let go of the index's files."""
        if self._reading is not None:
            self._reading.close()
        self._reading = None

    def update(
        self,
        documents: Iterable[tuple[int, Mapping[str, str]]],
        gone: Iterable[int],
        revision: Revision,
        patience: float = LOCK_SECONDS,
    ) -> None:
        """Put documents (paper id, text by field) in, replacing older ones; take `gone` out."""
        with self._lock(patience), self._usable():
            index = FileIndex(FileStorage(str(self._folder)))
            writer = index.writer(timeout=LOCK_SECONDS, compound=False, codec=_Codec())
            try:
                _delete(writer, gone)
                _fill(writer, documents, revision, replace=True)
                writer.commit()
            except BaseException:
                writer.cancel()
                raise

    def rebuild(
        self, documents: Iterable[tuple[int, Mapping[str, str]]], revision: Revision
    ) -> None:
        """Build a new index of these documents and put it in the old one's place."""
        with self._lock():
            self._clear_left_behind()
            made = Path(tempfile.mkdtemp(dir=self._folder.parent, prefix="index-new-"))
            try:
                index = FileStorage(str(made)).create_index(_schema())
                writer = index.writer(limitmb=1024, compound=False, codec=_Codec())
                _fill(writer, documents, revision, replace=False)
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
            raise IndexUnusable(str(error)) from error


def _delete(writer: Any, papers: Iterable[int]) -> None:
    with writer.searcher() as searcher:
        for paper in papers:
            writer.delete_by_term("paper", str(paper), searcher=searcher)


def _fill(
    writer: Any,
    documents: Iterable[tuple[int, Mapping[str, str]]],
    revision: Revision,
    *,
    replace: bool,
) -> None:
    held = list(documents) if replace else documents
    if replace:
        writer.delete_by_term("paper", _STATE)
        _delete(writer, (paper for paper, _ in held))
    writer.add_document(paper=_STATE, number=0, revision=[revision.number, revision.head])
    for paper, texts in held:
        analysed = {name: analyse(texts[name]) for name in TEXT_FIELDS if texts.get(name)}
        writer.add_document(
            paper=str(paper),
            number=paper,
            words=set().union(*(terms.words for terms in analysed.values())),
            **{name: terms.positions for name, terms in analysed.items() if terms.positions},
        )


class Reading:
    """An open index at one revision. Paper ids are what goes in and out."""

    def __init__(self, index: FileIndex) -> None:
        self._searcher = index.searcher(weighting=scoring.BM25F())
        self._reader = self._searcher.reader()
        if set(index.schema.names()) != set(_schema().names()):
            raise IndexUnusable("another version's fields")
        state = self._searcher.document(paper=_STATE)
        if state is None:
            raise IndexUnusable("no revision")
        self.revision = Revision(*state["revision"])
        numbers = self._reader.column_reader("number")
        self._papers: list[int] = [numbers[n] for n in range(self._reader.doc_count_all())]
        self._lexicon: dict[str, int] | None = None

    def close(self) -> None:
        """Let go of the files."""
        self._searcher.close()

    def scores(self, field: str, term: str) -> dict[int, float]:
        """BM25 scores by paper of one term in one field."""
        try:
            matcher = self._searcher.postings(field, term.encode())
        except TermNotFound:
            return {}
        papers = self._papers
        found: dict[int, float] = {}
        while matcher.is_active():
            found[papers[matcher.id()]] = matcher.score()
            matcher.next()
        return found

    def positions(self, field: str, term: str) -> dict[int, list[int]]:
        """Positions by paper of one term in one field."""
        try:
            matcher = self._searcher.postings(field, term.encode())
        except TermNotFound:
            return {}
        papers = self._papers
        found: dict[int, list[int]] = {}
        while matcher.is_active():
            found[papers[matcher.id()]] = matcher.value_as("positions")
            matcher.next()
        return found

    def has_term(self, term: str) -> bool:
        """Whether any paper holds the term in any field."""
        return any((field, term.encode()) in self._reader for field in TEXT_FIELDS)

    def words_with_prefix(self, prefix: str) -> list[str]:
        """The plain words of the lexicon that begin so."""
        if not prefix:
            return []
        return [word.decode() for word in self._reader.expand_prefix("words", prefix)]

    def lexicon(self) -> dict[str, int]:
        """Every plain word with the number of papers that hold it."""
        if self._lexicon is None:
            self._lexicon = {
                word.decode(): info.doc_frequency()
                for word, info in self._reader.iter_field("words")
            }
        return self._lexicon
