"""CSL-JSON, valid by the data schema of CSL 1.0.2 (csl-data.json of the CSL project)."""

import contextlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from readinglist.core.exporting import parts
from readinglist.core.exporting.options import Options
from readinglist.core.exporting.whole import NAME, wanted, whole
from readinglist.core.model import Name, Paper
from readinglist.core.text import clean_line, clean_text

# An "article" is a preprint to CSL; what may be anything is a "document".
_TYPES = {
    "article": "article-journal", "book": "book", "manual": "book", "proceedings": "book",
    "booklet": "pamphlet", "inbook": "chapter", "incollection": "chapter",
    "inproceedings": "paper-conference", "conference": "paper-conference", "phdthesis": "thesis",
    "mastersthesis": "thesis", "thesis": "thesis", "techreport": "report", "report": "report",
    "unpublished": "manuscript", "online": "webpage", "dataset": "dataset",
    "software": "software",
}  # fmt: skip
_KINDS = {
    "article-journal": "article-magazine article-newspaper review review-book",
    "chapter": "entry entry-dictionary entry-encyclopedia", "report": "standard",
    "manuscript": "speech",
}  # fmt: skip
_SCHEMA_TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter "
    "classic collection dataset document entry entry-dictionary entry-encyclopedia event figure "
    "graphic hearing interview legal_case legislation manuscript map motion_picture "
    "musical_score pamphlet paper-conference patent performance periodical "
    "personal_communication post post-weblog regulation report review review-book software song "
    "speech standard thesis treaty webpage".split()
)
_FIELDS = {
    "journal": "container-title", "booktitle": "container-title", "volume": "volume",
    "number": "issue", "pages": "page", "publisher": "publisher", "school": "publisher",
    "institution": "publisher", "address": "publisher-place", "series": "collection-title",
    "isbn": "ISBN", "issn": "ISSN", "language": "language", "edition": "edition",
    "pagetotal": "number-of-pages", "volumes": "number-of-volumes", "shorttitle": "title-short",
    "shortjournal": "container-title-short", "type": "genre", "pubstate": "status",
    "eventtitle": "event-title", "venue": "event-place", "version": "version", "pmid": "PMID",
    "pmcid": "PMCID", "chapter": "chapter-number",
}  # fmt: skip
# Other variables of the schema: texts and dates, and persons.
_KEPT = frozenset(
    "accessed annote archive_collection archive-place authority available-date call-number "
    "citation-number collection-number dimensions division event-date event journalAbbreviation "
    "jurisdiction locator license medium original-date original-publisher "
    "original-publisher-place original-title part-number part-title printing-number PMID "
    "page-first references reviewed-genre reviewed-title scale section shortTitle source submitted "
    "supplement-number volume-title volume-title-short year-suffix URL container-title".split()
)
_PEOPLE = frozenset(
    "chair collection-editor compiler composer container-author contributor curator director "
    "editorial-director executive-producer guest host illustrator interviewer narrator organizer "
    "original-author performer producer recipient reviewed-author script-writer "
    "series-creator".split()
)
_NUMBERED = frozenset(("report", "patent", "standard"))  # they have a number, not an issue
_GENRES = {"mastersthesis": "Master's thesis", "phdthesis": "PhD thesis"}
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DASHES = re.compile(r"\s*(?:--+|—)\s*")


class CslJsonExporter:
    """A list of items, one a line."""

    name = "csl-json"
    title = "CSL-JSON"
    extension = "json"

    def export(self, papers: Iterable[Paper], options: Options) -> Iterator[str]:
        """See `Exporter.export`."""
        lines = (parts.json_line(item(paper, options)) for paper in papers)
        return parts.separated(lines, "[\n", ",\n", "\n]\n")


def item(paper: Paper, options: Options) -> dict[str, Any]:
    """The item of a paper; its id is its key."""
    kind = _type(paper)
    found: dict[str, Any] = {
        "id": paper.key,
        "citation-key": paper.key,
        "type": kind,
        "title": paper.title,
        "author": [_name(name) for name in paper.authors],
        "issued": _issued(paper),
        "DOI": parts.doi(paper),
        "URL": parts.link(paper),
        "archive": "arXiv" if paper.arxiv else "",
        "archive_location": paper.arxiv,
    }
    found |= _stored(paper, kind)
    if options.has(options.abstracts):
        found["abstract"] = clean_text(paper.abstract)
    if options.has(options.tags):
        found["keyword"] = parts.listed(paper.tags)
    if options.has(options.notes):
        found["note"] = parts.note(paper)
    if options.is_full:
        found["issued"] = _issued_as_brought(paper) or found["issued"]
        found = _kept(paper) | {name: value for name, value in found.items() if value}
        found["custom"] = {NAME: whole(wanted(paper, options))}
    return {name: value for name, value in found.items() if value}


def _type(paper: Paper) -> str:
    """The one that an import said, as long as the paper is of that kind."""
    stored, kind = paper.fields.get("csl:type", ""), _TYPES.get(paper.entry_type, "")
    if stored in _SCHEMA_TYPES and (not kind or stored in _KINDS.get(kind, "").split()):
        return stored
    return kind or ("article" if paper.arxiv else "document")


def _name(name: Name) -> dict[str, str]:
    """A person; one that has a family name only is written as CSL's styles want it."""
    return {key: clean_line(value) for key, value in name.csl().items()}


def _read(text: str) -> Any:
    """A value as the reader stored it; what Python reads beyond JSON's numbers is none."""
    return json.loads(text, parse_constant=int)


def _issued_as_brought(paper: Paper) -> dict[str, Any]:
    """A span or season of an import, as long as it is of that year."""
    with contextlib.suppress(ValueError, RecursionError, LookupError, TypeError):
        brought = _read(paper.fields.get("csl:issued", ""))
        if str(brought["date-parts"][0][0]) == str(paper.year):
            return brought
    return {}


def _issued(paper: Paper) -> dict[str, Any]:
    known = parts.date_parts(paper)
    return {"date-parts": [list(known)]} if known else {}


def _stored(paper: Paper, kind: str) -> dict[str, Any]:
    """Stored fields that CSL has a variable for; the first of two that share one counts."""
    found: dict[str, Any] = {}
    for name, variable in _FIELDS.items():
        if name == "number" and kind in _NUMBERED:
            variable = "number"
        if value := paper.fields.get(name):
            found.setdefault(variable, clean_line(value))
    if "page" in found:
        found["page"] = _DASHES.sub("-", found["page"])
    if "genre" not in found and (genre := _GENRES.get(paper.entry_type)):
        found["genre"] = genre
    for role in ("editor", "translator"):
        if people := parts.people(paper.fields.get(role, "")):
            found[role] = [_name(parts.person(text)) for text in people]
    return found


def _kept(paper: Paper) -> dict[str, Any]:
    """What CSL has a variable for and this program no use, as an import brought it."""
    accessed = _ISO_DAY.fullmatch(paper.fields.get("urldate", ""))
    found: dict[str, Any] = (
        {"accessed": {"date-parts": [[int(part) for part in accessed.groups()]]}}
        if accessed
        else {}
    )
    for name, value in paper.fields.items():
        variable = name.removeprefix("csl:")
        if variable == name or variable not in _KEPT | _PEOPLE:
            continue
        if value[:1] in "[{":
            with contextlib.suppress(ValueError, RecursionError):
                found[variable] = _read(value)
        elif variable in _PEOPLE:
            found[variable] = [_name(parts.person(text)) for text in parts.people(value)]
        else:
            found[variable] = clean_line(value)
    return found


EXPORTER = CslJsonExporter()
