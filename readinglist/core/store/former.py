"""What papers were called before: by a paper that went up in them, or before their user's edit."""

from readinglist.core.store import edits
from readinglist.core.store.connection import Database

_COLUMNS = ("paper_id", "title_key", "abstract_key")


def keep(db: Database, of: int, paper: int) -> None:
    """From now on `paper` is found by what `of` is called now, too; the two may be one."""
    known = db.execute(
        "SELECT 1 FROM papers p JOIN former_texts f "
        "ON (f.title_key, f.abstract_key) = (p.title_key, p.abstract_key) "
        "WHERE p.id = ? AND f.paper_id = ?",
        [of, paper],
    ).fetchone()
    if known is None:
        row = db.execute("SELECT title_key, abstract_key FROM papers WHERE id = ?", [of]).fetchone()
        edits.insert_rows(db, "former_texts", [[paper, *row]], _COLUMNS)


def move(db: Database, other: int, paper: int) -> None:
    """What `other` was called before, `paper` was, too."""
    rows = db.execute(
        "SELECT id, title_key, abstract_key FROM former_texts WHERE paper_id = ?", [other]
    ).fetchall()
    for row, *texts in rows:
        db.execute("DELETE FROM former_texts WHERE id = ?", [row])
        known = db.execute(
            "SELECT 1 FROM former_texts WHERE paper_id = ? AND title_key = ? AND abstract_key = ?",
            [paper, *texts],
        ).fetchone()
        if known is None:
            edits.insert_rows(db, "former_texts", [[paper, *texts]], _COLUMNS)
