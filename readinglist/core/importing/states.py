"""A paper as another library had it: what the profile `full` of an export carries, read back.

See exporting/whole.py for the form. It may come from anybody: what is not of the form is left out.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from readinglist.core.citekeys import valid_key
from readinglist.core.highlights import COLOURS
from readinglist.core.importing.entries import Details, Document, Entry
from readinglist.core.model import LIBRARY_FIELD, STATUSES, Highlight, Name, Sighting
from readinglist.core.text import clean_line, clean_text

NAME = LIBRARY_FIELD
_BEGINNING = re.compile(rf'\s*\{{\s*"format"\s*:\s*"{NAME}"')
_LOOK = 20  # lines
_UID = re.compile(r"[0-9a-f]{8,64}")
_HASH = re.compile(r"[0-9a-f]{64}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_MOST = 10_000  # highlights, sightings, tags of one paper
_LARGEST = 2**53

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class State:
    """What a library knew of a paper beside what any file says of one. Ids are of that library."""

    uid: str
    added: str
    updated: str
    aliases: tuple[str, ...] = ()
    queue_position: int | None = None
    queued: str | None = None
    snoozed_until: str | None = None
    trashed: str | None = None
    highlights: tuple[Highlight, ...] = ()
    sightings: tuple[Sighting, ...] = ()


def usable(key: str) -> bool:
    """Whether a paper may have the key: the command line takes one of digits only for an id."""
    return valid_key(key) and not key.isdigit()


def is_export(document: Document) -> bool:
    """Whether it is the format `json` of an export."""
    return bool(_BEGINNING.match("\n".join(line[:200] for line in document.lines[:_LOOK])))


def entry_of(rank: int, value: Any, title_line: int, abstract_line: int = 0) -> Entry | None:
    """The paper that a value describes; None: it is none of a library's."""
    if not isinstance(value, dict):
        return None
    given = cast(dict[str, Any], value)
    found, uid = described(rank, given, title_line, abstract_line), _text(given.get("uid"))
    added = _matching(_TIME, given.get("added"))
    if found is None or not _UID.fullmatch(uid) or not added:
        return None
    state = State(
        uid,
        added,
        _matching(_TIME, given.get("updated")) or added,
        tuple(key for key in _texts(given.get("aliases")) if valid_key(key)),
        _number(given.get("queue_position")),
        _matching(_TIME, given.get("queued")),
        _matching(_DAY, given.get("snoozed_until")),
        _matching(_TIME, given.get("trashed")),
        _all(given.get("highlights"), _highlight),
        _all(given.get("sightings"), _sighting),
    )
    return replace(found, state=state)


def described(
    rank: int, given: Mapping[str, Any], title_line: int, abstract_line: int = 0
) -> Entry | None:
    """The paper, without what only a library knows; None: it has no title."""
    title = clean_line(_text(given.get("title")))
    abstract = clean_text(_text(given.get("abstract"))).strip()
    line = abstract_line if abstract else 0
    return Entry(rank, title, abstract, title_line, line, _details(given)) if title else None


def entry_of_field(rank: int, text: str, title_line: int, abstract_line: int = 0) -> Entry | None:
    """The paper that a field's JSON describes."""
    try:
        return entry_of(rank, json.loads(text), title_line, abstract_line)
    except (ValueError, RecursionError):
        return None


def _details(given: Mapping[str, Any]) -> Details:
    status, rating = _text(given.get("status")), _number(given.get("rating")) or 0
    fields = given.get("fields")
    named = cast(dict[str, Any], fields).items() if isinstance(fields, dict) else ()
    return Details(
        authors=_all(given.get("authors"), _name),
        year=_number(given.get("year")),
        date=clean_line(_text(given.get("date"))) or None,
        arxiv=clean_line(_text(given.get("arxiv"))) or None,
        doi=clean_line(_text(given.get("doi"))) or None,
        url=clean_line(_text(given.get("url"))) or None,
        entry_type=clean_line(_text(given.get("type"))),
        key=_text(given.get("key")),
        fields={clean_line(name): clean_text(_text(text)) for name, text in named},
        tags=tuple(_texts(given.get("tags"))),
        note=clean_text(_text(given.get("note"))).strip(),
        status=status if status in STATUSES else "",
        starred=given.get("starred") is True,
        rating=rating if 0 <= rating <= 5 else 0,
    )


def _name(value: Mapping[str, Any]) -> Name | None:
    parts = {str(key): clean_line(_text(part)) for key, part in value.items()}
    name = Name.from_csl(parts)
    return name if str(name) else None


def _highlight(value: Mapping[str, Any]) -> Highlight | None:
    uid, created = _text(value.get("uid")), _matching(_TIME, value.get("created"))
    quote, colour = clean_text(_text(value.get("quote"))), _text(value.get("colour"))
    if not _UID.fullmatch(uid) or not created or not quote.strip():
        return None
    prefix, suffix, comment = (
        clean_text(_text(value.get(name))) for name in ("prefix", "suffix", "comment")
    )
    colour = colour if colour in COLOURS else COLOURS[0]
    return Highlight(uid, quote, prefix, suffix, comment, colour, created)


def _sighting(value: Mapping[str, Any]) -> Sighting | None:
    name, imported = clean_line(_text(value.get("file"))), _matching(_TIME, value.get("imported"))
    rank, digest = _number(value.get("rank")), _text(value.get("hash"))
    if not name or not imported or rank is None or rank < 1 or not _HASH.fullmatch(digest):
        return None
    day, layout = _matching(_DAY, value.get("day")), clean_line(_text(value.get("layout")))
    format_name = clean_line(_text(value.get("format")))
    return Sighting(name, rank, day, layout, imported, 0, digest, format_name)


def _all(value: Any, make: Callable[[Mapping[str, Any]], T | None]) -> tuple[T, ...]:
    listed: Iterable[Any] = cast(list[Any], value)[:_MOST] if isinstance(value, list) else ()
    made = (make(cast(dict[str, Any], item)) for item in listed if isinstance(item, dict))
    return tuple(item for item in made if item is not None)


def _texts(value: Any) -> list[str]:
    listed: Iterable[Any] = cast(list[Any], value)[:_MOST] if isinstance(value, list) else ()
    return [item for item in listed if isinstance(item, str)]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _matching(pattern: re.Pattern[str], value: Any) -> str | None:
    return value if isinstance(value, str) and pattern.fullmatch(value) else None


def _number(value: Any) -> int | None:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return value if is_number and abs(value) < _LARGEST else None
