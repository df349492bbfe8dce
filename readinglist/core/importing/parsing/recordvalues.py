"""The values of a record's fields, as the library stores them; nothing for what does not fit."""

import html
import json
import re
from collections.abc import Callable, Mapping
from typing import Any, cast

from readinglist.core.importing.parsing.authors import PARTS_OF_NAMES, authors_of
from readinglist.core.importing.parsing.cleaning import (
    abstract_of,
    arxiv_id,
    day_of,
    doi_of,
    link_of,
    note_of,
    title_of,
)
from readinglist.core.text import clean_line, clean_text

ENTRY_TYPES = frozenset(
    "article book booklet conference inbook incollection inproceedings manual mastersthesis misc "
    "online phdthesis proceedings report techreport thesis unpublished".split()
)
_STATUSES = {
    "new": "new", "unread": "new", "toread": "to-read", "queued": "to-read", "reading": "reading",
    "inprogress": "reading", "read": "read", "done": "read", "finished": "read",
    "skipped": "skipped",
}  # fmt: skip
_YES = ("true", "yes", "y", "1", "x")
_NO = ("false", "no", "n", "0")
_CATEGORY = re.compile(r"[a-z][a-z-]+(?:\.[A-Za-z-]{2,17})?")
_ARCHIVES = frozenset(
    "cs math stat eess econ q-bio q-fin astro-ph cond-mat gr-qc hep-ex hep-lat hep-ph hep-th "
    "math-ph nlin nucl-ex nucl-th physics quant-ph".split()
)
_BLOCK = re.compile(r"</?(?:p|br|div|jats:p|jats:title|title)\s*/?>", re.IGNORECASE)
_INLINE = re.compile(
    r"</?(?:i|b|em|strong|sub|sup|span|scp|tt|code|jats:[a-z-]{1,20})(?:\s[^<>]{0,200})?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31});", re.IGNORECASE)
_TIME = re.compile(r"\d:\d\d")
_LONGEST_NAME = 200  # characters of a tag


def text_of(value: Any) -> str:
    """A text without HTML's marks: a string, a number, or a list of strings in a row."""
    if isinstance(value, list):
        value = " ".join(part for part in cast("list[Any]", value) if isinstance(part, str))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return ""
    if "<" in value:
        value = _INLINE.sub("", _BLOCK.sub(" ", value))
    return _ENTITY.sub(lambda match: html.unescape(match[0]), value) if "&" in value else value


def _strings(value: Any) -> list[str]:
    """What a list of texts, or of objects with names, or a text with separators holds."""
    if isinstance(value, str):
        return [part for part in re.split(r"[;\n]" if ";" in value else r"[,\n]", value) if part]
    members = cast("list[Any]", value) if isinstance(value, list) else []
    if len(members) == 1 and isinstance(members[0], str):
        return _strings(members[0])
    found: list[str] = []
    for member in members:
        if isinstance(member, Mapping):
            item = cast("Mapping[str, Any]", member)
            member = item.get("name") or item.get("tag") or item.get("label")
        if isinstance(member, str):
            found.append(member)
    return found


def _tags(value: Any) -> tuple[str, ...]:
    cleaned = (clean_line(text).strip(" ,;#") for text in _strings(value))
    return tuple(dict.fromkeys(tag for tag in cleaned if tag and len(tag) <= _LONGEST_NAME))


def is_arxiv_category(text: str) -> bool:
    """Whether it is "cs.CL" or "hep-th"."""
    return bool(_CATEGORY.fullmatch(text)) and text.partition(".")[0] in _ARCHIVES


def _categories(value: Any) -> tuple[str, ...]:
    """Tags, but no categories of arXiv: those are nobody's choice."""
    if isinstance(value, str) and all(map(is_arxiv_category, value.split())):
        return ()
    return tuple(tag for tag in _tags(value) if not is_arxiv_category(tag))


def _year(value: Any) -> int | None:
    return day_of(value)[0]


def _date(value: Any) -> tuple[int, str | None] | None:
    """The year and, where it is known, the day."""
    if isinstance(value, Mapping):
        value = cast("Mapping[str, Any]", value).get("date-parts")
    while isinstance(value, list) and value and isinstance(value[0], list):
        value = cast("list[Any]", value)[0]
    if isinstance(value, list):
        value = "-".join(str(part) for part in cast("list[Any]", value)[:3])
    year, day = day_of(value)
    return (year, day) if year else None


def _arxiv(value: Any) -> str | None:
    return arxiv_id(value)


def _doi(value: Any) -> str | None:
    return doi_of(value)


def _url(value: Any) -> str | None:
    return link_of(text_of(value[:1]) if isinstance(value, list) else value)


def _flag(value: Any) -> bool | None:
    text = str(value).strip().casefold()
    return True if text in _YES else False if text in _NO else None


def _status(value: Any) -> str:
    flag = _flag(value)
    if flag is not None:
        return "read" if flag else "new"
    return (
        _STATUSES.get(re.sub(r"[\W_]", "", value.casefold()), "") if isinstance(value, str) else ""
    )


def _rating(value: Any) -> int:
    """1 to 5, from a number or so many stars."""
    text = str(value).strip()
    stars = text.count("★") + text.count("⭐")
    number = re.fullmatch(r"([0-5])(?:\.0+)?(?:\s*/\s*5)?", text)
    return int(number[1]) if number and not isinstance(value, bool) else min(5, stars)


def _line(value: Any) -> str:
    if isinstance(value, Mapping):
        item = cast("Mapping[str, Any]", value)
        value = item.get("name") or item.get("title")
    return clean_line(text_of(value))


def _entry_type(value: Any) -> str:
    lowered = value.strip().casefold() if isinstance(value, str) else ""
    return lowered if lowered in ENTRY_TYPES else ""


CONVERTERS: Mapping[str, Callable[[Any], Any]] = {
    "title": lambda value: title_of(text_of(value)),
    "abstract": lambda value: abstract_of(text_of(value)),
    "authors": authors_of,
    "arxiv": _arxiv,
    "doi": _doi,
    "url": _url,
    "date": _date,
    "year": _year,
    "journal": _line,
    "booktitle": _line,
    "venue": _line,
    "tags": _tags,
    "categories": _categories,
    "note": lambda value: note_of(text_of(value)),
    "status": _status,
    "starred": lambda value: bool(_flag(value)),
    "rating": _rating,
    "key": _line,
    "entry_type": _entry_type,
}


def says_more(ours: str, value: Any) -> bool:
    """Whether a value holds more than what was taken from it: times of day, what else of authors.

    Of categories only those that are not arXiv's are taken.
    """
    if ours == "date":
        return isinstance(value, str) and bool(_TIME.search(value))
    if ours == "authors":
        members = cast("list[Any]", value) if isinstance(value, list) else [value]
        objects = [cast("Mapping[str, Any]", m) for m in members if isinstance(m, Mapping)]
        return any(set(each) - PARTS_OF_NAMES for each in objects)
    return ours == "categories" and any(map(is_arxiv_category, _strings(value)))


def compact(value: Any) -> str:
    """Any value as text: strings as they are, lists of them in a row, the rest as JSON."""
    if isinstance(value, str):
        return clean_text(value).strip()
    if value is None or value == [] or value == {}:
        return ""
    if isinstance(value, list):
        members = cast("list[Any]", value)
        if all(isinstance(member, str) and "," not in member for member in members):
            return clean_text(", ".join(members))
    try:
        return clean_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    except (RecursionError, ValueError):  # nested deeper than anybody reads
        return "…"
