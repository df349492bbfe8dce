"""Two papers that are one: what of both the one that stays has."""

from collections.abc import Collection
from typing import Any

from readinglist.core.model import QUEUE_STATUSES, Paper
from readinglist.core.text import digest, normalise

FIELDS = ("title", "abstract", "authors", "year", "date", "arxiv", "doi", "url", "entry_type")
_FURTHER = ("new", "skipped", "to-read", "reading", "read")  # the later one says more


def merged(paper: Paper, other: Paper, of_other: Collection[str]) -> dict[str, Any]:
    """The values, as a paper has them, in which the one that stays changes.

    It keeps what it has, gains what it lacks, and takes those of `FIELDS` that are named in
    `of_other` from the other one. Judgements are joined: no note, star or rating is lost.
    """
    found: dict[str, Any] = {}
    for name in FIELDS:
        own, theirs = getattr(paper, name), getattr(other, name)
        missing = not own or (name == "entry_type" and own == "misc")
        found[name] = theirs if theirs and (missing or name in of_other) else own
    found["title_key"] = normalise(found["title"])
    found["abstract_key"] = digest(found["abstract"])
    found["fields"] = {**other.fields, **paper.fields}
    found["note"] = _notes(paper.note, other.note)
    found["status"] = max(paper.status, other.status, key=_FURTHER.index)
    found["starred"] = paper.starred or other.starred
    found["rating"] = paper.rating or other.rating
    found["added"] = min(paper.added, other.added)
    for name in ("queue_position", "snoozed_until"):
        own, theirs = getattr(paper, name), getattr(other, name)
        found[name] = theirs if own is None else own
    found["queued"] = min(filter(None, (paper.queued, other.queued)), default=None)
    if found["status"] not in QUEUE_STATUSES:
        found["queue_position"] = found["queued"] = None
    found["trashed"] = None if paper.trashed is None or other.trashed is None else paper.trashed
    unchanged = {n for n, value in found.items() if value == getattr(paper, n, ...)}
    return {name: value for name, value in found.items() if name not in unchanged}


def _notes(own: str, other: str) -> str:
    if not other or other in own:
        return own
    return f"{own}\n\n{other}" if own else other
