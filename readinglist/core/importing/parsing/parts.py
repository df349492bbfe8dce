"""Papers in data files: which lists hold them, and the account of their lines.

A `Part` is a value of a document that knows the lines it stands in, whatever the format is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol, cast

from readinglist.core.importing.entries import Document, Entry, LineKind, Parsed
from readinglist.core.importing.parsing.accounting import accounted, nothing
from readinglist.core.importing.parsing.cleaning import arxiv_id, day_of, doi_of
from readinglist.core.importing.parsing.records import (
    NOTHING,
    OURS,
    Given,
    Record,
    entry_of,
    field_uses,
    looks_like_paper,
    path_of,
    recognised,
    value_at,
)

_DEEPEST = 4  # levels of a document in which lists of papers are looked for
_IDENTIFYING = ("abstract", "arxiv", "doi")
_NO_PAPER = 0.5  # what a title alone is worth: many things have one
_DAYS = ("paper.submittedOnDailyAt", "submittedOnDailyAt", "scraped_date")
_DAY_OF_LISTING = "publishedAt"  # of an object with a "paper" in it


class Part(Protocol):
    """A value, and the lines that it stands in, counted from 1."""

    @property
    def value(self) -> Any:
        """The value as Python has it."""
        ...

    @property
    def first(self) -> int:
        """Its first line."""
        ...

    @property
    def last(self) -> int:
        """Its last line."""
        ...

    def parts(self) -> Iterable[tuple[str, "Part"]]:
        """The members of an object with their names, or of a list."""
        ...


@dataclass(frozen=True, slots=True)
class Node:
    """A part whose members are known; `members` of a list have no names."""

    value: Any
    first: int
    last: int
    members: Sequence[tuple[str, "Node"]] = ()

    def parts(self) -> Iterable[tuple[str, Part]]:
        """See `Part.parts`."""
        return self.members


@dataclass(frozen=True, slots=True)
class Item:
    """What should be a paper: its record (None: it is none), and where it stands."""

    record: Record | None
    part: Part


def is_container(value: Any) -> bool:
    """Whether a value is a list or an object."""
    return isinstance(value, list | Mapping)


def papers_in(root: Part, given: Given = NOTHING) -> list[Item]:
    """The members of all lists that are of papers rather than of other things with titles.

    Where there are none, those of the longest list of objects: the user may know what they are.
    """
    value = root.value
    groups = list(_groups(root, 0, given))
    if not groups and not looks_like_paper(value, given):
        return max(_lists(root, 0), key=len, default=list[Item]())
    shares = [_share_of_papers(group, given) for group in groups]
    sure = [group for group, share in zip(groups, shares, strict=True) if share > _NO_PAPER]
    whole = Item(cast("Record", value), root) if looks_like_paper(value, given) else None
    if whole and whole.record is not None:
        own = recognised([whole.record], given).values()
        if not sure or any(ours in own for ours in _IDENTIFYING):
            return [whole]
    return [item for group in sure or groups for item in group]


def _lists(part: Part, depth: int) -> Iterator[list[Item]]:
    """All lists of objects."""
    value: Any = part.value
    if isinstance(value, list):
        members = [Item(_record(member.value), member) for _, member in part.parts()]
        yield [item for item in members if item.record is not None]
    if depth < _DEEPEST and is_container(value):
        for _, member in part.parts():
            yield from _lists(member, depth + 1)


def _groups(part: Part, depth: int, given: Given) -> Iterator[list[Item]]:
    """Lists of papers, and objects whose members are papers by their ids."""
    value = part.value
    if isinstance(value, list):
        if any(looks_like_paper(member, given) for member in cast("list[Any]", value)):
            yield [Item(_record(member.value), member) for _, member in part.parts()]
            return
    elif not isinstance(value, Mapping):
        return
    named: list[Item] = []
    for name, member in part.parts():
        if not is_container(member.value):
            continue
        if isinstance(value, Mapping) and looks_like_paper(member.value, given):
            named.append(Item(_named(name, cast("Record", member.value)), member))
        elif depth < _DEEPEST:
            yield from _groups(member, depth + 1, given)
    if named:
        yield named


def _record(value: Any) -> Record | None:
    return cast("Record", value) if isinstance(value, Mapping) else None


def _named(name: str, record: Record) -> Record:
    """A record with the name it has in its object, where that is an identifier."""
    if "id" not in record and (arxiv_id(name) or doi_of(name)):
        return {"id": name, **record}
    return record


def _share_of_papers(items: Sequence[Item], given: Given) -> float:
    records = [item.record for item in items if item.record is not None]
    mapping = recognised(records, given)
    return sum(_worth(entry_of(r, mapping)) for r in records) / max(1, len(items))


def _worth(entry: Entry | None) -> float:
    """How much speaks for a paper, from 0 to 1."""
    if entry is None:
        return 0.0
    details = entry.details
    known = entry.abstract or details.authors or details.arxiv or details.doi
    return 1.0 if known else _NO_PAPER


def parsed_items(
    name: str,
    layout: str,
    document: Document,
    items: Sequence[Item],
    day: date | None = None,
    broken: Sequence[int] = (),
) -> Parsed:
    """The entries of items, and the account; `broken`: lines that should have been papers."""
    records = [item.record for item in items if item.record is not None]
    mapping = recognised(records, document.guidance.fields)
    prefix = "hf" if any("paper" in record for record in records) else name.partition("-")[0]
    kinds = _outside(document)
    entries: list[Entry] = []
    worth = 0.0
    for item in items:
        entry = entry_of(item.record, mapping, prefix, len(entries) + 1) if item.record else None
        if entry is None or item.record is None:
            _mark(kinds, item.part, LineKind.UNPARSED)
            continue
        entries.append(_placed(entry, item.record, item.part, mapping, kinds))
        worth += _worth(entry)
    if not entries:
        return nothing(name, document)
    for number in broken:
        kinds[number - 1] = LineKind.UNPARSED
    confidence = worth / (len(items) + len(broken))
    return accounted(name, layout, document, entries, kinds, confidence, day or _day(records))


def with_fields(parsed: Parsed, document: Document, items: Sequence[Item]) -> Parsed:
    """What was made of the items, and of their fields: which of ours they were taken for."""
    records = [item.record for item in items if item.record is not None]
    mapping = recognised(records, document.guidance.fields)
    return replace(parsed, fields=field_uses(records, mapping), meanings=OURS)


def _outside(document: Document) -> list[LineKind]:
    return [LineKind.HEADER if line.strip() else LineKind.BLANK for line in document.lines]


def _mark(kinds: list[LineKind], part: Part, kind: LineKind) -> None:
    """The lines of a part; a line that holds several things keeps the most telling."""
    for number in range(part.first, part.last + 1):
        before = kinds[number - 1]
        if before is not LineKind.BLANK and _TELLING[kind] > _TELLING[before]:
            kinds[number - 1] = kind


_TELLING = {
    kind: place
    for place, kind in enumerate(
        (LineKind.BLANK, LineKind.HEADER, LineKind.DETAIL, LineKind.UNPARSED, LineKind.ABSTRACT,
         LineKind.TITLE)
    )
}  # fmt: skip


def _placed(
    entry: Entry, record: Record, part: Part, mapping: Mapping[str, str], kinds: list[LineKind]
) -> Entry:
    """The entry with its lines, which get their kinds."""
    _mark(kinds, part, LineKind.DETAIL)
    title = _place(part, path_of(record, mapping, "title"))
    abstract = _place(part, path_of(record, mapping, "abstract"))
    for place, kind in ((abstract, LineKind.ABSTRACT), (title, LineKind.TITLE)):
        if place:
            _mark(kinds, place, kind)
    return Entry(
        entry.rank,
        entry.title,
        entry.abstract,
        title.first if title else 0,
        abstract.first if abstract else 0,
        entry.details,
    )


def _place(part: Part, path: str) -> Part | None:
    if not path:
        return None
    members = dict(part.parts())
    if path in members:
        return members[path]
    outer, _, inner = path.partition(".")
    return _place(members[outer], inner) if outer in members else None


def _day(records: Sequence[Record]) -> date | None:
    """The day of the listing, where all records have the same."""
    for path in (*_DAYS, _DAY_OF_LISTING):
        if path == _DAY_OF_LISTING and not all("paper" in record for record in records):
            continue
        days = {day_of(value_at(record, path))[1] for record in records}
        if len(days) == 1 and (only := days.pop()):
            return date.fromisoformat(only)
    return None
