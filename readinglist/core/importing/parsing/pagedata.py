"""What pages of HTML say of themselves in attributes: Hugging Face's `data-props`, `<meta>` tags.

Only these tags are looked for, by expressions that read each character a few times at most: an
HTML parser takes time by the square of what is broken in a page.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from readinglist.core.importing.entries import Document

_META = re.compile(r"<meta\s", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-zA-Z:-]{1,20})\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_PROPS = 'data-props="'
_LONGEST = 30_000  # characters of one tag; the longest abstract stays below 5,000
_BEGINNING = re.compile(r"\s*(?:<\?xml|<!--|<!doctype html|<html|<head)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """An attribute's text, decoded, and the line it begins in."""

    name: str
    text: str
    line: int


class Page:
    """A document as HTML."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self._starts: Sequence[int] = list(
            accumulate((len(line) + 1 for line in document.lines[:-1]), initial=0)
        )

    def line_at(self, place: int) -> int:
        """The line, counted from 1, of a place in the text."""
        return bisect_right(self._starts, place)

    def props(self) -> Iterator[Found]:
        """The data that Hugging Face's scripts find in the page, as JSON."""
        place = self.text.find(_PROPS)
        while place >= 0:
            start = place + len(_PROPS)
            end = self.text.find('"', start)
            if end < 0:
                return
            yield Found("", html.unescape(self.text[start:end]), self.line_at(start))
            place = self.text.find(_PROPS, end)

    def metas(self) -> Iterator[Found]:
        """The names (lower case) and contents of the page's meta tags."""
        starts = [match.start() for match in _META.finditer(self.text)]
        for start, following in pairwise([*starts, len(self.text)]):
            tag = self.text[start : min(following, start + _LONGEST)]
            values = dict[str, tuple[str, int]]()
            for match in _ATTRIBUTE.finditer(tag):
                raw = match[2] if match[2] is not None else match[3]
                values.setdefault(match[1].lower(), (raw, match.start()))
                if "content" in values and values.keys() & {"name", "property"}:
                    break
            name = values.get("name") or values.get("property")
            content = values.get("content")
            if name and content:
                place = start + content[1]
                yield Found(name[0].lower(), html.unescape(content[0]), self.line_at(place))


def is_page(document: Document) -> bool:
    """Whether a document begins as a page of HTML does."""
    return bool(_BEGINNING.match("\n".join(line[:200] for line in document.lines[:20])))
