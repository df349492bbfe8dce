"""JSON whose values know the lines that they stand in."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from readinglist.core.importing.parsing.parts import Part, is_container

_SPACE = re.compile(r"[ \t\n\r]*")
_LONG_NUMBER = 300  # digits; Python refuses to read 4,300


def _whole_number(text: str) -> int | str:
    return int(text) if len(text) < _LONG_NUMBER else text


# Numbers with a point stay as they are written: 2401.10000 is an id of arXiv.
_DECODER = json.JSONDecoder(parse_float=str, parse_int=_whole_number, strict=False)


@dataclass(frozen=True, slots=True)
class JsonPart:
    """A value, and where it stands in the text; `starts` is where the text's lines begin.

    The text's first line is the document's line `offset` + 1.
    """

    text: str
    starts: Sequence[int]
    offset: int
    start: int
    end: int
    value: Any

    @property
    def first(self) -> int:
        """See `Part.first`."""
        return self.offset + bisect_right(self.starts, self.start)

    @property
    def last(self) -> int:
        """See `Part.last`."""
        return self.offset + bisect_right(self.starts, self.end - 1)

    def parts(self) -> Iterator[tuple[str, Part]]:
        """See `Part.parts`."""
        text = self.text
        value: Any = self.value
        if not is_container(value):
            return
        named = type(value) is dict
        place = _after_space(text, self.start + 1)
        while text[place] not in "]}":
            name = ""
            if named:
                name, place = _DECODER.raw_decode(text, place)
                place = _after_space(text, _after_space(text, place) + 1)
            value, end = _DECODER.raw_decode(text, place)
            yield name, JsonPart(text, self.starts, self.offset, place, end, value)
            place = _after_space(text, end)
            if text[place] == ",":
                place = _after_space(text, place + 1)


def json_part(lines: Sequence[str], offset: int = 0) -> JsonPart:
    """The one value in these lines, which stand below `offset` others.

    Raises `ValueError` for what is no JSON, `RecursionError` for what is nested too deep.
    """
    text = "\n".join(lines)
    start = _after_space(text, 0)
    value, end = _DECODER.raw_decode(text, start)
    if _after_space(text, end) != len(text):
        raise ValueError("Something stands behind the value.")
    starts = list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))
    return JsonPart(text, starts, offset, start, end, value)


def _after_space(text: str, place: int) -> int:
    match = _SPACE.match(text, place)
    return match.end() if match else place
