"""A plain reading list, wrapped at 80 columns as a terminal or a mail shows them.

Characters of East Asian scripts take two columns (Unicode Standard Annex 11) and may be parted
from each other anywhere but before what closes or behind what opens (Annex 14, "CL" and "OP").
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from readinglist.core.exporting import parts
from readinglist.core.exporting.options import Options
from readinglist.core.model import Paper
from readinglist.core.text import clean_line

WIDTH = 80
_INDENT = "    "
# Characters of one column: of Latin, Greek and Cyrillic, and the signs between words.
_NARROW = re.compile(
    r"[\x00-\xac\xae-\u02ff\u0391-\u03a1\u03a3-\u0482\u2010-\u2027\u2030-\u205e]*+"
)
_CLOSING = frozenset("、。，．：；！？）」』】〉》〕］｝ー…・々")
_OPENING = frozenset("（「『【〈《〔［｛")


class TextExporter:
    """A block for each paper, a blank line between them."""

    name = "text"
    title = "Plain text (reading list)"
    extension = "txt"

    def export(self, papers: Iterable[Paper], options: Options) -> Iterator[str]:
        """See `Exporter.export`."""
        for number, paper in enumerate(papers):
            yield ("\n" if number else "") + _block(paper, options)


def width(text: str) -> int:
    """How many columns a text takes."""
    return len(text) if _is_narrow(text) else sum(map(_columns, text))


def _is_narrow(text: str) -> bool:
    """Whether each of its characters is known to take one column."""
    return text.isascii() or bool(_NARROW.fullmatch(text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped(text: str, indent: str = "", columns: int = WIDTH) -> list[str]:
    """The lines of a text; only a link is ever longer than the columns."""
    room = columns - width(indent)
    if _is_narrow(text):
        words = text.split()
        if max(map(len, words), default=0) <= room:  # nearly always, and much sooner done
            filled = re.findall(f"(.{{1,{room}}})(?: |$)", " ".join(words))
            return [indent + line for line in filled]
    lines: list[str] = []
    line = ""
    used = 0
    for piece, gap in _pieces(text, room):
        size = width(piece)
        if line and used + len(gap) + size > room:
            lines.append(indent + line)
            line, used, gap = "", 0, ""
        gap = gap if line else ""
        line += gap + piece
        used += len(gap) + size
    return [*lines, indent + line] if line else lines


def _pieces(text: str, room: int) -> Iterator[tuple[str, str]]:
    """What must not be parted, each with the space before it."""
    for word in text.split():
        gap = " "
        for piece in _parted(word):
            is_link = piece.startswith(("http://", "https://"))
            for part in [piece] if is_link else _cut(piece, room):
                yield part, gap
                gap = ""


def _parted(word: str) -> list[str]:
    """The pieces of a word: wide characters one by one, with what clings to them."""
    if _is_narrow(word):
        return [word]
    pieces: list[str] = []
    for character in word:
        if pieces and not _may_part(pieces[-1][-1], character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _may_part(before: str, after: str) -> bool:
    if after in _CLOSING or before in _OPENING or not _columns(after):
        return False
    return _columns(before) == 2 or _columns(after) == 2


def _cut(piece: str, room: int) -> Iterator[str]:
    """A piece that is longer than a line, in as many as it takes."""
    while width(piece) > room:
        end = used = 0
        while end < len(piece) and used + _columns(piece[end]) <= room:
            used += _columns(piece[end])
            end += 1
        end = max(end, 1)
        yield piece[:end]
        piece = piece[end:]
    yield piece


def _block(paper: Paper, options: Options) -> str:
    return "\n".join([*_lines(paper, options), ""])


def _lines(paper: Paper, options: Options) -> Iterator[str]:
    title = clean_line(paper.title)
    first, *rest = wrapped(title) or [""]
    yield first
    yield from (line for text in rest for line in wrapped(text, _INDENT))
    year = str(paper.year) if paper.year is not None else ""
    authors = parts.authors(paper)
    said = [", ".join(part for part in (authors, year) if part), parts.link(paper)]
    if options.has(options.tags) and paper.tags:
        said.append("Tags: " + ", ".join(clean_line(tag) for tag in paper.tags))
    for text in said:
        yield from wrapped(text, _INDENT)
    below = [paper.abstract] if options.has(options.abstracts) else []
    below += [parts.note(paper)] if options.has(options.notes) else []
    for text in filter(None, (clean(text) for text in below)):
        yield ""
        for paragraph in text.split("\n"):
            yield from wrapped(paragraph, _INDENT)


def clean(text: str) -> str:
    """A text without controls, its paragraphs a line each."""
    return "\n".join(filter(None, map(clean_line, text.replace("\r", "\n").split("\n"))))


EXPORTER = TextExporter()
