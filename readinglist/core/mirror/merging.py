"""The three-way merge of a paper: what the library has, what its file says, what was last written.

Where only one side changed, that side's value holds. Where both did, the rule of the field decides,
the same whichever side is asked, so that two machines come to the same end; the conflict is told
with both values. Sets (tags, highlights, …) are merged by their members.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from readinglist.core.mirror.document import Document, Seen, by_day, by_time
from readinglist.core.mirror.reports import Conflict
from readinglist.core.model import QUEUE_STATUSES, STATUSES, Highlight

K = TypeVar("K", bound=Hashable)
_EMPTY = Document(title="")
_BETWEEN_NOTES = "\n\n---\n\n"


def merge(
    base: Document | None, ours: Document, theirs: Document
) -> tuple[Document, tuple[Conflict, ...]]:
    """The merged document, and the conflicts. Without `base` nothing counts as taken away."""
    values: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    for name, choose in _CHOICES.items():
        mine, other = getattr(ours, name), getattr(theirs, name)
        before = getattr(base if base is not None else _EMPTY, name)
        values[name] = _scalar(before, mine, other, choose)
        if name not in _SILENT and mine != other and before not in (mine, other):
            conflicts.append(Conflict(name, _said(mine), _said(other), _said(values[name])))
    merged = replace(ours, **values)
    merged = _consistent(_with_sets(merged, base or _EMPTY, ours, theirs))
    return merged, (*conflicts, *_member_conflicts(merged, base or _EMPTY, ours, theirs))


def differences(merged: Document, one: Document, other: Document) -> tuple[Conflict, ...]:
    """Everything that two versions do not agree on, where it is not known what was before."""
    names = [name for name in _CHOICES if name not in _SILENT] + ["tags"]
    pairs = ((name, getattr(one, name), getattr(other, name)) for name in names)
    scalars = [
        Conflict(name, _said(mine), _said(yours), _said(getattr(merged, name)))
        for name, mine, yours in pairs
        if mine != yours
    ]
    return (*scalars, *_member_conflicts(merged, _EMPTY, one, other))


def _with_sets(merged: Document, base: Document, ours: Document, theirs: Document) -> Document:
    three = (base, ours, theirs)
    tags = _members(*(dict.fromkeys(document.tags, True) for document in three))
    aliases = _members(*(dict.fromkeys(document.aliases, True) for document in three))
    former = {*aliases, base.key, ours.key, theirs.key} - {""}
    seen = _members(*({(s.hash, s.rank): s for s in document.sightings} for document in three))
    marks = _members(*({mark.uid: mark for mark in document.highlights} for document in three))
    return replace(
        merged,
        tags=tuple(sorted(tags)),
        aliases=tuple(sorted(key for key in former if key.lower() != merged.key.lower())),
        sightings=tuple(sorted(seen.values(), key=by_day)),
        highlights=tuple(sorted(marks.values(), key=by_time)),
        fields=_members(base.fields, ours.fields, theirs.fields),
    )


def _member_conflicts(
    merged: Document, base: Document, ours: Document, theirs: Document
) -> Iterator[Conflict]:
    """Comments of highlights, and fields that are not used here, that both sides changed."""
    four = (base, ours, theirs, merged)
    comments = [{mark.uid: mark.comment for mark in each.highlights} for each in four]
    for kind, texts in (("highlight", comments), ("", [each.fields for each in four])):
        for name in sorted({*texts[1], *texts[2]}):
            before, mine, other, kept = (each.get(name) for each in texts)
            if mine != other and before not in (mine, other):
                yield Conflict(kind or name, _said(mine), _said(other), _said(kept))


def _consistent(document: Document) -> Document:
    """What is not in the queue has no place in it."""
    if document.status in QUEUE_STATUSES:
        return document
    return replace(document, queue_position=None, queued=None)


def _scalar(before: Any, ours: Any, theirs: Any, choose: Callable[[Any, Any], Any]) -> Any:
    if ours == theirs or theirs == before:
        return ours
    return theirs if ours == before else choose(ours, theirs)


def _members(
    before: Mapping[K, Any], ours: Mapping[K, Any], theirs: Mapping[K, Any]
) -> dict[K, Any]:
    """Members that one side took away are gone, unless the other side changed them."""
    merged: dict[K, Any] = {}
    for member in {**before, **ours, **theirs}:
        value = _member(before.get(member), ours.get(member), theirs.get(member))
        if value is not None:
            merged[member] = value
    return merged


def _member(before: Any, ours: Any, theirs: Any) -> Any:
    if ours is None or theirs is None or not isinstance(ours, Highlight | Seen):
        return _scalar(before, ours, theirs, _larger)
    merged: dict[str, Any] = {}
    for name in (each.name for each in fields(ours)):
        was, mine, other = (getattr(each, name, "") for each in (before, ours, theirs))
        merged[name] = _scalar(was, mine, other, _both if name == "comment" else _larger)
    return type(ours)(**merged)


# What becomes of a value that both sides changed ----------------------------------------------


def _both(ours: str, theirs: str) -> str:
    """Both texts; where one holds the other, that one."""
    for one, other in ((ours, theirs), (theirs, ours)):
        if other in one:
            return one
    return _BETWEEN_NOTES.join(sorted((ours, theirs)))


def _longer(ours: Any, theirs: Any) -> Any:
    return max(ours, theirs, key=lambda value: (len(value), str(value)))


def _larger(ours: Any, theirs: Any) -> Any:
    return max(ours, theirs, key=lambda value: (value is not None, str(value)))


def _smaller(ours: Any, theirs: Any) -> Any:
    known = [value for value in (ours, theirs) if value not in (None, "")]
    return min(known) if known else ours


def _further(ours: str, theirs: str) -> str:
    return max(ours, theirs, key=STATUSES.index)


_CHOICES: dict[str, Callable[[Any, Any], Any]] = {
    "uid": _smaller,
    "title": _longer,
    "key": _smaller,
    "entry_type": _larger,
    "authors": _longer,
    "year": _larger,
    "date": _larger,
    "arxiv": _larger,
    "doi": _larger,
    "url": _larger,
    "status": _further,
    "starred": _larger,
    "rating": _larger,
    "queue_position": _smaller,
    "queued": _smaller,
    "snoozed_until": _larger,
    "added": _smaller,
    "abstract": _longer,
    "note": _both,
}
_SILENT = {"uid", "queue_position", "queued", "added"}  # nobody wrote them


def _said(value: Any) -> str:
    """A value as people read it."""
    if isinstance(value, tuple):
        return " and ".join(str(each) for each in value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return "" if value is None else str(value)
