"""What views and filters say of papers, as SQL about `papers p`; `:today` is the present day."""

LIVE = "p.trashed IS NULL"
AWAKE = "(p.snoozed_until IS NULL OR p.snoozed_until <= :today)"
HAS_TAG = (
    "EXISTS (SELECT 1 FROM paper_tags t WHERE t.paper_id = p.id "
    "AND (casefold(t.tag) = :value OR "
    "substr(casefold(t.tag), 1, length(:value) + 1) = :value || '/'))"
)
TIMES_SEEN = "coalesce(seen.times, 0)"
# How many listings each paper was in; a merged paper may stand twice in one.
_SEEN = (
    "(SELECT paper_id, count(*) AS times FROM "
    "(SELECT DISTINCT paper_id, source_id FROM sightings) GROUP BY paper_id) seen"
)

# name: (condition, order)
_NEWEST_FIRST = "p.id DESC"
BY_LISTING = ""
VIEWS: dict[str, tuple[str, str]] = {
    "inbox": (f"{LIVE} AND {AWAKE} AND p.status = 'new'", BY_LISTING),
    "queue": (
        f"{LIVE} AND {AWAKE} AND p.status IN ('to-read', 'reading')",
        "p.queue_position, p.id",
    ),
    "done": (f"{LIVE} AND p.status IN ('read', 'skipped')", "p.updated DESC, p.id DESC"),
    "starred": (f"{LIVE} AND p.starred = 1", _NEWEST_FIRST),
    "all": (LIVE, BY_LISTING),
    "trash": ("p.trashed IS NOT NULL", "p.trashed DESC, p.id DESC"),
}


def papers_for(expression: str) -> str:
    """What to select from, so that the expression has all that it names."""
    if "seen." in expression:
        return f"papers p LEFT JOIN {_SEEN} ON seen.paper_id = p.id"
    return "papers p"
