"""Finding what an import may already know."""

from collections.abc import Callable

from readinglist.core.model import Candidate
from readinglist.core.store.connection import Database


def candidate_finder(db: Database) -> Callable[[str, str], list[Candidate]]:
    """A function from normalised title and abstract digest to the papers that have either."""

    def find(title_key: str, abstract_key: str) -> list[Candidate]:
        rows = db.execute(
            "SELECT id, title_key, abstract, abstract_key, trashed IS NOT NULL FROM papers "
            "WHERE title_key = ? UNION "
            "SELECT id, title_key, abstract, abstract_key, trashed IS NOT NULL FROM papers "
            "WHERE abstract_key = ? AND abstract_key <> '' ORDER BY 1",
            [title_key, abstract_key],
        ).fetchall()
        return [Candidate(*row) for row in rows]

    return find


def source_of(db: Database, file_hash: str) -> tuple[int | None, set[int]]:
    """The source with those bytes (None: never seen) and the ranks it was seen at."""
    row = db.execute("SELECT id FROM sources WHERE hash = ?", [file_hash]).fetchone()
    if row is None:
        return None, set()
    ranks = db.execute("SELECT rank FROM sightings WHERE source_id = ?", [row[0]]).fetchall()
    return row[0], {rank for (rank,) in ranks}


def papers_of_source(db: Database, source: int) -> set[int]:
    """The ids of the papers seen in a source."""
    rows = db.execute("SELECT paper_id FROM sightings WHERE source_id = ?", [source]).fetchall()
    return {paper for (paper,) in rows}
