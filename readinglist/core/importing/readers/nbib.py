"""MEDLINE's tags, as PubMed writes them into .nbib files."""

import re
from collections.abc import Sequence
from itertools import islice

from readinglist.core.importing.entries import Details, Document, Entry, LineKind, Parsed
from readinglist.core.importing.parsing.accounting import accounted, nothing
from readinglist.core.importing.parsing.cleaning import names_of
from readinglist.core.importing.parsing.references import (
    Marks,
    arxiv_in,
    cleaned,
    day,
    distinct,
    doi_in,
)
from readinglist.core.importing.parsing.tagged_records import Record, Text, entry_of
from readinglist.core.model import Name

_START = re.compile(r"PMID- ?\d")
_TAG = re.compile(r"([A-Z]{2}[A-Z ]{2})- ?(.*)")
_LOOK = 20  # lines with text
_FIELDS = {
    "PMID": "pmid", "PMC": "pmcid", "JT": "journal", "TA": "shortjournal", "VI": "volume",
    "IP": "number", "PG": "pages", "LA": "language", "IS": "issn", "PB": "publisher",
    "PL": "address", "EN": "edition", "ISBN": "isbn", "BTI": "booktitle",
}  # fmt: skip


class NbibReader:
    """Reads it."""

    name = "nbib"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        filled = islice((line for line in document.lines if line.strip()), _LOOK)
        return any(map(_START.match, filled))

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        if not self.may_be(document):
            return nothing(self.name, document)
        records = _records(document.lines)
        marks = Marks(document)
        entries: list[Entry] = []
        for record in records:
            title, abstract = record.one("TI", "BTI"), record.one("AB")
            entry = entry_of(len(entries) + 1, title, abstract, _details(record))
            if entry is None:
                marks.mark(record.first, record.last, LineKind.UNPARSED)
                continue
            entries.append(entry)
            record.mark(marks, title, abstract)
        outside = marks.share_of(LineKind.HEADER)
        confidence = (1 - outside) * len(entries) / max(1, len(records))
        return accounted(self.name, "", document, entries, marks.kinds, confidence)


def _records(lines: Sequence[str]) -> list[Record]:
    """All records in order, each from one PMID to the next; lines that begin with spaces go on."""
    records: list[Record] = []
    text = Text([], 0, 0)
    for number, line in enumerate(lines, 1):
        match = _TAG.match(line)
        if match and match[1] == "PMID":
            records.append(Record(number, number))
        if not records or not line.strip():
            continue
        if match:
            text = Text([match[2].strip()], number, number)
            records[-1].texts.setdefault(match[1].strip(), []).append(text)
        elif line[0].isspace():
            text.parts.append(line.strip())
            text.last = number
        else:
            continue
        records[-1].last = number
    return records


def _all(record: Record, tag: str) -> list[str]:
    """All texts of a tag, each in one line, which then are taken."""
    return [" ".join(text.split()) for text in record.take(tag)]


def _details(record: Record) -> Details:
    ids = distinct([*_all(record, "LID"), *_all(record, "AID")])
    others = "; ".join(text for text in ids if not text.endswith("[doi]"))
    dated = day(next(iter(_all(record, "DP")), ""))
    headings = (heading.replace("*", "") for heading in _all(record, "MH"))
    fields = {name: "; ".join(_all(record, tag)) for tag, name in _FIELDS.items()}
    return Details(
        authors=_authors(record),
        year=dated.year,
        date=dated.date,
        arxiv=arxiv_in(*(text for text in ids if "arxiv" in text.lower())),
        doi=doi_in(*(text for text in ids if text.endswith("[doi]"))),
        entry_type="article" if fields["journal"] else "",
        tags=distinct([*_all(record, "OT"), *headings]),
        fields=cleaned(
            fields | {"date": "" if dated.date else dated.rest, "nbib:AID": others} | _rest(record)
        ),
    )


def _authors(record: Record) -> tuple[Name, ...]:
    """Full names where the record has them, and bodies behind the persons."""
    full, short = _all(record, "FAU"), _all(record, "AU")
    persons = full or [re.sub(r" (?=[A-Z]{1,4}$)", ", ", name) for name in short]
    return names_of([*persons, *(f"{{{body}}}" for body in _all(record, "CN"))])


def _rest(record: Record) -> dict[str, str]:
    """All that has no field, under its tag."""
    return {f"nbib:{tag}": "; ".join(_all(record, tag)) for tag in list(record.texts)}


READER = NbibReader()
