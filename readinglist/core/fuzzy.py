"""Similarity of strings; the only module that asks rapidfuzz.

What is compared is cut to `LONGEST` characters: two texts of a million take 17 seconds.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

LONGEST = 5000


def token_ratio(a: str, b: str) -> float:
    """0 to 100: how much the words of two texts agree, in any order."""
    from rapidfuzz import fuzz

    return fuzz.token_sort_ratio(a[:LONGEST], b[:LONGEST])


def within(word: str, lexicon: Iterable[str], distance: int) -> list[tuple[str, int]]:
    """The words of the lexicon at most `distance` edits from `word`, each with its distance.

    An edit is a letter added, dropped, changed, or two neighbours swapped (Damerau 1964, optimal
    string alignment).
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    choices = list(lexicon)
    found = process.extract(
        word, choices, scorer=OSA.distance, score_cutoff=distance, limit=len(choices)
    )
    return [(other, int(edits)) for other, edits, _ in found]


LIKE_ENOUGH = 75.0


def resembling(typed: str, text: str) -> float:
    """0 to 100: how well `typed` fits to some part of the text; 0 below `LIKE_ENOUGH`."""
    from rapidfuzz import fuzz

    ratio = fuzz.partial_ratio(typed[:LONGEST], text[:LONGEST], score_cutoff=LIKE_ENOUGH)
    return ratio if len(typed) > 2 else 0.0


def near_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every two of the words that are one edit apart (see `within`)."""
    by_length: defaultdict[int, list[str]] = defaultdict(list)
    for word in dict.fromkeys(words):
        by_length[len(word)].append(word)
    for length, alike in sorted(by_length.items()):
        others = [*alike, *by_length.get(length + 1, ())]  # what is longer differs by more
        for place, word in enumerate(alike, start=1):
            for other, _ in within(word, others[place:], 1):
                yield word, other
