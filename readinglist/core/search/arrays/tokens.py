"""The tokens of many texts as arrays, by the analysis of the index (search/analysis.py).

A word is analysed once, however often it stands in the texts: that is what makes it quick.
"""

from __future__ import annotations

import itertools
from array import array
from dataclasses import dataclass, field

import numpy as np

from readinglist.core.search.analysis import stem
from readinglist.core.search.arrays.inversion import invert
from readinglist.core.search.arrays.postings import Postings
from readinglist.core.text import runs, words_of

_Forms = tuple[tuple[int, ...], ...]  # for each word of a run its terms, which share a position


@dataclass(slots=True)
class Vocabulary:
    """The terms of one field, or of several, numbered as they come."""

    numbers: dict[bytes, int] = field(default_factory=lambda: {})

    def number(self, term: str) -> int:
        """The number of a term; a new one gets the next."""
        return self.numbers.setdefault(term.encode(), len(self.numbers))


@dataclass(slots=True)
class Tokens:
    """The tokens of one field of many documents, which are added in their order."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    _terms: array[int] = field(default_factory=lambda: array("i"))
    _positions: array[int] = field(default_factory=lambda: array("i"))
    _counts: list[int] = field(default_factory=lambda: [])
    _single: dict[str, int] = field(default_factory=lambda: {})
    _several: dict[str, _Forms] = field(default_factory=lambda: {})

    def add(self, text: str) -> None:
        """The field of the next document; empty: it has none."""
        before = len(self._terms)
        found = runs(text)
        numbers = [self._single.get(run, -1) for run in found]
        if -1 in numbers:
            self._add_slowly(found)
        else:
            self._terms.extend(numbers)
            self._positions.extend(range(len(numbers)))
        self._counts.append(len(self._terms) - before)

    def _add_slowly(self, found: list[str]) -> None:
        """Where runs are new, or are several words, or words of several forms."""
        position = itertools.count()
        for run in found:
            number = self._single.get(run)
            if number is not None:
                self._terms.append(number)
                self._positions.append(next(position))
                continue
            for forms in self._forms(run):
                place = next(position)
                self._terms.extend(forms)
                self._positions.extend([place] * len(forms))

    def _forms(self, run: str) -> _Forms:
        known = self._several.get(run)
        if known is None:
            known = tuple(
                tuple(
                    self.vocabulary.number(stem(form))
                    for form in dict.fromkeys((word.joined, *word.parts))
                )
                for word in words_of(run)
            )
            if len(known) == 1 and len(known[0]) == 1:
                self._single[run] = known[0][0]
            else:
                self._several[run] = known
        return known

    def inverted(self) -> Postings:
        """The postings of all that was added; the first document is 0."""
        counts = np.array(self._counts, np.int64)
        return invert(
            list(self.vocabulary.numbers),
            np.frombuffer(self._terms, np.int32) if self._terms else np.empty(0, np.int32),
            np.repeat(np.arange(len(counts), dtype=np.int32), counts),
            np.frombuffer(self._positions, np.int32) if self._terms else np.empty(0, np.int32),
            counts,
        )
