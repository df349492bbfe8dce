"""CSV by RFC 4180, with a row for each paper, safe to open in a spreadsheet.

A cell that begins with = + - @, a tab or a line end may be run as a formula there; an apostrophe
before it makes it text ("CSV Injection", OWASP). Full-width signs count: spreadsheets in Chinese
and Japanese take them for the others.
"""

import re
from collections.abc import Iterable, Iterator

from readinglist.core.exporting import parts
from readinglist.core.exporting.options import Options
from readinglist.core.exporting.whole import NAME, as_field, wanted
from readinglist.core.model import OTHERS, Name, Paper
from readinglist.core.text import clean_text

# Behind apostrophes of its own, too: so a reader knows that the first of them is ours.
_FORMULA = re.compile(r"'*(?:[\s\ufeff]*[=+\-@＝＋－＠]|[\t\r\n])")
_QUOTED = re.compile(r'[,"\r\n]')
# The columns of bibliographies, under the headings that our reader and others know.
_FIELDS = {
    "journal": "journal", "book title": "booktitle", "volume": "volume", "number": "number",
    "pages": "pages", "publisher": "publisher", "editor": "editor", "isbn": "isbn",
    "issn": "issn",
}  # fmt: skip
# What the profile `full` has a column for, too; all else is in the one that holds everything.
_MORE_FIELDS = {
    "series": "series", "edition": "edition", "chapter": "chapter", "address": "address",
    "school": "school", "institution": "institution", "organization": "organization",
    "language": "language", "short title": "shorttitle", "journal abbreviation": "shortjournal",
    "art. no.": "eid", "num pages": "pagetotal", "number of volumes": "volumes",
    "translator": "translator", "conference name": "eventtitle", "conference location": "venue",
    "how published": "howpublished", "version": "version", "pmid": "pmid",
    "index keywords": "keywords", "access date": "urldate", "file": "file",
}  # fmt: skip


class CsvExporter:
    """A table with headings."""

    name = "csv"
    title = "CSV (table)"
    extension = "csv"

    def export(self, papers: Iterable[Paper], options: Options) -> Iterator[str]:
        """See `Exporter.export`."""
        headings = _headings_of(options)
        yield _row(_HEADINGS + headings)
        for paper in papers:
            yield _row([*_cells(paper), *_cells_of(paper, headings, options)])


def safe(text: str) -> str:
    """A cell's text, that no spreadsheet takes for a formula; without NUL and other controls."""
    text = clean_text(text)
    return f"'{text}" if _FORMULA.match(text) else text


def quoted(text: str) -> str:
    """One safe cell, in quotes where it needs them."""
    return _in_quotes(safe(text)) or '""'


def _in_quotes(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


def _row(cells: Iterable[str]) -> str:
    return ",".join([_in_quotes(safe(cell)) if cell else "" for cell in cells]) + "\r\n"


_HEADINGS = ["key", "type", "title", "authors", "year", "date", "doi", "arxiv", "url", *_FIELDS]


def _headings_of(options: Options) -> list[str]:
    """The columns that not every export has; so a row needs no other to be complete."""
    optional = {
        "tags": options.has(options.tags),
        "note": options.has(options.notes),
        "abstract": options.has(options.abstracts),
    }
    full = ["status", "starred", "rating", "added", *_MORE_FIELDS, NAME] if options.is_full else []
    return [name for name, wanted in optional.items() if wanted] + full


def _cells(paper: Paper) -> list[str]:
    return [
        paper.key,
        paper.entry_type,
        paper.title,
        "; ".join(_name(name).replace(";", ",") for name in paper.authors),
        str(paper.year) if paper.year is not None else "",
        parts.day(paper),
        parts.doi(paper),
        paper.arxiv or "",
        parts.link(paper),
        *(paper.fields.get(name, "") for name in _FIELDS.values()),
    ]


def _cells_of(paper: Paper, headings: Iterable[str], options: Options) -> Iterator[str]:
    values = {
        "tags": lambda: parts.listed(paper.tags),
        "note": lambda: parts.note(paper),
        "abstract": lambda: paper.abstract,
        "status": lambda: paper.status,
        "starred": lambda: "yes" if paper.starred else "",
        "rating": lambda: str(paper.rating or ""),
        "added": lambda: paper.added,
        NAME: lambda: as_field(wanted(paper, options)),
        "access date": lambda: paper.fields.get("csv:accessed") or paper.fields.get("urldate", ""),
    }
    for heading in headings:
        stored = _MORE_FIELDS.get(heading, "")
        yield values[heading]() if heading in values else paper.fields.get(stored, "")


def _name(name: Name) -> str:
    """`Family, Given`; braces keep a body's name from being taken apart."""
    if name == OTHERS:
        return "et al."
    if name.literal or not (name.given or name.suffix):
        body = name.literal or parts.family(name)
        return f"{{{body}}}" if " " in body or "," in body else body
    given = f"{name.given}, {name.suffix}" if name.suffix else name.given
    return f"{parts.family(name)}, {given}"


EXPORTER = CsvExporter()
