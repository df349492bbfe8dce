"""Terms, or words, in the order of their bytes, looked up by bisection."""

import itertools
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from readinglist.core.search.arrays.container import Array


@dataclass(frozen=True)
class Lexicon:
    """`letters`: u1[B], the UTF-8 of all terms; `starts`: <u4[T + 1], where each begins."""

    letters: Array
    starts: Array

    @classmethod
    def of(cls, terms: Iterable[bytes]) -> "Lexicon":
        """The lexicon of terms that are sorted and each there once."""
        held = list(terms)
        starts = np.zeros(len(held) + 1, "<u4")
        np.cumsum([len(term) for term in held], out=starts[1:])
        return cls(np.frombuffer(b"".join(held), np.uint8), starts)

    @classmethod
    def stored(cls, name: str, arrays: Mapping[str, Array]) -> "Lexicon":
        """A lexicon out of stored arrays. Raises `KeyError` where one is missing."""
        return cls(arrays[f"{name}.letters"], arrays[f"{name}.starts"])

    def arrays(self, name: str) -> dict[str, Array]:
        """As it is stored."""
        return {f"{name}.letters": self.letters, f"{name}.starts": self.starts}

    @cached_property
    def _views(self) -> tuple[memoryview, memoryview]:
        """Both, for bisection: to ask numpy for a single item takes three times as long."""
        return self.letters.data, self.starts.data

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, number: int) -> bytes:
        """The term of that number."""
        letters, starts = self._views
        return letters[starts[number] : starts[number + 1]].tobytes()

    def __iter__(self) -> Iterator[bytes]:
        return self.several(range(len(self)))

    def several(self, numbers: range) -> Iterator[bytes]:
        """The terms of numbers that follow each other."""
        starts = self.starts[numbers.start : numbers.stop + 1].tolist()
        letters = self.letters[starts[0] : starts[-1]].tobytes()
        for start, end in itertools.pairwise(starts):
            yield letters[start - starts[0] : end - starts[0]]

    def some(self, numbers: Array) -> Iterator[str]:
        """The terms of these numbers, as text."""
        letters, _ = self._views
        starts, ends = self.starts[numbers].tolist(), self.starts[numbers + 1].tolist()
        for start, end in zip(starts, ends, strict=True):
            yield str(letters[start:end], "utf-8")

    def find(self, term: bytes) -> int:
        """The number of a term; -1: it is not there."""
        place = self._first_from(term)
        return place if place < len(self) and self[place] == term else -1

    def beginning_with(self, prefix: bytes) -> range:
        """The numbers of the terms that begin so: they stand together."""
        start = self._first_from(prefix)
        if not prefix:
            return range(start, len(self))
        # 0xff is in no UTF-8, so that this comes right after all that begin with the prefix.
        return range(start, self._first_from(prefix + b"\xff"))

    def _first_from(self, term: bytes) -> int:
        return bisect_left(self, term)
