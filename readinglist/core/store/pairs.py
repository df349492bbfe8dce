"""Pairs of papers that may be one, and what their user has decided of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from readinglist.core.store import edits
from readinglist.core.store.connection import Database

_OPEN = (
    "FROM pairs JOIN papers a ON a.id = paper_id JOIN papers b ON b.id = other_id "
    "WHERE verdict = 'open' AND a.trashed IS NULL AND b.trashed IS NULL"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two papers, the older one first, and why they may be one."""

    paper: int
    other: int
    evidence: str


def suspect(db: Database, found: Iterable[tuple[int, int, str]]) -> None:
    """Two papers each, and why they may be one; what was decided before stays decided."""
    known = decided(db)
    rows = {tuple(sorted(pair)): evidence for *pair, evidence in found}
    new = [(*pair, evidence) for pair, evidence in rows.items() if pair not in known]
    edits.insert_rows(db, "pairs", new, ("paper_id", "other_id", "evidence"))


def decide_different(db: Database, one: int, other: int) -> None:
    """They are two papers, and will never be taken for one again."""
    suspect(db, [(one, other, "")])
    db.execute(
        "UPDATE pairs SET verdict = 'different' "
        "WHERE paper_id = ? AND other_id = ? AND verdict = 'open'",
        [min(one, other), max(one, other)],
    )


def open_pairs(db: Database) -> list[Pair]:
    """The pairs of which nothing was decided, the newest first; none with a paper in Trash."""
    rows = db.execute(f"SELECT paper_id, other_id, evidence {_OPEN} ORDER BY pairs.id DESC")
    return [Pair(*row) for row in rows.fetchall()]


def open_pairs_of(db: Database, paper: int) -> list[Pair]:
    """Those of `open_pairs` that a paper is in."""
    rows = db.execute(
        f"SELECT paper_id, other_id, evidence {_OPEN} AND :paper IN (paper_id, other_id) "
        "ORDER BY pairs.id DESC",
        {"paper": paper},
    )
    return [Pair(*row) for row in rows.fetchall()]


def count_open(db: Database) -> int:
    """How many pairs are open."""
    return db.execute(f"SELECT count(*) {_OPEN}").fetchone()[0]


def decided(db: Database) -> set[tuple[int, int]]:
    """All pairs that are known, open or decided."""
    return set(db.execute("SELECT paper_id, other_id FROM pairs").fetchall())
