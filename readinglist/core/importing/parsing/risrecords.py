"""A RIS file taken apart: records with their lines.

rispy was tried: it drops a record whose ER is missing together with the next, fails on a text that
goes on where it expects a tag, is quadratic in such texts, and knows no lines.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from readinglist.core.importing.entries import LineKind
from readinglist.core.importing.parsing.references import Marks

_TAG = re.compile(r"\s{0,4}([A-Z][A-Z0-9])  ?-(?:\s(.*)|)$", re.DOTALL)


@dataclass(slots=True)
class Text:
    """What stands behind a tag, line by line, from its first line on to its last."""

    parts: list[str]
    first: int
    last: int


@dataclass(slots=True)
class Record:
    """From TY to ER, or to the next TY; one that the end of the file cuts is not whole."""

    first: int
    last: int
    whole: bool = False
    texts: dict[str, list[Text]] = field(default_factory=dict[str, list[Text]])

    def take(self, *tags: str) -> list[str]:
        """All texts of these tags, which then are taken."""
        found = [text for tag in tags for text in self.texts.pop(tag, [])]
        return [joined for text in found if (joined := "\n".join(text.parts).strip())]

    def one(self, *tags: str) -> Text | None:
        """The first text of these tags; their further ones stay."""
        for tag in tags:
            texts = self.texts.get(tag, [])
            for place, text in enumerate(texts):
                if any(text.parts):
                    return texts.pop(place)
        return None

    def value(self, *tags: str) -> str:
        """The first text of these tags in one line; their further ones stay."""
        found = self.one(*tags)
        return " ".join(part for part in found.parts if part) if found else ""

    def ends_in(self, *texts: Text | None) -> bool:
        """Whether its last line belongs to one of these texts."""
        return any(text is not None and text.last == self.last for text in texts)

    def mark(self, marks: Marks, title: Text | None, abstract: Text | None) -> None:
        """Say what its lines are."""
        for text, kind in ((title, LineKind.TITLE), (abstract, LineKind.ABSTRACT)):
            if text is not None:
                marks.mark(text.first, text.last, kind)
        marks.mark(self.first, self.last, LineKind.DETAIL)


def records(lines: Sequence[str]) -> list[Record]:
    """All records of a file in order."""
    found: list[Record] = []
    record: Record | None = None
    text = Text([], 0, 0)
    for number, line in enumerate(lines, 1):
        match = _TAG.match(line)
        tag = match[1] if match else ""
        if tag == "TY":
            if record is not None:
                record.whole = True  # its ER is missing, all else is there
            record = Record(number, number)
            found.append(record)
        if record is None or not line.strip():
            continue
        record.last = number
        if tag == "ER":
            record.whole, record = True, None
        elif match:
            text = Text([(match[2] or "").strip()], number, number)
            record.texts.setdefault(tag, []).append(text)
        else:
            text.parts.append(line.strip())
            text.last = number
    return found
