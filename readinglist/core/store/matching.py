"""Finding what an import may already know."""

from collections.abc import Sequence

from readinglist.core.model import Candidate
from readinglist.core.store.connection import Database
from readinglist.core.text import Keys


def candidates(db: Database, keys: Sequence[Keys]) -> list[Candidate]:
    """The papers that have the title or the abstract of any of these keys, by id."""
    titles = sorted({key.title for key in keys})
    abstracts = sorted({key.abstract for key in keys} - {""})
    columns = "SELECT id, title_key, abstract, abstract_key, trashed IS NOT NULL FROM papers"
    rows = db.execute(
        f"{columns} WHERE title_key IN ({_marks(titles)}) UNION "
        f"{columns} WHERE abstract_key IN ({_marks(abstracts)}) ORDER BY 1",
        [*titles, *abstracts],
    ).fetchall()
    return [Candidate(*row) for row in rows]


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))


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
