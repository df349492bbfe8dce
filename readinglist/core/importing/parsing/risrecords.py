"""A RIS file taken apart: records with their lines.

rispy was tried: it drops a record whose ER is missing together with the next, fails on a text that
goes on where it expects a tag, is quadratic in such texts, and knows no lines.
"""

import re
from collections.abc import Sequence

from readinglist.core.importing.parsing.tagged_records import Record, Text

_TAG = re.compile(r"\s{0,4}([A-Z][A-Z0-9])  ?-(?:\s(.*)|)$", re.DOTALL)


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
