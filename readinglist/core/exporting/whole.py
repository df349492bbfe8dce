"""Everything that is known of a paper, as JSON: what the profile `full` carries in every format.

A library that takes it in has the same paper: the same ids, keys and times, what its user said of
it, and where it was seen. Folders of the machine it came from are not in it.
"""

import json
import re
from dataclasses import asdict, replace
from typing import Any

from readinglist.core.exporting.options import Options
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
        "queued": paper.queued,
        "snoozed_until": paper.snoozed_until,
        "trashed": paper.trashed,
        "highlights": [asdict(highlight) for highlight in paper.highlights],
        # In an order of their own: another library numbers its sources otherwise.
        "sightings": [_sighting(s) for s in sorted(paper.sightings, key=_when_and_where)],
        "added": paper.added,
        "updated": paper.updated,
    }
    # There is a year 0 in some calendars.
    return {name: value for name, value in found.items() if value or (name, value) == ("year", 0)}


def wanted(paper: Paper, options: Options) -> Paper:
    """The paper without what the options leave out."""
    if not options.has(options.abstracts):
        paper = replace(paper, abstract="")
    if not options.has(options.tags):
        paper = replace(paper, tags=())
    return paper if options.has(options.notes) else replace(paper, note="", highlights=())


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
    text = _ESCAPED.sub(_by_number, _ENCODER.encode(whole(paper)))
    for sign in _UNSAFE:
        if sign in text:  # a replacement of nothing takes much longer
            text = text.replace(sign, _number(sign))
    return _without_braces_inside(text)


def _without_braces_inside(text: str) -> str:
    """JSON without quotation marks in its texts, with the braces in these by their numbers."""
    pieces = text.split('"')  # every other one is a text
    inside = '"'.join(pieces[1::2])
    if "{" in inside or "}" in inside:
        numbered = inside.replace("{", _number("{")).replace("}", _number("}"))
        pieces[1::2] = numbered.split('"')
    return '"'.join(pieces)


def _by_number(match: re.Match[str]) -> str:
    return _number(_ESCAPES.get(match[1], match[1]))


def _number(sign: str) -> str:
    return f"\\u{ord(sign):04x}"


_ENCODER = json.JSONEncoder(separators=(",", ":"), sort_keys=True)
_ESCAPED = re.compile(r"\\([^u])")
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_UNSAFE = "%@#&$_^~"
