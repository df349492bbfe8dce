"""RIS, as reference managers exchange it.

The tags are those of the specification by Research Information Systems of 2011 ("RIS Format
Specifications"), as Zotero and EndNote read them. A comma behind a body's name keeps it from being
taken apart, two commas stand for one in it (EndNote's manual, "Corporate authors").
"""

import re
from collections.abc import Iterable, Iterator

from readinglist.core.exporting import parts
from readinglist.core.exporting.options import Options
from readinglist.core.exporting.whole import NAME, as_field, wanted
from readinglist.core.model import OTHERS, Name, Paper
from readinglist.core.text import clean_line

_TYPES = {
    "article": "JOUR", "book": "BOOK", "manual": "BOOK", "booklet": "PAMP", "inbook": "CHAP",
    "incollection": "CHAP", "inproceedings": "CPAPER", "conference": "CPAPER",
    "proceedings": "CONF", "phdthesis": "THES", "mastersthesis": "THES", "thesis": "THES",
    "techreport": "RPRT", "report": "RPRT", "unpublished": "UNPB", "online": "ELEC",
    "dataset": "DATA", "software": "COMP",
}  # fmt: skip
_KINDS = {
    "JOUR": "ABST EJOUR INPR MGZN NEWS", "BOOK": "CLSWK EBOOK EDBOOK",
    "CHAP": "DICT ECHAP ENCYC", "CPAPER": "CONF", "RPRT": "GOVDOC STAND",
    "UNPB": "INPR MANSCPT UNPD",
}  # fmt: skip
_FIELDS = {
    "journal": "T2", "booktitle": "T2", "volume": "VL", "number": "IS", "publisher": "PB",
    "school": "PB", "institution": "PB", "address": "CY", "language": "LA", "edition": "ET",
    "shorttitle": "ST", "series": "T3", "volumes": "NV", "eid": "C7", "shortjournal": "J2",
    "issn": "SN", "isbn": "SN", "type": "M3",
}  # fmt: skip
_TYPE = re.compile(r"[A-Z]{3,8}")
_OWN = re.compile(r"ris:([A-Z][A-Z0-9])")  # what the reader kept of a RIS file, under its tag
# What a record has once, and what says more than a field: it is in the one that holds everything.
_RESERVED = frozenset("TY ER ID C8 PY DA Y1 Y2".split())
_DASHES = re.compile(r"\s*[-–—]+\s*")
_MASTER = "Master's thesis"  # what M3 says, for there is one type for all theses

Lines = Iterator[tuple[str, str]]


class RisExporter:
    """Records from `TY` to `ER`; a value is one line."""

    name = "ris"
    title = "RIS"
    extension = "ris"

    def export(self, papers: Iterable[Paper], options: Options) -> Iterator[str]:
        """See `Exporter.export`."""
        for paper in papers:
            yield _record(paper, options)


def _record(paper: Paper, options: Options) -> str:
    lines = [f"TY  - {_type(paper)}"]
    for tag, value in _tagged(paper, options):
        if text := clean_line(value):
            lines.append(f"{tag}  - {text}")
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _type(paper: Paper) -> str:
    """The one that a RIS file said, as long as the paper is of that kind."""
    stored, kind = paper.fields.get("ris:TY", ""), _TYPES.get(paper.entry_type, "GEN")
    is_kept = kind == "GEN" or stored in _KINDS.get(kind, "").split()
    return stored if is_kept and _TYPE.fullmatch(stored) else kind


def _tagged(paper: Paper, options: Options) -> Lines:
    yield "ID", paper.key
    for name in paper.authors:
        yield "AU", _name(name)
    yield "TI", paper.title
    if options.has(options.abstracts):
        yield "AB", paper.abstract
    yield from _dates(paper)
    yield "DO", parts.doi(paper)
    link = parts.link(paper)
    yield "UR", link
    if paper.arxiv and paper.arxiv not in link:
        yield "AN", f"arXiv:{paper.arxiv}"
    yield from _stored(paper)
    if options.has(options.tags):
        for tag in paper.tags:
            yield "KW", tag
    if options.has(options.notes):
        yield "N1", parts.note(paper)
    if options.is_full:
        yield from _kept(paper)
        yield "C8", f"{NAME} {as_field(wanted(paper, options))}"


def _name(name: Name) -> str:
    """`Family, Given, Suffix`."""
    if name == OTHERS:
        return "et al."
    if name.literal or not (name.given or name.suffix):
        return (name.literal or parts.family(name)).replace(",", ",,", 1).rstrip(",") + (
            "" if "," in (name.literal or parts.family(name)) else ","
        )
    pieces = [parts.family(name), name.given, name.suffix]
    return ", ".join(pieces if name.suffix else pieces[:2])


def _dates(paper: Paper) -> Lines:
    """The year, and the day as YYYY/MM/DD with as much as is known."""
    known = parts.date_parts(paper)
    yield "PY", f"{known[0]:04}" if known else ""
    if len(known) > 1:
        yield "DA", "/".join((f"{known[0]:04}", *(f"{part:02}" for part in known[1:])))


def _stored(paper: Paper) -> Lines:
    """Stored fields that have a tag."""
    written: set[str] = set()
    for name, tag in _FIELDS.items():
        if paper.fields.get(name) and tag not in written:
            written.add(tag)
            yield tag, paper.fields[name]
    if paper.entry_type == "mastersthesis" and "M3" not in written:
        yield "M3", _MASTER
    first, *last = _DASHES.split(paper.fields.get("pages", ""), maxsplit=1)
    yield "SP", first or paper.fields.get("pagetotal", "")
    yield "EP", "".join(last)
    for editor in parts.people(paper.fields.get("editor", "")):
        yield "A3" if paper.entry_type == "book" else "A2", editor
    accessed = paper.fields.get("urldate", "").replace("-", "/")
    yield "Y2", paper.fields.get("ris:Y2") or accessed


def _kept(paper: Paper) -> Lines:
    """What a RIS file said that nothing else is known of, and where its text is."""
    for file in paper.fields.get("file", "").split(";"):
        yield "L1", file
    for name, value in paper.fields.items():
        match = _OWN.fullmatch(name)
        if match and match[1] not in _RESERVED:
            yield match[1], value


EXPORTER = RisExporter()
