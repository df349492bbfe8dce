"""Which places of a text must be marked, found letter by letter and with sets of places.

Nothing of the product's tokenizer, folding or marks is used; only its tables of names (Greek
letters, TeX commands that set type) and its stems.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readinglist.core.search.analysis import stem
from readinglist.core.text import _FORMATTING, GREEK_NAMES
from tests.core.search.reference import distance

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
MATHS = "$^_{}\\"
ENDINGS = ("s", "t", "re", "ve", "ll", "d", "m")
WHOLE = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i",
         "ħ": "h", "∞": "infty", "∇": "nabla", "∂": "partial"}  # fmt: skip
LONGEST = 64
MOST_STEMS = 200  # of a beginning

_PIECES = re.compile(r"\\([A-Za-z]+)|\\.|([\u0370-\u03ff\u1f00-\u1fff]+)|([^\\\u0370-\u03ff]+)")

# Words -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Token:
    """Where a word stands, and its forms: as a whole, and its parts."""

    start: int
    end: int
    forms: tuple[str, ...]


def is_ideograph(letter: str) -> bool:
    name = unicodedata.name(letter, "")
    return name.startswith(("CJK ", "HIRAGANA", "KATAKANA")) and letter.isalpha()


@lru_cache(maxsize=8192)
def tokens(text: str) -> list[Token]:
    """The words of a text, by walking along its letters."""
    found: list[Token] = []
    place = 0
    while place < len(text):
        if not _inside(text[place]):
            place += 1
            continue
        start = place
        while place < len(text) and _inside(text[place]):
            place += 1
        place += _ending(text, place)
        found += _of_run(text[start:place], start)
    return found


def _inside(letter: str) -> bool:
    return letter.isalnum() or letter in MATHS + INVISIBLE or "\u0300" <= letter <= "\u036f"


def _ending(text: str, place: int) -> int:
    """The length of 's, 't, … at a place."""
    if text[place : place + 1] in ("'", "’"):
        for ending in ENDINGS:
            after = text[place + 1 + len(ending) :][:1]
            there = text[place + 1 : place + 1 + len(ending)]
            if there.lower() == ending and not (after.isalnum() or after == "_"):
                return 1 + len(ending)
    return 0


def _of_run(run: str, start: int) -> Iterable[Token]:
    """An ideograph is a word of its own, and so is what stands between two of them."""
    first = 0
    for place in range(len(run) + 1):
        if place == len(run) or is_ideograph(run[place]):
            if forms := _forms(run[first:place]):
                piece = run[first:place]
                left = len(piece) - len(piece.lstrip("$_^" + INVISIBLE))
                right = len(piece.rstrip("$_^" + INVISIBLE))
                yield Token(start + first + left, start + first + right, forms)
            if place < len(run):
                yield Token(start + place, start + place + 1, (run[place],))
            first = place + 1


def _forms(piece: str) -> tuple[str, ...]:
    piece = re.sub("['’][sS]$", "", piece).replace("'", "").replace("’", "")
    parts: list[str] = []
    for match in _PIECES.finditer(piece.replace("\u00b5", "\u03bc")):
        command, greek, other = match.groups()
        if command:
            parts += (
                []
                if command in _FORMATTING
                else [folded("l" if command == "ell" else command.removeprefix("var"))]
            )
        elif greek:
            parts += [folded(greek)] if len(greek) > 2 else [folded(letter) for letter in greek]
        elif other:
            parts += "".join(c if c.isalnum() else " " for c in folded(other)).split()
    parts = [part[:LONGEST] for part in parts]
    whole = "".join(parts)[:LONGEST]
    return (whole, *parts) if len(parts) > 1 else (whole,) if whole else ()


def folded(text: str) -> str:
    """Without case, accents, ligatures; a Greek letter or two by name."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in apart if not unicodedata.combining(c) and c not in INVISIBLE)
    plain = plain.casefold()
    if len(plain) < 3:
        plain = "".join(GREEK_NAMES.get(letter, letter) for letter in plain)
    return "".join(WHOLE.get(letter, letter) for letter in plain)


# What is to be marked ----------------------------------------------------------------------------

Is = Callable[[str], bool]  # whether a form of a word is one that is wanted


@dataclass(frozen=True)
class Together:
    """Words that are marked where they stand together; `slop` None: one after the other."""

    words: tuple[Is, ...]
    slop: int | None = None
    field: str | None = None

    def places(self, forms: Sequence[tuple[str, ...]]) -> set[int]:
        there = [{n for n, own in enumerate(forms) if any(map(is_, own))} for is_ in self.words]
        chosen: set[int] = set()
        for first in there[0]:
            if self.slop is None:
                run = [first + n for n in range(len(there))]
                if all(place in own for place, own in zip(run, there, strict=True)):
                    chosen.update(run)
                continue
            reach = set(range(first - self.slop - len(there) + 1, first + self.slop + len(there)))
            if all(own & reach for own in there):
                chosen |= {first}.union(*(own & reach for own in there[1:]))
        return chosen


def spans(text: str, field: str, wanted: Iterable[Together]) -> list[tuple[int, int]]:
    """The places to mark in the text of a field."""
    held = tokens(text)
    forms = [token.forms for token in held]
    chosen: set[int] = set()
    for together in wanted:
        if together.field in (None, field):
            chosen |= together.places(forms)
    return [(held[n].start, held[n].end) for n in sorted(chosen)]


class Marking:
    """What queries want marked in a library of these words. Words are given folded."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words = {form for text in texts for t in tokens(text) for form in t.forms}
        self._stems = {stem(word) for word in self._words}

    def word(self, word: str, field: str | None = None) -> list[Together]:
        """A word, and its halves where they stand apart."""
        halves = ((word[:n], word[n:]) for n in range(3, len(word) - 2) if word.isalpha())
        return [
            Together((self._same(word),), None, field),
            *(
                Together((self._same(one), self._same(other)), None, field)
                for one, other in halves
                if {stem(one), stem(other)} <= self._stems
            ),
        ]

    def row(self, *words: str, field: str | None = None) -> list[Together]:
        return [Together(tuple(map(self._same, words)), None, field)]

    def near(self, slop: int, *words: str, field: str | None = None) -> list[Together]:
        return [Together(tuple(map(self._same, words)), slop, field)]

    def begins(self, *words: str, field: str | None = None) -> list[Together]:
        """Words, the last of which is a beginning; one alone may stand apart, too."""
        *whole, last = words
        found = [Together((*map(self._same, whole), self._begun(last)), None, field)]
        for n in range(3, len(last) - 3) if not whole and last.isalpha() else ():
            if any(word.startswith(last[n:]) for word in self._words):
                both = (self._same(last[:n]), self._begun(last[n:]))
                found.append(Together(both, None, field))
        return found

    def like(self, word: str, edits: int, field: str | None = None) -> list[Together]:
        near = (w for w in self._words if abs(len(w) - len(word)) <= edits)
        stems = {stem(other) for other in near if distance(word, other) <= edits}
        return [Together((lambda form: stem(form) in stems,), None, field)]

    def _same(self, word: str) -> Is:
        return lambda form: stem(form) == stem(word)

    def _begun(self, beginning: str) -> Is:
        stems = {stem(word) for word in self._words if word.startswith(beginning)}
        stems = {stem(beginning)} | (stems if len(stems) <= MOST_STEMS else set())
        return lambda form: stem(form) in stems or form.startswith(beginning)
