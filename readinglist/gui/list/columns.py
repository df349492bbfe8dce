"""The columns of the list: what each says of a paper, and the order that its header asks for."""

from collections.abc import Callable
from dataclasses import dataclass

from readinglist.gui.language import noop, translate
from readinglist.gui.list.rows import ShownRow
from readinglist.gui.statuses import status_text


def words(text: str) -> str:
    """A text of these tables in the user's language."""
    return translate("Columns", text)


@dataclass(frozen=True, slots=True)
class Column:
    """`sort`: the order that its header asks for, "" for none. `said`: what a cell says."""

    name: str
    text: str  # for `words`
    width: int
    said: Callable[[ShownRow], str]
    sort: str = ""
    is_number: bool = False
    is_hidden: bool = False  # unless the user wants it


def _number(number: int | None) -> str:
    return str(number) if number else ""


COLUMNS = (
    Column(
        "title", noop("Columns", "Title"), 340, lambda s: s.row.title, "title"
    ),
    Column(
        "authors", noop("Columns", "Authors"), 150, lambda s: ", ".join(s.row.authors)
    ),
    Column(
        "year", noop("Columns", "Year"), 52, lambda s: _number(s.row.year),
        "year-", is_number=True,
    ),
    Column(
        "status", noop("Columns", "Status"), 92,
        lambda s: status_text(s.row.status),
    ),
    Column("tags", noop("Columns", "Tags"), 150, lambda s: ", ".join(s.row.tags)),
    Column(
        "rating", noop("Columns", "Rating"), 64, lambda s: _number(s.row.rating),
        "rating-",
    ),
    Column("added", noop("Columns", "Added"), 92, lambda s: s.row.added, "added-"),
    Column(
        "day", noop("Columns", "Listed"), 92, lambda s: s.row.day or "",
        is_hidden=True,
    ),
    Column(
        "rank", noop("Columns", "Rank"), 52, lambda s: _number(s.row.rank),
        is_number=True,
    ),
    Column(
        "seen", noop("Columns", "Seen"), 52, lambda s: _number(s.row.seen), "seen-",
        is_number=True,
    ),
    Column("key", noop("Columns", "Key"), 150, lambda s: s.row.key, "key"),
    Column(
        "star", noop("Columns", "Star"), 44,
        lambda s: words(noop("Columns", "starred")) if s.row.starred else "",
    ),
    Column(
        "queued", noop("Columns", "Queued"), 92, lambda s: s.row.queued or "", "queued",
        is_hidden=True,
    ),
)  # fmt: skip
TITLE = 0  # the one column that is always there, and all that a list of rows shows
STAR = next(number for number, column in enumerate(COLUMNS) if column.name == "star")


def spoken(shown: ShownRow) -> str:
    """What a screen reader says of a whole row."""
    row = shown.row
    said = [row.title, status_text(row.status)]
    if row.starred:
        said.append(words("starred"))
    if row.rating:
        said.append(words(noop("Columns", "rated {count}")).format(count=row.rating))
    if row.seen > 1:
        seen = words(noop("Columns", "seen {count} times"))
        said.append(seen.format(count=row.seen))
    if row.has_note:
        said.append(words(noop("Columns", "has a note")))
    if row.tags:
        tags = words(noop("Columns", "tags {tags}"))
        said.append(tags.format(tags=", ".join(row.tags)))
    return ", ".join(said)
