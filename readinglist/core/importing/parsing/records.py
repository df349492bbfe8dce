"""From a record of a data file to an entry, by the usual names of fields.

A record is a mapping: an object of JSON, a mapping of YAML, a block of "Name: value" lines. Its
fields are named by paths: "title", or "paper.title" one level down. What was recognised is a
mapping from paths to our own names, in the order in which they are tried. What the user says of
fields (`given`: our name, or "") goes before all that.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any, cast

from readinglist.core.importing.entries import Details, Entry, FieldUse
from readinglist.core.importing.parsing.cleaning import arxiv_id, doi_of
from readinglist.core.importing.parsing.recordvalues import (
    CONVERTERS,
    compact,
    is_arxiv_category,
    says_more,
)

Record = Mapping[str, Any]
Given = Mapping[str, str]
NOTHING: Given = MappingProxyType({})

_NAMES = {
    "title": "title papertitle articletitle documenttitle",
    "abstract": "abstract paperabstract abstracttext abstractnote summary papersummary description",
    "authors": "authors author authorlist authornames authorships creators creator",
    "arxiv": "arxiv arxivid eprint id paperid identifier",
    "doi": "doi doiurl",
    "url": "url link entryid paperurl paperlink absurl abs abslink arxivurl arxivlink "
    "arxivpageurl pageurl site html htmlurl pdf pdfurl pdflink arxivpdfurl href",
    "date": "date published publishedat publicationdate publisheddate publishdate datepublished "
    "submitted submittedat submissiondate submitteddate issued releasedate updated updatedat",
    "year": "year publicationyear pubyear",
    "journal": "journal journaltitle journalname publicationtitle containertitle",
    "booktitle": "booktitle conference conferencename proceedings proceedingstitle",
    "venue": "venue publishedin",
    "tags": "tags keywords keyword tag labels",
    "categories": "categories category",
    "note": "note notes comment comments",
    "status": "status readstatus readingstatus readingstate read isread",
    "starred": "starred isstarred favourite favorite isfavourite isfavorite",
    "rating": "rating",
    "key": "citationkey citekey bibtexkey ref",
    "entry_type": "entrytype bibtextype type",
}
OURS = tuple(_NAMES)
_KNOWN = {
    name: (ours, rank) for ours, names in _NAMES.items() for rank, name in enumerate(names.split())
}
# A paper's own data one level down; what is in other objects (a submitter, a journal) is theirs.
_INNER = frozenset("paper article work publication document".split())
_WRAPPERS = _INNER | frozenset("details detail metadata meta data attributes bib".split())
_ANYWHERE = {"arxiv": "arxiv", "arxivid": "arxiv", "doi": "doi"}
_EACH_MUST_FIT = ("status", "starred", "rating")
_BIBTEX = frozenset(
    "publisher volume number pages editor series address month issn isbn language urldate "
    "institution organization school edition chapter howpublished annotation file".split()
)
_PAPIS = frozenset(("ref", "papis_id"))
_FILE = re.compile(r"[^\s/]{1,200}\.\w{1,5}")
_SAMPLED, _MOST_FIELDS, _LONGEST_SAMPLE = 200, 100, 80  # records; fields; characters
_MOST_TRIED = 12  # fields for one of ours; real files have a few
_JOURNAL = re.compile(r"journal|transactions|letters|review|annals|magazine|nature|science", re.I)


@lru_cache(maxsize=4096)
def _normal(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def known_field(name: str) -> str:
    """Which of our fields a name usually stands for; "": none."""
    return _KNOWN.get(_normal(name), ("", 0))[0]


def _flat(record: Record) -> Iterator[tuple[str, Any]]:
    """The paths and values of a record, one level of nesting looked into."""
    for name, value in record.items():
        if not isinstance(value, Mapping):
            yield name, value
            continue
        if _normal(name) not in _WRAPPERS:
            yield name, value
        for inner, nested in cast("Record", value).items():
            yield f"{name}.{inner}", nested


def _rank(path: str) -> tuple[str, int, int] | None:
    """Which of our names a path has, and how early it is tried."""
    if path.startswith("_"):
        return None
    outer, dot, inner = path.partition(".")
    if not dot or _normal(outer) in _WRAPPERS:
        name = _normal(inner if dot else outer)
        if name not in _KNOWN or inner.startswith("_"):
            return None
        ours, rank = _KNOWN[name]
        place = 1 if not dot else 0 if _normal(outer) in _INNER else 2
        return ours, rank, place
    ours = _ANYWHERE.get(_normal(inner))
    return (ours, 99, 3) if ours else None


def recognised(records: Iterable[Record], given: Given = NOTHING) -> dict[str, str]:
    """Which fields of these records are which of ours, in the order in which to try them."""
    named = {path: ours for path, ours in given.items() if ours in CONVERTERS}
    usual = _usual(records)
    return named | {path: ours for path, ours in usual.items() if path not in given}


def _usual(records: Iterable[Record]) -> dict[str, str]:
    """What the fields' names usually stand for."""
    fits: dict[str, bool] = {}
    from_arxiv = False
    for record in records:
        for path, value in _flat(record):
            ranked = _rank(path)
            if ranked is None or value in (None, "", [], {}):
                continue
            ours = ranked[0]
            if ours in _EACH_MUST_FIT:
                fits[path] = fits.get(path, True) and _fits(ours, value)
            elif not fits.get(path):
                fits[path] = bool(CONVERTERS[ours](value))
            from_arxiv |= ours == "categories" and is_arxiv_category(compact(value).split(",")[0])
    found = {path: _rank(path) or ("", 0, 0) for path, fit in fits.items() if fit}
    if from_arxiv:  # arXiv's "30 pages" is nobody's note
        found = {p: r for p, r in found.items() if r[0] != "note" or "comment" not in _normal(p)}
    order = {ours: place for place, ours in enumerate(OURS)}
    paths = sorted(found, key=lambda path: (order[found[path][0]], *found[path][1:]))
    tried = Counter[str]()
    kept: dict[str, str] = {}
    for path in paths:
        ours = found[path][0]
        tried[ours] += 1
        if tried[ours] <= _MOST_TRIED:
            kept[path] = ours
    return kept


def _fits(ours: str, value: Any) -> bool:
    no = isinstance(value, bool) or value in (0, "0", "false", "no")
    return no or bool(CONVERTERS[ours](value))


def value_at(record: Record, path: str) -> Any:
    """What stands at a path; None: nothing."""
    if path in record:
        return record[path]
    outer, _, inner = path.partition(".")
    nested = record.get(outer)
    return cast("Record", nested).get(inner) if isinstance(nested, Mapping) else None


def path_of(record: Record, mapping: Mapping[str, str], ours: str) -> str:
    """Where a record has the value for a name of ours; "": nowhere."""
    paths = (path for path, name in mapping.items() if name == ours)
    return next((path for path in paths if CONVERTERS[ours](value_at(record, path))), "")


def looks_like_paper(record: Any, given: Given = NOTHING) -> bool:
    """Whether it is an object with a title, or with what identifies a paper."""
    if not isinstance(record, Mapping):
        return False
    for path, value in _flat(cast("Record", record)):
        ours = given[path] if path in given else (_rank(path) or ("",))[0]
        if ours in ("title", "arxiv", "doi") and CONVERTERS[ours](value):
            return True
    return False


def field_uses(records: Sequence[Record], mapping: Mapping[str, str]) -> tuple[FieldUse, ...]:
    """The fields of these records, what they were taken for, and a value of each."""
    samples: dict[str, str] = {}
    for record in records[:_SAMPLED]:
        for path, value in _flat(record):
            if not samples.get(path) and len(samples) < _MOST_FIELDS:
                samples[path] = compact(value)[:_LONGEST_SAMPLE]
    return tuple(FieldUse(path, mapping.get(path, ""), text) for path, text in samples.items())


def entry_of(
    record: Record, mapping: Mapping[str, str], prefix: str = "json", rank: int = 1
) -> Entry | None:
    """The entry that a record is, or None without title and identifier; its lines are not known.

    `prefix` stands before the names of the fields that only the file knows.
    """
    record, mapping = _as_papis_means(record, mapping)
    found: dict[str, Any] = {}
    left = _by_path(record, mapping)
    for path, ours in mapping.items():
        raw = value_at(record, path)
        value = CONVERTERS[ours](raw) if raw is not None else None
        if value and found.setdefault(ours, value) == value and not says_more(ours, raw):
            left.pop(path, None)
    links = [compact(value_at(record, path)) for path, ours in mapping.items() if ours == "url"]
    arxiv = found.get("arxiv") or next(filter(None, map(arxiv_id, links)), None)
    doi = found.get("doi") or next(filter(None, map(doi_of, links)), None)
    title = found.get("title") or (f"arXiv:{arxiv}" if arxiv else f"doi:{doi}" if doi else "")
    if not title:
        return None
    details = _details(found, arxiv, doi, _fields(found, left, prefix))
    return Entry(rank, title, found.get("abstract", ""), 0, details=details)


def _as_papis_means(record: Record, mapping: Mapping[str, str]) -> tuple[Record, Mapping[str, str]]:
    """Papis parts tags by spaces, and its notes are the name of a file."""
    if not _PAPIS & record.keys():
        return record, mapping
    tags, notes = record.get("tags"), record.get("notes")
    if isinstance(tags, str) and not re.search(r"[,;\n]", tags):
        record = {**record, "tags": tags.split()}
    if isinstance(notes, str) and _FILE.fullmatch(notes):
        mapping = {path: ours for path, ours in mapping.items() if path != "notes"}
    return record, mapping


def _by_path(record: Record, mapping: Mapping[str, str]) -> dict[str, Any]:
    """All values; objects of which nothing is recognised whole, the others taken apart."""
    opened = {path.partition(".")[0] for path in mapping if "." in path and path not in record}
    values: dict[str, Any] = {}
    for name, value in record.items():
        if isinstance(value, Mapping) and (name in opened or _normal(name) in _WRAPPERS):
            values |= {f"{name}.{inner}": v for inner, v in cast("Record", value).items()}
        else:
            values[name] = value
    return values


def _details(found: Mapping[str, Any], arxiv: Any, doi: Any, fields: dict[str, str]) -> Details:
    year, date = found.get("date", (None, None))
    tags = (*found.get("tags", ()), *found.get("categories", ()))
    return Details(
        authors=found.get("authors", ()),
        year=year or found.get("year"),
        date=date,
        arxiv=arxiv,
        doi=doi,
        url=found.get("url"),
        entry_type=found.get("entry_type", ""),
        key=found.get("key", ""),
        fields=fields,
        tags=tuple(dict.fromkeys(tags)),
        note=found.get("note", ""),
        status=found.get("status", ""),
        starred=found.get("starred", False),
        rating=found.get("rating", 0),
    )


def _fields(found: Mapping[str, Any], left: Mapping[str, Any], prefix: str) -> dict[str, str]:
    """What this program makes no use of, under BibTeX's names or the file's own."""
    fields = {name: found[name] for name in ("journal", "booktitle") if name in found}
    if "venue" in found:
        fields.setdefault(
            "journal" if _JOURNAL.search(found["venue"]) else "booktitle", found["venue"]
        )
    for path, value in left.items():
        text = compact(value)
        if not text:
            continue
        outer, _, inner = path.partition(".")
        name = inner if inner and _normal(outer) in _WRAPPERS else path
        plain = {"issue": "number"}.get(_normal(name), _normal(name))
        name = plain if plain in _BIBTEX else f"{prefix}:{name}"
        if name in fields and fields[name] != text:
            name = f"{prefix}:{path}"
        while name in fields and fields[name] != text:
            name += "'"  # an object within the record has a field of the same name
        fields[name] = text
    return fields
