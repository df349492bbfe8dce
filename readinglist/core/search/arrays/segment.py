"""A segment: the papers of its documents, their fields, and their plain words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from readinglist.core.search.arrays import container
from readinglist.core.search.arrays.container import Array, BadContainer
from readinglist.core.search.arrays.inversion import merge
from readinglist.core.search.arrays.postings import Postings
from readinglist.core.search.arrays.tokens import Tokens, words

_WORDS = "words"


@dataclass(frozen=True, slots=True)
class SegmentArrays:
    """`papers`: <i8[D], the id of each document's paper. `words`: the plain words of all fields."""

    papers: Array
    fields: Mapping[str, Postings]
    words: Postings

    def arrays(self) -> dict[str, Array]:
        """As they are stored."""
        found = {"papers": self.papers.astype("<i8")}
        for name, postings in (*self.fields.items(), (_WORDS, self.words)):
            found |= postings.arrays(name)
        return found

    @classmethod
    def read(cls, file: Path, fields: Sequence[str]) -> "SegmentArrays":
        """A stored segment, mapped. Raises `BadContainer` or `OSError`."""
        arrays = container.read(file)
        try:
            found = {name: Postings.of(name, arrays) for name in fields}
            return cls(arrays["papers"], found, Postings.of(_WORDS, arrays))
        except KeyError as error:
            raise BadContainer(f"{file.name} has no {error}") from error

    @classmethod
    def merged(cls, parts: Sequence[tuple["SegmentArrays", Array]]) -> "SegmentArrays":
        """Several segments as one; with each which of its documents stay: bool[D]."""
        numbered: list[Array] = []
        first = 0
        for _, stays in parts:
            numbered.append(np.where(stays, first + np.cumsum(stays) - 1, -1))
            first += int(stays.sum())
        names = parts[0][0].fields
        return cls(
            np.concatenate([part.papers[stays] for part, stays in parts]),
            {name: merge(_with(numbered, [p.fields[name] for p, _ in parts])) for name in names},
            merge(_with(numbered, [part.words for part, _ in parts])),
        )


def _with(numbered: list[Array], postings: list[Postings]) -> list[tuple[Postings, Array]]:
    return list(zip(postings, numbered, strict=True))


class Collector:
    """Takes papers in and makes a segment of them."""

    def __init__(self, fields: Sequence[str]) -> None:
        self._names = fields
        self._words: dict[bytes, int] = {}
        self._fields = {name: Tokens(self._words) for name in fields}
        self._papers: list[int] = []

    def __len__(self) -> int:
        return len(self._papers)

    def add(self, paper: int, texts: Mapping[str, str]) -> None:
        """The next paper, with its text by field."""
        self._papers.append(paper)
        for name, tokens in self._fields.items():
            tokens.add(texts.get(name, ""))

    def segment(self) -> SegmentArrays:
        """All that were added."""
        return SegmentArrays(
            np.array(self._papers, np.int64),
            {name: tokens.inverted() for name, tokens in self._fields.items()},
            words(list(self._fields.values()), self._words, len(self._papers)),
        )
