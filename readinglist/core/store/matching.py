"""Finding what an import may already know."""

import json
from collections.abc import Iterable, Sequence

from readinglist.core.model import Candidate, KnownSource
from readinglist.core.store.connection import Database
from readinglist.core.text import Keys

_CANDIDATE = (
    "SELECT id, title_key, abstract, abstract_key, trashed IS NOT NULL, arxiv, doi, authors, year, "
    "entry_type, fields FROM papers"
)
_FORMERLY = (
    "SELECT p.id, f.title_key, p.abstract, f.abstract_key, p.trashed IS NOT NULL, p.arxiv, p.doi, "
    "p.authors, p.year, p.entry_type, p.fields "
    "FROM former_texts f JOIN papers p ON p.id = f.paper_id"
)


def candidates(
    db: Database, keys: Sequence[Keys], arxiv: Sequence[str] = (), dois: Sequence[str] = ()
) -> list[Candidate]:
    """The papers that have the title of any of these keys or an id, by id.

    And of those with an abstract of theirs the first one: very many may have the same. What papers
    were called before counts as well.

    `arxiv`: ids without their versions; papers may have them with one.
    """
    titles = sorted({key.title for key in keys})
    abstracts = sorted({key.abstract for key in keys} - {""})
    rows = db.execute(
        f"{_CANDIDATE} WHERE title_key IN ({_marks(titles)}) UNION "
        f"{_CANDIDATE} WHERE id IN (SELECT min(id) FROM papers "
        f"WHERE abstract_key IN ({_marks(abstracts)}) GROUP BY abstract_key) ORDER BY 1",
        [*titles, *abstracts],
    ).fetchall()
    if arxiv or dois:
        rows += db.execute(
            f"{_CANDIDATE} WHERE id IN (SELECT p.id FROM json_each(?) j JOIN papers p "
            "ON p.arxiv COLLATE NOCASE >= j.value AND p.arxiv COLLATE NOCASE < j.value || 'w' "
            "UNION SELECT p.id FROM json_each(?) j JOIN papers p "
            "ON p.doi = j.value COLLATE NOCASE)",
            [json.dumps(list(arxiv)), json.dumps(list(dois))],
        ).fetchall()
    rows += db.execute(
        f"{_FORMERLY} WHERE f.title_key IN ({_marks(titles)}) UNION "
        f"{_FORMERLY} WHERE f.abstract_key <> '' AND f.abstract_key IN ({_marks(abstracts)})",
        [*titles, *abstracts],
    ).fetchall()
    return [Candidate(*row) for row in dict.fromkeys(rows)]


def with_uids(db: Database, uids: Sequence[str]) -> dict[str, int]:
    """The papers that have these uids."""
    rows = db.execute(
        "SELECT uid, id FROM papers WHERE uid IN (SELECT value FROM json_each(?))",
        [json.dumps(list(uids))],
    )
    return dict(rows.fetchall())


def texts(db: Database, ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Title and abstract of papers, by id."""
    rows = db.execute(
        "SELECT id, title, abstract FROM papers WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(ids))],
    ).fetchall()
    return {number: (title, abstract) for number, title, abstract in rows}


def edited_columns(db: Database, ids: Iterable[int]) -> dict[int, set[str]]:
    """The columns of papers that users have set themselves and not taken back, by id."""
    rows = db.execute(
        "SELECT j.paper_id, j.new FROM json_each(?) wanted "
        "JOIN journal j ON j.paper_id = wanted.value AND j.run = 1 "
        "JOIN operations o ON o.id = j.operation_id "
        "WHERE j.table_name = 'papers' AND j.action = 'update' "
        "AND o.kind NOT IN ('import', 'look-up', 'undo', 'redo') AND o.reversed_by IS NULL",
        [json.dumps(list(ids))],
    ).fetchall()
    found: dict[int, set[str]] = {}
    for paper, new in rows:
        found.setdefault(paper, set()).update(json.loads(new))
    for paper in _untagged(db, ids):
        found.setdefault(paper, set()).add("tags")
    return found


def _untagged(db: Database, ids: Iterable[int]) -> list[int]:
    """Those of the papers whose users have taken tags off them."""
    rows = db.execute(
        "SELECT DISTINCT j.paper_id FROM json_each(?) wanted "
        "JOIN journal j ON j.paper_id = wanted.value AND j.run = 1 "
        "JOIN operations o ON o.id = j.operation_id "
        "WHERE j.table_name = 'paper_tags' AND j.action = 'delete' "
        "AND o.kind NOT IN ('import', 'look-up', 'undo', 'redo') AND o.reversed_by IS NULL",
        [json.dumps(list(ids))],
    ).fetchall()
    return [paper for (paper,) in rows]


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))


def source_of(db: Database, file_hash: str) -> KnownSource | None:
    """The source with those bytes; None: they were never imported."""
    row = db.execute("SELECT id, format FROM sources WHERE hash = ?", [file_hash]).fetchone()
    if row is None:
        return None
    seen = db.execute("SELECT rank, paper_id FROM sightings WHERE source_id = ?", [row[0]])
    return KnownSource(row[0], row[1], dict(seen.fetchall()))


def paper_at(db: Database, file_hash: str, rank: int) -> int | None:
    """The paper that was seen at a rank of the file with those bytes."""
    row = db.execute(
        "SELECT s.paper_id FROM sources f JOIN sightings s ON s.source_id = f.id "
        "WHERE f.hash = ? AND s.rank = ?",
        [file_hash, rank],
    ).fetchone()
    return row[0] if row else None
