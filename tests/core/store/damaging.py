"""Damaging a library's file on purpose, one value or one bit at a time, by SQLite alone."""

import contextlib
import sqlite3

from readinglist.core.library import Library
from tests.conftest import abstract, import_papers

TITLES = ("Gentle Descent", "Walking Backwards", "Frostline")
NOTE = "Zebras compare this with section three"
STAYS_TEXT, BREAKS_TEXT = 0x01, 0x80  # one bit of a letter: another letter, or no UTF-8


def judged_library(folder):
    """The file of a library of three judged papers that is not open."""
    opened = Library.open(folder)
    import_papers(opened, *((title, abstract(title.lower())) for title in TITLES))
    opened.set_note(2, NOTE)
    opened.tag([1, 2], add=["quokkas"])
    opened.set_fields([3], {"key": "wombat2025"})
    opened.close()
    return folder / "library.db"


def stored(file, table, column, row):
    """The bytes of one value as the file has it, by SQLite alone, and their type."""
    with contextlib.closing(sqlite3.connect(f"{file.as_uri()}?immutable=1", uri=True)) as look:
        try:
            return look.execute(
                f"SELECT CAST({column} AS BLOB), typeof({column}) "
                f"FROM {table} NOT INDEXED WHERE id = ?",
                [row],
            ).fetchone()
        except sqlite3.DatabaseError:
            return None


def places(content, sought):
    at = content.find(sought)
    while at >= 0:
        yield at
        at = content.find(sought, at + 1)


def flip(file, at, mask):
    content = bytearray(file.read_bytes())
    content[at] ^= mask
    file.write_bytes(content)


def damage_value(file, table, column, row, mask=STAYS_TEXT, sought=None, offset=3):
    """Flip a bit of one value where its table has it, not its copies in indexes and history.

    `sought`: the bytes that it is found by, if not its own.
    """
    before = stored(file, table, column, row)
    for at in places(file.read_bytes(), sought or before[0]):
        flip(file, at + offset, mask)
        if stored(file, table, column, row) not in (before, None):
            return
        flip(file, at + offset, mask)
    raise AssertionError(f"{column} of row {row} of {table} was not found in the file")


def naming(found, *words):
    """The sentences that have all these words."""
    return [sentence for sentence in found if all(word in sentence for word in words)]


def without_triggers(file, *statements):
    """Change the file behind the program's back."""
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        kept = dict(triggers.fetchall())
        for name in kept:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for sql in kept.values():
            connection.execute(sql)
