"""XML and HTML cut into pieces, one for each paper, so that a broken one harms no other.

All of it takes time in proportion to the text, whatever it holds. What stands before the first
piece, a document type with entities for instance, reaches no parser.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from readinglist.core.importing.entries import Document
from readinglist.core.importing.parsing.found import NOWHERE, beginning

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FIRST_TAG = re.compile(r"<([A-Za-z][\w.:-]*)[^<>]*>")
_HIDDEN = {"<!--": "-->", "<![CDATA[": "]]>"}
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_PARAGRAPH = re.compile(
    r"</?(?:p|br|div|li|ul|ol|h\d|tr|td|table|blockquote|hr)(?:[\s/][^<>]*)?>", re.IGNORECASE
)
_NO_TAG = re.compile(r"<(?!/?[A-Za-z][^<>]*>)")
_LONGEST = 300_000  # characters of one piece; a paper with thousands of authors stays below


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a document: its text, its first and last line, whether its end was found."""

    text: str
    first: int
    last: int
    whole: bool

    @property
    def lines(self) -> range:
        """The lines that it takes, counted from 1."""
        return range(self.first, self.last + 1)


def first_tag(document: Document) -> tuple[str, str]:
    """The name of the first element, without its prefix, and the tag as it is written."""
    match = _FIRST_TAG.search(_COMMENT.sub("", beginning(document)))
    return (match[1].rpartition(":")[2], match[0]) if match else ("", "")


def cut(document: Document, names: str) -> list[Piece]:
    """The elements of these names ("entry|item"), none in another, comments and CDATA left out."""
    lines = _Lines(document)
    return [
        Piece(lines.text[start:end], lines.at(start), lines.at(end - 1), whole)
        for start, end, whole in _spans(lines.text, names)
    ]


def _spans(text: str, names: str) -> list[tuple[int, int, bool]]:
    mark = re.compile(rf"<!--|-->|<!\[CDATA\[|\]\]>|<(/?)(?:[\w.-]{{1,40}}:)?(?:{names})(?=[\s/>])")
    spans: list[tuple[int, int, bool]] = []
    awaited = ""  # what ends the comment or the CDATA that we are in
    start = -1
    for match in mark.finditer(text):
        if awaited or match[0] in ("-->", "]]>"):
            awaited = "" if match[0] == awaited else awaited
        elif match[0] in _HIDDEN:
            awaited = _HIDDEN[match[0]]
        elif match[1]:
            end = text.find(">", match.end()) + 1
            if start >= 0 and end:
                spans.append((start, end, end - start <= _LONGEST))
                start = -1
        else:
            if start >= 0:  # the one before has no end
                spans.append((start, match.start(), False))
            start = match.start()
    if start >= 0:
        spans.append((start, len(text), False))
    return spans


def cut_before(document: Document, tag: str, last: str) -> list[Piece]:
    """The parts that begin with a tag ("dt"), each to the next one or the last's end ("dl")."""
    lines = _Lines(document)
    marks = re.finditer(rf"<{tag}(?=[\s>])|</{last}\s*>", lines.text, re.IGNORECASE)
    pieces: list[Piece] = []
    start = -1
    for match in marks:
        _add(pieces, lines, start, match.start(), True)
        start = -1 if match[0].startswith("</") else match.start()
    _add(pieces, lines, start, len(lines.text), False)
    return pieces


def _add(pieces: list[Piece], lines: "_Lines", start: int, end: int, whole: bool) -> None:
    if start < 0:
        return
    text = lines.text[start:end].rstrip()
    whole = whole and len(text) <= _LONGEST
    pieces.append(Piece(text, lines.at(start), lines.at(start + len(text) - 1), whole))


class _Lines:
    """Which line a place of a document's text is in."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self._starts = list(accumulate((len(line) + 1 for line in document.lines), initial=0))

    def at(self, place: int) -> int:
        return bisect_right(self._starts, place)


def content_lines(piece: Piece, names: Sequence[str]) -> range:
    """The lines of the first of these elements in a piece, without blank ones around its text.

    The names are regular expressions.
    """
    for name in names:
        opening = re.search(rf"<({name})(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[\s*)?", piece.text)
        if opening is None:
            continue
        start = opening.end()
        end = piece.text.find(f"</{opening[1]}", start)
        text = piece.text[start : end if end >= 0 else start].rstrip()
        first = piece.first + piece.text.count("\n", 0, start)
        return range(first, first + text.count("\n") + 1)
    return NOWHERE


def paragraphs(text: str) -> list[str]:
    """What a reader sees of HTML, paragraph by paragraph."""
    parts = (_TAG.sub("", part) for part in _PARAGRAPH.split(text))
    seen = (" ".join(html.unescape(part).split()) for part in parts)
    return [part for part in seen if part]


def tame(text: str) -> str:
    """HTML in which each "<" begins a tag, and no comments, on the lines where it was.

    Python's HTML parser takes time by the square of unfinished tags and comments.
    """
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + 3
    parts.append(text[at:])
    return _NO_TAG.sub("&lt;", "".join(parts))
