"""Sets of papers: the views of the sidebar, their counts, and the filters of the query language."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from readinglist.core.store import papers
from readinglist.core.store.connection import Database

_LIVE = "p.trashed IS NULL"
_AWAKE = "(p.snoozed_until IS NULL OR p.snoozed_until <= :today)"
_NEWEST_FIRST = "p.id DESC"
_BY_LISTING = ""

# name: (condition, order)
VIEWS: dict[str, tuple[str, str]] = {
    "inbox": (f"{_LIVE} AND {_AWAKE} AND p.status = 'new'", _BY_LISTING),
    "queue": (
        f"{_LIVE} AND {_AWAKE} AND p.status IN ('to-read', 'reading')",
        "p.queue_position, p.id",
    ),
    "done": (f"{_LIVE} AND p.status IN ('read', 'skipped')", "p.updated DESC, p.id DESC"),
    "starred": (f"{_LIVE} AND p.starred = 1", _NEWEST_FIRST),
    "all": (_LIVE, _BY_LISTING),
    "trash": ("p.trashed IS NOT NULL", "p.trashed DESC, p.id DESC"),
}
_OF_MOST = {"all", "inbox"}  # views that hold most papers, as a rule
_HAS_TAG = (
    "EXISTS (SELECT 1 FROM paper_tags t WHERE t.paper_id = p.id "
    "AND (casefold(t.tag) = :value OR "
    "substr(casefold(t.tag), 1, length(:value) + 1) = :value || '/'))"
)
_IS = {
    "starred": "p.starred = 1",
    "unread": "p.status IN ('new', 'to-read', 'reading')",
    "read": "p.status = 'read'",
    "new": "p.status = 'new'",
    "queued": "p.status IN ('to-read', 'reading')",
    "snoozed": "p.snoozed_until > :today",
    "trashed": "p.trashed IS NOT NULL",
}
_HAS = {
    "note": "p.note <> ''",
    "highlight": "EXISTS (SELECT 1 FROM highlights h WHERE h.paper_id = p.id)",
    "abstract": "p.abstract <> ''",
    "url": "p.url IS NOT NULL",
    "doi": "p.doi IS NOT NULL",
    "arxiv": "p.arxiv IS NOT NULL",
    "tag": "EXISTS (SELECT 1 FROM paper_tags t WHERE t.paper_id = p.id)",
}
_COMPARED = {
    "rating": "p.rating",
    "year": "p.year",
    "seen": "coalesce(seen.times, 0)",
}
# How many listings each paper was in; a merged paper may stand twice in one.
_SEEN = (
    "(SELECT paper_id, count(*) AS times FROM "
    "(SELECT DISTINCT paper_id, source_id FROM sightings) GROUP BY paper_id) seen"
)
_STATUS_NAMES = {"to-read", "toread", "new", "reading", "read", "skipped"}


def _papers_for(expression: str) -> str:
    """What to select from, so that the expression has all that it names."""
    if "seen." in expression:
        return f"papers p LEFT JOIN {_SEEN} ON seen.paper_id = p.id"
    return "papers p"


def view(db: Database, name: str, by_listing: Callable[[], Sequence[int]]) -> list[int]:
    """The ids of a view in its order: a name of `VIEWS`, `tag:NAME` or `source:ID`.

    `by_listing` has the answer of the function of that name.
    """
    kind, _, value = name.partition(":")
    if kind == "tag":
        condition, order = f"{_LIVE} AND {_HAS_TAG}", _BY_LISTING
        value = value.casefold()
    elif kind == "source":
        return _of_source(db, int(value))
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
    "seen": _COMPARED["seen"],
    "rating": "p.rating",
    "queue": "p.queue_position",
    "updated": "p.updated",
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
        f"FROM (SELECT p.id, {value} AS value FROM {_papers_for(value)} ORDER BY {value})",
        [_BETWEEN],
    ).fetchone()
    return ids, values.split(_BETWEEN) if ids else []


def understands(name: str, value: str) -> bool:
    """Whether `name:value` is a filter."""
    maker = _FILTERS.get(name)
    return maker is not None and maker(value.casefold()) is not None


def filtered(db: Database, name: str, value: str) -> set[int]:
    """The ids for which a filter holds; Trash is included: whoever asks decides."""
    condition = _FILTERS[name](value.casefold())
    assert condition is not None, "only what `understands` knows"
    sql, parameter = condition
    rows = db.execute(
        f"SELECT p.id FROM {_papers_for(sql)} WHERE {sql}",
        {"today": date.today().isoformat(), "value": parameter},
    )
    return {number for (number,) in rows.fetchall()}


def with_title(db: Database, title_key: str) -> set[int]:
    """The ids of the papers with that normalised title."""
    rows = db.execute("SELECT id FROM papers WHERE title_key = ?", [title_key])
    return {number for (number,) in rows.fetchall()}


def trashed(db: Database) -> set[int]:
    """The ids of the papers in Trash."""
    rows = db.execute("SELECT id FROM papers WHERE trashed IS NOT NULL")
    return {number for (number,) in rows.fetchall()}


_Condition = tuple[str, Any] | None


def _is(value: str) -> _Condition:
    return (_IS[value], "") if value in _IS else None


def _in(value: str) -> _Condition:
    return (VIEWS[value][0], "") if value in VIEWS else None


def _has(value: str) -> _Condition:
    return (_HAS[value], "") if value in _HAS else None


def _status(value: str) -> _Condition:
    if value not in _STATUS_NAMES:
        return None
    return "p.status = :value", "to-read" if value == "toread" else value


def _tag(value: str) -> _Condition:
    if value == "none":
        return f"NOT ({_HAS['tag']})", ""
    return (_HAS_TAG, value.strip("/")) if value.strip("/") else None


def _source(value: str) -> _Condition:
    if not value:
        return None
    return (
        "EXISTS (SELECT 1 FROM sightings s JOIN sources f ON f.id = s.source_id "
        "WHERE s.paper_id = p.id AND instr(casefold(f.name), :value))",
        value,
    )


def _key(value: str) -> _Condition:
    return (
        "p.key = :value COLLATE NOCASE OR EXISTS "
        "(SELECT 1 FROM key_aliases a WHERE a.paper_id = p.id AND a.key = :value COLLATE NOCASE)",
        value,
    )


def _compared(expression: str) -> Callable[[str], _Condition]:
    def condition(value: str) -> _Condition:
        low, dots, high = value.partition("..")
        try:
            if dots:
                return f"{expression} BETWEEN {int(low or 0)} AND {int(high or 10**9)}", ""
            for sign in (">=", "<=", ">", "<", "="):
                if value.startswith(sign):
                    return f"{expression} {sign} {int(value[len(sign) :])}", ""
            return f"{expression} = {int(value)}", ""
        except ValueError:
            return None

    return condition


_FILTERS: dict[str, Callable[[str], _Condition]] = {
    "is": _is,
    "in": _in,
    "has": _has,
    "status": _status,
    "tag": _tag,
    "source": _source,
    "key": _key,
} | {name: _compared(expression) for name, expression in _COMPARED.items()}
