"""The tokens of many texts as arrays, by the analysis of the index (search/analysis.py).

A text is a sequence of runs (core/text.py). Each run is analysed once, however often it stands in
the texts, and what it is made of is looked up for all runs at once: that is what makes it quick.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

import numpy as np

from readinglist.core.search.analysis import stem
from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.inversion import invert
from readinglist.core.search.arrays.lexicon import Lexicon
from readinglist.core.search.arrays.postings import Postings
from readinglist.core.text import runs, words_of


class Runs(dict[str, int]):
    """Numbers for runs. A new run is analysed when it is asked for.

    For each run, in the order of their numbers: `forms`, how many forms its words have together,
    and `widths`, how many positions it takes; for each form: `words`, its plain word, and `places`,
    its position in the run. The forms of one word share a position.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self.forms = array("i")
        self.widths = array("i")
        self.words = array("i")
        self.places = array("i")

    def __missing__(self, run: str) -> int:
        before = len(self.words)
        found = words_of(run)
        for place, word in enumerate(found):
            for form in dict.fromkeys((word.joined, *word.parts)):
                self.words.append(self._vocabulary.number(form))
                self.places.append(place)
        self.forms.append(len(self.words) - before)
        self.widths.append(len(found))
        number = self[run] = len(self)
        return number


@dataclass(slots=True)
class Vocabulary:
    """Numbers for plain words and for their terms, in the order in which they came."""

    terms: dict[bytes, int] = field(default_factory=lambda: {})
    words: dict[bytes, int] = field(default_factory=lambda: {})
    terms_of_words: list[int] = field(default_factory=lambda: [])

    def number(self, word: str) -> int:
        """The number of a plain word, which may be new."""
        number = self.words.setdefault(word.encode(), len(self.words))
        if number == len(self.terms_of_words):
            self.terms_of_words.append(self.terms.setdefault(stem(word).encode(), len(self.terms)))
        return number

    def sorted_terms(self) -> tuple[Lexicon, Array]:
        """The lexicon, and for each term's number its number there."""
        return _sorted(self.terms)

    def sorted_words(self) -> tuple[Lexicon, Array]:
        """The lexicon of plain words, and for each word's number its number there."""
        return _sorted(self.words)


def _sorted(numbers: dict[bytes, int]) -> tuple[Lexicon, Array]:
    entries = sorted(numbers.items())
    rank = np.empty(len(entries), np.int64)
    rank[[number for _, number in entries]] = np.arange(len(entries))
    return Lexicon.of(term for term, _ in entries), rank


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one field of D documents, in order: the plain word and the position of each.

    `words`, `positions`: [N]; `lengths`: [D], how many each document has.
    """

    words: Array
    positions: Array
    lengths: Array

    def inverted(self, count: int, terms_of_words: Array) -> Postings:
        """The postings, of `count` terms; `terms_of_words`: the term of each plain word."""
        documents = np.repeat(np.arange(len(self.lengths)), self.lengths)
        return invert(count, terms_of_words[self.words], documents, self.positions, self.lengths)


class Texts:
    """The texts of one field of documents, which are added in their order."""

    def __init__(self, numbers: Runs) -> None:
        self._numbers = numbers
        self._runs = array("i")
        self._ends = array("i")

    def add(self, text: str) -> None:
        """The field of the next document; empty: it has none."""
        self._runs.extend(map(self._numbers.__getitem__, runs(text)))
        self._ends.append(len(self._runs))

    def tokens(self) -> Tokens:
        """The tokens of all that were added."""
        numbers = _array(self._runs)
        forms = _array(self._numbers.forms)
        own_forms, widths = forms[numbers], _array(self._numbers.widths)[numbers]
        ends = _array(self._ends)
        starts_of_texts = np.append(0, ends)[:-1]
        counts = ends - starts_of_texts
        before = np.append(0, np.cumsum(widths))  # positions before each run, over all texts
        starts = before[:-1] - np.repeat(before[starts_of_texts], counts)
        first_forms = (np.cumsum(forms) - forms)[numbers]
        end_forms = np.cumsum(own_forms)
        taken = np.arange(int(own_forms.sum())) + np.repeat(
            first_forms - end_forms + own_forms, own_forms
        )
        tokens_before = np.append(0, end_forms)
        return Tokens(
            _array(self._numbers.words)[taken],
            np.repeat(starts, own_forms) + _array(self._numbers.places)[taken],
            tokens_before[ends] - tokens_before[starts_of_texts],
        )


def _array(values: array[int]) -> Array:
    return np.frombuffer(values, np.int32).astype(np.int64) if values else np.empty(0, np.int64)
