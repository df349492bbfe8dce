"""The filters of the query language: `name:value` as a set of papers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

from readinglist.core.dates import day_ago, period
from readinglist.core.model import STATUSES
from readinglist.core.store.conditions import HAS_TAG, TIMES_SEEN, VIEWS, papers_for
from readinglist.core.store.connection import Database

_IS = {
    "starred": "p.starred = 1",
    "unread": "p.status IN ('new', 'to-read', 'reading')",
    "read": "p.status = 'read'",
    "new": "p.status = 'new'",
    "queued": "p.status IN ('to-read', 'reading')",
    "snoozed": "p.snoozed_until > :today",
    "trashed": "p.trashed IS NOT NULL",
    "duplicate": (
        "p.id IN (SELECT value FROM (SELECT paper_id AS value, other_id AS other FROM pairs "
        "WHERE verdict = 'open' UNION ALL SELECT other_id, paper_id FROM pairs "
        "WHERE verdict = 'open') JOIN papers q ON q.id = other WHERE q.trashed IS NULL)"
    ),
}
_TAGGED = "EXISTS (SELECT 1 FROM paper_tags t WHERE t.paper_id = p.id)"
_HAS = {
    "note": "p.note <> ''",
    "highlight": "EXISTS (SELECT 1 FROM highlights h WHERE h.paper_id = p.id)",
    "abstract": "p.abstract <> ''",
    "author": "p.authors <> '[]'",
    "url": "p.url IS NOT NULL",
    "doi": "p.doi IS NOT NULL",
    "arxiv": "p.arxiv IS NOT NULL",
    # A link or a field of its entry that names one; files themselves are not in a library.
    "pdf": "(p.url LIKE '%.pdf%' OR p.url LIKE '%/pdf/%' OR p.fields LIKE '%.pdf%')",
    "tag": _TAGGED,
}
_STATUS_NAMES = {name: name for name in STATUSES} | {"toread": "to-read", "to_read": "to-read"}


@dataclass(frozen=True, slots=True)
class Condition:
    """A filter's meaning. `value`: its canonical value; `sql`: what holds of papers p."""

    value: str
    sql: str
    parameters: Mapping[str, str] = field(default_factory=lambda: {})


def canonical(name: str, value: str) -> str | None:
    """The value of the filter `name:value` as it is written best; None: it is no filter."""
    found = _condition(name, value)
    return found.value if found else None


def filtered(db: Database, name: str, value: str) -> set[int]:
    """The ids for which a filter holds; Trash is included: whoever asks decides."""
    found = _condition(name, value)
    assert found is not None, "only what has a canonical value"
    rows = db.execute(
        f"SELECT p.id FROM {papers_for(found.sql)} WHERE {found.sql}",
        {"today": date.today().isoformat(), **found.parameters},
    )
    return {number for (number,) in rows.fetchall()}


def _condition(name: str, value: str) -> Condition | None:
    maker = _FILTERS.get(name)
    return maker(value.strip()) if maker else None


def _one_of(conditions: Mapping[str, str]) -> Callable[[str], Condition | None]:
    def condition(value: str) -> Condition | None:
        value = value.casefold()
        return Condition(value, conditions[value]) if value in conditions else None

    return condition


def _status(value: str) -> Condition | None:
    status = _STATUS_NAMES.get(value.casefold())
    return Condition(status, "p.status = :value", {"value": status}) if status else None


def _tag(value: str) -> Condition | None:
    value = "/".join(part for part in map(str.strip, value.split("/")) if part)
    if value.casefold() == "none":
        return Condition("none", f"NOT ({_TAGGED})")
    return Condition(value, HAS_TAG, {"value": value.casefold()}) if value else None


def _source(value: str) -> Condition | None:
    if not value:
        return None
    return Condition(
        value,
        "EXISTS (SELECT 1 FROM sightings s JOIN sources f ON f.id = s.source_id "
        "WHERE s.paper_id = p.id AND instr(casefold(f.name), :value))",
        {"value": value.casefold()},
    )


def _key(value: str) -> Condition | None:
    if not value:
        return None
    return Condition(
        value,
        "p.key = :value COLLATE NOCASE OR EXISTS (SELECT 1 FROM key_aliases a "
        "WHERE a.paper_id = p.id AND a.key = :value COLLATE NOCASE)",
        {"value": value},
    )


def _number(expression: str) -> Callable[[str], Condition | None]:
    """`3`, `>=3`, `2..4`, `..4`."""

    def condition(value: str) -> Condition | None:
        low, dots, high = value.partition("..")
        try:
            if dots:
                between = f"{int(low or 0)} AND {int(high or 10**9)}"
                return Condition(value, f"{expression} BETWEEN {between}")
            sign = next((s for s in (">=", "<=", ">", "<", "=") if value.startswith(s)), "")
            return Condition(value, f"{expression} {sign or '='} {int(value[len(sign) :])}")
        except ValueError:
            return None

    return condition


def _period(column: str) -> Callable[[str], Condition | None]:
    """`2026-07`, `-1w..`, `>=2026-07-15`: days here, though times are stored in UTC."""

    def condition(value: str) -> Condition | None:
        days = period(value, date.today())
        return _between(value.lower(), column, *days) if days else None

    return condition


def _between(value: str, column: str, first: date | None, after: date | None) -> Condition | None:
    """From the beginning of the day `first` to the beginning of the day `after`."""
    parts = {f"{column} >= :first": first, f"{column} < :after": after}
    try:
        bounds = {sql: _utc(day) for sql, day in parts.items() if day is not None}
    except (ValueError, OverflowError, OSError):  # at the ends of the calendar
        return None
    names = {sql.rpartition(":")[2]: time for sql, time in bounds.items()}
    return Condition(value, " AND ".join(bounds), names)


def _utc(day: date) -> str:
    """When a day begins here, as times are stored."""
    return datetime.combine(day, time()).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _before(value: str) -> Condition | None:
    first, _ = period(value, date.today()) or (None, None)
    return _between(value.lower(), "p.added", None, first) if first else None


def _after(value: str) -> Condition | None:
    first, _ = period(value, date.today()) or (None, None)
    return _between(value.lower(), "p.added", first, None) if first else None


def _older_than(value: str) -> Condition | None:
    day = day_ago(value, date.today())
    return _between(value.lower(), "p.added", None, day) if day else None


def _newer_than(value: str) -> Condition | None:
    day = day_ago(value, date.today())
    return _between(value.lower(), "p.added", day, None) if day else None


def _listed(value: str) -> Condition | None:
    days = period(value, date.today())
    if not days:
        return None
    names = {"first": ">=", "after": "<"}
    bounds = {n: day.isoformat() for n, day in zip(names, days, strict=True) if day is not None}
    inside = "".join(f" AND f.day {names[name]} :{name}" for name in bounds)
    return Condition(
        value.lower(),
        "EXISTS (SELECT 1 FROM sightings s JOIN sources f ON f.id = s.source_id "
        f"WHERE s.paper_id = p.id{inside})",
        bounds,
    )


_FILTERS: dict[str, Callable[[str], Condition | None]] = {
    "is": _one_of(_IS),
    "in": _one_of({name: condition for name, (condition, _) in VIEWS.items()}),
    "has": _one_of(_HAS),
    "status": _status,
    "tag": _tag,
    "source": _source,
    "key": _key,
    "rating": _number("p.rating"),
    "year": _number("p.year"),
    "seen": _number(TIMES_SEEN),
    "added": _period("p.added"),
    "updated": _period("p.updated"),
    "before": _before,
    "after": _after,
    "older_than": _older_than,
    "newer_than": _newer_than,
    "listed": _listed,
}
NAMES = frozenset(_FILTERS)
# What may stand behind the names that have few values.
VALUES: dict[str, tuple[str, ...]] = {
    "is": tuple(_IS),
    "in": tuple(VIEWS),
    "has": tuple(_HAS),
    "status": STATUSES,
    "tag": ("none",),
    "rating": (">=3", "5", "0"),
    "seen": (">1",),
    "added": ("today", "-1w..", "-1m..", "-1y.."),
    "updated": ("today", "-1w..", "-1m.."),
    "listed": ("today", "-1w.."),
    "before": ("today", "-1m"),
    "after": ("today", "-1w"),
    "older_than": ("1m", "1y"),
    "newer_than": ("1w", "1m"),
}
