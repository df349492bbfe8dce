"""Citation keys: made by a pattern, unique without regard to case, fit for TeX."""

import itertools
import re
from collections.abc import Container, Iterator
from functools import lru_cache

from readinglist.core.citekeys.fields import Subject
from readinglist.core.citekeys.pattern import KeyPattern, parse

__all__ = ["DEFAULT", "KeyMaker", "KeyPattern", "Subject", "key_pattern", "valid_key"]

# Author, year and word; without an author three significant words and the year.
DEFAULT = "auth.lower year veryshorttitle.lower | shorttitle.lowercamel year"
LONGEST = 120  # characters; titles of hundreds of words make no key that anybody wants
_ALLOWED = re.compile(r"[A-Za-z0-9][A-Za-z0-9:._+/-]*")
_UNFIT = re.compile(r"^[^A-Za-z0-9]+|[^A-Za-z0-9:._+/-]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@lru_cache(maxsize=64)
def key_pattern(text: str = DEFAULT) -> KeyPattern:
    """A pattern, in the terms of Better BibTeX or of JabRef; see `pattern`. Raises `BadInput`."""
    return parse(text)


def valid_key(key: str) -> bool:
    """Whether LaTeX and BibTeX take the key, and the command line does not take it for an id."""
    return bool(_ALLOWED.fullmatch(key))


class KeyMaker:
    """Makes keys for many papers. `taken` (lower case) may grow, but not shrink meanwhile."""

    def __init__(self, taken: Container[str], pattern: KeyPattern | None = None) -> None:
        self._taken = taken
        self._pattern = pattern or key_pattern()
        self._variants: dict[str, Iterator[str]] = {}  # very many papers may be called the same

    def base(self, subject: Subject) -> str:
        """What the pattern says for a paper, whoever else is called so."""
        said = _UNFIT.sub("", self._pattern.of(subject))[:LONGEST]
        if not said or said.isdigit():  # digits alone are an id, on the command line
            return f"paper{said or subject.number}"
        return said

    def make(self, subject: Subject) -> str:
        """A key for a new paper that is not taken."""
        base = self.base(subject)
        return base if base.lower() not in self._taken else self._next_variant(base)

    def remake(self, base: str, key: str, aliases: Container[str]) -> str:
        """The key of a paper that has one; its own, present and former (lower case), are free.

        It stays where only letters tell it from another paper's. `base`: what `base` says.
        """
        known = base.lower()
        if known == key.lower() or known in aliases or known not in self._taken:
            return base
        if self._is_variant(key, base):
            return base + key[len(base) :]
        return self._next_variant(base)

    def _is_variant(self, key: str, base: str) -> bool:
        """Whether a key is the base with letters behind it, as `_variants` has them.

        More than two look like a word; they are variants only where there are no more of two.
        """
        start = base + _mark(base)
        found = re.fullmatch(re.escape(start) + "([a-z]+)", key, re.IGNORECASE)
        fewer = len(found[1]) - 1 if found else 0
        return found is not None and (fewer < 2 or (start + "z" * fewer).lower() in self._taken)

    def _next_variant(self, base: str) -> str:
        variants = self._variants.setdefault(base, _variants(base))
        return next(key for key in variants if key.lower() not in self._taken)


def _mark(base: str) -> str:
    """What parts the letters of a variant from those of a word."""
    return "-" if base[-1].isalpha() else ""


def _variants(base: str) -> Iterator[str]:
    for length in itertools.count(1):
        for letters in itertools.product(_LETTERS, repeat=length):
            yield base + _mark(base) + "".join(letters)
