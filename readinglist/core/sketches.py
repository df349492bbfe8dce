"""Numbers by which papers that are alike find each other, without comparing all with all.

Of a title: the sum of its words' hashes, and that sum without each of the words in turn, so that
titles that differ by one word share a number (deletion neighbourhoods: Bocek, Hunt, Stiller 2007).
Of an abstract: the smallest hashes of its stretches of letters that begin at a rare letter; of
texts that agree for the most part most are the same (Broder 1997, bottom-k sketches).
"""

import re
from zlib import crc32

SHARED_BY_ABSTRACTS = 2  # numbers that two abstracts share at least to be worth a comparison
_MOST_WORDS = 40  # of a title
_LEAST_WORDS = 3  # of a title without one of which something is left
_STRETCHES = 6
_32_BITS = 0xFFFFFFFF

# Bytes of UTF-8: that is quickest, and accents are the comparison's matter.
_WORD = re.compile(rb"[a-z0-9\x80-\xff]+")
_STRETCH = re.compile(rb"[jqxz].{31}")  # rare letters, wherever they stand in what was edited
_STRETCH_ELSEWHERE = re.compile(r"(?=(\w{8}))")  # of texts in other scripts


def of_title(title: str) -> set[int]:
    """The numbers of a title: 32 bits each."""
    hashes = list(map(crc32, _WORD.findall(title.lower().encode())[:_MOST_WORDS]))
    total = sum(hashes)
    numbers = {total & _32_BITS}
    if len(hashes) >= _LEAST_WORDS:
        numbers.update([(total - own) & _32_BITS for own in hashes])
    return numbers


def of_abstract(abstract: str) -> list[int]:
    """The numbers of an abstract: 32 bits each, ascending, a few at most."""
    text = abstract.lower()
    found = _STRETCH.findall(text.encode())
    if not found and not text.isascii():
        found = [stretch.encode() for stretch in _STRETCH_ELSEWHERE.findall(text)]
    return sorted(set(map(crc32, found)))[:_STRETCHES]
