"""Giving known papers what they lack."""

from collections.abc import Sequence
from typing import Protocol

from readinglist.core.citekeys import valid_key
from readinglist.core.importing.completion import Gains, gains
from readinglist.core.importing.entries import Entry
from readinglist.core.store import Database, edits, matching, papers


class Keys(Protocol):
    """Citation keys that are taken, in lower case."""

    def add(self, key: str, /) -> None:
        """From now on it is taken, too."""
        ...

    def __contains__(self, key: object, /) -> bool: ...


def gains_of(db: Database, known: Sequence[tuple[int, Entry]]) -> list[Gains]:
    """What known papers, by id, gain from entries."""
    ids = {paper for paper, _ in known}
    stored = {paper.id: paper for paper in papers.load(db, ids)}
    edited = matching.edited_columns(db, ids)
    return [
        gains(stored[paper], entry, edited.get(paper, ())) if paper in stored else Gains()
        for paper, entry in known
    ]


def give(db: Database, paper: int, own: Gains, taken: Keys, time: str) -> None:
    """Store what a paper gains, inside an operation."""
    columns = edits.as_columns(own.columns)
    status = columns.pop("status", "")
    if columns:
        edits.update(db, [paper], columns, time)
    if status:
        edits.set_status(db, [paper], status, time)
    if own.tags:
        edits.add_tags(db, [paper], own.tags, time)
    if own.alias and valid_key(own.alias) and own.alias.lower() not in taken:
        taken.add(own.alias.lower())
        edits.add_alias(db, paper, own.alias)
