"""BibLaTeX: types, fields and dates as its manual has them (sections 2.1 to 2.3); UTF-8 for biber.

Letters with accents stay UTF-8: biber would make them so, and some of them wrongly.
"""

import itertools
import operator
import re
from collections.abc import Iterable, Iterator

from readinglist.core.exporting import entries, parts
from readinglist.core.exporting.entries import Writer
from readinglist.core.exporting.options import Options
from readinglist.core.model import Paper

_TYPES = frozenset(
    "article book mvbook inbook bookinbook suppbook booklet collection mvcollection incollection "
    "suppcollection dataset manual misc online patent periodical suppperiodical proceedings "
    "mvproceedings inproceedings reference mvreference inreference report software thesis "
    "unpublished".split()
)
_OTHER_TYPES = {
    "conference": ("inproceedings", ""), "electronic": ("online", ""), "www": ("online", ""),
    "phdthesis": ("thesis", "phdthesis"), "mastersthesis": ("thesis", "mathesis"),
    "techreport": ("report", "techreport"),
}  # fmt: skip
_OTHER_FIELDS = {
    "journal": "journaltitle", "address": "location", "school": "institution",
    "primaryclass": "eprintclass",
}  # fmt: skip
_NAMES_OF_STRINGS = ("type", "language", "origlanguage", "pubstate", "pagination", "bookpagination")
_DATES = ("urldate", "eventdate", "origdate")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_NO_PAGES = re.compile(r"[0\s–-]+")  # what publishers give before there are any
_SPACED_DASH = re.compile(r"\s*(--?|–)\s*")
_RANGES = re.compile(r"[\w.:]+(?:--?[\w.:]+)?(?:, ?[\w.:]+(?:--?[\w.:]+)?)*", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LAST_YEAR = 9999
_LENGTH_OF_YEAR = 4
_LONG_ISBN = 12  # digits before the last


class BiblatexExporter:
    """Entries that biber takes without a warning; UTF-8, line ends as on Unix."""

    name = "biblatex"
    title = "BibLaTeX"
    extension = "bib"

    def export(self, papers: Iterable[Paper], options: Options) -> Iterator[str]:
        """See `Exporter.export`."""
        for number, paper in enumerate(papers):
            yield ("\n" if number else "") + _entry(paper, options)


_WRITER = Writer(accents=False)
# biber makes signs of these commands, and LaTeX has the signs in text only.
_ANGLE = re.compile(r"\\(langle|rangle)(?![A-Za-z])")
_ANGLES = {"langle": r"\left<\right.", "rangle": r"\left.\right>"}


def _entry(paper: Paper, options: Options) -> str:
    brought = entries.brought(paper)
    refused = {name for name, value in brought.items() if not _is_taken(name, value)}
    stored = _renamed({n: v for n, v in brought.items() if n not in refused})
    kind, called = _kind(paper)
    fields = _fields(paper, stored) | _printed(stored)
    if called and not fields.get("type"):
        fields["type"] = called
    if paper.aliases and not options.keys:  # texts that cite a former key go on finding the paper
        fields["ids"] = ", ".join(paper.aliases)
    if options.is_full:
        fields |= entries.others(_unsaid(brought, fields), fields, _WRITER, refused)
    fields |= entries.of_the_user(paper, options, "annotation", _WRITER)
    return _ANGLE.sub(lambda sign: _ANGLES[sign[1]], entries.entry(kind, paper.key, fields))


def _unsaid(brought: dict[str, str], fields: dict[str, str]) -> dict[str, str]:
    """The fields of an import, without those that have another name here, or are in the date."""
    said = {
        name
        for name, known in _OTHER_FIELDS.items()
        if name in brought and _WRITER.stored(name, brought[name]) == fields.get(known)
    }
    if len(fields["date"]) > _LENGTH_OF_YEAR:
        said |= {"month"}
    if fields["date"].startswith(brought.get("date", "-")):
        said |= {"date"}
    return {name: value for name, value in brought.items() if name not in said}


def _is_taken(name: str, value: str) -> bool:
    """Whether biber takes the value without a warning: it looks at dates and numbers of books.

    And whether BibLaTeX does: of some it makes names of commands.
    """
    if name in _NAMES_OF_STRINGS:
        return bool(re.fullmatch(r"(?:[^\W_]|[ .,;:()'/-])+", value))
    if name == "pages":
        return not _NO_PAGES.fullmatch(value)
    if name in _DATES:
        return bool(_DATE.fullmatch(value))
    digits = [int(digit) for digit in re.sub(r"[\s-]", "", value[:-1]) if digit.isdecimal()]
    last = value[-1].upper()
    if name == "isbn" and len(digits) == _LONG_ISBN:
        weights = itertools.cycle((1, 3))
        return str(-sum(map(operator.mul, digits, weights)) % 10) == last
    if name in ("isbn", "issn"):
        check = -sum(map(operator.mul, reversed(digits), itertools.count(2))) % 11
        return len(digits) == (9 if name == "isbn" else 7) and "0123456789X"[check] == last
    return True


def _renamed(stored: dict[str, str]) -> dict[str, str]:
    """BibTeX's names for what BibLaTeX calls otherwise."""
    for name, known in _OTHER_FIELDS.items():
        if name in stored:
            stored.setdefault(known, stored.pop(name))
    return stored


def _kind(paper: Paper) -> tuple[str, str]:
    """The type, and what a thesis or report is called."""
    kind, called = _OTHER_TYPES.get(paper.entry_type.lower(), (paper.entry_type.lower(), ""))
    if kind in ("misc", "online"):
        kind = "online" if paper.arxiv or paper.url else "misc"
    return (kind if kind in _TYPES else "misc"), called


def _fields(paper: Paper, stored: dict[str, str]) -> dict[str, str]:
    """What every paper may have, encoded."""
    date = _date(paper, stored)
    return {
        "title": _WRITER.title(paper.title),
        "author": _WRITER.names(paper.authors),
        "date": date,
        "year": "" if date or paper.year is None else str(paper.year),
        "eprint": entries.identifier(paper.arxiv or ""),
        "eprinttype": "arXiv" if paper.arxiv else "",
        "doi": entries.identifier(parts.doi(paper)),
        "url": entries.link(paper.url or ""),
    }


def _date(paper: Paper, stored: dict[str, str]) -> str:
    """As much of it as is known, in ISO 8601; nothing for a year that has not four digits."""
    if not paper.year or abs(paper.year) > _LAST_YEAR:
        return ""
    year = f"{paper.year:04}" if paper.year > 0 else f"-{-paper.year:04}"
    for date in (paper.date or "", stored.get("date", "")):
        if _DATE.fullmatch(date) and date.startswith(year):
            return date
    month = stored.get("month", "")[:3].lower()
    if month in _MONTHS:
        return f"{year}-{_MONTHS.index(month) + 1:02}"
    return f"{year}-{int(month):02}" if re.fullmatch("0?[1-9]|1[0-2]", month) else year


def _printed(stored: dict[str, str]) -> dict[str, str]:
    """The fields of an import that a bibliography prints."""
    found = {
        name: _WRITER.stored(name, value)
        for name, value in stored.items()
        if name in entries.PRINTED and name != "month"
    }
    if "pages" in found:
        found["pages"] = _SPACED_DASH.sub("--", found["pages"])
    if not _RANGES.fullmatch(found.get("pages", "")):
        found["note"] = "; ".join(filter(None, (found.get("note"), found.pop("pages", ""))))
    return found


EXPORTER = BiblatexExporter()
