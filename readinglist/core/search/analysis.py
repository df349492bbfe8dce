"""From text to terms: the one analysis that the index, queries and marks share.

A term is the stem of a folded word (Porter 1980). A word of several parts ("μP") also stands there
by its parts, at the same position.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from readinglist.core.text import plain_words, words

TEXT_FIELDS = ("title", "abstract", "note", "author")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a folded word; words that are not plain letters stand for themselves."""
    from Stemmer import Stemmer  # pyright: ignore[reportUnknownVariableType]

    if len(word) < 3 or not (word.isascii() and word.isalpha()):
        return word
    # One of its own, which is made in a microsecond: threads must not share any.
    own = Stemmer("porter", 0)  # pyright: ignore[reportUnknownVariableType]
    return str(own.stemWord(word))  # pyright: ignore[reportUnknownMemberType,reportUnknownArgumentType]


@dataclass(frozen=True, slots=True)
class Terms:
    """What a text holds: positions by stem, and the plain folded words."""

    positions: dict[str, list[int]]
    words: set[str]


def analyse(text: str) -> Terms:
    """The terms of a text."""
    positions: dict[str, list[int]] = defaultdict(list)
    plain: set[str] = set()
    for position, word in enumerate(words(text)):
        for form in dict.fromkeys((word.joined, *word.parts)):
            plain.add(form)
            positions[stem(form)].append(position)
    return Terms(dict(positions), plain)


def query_words(text: str) -> list[str]:
    """The folded words that a piece of a query asks for, in order."""
    return list(plain_words(text))
