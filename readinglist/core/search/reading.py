# pyright: basic
# Whoosh has no types.
"""The index open for searching, at one revision. Paper ids are what goes in and out."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from whoosh import scoring
from whoosh.index import FileIndex
from whoosh.reading import TermNotFound

from readinglist.core.search.storing import TEXT_FIELDS, schema

STATE = "state"

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Revision:
    """The newest change of searched text: the operation's number and its random head."""

    number: int = 0
    head: str = ""


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

    def __init__(self, index: FileIndex) -> None:
        self._searcher = index.searcher(weighting=scoring.BM25F())
        self._reader = self._searcher.reader()
        if set(index.schema.names()) != set(schema().names()):
            raise IndexUnusable("another version's fields")
        state = self._searcher.document(paper=STATE)
        if state is None:
            raise IndexUnusable("no revision")
        self.revision = Revision(*state["revision"])
        numbers = self._reader.column_reader("number")
        self._papers: list[int] = [numbers[n] for n in range(self._reader.doc_count_all())]
        self._lexicon: dict[str, int] | None = None

    def close(self) -> None:
        """Let go of the files."""
        self._searcher.close()

    @whatever_fails_is_unusable
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

    @whatever_fails_is_unusable
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

    @whatever_fails_is_unusable
    def has_term(self, term: str) -> bool:
        """Whether any paper holds the term in any field."""
        return any((field, term.encode()) in self._reader for field in TEXT_FIELDS)

    @whatever_fails_is_unusable
    def words_with_prefix(self, prefix: str) -> list[str]:
        """The plain words of the lexicon that begin so."""
        if not prefix:
            return []
        return [word.decode() for word in self._reader.expand_prefix("words", prefix)]

    @whatever_fails_is_unusable
    def lexicon(self) -> dict[str, int]:
        """Every plain word with the number of papers that hold it."""
        if self._lexicon is None:
            self._lexicon = {
                word.decode(): info.doc_frequency()
                for word, info in self._reader.iter_field("words")
            }
        return self._lexicon
