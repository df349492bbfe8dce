"""What the format `json` of an export holds: papers with everything that a library knew of them."""

import json
from typing import Any, cast

from readinglist.core.importing.entries import Document, Entry, LineKind, Parsed
from readinglist.core.importing.parsing.accounting import accounted, nothing
from readinglist.core.importing.states import described, entry_of, is_export


class LibraryReader:
    """Reads exports of this program, a paper a line."""

    name = "library"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        return is_export(document)

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        if not self.may_be(document):
            return nothing(self.name, document)
        entries: list[Entry] = []
        kinds: list[LineKind] = []
        broken = 0
        for number, line in enumerate(document.lines, start=1):
            kind = LineKind.HEADER if line.strip() else LineKind.BLANK
            if number > 1 and line.lstrip().startswith("{"):
                entry = _paper(line, len(entries) + 1, number)
                kind = LineKind.TITLE if entry else LineKind.UNPARSED
                broken += entry is None
                entries += [entry] if entry else []
            kinds.append(kind)
        share = len(entries) / (len(entries) + broken) if entries else 0.0
        return accounted(self.name, "", document, entries, kinds, share)


def _paper(line: str, rank: int, number: int) -> Entry | None:
    try:
        value = json.loads(line.strip().rstrip(","))
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    given = cast(dict[str, Any], value)
    return entry_of(rank, given, number, number) or described(rank, given, number, number)


READER = LibraryReader()
