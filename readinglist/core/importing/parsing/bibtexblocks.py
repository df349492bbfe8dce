"""A BibTeX file taken apart: entries with their lines, macros put in, what is broken told apart.

bibtexparser splits the text into blocks and fields; it is linear, whatever it is given. Its lines
drift where a line ends in a backslash, so they are counted here. Values are put together here, too:
macros in the order of the file, concatenations, and no more of either than a library can mean.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bibtexparser.model import Block as ParsedBlock
    from bibtexparser.model import Entry as ParsedEntry

_MARK = re.compile(r'(?<!\\)[{}"]')
_BARE = re.compile(r'[^\s{}"#,=]+')
_JOINT = re.compile(r"\s*(#?)\s*")

# Macros made of macros double with each definition; no real one comes near.
_LONGEST_MACRO = 1000
_MOST_OF_MACROS = 2000


@dataclass(slots=True)
class Value:
    """A field's text, as TeX; lines count from 1."""

    name: str
    text: str
    first: int
    last: int


@dataclass(slots=True)
class Block:
    """An entry, or what else begins with "@": `broken`, or else a macro, preamble or comment."""

    first: int
    last: int
    type: str = ""
    key: str = ""
    values: list[Value] = field(default_factory=list[Value])
    broken: bool = False


def blocks(text: str) -> list[Block]:
    """All blocks of a file in order; a broken one reaches to the next."""
    from bibtexparser.entrypoint import parse_string

    # What is broken is told by its lines, not on standard error.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    parsed = parse_string(text, parse_stack=()).blocks
    lines = _Lines(text)
    macros: dict[str, str] = {}
    placed = list(_placed(text, parsed))
    ends = [*(start for start, _ in placed[1:]), len(text)]
    return [
        _block(found, start, end, lines, macros)
        for (start, found), end in zip(placed, ends, strict=False)  # of no block there is no end
    ]


def _placed(text: str, parsed: "list[ParsedBlock]") -> "Iterator[tuple[int, ParsedBlock]]":
    """Where each block begins in the text; what stands between blocks is left out."""
    from bibtexparser.model import ImplicitComment

    place = 0
    for block in parsed:
        if isinstance(block, ImplicitComment) or block.raw is None:
            continue
        start = text.find(block.raw, place)
        if start >= 0:
            yield start, block
            place = start + 1


class _Lines:
    """Numbers of lines for places in a text, asked for in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._line = 1

    def at(self, place: int) -> int:
        """The number of the line in which a place lies."""
        if place > self._place:
            self._line += self._text.count("\n", self._place, place)
            self._place = place
        return self._line


def _block(
    found: "ParsedBlock", start: int, next_start: int, lines: _Lines, macros: dict[str, str]
) -> Block:
    from bibtexparser.model import Entry, ParsingFailedBlock, String

    first = lines.at(start)
    raw = found.raw or ""
    whole = found.ignore_error_block if isinstance(found, ParsingFailedBlock) else found
    if whole is None:
        return Block(first, lines.at(max(start, next_start - 1)), broken=True)
    if isinstance(whole, Entry):
        return _entry(whole, start, raw, lines, macros)
    block = Block(first, lines.at(start + len(raw) - 1))
    if isinstance(whole, String):
        value = evaluated(str(whole.value), macros)
        block.broken = value is None
        if value is not None and len(value) <= _LONGEST_MACRO:
            macros[whole.key.lower()] = value
    return block


def _entry(
    entry: "ParsedEntry", start: int, raw: str, lines: _Lines, macros: Mapping[str, str]
) -> Block:
    block = Block(lines.at(start), 0, entry.entry_type, entry.key)
    place = raw.find(",")
    for found in entry.fields:
        source = str(found.value)
        place = raw.find(source, raw.find("=", place) + 1)
        text = evaluated(source, macros)
        if text is None:
            block.broken = True
        else:
            first = lines.at(start + place)
            last = lines.at(start + place + len(source))
            block.values.append(Value(found.key.lower(), text, first, last))
        place += len(source)
    block.last = lines.at(start + len(raw) - 1)
    return block


def evaluated(value: str, macros: Mapping[str, str]) -> str | None:
    """What `{a} # b # "c"` comes to; a macro that nobody defined is its name. None: broken."""
    if value[:1] == "{" and value.find("{", 1) < 0 and value.find("}") == len(value) - 1:
        return value[1:-1]
    pieces: list[str] = []
    place = from_macros = 0
    while place < len(value):
        if value[place] in '{"':
            end = _closing(value, place)
            pieces.append(value[place + 1 : end])
            end += 1
        else:
            match = _BARE.match(value, place)
            end = match.end() if match else 0
            pieces.append(macros.get(value[place:end].lower(), value[place:end]))
            from_macros += len(pieces[-1])
        joint = _JOINT.match(value, end)
        if not end or joint is None or from_macros > _MOST_OF_MACROS:
            return None
        place = joint.end()
        if bool(joint[1]) == (place == len(value)):
            return None  # two pieces without "#", or "#" at the end
    return "".join(pieces)


def _closing(value: str, opening: int) -> int:
    """Where the brace or quote that opens there is closed; -1: nowhere."""
    quoted = value[opening] == '"'
    depth = 0
    for match in _MARK.finditer(value, opening + quoted):
        sign = match[0]
        if sign == '"':
            if quoted and depth == 0:
                return match.start()
            continue
        depth += 1 if sign == "{" else -1
        if depth == 0 and not quoted:
            return match.start()
    return -1
