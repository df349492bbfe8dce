"""Marked passages: anchored by their words and what stands around them, not by positions.

So they are found again when an abstract has changed. The form is that of the Web Annotation Data
Model's TextQuoteSelector: https://www.w3.org/TR/annotation-model/#text-quote-selector
"""

import hashlib
import re

from readinglist.core.model import Highlight

COLOURS = ("green", "yellow", "blue", "pink")
_AROUND = 32  # characters kept before and after


def anchor(quote: str, *texts: str) -> dict[str, str] | None:
    """Quote, prefix and suffix of a passage in the first text that has it; None: none has.

    White space may differ: passages are copied from anywhere. The quote is kept as the text has it.
    """
    for text in texts:
        places = _places(text, quote)
        if places:
            start, end = places[0]
            return {
                "quote": text[start:end],
                "prefix": text[max(0, start - _AROUND) : start],
                "suffix": text[end : end + _AROUND],
            }
    return None


def uid_of(origin: str) -> str:
    """A uid for a highlight that came without one: the same for the same `origin`."""
    return hashlib.blake2b(origin.encode("utf-8"), digest_size=8).hexdigest()


def find(text: str, highlight: Highlight) -> tuple[int, int] | None:
    """Where a highlight stands in a text: start and end; None: it is not in there any more.

    Of several places that with the most of the surroundings wins.
    """
    places = _places(text, highlight.quote)

    def fitting(place: tuple[int, int]) -> int:
        before = text[max(0, place[0] - len(highlight.prefix)) : place[0]]
        after = text[place[1] : place[1] + len(highlight.suffix)]
        same_before = _common(before[::-1], highlight.prefix[::-1])
        return same_before + _common(after, highlight.suffix)

    return max(places, key=fitting, default=None)


def _places(text: str, quote: str) -> list[tuple[int, int]]:
    words = quote.split()
    if not words:
        return []
    pattern = r"\s+".join(re.escape(word) for word in words)
    return [match.span() for match in re.finditer(pattern, text)]


def _common(text: str, other: str) -> int:
    """How many characters both begin with."""
    for number, (a, b) in enumerate(zip(text, other, strict=False)):
        if a != b:
            return number
    return min(len(text), len(other))
