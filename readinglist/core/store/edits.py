"""Changing user data. Everything here runs inside an operation (operations.py)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from readinglist.core.model import QUEUE_STATUSES
from readinglist.core.store.connection import Database

QUEUE_STEP = 1024  # room between two places of the queue
_AT_ONCE = 100  # rows in a statement


def update(db: Database, ids: Iterable[int], values: Mapping[str, Any], time: str) -> None:
    """Set columns of papers where they differ; `updated` moves only where something changed."""
    columns = list(values)
    assignments = ", ".join(f"{c} = ?" for c in columns)
    differs = " OR ".join(f"{c} IS NOT ?" for c in columns)
    own = list(values.values())
    db.execute(
        f"UPDATE papers SET {assignments}, updated = ? "
        f"WHERE id IN (SELECT value FROM json_each(?)) AND ({differs})",
        [*own, time, json.dumps(list(ids)), *own],
    )


def insert_paper(db: Database, values: Mapping[str, Any]) -> int:
    """A new paper; returns its id."""
    return _insert(db, "papers", values)


def next_paper_id(db: Database) -> int:
    """The id that the next new paper gets."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'papers'").fetchone()
    return (row[0] if row else 0) + 1


def insert_source(db: Database, values: Mapping[str, Any]) -> int:
    """A new source; returns its id."""
    return _insert(db, "sources", values)


def insert_papers(db: Database, rows: Sequence[Mapping[str, Any]]) -> None:
    """New papers with the same columns each, their ids among them."""
    insert_rows(db, "papers", [list(row.values()) for row in rows], list(rows[0]) if rows else ())


def insert_sighting(db: Database, source: int, rank: int, paper: int) -> None:
    """The paper was seen at that rank of that source."""
    insert_sightings(db, source, [(rank, paper)])


def insert_sightings(db: Database, source: int, seen: Sequence[tuple[int, int]]) -> None:
    """Papers were seen in that source: ranks and papers."""
    rows = [(source, rank, paper) for rank, paper in seen]
    insert_rows(db, "sightings", rows, ("source_id", "rank", "paper_id"))


def insert_rows(
    db: Database, table: str, rows: Sequence[Sequence[Any]], columns: Sequence[str]
) -> None:
    """New rows of a table, their values in the order of the columns.

    Many by one statement: SQLite copies each page that a statement changes, in case its triggers
    refuse, and with a statement for each row that takes as long as all the rest.
    """
    names = ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        db.execute(
            f"INSERT INTO {table} ({names}) VALUES {', '.join([f'({marks})'] * len(some))}",
            [value for row in some for value in row],
        )


def add_alias(db: Database, paper: int, key: str) -> None:
    """A former citation key of a paper, so that it is still found by it."""
    _insert(db, "key_aliases", {"paper_id": paper, "key": key})


def remove_alias(db: Database, key: str) -> None:
    """The key is no longer a former one."""
    db.execute("DELETE FROM key_aliases WHERE key = ? COLLATE NOCASE", [key])


def add_tags(db: Database, ids: Iterable[int], tags: Sequence[str], time: str) -> None:
    """Give papers tags; those that have them are left alone."""
    wanted = list(ids)
    given: set[int] = set()
    for tag in tags:
        without = _without_tag(db, wanted, tag)
        insert_rows(db, "paper_tags", [(n, tag) for n in without], ("paper_id", "tag"))
        given.update(without)
    touch_all(db, [number for number in wanted if number in given], time)


def remove_tags(db: Database, ids: Iterable[int], tags: Sequence[str], time: str) -> None:
    """Take tags off papers."""
    wanted = list(ids)
    taken: set[int] = set()
    for tag in tags:
        rows = db.execute(
            "DELETE FROM paper_tags WHERE tag = ? "
            "AND paper_id IN (SELECT value FROM json_each(?)) RETURNING paper_id",
            [tag, json.dumps(wanted)],
        ).fetchall()
        taken.update(number for (number,) in rows)
    touch_all(db, [number for number in wanted if number in taken], time)


def _without_tag(db: Database, ids: Sequence[int], tag: str) -> list[int]:
    """Those of the papers that have not got the tag, in their order, each once."""
    rows = db.execute("SELECT paper_id FROM paper_tags WHERE tag = ?", [tag]).fetchall()
    held = {number for (number,) in rows}
    return [number for number in dict.fromkeys(ids) if number not in held]


def touch_all(db: Database, ids: Sequence[int], time: str) -> None:
    """Something about each of the papers changed."""
    db.execute(
        "UPDATE papers SET updated = ? WHERE id IN (SELECT value FROM json_each(?))",
        [time, json.dumps(ids)],
    )


def touch(db: Database, paper: int, time: str) -> None:
    """Something about the paper changed."""
    db.execute("UPDATE papers SET updated = ? WHERE id = ?", [time, paper])


def set_status(db: Database, ids: Sequence[int], status: str, time: str) -> None:
    """Give papers a status; those that enter the queue go to its end, in the given order."""
    if status not in QUEUE_STATUSES:
        update(db, ids, {"status": status, "queue_position": None, "queued": None}, time)
        return
    last = db.execute("SELECT coalesce(max(queue_position), 0) FROM papers").fetchone()[0]
    for number in ids:
        queued = db.execute(
            "SELECT queue_position IS NOT NULL FROM papers WHERE id = ?", [number]
        ).fetchone()[0]
        values: dict[str, Any] = {"status": status}
        if not queued:
            last += QUEUE_STEP
            values |= {"queue_position": last, "queued": time}
        update(db, [number], values, time)


def queue_order(db: Database) -> list[int]:
    """Every paper of the queue in its order, snoozed ones too."""
    rows = db.execute(
        "SELECT id FROM papers WHERE status IN ('to-read', 'reading') AND trashed IS NULL "
        "ORDER BY queue_position, id"
    )
    return [number for (number,) in rows.fetchall()]


def place_in_queue(db: Database, ids: Sequence[int], before: int | None, time: str) -> None:
    """Move papers of the queue before another one of it, or to its end.

    Only they move, as long as there is room between two places; else all get new ones.
    """
    rest = [number for number in queue_order(db) if number not in set(ids)]
    at = rest.index(before) if before in rest else len(rest)
    low, high = (_position(db, rest[n]) if 0 <= n < len(rest) else None for n in (at - 1, at))
    low = low if low is not None else (high or 0) - QUEUE_STEP * (len(ids) + 1)
    high = high if high is not None else low + QUEUE_STEP * (len(ids) + 1)
    step = (high - low) // (len(ids) + 1)
    if step > 0:
        places = {number: low + step * n for n, number in enumerate(ids, 1)}
    else:
        order = [*rest[:at], *ids, *rest[at:]]
        places = {number: QUEUE_STEP * n for n, number in enumerate(order, 1)}
    for number, place in places.items():
        update(db, [number], {"queue_position": place}, time)


def _position(db: Database, paper: int) -> int:
    row = db.execute("SELECT queue_position FROM papers WHERE id = ?", [paper]).fetchone()
    return row[0] or 0


def insert_highlight(db: Database, values: Mapping[str, Any]) -> None:
    """A new highlight of a paper."""
    _insert(db, "highlights", values)


def update_highlight(db: Database, uid: str, values: Mapping[str, Any]) -> bool:
    """Change a highlight; whether that changed anything."""
    assignments = ", ".join(f"{column} = ?" for column in values)
    differs = " OR ".join(f"{column} IS NOT ?" for column in values)
    cursor = db.execute(
        f"UPDATE highlights SET {assignments} WHERE uid = ? AND ({differs})",
        [*values.values(), uid, *values.values()],
    )
    return cursor.rowcount > 0


def delete_highlight(db: Database, uid: str) -> None:
    """Take a highlight away."""
    db.execute("DELETE FROM highlights WHERE uid = ?", [uid])


_OF_PAPERS = ("key_aliases", "paper_tags", "highlights", "sightings", "pairs", "former_texts")


def delete_papers(db: Database, ids: Iterable[int]) -> None:
    """Delete papers with all that is on them."""
    gone = json.dumps(list(ids))
    for table in _OF_PAPERS:
        db.execute(
            f"DELETE FROM {table} WHERE paper_id IN (SELECT value FROM json_each(?))", [gone]
        )
    db.execute("DELETE FROM pairs WHERE other_id IN (SELECT value FROM json_each(?))", [gone])
    db.execute("DELETE FROM papers WHERE id IN (SELECT value FROM json_each(?))", [gone])


def _insert(db: Database, table: str, values: Mapping[str, Any]) -> int:
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    cursor = db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(values.values()))
    return cursor.lastrowid or 0


def as_columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as a paper has them, as they are stored: names and fields are JSON."""
    stored = dict(values)
    if "authors" in stored:
        stored["authors"] = as_json([name.csl() for name in stored["authors"]])
    if "fields" in stored:
        stored["fields"] = as_json(dict(stored["fields"]))
    return stored


def as_json(value: Any) -> str:
    """JSON as it is stored: compact, in UTF-8, keys in order."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
