"""The tables, as named migrations that are applied all or none.

Rules for tables of user data: an integer `id` that is never used again, a `paper_id` where a row
belongs to a paper, no REAL and no BLOB columns (the journal is JSON), no REPLACE (it would not run
the delete trigger). Every one of them is journalled; see journal.py.
"""

import secrets
from typing import cast

import sqlite_utils
from sqlite_utils.migrations import Migrations

from readinglist.core.store.connection import Database

APPLICATION_ID = 0x524C5354  # "RLST" in the file's header
USER_TABLES = (
    "papers", "key_aliases", "paper_tags", "highlights", "sources", "sightings", "pairs",
    "former_texts", "saved_searches", "tag_colours",
)  # fmt: skip

migrations = Migrations("readinglist")


@migrations()
def first_schema(handed: sqlite_utils.Database) -> None:
    """Papers and what users say of them; sources and sightings; history; the library itself."""
    db = cast(Database, handed)
    for statement in _FIRST:
        db.execute(statement)
    db.execute("INSERT INTO library (id, uid) VALUES (1, ?)", [secrets.token_hex(8)])


@migrations()
def checksums_and_sizes(handed: sqlite_utils.Database) -> None:
    """A checksum for every value of user data; how much of the journal an operation takes."""
    db = cast(Database, handed)
    for statement in _SECOND:
        db.execute(statement)


@migrations()
def indexes_for_many_papers(handed: sqlite_utils.Database) -> None:
    """One index holds all that views, counts and filters look at; the journal's are smaller."""
    db = cast(Database, handed)
    for statement in _THIRD:
        db.execute(statement)


@migrations()
def runs_of_insertions(handed: sqlite_utils.Database) -> None:
    """One entry of the journal for rows that were inserted one after the other."""
    db = cast(Database, handed)
    db.execute("ALTER TABLE journal ADD COLUMN run INTEGER NOT NULL DEFAULT 1")


@migrations()
def pairs_and_identifiers(handed: sqlite_utils.Database) -> None:
    """Pairs of papers that may be one; papers are found by their ids elsewhere."""
    db = cast(Database, handed)
    for statement in _FIFTH:
        db.execute(statement)


@migrations()
def former_texts(handed: sqlite_utils.Database) -> None:
    """What papers were called before a merge or an edit: they are recognised by it."""
    db = cast(Database, handed)
    for statement in _SIXTH:
        db.execute(statement)


@migrations()
def saved_searches(handed: sqlite_utils.Database) -> None:
    """Queries that users gave a name."""
    cast(Database, handed).execute(_SEVENTH)


@migrations()
def tag_colours(handed: sqlite_utils.Database) -> None:
    """Colours that users gave tags."""
    cast(Database, handed).execute(_EIGHTH)


@migrations()
def times_of_queueing(handed: sqlite_utils.Database) -> None:
    """When each paper came into the queue; of those that are in it nobody knows."""
    db = cast(Database, handed)
    for statement in _NINTH:
        db.execute(statement)


def columns(db: Database, table: str) -> list[str]:
    """The names of a table's columns, in order."""
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})").fetchall()]


def newest_version() -> int:
    """The schema's version that this program writes: the number of its migrations."""
    return len(migrations._migrations)  # pyright: ignore[reportPrivateUsage]


def migrate(db: Database) -> None:
    """Bring the schema up to date; the caller holds one transaction around all of it."""
    migrations.apply(db)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {newest_version()}")


_FIRST = (
    """
    CREATE TABLE papers (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        key TEXT NOT NULL,
        entry_type TEXT NOT NULL DEFAULT 'misc',
        title TEXT NOT NULL CHECK (title <> ''),
        abstract TEXT NOT NULL DEFAULT '',
        authors TEXT NOT NULL DEFAULT '[]', -- JSON list of CSL names
        year INTEGER,
        date TEXT,
        arxiv TEXT,
        doi TEXT,
        url TEXT,
        fields TEXT NOT NULL DEFAULT '{}', -- JSON object: what came with it and is not used here
        note TEXT NOT NULL DEFAULT '',
        status TEXT NOT NULL DEFAULT 'new'
            CHECK (status IN ('new', 'to-read', 'reading', 'read', 'skipped')),
        starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
        rating INTEGER NOT NULL DEFAULT 0 CHECK (rating BETWEEN 0 AND 5),
        queue_position INTEGER,
        snoozed_until TEXT,
        trashed TEXT,
        title_key TEXT NOT NULL, -- the normalised title
        abstract_key TEXT NOT NULL DEFAULT '', -- digest of the normalised abstract
        added TEXT NOT NULL,
        updated TEXT NOT NULL
    )
    """,
    # Unique without regard to case; the column itself compares with case, for the journal's sake.
    "CREATE UNIQUE INDEX papers_key ON papers (key COLLATE NOCASE)",
    "CREATE INDEX papers_title_key ON papers (title_key)",
    "CREATE INDEX papers_abstract_key ON papers (abstract_key)",
    "CREATE INDEX papers_status ON papers (trashed, status, id)",
    """
    CREATE TABLE key_aliases (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        paper_id INTEGER NOT NULL REFERENCES papers (id),
        key TEXT NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX key_aliases_key ON key_aliases (key COLLATE NOCASE)",
    "CREATE INDEX key_aliases_paper ON key_aliases (paper_id)",
    """
    CREATE TABLE paper_tags (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        paper_id INTEGER NOT NULL REFERENCES papers (id),
        tag TEXT NOT NULL CHECK (tag <> ''),
        UNIQUE (paper_id, tag)
    )
    """,
    "CREATE INDEX paper_tags_tag ON paper_tags (tag, paper_id)",
    """
    CREATE TABLE highlights (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        paper_id INTEGER NOT NULL REFERENCES papers (id),
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL DEFAULT '',
        suffix TEXT NOT NULL DEFAULT '',
        comment TEXT NOT NULL DEFAULT '',
        colour TEXT NOT NULL DEFAULT '',
        created TEXT NOT NULL
    )
    """,
    "CREATE INDEX highlights_paper ON highlights (paper_id)",
    """
    CREATE TABLE sources (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        hash TEXT NOT NULL UNIQUE, -- SHA-256 of the file's bytes
        name TEXT NOT NULL,
        path TEXT NOT NULL DEFAULT '',
        day TEXT,
        layout TEXT NOT NULL DEFAULT '',
        format TEXT NOT NULL,
        imported TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE sightings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        source_id INTEGER NOT NULL REFERENCES sources (id),
        rank INTEGER NOT NULL,
        paper_id INTEGER NOT NULL REFERENCES papers (id),
        UNIQUE (source_id, rank)
    )
    """,
    "CREATE INDEX sightings_paper ON sightings (paper_id)",
    # The history: what was done, and each row's before- and after-image.
    """
    CREATE TABLE operations (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        group_id INTEGER NOT NULL, -- the first operation of the same gesture
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        time TEXT NOT NULL,
        count INTEGER NOT NULL DEFAULT 0,
        searched INTEGER NOT NULL DEFAULT 0, -- it changed searched text
        head TEXT NOT NULL, -- 64 random bits: tells histories with the same numbers apart
        reverses INTEGER, -- of an undo or a redo: the edit that it took back or did again
        reversed_by INTEGER -- of an edit: the undo that holds at present
    )
    """,
    """
    CREATE TABLE journal (
        id INTEGER PRIMARY KEY,
        operation_id INTEGER NOT NULL REFERENCES operations (id),
        table_name TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        paper_id INTEGER,
        action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
        searched INTEGER NOT NULL,
        old TEXT, -- JSON: the changed columns before; of a deleted row all
        new TEXT -- JSON: the changed columns after
    )
    """,
    "CREATE INDEX operations_reverses ON operations (reverses)",
    "CREATE INDEX journal_operation ON journal (operation_id)",
    "CREATE INDEX journal_row ON journal (table_name, row_id)",
    "CREATE INDEX journal_paper ON journal (paper_id)",
    """
    CREATE TABLE library (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        uid TEXT NOT NULL,
        open_operation INTEGER -- set only inside a transaction that changes user data
    )
    """,
)
_SECOND = (
    """
    CREATE TABLE checksums (
        table_name TEXT NOT NULL,
        row_id INTEGER NOT NULL,
        sums BLOB NOT NULL, -- 4 bytes a column; see checksums.py
        PRIMARY KEY (table_name, row_id)
    ) WITHOUT ROWID
    """,
    "ALTER TABLE operations ADD COLUMN size INTEGER NOT NULL DEFAULT 0",  # bytes of its journal
    # Operations up to this one have lost their journal; see trimming.py.
    "ALTER TABLE library ADD COLUMN trimmed_to INTEGER NOT NULL DEFAULT 0",
    "UPDATE operations SET size = (SELECT coalesce(sum(length(coalesce(old, '')) + "
    "length(coalesce(new, '')) + 60), 0) FROM journal WHERE operation_id = operations.id)",
)
_THIRD = (
    # Views, counts, filters and orders find what they ask for here: rows are large, and far apart.
    "CREATE INDEX papers_facts ON papers "
    "(trashed, status, snoozed_until, starred, rating, year, queue_position, added)",
    "DROP INDEX papers_status",
    "CREATE INDEX papers_starred ON papers (id) WHERE starred = 1",
    "CREATE INDEX papers_done ON papers (updated, id) WHERE status IN ('read', 'skipped')",
    "DROP INDEX sightings_paper",
    "CREATE INDEX sightings_paper ON sightings (paper_id, source_id)",
    # A row's number alone: there are few tables, and the name would be most of the index.
    "DROP INDEX journal_row",
    "CREATE INDEX journal_row ON journal (row_id)",
)
_FIFTH = (
    """
    CREATE TABLE pairs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        paper_id INTEGER NOT NULL REFERENCES papers (id),
        other_id INTEGER NOT NULL REFERENCES papers (id),
        evidence TEXT NOT NULL,
        verdict TEXT NOT NULL DEFAULT 'open' CHECK (verdict IN ('open', 'different')),
        UNIQUE (paper_id, other_id),
        CHECK (paper_id < other_id)
    )
    """,
    "CREATE INDEX pairs_other ON pairs (other_id)",
    "CREATE INDEX papers_arxiv ON papers (arxiv COLLATE NOCASE) WHERE arxiv IS NOT NULL",
    "CREATE INDEX papers_doi ON papers (doi COLLATE NOCASE) WHERE doi IS NOT NULL",
)
_SIXTH = (
    """
    CREATE TABLE former_texts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        paper_id INTEGER NOT NULL REFERENCES papers (id),
        title_key TEXT NOT NULL,
        abstract_key TEXT NOT NULL,
        UNIQUE (paper_id, title_key, abstract_key)
    )
    """,
    "CREATE INDEX former_texts_title ON former_texts (title_key)",
    "CREATE INDEX former_texts_abstract ON former_texts (abstract_key) WHERE abstract_key <> ''",
)
_SEVENTH = """
    CREATE TABLE saved_searches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (name <> ''),
        query TEXT NOT NULL,
        position INTEGER NOT NULL
    )
"""
_EIGHTH = """
    CREATE TABLE tag_colours (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        tag TEXT NOT NULL UNIQUE CHECK (tag <> ''),
        colour TEXT NOT NULL
    )
"""
_NINTH = (
    "ALTER TABLE papers ADD COLUMN queued TEXT",
    # The checksum of nothing is four zeros. Two blobs put together count as text in SQLite.
    "UPDATE checksums SET sums = CAST(sums || x'00000000' AS BLOB) WHERE table_name = 'papers'",
)
