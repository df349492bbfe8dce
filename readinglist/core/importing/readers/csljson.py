"""CSL-JSON, as Zotero, Better BibTeX, Mendeley and pandoc write it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from readinglist.core.importing.entries import Details, Document, Entry, LineKind, Parsed
from readinglist.core.importing.parsing.accounting import accounted, nothing
from readinglist.core.importing.parsing.cleaning import abstract_of, arxiv_id, names_of
from readinglist.core.importing.parsing.references import (
    Day,
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
    tags_of,
)
from readinglist.core.importing.states import NAME, entry_of
from readinglist.core.model import Name
from readinglist.core.text import clean_line, clean_text

_LOOK = 100_000  # characters; an abstract may stand before all that tells
_OPENING = re.compile(r"\s*[\[{]")
_ITEMS = re.compile(
    r'\s*\{\s*(?:"(?!items")[^"\\]{0,80}"\s*:\s*"[^"\\]{0,200}"\s*,\s*)*"items"\s*:\s*'
)
_BETWEEN = re.compile(r"[\s,]*")

_TYPES = {
    "article": "misc", "article-journal": "article", "article-magazine": "article",
    "article-newspaper": "article", "review": "article", "book": "book",
    "chapter": "incollection", "entry": "incollection", "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection", "paper-conference": "inproceedings",
    "thesis": "phdthesis", "report": "techreport", "standard": "techreport",
    "manuscript": "unpublished", "speech": "unpublished", "pamphlet": "booklet",
}  # fmt: skip
# What exports call them; of all others the type is kept as a field, too.
_PLAIN_TYPES = frozenset(
    "article-journal book chapter paper-conference thesis report manuscript pamphlet".split()
)
# They have no type in BibTeX.
_OTHER_TYPES = frozenset(
    "bill broadcast classic collection dataset document event figure graphic hearing interview "
    "legal_case legislation map motion_picture musical_score patent performance periodical "
    "personal_communication post post-weblog regulation review-book software song treaty "
    "webpage".split()
)
_TELLING = re.compile(
    r'"(?:issued|container-title|citation-key|title-short|publisher-place|date-parts)"\s*:'
    r'|"type"\s*:\s*"(?:' + "|".join((*_TYPES, *_OTHER_TYPES)) + r')"'
)
_FIELDS = {
    "volume": "volume", "issue": "number", "number": "number", "page": "pages",
    "publisher": "publisher", "publisher-place": "address", "event-place": "venue",
    "event": "eventtitle", "event-title": "eventtitle", "collection-title": "series",
    "ISBN": "isbn", "ISSN": "issn", "language": "language", "edition": "edition",
    "number-of-pages": "pagetotal", "number-of-volumes": "volumes", "title-short": "shorttitle",
    "shortTitle": "shorttitle", "container-title-short": "shortjournal",
    "journalAbbreviation": "shortjournal", "genre": "type", "status": "pubstate",
    "annote": "annotation", "version": "version", "PMID": "pmid", "PMCID": "pmcid",
    "chapter-number": "chapter",
}  # fmt: skip
_IDENTIFYING = frozenset(("title", "DOI", "URL", "number", "note", "archive_location"))
_PEOPLE = ("editor", "translator", "container-author", "collection-editor", "director")
_SPENT = frozenset(
    "title abstract author issued DOI URL type id citation-key note keyword categories custom "
    "container-title accessed".split()
)


@dataclass(slots=True)
class _Item:
    """One value of the list, and where it stands."""

    value: Any
    start: int
    end: int


class CslJsonReader:
    """Reads a list of items, or an object with such a list."""

    name = "csl-json"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        head = _head(document)
        return bool(_OPENING.match(head) and _TELLING.search(head))

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        if not self.may_be(document):
            return nothing(self.name, document)
        text = document.text
        marks = Marks(document)
        entries: list[Entry] = []
        strange = broken = 0
        line = place = 0
        for item in _items(text):
            line += text.count("\n", place, item.start)
            place = item.start
            first, last = line + 1, line + 1 + text.count("\n", item.start, item.end)
            lines = _lines(text[item.start : item.end], first)
            entry = _entry(len(entries) + 1, item.value, lines)
            if entry is None:
                broken += 1
                marks.mark(first, last, LineKind.UNPARSED)
                continue
            strange += not _is_csl(item.value)
            entries.append(entry)
            marks.mark(entry.title_line, entry.title_line, LineKind.TITLE)
            marks.mark(entry.abstract_line, entry.abstract_line, LineKind.ABSTRACT)
            marks.mark(first, last, LineKind.DETAIL)
        all_of_it = len(entries) + broken
        confidence = (len(entries) - strange) / all_of_it if all_of_it else 0.0
        return accounted(self.name, "", document, entries, marks.kinds, confidence)


def _head(document: Document) -> str:
    """The beginning of the text."""
    lines: list[str] = []
    left = _LOOK
    for line in document.lines:
        lines.append(line[:left])
        left -= len(lines[-1]) + 1
        if left <= 0:
            break
    return "\n".join(lines)


def _items(text: str) -> Iterator[_Item]:
    """The values of the list one by one; the first that is broken reaches to the end."""
    wrapped = _ITEMS.match(text)
    start = wrapped.end() if wrapped else len(text) - len(text.lstrip())
    single = text.startswith("{", start)
    place = start if single else start + 1
    decoder = json.JSONDecoder(strict=False)
    while True:
        match = _BETWEEN.match(text, place)
        place = match.end() if match else place
        if place >= len(text) or text[place] in "]}":
            return
        try:
            value, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            yield _Item(None, place, len(text))
            return
        yield _Item(value, place, end)
        if single:
            return
        place = end


def _lines(source: str, first: int) -> dict[str, int]:
    """The lines in which an item's title and abstract stand."""
    found: dict[str, int] = {}
    for name in ("title", "abstract"):
        match = re.search(rf'"{name}"\s*:', source)
        if match:
            found[name] = first + source.count("\n", 0, match.start())
    return found


def _is_csl(item: Mapping[str, Any]) -> bool:
    kind = _text(item.get("type"))
    return kind in _TYPES or kind in _OTHER_TYPES


def _entry(rank: int, item: Any, lines: Mapping[str, int]) -> Entry | None:
    """The paper that an item describes; None: it is none, or has no name."""
    if not isinstance(item, dict):
        return None
    values = cast(dict[str, Any], item)
    if not _IDENTIFYING & values.keys():
        return None
    custom: Any = values.get("custom")
    held: Any = cast(dict[str, Any], custom).get(NAME) if isinstance(custom, dict) else None
    whole = entry_of(rank, held, lines.get("title", 0), lines.get("abstract", 0))
    if whole is not None:
        return whole
    details = _details(values)
    title = identified(inline(_text(values.get("title"))), details.arxiv, details.doi)
    if not title:
        return None
    abstract = abstract_of(inline(_text(values.get("abstract"))))
    abstract_line = lines.get("abstract", 0) if abstract else 0
    return Entry(rank, title, abstract, lines.get("title", 0), abstract_line, details)


def _details(item: dict[str, Any]) -> Details:
    kind = _text(item.get("type"))
    entry_type = _type(kind, item)
    issued, accessed = _day(item.get("issued")), _day(item.get("accessed"))
    noted = extra(_text(item.get("note")))
    said = noted.fields
    doi, url = _text(item.get("DOI")), _text(item.get("URL")) or said.get("url", "")
    known_doi = doi_in(doi, said.get("doi", ""), url if "doi.org/" in url else "")
    arxiv, key = _arxiv(item, doi, url, said.get("arxiv", "")), _key(item) or said.get("key", "")
    fields = _fields(item, entry_type)
    own = {"arxiv": arxiv, "doi": known_doi, "url": url, "key": key}
    return Details(
        authors=_persons(item.get("author")),
        year=issued.year,
        date=issued.date,
        arxiv=arxiv,
        doi=known_doi,
        url=url or None,
        entry_type=entry_type,
        key=key,
        tags=_tags(item),
        note=noted.note,
        fields=cleaned(
            noted.beside(fields | own)
            | fields
            | {
                "date": issued.rest,
                "doi": "" if known_doi else arxivs_doi(doi),
                "urldate": accessed.date or accessed.rest or str(accessed.year or ""),
                "csl:issued": _beyond_a_day(item.get("issued")),
                "csl:accessed": _beyond_a_day(item.get("accessed")),
                "csl:type": "" if kind in _PLAIN_TYPES else kind,
                "csl:id": _other_id(item, key),
                "csl:DOI": "" if known_doi or arxiv_id(doi) else doi,
            }
        ),
    )


def _type(kind: str, item: Mapping[str, Any]) -> str:
    if kind == "thesis" and "master" in _text(item.get("genre")).lower():
        return "mastersthesis"
    return _TYPES.get(kind, "misc" if kind in _OTHER_TYPES else "")


def _persons(value: Any) -> tuple[Name, ...]:
    """CSL's names; "family" alone and plain strings are names, too."""
    people: list[Any] = cast(list[Any], value) if isinstance(value, list) else [value]
    names: list[Name] = []
    for person in people:
        if isinstance(person, dict):
            parts = cast(dict[str, Any], person)
            known = {key: clean_line(_text(part)) for key, part in parts.items()}
            names.append(Name.from_csl(known))
        else:
            names += names_of([_text(person)])
    return tuple(name for name in names if str(name))


def _day(value: Any) -> Day:
    """CSL's dates: parts, or a text; of a span its beginning."""
    if not isinstance(value, dict):
        return day(_text(value))
    date = cast(dict[str, Any], value)
    spans = date.get("date-parts")
    first: Any = cast(list[Any], spans)[0] if isinstance(spans, list) and spans else None
    if isinstance(first, list) and first:
        parts = [_text(part).zfill(2) for part in cast(list[Any], first)[:3]]
        return day("-".join(part for part in parts if part != "00"))
    return day(next((t for name in ("raw", "literal") if (t := _text(date.get(name)))), ""))


def _beyond_a_day(value: Any) -> str:
    """A date that is more than one day, month or year: spans, seasons, what is only about so."""
    if not isinstance(value, dict):
        return ""
    date = cast(dict[str, Any], value)
    spans: Any = date.get("date-parts")
    is_span = isinstance(spans, list) and len(cast(list[Any], spans)) > 1
    return _any_text(date) if is_span or len(date) > 1 else ""


def _other_id(item: Mapping[str, Any], key: str) -> str:
    """The id where it is not the key, too: a number, or an address of a program."""
    written = _text(item.get("id"))
    return "" if written == key else written


def _arxiv(item: Mapping[str, Any], doi: str, url: str, noted: str) -> str | None:
    names = ("number", "archive_location", "container-title", "archive")
    said = [_text(item.get(name)) for name in names]
    # Anything else with four digits and a point is no id.
    archive = _text(item.get("archive")).lower()
    if archive.startswith("arxiv"):
        said[1] = f"arXiv:{said[1].removeprefix('arXiv:')}"
    return arxiv_in(doi, url, *(s for s in said if "arxiv" in s.lower()), f"arXiv:{noted}")


def _key(item: Mapping[str, Any]) -> str:
    """The citation key; ids that are numbers or addresses of a program are none."""
    custom = item.get("custom")
    given = cast(dict[str, Any], custom).get("citation-key") if isinstance(custom, dict) else ""
    key = _text(item.get("citation-key")) or _text(given) or _text(item.get("id"))
    key = key.rpartition("/")[2] if key.startswith("http") else key
    return key if re.fullmatch(r"[^\s{},]*[A-Za-z][^\s{},]*", key) else ""


def _tags(item: Mapping[str, Any]) -> tuple[str, ...]:
    listed: Any = item.get("categories")
    categories = cast(list[Any], listed) if isinstance(listed, list) else [listed]
    return distinct([*tags_of(_text(item.get("keyword"))), *map(_text, categories)])


def _fields(item: Mapping[str, Any], entry_type: str) -> dict[str, str]:
    """All else, by BibTeX's names where it has them."""
    container = "journal" if entry_type in ("article", "misc", "unpublished") else "booktitle"
    fields = {container: _text(item.get("container-title"))}
    for name, value in item.items():
        if name in _SPENT:
            continue
        known = _FIELDS.get(name, f"csl:{name}")
        if name in _PEOPLE:
            known = name if name in ("editor", "translator") else f"csl:{name}"
            text = " and ".join(_written(person) for person in _persons(value))
        else:
            text = _any_text(value)
        fields[f"csl:{name}" if known in fields else known] = text
    if entry_type in ("phdthesis", "mastersthesis", "techreport") and "publisher" in fields:
        school = "institution" if entry_type == "techreport" else "school"
        fields[school] = fields.pop("publisher")
    if isinstance(item.get("custom"), dict):
        custom = cast(dict[str, Any], item["custom"])
        fields |= {f"csl:{k}": _any_text(v) for k, v in custom.items() if k != "citation-key"}
    return fields


def _written(name: Name) -> str:
    """A person as BibTeX writes one."""
    if name.literal or not name.given:
        return f"{{{name.literal or name.family}}}"
    particles = (name.dropping_particle, name.non_dropping_particle, name.family)
    family = " ".join(part for part in particles if part)
    return ", ".join(part for part in (family, name.suffix, name.given) if part)


def _any_text(value: Any) -> str:
    """Whatever stands there; what is neither text nor number as JSON."""
    if value is None or value == "":
        return ""
    try:
        return _text(value) or json.dumps(value, ensure_ascii=False)
    except RecursionError:  # a little less deep than what cannot be read at all
        return ""


def _text(value: Any) -> str:
    if isinstance(value, str):
        return clean_text(value).strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


READER = CslJsonReader()
