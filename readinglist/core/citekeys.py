"""Citation keys: authorYearWord; without an author three significant words and the year."""

import itertools
import re
from collections.abc import Container, Iterator

from readinglist.core.model import Name
from readinglist.core.text import fold, plain_words

_SMALL = frozenset(
    "a an the of on in at by for from to with and or nor but as is are was be its it do does did "
    "can how why what when where which who via into over under towards toward we you your our "
    "this that these those not no".split()
)
_ALLOWED = re.compile(r"[A-Za-z0-9][A-Za-z0-9:._+/-]*")
_LETTER = re.compile(r"[a-z]")
_NOT_ASCII = re.compile(r"[^a-z0-9]+")


def make_key(
    title: str, authors: tuple[Name, ...], year: int | None, number: int, taken: Container[str]
) -> str:
    """A key for a new paper of id `number` that is not in `taken` (lower case)."""
    return KeyMaker(taken).make(title, authors, year, number)


class KeyMaker:
    """Makes keys for many papers. `taken` (lower case) may grow, but not shrink meanwhile."""

    def __init__(self, taken: Container[str]) -> None:
        self._taken = taken
        self._variants: dict[str, Iterator[str]] = {}  # very many papers may be called the same

    def make(self, title: str, authors: tuple[Name, ...], year: int | None, number: int) -> str:
        """A key for a new paper of id `number` that is not taken."""
        base = _base(title, authors, year) or f"paper{number}"
        if base.lower() not in self._taken:
            return base
        variants = self._variants.setdefault(base, _variants(base))
        return next(key for key in variants if key.lower() not in self._taken)


def valid_key(key: str) -> bool:
    """Whether LaTeX and BibTeX take the key, and the command line does not take it for an id."""
    return bool(_ALLOWED.fullmatch(key))


def _variants(base: str) -> Iterator[str]:
    for length in itertools.count(1):
        for letters in itertools.product("abcdefghijklmnopqrstuvwxyz", repeat=length):
            yield base + ("-" if base[-1].isalpha() else "") + "".join(letters)


def _base(title: str, authors: tuple[Name, ...], year: int | None) -> str:
    significant = _significant(title)
    dated = str(year) if year is not None else ""
    author = _ascii(authors[0].family or authors[0].literal) if authors else ""
    if author:
        return author + dated + "".join(significant[:1])
    return "".join(significant[:1] + [word.capitalize() for word in significant[1:3]]) + dated


def _significant(title: str) -> list[str]:
    """The first three words that say something; where none does, the first three."""
    found = (_NOT_ASCII.sub("", word) for word in plain_words(title))
    lettered, kept = itertools.tee(word for word in found if _LETTER.search(word))
    significant = list(itertools.islice((word for word in kept if word not in _SMALL), 3))
    return significant or list(itertools.islice(lettered, 3))


def _ascii(text: str) -> str:
    return _NOT_ASCII.sub("", fold(text))
