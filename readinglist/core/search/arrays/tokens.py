"""The tokens of many texts as arrays, by the analysis of the index (search/analysis.py).

A word is analysed once, however often it stands in the texts: that is what makes it quick.
"""

from __future__ import annotations

import itertools
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from readinglist.core.search.analysis import stem
from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.inversion import invert
from readinglist.core.search.arrays.postings import Postings
from readinglist.core.text import runs, words_of

# For each word of a run its forms, which share a position: the term and the plain word of each.
_Forms = tuple[tuple[tuple[int, int], ...], ...]


@dataclass(slots=True)
class Tokens:
    """The tokens of one field of many documents, which are added in their order.

    `word_numbers`: the numbers of the plain words, which other fields may share.
    """

    word_numbers: dict[bytes, int]
    _numbers: dict[bytes, int] = field(default_factory=lambda: {})
    _words_of_terms: list[int] = field(default_factory=lambda: [])
    _terms: array[int] = field(default_factory=lambda: array("i"))
    _words: array[int] = field(default_factory=lambda: array("i"))
    _positions: array[int] = field(default_factory=lambda: array("i"))
    _counts: list[int] = field(default_factory=lambda: [])
    _known: dict[str, _Forms] = field(default_factory=lambda: {})
    _plain: dict[str, tuple[int, int]] = field(default_factory=lambda: {})

    def add(self, text: str) -> None:
        """The field of the next document; empty: it has none."""
        before = len(self._terms)
        found = runs(text)
        try:
            pairs = [self._plain[run] for run in found]
        except KeyError:
            self._add_slowly(found)
        else:
            if pairs:
                terms, words = zip(*pairs, strict=True)
                self._terms.extend(terms)
                self._words.extend(words)
                self._positions.extend(range(len(pairs)))
        self._counts.append(len(self._terms) - before)

    def _add_slowly(self, found: list[str]) -> None:
        """Where runs are new, or are several words, or words of several forms."""
        position = itertools.count()
        for run in found:
            for forms in self._forms(run):
                place = next(position)
                for term, word in forms:
                    self._terms.append(term)
                    self._words.append(word)
                    self._positions.append(place)

    def _forms(self, run: str) -> _Forms:
        known = self._known.get(run)
        if known is None:
            known = tuple(
                tuple(self._number(form) for form in dict.fromkeys((word.joined, *word.parts)))
                for word in words_of(run)
            )
            self._known[run] = known
            if len(known) == 1 and len(known[0]) == 1:
                self._plain[run] = known[0][0]
        return known

    def _number(self, form: str) -> tuple[int, int]:
        """The numbers of a form's term and of its plain word."""
        term = self._numbers.setdefault(stem(form).encode(), len(self._numbers))
        return term, self.word_numbers.setdefault(form.encode(), len(self.word_numbers))

    def inverted(self) -> Postings:
        """The postings of all that was added; the first document is 0."""
        return invert(
            list(self._numbers),
            _array(self._terms),
            self._documents(),
            _array(self._positions),
            np.array(self._counts, np.int64),
        )

    def words(self) -> tuple[Array, Array]:
        """The plain word and the document of each token."""
        return _array(self._words), self._documents()

    def _documents(self) -> Array:
        return np.repeat(np.arange(len(self._counts)), self._counts)


def words(fields: Sequence[Tokens], word_numbers: dict[bytes, int], documents: int) -> Postings:
    """The plain words of all fields together: which documents hold them, at no position but 0."""
    columns = [np.concatenate(column) for column in zip(*(f.words() for f in fields), strict=True)]
    order = np.argsort(columns[1], kind="stable")
    nowhere = np.zeros(len(order), np.int64)
    lengths = np.zeros(documents, np.int64)
    return invert(list(word_numbers), columns[0][order], columns[1][order], nowhere, lengths)


def _array(values: array[int]) -> Array:
    return np.frombuffer(values, np.int32).astype(np.int64) if values else np.empty(0, np.int64)
