"""Putting papers of another library in as they were there, inside an operation."""

from collections.abc import Iterable
from typing import Any

from readinglist.core.model import Highlight, Sighting
from readinglist.core.store import edits
from readinglist.core.store.connection import Database


def sightings(db: Database, paper: int, seen: Iterable[Sighting]) -> None:
    """The paper was seen in these files, which the library need not know yet.

    A rank at which the library has seen another paper is taken: then the next free one is.
    """
    for sighting in seen:
        source = _source(db, sighting)
        taken = "SELECT paper_id FROM sightings WHERE source_id = ? AND rank = ?"
        held = db.execute(taken, [source, sighting.rank]).fetchone()
        if held and held[0] == paper:
            continue
        rank = sighting.rank
        if held:
            newest = "SELECT max(rank) + 1 FROM sightings WHERE source_id = ?"
            (rank,) = db.execute(newest, [source]).fetchone()
        edits.insert_sighting(db, source, rank, paper)


def _source(db: Database, sighting: Sighting) -> int:
    row = db.execute("SELECT id FROM sources WHERE hash = ?", [sighting.hash]).fetchone()
    if row:
        return row[0]
    return edits.insert_source(
        db,
        {
            "hash": sighting.hash,
            "name": sighting.file,
            "path": "",
            "day": sighting.day,
            "layout": sighting.layout,
            "format": sighting.format,
            "imported": sighting.imported,
        },
    )


def highlights(db: Database, paper: int, held: Iterable[Highlight]) -> None:
    """The paper has these highlights; one that another paper has stays there."""
    for highlight in held:
        values: dict[str, Any] = {
            name: getattr(highlight, name) for name in highlight.__dataclass_fields__
        }
        there = db.execute("SELECT 1 FROM highlights WHERE uid = ?", [highlight.uid]).fetchone()
        if not there:
            edits.insert_highlight(db, values | {"paper_id": paper})


def tags(db: Database, paper: int, names: Iterable[str]) -> None:
    """The paper has these tags; it counts as changed when it was there."""
    edits.insert_rows(db, "paper_tags", [(paper, tag) for tag in names], ("paper_id", "tag"))


def updated(db: Database, paper: int, time: str) -> None:
    """When the paper was changed last."""
    db.execute("UPDATE papers SET updated = ? WHERE id = ?", [time, paper])
