"""Moving all that is on one paper to another, before the one goes."""

from readinglist.core.store import edits, former
from readinglist.core.store.connection import Database


def move(db: Database, other: int, paper: int) -> None:
    """What is on `other` comes to `paper`: tags, highlights, sightings, former keys and texts."""
    db.execute(
        "DELETE FROM paper_tags WHERE paper_id = ? "
        "AND tag IN (SELECT tag FROM paper_tags WHERE paper_id = ?)",
        [other, paper],
    )
    for table in ("paper_tags", "highlights", "sightings", "key_aliases"):
        db.execute(f"UPDATE {table} SET paper_id = ? WHERE paper_id = ?", [paper, other])
    former.move(db, other, paper)
    former.keep(db, other, paper)
    _move_pairs(db, other, paper)


def _move_pairs(db: Database, other: int, paper: int) -> None:
    """What the other one may be, or is not, holds for the one that stays."""
    rows = db.execute(
        "SELECT id, paper_id, other_id, evidence, verdict FROM pairs "
        "WHERE paper_id = ? OR other_id = ?",
        [other, other],
    ).fetchall()
    for row, first, second, evidence, verdict in rows:
        db.execute("DELETE FROM pairs WHERE id = ?", [row])
        third = second if first == other else first
        if third == paper:
            continue
        pair = [min(third, paper), max(third, paper)]
        known = db.execute(
            "SELECT 1 FROM pairs WHERE paper_id = ? AND other_id = ?", pair
        ).fetchone()
        if known is None:
            values = [[*pair, evidence, verdict]]
            edits.insert_rows(db, "pairs", values, ("paper_id", "other_id", "evidence", "verdict"))
