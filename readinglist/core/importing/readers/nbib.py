"""MEDLINE's tags, as PubMed writes them into .nbib files."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from readinglist.core.importing.entries import Details, Document, Entry, LineKind, Parsed
from readinglist.core.importing.parsing.accounting import accounted, nothing
from readinglist.core.importing.parsing.cleaning import abstract_of, names_of
from readinglist.core.importing.parsing.references import (
    Marks,
    arxiv_in,
    cleaned,
    day,
    distinct,
    doi_in,
    identified,
    inline,
)
from readinglist.core.model import Name

_START = re.compile(r"PMID- ?\d")
_TAG = re.compile(r"([A-Z]{2}[A-Z ]{2})- ?(.*)")
_LOOK = 20  # lines with text
_FIELDS = {
    "PMID": "pmid", "PMC": "pmcid", "JT": "journal", "TA": "shortjournal", "VI": "volume",
    "IP": "number", "PG": "pages", "LA": "language", "IS": "issn", "PB": "publisher",
    "PL": "address", "EN": "edition", "ISBN": "isbn", "BTI": "booktitle",
}  # fmt: skip


@dataclass(slots=True)
class _Text:
    """What stands behind a tag, with its lines."""

    first: int
    last: int
    parts: list[str]

    def __str__(self) -> str:
        return " ".join(part for part in self.parts if part)


@dataclass(slots=True)
class _Record:
    """From one PMID to the next."""

    first: int
    last: int
    texts: dict[str, list[_Text]] = field(default_factory=dict[str, list[_Text]])

    def all(self, tag: str) -> list[str]:
        """All texts of a tag, which then are taken."""
        return [text for found in self.texts.pop(tag, []) if (text := str(found))]

    def one(self, tag: str) -> _Text | None:
        """The first text of a tag; it stays."""
        return next(iter(self.texts.get(tag, [])), None)


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
            title, abstract = record.one("TI") or record.one("BTI"), record.one("AB")
            entry = _entry(len(entries) + 1, record, title, abstract)
            if entry is None:
                marks.mark(record.first, record.last, LineKind.UNPARSED)
                continue
            entries.append(entry)
            for text, kind in ((title, LineKind.TITLE), (abstract, LineKind.ABSTRACT)):
                if text is not None:
                    marks.mark(text.first, text.last, kind)
            marks.mark(record.first, record.last, LineKind.DETAIL)
        outside = marks.share_of(LineKind.HEADER)
        confidence = (1 - outside) * len(entries) / max(1, len(records))
        return accounted(self.name, "", document, entries, marks.kinds, confidence)


def _records(lines: Sequence[str]) -> list[_Record]:
    """All records in order; lines that begin with spaces go on."""
    records: list[_Record] = []
    text = _Text(0, 0, [])
    for number, line in enumerate(lines, 1):
        match = _TAG.match(line)
        if match and match[1] == "PMID":
            records.append(_Record(number, number))
        if not records or not line.strip():
            continue
        if match:
            text = _Text(number, number, [match[2].strip()])
            records[-1].texts.setdefault(match[1].strip(), []).append(text)
        elif line[0].isspace():
            text.parts.append(line.strip())
            text.last = number
        else:
            continue
        records[-1].last = number
    return records


def _entry(rank: int, record: _Record, title: _Text | None, abstract: _Text | None) -> Entry | None:
    """The paper that a record describes; None: it has no name."""
    named, told = (inline(str(text)) if text else "" for text in (title, abstract))
    record.all("TI" if record.one("TI") else "BTI")
    record.all("AB")
    details = _details(record)
    named = identified(named, details.arxiv, details.doi)
    if not named:
        return None
    title_line, abstract_line = (text.first if text else 0 for text in (title, abstract))
    return Entry(rank, named, abstract_of(told), title_line, abstract_line, details)


def _details(record: _Record) -> Details:
    ids = distinct([*record.all("LID"), *record.all("AID")])
    others = "; ".join(text for text in ids if not text.endswith("[doi]"))
    dated = day(next(iter(record.all("DP")), ""))
    headings = (heading.replace("*", "") for heading in record.all("MH"))
    fields = {name: "; ".join(record.all(tag)) for tag, name in _FIELDS.items()}
    return Details(
        authors=_authors(record),
        year=dated.year,
        date=dated.date,
        arxiv=arxiv_in(*(text for text in ids if "arxiv" in text.lower())),
        doi=doi_in(*(text for text in ids if text.endswith("[doi]"))),
        entry_type="article" if fields["journal"] else "",
        tags=distinct([*record.all("OT"), *headings]),
        fields=cleaned(
            fields | {"date": "" if dated.date else dated.rest, "nbib:AID": others} | _rest(record)
        ),
    )


def _authors(record: _Record) -> tuple[Name, ...]:
    """Full names where the record has them, and bodies behind the persons."""
    full, short = record.all("FAU"), record.all("AU")
    persons = full or [re.sub(r" (?=[A-Z]{1,4}$)", ", ", name) for name in short]
    return names_of([*persons, *(f"{{{body}}}" for body in record.all("CN"))])


def _rest(record: _Record) -> dict[str, str]:
    """All that has no field, under its tag."""
    return {f"nbib:{tag}": "; ".join(record.all(tag)) for tag in list(record.texts)}


READER = NbibReader()
