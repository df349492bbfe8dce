"""Plain lists of identifiers: an arXiv id, a link to a paper or a DOI in each line."""

import itertools
import re
from collections.abc import Iterable

from readinglist.core.importing.entries import Details, Document, Entry, LineKind, Parsed
from readinglist.core.importing.parsing.accounting import accounted, line_kinds, nothing
from readinglist.core.importing.parsing.cleaning import arxiv_id, doi_of
from readinglist.core.text import clean_line

_LONGEST = 400  # characters of a line
_LONGEST_REMARK = 120  # characters behind the identifier
_FIRST = 100  # lines that tell whether it is such a list
_ENOUGH = 0.8  # of the lines must begin with an identifier

_BULLET = re.compile(r"\s*(?:[-*•+]\s+|\d{1,4}[.)]\s+|\[[ xX]\]\s+)?[<\[\"'(]?")
_COMMENT = re.compile(r"\s*(?:#|//|;|%)")
_IDENTIFIER = re.compile(
    r"(?P<link>https?://[^\s<>\"'\]]+)|(?:arxiv:\s?)?(?P<arxiv>\d{4}\.\d{4,5}(?:v\d+)?"
    r"|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)(?![\w/.]\w)"
    r"|(?:doi:\s?)?(?P<doi>10\.\d{4,9}/[^\s<>\"']+)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[>\])\"',;]*(?:$|\s+[-—–:#|(]*\s*|[:#|]\s*)")


class IdentifiersReader:
    """Reads lists of identifiers; what little stands behind one is a remark."""

    name = "ids"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        said = itertools.islice(_said(document.lines), _FIRST)
        found = [_identified(line) is not None for _, line in said]
        return bool(found) and sum(found) >= _ENOUGH * len(found)

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        entries: dict[str, Entry] = {}
        comments = {n for n, line in enumerate(document.lines, 1) if _COMMENT.match(line)}
        odd: list[int] = []
        for number, line in _said(document.lines):
            found = _identified(line)
            if found is None:
                odd.append(number)
            elif found[0].casefold() not in entries:
                title, details = found
                entry = Entry(len(entries) + 1, title, "", number, 0, details)
                entries[title.casefold()] = entry
        if not entries:
            return nothing(self.name, document)
        kinds = line_kinds(document, entries.values(), odd)
        for number in comments:
            kinds[number - 1] = LineKind.HEADER
        lines = len(document.lines) - kinds.count(LineKind.BLANK) - len(comments)
        sure = (lines - len(odd)) / lines
        sure = sure if sure >= _ENOUGH else sure / 2
        return accounted(self.name, "lines", document, list(entries.values()), kinds, sure)


def _said(lines: Iterable[str]) -> Iterable[tuple[int, str]]:
    """The lines that are neither blank nor a comment, with their numbers."""
    for number, line in enumerate(lines, 1):
        if line.strip() and not _COMMENT.match(line[:_LONGEST]):
            yield number, line


def _identified(line: str) -> tuple[str, Details] | None:
    """What a line identifies, as a title and details; None where it does not begin with that."""
    if len(line) > _LONGEST:
        return None
    start = _BULLET.match(line)
    match = _IDENTIFIER.match(line, start.end() if start else 0)
    if match is None:
        return None
    link, arxiv, doi = match["link"], match["arxiv"], match["doi"]
    rest = line[match.end() :]
    if link:
        arxiv, doi = arxiv_id(link), doi_of(link)
    elif doi:
        arxiv, doi = arxiv_id("https://doi.org/" + doi), doi_of(doi)
    behind = _BEHIND.match(rest) if not link or rest else re.match("", rest)
    remark = clean_line(rest[behind.end() :]) if behind else rest
    if behind is None or len(remark) > _LONGEST_REMARK or not (arxiv or doi):
        return None
    title = f"arXiv:{arxiv}" if arxiv else f"doi:{doi}"
    fields = {"ids:text": remark} if remark else dict[str, str]()
    url = link.rstrip(".,;)") if link else None
    return title, Details(arxiv=arxiv, doi=None if arxiv else doi, url=url, fields=fields)


READER = IdentifiersReader()
