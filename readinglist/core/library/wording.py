"""The words of the query language in a library: for completion, and for parsing without it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from readinglist.core.search.completing import Words
from readinglist.core.store import filters, views

if TYPE_CHECKING:  # parsing is loaded with the first search
    from readinglist.core.library import Library
    from readinglist.core.search.query import Query

_OTHERS = tuple(sorted(filters.NAMES - set(filters.VALUES)))
_SORTS = (*views.SORTS, *(f"{name}-" for name in views.SORTS))


def words_of(library: "Library", recent: Sequence[str] = ()) -> Words:
    """What there is to search for. `recent`: the queries from before, newest first."""
    from readinglist.core.search.query import FIELDS, OTHER_NAMES

    names = (*FIELDS, *filters.VALUES, *_OTHERS, *OTHER_NAMES)
    tags = sorted(library.tags(), key=lambda tag: -tag[1])
    sources = dict.fromkeys(str(source["name"]) for source in library.sources())
    saved = tuple((search.name, search.query) for search in library.saved_searches())
    values = filters.VALUES | {"sort": _SORTS}
    return Words(names, values, tuple(tags), tuple(sources), saved, tuple(recent))


def parsing(words: Words) -> "Callable[[str], Query]":
    """What parses a query as the library does that the words are of, without asking it."""
    from readinglist.core.search.query import Vocabulary, parse

    saved = {name.casefold(): (name, query) for name, query in words.saved}
    vocabulary = Vocabulary(
        filters.NAMES, filters.canonical, views.is_sort, lambda name: saved.get(name.casefold())
    )
    return lambda text: parse(text, vocabulary)
