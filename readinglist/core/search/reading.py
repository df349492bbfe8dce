# pyright: basic
# Whoosh has no types.
"""The index open for searching, at one revision. Paper ids are what goes in and out."""

import functools
from collections.abc import Callable, Collection, Iterator
from typing import Any, ParamSpec, TypeVar

from whoosh import scoring
from whoosh.index import FileIndex
from whoosh.reading import TermNotFound

from readinglist.core.search.manifest import Revision
from readinglist.core.search.storing import TEXT_FIELDS

_KEPT_TERMS = 128  # the scores of so many terms are kept for the next keystroke

Scores = dict[int, float]

P = ParamSpec("P")
T = TypeVar("T")


class IndexUnusable(Exception):
    """The index is missing, damaged, or made by another version: it has to be built anew."""


def whatever_fails_is_unusable(function: Callable[P, T]) -> Callable[P, T]:
    """Whatever Whoosh makes of missing, cut or foreign files means: not usable."""

    @functools.wraps(function)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return function(*args, **kwargs)
        except (IndexUnusable, MemoryError):
            raise
        except Exception as error:
            raise IndexUnusable(f"{type(error).__name__}: {error}") from error

    return guarded


class Reading:
    """An open index at one revision."""

    def __init__(self, index: FileIndex, revision: Revision) -> None:
        self._searcher = index.searcher(weighting=scoring.BM25F())
        self._reader = self._searcher.reader()
        self.revision = revision
        held = range(self._reader.doc_count_all())
        numbers = self._reader.column_reader("number") if held else ()
        self._papers: list[int] = [numbers[n] for n in held]
        self._documents = {
            paper: document
            for document, paper in enumerate(self._papers)
            if not self._reader.is_deleted(document)
        }
        self._scores: dict[tuple[str, str], Scores] = {}
        self._lexicon: dict[str, int] | None = None

    def close(self) -> None:
        """Let go of the files."""
        self._searcher.close()

    @whatever_fails_is_unusable
    def scores(self, field: str, term: str, among: Collection[int] | None = None) -> Scores:
        """BM25 scores by paper of one term in one field; `among`: of these papers only."""
        if among is not None:
            return {paper: matcher.score() for paper, matcher in self._walk(field, term, among)}
        known = self._scores.pop((field, term), None)
        if known is None:
            known = {paper: matcher.score() for paper, matcher in self._walk(field, term, None)}
        self._scores[field, term] = known  # the newest stands last
        if len(self._scores) > _KEPT_TERMS:
            del self._scores[next(iter(self._scores))]
        return known

    @whatever_fails_is_unusable
    def positions(
        self, field: str, term: str, among: Collection[int] | None = None
    ) -> dict[int, list[int]]:
        """Positions by paper of one term in one field; `among`: in these papers only."""
        return {
            paper: matcher.value_as("positions")
            for paper, matcher in self._walk(field, term, among)
        }

    def _walk(
        self, field: str, term: str, among: Collection[int] | None
    ) -> Iterator[tuple[int, Any]]:
        """The postings of a term: the paper, and Whoosh's matcher standing on it."""
        if not self._papers:  # Whoosh would take the logarithm of their number
            return
        try:
            matcher = self._searcher.postings(field, term.encode())
        except TermNotFound:
            return
        papers = self._papers
        if among is None:
            while matcher.is_active():
                yield papers[matcher.id()], matcher
                matcher.next()
            return
        for document in sorted(self._documents[paper] for paper in among):
            if not matcher.is_active():
                return
            if matcher.id() < document:
                matcher.skip_to(document)
            if matcher.is_active() and matcher.id() == document:
                yield papers[document], matcher

    @whatever_fails_is_unusable
    def frequency(self, field: str, term: str) -> int:
        """How many papers hold the term in the field."""
        return int(self._reader.doc_frequency(field, term.encode()))

    @whatever_fails_is_unusable
    def has_term(self, term: str) -> bool:
        """Whether any paper holds the term in any field."""
        return any((field, term.encode()) in self._reader for field in TEXT_FIELDS)

    @whatever_fails_is_unusable
    def words_with_prefix(self, prefix: str) -> list[str]:
        """The plain words of the lexicon that begin so."""
        if not prefix or not self._papers:
            return []
        return [word.decode() for word in self._reader.expand_prefix("words", prefix)]

    @whatever_fails_is_unusable
    def lexicon(self) -> dict[str, int]:
        """Every plain word with the number of papers that hold it."""
        if self._lexicon is None:
            words = self._reader.iter_field("words") if self._papers else ()
            self._lexicon = {word.decode(): info.doc_frequency() for word, info in words}
        return self._lexicon
