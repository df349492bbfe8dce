"""Which words may be similar, from their lengths and letters alone: few are left to compare."""

from dataclasses import dataclass

import numpy as np

from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.lexicon import Lexicon

_CONTINUED = 0x80  # the upper two bits of UTF-8's bytes that go on with a character: 10


@dataclass(frozen=True, slots=True)
class Shapes:
    """`lengths`: [W], how many characters each word has. `letters`: u4[W], a bit for each letter.

    A bit stands for all bytes that are the same in their lower five bits; only ASCII has any.
    """

    lengths: Array
    letters: Array

    @classmethod
    def of(cls, words: Lexicon) -> "Shapes":
        """The shapes of all words of a lexicon."""
        if not len(words):
            return cls(np.empty(0, np.int64), np.empty(0, np.uint32))
        starts = words.starts[:-1].astype(np.int64)
        bits = np.where(words.letters < _CONTINUED, np.uint32(1) << (words.letters & 31), 0)
        begins = (words.letters & 0xC0) != _CONTINUED
        filled = np.diff(words.starts) > 0  # of an empty word `reduceat` would take the next
        lengths = np.zeros(len(words), np.int64)
        letters = np.zeros(len(words), np.uint32)
        lengths[filled] = np.add.reduceat(begins, starts[filled], dtype=np.int64)
        letters[filled] = np.bitwise_or.reduceat(bits.astype(np.uint32), starts[filled])
        return cls(lengths, letters)

    def like(self, word: str, edits: int) -> Array:
        """The numbers of the words that can be so many edits away, ascending.

        An edit changes the length by at most one, and at most two letters (one goes, one comes);
        one that changes the length only one letter.
        """
        own = Shapes.of(Lexicon.of([word.encode()]))
        longer = np.abs(self.lengths - len(word))
        near = np.flatnonzero(longer <= edits)
        changed = np.bitwise_count(self.letters[near] ^ own.letters[0])
        return near[changed <= 2 * edits - longer[near]]
