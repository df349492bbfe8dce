"""Plain lists of titles, one a line: read when the user says so, never guessed.

Any text would be such a list.
"""

import re

from readinglist.core.importing.entries import Document, Entry, LineKind, Parsed
from readinglist.core.importing.parsing.accounting import accounted, line_kinds, nothing
from readinglist.core.importing.parsing.cleaning import title_of

_LONGEST = 500  # characters; longer lines are no titles
_COMMENT = re.compile(r"\s*(?:#\s|//)")
_BULLET = re.compile(r"\s*(?:[-*•+–]|\(?\d{1,5}[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)")


class TitlesReader:
    """Reads lists of titles."""

    name = "titles"

    def may_be(self, document: Document) -> bool:
        """Never: see above."""
        return False

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        comments = [n for n, line in enumerate(document.lines, 1) if _COMMENT.match(line)]
        left_out = set(comments)
        said = [
            (number, line)
            for number, line in enumerate(document.lines, 1)
            if line.strip() and number not in left_out
        ]
        bullets = sum(bool(_BULLET.match(line)) for _, line in said) > len(said) / 2
        entries: list[Entry] = []
        odd: list[int] = []
        for number, line in said:
            title = title_of(_BULLET.sub("", line, count=1) if bullets else line)
            if title and len(title) <= _LONGEST:
                entries.append(Entry(len(entries) + 1, title, "", number))
            else:
                odd.append(number)
        if not entries:
            return nothing(self.name, document)
        kinds = line_kinds(document, entries, odd)
        for number in comments:
            kinds[number - 1] = LineKind.HEADER
        return accounted(self.name, "lines", document, entries, kinds, len(entries) / len(said))


READER = TitlesReader()
