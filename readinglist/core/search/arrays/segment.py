"""A segment: the papers of its documents, its terms and plain words, and the postings by field."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from readinglist.core import sketches
from readinglist.core.search.arrays import container
from readinglist.core.search.arrays.container import Array, BadContainer
from readinglist.core.search.arrays.inversion import merge
from readinglist.core.search.arrays.lexicon import Lexicon
from readinglist.core.search.arrays.postings import Postings, Run, narrow
from readinglist.core.search.arrays.shapes import Shapes
from readinglist.core.search.arrays.sketches import Sketches, Sketching
from readinglist.core.search.arrays.sketches import merged as merged_sketches
from readinglist.core.search.arrays.tokens import Runs, Texts, Vocabulary

MOST_COLLECTED = 16_384  # papers: their tokens are in memory, at 12 bytes each, and sorted at once


@dataclass(frozen=True)
class SegmentArrays:
    """D documents, T terms, W plain words.

    `papers`: i8[D], the id of each document's paper. `terms_of_words`: [W], each word's term.
    `times_of_words`: [W], how often each word is in the texts; documents that are left out when
    segments are merged still count: it is for guesses at what was meant. `titles`, `abstracts`: the
    numbers by which papers that are alike find each other.
    """

    papers: Array
    terms: Lexicon
    words: Lexicon
    terms_of_words: Array
    times_of_words: Array
    fields: Mapping[str, Postings]
    titles: Sketches
    abstracts: Sketches

    def arrays(self) -> dict[str, Array]:
        """As they are stored."""
        found = {
            "papers": self.papers.astype("<i8"),
            **self.terms.arrays("terms"),
            **self.words.arrays("words"),
            "words.terms": narrow(self.terms_of_words),
            "words.times": narrow(self.times_of_words),
        }
        for name, postings in self.fields.items():
            found |= postings.arrays(name)
        return found | self.titles.arrays("titles") | self.abstracts.arrays("abstracts")

    @classmethod
    def read(cls, file: Path, fields: Sequence[str]) -> "SegmentArrays":
        """A stored segment, mapped. Raises `BadContainer` or `OSError`."""
        arrays = container.read(file)
        try:
            return cls(
                arrays["papers"],
                Lexicon.stored("terms", arrays),
                Lexicon.stored("words", arrays),
                arrays["words.terms"],
                arrays["words.times"],
                {name: Postings.of(name, arrays) for name in fields},
                Sketches.stored("titles", arrays),
                Sketches.stored("abstracts", arrays),
            )
        except KeyError as error:
            raise BadContainer(f"{file.name} has no {error}") from error

    @cached_property
    def shapes(self) -> Shapes:
        """What the plain words look like, for finding similar ones."""
        return Shapes.of(self.words)

    def times(self, word: str) -> int:
        """How often a plain word is in the texts."""
        number = self.words.find(word.encode())
        return int(self.times_of_words[number]) if number >= 0 else 0

    def beginning_with(self, prefix: bytes) -> Array:
        """Which terms are of plain words that begin so: bool[T]."""
        words = self.words.beginning_with(prefix)
        begun = np.zeros(len(self.terms), bool)
        begun[self.terms_of_words[words.start : words.stop]] = True
        return begun


def runs(terms: Array) -> list[Run]:
    """Ascending numbers of terms as runs of numbers that follow each other."""
    if not len(terms):
        return []
    ends = np.flatnonzero(np.diff(terms.astype(np.int64)) != 1)
    firsts = terms[np.append(0, ends + 1)]
    lasts = terms[np.append(ends, len(terms) - 1)]
    return [(int(first), int(last) + 1) for first, last in zip(firsts, lasts, strict=True)]


def merged(parts: Sequence[tuple[SegmentArrays, Array]]) -> SegmentArrays:
    """Several segments as one; with each which of its documents stay: bool[D]."""
    documents: list[Array] = []
    first = 0
    for _, stays in parts:
        documents.append(np.where(stays, first + np.cumsum(stays) - 1, -1))
        first += int(stays.sum())
    segments = [segment for segment, _ in parts]
    used = [_used(segment, stays) for segment, stays in parts]
    terms, numbers = _united([segment.terms for segment in segments], used)
    words, word_numbers = _united(
        [segment.words for segment in segments],
        [
            own[segment.terms_of_words] & (segment.times_of_words > 0)
            for segment, own in zip(segments, used, strict=True)
        ],
    )
    terms_of_words = np.empty(len(words), np.int64)
    times_of_words = np.zeros(len(words), np.int64)
    for segment, own, own_words in zip(segments, numbers, word_numbers, strict=True):
        there = own_words >= 0
        terms_of_words[own_words[there]] = own[segment.terms_of_words[there]]
        times_of_words[own_words[there]] += segment.times_of_words[there]
    return SegmentArrays(
        np.concatenate([segment.papers[stays] for segment, stays in parts]),
        terms,
        words,
        terms_of_words,
        times_of_words,
        _merged_fields(segments, numbers, documents, len(terms)),
        merged_sketches([(s.titles, d) for s, d in zip(segments, documents, strict=True)]),
        merged_sketches([(s.abstracts, d) for s, d in zip(segments, documents, strict=True)]),
    )


def _merged_fields(
    segments: Sequence[SegmentArrays],
    terms: Sequence[Array],
    documents: Sequence[Array],
    count: int,
) -> dict[str, Postings]:
    """The postings of all fields; see `inversion.merge` for the new numbers."""
    return {
        name: merge(
            [
                (segment.fields[name], own, renumbered)
                for segment, own, renumbered in zip(segments, terms, documents, strict=True)
            ],
            count,
        )
        for name in segments[0].fields
    }


def _used(segment: SegmentArrays, stays: Array) -> Array:
    """Which terms any document that stays still holds: bool[T]."""
    used = np.zeros(len(segment.terms), bool)
    for postings in segment.fields.values():
        terms = np.repeat(np.arange(len(used)), np.diff(postings.starts))
        used[terms[stays[postings.documents]]] = True
    return used


def _united(lexicons: Sequence[Lexicon], used: Sequence[Array]) -> tuple[Lexicon, list[Array]]:
    """The used entries of all as one lexicon, and for each the new numbers of its own; -1: none."""
    kept = [
        [entry for entry, is_used in zip(lexicon, own.tolist(), strict=True) if is_used]
        for lexicon, own in zip(lexicons, used, strict=True)
    ]
    every = sorted(set[bytes]().union(*kept))
    places = {entry: place for place, entry in enumerate(every)}
    numbers: list[Array] = []
    for entries, own in zip(kept, used, strict=True):
        found = np.full(len(own), -1)
        found[own] = [places[entry] for entry in entries]
        numbers.append(found)
    return Lexicon.of(every), numbers


class Collector:
    """Takes papers in and makes a segment of them. What the runs of texts are it remembers."""

    def __init__(self, fields: Sequence[str]) -> None:
        self._names = fields
        self._vocabulary = Vocabulary()
        self._runs = Runs(self._vocabulary)
        self._parts: list[SegmentArrays] = []
        self._clear()

    def _clear(self) -> None:
        self._fields = {name: Texts(self._runs) for name in self._names}
        self._papers: list[int] = []
        self._titles, self._abstracts = Sketching(), Sketching()

    def __len__(self) -> int:
        return len(self._papers) + sum(len(part.papers) for part in self._parts)

    def add(self, paper: int, texts: Mapping[str, str]) -> None:
        """The next paper, with its text by field."""
        self._papers.append(paper)
        for name, own in self._fields.items():
            own.add(texts.get(name, ""))
        self._titles.add(sketches.of_title(texts.get("title", "")))
        self._abstracts.add(sketches.of_abstract(texts.get("abstract", "")))
        if len(self._papers) >= MOST_COLLECTED:
            self._invert()

    def segment(self, *others: tuple[SegmentArrays, Array]) -> SegmentArrays:
        """All that were added since the last one, after other segments (see `merged`)."""
        self._invert()
        parts, self._parts = self._parts, []
        return merged([*others, *((part, np.ones(len(part.papers), bool)) for part in parts)])

    def _invert(self) -> None:
        """Postings take less memory than tokens. They know the words of those before, too."""
        terms, term_numbers = self._vocabulary.sorted_terms()
        words, word_numbers = self._vocabulary.sorted_words()
        terms_of_words = term_numbers[self._vocabulary.terms_of_words]
        order = np.argsort(word_numbers)
        times = np.zeros(len(words), np.int64)
        postings: dict[str, Postings] = {}
        for name, own in self._fields.items():
            tokens = own.tokens()
            times += np.bincount(tokens.words, minlength=len(words))
            postings[name] = tokens.inverted(len(terms), terms_of_words).narrowed()
        papers = np.array(self._papers, np.int64)
        own = self._titles.sketches(), self._abstracts.sketches()
        self._clear()
        self._parts.append(
            SegmentArrays(papers, terms, words, terms_of_words[order], times[order], postings, *own)
        )
