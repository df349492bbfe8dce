"""BibTeX: what is known in the standard styles' types and fields, never an invented journal.

What a type needs is what `plain.bst` warns of when it is missing; a paper that lacks it is `@misc`,
which needs nothing (Patashnik, "BibTeXing", section 3.1).
"""

import re
from collections.abc import Iterable, Iterator

from readinglist.core.exporting import entries, parts
from readinglist.core.exporting.entries import Writer
from readinglist.core.exporting.options import Options
from readinglist.core.model import Paper

_TYPES = {
    "article": "author journal year",
    "book": "author|editor publisher year",
    "booklet": "",
    "inbook": "author|editor chapter|pages publisher year",
    "incollection": "author booktitle publisher year",
    "inproceedings": "author booktitle year",
    "manual": "",
    "mastersthesis": "author school year",
    "misc": "",
    "phdthesis": "author school year",
    "proceedings": "no_author year",
    "techreport": "author institution year",
    "unpublished": "author note",
}
_OTHER_TYPES = {
    "conference": "inproceedings", "report": "techreport", "collection": "book", "mvbook": "book",
    "suppbook": "inbook", "bookinbook": "inbook", "mvproceedings": "proceedings",
}  # fmt: skip
_OTHER_FIELDS = {"journaltitle": "journal", "location": "address", "eprintclass": "primaryclass"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_A_SERIES = ("book", "inbook", "incollection", "inproceedings", "proceedings")
_LONGEST_NAMES = 18_000  # of 20,000 characters that BibTeX has for a variable (glob_str_size)


class BibtexExporter:
    """Entries that BibTeX and biber take without a warning; UTF-8, line ends as on Unix."""

    name = "bibtex"
    title = "BibTeX"
    extension = "bib"

    def export(self, papers: Iterable[Paper], options: Options) -> Iterator[str]:
        """See `Exporter.export`."""
        for number, paper in enumerate(papers):
            yield ("\n" if number else "") + _entry(paper, options)


_WRITER = Writer(accents=True)


def _entry(paper: Paper, options: Options) -> str:
    stored = _renamed(entries.brought(paper))
    fields = _fields(paper) | _printed(stored)
    kind = _kind(paper, fields)
    if kind == "misc" and not fields.get("howpublished"):
        fields["howpublished"] = fields.get("journal") or fields.get("booktitle", "")
    _without_quarrel(kind, fields)
    if not fields["author"] or kind == "proceedings":
        # What plain styles sort and label by where there is no author.
        fields["key"] = _WRITER.text(paper.title) or paper.key
    if options.is_full:
        fields["date"] = parts.day(paper)
        fields |= entries.others(_unsaid(stored, fields), fields, _WRITER)
    fields |= entries.of_the_user(paper, options, "annote", _WRITER)
    return entries.entry(kind, paper.key, fields, bare=("month",))


def _unsaid(stored: dict[str, str], fields: dict[str, str]) -> dict[str, str]:
    """Stored fields without those that others say already."""
    return {n: v for n, v in stored.items() if n != "date" or v != fields["date"]}


def _renamed(stored: dict[str, str]) -> dict[str, str]:
    """BibLaTeX's names for what BibTeX has, too."""
    for name, known in _OTHER_FIELDS.items():
        if name in stored and known not in stored:
            stored[known] = stored.pop(name)
    return stored


def _fields(paper: Paper) -> dict[str, str]:
    """What every paper may have, encoded."""
    return {
        "title": _WRITER.title(paper.title),
        "author": _shortened(_WRITER.names(paper.authors)),
        "key": "",
        "year": str(paper.year) if paper.year is not None else "",
        "month": _month(paper) if paper.year is not None else "",
        "eprint": entries.identifier(paper.arxiv or ""),
        "archiveprefix": "arXiv" if paper.arxiv else "",
        "doi": entries.identifier(parts.doi(paper)),
        "url": entries.link(paper.url or ""),
    }


def _shortened(names: str) -> str:
    """As many as BibTeX can hold: collaborations have thousands of authors."""
    if len(names.encode()) <= _LONGEST_NAMES:
        return names
    kept = names.encode()[:_LONGEST_NAMES].decode(errors="ignore")
    return kept.rpartition(" and ")[0] + " and others"


def _month(paper: Paper) -> str:
    """Its name as BibTeX's styles define it."""
    known = parts.date_parts(paper)
    text = str(known[1]) if len(known) > 1 else entries.brought(paper).get("month", "")
    if re.fullmatch(r"0?[1-9]|1[0-2]", text):
        return _MONTHS[int(text) - 1]
    return text[:3].lower() if text[:3].lower() in _MONTHS and text.isalpha() else ""


def _printed(stored: dict[str, str]) -> dict[str, str]:
    """The fields of an import that a bibliography prints."""
    known = {name: value for name, value in stored.items() if name in entries.PRINTED}
    known.pop("month", None)
    found = {name: _WRITER.stored(name, value) for name, value in known.items()}
    if found.get("type"):  # the only one of them that plain styles make small
        found["type"] = _WRITER.title(known["type"])
    return found


def _kind(paper: Paper, fields: dict[str, str]) -> str:
    kind = paper.entry_type.lower()
    if kind == "thesis":
        kind = "mastersthesis" if "master" in paper.fields.get("type", "") else "phdthesis"
    kind = _OTHER_TYPES.get(kind, kind)
    if kind in ("phdthesis", "mastersthesis") and not fields.get("school"):
        fields["school"] = fields.pop("institution", "")
    needs = _TYPES.get(kind, "").split()
    given = {name for name, value in fields.items() if value}
    given |= set() if "author" in given else {"no_author"}  # proceedings print none
    has_all = all(given & set(need.split("|")) for need in needs)
    return kind if kind in _TYPES and has_all else "misc"


def _without_quarrel(kind: str, fields: dict[str, str]) -> None:
    """Leave out what `plain.bst` says cannot stand beside something else."""
    if kind in ("book", "inbook") and fields.get("author"):
        fields.pop("editor", None)
    if kind == "article" and fields.get("number") and not fields.get("volume"):
        fields.setdefault("issue", fields.pop("number"))  # it takes one of a volume only
    if kind in _IN_A_SERIES and (fields.get("volume") or not fields.get("series")):
        fields.pop("number", None)


EXPORTER = BibtexExporter()
