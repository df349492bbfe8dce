"""RIS, as Zotero, EndNote, publishers and databases write it."""

import itertools
import re

from readinglist.core.importing.entries import Details, Document, Entry, LineKind, Parsed
from readinglist.core.importing.parsing.accounting import accounted, nothing
from readinglist.core.importing.parsing.cleaning import (
    arxiv_id,
    day_of,
    is_others,
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
    moment_beyond,
    tags_of,
)
from readinglist.core.importing.parsing.risrecords import records
from readinglist.core.importing.parsing.tagged_records import Record, Text, entry_of
from readinglist.core.importing.states import NAME, entry_of_field
from readinglist.core.model import OTHERS, Name
from readinglist.core.text import clean_line

_START = re.compile(r"\s{0,4}TY  ?-(?:\s|$)")
_LOOK = 20_000  # lines; databases put a few of their own before the first record
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx](?!\d)")
_KEY = re.compile(r"[^\s{},]*[A-Za-z][^\s{},]*")
_HOLDING = "C8"  # the tag under which exports have it

_TYPES = {
    "JOUR": "article", "EJOUR": "article", "MGZN": "article", "NEWS": "article",
    "ABST": "article", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "CLSWK": "book",
    "CHAP": "incollection", "ECHAP": "incollection", "DICT": "incollection",
    "ENCYC": "incollection", "CONF": "inproceedings", "CPAPER": "inproceedings",
    "THES": "phdthesis", "RPRT": "techreport", "GOVDOC": "techreport", "STAND": "techreport",
    "UNPB": "unpublished", "UNPD": "unpublished", "MANSCPT": "unpublished",
    "INPR": "unpublished", "PAMP": "booklet", "GEN": "misc",
}  # fmt: skip
# What exports call them; of all others the type is kept as a field, too.
_PLAIN_TYPES = frozenset("JOUR BOOK CHAP CPAPER THES RPRT UNPB PAMP GEN".split())
# They have no type in BibTeX.
_OTHER_TYPES = frozenset(
    "ADVS AGGR ANCIENT ART BILL BLOG CASE CHART COMP CTLG DATA DBASE ELEC EQUA FIGURE GRANT HEAR "
    "ICOMM JFULL LEGAL MAP MPCT MULTI MUSIC PAT PCOMM PREPRINT SER SLIDE SOUND STAT VIDEO "
    "WEB".split()
)
_FIELDS = {
    "VL": "volume", "IS": "number", "PB": "publisher", "CY": "address", "PP": "address",
    "LA": "language", "ET": "edition", "ST": "shorttitle", "T3": "series", "NV": "volumes",
    "C7": "eid",
}  # fmt: skip
_IDENTIFYING = frozenset(("DO", "UR", "N1", "T2", "JO", "JF", "M1", "AN"))
_CONTAINERS = {"article": "journal", "unpublished": "journal", "book": "series"}
_INSTITUTIONS = {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution"}


class RisReader:
    """Reads it."""

    name = "ris"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        return any(_START.match(line) for line in itertools.islice(document.lines, _LOOK))

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        if not self.may_be(document):
            return nothing(self.name, document)
        found = records(document.lines)
        marks = Marks(document)
        entries: list[Entry] = []
        for record in found:
            title, abstract = record.one("TI", "T1", "CT", "BT"), record.one("AB", "N2")
            entry = None
            cut = not record.whole and not document.ends_whole
            if not (cut and record.ends_in(title, abstract)) and (
                title or (record.whole and _IDENTIFYING & record.texts.keys())
            ):
                rank = len(entries) + 1
                entry = _held(rank, record, title, abstract) or entry_of(
                    rank, title, abstract, _details(record)
                )
            if entry is None:
                marks.mark(record.first, record.last, LineKind.UNPARSED)
                continue
            entries.append(entry)
            record.mark(marks, title, abstract)
        outside = marks.share_of(LineKind.HEADER)
        confidence = (1 - outside) * len(entries) / len(found)
        return accounted(self.name, "", document, entries, marks.kinds, confidence)


def _held(rank: int, record: Record, title: Text | None, abstract: Text | None) -> Entry | None:
    """The paper with all that a library knew of it, where the record is an export of one."""
    lines = [text.first if text else 0 for text in (title, abstract)]
    for text in record.texts.get(_HOLDING, []):
        name, _, held = text.parts[0].partition(" ")
        if name == NAME:
            return entry_of_field(rank, held, *lines)
    return None


def _details(record: Record) -> Details:
    kind = record.value("TY").upper()
    entry_type = _type(kind, record)
    year, date, dated = _dates(record)
    urls = [url for text in record.take("UR") for url in text.split("\n")]
    noted = extra("\n\n".join(record.take("N1", "RN")))
    written_doi = record.value("DO")
    doi = doi_in(written_doi, *(url for url in urls if "doi.org/" in url))
    doi = doi or doi_in(noted.fields.get("doi", ""))
    arxiv = _arxiv(record, [written_doi, *urls], noted.fields.get("arxiv", ""))
    url = urls[0].strip() if urls else noted.fields.get("url")
    key = _key(record) or noted.fields.get("key", "")
    fields = dated | _fields(record, entry_type)
    own = {"arxiv": arxiv, "doi": doi, "url": url, "key": key}
    return Details(
        authors=_persons(record.take("AU", "A1")),
        year=year,
        date=date,
        arxiv=arxiv,
        doi=doi,
        url=url,
        entry_type=entry_type,
        key=key,
        tags=distinct(tag for text in record.take("KW") for tag in tags_of(text, ";")),
        note=noted.note,
        fields=cleaned(
            noted.beside(fields | own)
            | fields
            | _rest(record)
            | {
                "doi": "" if doi else arxivs_doi(written_doi),
                "ris:TY": "" if kind in _PLAIN_TYPES else kind,
                "ris:UR": "; ".join(urls[1:]),
                "ris:DO": "" if doi or arxiv_id(written_doi) else written_doi,
            }
        ),
    )


def _type(kind: str, record: Record) -> str:
    """BibTeX's type; a thesis says which it is in M3."""
    if kind == "THES" and "master" in " ".join(text.parts[0] for text in _of(record, "M3")).lower():
        return "mastersthesis"
    return _TYPES.get(kind, "misc" if kind in _OTHER_TYPES else "")


def _of(record: Record, tag: str) -> list[Text]:
    return record.texts.get(tag, [])


def _persons(texts: list[str]) -> tuple[Name, ...]:
    """Persons in "Family, Given, Suffix"."""
    names: list[Name] = []
    for line in (clean_line(line) for text in texts for line in text.split("\n")):
        family, *given = (part.strip() for part in line.split(","))
        if given:
            names.append(Name(family=family, given=given[0], suffix=", ".join(given[1:])))
        elif line:
            names.append(OTHERS if is_others(line) else Name.parse(line))
    return persons_of(names)


def _dates(record: Record) -> tuple[int | None, str | None, dict[str, str]]:
    """Year and day of PY, Y1 and DA, which may hold either ("2011/04//"); what else they say."""
    written = [(tag, text) for tag in ("DA", "PY", "Y1") for text in record.take(tag)]
    found = [day(text) for _, text in written]
    year = next((known.year for known in found if known.year), None)
    date = next((known.date for known in found if known.date), None)
    rest = next((known.rest.rstrip("/") for known in found if known.rest), "")
    fields = {} if date else {"date": re.sub(r"^(\d{4})/(\d{2})$", r"\1-\2", rest)}
    for (tag, text), known in zip(written, found, strict=True):
        if known.year != year or known.date not in (None, date):
            fields[f"ris:{tag}"] = text
    return year, date, fields


def _arxiv(record: Record, links: list[str], noted: str) -> str | None:
    said = [text.parts[0] for tag in ("T2", "JO", "JF", "M1", "AN") for text in _of(record, tag)]
    # Anything else with four digits and a point is no id.
    said = [text for text in said if "arxiv" in text.lower()]
    return arxiv_in(*links, *said, f"arXiv:{noted}")


def _key(record: Record) -> str:
    """The reference's id where it could be a citation key."""
    found = _of(record, "ID")
    if len(found) == 1 and _KEY.fullmatch(found[0].parts[0]):
        return record.value("ID")
    return ""


def _fields(record: Record, entry_type: str) -> dict[str, str]:
    """What has a field in BibTeX; further texts of a tag stay for `_rest`."""
    container = _CONTAINERS.get(entry_type, "booktitle")
    fields = {name: value for tag, name in _FIELDS.items() if (value := record.value(tag))}
    fields[container] = record.value("T2", "JF", "JO", "BT", "JA")
    fields["shortjournal"] = record.value("J2", "JA")
    pages = [text for tag in ("SP", "EP") if (text := record.value(tag))]
    fields["pagetotal" if entry_type == "book" and len(pages) == 1 else "pages"] = "–".join(pages)
    editors = ("ED", "A2", "A3") if entry_type == "book" else ("ED", "A2")
    fields["editor"] = " and ".join(record.take(*editors))
    accessed = record.value("Y2")
    accessed_on = day_of(accessed)[1]
    fields["urldate"] = accessed_on or accessed
    fields["ris:Y2"] = moment_beyond(accessed, accessed_on)
    fields["file"] = ";".join(record.take("L1"))
    serial = record.value("SN")
    fields["issn" if _ISSN.match(serial) else "isbn"] = serial
    if entry_type in _INSTITUTIONS:
        fields[_INSTITUTIONS[entry_type]] = fields.pop("publisher", "")
        fields["type"] = record.value("M3")
    return fields


def _rest(record: Record) -> dict[str, str]:
    """All that has no field, under its tag."""
    left = [tag for tag, texts in record.texts.items() if texts]
    return {f"ris:{tag}": "; ".join(record.take(tag)) for tag in left}


READER = RisReader()
