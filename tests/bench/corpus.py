"""The papers that are measured with: real ones where they are at hand, else invented ones."""

import bisect
import gzip
import itertools
import lzma
import random
from dataclasses import dataclass
from pathlib import Path

from readinglist.core.importing.documents import document, pasted
from readinglist.core.importing.readers import read
from tests.conftest import SHARED

_HEADER = (
    "Get trending papers in your email inbox once a day!\n"
    "Get trending papers in your email inbox!\nSubscribe"
)
_REAL = ((10_000, "listing_10k.txt.gz", gzip.open), (100_000, "listing_100k.txt.xz", lzma.open))
_SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]
_WORDS = 40_000
_ZIPF = 1.05  # the exponent: how much rarer each next word is


@dataclass(frozen=True, slots=True)
class Corpus:
    """Titles and abstracts, and where they are from."""

    papers: list[tuple[str, str]]
    source: str

    @property
    def text_bytes(self) -> int:
        """The size of all of it as plain text."""
        return sum(len(title.encode()) + len(text.encode()) for title, text in self.papers)

    def listing(self) -> bytes:
        """It as a file to import."""
        lines = "".join(f"{title}\n{abstract}\n" for title, abstract in self.papers)
        return (_HEADER + lines).encode("utf-8")


def corpus(count: int) -> Corpus:
    """So many papers: the first of a real listing, as far as there is one."""
    for most, name, unpack in _REAL:
        file = SHARED / name
        if count <= most and file.exists():
            with unpack(file) as stream:
                return Corpus(_parsed(stream.read())[:count], name)
    return Corpus(invented(count, seed=1), "invented")


def _parsed(data: bytes) -> list[tuple[str, str]]:
    entries = read(document(pasted(data, "listing.txt"))).entries
    return [(entry.title, entry.abstract) for entry in entries]


def invented(count: int, seed: int) -> list[tuple[str, str]]:
    """Papers of invented words that are as unevenly frequent as words are (Zipf's law)."""
    dice = random.Random(seed)
    words = ["".join(dice.choices(_SYLLABLES, k=dice.randint(1, 4))) for _ in range(_WORDS)]
    bounds = list(itertools.accumulate((rank + 2.7) ** -_ZIPF for rank in range(_WORDS)))

    def some(number: int) -> str:
        found = (bisect.bisect(bounds, dice.random() * bounds[-1]) for _ in range(number))
        return " ".join(words[min(place, _WORDS - 1)] for place in found)

    return [
        (
            f"{some(dice.randint(4, 12)).capitalize()} {number}",
            some(dice.randint(90, 200)).capitalize() + ".",
        )
        for number in range(count)
    ]


def write(corpus: Corpus, file: Path) -> Path:
    """Write it as a listing."""
    file.write_bytes(corpus.listing())
    return file
