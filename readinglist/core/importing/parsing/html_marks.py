"""Pieces of HTML as they stand in Markdown: tags and text, one after the other.

A whole page has parsers that mend it; these are fragments, and what is hostile in them must not
cost more than its length.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_PIECE = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]{0,30})((?:\s[^<>]{0,4000})?)/?>|<!--")
_ATTRIBUTE = re.compile(r"([A-Za-z-]{1,40})\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")


@dataclass(frozen=True, slots=True)
class Mark:
    """A tag; `lines` is how many line ends are inside it."""

    tag: str
    opens: bool
    attributes: dict[str, str]
    lines: int


def marks(text: str) -> Iterator[Mark | str]:
    """Tags, and the text between them with its entities decoded; comments are left out."""
    place = 0
    commented = True  # whether a comment may still end
    match = _PIECE.search(text)
    while match is not None:
        if match.start() > place:
            yield html.unescape(text[place : match.start()])
        place = match.end()
        if match[0] == "<!--":
            end = text.find("-->", place) if commented else -1
            commented = end >= 0
            place = end + 3 if commented else place
            yield Mark("", True, {}, text.count("\n", match.start(), place))
        else:
            found = {
                name.lower(): html.unescape(double or single or bare)
                for name, double, single, bare in _ATTRIBUTE.findall(match[3])
            }
            yield Mark(match[2].lower(), not match[1], found, match[0].count("\n"))
        match = _PIECE.search(text, place)
    if place < len(text):
        yield html.unescape(text[place:])
