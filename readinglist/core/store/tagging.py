"""Tags as a whole: renaming, deleting and colouring them; what they are on."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping

from readinglist.core.store.connection import Database
from readinglist.core.store.edits import add_tags, insert_rows, touch_all

_NOT_IN_TRASH = "NOT IN (SELECT id FROM papers WHERE trashed IS NOT NULL)"  # they are few
_THESE = "tag IN (SELECT value FROM json_each(?))"


def names(db: Database) -> list[str]:
    """Every tag that a paper has, in Trash too, or that has a colour."""
    rows = db.execute("SELECT tag FROM paper_tags UNION SELECT tag FROM tag_colours ORDER BY tag")
    return [tag for (tag,) in rows.fetchall()]


def rename(db: Database, new_names: Mapping[str, str], time: str) -> None:
    """Give tags other names; a paper or a colour that has the new one already keeps it."""
    held, colours = _take_off(db, new_names), _discolour(db, new_names)
    # All go before any comes back: `ml` becoming `ml/theory` must not meet the old `ml/theory`.
    papers: defaultdict[str, list[int]] = defaultdict(list)
    for paper, tag in held:
        papers[new_names[tag]].append(paper)
    for tag, those in papers.items():
        add_tags(db, those, [tag], time)
    touch_all(db, [paper for paper, _ in held], time)
    moved = {new_names[tag]: colour for tag, colour in reversed(colours)}
    there = own_colours(db)
    kept = [(tag, colour) for tag, colour in moved.items() if tag not in there]
    insert_rows(db, "tag_colours", kept, ("tag", "colour"))


def delete(db: Database, tags: Collection[str], time: str) -> None:
    """Take tags off all papers, and forget their colours."""
    touch_all(db, [paper for paper, _ in _take_off(db, tags)], time)
    _discolour(db, tags)


def _take_off(db: Database, tags: Collection[str]) -> list[tuple[int, str]]:
    """Take the tags off; returns which papers had which, in the order they got them."""
    rows = db.execute(
        f"SELECT id, paper_id, tag FROM paper_tags WHERE {_THESE} ORDER BY id", [_json(tags)]
    ).fetchall()
    db.execute(
        "DELETE FROM paper_tags WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps([row for row, _, _ in rows])],
    )
    return [(paper, tag) for _, paper, tag in rows]


def _discolour(db: Database, tags: Collection[str]) -> list[tuple[str, str]]:
    """Forget the tags' colours; returns which they had, the oldest first."""
    rows = db.execute(
        f"SELECT tag, colour FROM tag_colours WHERE {_THESE} ORDER BY id", [_json(tags)]
    ).fetchall()
    db.execute(f"DELETE FROM tag_colours WHERE {_THESE}", [_json(tags)])
    return rows


def own_colours(db: Database) -> dict[str, str]:
    """The colours that users gave tags."""
    return dict(db.execute("SELECT tag, colour FROM tag_colours").fetchall())


def colour(db: Database, tag: str, name: str) -> None:
    """Give a tag a colour, or with "" none of its own."""
    if not name:
        db.execute("DELETE FROM tag_colours WHERE tag = ?", [tag])
    elif tag in own_colours(db):
        db.execute("UPDATE tag_colours SET colour = ? WHERE tag = ?", [name, tag])
    else:
        insert_rows(db, "tag_colours", [(tag, name)], ("tag", "colour"))


def counts_with_subtags(db: Database, tags: Collection[str]) -> dict[str, int]:
    """How many papers have each tag, or one below it; papers in Trash do not count."""
    rows = db.execute(
        "SELECT a.value, count(DISTINCT t.paper_id) FROM json_each(?) a "
        # A range of the index: `0` follows `/`, and between the tag and `/` others may stand.
        "CROSS JOIN paper_tags t ON t.tag >= a.value AND t.tag < a.value || '0' "
        "AND (t.tag = a.value OR t.tag >= a.value || '/') "
        f"WHERE t.paper_id {_NOT_IN_TRASH} GROUP BY a.value",
        [_json(tags)],
    )
    return dict(rows.fetchall())


def on_one_paper(db: Database) -> dict[str, str]:
    """The tags that one paper has, with its title; papers in Trash do not count."""
    rows = db.execute(
        "SELECT t.tag, min(p.title) FROM paper_tags t JOIN papers p ON p.id = t.paper_id "
        "WHERE p.trashed IS NULL GROUP BY t.tag HAVING count(*) = 1"
    )
    return dict(rows.fetchall())


def _json(tags: Collection[str]) -> str:
    return json.dumps(list(tags), ensure_ascii=False)
