# pyright: basic
# Whoosh has no types.
"""How the index is stored: Whoosh's segments and commits, with flat arrays in the segments.

A codec of our own says what a segment's file holds; a writer of our own fills it, all papers at
once, and merges small segments into larger ones.
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import fields
from whoosh.codec import base
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from readinglist.core.search import manifest, unpickling
from readinglist.core.search.analysis import TEXT_FIELDS
from readinglist.core.search.arrays import container
from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.inversion import MOST_DOCUMENTS
from readinglist.core.search.arrays.segment import Collector, SegmentArrays

unpickling.install()

MOST_ALIKE = 8  # segments of about one size; more are merged when there is time
MOST_SEGMENTS = 24  # then there must be time
EXTENSION = ".arrays"


class Segment(base.Segment):
    """What the table of contents keeps of a segment: its name, and which documents are deleted."""

    def __init__(self, indexname: str) -> None:
        super().__init__(indexname)
        self.documents = 0
        self.deleted: set[int] = set()

    def codec(self, **_: Any) -> "Codec":
        """What reads it."""
        return Codec()

    def set_doc_count(self, doccount: int) -> None:
        """How many documents there are, deleted ones too."""
        self.documents = doccount

    def doc_count_all(self) -> int:
        """All documents, deleted ones too."""
        return self.documents

    def deleted_count(self) -> int:
        """How many of them are deleted."""
        return len(self.deleted)

    def deleted_docs(self) -> Iterator[int]:
        """The deleted ones."""
        return iter(self.deleted)

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """A document is deleted, or not after all."""
        (self.deleted.add if delete else self.deleted.discard)(docnum)

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        return docnum in self.deleted

    def file(self, storage: Any) -> Path:
        """Where its arrays are."""
        return Path(storage.folder) / self.make_filename(EXTENSION)

    def stays(self) -> Array:
        """Which of its documents are not deleted: bool."""
        mask = np.ones(self.documents, bool)
        mask[list(self.deleted)] = False
        return mask


class PerDocuments(base.PerDocumentReader):
    """What Whoosh asks of a segment's documents."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    def doc_count(self) -> int:
        """The documents that are not deleted."""
        return self._segment.doc_count()

    def doc_count_all(self) -> int:
        """All documents, deleted ones too."""
        return self._segment.doc_count_all()

    def has_deletions(self) -> bool:
        """Whether any is deleted."""
        return self._segment.has_deletions()

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> Iterator[int]:
        """The deleted ones."""
        return self._segment.deleted_docs()


class Terms(base.TermsReader):
    """A segment's arrays, where Whoosh expects its terms."""

    def __init__(self, storage: Any, segment: Segment) -> None:
        self.arrays = SegmentArrays.read(segment.file(storage), TEXT_FIELDS)


class _Filled:
    """Whoosh would write postings and documents one by one here; the writer does it at once."""

    def __init__(self) -> None:
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


class Codec(base.Codec):
    """Whoosh asks it for everything that reads or writes a segment."""

    length_stats = False

    def per_document_writer(self, storage: Any, segment: Segment) -> _Filled:
        """Nothing is written document by document."""
        return _Filled()

    def field_writer(self, storage: Any, segment: Segment) -> _Filled:
        """Nothing is written posting by posting."""
        return _Filled()

    def terms_reader(self, storage: Any, segment: Segment) -> Terms:
        """The arrays of a segment."""
        return Terms(storage, segment)

    def per_document_reader(self, storage: Any, segment: Segment) -> PerDocuments:
        """The documents of a segment."""
        return PerDocuments(segment)

    def new_segment(self, storage: Any, indexname: str) -> Segment:
        """An empty segment."""
        return Segment(indexname)


def schema() -> fields.Schema:
    """The names of the fields; what they hold is the codec's."""
    return fields.Schema(**{name: fields.STORED() for name in TEXT_FIELDS})


class Writer(SegmentWriter):
    """Collects papers and commits them as segments of at most `MOST_DOCUMENTS`.

    A manifest of the segments' files is written before the table of contents that names them.
    """

    def __init__(
        self, folder: Path, index: FileIndex, revision: manifest.Revision, **settings: Any
    ) -> None:
        super().__init__(index, compound=False, codec=Codec(), **settings)
        self._folder = folder
        self._revision = revision
        self._collector = Collector(TEXT_FIELDS)
        self._full: list[Any] = []
        self._merged: list[Segment] = []

    def add_paper(self, paper: int, texts: Mapping[str, str]) -> None:
        """A paper that is not in the index, with its text by field."""
        self._collector.add(paper, texts)
        self._added = True
        if len(self._collector) == MOST_DOCUMENTS:
            self._write(self._collector.segment())
            self._next_segment()

    def adopt(self, file: Path, documents: int) -> None:
        """A segment's file that was made elsewhere, of papers that are not in the index."""
        segment: Any = self.newsegment
        file.replace(segment.file(self.storage))
        segment.set_doc_count(documents)
        self._next_segment()

    def _next_segment(self) -> None:
        self._full.append(self.newsegment)
        self.newsegment = self.codec.new_segment(self.storage, self.indexname)
        self._added = False

    def delete_papers(self, papers: Collection[int]) -> None:
        """Take papers out; those that are not in are passed over."""
        gone = np.fromiter(papers, np.int64)
        for segment in self.segments:
            held = container.read(segment.file(self.storage))["papers"]
            segment.deleted.update(np.flatnonzero(np.isin(held, gone)).tolist())

    def _merge_segments(self, mergetype: Any, optimize: bool, merge: bool) -> list[Segment]:
        """Segments without documents go; of too many of one size one is made, if asked for."""
        kept = [segment for segment in self.segments if segment.doc_count()]
        room = MOST_DOCUMENTS - len(self._collector)
        self._merged = too_many_alike(kept, room) if merge else []
        self._added = self._added or bool(self._merged)
        return [segment for segment in kept if segment not in self._merged] + self._full

    def _flush_segment(self) -> None:
        small = (
            (SegmentArrays.read(segment.file(self.storage), TEXT_FIELDS), segment.stays())
            for segment in self._merged
        )
        self._write(self._collector.segment(*small))

    def _write(self, arrays: SegmentArrays) -> None:
        segment: Any = self.newsegment
        with segment.file(self.storage).open("wb") as stream:
            container.write(stream, arrays.arrays())
        self.docnum = len(arrays.papers)
        segment.set_doc_count(self.docnum)

    def _commit_toc(self, segments: list[Segment]) -> None:
        names = [segment.file(self.storage).name for segment in segments]
        manifest.write(self._folder, self.generation, self._revision, names)
        super()._commit_toc(segments)


def too_many_alike(segments: Sequence[Segment], most: int = MOST_DOCUMENTS) -> list[Segment]:
    """The segments of the smallest size of which there are too many, and all smaller ones.

    The largest of them are left out where all together would have more than `most` documents.
    """
    by_size: dict[int, list[Segment]] = {}
    for segment in segments:
        by_size.setdefault(int(math.log10(segment.doc_count())), []).append(segment)
    full = [size for size, alike in by_size.items() if len(alike) >= MOST_ALIKE]
    small = [s for size, alike in by_size.items() if size <= min(full, default=-1) for s in alike]
    small.sort(key=Segment.doc_count)
    while small and sum(map(Segment.doc_count, small)) > most:
        small.pop()
    return small if len(small) > 1 else []
