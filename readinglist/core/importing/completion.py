"""What a known paper gains from an entry: what it lacks, and nothing that its user has decided."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from readinglist.core.importing.entries import NO_DETAILS, Details, Entry
from readinglist.core.importing.works import identifiers
from readinglist.core.model import Name, Paper
from readinglist.core.text import digest, fold, normalise

_PLAIN = ("authors", "year", "date", "arxiv", "doi", "url")
# A paper may have several links.
_COMPARED = ("title", "authors", "year", "date", "arxiv", "doi", "note")
_COMPARED_FIELDS = ("journal", "booktitle", "volume", "number", "pages", "publisher", "editor")


@dataclass(frozen=True, slots=True)
class Gains:
    """What a paper gains. `columns`: their new values as a paper has them; `tags`: new ones.

    `conflicts` names what the entry says otherwise, where the paper keeps what it has.
    """

    columns: Mapping[str, Any] = field(default_factory=dict[str, Any])
    tags: tuple[str, ...] = ()
    alias: str = ""
    conflicts: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        """What it is that it gains."""
        shown = tuple(name for name in self.columns if not name.endswith("_key"))
        return shown + (("tags",) if self.tags else ())

    def __bool__(self) -> bool:
        return bool(self.columns or self.tags or self.alias)


def gains(paper: Paper, entry: Entry, edited: Collection[str]) -> Gains:
    """What a known paper gains; `edited`: the columns that its user has set."""
    columns = _abstract(paper, entry, edited)
    details = entry.details
    if details is NO_DETAILS:
        return Gains(columns)
    columns |= _metadata(paper, details, edited) | _judgements(paper, details, edited)
    columns |= _title(paper, entry, edited)
    compared = (name for name in _COMPARED if name not in columns)
    conflicts = tuple(name for name in compared if _differ(name, paper, entry))
    conflicts += _other_fields(paper, details)
    alias = details.key if details.key.lower() not in _keys(paper) else ""
    tags = details.tags if not paper.tags and "tags" not in edited else ()
    return Gains(columns, tags, alias, conflicts)


def _metadata(paper: Paper, details: Details, edited: Collection[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in _PLAIN:
        if not getattr(paper, name) and getattr(details, name) and name not in edited:
            found[name] = getattr(details, name)
    misc = paper.entry_type == "misc" and "entry_type" not in edited
    if misc and details.entry_type not in ("", "misc"):
        found["entry_type"] = details.entry_type
    fields = {k: v for k, v in details.fields.items() if k not in paper.fields}
    if fields:
        found["fields"] = {**paper.fields, **fields}
    return found


def _title(paper: Paper, entry: Entry, edited: Collection[str]) -> dict[str, Any]:
    """The entry's title, where the paper is only called by its id."""
    names = {normalise(f"arXiv:{paper.arxiv}"), normalise(f"doi:{paper.doi}")}
    own, other = normalise(paper.title), normalise(entry.title)
    if own not in names or other in names or not other or "title" in edited:
        return {}
    return {"title": entry.title, "title_key": other}


def _abstract(paper: Paper, entry: Entry, edited: Collection[str]) -> dict[str, Any]:
    """The entry's abstract, where the paper has none, or only its beginning."""
    if not entry.abstract or "abstract" in edited:
        return {}
    own = normalise(paper.abstract) if paper.abstract else ""
    other = normalise(entry.abstract)
    if own and not (len(other) > len(own) and other.startswith(own)):
        return {}
    return {"abstract": entry.abstract, "abstract_key": digest(entry.abstract)}


def _judgements(paper: Paper, details: Details, edited: Collection[str]) -> dict[str, Any]:
    """What the user of another program made of it, where this one's has made nothing of it."""
    found: dict[str, Any] = {}
    if details.note and not paper.note and "note" not in edited:
        found["note"] = details.note
    if details.status and paper.status == "new" and "status" not in edited:
        found["status"] = details.status
    if details.starred and not paper.starred and "starred" not in edited:
        found["starred"] = True
    if details.rating and not paper.rating and "rating" not in edited:
        found["rating"] = details.rating
    return {name: value for name, value in found.items() if value != getattr(paper, name)}


def _differ(name: str, paper: Paper, entry: Entry) -> bool:
    """Whether both say something, and not the same."""
    if name == "title":
        return normalise(paper.title) != normalise(entry.title)
    own, other = getattr(paper, name), getattr(entry.details, name)
    if not own or not other:
        return False
    if name == "authors":
        return _families(own) != _families(other)
    if name == "arxiv":
        return identifiers(own, None) != identifiers(other, None)
    return str(own).lower() != str(other).lower()


def _other_fields(paper: Paper, details: Details) -> tuple[str, ...]:
    """What of where it was published is said otherwise; how pages are written is no difference."""
    both = (name for name in _COMPARED_FIELDS if paper.fields.get(name) and name in details.fields)
    return tuple(
        name for name in both if normalise(paper.fields[name]) != normalise(details.fields[name])
    )


def _families(names: Iterable[Name]) -> list[str]:
    return [fold(name.family or name.literal) for name in names]


def _keys(paper: Paper) -> set[str]:
    return {"", paper.key.lower(), *(alias.lower() for alias in paper.aliases)}
