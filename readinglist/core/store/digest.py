"""The digest: what the listings of one day brought, by rank."""

from readinglist.core.store.connection import Database

# A listing that does not say its day is of the day on which it was imported, as in all orders.
_DAY = "coalesce(f.day, substr(f.imported, 1, 10))"
# What brings the papers of a day. A bibliography that is imported is no news.
_LISTINGS = (
    "listing", "hf-page", "hf-page-text", "arxiv-page", "arxiv-mail", "arxiv-digest", "feed",
)  # fmt: skip
_IS_LISTING = f"f.format IN ({', '.join(map(repr, _LISTINGS))})"
_OF_DAY = f"s.source_id IN (SELECT f.id FROM sources f WHERE {_IS_LISTING} AND {_DAY} = :day)"


def newest_day(db: Database) -> str | None:
    """The day of the newest listing that brought papers; None: there is none."""
    (day,) = db.execute(
        f"SELECT max({_DAY}) FROM sources f WHERE {_IS_LISTING} "
        "AND EXISTS (SELECT 1 FROM sightings s WHERE s.source_id = f.id)"
    ).fetchone()
    return day


def papers_of(db: Database, day: str | None) -> list[int]:
    """The ids of a day's papers by their best rank; those in Trash are left out."""
    rows = db.execute(
        "SELECT p.id FROM sightings s JOIN papers p ON p.id = s.paper_id "
        f"WHERE {_OF_DAY} AND p.trashed IS NULL "
        "GROUP BY p.id ORDER BY min(s.rank), min(s.source_id)",
        {"day": day},
    )
    return [number for (number,) in rows.fetchall()]


def size(db: Database, day: str | None) -> int:
    """How many papers the listings of a day brought, those in Trash too."""
    (found,) = db.execute(
        f"SELECT count(DISTINCT s.paper_id) FROM sightings s WHERE {_OF_DAY}", {"day": day}
    ).fetchone()
    return found


def trashed(db: Database, day: str | None) -> int:
    """How many of them are in Trash."""
    (found,) = db.execute(
        "SELECT count(DISTINCT p.id) FROM papers p "
        "CROSS JOIN sightings s ON s.paper_id = p.id "  # those in Trash first: they are few
        f"WHERE p.trashed IS NOT NULL AND {_OF_DAY}",
        {"day": day},
    ).fetchone()
    return found
