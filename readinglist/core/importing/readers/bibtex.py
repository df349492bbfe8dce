"""BibTeX and BibLaTeX, as Zotero, JabRef, Mendeley, Scopus and people write them."""

import itertools
import re
from collections.abc import Callable, Iterable, Mapping

from readinglist.core.importing.entries import Details, Document, Entry, LineKind, Parsed
from readinglist.core.importing.parsing.accounting import accounted, nothing
from readinglist.core.importing.parsing.bibtexblocks import Block, Value, blocks
from readinglist.core.importing.parsing.bibtexnames import persons
from readinglist.core.importing.parsing.cleaning import abstract_of, arxiv_id, day_of
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
    link_in,
    note_lines,
    rating_of,
    status_of,
    tags_of,
)
from readinglist.core.importing.states import NAME, entry_of_field, usable
from readinglist.core.tex import decoded, unescaped

_START = re.compile(r"\s*@\s*[A-Za-z]\w*\s*[{(]")
_LOOK = 20_000  # lines; some files begin with a long comment

_NO_PAPERS = frozenset(("xdata", "set"))  # they only hold fields for other entries
_VERBATIM = frozenset(
    "url doi eprint date urldate crossref xdata ids pdf isbn issn pmid archiveprefix eprinttype "
    "primaryclass eprintclass".split()
)
_AS_IT_IS = re.compile(r"file|local-?url|bdsk-.*|owner|timestamp")
# What a paper has a place of its own for: a second value, or one that was not understood.
_OWN = frozenset(("title", "author", "abstract", "doi", "url", "eprint", "readstatus", "rating"))
# What an entry takes over from the one that it refers to, where it says nothing itself.
_INHERITED = frozenset(
    "author booktitle date year month publisher editor series volume number address location "
    "organization isbn issn journal journaltitle eventtitle venue".split()
)
_LONGEST_INHERITED = 500
_ANNOUNCED = re.compile(r"(?:\b(?:see|url|online|available|at|from|under)\b|\W)*", re.IGNORECASE)


class BibtexReader:
    """Reads both."""

    name = "bibtex"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        return any(_START.match(line) for line in itertools.islice(document.lines, _LOOK))

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        if not self.may_be(document):
            return nothing(self.name, document)
        found = blocks(document.text)
        parents = {block.key.lower(): block for block in reversed(found) if block.key}
        marks = Marks(document)
        entries: list[Entry] = []
        broken = 0
        for block in found:
            entry = None if block.broken else _entry(len(entries) + 1, block, parents)
            if entry is not None:
                entries.append(entry)
            elif block.broken or (block.type and block.type not in _NO_PAPERS):
                broken += 1
                marks.mark(block.first, block.last, LineKind.UNPARSED)
                continue
            _mark(marks, block, entry is not None)
        share = len(entries) / (len(entries) + broken) if entries else 0.0
        confidence = share * (1 - _prose(document, found))
        return accounted(self.name, "", document, entries, marks.kinds, confidence)


def _mark(marks: Marks, block: Block, is_paper: bool) -> None:
    if not is_paper:
        return
    for kind in (LineKind.TITLE, LineKind.ABSTRACT):
        value = _first(block, kind.value)
        if value is not None:
            marks.mark(value.first, value.last, kind)
    marks.mark(block.first, block.last, LineKind.DETAIL)


def _prose(document: Document, found: Iterable[Block]) -> float:
    """How much of the file is neither block nor comment: pages that cite something have much."""
    filled = sum(1 for line in document.lines if line.strip())
    inside = bytearray(len(document.lines))
    for block in found:
        inside[block.first - 1 : block.last] = b"\1" * (block.last - block.first + 1)
    outside = (line for line, is_in in zip(document.lines, inside, strict=True) if not is_in)
    prose = sum(1 for line in outside if line.strip() and not line.lstrip().startswith("%"))
    return prose / filled


def _first(block: Block, name: str) -> Value | None:
    return next((v for v in block.values if v.name == name and v.text.strip()), None)


def _entry(rank: int, block: Block, parents: Mapping[str, Block]) -> Entry | None:
    """The paper that a block describes; None: it is none, or has no name."""
    if not block.type or block.type in _NO_PAPERS:
        return None
    values = _Values(block, parents)
    held = values.raw(NAME) if NAME in values.names() else ""
    if held:
        found = [_first(block, name) for name in ("title", "abstract")]
        lines = [value.first if value else 0 for value in found]
        whole = entry_of_field(rank, held, *lines)
        if whole is not None:
            return whole
    title = _title(values)
    abstract = abstract_of(inline(values.text("abstract")))
    details = _details(values, block)
    title = identified(title, details.arxiv, details.doi)
    if not title:
        return None
    lines = [_first(block, name) for name in ("title", "abstract")]
    title_line, abstract_line = (value.first if value else 0 for value in lines)
    return Entry(rank, title, abstract, title_line, abstract_line if abstract else 0, details)


class _Values:
    """The fields of an entry; those that nobody takes are left for `rest`."""

    def __init__(self, block: Block, parents: Mapping[str, Block]) -> None:
        self._values: dict[str, list[str]] = {}
        for value in block.values:
            self._values.setdefault(value.name, []).append(value.text)
        for name in ("crossref", "xdata"):
            for key in self.plain(name, keep=True).split(","):
                parent = parents.get(key.strip().lower())
                if parent is not None and parent is not block:
                    self._inherit(parent)

    def _inherit(self, parent: Block) -> None:
        """What the parent says; the title of a book is its parts' book title."""
        for value in parent.values:
            if len(value.text) <= _LONGEST_INHERITED and (
                value.name in _INHERITED or parent.type == "xdata"
            ):
                self._values.setdefault(value.name, [value.text])
        title = _first(parent, "title")
        if title is not None and len(title.text) <= _LONGEST_INHERITED and parent.type != "xdata":
            self._values.setdefault("booktitle", [title.text])

    def raw(self, name: str, keep: bool = False) -> str:
        """A field as it is written; `keep`: it is also among the rest."""
        values = self._values.get(name, [])
        at = next((n for n, value in enumerate(values) if value.strip()), None)
        if at is None:
            return ""
        return values[at] if keep else values.pop(at)

    def text(self, name: str, keep: bool = False) -> str:
        """A field for reading."""
        return _decoded(self.raw(name, keep))

    def all(self, name: str) -> list[str]:
        """All values of a field for reading."""
        return [_decoded(value) for value in self._values.pop(name, []) if value.strip()]

    def plain(self, name: str, keep: bool = False) -> str:
        """A link or an id."""
        return _plain(self.raw(name, keep))

    def chosen(self, name: str, meaning: Callable[[str], str | None]) -> str | None:
        """What the first of a field's values means that means something."""
        for place, value in enumerate(self._values.get(name, [])):
            found = meaning(_plain(value))
            if found:
                del self._values[name][place]
                return found
        return None

    def names(self) -> list[str]:
        """The names of the fields that are left."""
        return [name for name, values in self._values.items() if any(map(str.strip, values))]

    def rest(self) -> dict[str, str]:
        """All that nobody took; the second and further values of a name have one of their own."""
        fields: dict[str, str] = {}
        for name in self.names():
            first, *others = distinct(_readable(name, value) for value in self._values[name])
            if name in _OWN:
                first, others = "", [first, *others]
            fields |= {name: first, f"bibtex:{name}": "; ".join(others)}
        return fields


def _plain(text: str) -> str:
    """A link or an id, as it is: Mendeley writes "%5C_" for an underscore."""
    return unescaped(text).replace("%5C_", "_").strip()


def _decoded(text: str) -> str:
    """A text for reading: Mendeley writes the backslashes of its maths as formulas of their own."""
    return decoded(text.replace(r"$\backslash$", r"{\textbackslash}"))


def _readable(name: str, value: str) -> str:
    if _AS_IT_IS.match(name):
        return value
    return unescaped(value) if name in _VERBATIM else inline(_decoded(value))


def _title(values: _Values) -> str:
    title, subtitle = inline(values.text("title")), inline(values.text("subtitle"))
    if title and subtitle:
        return f"{title}{' ' if title.rstrip()[-1:] in '?!:' else ': '}{subtitle}"
    return title or subtitle or inline(values.text("booktitle", keep=True))


def _details(values: _Values, block: Block) -> Details:
    arxiv = _arxiv(values)
    url, link = _url(values)
    noted = extra("\n\n".join(values.all("note")))
    doi = values.chosen("doi", doi_in) or doi_in(noted.fields.get("doi", ""))
    arxivs = values.chosen("doi", arxivs_doi) or ""
    values.chosen("doi", arxiv_id)  # it says no more than the id
    year, date, dated = _dates(values)
    tags = _tags(values)
    status, rating = _marks_of_a_reader(values)
    note = "\n\n".join(text for text in (noted.note, *_notes(values)) if text)
    authors = persons(values.raw("author"))
    arxiv = arxiv or arxiv_in(f"arXiv:{noted.fields.get('arxiv', '')}")
    url = url or noted.fields.get("url")
    fields = link | values.rest() | dated
    fields |= {"doi": "" if doi else arxivs, "bibtex:key": "" if usable(block.key) else block.key}
    own = {"arxiv": arxiv, "doi": doi, "url": url, "key": block.key}
    return Details(
        authors=authors,
        year=year,
        date=date,
        arxiv=arxiv,
        doi=doi or _doi_of_link(url),
        url=url,
        entry_type=block.type,
        key=block.key,
        fields=cleaned(noted.beside(fields | own) | fields),
        tags=tags,
        note=note,
        status=status,
        rating=rating,
    )


def _arxiv(values: _Values) -> str | None:
    archive = values.plain("archiveprefix", keep=True) or values.plain("eprinttype", keep=True)
    if archive.lower() in ("", "arxiv"):
        found = values.chosen("eprint", arxiv_id)
        if found:
            values.raw("archiveprefix")
            values.raw("eprinttype")
            return found
    if values.plain("journal", keep=True).lower() == "corr":
        found = arxiv_id(values.plain("volume", keep=True).removeprefix("abs/"))
        if found:
            return found
    names = ("doi", "url", "journal", "howpublished", "journaltitle")
    return arxiv_in(*(values.plain(name, keep=True) for name in names))


def _dates(values: _Values) -> tuple[int | None, str | None, dict[str, str]]:
    """Year, day, and what else the file says of them."""
    found = day(values.plain("date"))
    written = day(values.text("year"))
    year, date = found.year or written.year, found.date
    month, of_month = values.text("month", keep=True).strip(), values.text("day", keep=True)
    if date is None and year is not None and month:
        separator = "-" if month.isdigit() else " "
        parts = [str(year), month, of_month] if month.isdigit() else [month, of_month, str(year)]
        date = day_of(separator.join(part for part in parts if part))[1]
    if date is not None:
        values.raw("day")
    name = "year" if year is None else "bibtex:year"
    return year, date, {"date": found.rest, name: written.rest}


def _url(values: _Values) -> tuple[str | None, dict[str, str]]:
    """The link, and the field as the file has it where that is more than the link."""
    text = values.plain("url")
    if text:
        url = text.split()[0].rstrip(",;")
        return url, {} if url == text else {"bibtex:url": text}
    for name in ("howpublished", "note"):
        written = values.plain(name, keep=True)
        url = link_in(written)
        if url == written:
            values.raw(name)
        # In a sentence a note speaks of others' links, too.
        if url and (name != "note" or _ANNOUNCED.fullmatch(written.replace(url, ""))):
            return url, {}
    return None, {}


def _doi_of_link(url: str | None) -> str | None:
    return doi_in(url) if url and "doi.org/" in url else None


def _tags(values: _Values) -> tuple[str, ...]:
    """Keywords, and the groups of JabRef and Mendeley."""
    names = ("keywords", "keyword", "mendeley-tags", "groups", "mendeley-groups")
    return distinct(tag for name in names for tag in tags_of(values.text(name)))


def _notes(values: _Values) -> list[str]:
    """What its reader wrote to it, in whatever field the program has for that."""
    own = [name for name in values.names() if name.startswith("comment")]
    names = ("annote", "annotation", *own)
    return [note_lines(text) for name in names for text in values.all(name)]


def _marks_of_a_reader(values: _Values) -> tuple[str, int]:
    """Read status and stars of JabRef and BibDesk; what is neither stays a field."""
    status = values.chosen("readstatus", status_of) or values.chosen("read", status_of) or ""
    stars = values.chosen("ranking", _stars) or values.chosen("rating", _stars)
    return status, int(stars or 0)


def _stars(text: str) -> str:
    return str(rating_of(text) or "")


READER = BibtexReader()
