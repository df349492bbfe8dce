"""The columns of the list: what each says of a paper, and the order that its header asks for."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from readinglist.gui.list.rows import ShownRow

STATUSES: dict[str, object] = {
    "new": QT_TRANSLATE_NOOP("Columns", "new"),
    "to-read": QT_TRANSLATE_NOOP("Columns", "to read"),
    "reading": QT_TRANSLATE_NOOP("Columns", "reading"),
    "read": QT_TRANSLATE_NOOP("Columns", "read"),
    "skipped": QT_TRANSLATE_NOOP("Columns", "skipped"),
}


def words(text: object) -> str:
    """A text of these tables in the user's language."""
    return QCoreApplication.translate("Columns", str(text))


@dataclass(frozen=True, slots=True)
class Column:
    """`sort`: the order that its header asks for, "" for none. `said`: what a cell says."""

    name: str
    text: object  # for `words`
    width: int
    said: Callable[[ShownRow], str]
    sort: str = ""
    is_number: bool = False
    is_hidden: bool = False  # unless the user wants it


def _number(number: int | None) -> str:
    return str(number) if number else ""


COLUMNS = (
    Column(
        "title", QT_TRANSLATE_NOOP("Columns", "Title"), 340, lambda s: s.row.title, "title"
    ),
    Column(
        "authors", QT_TRANSLATE_NOOP("Columns", "Authors"), 150, lambda s: ", ".join(s.row.authors)
    ),
    Column(
        "year", QT_TRANSLATE_NOOP("Columns", "Year"), 52, lambda s: _number(s.row.year),
        "year-", is_number=True,
    ),
    Column(
        "status", QT_TRANSLATE_NOOP("Columns", "Status"), 92,
        lambda s: words(STATUSES[s.row.status]),
    ),
    Column("tags", QT_TRANSLATE_NOOP("Columns", "Tags"), 150, lambda s: ", ".join(s.row.tags)),
    Column(
        "rating", QT_TRANSLATE_NOOP("Columns", "Rating"), 64, lambda s: _number(s.row.rating),
        "rating-",
    ),
    Column("added", QT_TRANSLATE_NOOP("Columns", "Added"), 92, lambda s: s.row.added, "added-"),
    Column(
        "day", QT_TRANSLATE_NOOP("Columns", "Listed"), 92, lambda s: s.row.day or "",
        is_hidden=True,
    ),
    Column(
        "rank", QT_TRANSLATE_NOOP("Columns", "Rank"), 52, lambda s: _number(s.row.rank),
        is_number=True,
    ),
    Column(
        "seen", QT_TRANSLATE_NOOP("Columns", "Seen"), 52, lambda s: _number(s.row.seen), "seen-",
        is_number=True,
    ),
    Column("key", QT_TRANSLATE_NOOP("Columns", "Key"), 150, lambda s: s.row.key, "key"),
    Column(
        "star", QT_TRANSLATE_NOOP("Columns", "Star"), 44,
        lambda s: words(QT_TRANSLATE_NOOP("Columns", "starred")) if s.row.starred else "",
    ),
)  # fmt: skip
TITLE = 0  # the one column that is always there, and all that a list of rows shows
STAR = next(number for number, column in enumerate(COLUMNS) if column.name == "star")


def spoken(shown: ShownRow) -> str:
    """What a screen reader says of a whole row."""
    row = shown.row
    said = [row.title, words(STATUSES[row.status])]
    if row.starred:
        said.append(words("starred"))
    if row.rating:
        said.append(words(QT_TRANSLATE_NOOP("Columns", "rated {count}")).format(count=row.rating))
    if row.seen > 1:
        seen = words(QT_TRANSLATE_NOOP("Columns", "seen {count} times"))
        said.append(seen.format(count=row.seen))
    if row.has_note:
        said.append(words(QT_TRANSLATE_NOOP("Columns", "has a note")))
    if row.tags:
        tags = words(QT_TRANSLATE_NOOP("Columns", "tags {tags}"))
        said.append(tags.format(tags=", ".join(row.tags)))
    return ", ".join(said)
