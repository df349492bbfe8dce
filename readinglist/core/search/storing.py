# pyright: basic
# Whoosh has no types.
"""How the index is stored: its fields, and Whoosh's own format written faster and verifiable."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from whoosh import fields, formats
from whoosh.codec.whoosh3 import W3Codec, W3PerDocReader
from whoosh.columns import NumericColumn
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from readinglist.core.search import manifest, unpickling

unpickling.install()

TEXT_FIELDS = ("title", "abstract", "note", "author")
_POSITIONS = formats.Positions()


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


class Codec(W3Codec):
    """Whoosh's own format, written faster: no compression, no questions to the disk."""

    def __init__(self) -> None:
        super().__init__(compression=0)

    def per_document_reader(self, storage: Any, segment: Any) -> _PerDocuments:
        """Whoosh asks the codec for it when it opens a segment."""
        return _PerDocuments(storage, segment)


def schema() -> fields.Schema:
    """The fields of a document: a paper by its id, its texts by their stems, its plain words."""
    stems = {name: Stems() for name in TEXT_FIELDS}
    return fields.Schema(
        paper=fields.ID(unique=True),
        number=fields.COLUMN(NumericColumn("q")),
        words=PlainWords(),
        **stems,
    )


class Writer(SegmentWriter):
    """Writes a manifest of the segments' files before the table of contents that names them."""

    def __init__(
        self, folder: Path, index: FileIndex, revision: manifest.Revision, **settings: Any
    ) -> None:
        super().__init__(index, compound=False, codec=Codec(), **settings)
        self._folder = folder
        self._revision = revision

    def _commit_toc(self, segments: list[Any]) -> None:
        names = [name for segment in segments for name in segment.list_files(self.storage)]
        manifest.write(self._folder, self.generation, self._revision, names)
        super()._commit_toc(segments)
