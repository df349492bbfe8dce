"""Reading papers: whole ones, list rows, and the texts that the index holds."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, cast

from readinglist.core.model import Highlight, Name, Paper, Row, Sighting
from readinglist.core.store.connection import Database

_BATCH = 500
_AUTHORS_OF_A_ROW = 8
_COLUMNS = (
    "id", "uid", "key", "title", "abstract", "authors", "year", "date", "arxiv", "doi", "url",
    "entry_type", "fields", "note", "status", "starred", "rating", "queue_position",
    "queued", "snoozed_until", "trashed", "added", "updated",
)  # fmt: skip
# The sighting that a list names: of the newest listing, there the best rank.
_NEWEST_SIGHTING = (
    "SELECT s.id FROM sightings s JOIN sources f ON f.id = s.source_id WHERE s.paper_id = p.id "
    "ORDER BY coalesce(f.day, substr(f.imported, 1, 10)) DESC, f.id DESC, s.rank LIMIT 1"
)


def load(db: Database, ids: Iterable[int]) -> list[Paper]:
    """The papers of those ids, in that order; ids that are not there are passed over."""
    wanted = list(ids)
    found: dict[int, Paper] = {}
    for batch in _batches(wanted):
        found |= {paper.id: paper for paper in _load_batch(db, batch)}
    return [found[number] for number in wanted if number in found]


def _load_batch(db: Database, ids: Sequence[int]) -> Iterator[Paper]:
    marks = ", ".join("?" * len(ids))
    tags = _grouped(
        db, f"SELECT paper_id, tag FROM paper_tags WHERE paper_id IN ({marks}) ORDER BY tag", ids
    )
    aliases = _grouped(
        db, f"SELECT paper_id, key FROM key_aliases WHERE paper_id IN ({marks}) ORDER BY id", ids
    )
    highlights = _grouped(
        db,
        "SELECT paper_id, uid, quote, prefix, suffix, comment, colour, created FROM highlights "
        f"WHERE paper_id IN ({marks}) ORDER BY id",
        ids,
        Highlight,
    )
    sightings = _grouped(
        db,
        "SELECT s.paper_id, f.name, s.rank, f.day, f.layout, f.imported, f.id, f.hash, f.format "
        "FROM sightings s "
        f"JOIN sources f ON f.id = s.source_id WHERE s.paper_id IN ({marks}) "
        "ORDER BY f.id, s.rank",
        ids,
        Sighting,
    )
    columns = ", ".join(_COLUMNS)
    for row in db.execute(f"SELECT {columns} FROM papers WHERE id IN ({marks})", ids).fetchall():
        record = dict(zip(_COLUMNS, _readable_row(row), strict=True))
        record["authors"] = _names(record["authors"])
        record["fields"] = _json(record["fields"], {})
        record["starred"] = bool(record["starred"])
        number = record["id"]
        yield Paper(
            **record,
            tags=tags.get(number, ()),
            aliases=aliases.get(number, ()),
            highlights=highlights.get(number, ()),
            sightings=sightings.get(number, ()),
        )


def rows(db: Database, ids: Iterable[int]) -> list[Row]:
    """List rows of the papers of those ids, in that order."""
    wanted = list(ids)
    found: dict[int, Row] = {}
    for batch in _batches(wanted):
        found |= {row.id: row for row in _rows_batch(db, batch)}
    return [found[number] for number in wanted if number in found]


def _rows_batch(db: Database, ids: Sequence[int]) -> Iterator[Row]:
    marks = ", ".join("?" * len(ids))
    tags = _grouped(
        db, f"SELECT paper_id, tag FROM paper_tags WHERE paper_id IN ({marks}) ORDER BY tag", ids
    )
    for record in db.execute(
        "SELECT p.id, p.key, p.title, p.abstract, p.status, p.starred, p.trashed IS NOT NULL, "
        "p.note <> '', p.rating, p.authors, p.year, p.added, p.queued, f.day, s.rank, "
        "(SELECT count(DISTINCT source_id) FROM sightings WHERE paper_id = p.id) "
        f"FROM papers p LEFT JOIN sightings s ON s.id = ({_NEWEST_SIGHTING}) "
        f"LEFT JOIN sources f ON f.id = s.source_id WHERE p.id IN ({marks})",
        ids,
    ).fetchall():
        number, key, title, abstract, status, starred, trashed, noted, *rest = record
        rating, authors, year, added, queued, day, rank, seen = rest
        yield Row(
            number, key, title, abstract, status, bool(starred), bool(trashed), bool(noted),
            tags.get(number, ()), day, rank, seen, rating, _short(_names(authors)), year, added,
            queued,
        )  # fmt: skip


def _short(names: Sequence[Name]) -> tuple[str, ...]:
    """Family names; "…" stands for those whom a row has no room for."""
    first = names[:_AUTHORS_OF_A_ROW]
    more = ("…",) if len(names) > len(first) else ()
    return (*(" ".join(filter(None, _family(name))) for name in first), *more)


def _family(name: Name) -> tuple[str, ...]:
    return (name.literal,) if name.literal else (name.non_dropping_particle, name.family)


def texts(db: Database, ids: Iterable[int]) -> Iterator[tuple[int, dict[str, str]]]:
    """The searched texts of papers by field, for the index."""
    for batch in _batches(list(ids)):
        marks = ", ".join("?" * len(batch))
        highlights = _grouped(
            db,
            "SELECT paper_id, quote || ' ' || comment FROM highlights "
            f"WHERE paper_id IN ({marks}) ORDER BY id",
            batch,
        )
        for number, title, abstract, authors, note in db.execute(
            f"SELECT id, title, abstract, authors, note FROM papers WHERE id IN ({marks})", batch
        ).fetchall():
            names = " ".join(map(str, _names(authors)))
            marked = " ".join(highlights.get(number, ()))
            yield (
                number,
                {
                    "title": _readable(title),
                    "abstract": _readable(abstract),
                    "note": f"{_readable(note)}\n{marked}".strip(),
                    "author": names,
                },
            )


def all_ids(db: Database) -> list[int]:
    """Every paper's id, in trash or not, ascending."""
    # Not ordered by SQLite: that would read the rows, and an index has the ids much closer.
    return sorted(number for (number,) in db.execute("SELECT id FROM papers").fetchall())


def ids_between(db: Database, first: int, last: int) -> list[int]:
    """The ids from `first` to `last`, in trash or not, ascending."""
    rows = db.execute("SELECT id FROM papers WHERE id BETWEEN ? AND ? ORDER BY id", [first, last])
    return [number for (number,) in rows.fetchall()]


def count(db: Database) -> int:
    """How many papers there are, without those in Trash."""
    return db.execute("SELECT count(*) FROM papers WHERE trashed IS NULL").fetchone()[0]


def by_key(db: Database, key: str) -> int | None:
    """The id of the paper with that citation key, present or former."""
    row = db.execute(
        "SELECT id FROM papers WHERE key = ? COLLATE NOCASE UNION ALL "
        "SELECT paper_id FROM key_aliases WHERE key = ? COLLATE NOCASE LIMIT 1",
        [key, key],
    ).fetchone()
    return row[0] if row else None


def with_highlight(db: Database, uid: str) -> int | None:
    """The id of the paper that a highlight is on."""
    row = db.execute("SELECT paper_id FROM highlights WHERE uid = ?", [uid]).fetchone()
    return row[0] if row else None


def existing(db: Database, ids: Iterable[int]) -> set[int]:
    """Those of the ids that are in the library."""
    found: set[int] = set()
    for batch in _batches(list(ids)):
        marks = ", ".join("?" * len(batch))
        found |= {
            number
            for (number,) in db.execute(f"SELECT id FROM papers WHERE id IN ({marks})", batch)
        }
    return found


class TakenKeys:
    """Which citation keys are taken, in lower case: looked up one by one, for few new papers."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._added: set[str] = set()

    def add(self, key: str) -> None:
        """From now on it is taken, too."""
        self._added.add(key)

    def __contains__(self, key: object) -> bool:
        return key in self._added or by_key(self._db, str(key)) is not None


def keys(db: Database) -> set[str]:
    """All citation keys, present and former, in lower case."""
    found = db.execute("SELECT lower(key) FROM papers UNION SELECT lower(key) FROM key_aliases")
    return {key for (key,) in found.fetchall()}


# What damage has made unreadable must not hide the papers beside it; `check` names it.
def _readable(value: Any) -> Any:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _readable_row(row: Sequence[Any]) -> Sequence[Any]:
    return [_readable(value) for value in row] if bytes in map(type, row) else row


def _json(text: Any, nothing: Any) -> Any:
    try:
        found = json.loads(text)
    except ValueError:
        return nothing
    return found if isinstance(found, type(nothing)) else nothing


def _names(text: Any) -> tuple[Name, ...]:
    listed: list[Any] = _json(text, [])
    return tuple([Name.from_csl(cast(Any, name)) for name in listed if isinstance(name, dict)])


def _batches(ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]


def _value(value: Any) -> Any:
    return value


def _grouped(
    db: Database, sql: str, parameters: Sequence[Any], make: Callable[..., Any] = _value
) -> dict[int, tuple[Any, ...]]:
    """What `make` makes of each row, by the row's first column."""
    groups: dict[int, list[Any]] = {}
    for first, *rest in db.execute(sql, parameters).fetchall():
        groups.setdefault(first, []).append(make(*rest))
    return {first: tuple(group) for first, group in groups.items()}
