"""What reference managers' formats share: markup, extra lines, tags, dates, marks of lines."""

import html
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from readinglist.core.importing.entries import Document, LineKind
from readinglist.core.importing.parsing.cleaning import (
    arxiv_id,
    day_of,
    doi_of,
    link_of,
    note_of,
    title_of,
)
from readinglist.core.text import clean_line, clean_text

_INLINE = re.compile(
    r"</?(?:i|b|em|strong|sub|sup|scp|sc|span|u|tt|inf|font|a|code|small|"
    r"m:(?:bold|italic|underline))\b[^<>]{0,300}>",
    re.IGNORECASE,
)
_BLOCK = re.compile(
    r"</?(?:p|div|br|h[1-6]|li|ul|ol|blockquote|pre|table|tr|td|sec|title|"
    r"jats:[a-z-]{1,20}|mml:[a-z-]{1,20}|m:(?:note|linebreak|center|left|right))\b[^<>]{0,300}>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,30});", re.IGNORECASE)

_LONGEST_ID = 2000  # characters
_CATEGORIES = re.compile(r"\[([^\[\]]+)\]$")
_ARXIVS_DOI = re.compile(r"10\.48550/arxiv\.[^\s{}]+", re.IGNORECASE)
# What Zotero writes as "Key: value" where a format has no place for it, under BibTeX's names.
_EXTRA_NAMES = MappingProxyType(
    {
        "Publisher": "publisher", "ISSN": "issn", "ISBN": "isbn", "DOI": "doi", "URL": "url",
        "arXiv": "arxiv", "Citation Key": "key", "Place": "address", "Edition": "edition",
        "Issue": "number", "Number": "number", "Volume": "volume", "Pages": "pages",
        "Series": "series", "Conference Name": "eventtitle", "Meeting Name": "eventtitle",
        "Publication Title": "journal", "PMID": "pmid", "PMCID": "pmcid", "Version": "version",
        "Journal Abbreviation": "shortjournal",
    }
)  # fmt: skip
_EXTRA_OTHERS = (
    "Version Number", "ADS Bibcode", "Artwork Size", "Section", "Series Title", "Type", "type",
    "Num Pages", "number-of-pages", "original-date", "event-place", "container-title",
    "_eprint", "tex\\.[a-z]+", "OCLC", "MR", "Zbl", "Accession Number", "QID", "Code",
    "Publication Title", "Cited by", "version", "Library Catalog", "Page Version ID",
    "Reporter", "Medium", "Genre", "GSCC",
)  # fmt: skip
_EXTRA = re.compile(
    r"(?:^|\s)(?:arXiv preprint )?"
    r"(arXiv(?=:)|(?:" + "|".join((*_EXTRA_NAMES, *_EXTRA_OTHERS)) + r")(?=:\s)):\s*"
)
# What stands behind such a key; a sentence that begins with one is its reader's own.
_LONGEST_VALUE = 300  # characters
_NO_SENTENCE = re.compile(r"(?!.*(?:[^\W\d_]{4}[.]|[!?])\s).*[^!?]")
_NUMBER = re.compile(r"\S+(?: \S+){0,2}")
_SERIAL = re.compile(r"[\dXx][\dXx ,;()-]*")
_FORMS = MappingProxyType(
    {
        "arXiv": re.compile(
            r"(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?"
            r"(?:\s*\[[a-zA-Z.-]+(?:, ?[a-zA-Z.-]+)*\])?"
        ),
        "DOI": re.compile(r"(?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S+"),
        "URL": re.compile(r"https?://\S+"),
        "_eprint": re.compile(r"https?://\S+"),
        "ISSN": _SERIAL, "ISBN": _SERIAL, "PMID": _SERIAL, "PMCID": re.compile(r"(?:PMC)?\d+"),
        "Citation Key": re.compile(r"\S+"), "Issue": _NUMBER, "Number": _NUMBER,
        "Volume": _NUMBER, "Pages": _NUMBER, "Edition": _NUMBER, "Version": _NUMBER,
    }
)  # fmt: skip


class Extra(NamedTuple):
    """A note's "Key: value" lines by BibTeX's names where it has one, and the rest of it."""

    fields: dict[str, str]
    note: str

    def beside(self, known: Mapping[str, str | None]) -> dict[str, str]:
        """The fields that say something else than what is known; what they add is new."""
        fields: dict[str, str] = {}
        for name, value in self.fields.items():
            others = known.get(name) or ""
            if name == "arxiv" and (listed := _CATEGORIES.search(value)):
                fields["categories"] = " ".join(listed[1].replace(",", " ").split())
            if others.lower() not in (value.lower(), arxiv_id(f"arXiv:{value}")):
                fields[f"extra:{name}" if others else name] = value
        return fields


def inline(text: str) -> str:
    """A title or abstract without HTML: tags that only set type leave no gap."""
    if "<" in text:
        text = _BLOCK.sub(" ", _INLINE.sub("", text))
    return _without_entities(text)


def note_lines(text: str) -> str:
    """A note without HTML; its paragraphs are lines."""
    if "<" in text:
        text = _BLOCK.sub("\n", _INLINE.sub("", text))
        text = "\n".join(line.strip() for line in text.split("\n") if line.strip())
    return note_of(_without_entities(text))


def _without_entities(text: str) -> str:
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


def extra(text: str, one_line: bool = False) -> Extra:
    """What Zotero put into a note because the format has no field for it, and the note.

    Only whole lines are taken; `one_line`: the format made spaces of their ends.
    """
    fields: dict[str, str] = {}
    rest: list[str] = []
    for line in text.split("\n"):
        found = _pairs(line, one_line)
        if found and not fields.keys() & found.keys():
            fields |= found
        else:
            rest.append(line)
    return Extra(fields, note_lines("\n".join(rest)))


def _pairs(line: str, one_line: bool) -> dict[str, str]:
    """The keys of a line by BibTeX's names, and their values; nothing: it is none of Zotero's."""
    before, *pieces = _EXTRA.split(line, maxsplit=0 if one_line else 1)
    fields: dict[str, str] = {}
    for key, value in zip(pieces[::2], map(clean_line, pieces[1::2]), strict=True):
        name = _EXTRA_NAMES.get(key, f"extra:{key}")
        fits = len(value) <= _LONGEST_VALUE and _FORMS.get(key, _NO_SENTENCE).fullmatch(value)
        if before.strip() or not fits or name in fields:
            return {}
        fields[name] = value
    return fields


def tags_of(text: str, separators: str = ";,") -> tuple[str, ...]:
    """The names in a list, split at the first of the separators that it has."""
    text = inline(text)
    found = next((sign for sign in separators if sign in text), "\n")
    return distinct(part for line in text.split("\n") for part in line.split(found))


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Names without spaces around them, each once, in order."""
    return tuple(dict.fromkeys(name for name in map(clean_line, names) if name))


def cleaned(fields: Mapping[str, str]) -> dict[str, str]:
    """Fields fit to be stored; empty ones are left out."""
    stripped = {clean_line(name): clean_text(value).strip() for name, value in fields.items()}
    return {name: value for name, value in stripped.items() if value}


class Day(NamedTuple):
    """A day, or what of it is known: `rest` is what year and date do not say."""

    year: int | None
    date: str | None
    rest: str


def day(text: str) -> Day:
    """The year and day in a text; a month without a day is the rest ("2020-05")."""
    text = clean_line(text).strip(" /")
    if not text:
        return Day(None, None, "")
    year, date = day_of(text)
    said = text in ("", str(year), date or "") or (date or "-").replace("-", "/") == text
    return Day(year, date, "" if said else text)


def moment_beyond(text: str, date: str | None) -> str:
    """The text where it says more than that day: the time, or the day in words."""
    text = clean_line(text)
    return "" if date is None or text.replace("/", "-").strip("-") == date else text


def identified(title: str, arxiv: str | None, doi: str | None) -> str:
    """The title, or what else names the paper; nothing: it has no name."""
    return title_of(title) or (f"arXiv:{arxiv}" if arxiv else f"doi:{doi}" if doi else "")


def arxiv_in(*texts: str) -> str | None:
    """The first arXiv id in the texts that may hold one."""
    return next((found for text in texts if text and (found := arxiv_id(text))), None)


def doi_in(*texts: str) -> str | None:
    """The first DOI in the texts that may hold one."""
    return next((found for text in texts if text and (found := _doi(text))), None)


def _doi(text: str) -> str | None:
    """The first DOI in a text; none is as long as what texts from outside may be."""
    return doi_of(text[:_LONGEST_ID])


def arxivs_doi(text: str) -> str:
    """The DOI that arXiv itself gives, which is none of the paper's; nothing: it is another."""
    match = _ARXIVS_DOI.search(text[:_LONGEST_ID])
    return match[0] if match else ""


def link_in(text: str) -> str | None:
    """The first link in a text."""
    return link_of(text[:_LONGEST_ID])


def rating_of(text: str) -> int:
    """0 to 5 stars: "4", "rank4", "★★★★"."""
    match = re.fullmatch(r"\s*(?:rank)?([0-5])(?:\.0)?\s*", text)
    return int(match[1]) if match else min(5, text.count("★"))


_STATUSES = MappingProxyType(
    {"read": "read", "done": "read", "finished": "read", "1": "read", "yes": "read",
     "true": "read", "skimmed": "reading", "reading": "reading", "in progress": "reading",
     "to read": "to-read", "to-read": "to-read", "toread": "to-read", "new": "new",
     "skipped": "skipped"}
)  # fmt: skip


def status_of(text: str) -> str:
    """A read status by this program's names; nothing for what is none."""
    return _STATUSES.get(text.strip().lower(), "")


class Marks:
    """Kinds of lines, marked by ranges; what is broken is never hidden by what is not."""

    def __init__(self, document: Document, rest: LineKind = LineKind.HEADER) -> None:
        self.kinds = [rest if line.strip() else LineKind.BLANK for line in document.lines]

    def mark(self, first: int, last: int, kind: LineKind) -> None:
        """Give lines, counted from 1 and both ends included, a kind."""
        for place in range(max(first, 1) - 1, min(last, len(self.kinds))):
            if _RANK[kind] > _RANK[self.kinds[place]]:
                self.kinds[place] = kind

    def share_of(self, *kinds: LineKind) -> float:
        """How much of what is not blank is of these kinds."""
        filled = sum(kind is not LineKind.BLANK for kind in self.kinds)
        return sum(kind in kinds for kind in self.kinds) / filled if filled else 0.0


_RANK = MappingProxyType(
    {
        LineKind.HEADER: 0,
        LineKind.DETAIL: 1,
        LineKind.ABSTRACT: 2,
        LineKind.TITLE: 3,
        LineKind.UNPARSED: 4,
        LineKind.BLANK: 5,
    }
)
