"""What the plain-text mirror asks of the store, beside papers as they are."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from readinglist.core.store.connection import Database
from readinglist.core.store.operations import papers_of_entries

Identifier = tuple[str, str]  # kind and value
_VERSION = re.compile(r"v\d+$")


def uids(db: Database) -> dict[str, int]:
    """The id of every paper, in Trash or not, by its uid."""
    return dict(db.execute("SELECT uid, id FROM papers").fetchall())


def sources(db: Database) -> dict[int, tuple[str, str]]:
    """Hash and format of each source, by its id."""
    rows = db.execute("SELECT id, hash, format FROM sources").fetchall()
    return {number: (file_hash, form) for number, file_hash, form in rows}


@dataclass(frozen=True, slots=True)
class Identifiers:
    """arXiv ids and DOIs: the paper that alone has one, and what each paper has."""

    papers: Mapping[Identifier, int]
    of: Mapping[int, list[Identifier]]


def identifiers(db: Database) -> Identifiers:
    """All of them."""
    rows = db.execute(
        "SELECT id, arxiv, doi FROM papers WHERE arxiv IS NOT NULL OR doi IS NOT NULL"
    ).fetchall()
    of = {number: identifiers_of(arxiv, doi) for number, arxiv, doi in rows}
    times = Counter(identifier for own in of.values() for identifier in own)
    alone = {each: number for number, own in of.items() for each in own if times[each] == 1}
    return Identifiers(alone, of)


def identifiers_of(arxiv: str | None, doi: str | None) -> list[Identifier]:
    """The same paper's ids in one form: no version, no case."""
    found: list[Identifier] = []
    if arxiv:
        found.append(("arxiv", _VERSION.sub("", arxiv.lower())))
    if doi:
        found.append(("doi", doi.lower()))
    return found


def with_key(db: Database, key: str) -> tuple[int, str] | None:
    """Id and uid of the paper whose present citation key it is."""
    return db.execute("SELECT id, uid FROM papers WHERE key = ? COLLATE NOCASE", [key]).fetchone()


def source_with(db: Database, file_hash: str) -> int | None:
    """The source whose bytes have that hash; None: the library does not have it."""
    row = db.execute("SELECT id FROM sources WHERE hash = ?", [file_hash]).fetchone()
    return row[0] if row else None


def is_seen(db: Database, source: int, rank: int) -> bool:
    """Whether a paper was seen at that rank of a source."""
    row = db.execute("SELECT 1 FROM sightings WHERE source_id = ? AND rank = ?", [source, rank])
    return row.fetchone() is not None


def describe_source(db: Database, source: int, values: Mapping[str, Any]) -> None:
    """Say of a source what another library says of it."""
    assignments = ", ".join(f"{column} = ?" for column in values)
    differs = " OR ".join(f"{column} IS NOT ?" for column in values)
    db.execute(
        f"UPDATE sources SET {assignments} WHERE id = ? AND ({differs})",
        [*values.values(), source, *values.values()],
    )


def delete_sighting(db: Database, paper: int, file_hash: str, rank: int) -> None:
    """The paper was not seen there after all."""
    db.execute(
        "DELETE FROM sightings WHERE paper_id = ? AND rank = ? "
        "AND source_id = (SELECT id FROM sources WHERE hash = ?)",
        [paper, rank, file_hash],
    )


def newest(db: Database) -> tuple[int, str]:
    """The newest operation and its head; (0, "") for none."""
    row = db.execute("SELECT id, head FROM operations ORDER BY id DESC LIMIT 1").fetchone()
    return (row[0], row[1]) if row else (0, "")


def changed_since(db: Database, number: int) -> set[int]:
    """The papers that operations after `number` changed, or the files they were seen in."""
    rows = db.execute(
        "SELECT DISTINCT +paper_id, run FROM journal "
        "WHERE operation_id > ? AND +paper_id IS NOT NULL "
        "UNION SELECT s.paper_id, 1 FROM journal j JOIN sightings s ON s.source_id = j.row_id "
        "WHERE j.operation_id > ? AND j.table_name = 'sources' AND j.action = 'update'",
        [number, number],
    )
    return papers_of_entries(rows.fetchall())
