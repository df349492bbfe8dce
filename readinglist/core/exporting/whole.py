"""Everything that is known of a paper, as JSON: what the profile `full` carries in every format.

A library that takes it in has the same paper: the same ids, keys and times, what its user said of
it, and where it was seen. Folders of the machine it came from are not in it.
"""

import json
import re
from dataclasses import asdict
from typing import Any, cast

from readinglist.core.model import LIBRARY_FIELD, Paper, Sighting

NAME = LIBRARY_FIELD  # of the field that holds it, where a format has fields of one's own


def whole(paper: Paper) -> dict[str, Any]:
    """All of a paper; what is empty is left out."""
    found = {
        "uid": paper.uid,
        "key": paper.key,
        "aliases": list(paper.aliases),
        "type": paper.entry_type,
        "title": paper.title,
        "abstract": paper.abstract,
        "authors": [name.csl() for name in paper.authors],
        "year": paper.year,
        "date": paper.date,
        "arxiv": paper.arxiv,
        "doi": paper.doi,
        "url": paper.url,
        "fields": dict(paper.fields),
        "tags": list(paper.tags),
        "note": paper.note,
        "status": paper.status,
        "starred": paper.starred,
        "rating": paper.rating,
        "queue_position": paper.queue_position,
        "snoozed_until": paper.snoozed_until,
        "trashed": paper.trashed,
        "highlights": [asdict(highlight) for highlight in paper.highlights],
        # In an order of their own: another library numbers its sources otherwise.
        "sightings": [_sighting(s) for s in sorted(paper.sightings, key=_when_and_where)],
        "added": paper.added,
        "updated": paper.updated,
    }
    return {name: value for name, value in found.items() if value not in (None, "", [], {}, 0)}


def _when_and_where(sighting: Sighting) -> tuple[str, str, int]:
    return sighting.imported, sighting.hash, sighting.rank


def _sighting(sighting: Sighting) -> dict[str, Any]:
    return {
        name: getattr(sighting, name)
        for name in ("file", "hash", "format", "layout", "day", "imported", "rank")
    }


def as_field(paper: Paper) -> str:
    """It as a text that no bibliography's syntax can be broken by: JSON of plain ASCII.

    Braces are JSON's own, and so in pairs; a backslash stands before `u` and four digits only; no
    percent sign, at sign, dollar, quotation mark inside a text, or line end is in it.
    """
    text = json.dumps(_marked(whole(paper)), separators=(",", ":"), sort_keys=True)
    return _ESCAPED.sub(_by_number, text).translate(_UNSAFE)


def _marked(value: Any) -> Any:
    """Braces inside texts are taken for others, which are put right by their numbers."""
    match value:
        case str():
            return value.translate(_BRACES) if "{" in value or "}" in value else value
        case list():
            return [_marked(item) for item in cast(list[Any], value)]
        case dict():
            items = cast(dict[str, Any], value).items()
            return {_marked(name): _marked(item) for name, item in items}
        case _:
            return value


def _by_number(match: re.Match[str]) -> str:
    return _NUMBERS[match.group()]


# Two code points that are no characters, and so in no text.
_BRACES = {ord("{"): "\ufdd0", ord("}"): "\ufdd1"}
_ESCAPED = re.compile(r"\\(?:[\"\\bfnrt]|ufdd0|ufdd1)")
_NUMBERS = {
    '\\"': "\\u0022", "\\\\": "\\u005c", "\\b": "\\u0008", "\\f": "\\u000c", "\\n": "\\u000a",
    "\\r": "\\u000d", "\\t": "\\u0009", "\\ufdd0": "\\u007b", "\\ufdd1": "\\u007d",
}  # fmt: skip
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "%@#&$_^~"}
