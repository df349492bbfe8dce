"""Sets of papers: the views of the sidebar with their counts; tags, sources, and orders."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from readinglist.core.store import digest, papers
from readinglist.core.store.conditions import (
    BY_LISTING,
    HAS_TAG,
    LIVE,
    TIMES_SEEN,
    VIEWS,
    papers_for,
)
from readinglist.core.store.connection import Database

_OF_MOST = {"all", "inbox"}  # views that hold most papers, as a rule


def view(db: Database, name: str, by_listing: Callable[[], Sequence[int]]) -> list[int]:
    """The ids of a view in its order: a name of `VIEWS`, digest, `tag:NAME` or `source:ID`.

    `by_listing` has the answer of the function of that name.
    """
    kind, _, value = name.partition(":")
    if kind == "tag":
        condition, order = f"{LIVE} AND {HAS_TAG}", BY_LISTING
        value = value.casefold()
    elif kind == "source":
        return _of_source(db, int(value))
    elif kind == "digest":
        return digest.papers_of(db, digest.newest_day(db))
    else:
        condition, order = VIEWS[name]
    values = {"today": date.today().isoformat(), "value": value}
    if order:
        rows = db.execute(f"SELECT p.id FROM papers p WHERE {condition} ORDER BY {order}", values)
        return [number for (number,) in rows.fetchall()]
    every = by_listing()
    # Of a view with most papers the others are asked for: they are fewer.
    most = kind in _OF_MOST
    chosen = f"NOT ({condition})" if most else condition
    rows = db.execute(f"SELECT p.id FROM papers p WHERE {chosen}", values)
    asked = {number for (number,) in rows.fetchall()}
    return [number for number in every if (number in asked) is not most]


def _of_source(db: Database, source: int) -> list[int]:
    gone = trashed(db)
    found = dict.fromkeys(_papers_by_rank(db, source))  # the first place stays
    return [number for number in found if number not in gone]


def by_listing(db: Database) -> "array[int]":
    """All ids: those of the newest listing first, by rank; those that no listing had come last.

    A paper stands where its newest listing has it. (As an array, for this is kept: numbers of a
    list would keep much of the memory that was needed on the way, too.)
    """
    sources = db.execute(
        "SELECT id FROM sources ORDER BY coalesce(day, substr(imported, 1, 10)) DESC, id DESC"
    ).fetchall()
    seen: dict[int, None] = {}
    for source in sources:
        seen |= dict.fromkeys(_papers_by_rank(db, *source))  # the first place stays
    # As a rule listings had all of them, and to count is less work than to read 100,000 ids.
    (every,) = db.execute("SELECT count(*) FROM papers").fetchone()
    return array("q", seen if len(seen) == every else seen | dict.fromkeys(papers.all_ids(db)))


def _papers_by_rank(db: Database, source: int) -> Iterable[int]:
    """The papers of a listing by rank; see `by_value` for why they come as one text."""
    (ids,) = db.execute(
        "SELECT group_concat(paper_id) FROM "
        "(SELECT paper_id FROM sightings WHERE source_id = ? ORDER BY rank)",
        [source],
    ).fetchone()
    return map(int, ids.split(",")) if ids else ()


def counts(db: Database) -> dict[str, int]:
    """How many papers each view of `VIEWS` holds."""
    sums = ", ".join(f"coalesce(sum(p.times * ({held})), 0)" for held, _ in VIEWS.values())
    # Not each paper is looked at, but each kind of them: an index has them in that order.
    kinds = (
        "SELECT trashed, status, snoozed_until, starred, count(*) AS times FROM papers "
        "GROUP BY trashed, status, snoozed_until, starred"
    )
    today = {"today": date.today().isoformat()}
    row = db.execute(f"SELECT {sums} FROM ({kinds}) p", today).fetchone()
    return dict(zip(VIEWS, row, strict=True))


def count_statuses(db: Database) -> Counter[str]:
    """How many papers have each status; those in Trash do not count."""
    rows = db.execute("SELECT status, count(*) FROM papers WHERE trashed IS NULL GROUP BY status")
    return Counter(dict(rows.fetchall()))


def queue_since(db: Database) -> list[tuple[int, str | None]]:
    """The papers of the queue that are not snoozed, and since when each is in it, if known."""
    held, _ = VIEWS["queue"]
    today = {"today": date.today().isoformat()}
    return db.execute(f"SELECT p.id, p.queued FROM papers p WHERE {held}", today).fetchall()


def tags(db: Database) -> list[tuple[str, int]]:
    """Every tag with the number of its papers (those in Trash do not count), by name."""
    return db.execute(
        "SELECT t.tag, sum(p.trashed IS NULL) FROM paper_tags t JOIN papers p ON p.id = t.paper_id "
        "GROUP BY t.tag ORDER BY casefold(t.tag), t.tag"
    ).fetchall()


def sources(db: Database, sizes: Mapping[int, int]) -> list[dict[str, Any]]:
    """The imported files, newest listing first, each with the number of its papers.

    `sizes` has the answer of `sizes_of_sources`; papers in Trash do not count.
    """
    gone = dict(
        db.execute(
            "SELECT s.source_id, count(DISTINCT s.paper_id) FROM papers p "
            "CROSS JOIN sightings s ON s.paper_id = p.id "  # those in Trash first: they are few
            "WHERE p.trashed IS NOT NULL GROUP BY 1"
        ).fetchall()
    )
    rows = db.execute(
        "SELECT id, name, day, layout, imported FROM sources "
        "ORDER BY coalesce(day, substr(imported, 1, 10)) DESC, id DESC"
    ).fetchall()
    names = ("id", "name", "day", "layout", "imported")
    return [
        dict(zip(names, row, strict=True)) | {"count": sizes.get(row[0], 0) - gone.get(row[0], 0)}
        for row in rows
    ]


def sizes_of_sources(db: Database) -> dict[int, int]:
    """How many papers each source has, those in Trash too."""
    rows = db.execute(
        "SELECT source_id, count(*) FROM (SELECT DISTINCT paper_id, source_id FROM sightings) "
        "GROUP BY source_id"
    )
    return dict(rows.fetchall())


_BETWEEN = "\x1f"  # of two values: no text that is stored holds it
_SORTS = {
    "added": "p.added",
    "title": "p.title_key",
    "year": "p.year",
    "seen": TIMES_SEEN,
    "rating": "p.rating",
    "queue": "p.queue_position",
    "queued": "p.queued",
    "updated": "p.updated",
    "key": "lower(p.key)",
}
SORTS = ("relevance", *_SORTS)
SORTS_OF_LISTINGS = {"added", "seen"}  # what users do with papers does not change them


def is_sort(text: str) -> bool:
    """Whether `text` names an order, with `-` behind it for its reverse."""
    return text.removesuffix("-") in SORTS


def by_value(db: Database, sort: str) -> tuple[str, list[str]]:
    """All ids, with commas between them, and what they are sorted by: as text, ascending.

    `sort`: of `SORTS`, but relevance. Papers whose value is not known come first, with "".
    (As one text 100,000 ids come in a fifth of the time that as many rows take.)
    """
    value = _SORTS[sort]
    ids, values = db.execute(
        "SELECT coalesce(group_concat(id), ''), coalesce(group_concat(coalesce(value, ''), ?), '') "
        f"FROM (SELECT p.id, {value} AS value FROM {papers_for(value)} ORDER BY {value})",
        [_BETWEEN],
    ).fetchone()
    return ids, values.split(_BETWEEN) if ids else []


def with_title(db: Database, title_key: str) -> set[int]:
    """The ids of the papers with that normalised title."""
    rows = db.execute("SELECT id FROM papers WHERE title_key = ?", [title_key])
    return {number for (number,) in rows.fetchall()}


def trashed(db: Database) -> set[int]:
    """The ids of the papers in Trash."""
    rows = db.execute("SELECT id FROM papers WHERE trashed IS NOT NULL")
    return {number for (number,) in rows.fetchall()}
