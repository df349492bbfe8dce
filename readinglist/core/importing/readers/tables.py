"""Tables with a row for each paper, as Zotero, JabRef, Scopus and others export them (CSV, TSV)."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from readinglist.core.importing.entries import Details, Document, Entry, LineKind, Parsed
from readinglist.core.importing.parsing.accounting import accounted, nothing
from readinglist.core.importing.parsing.cleaning import (
    abstract_of,
    arxiv_id,
    day_of,
    is_others,
    names_of,
    persons_of,
)
from readinglist.core.importing.parsing.references import (
    Marks,
    arxiv_in,
    arxivs_doi,
    cleaned,
    day,
    distinct,
    doi_in,
    extra,
    identified,
    inline,
    moment_beyond,
    note_lines,
    rating_of,
    status_of,
    tags_of,
)
from readinglist.core.importing.parsing.tablecolumns import (
    MEANINGS,
    Cells,
    Columns,
    entry_type,
    is_plain_type,
)
from readinglist.core.importing.states import NAME, entry_of_field
from readinglist.core.model import OTHERS, Name

_DELIMITERS = ",;\t"
_SAMPLED = 200  # rows from which values of columns are shown
_BEFORE = 8  # lines with text that may stand before the headings
_LONGEST_HEADINGS = 20_000  # characters
_LONGEST_CELL = 1 << 30
_TRIES = 20  # quotes that nobody closes, before the rest is given up
_TELLING = 40  # characters of a cell by which its line is found

_LONGEST_NAME = 200  # characters

_SCOPUS_ID = re.compile(r"\s*\(\d{5,}\)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[- ]?){1,4}")
_FAMILY_FIRST = re.compile(r"(?P<family>\S.*?)\s+(?P<given>(?:[^\W\d_]\.[- ]?)+)")
_KEY = re.compile(r"[^\s{},]*[A-Za-z][^\s{},]*")
_ZOTERO_KEY = re.compile(r"[A-Z0-9]{8}")
# Zotero's notes are pages of their own, one behind the other.
_NEXT_NOTE = re.compile(r"(?<=>)\s*;\s*(?=<(?:p|div|h\d|ul|ol|table|blockquote|pre)\b)")


@dataclass(slots=True)
class _Row:
    """Its cells and lines; `closed`: no quote is open at the end of the file."""

    cells: list[str]
    first: int
    last: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Header:
    columns: Columns
    delimiter: str
    line: int


class TableReader:
    """Reads tables that have headings which tell."""

    name = "csv"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        return _header(document) is not None

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        header = _header(document)
        if header is None and document.guidance.format == self.name:
            header = _first_row(document.lines)
        if header is None:
            return nothing(self.name, document)
        marks = Marks(document)
        entries: list[Entry] = []
        broken = 0
        rows = list(_rows(document.lines, header))
        for row in rows:
            entry = _entry(len(entries) + 1, row, header.columns, document.lines)
            if entry is None:
                broken += 1
                marks.mark(row.first, row.last, LineKind.UNPARSED)
                continue
            entries.append(entry)
            _mark(marks, entry, row, header.columns)
        confidence = len(entries) / (len(entries) + broken) if entries else 0.0
        parsed = accounted(self.name, "", document, entries, marks.kinds, confidence)
        uses = header.columns.uses([row.cells for row in rows[:_SAMPLED]])
        return replace(parsed, fields=uses, meanings=MEANINGS)


def _first_row(lines: Sequence[str]) -> _Header | None:
    """The first line as headings of which we know none: the user may."""
    for number, line in enumerate(lines, 1):
        if line.strip() and len(line) <= _LONGEST_HEADINGS:
            sign = max(_DELIMITERS, key=line.count)
            return _Header(Columns(_cells(line, sign), {}), sign, number) if sign in line else None
    return None


def _header(document: Document) -> _Header | None:
    """The headings, and what stands between them; None: there are none."""
    given = document.guidance.fields
    looked = 0
    for number, line in enumerate(document.lines, 1):
        if not line.strip():
            continue
        looked += 1
        if looked > _BEFORE:
            return None
        if len(line) > _LONGEST_HEADINGS:
            continue
        found = [(Columns(_cells(line, sign), given), sign) for sign in _DELIMITERS if sign in line]
        known = [(columns.known, sign, columns) for columns, sign in found if columns.are_papers]
        if known:
            _, sign, columns = max(known, key=lambda one: one[0])
            return _Header(columns, sign, number)
    return None


def _cells(line: str, delimiter: str) -> list[str]:
    for cells in csv.reader([line], delimiter=delimiter):
        return cells
    return []


def _rows(lines: Sequence[str], header: _Header) -> Iterator[_Row]:
    """All rows below the headings. A quote that nobody closes breaks its line, not the rest."""
    csv.field_size_limit(max(_LONGEST_CELL, csv.field_size_limit()))
    start = header.line
    for _ in range(_TRIES):
        for row in _rows_from(lines, start, header.delimiter):
            if not row.closed:
                break
            yield row
            start = row.last
        else:
            return
        yield _Row([], start + 1, start + 1)
        start += 1
    if start < len(lines):
        yield _Row([], start + 1, len(lines))


def _rows_from(lines: Sequence[str], start: int, delimiter: str) -> Iterator[_Row]:
    ended = False

    def source() -> Iterator[str]:
        nonlocal ended
        for place in range(start, len(lines)):
            yield lines[place] + "\n"
        ended = True

    before = start
    reader = csv.reader(source(), delimiter=delimiter)
    for cells in reader:
        last = start + reader.line_num
        if any(map(str.strip, cells)):
            yield _Row(cells, before + 1, last, not ended)
        before = last


def _entry(rank: int, row: _Row, columns: Columns, lines: Sequence[str]) -> Entry | None:
    """The paper of a row; None: the row has no name for it."""
    cells = Cells(row.cells, columns)
    written, told = cells.one("title"), cells.one("abstract")
    held = cells.named(NAME)
    if held:
        lines_of = [_line_of(cell, row, lines) for cell in (written, told)]
        whole = entry_of_field(rank, held, *lines_of)
        if whole is not None:
            return whole
    details = _details(cells, columns.program)
    title = identified(inline(written), details.arxiv, details.doi)
    if not title:
        return None
    abstract = abstract_of(inline(told))
    title_line = _line_of(written, row, lines)
    return Entry(
        rank, title, abstract, title_line, _line_of(told, row, lines) if abstract else 0, details
    )


def _line_of(cell: str, row: _Row, lines: Sequence[str]) -> int:
    """The line of a row in which a cell begins."""
    if row.first == row.last or not cell:
        return row.first if cell else 0
    telling = cell.split("\n")[0][:_TELLING].replace('"', '""')
    numbers = range(row.first, row.last + 1)
    return next((number for number in numbers if telling in lines[number - 1]), 0)


def _mark(marks: Marks, entry: Entry, row: _Row, columns: Columns) -> None:
    cells = Cells(row.cells if row.last > row.first else (), columns)
    for line, meaning in ((entry.title_line, "title"), (entry.abstract_line, "abstract")):
        if line:
            further = cells.one(meaning).count("\n")
            marks.mark(line, min(row.last, line + further), LineKind(meaning))
    marks.mark(row.first, row.last, LineKind.DETAIL)


def _details(cells: Cells, program: str) -> Details:
    kind = entry_type(cells.one("type", keep=True), program)
    if is_plain_type(cells.one("type", keep=True)):
        cells.one("type")
    noted = extra(cells.one("extra"), one_line=True)
    said = noted.fields
    link = cells.one("url", keep=True)
    url = next(iter(link.split()), said.get("url", ""))
    if url == link:
        cells.one("url")
    doi = cells.understood("doi", doi_in)
    arxivs = cells.understood("doi", arxivs_doi)
    arxiv = cells.understood("arxiv", arxiv_id) or arxiv_id(arxivs)
    arxiv = arxiv or cells.understood("doi", arxiv_id)
    doi = doi or doi_in(said.get("doi", ""), url if "doi.org/" in url else "")
    arxiv = arxiv or arxiv_in(url, link, f"arXiv:{said.get('arxiv', '')}")
    key = cells.understood("key", lambda text: _key(text, program)) or said.get("key", "")
    year, date, dated = _dates(cells)
    notes = (note for cell in cells.all("note") for note in _NEXT_NOTE.split(cell))
    details = Details(
        authors=_persons(cells.one("authors"), program),
        year=year,
        date=date,
        arxiv=arxiv,
        doi=doi,
        url=url or None,
        entry_type=kind,
        key=key,
        tags=distinct(tag for text in cells.all("tags") for tag in tags_of(text)),
        note="\n\n".join(text for text in (noted.note, *map(note_lines, notes)) if text),
        status=cells.understood("status", status_of),
        rating=cells.understood("rating", rating_of),
    )
    fields = dated | _fields(cells.rest(), kind) | {"doi": "" if doi else arxivs}
    own = {"arxiv": arxiv, "doi": doi, "url": url, "key": key}
    return replace(details, fields=cleaned(noted.beside(fields | own) | fields))


def _key(text: str, program: str) -> str:
    """A citation key; Zotero's own eight letters are none."""
    is_own = program == "zotero" and _ZOTERO_KEY.fullmatch(text)
    return "" if is_own or not _KEY.fullmatch(text) else text


def _dates(cells: Cells) -> tuple[int | None, str | None, dict[str, str]]:
    """Year, day, and what else the columns say of them."""
    found, written = day(cells.one("date")), day(cells.one("year"))
    year = written.year or found.year
    rest = {"date": found.rest, "csv:year": written.rest}
    return year, found.date, rest


def _fields(fields: dict[str, str], kind: str) -> dict[str, str]:
    """With the fields whose names depend on others."""
    in_book = kind in ("inproceedings", "incollection", "inbook") and "booktitle" not in fields
    named = {("booktitle" if in_book else "journal"): fields.pop("container", "")}
    pages = [fields.pop(name, "") for name in ("pagestart", "pageend")]
    if any(pages):
        fields.setdefault("pages", "–".join(page for page in pages if page))
    if "urldate" in fields:
        date = day_of(fields["urldate"])[1]
        fields["csv:accessed"] = moment_beyond(fields["urldate"], date)
        fields["urldate"] = date or fields["urldate"]
    for name in ("editor", "translator"):
        if name in fields:
            fields[name] = " and ".join(part.strip() for part in fields[name].split(";"))
    return named | fields


def _persons(text: str, program: str) -> tuple[Name, ...]:
    """Persons as tables list them: by semicolons, "and", or commas where nothing else is."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    text = _SCOPUS_ID.sub("", "\n".join(line for line in lines if line))
    if ";" in text or "\n" in text:
        people = re.split(r"[;\n]", text)
    else:
        people = re.split(r",?\s+and\s+", text)
        if program == "csv":
            listed = len(people) == 1 or bool(re.search(r",\s+and\s", text))
            people = [person for piece in people for person in _by_commas(piece, listed)]
    return persons_of(name for person in people for name in _person(person.strip()))


def _by_commas(text: str, listed: bool) -> list[str]:
    """The persons in "Jane Doe, John Roe" and "Doe, J., Roe, R."; "Doe, Jane" is one."""
    parts = [part.strip() for part in text.split(",")]
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    plain = len(parts) > 2 and not any(" " in part for part in parts)
    if len(parts) % 2 == 0 and (plain or all(_INITIALS.fullmatch(given) for _, given in pairs)):
        return [f"{family}, {given}" for family, given in pairs]
    if len(parts) > 2 or (listed and all(" " in part for part in parts)):
        return parts
    return [text]


def _person(text: str) -> tuple[Name, ...]:
    """One person; "Doe J.A." is the family first, as Scopus writes it."""
    match = _FAMILY_FIRST.fullmatch(text) if len(text) < _LONGEST_NAME else None
    if match and "," not in text:
        return (Name(family=match["family"], given=match["given"]),)
    return (OTHERS,) if is_others(text) else names_of([text])


READER = TableReader()
