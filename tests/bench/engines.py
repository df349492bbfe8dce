"""The engines that are compared: this program, SQLite's FTS5, and tantivy where it is installed."""

import contextlib
import re
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from readinglist.core.importing.documents import read_file
from readinglist.core.library import Library
from readinglist.core.text import normalise

TYPED = ("keystroke", "three words")  # kinds of queries whose last word is being typed
SHOWN = 50  # results that a search asks for
Papers = Sequence[tuple[str, str]]


class Engine(Protocol):
    """Something that finds papers."""

    name: str

    def build(self, listing: Path, papers: Papers) -> None:
        """Store and index the papers, of which there are none yet."""
        ...

    def index(self) -> None:
        """Build the full-text index anew, of all papers that are stored."""
        ...

    def find(self, kind: str, text: str) -> int | None:
        """Search; how many results it gives at most `SHOWN` of; None: it has no such search."""
        ...


class Ours:
    """This program, as it is used: importing a listing and searching as people type."""

    name = "Reading List"

    def __init__(self, place: Path) -> None:
        self.library = Library.open(place / "library", place / "cache" / "readinglist")

    def build(self, listing: Path, papers: Papers) -> None:
        """Import the listing and index it."""
        [plan] = self.library.plan_import([read_file(listing)])
        self.library.apply_import(plan)
        self.library.catch_up_index()

    def index(self) -> None:
        """Read all papers from the library and index them."""
        self.library.reindex()

    def find(self, kind: str, text: str) -> int | None:
        """A keystroke in the search field, or another kind of query."""
        query = {"phrase": f'"{text}"', "fuzzy": f"{text}~", "prefix": f"{text}*"}.get(kind, text)
        found = self.library.search(query, typing=kind in TYPED)
        return len(found.ids[:SHOWN])


class Fts5:
    """SQLite alone: a table of papers, matched by title, and a full-text index with prefixes."""

    name = "FTS5"

    def __init__(self, place: Path) -> None:
        place.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(place / "fts5.db", isolation_level=None)
        self._db.execute("PRAGMA synchronous = EXTRA")
        self._db.execute("CREATE TABLE papers (id INTEGER PRIMARY KEY, title, abstract, title_key)")
        self._db.execute("CREATE INDEX papers_key ON papers (title_key)")
        self._db.execute(
            "CREATE VIRTUAL TABLE found USING fts5 (title, abstract, content=papers, "
            "content_rowid=id, prefix='1 2 3', tokenize=\"porter unicode61 remove_diacritics 2\")"
        )

    def build(self, listing: Path, papers: Papers) -> None:
        """Insert what is not there by its title, and index it."""
        self._db.execute("BEGIN IMMEDIATE")
        for title, abstract in papers:
            key = normalise(title)
            known = self._db.execute("SELECT id FROM papers WHERE title_key = ?", [key])
            if known.fetchone() is None:
                row = self._db.execute(
                    "INSERT INTO papers (title, abstract, title_key) VALUES (?, ?, ?)",
                    [title, abstract, key],
                ).lastrowid
                self._db.execute(
                    "INSERT INTO found (rowid, title, abstract) VALUES (?, ?, ?)",
                    [row, title, abstract],
                )
        self._db.execute("COMMIT")

    def index(self) -> None:
        """From the table."""
        self._db.execute("INSERT INTO found (found) VALUES ('rebuild')")

    def find(self, kind: str, text: str) -> int | None:
        """The best by its BM25."""
        words = re.findall(r"\w+", text)
        if kind == "fuzzy" or not words:
            return None
        quoted = [f'"{word}"' for word in words]
        if kind in (*TYPED, "prefix"):
            quoted[-1] += "*"
        match = f'"{" ".join(words)}"' if kind == "phrase" else " AND ".join(quoted)
        rows = self._db.execute(
            "SELECT rowid FROM found WHERE found MATCH ? ORDER BY bm25(found, 2.5, 1.0) LIMIT ?",
            [match, SHOWN],
        )
        return len(rows.fetchall())


class Tantivy:
    """A search engine in Rust."""

    name = "tantivy"

    def __init__(self, place: Path) -> None:
        import tantivy  # an extra: `bench`

        self._tantivy: Any = tantivy
        self._papers: Papers = ()
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("id", stored=True)
        for name in ("title", "abstract"):
            builder.add_text_field(name, tokenizer_name="en_stem")
        place.mkdir(parents=True, exist_ok=True)
        self._schema = builder.build()
        self._index: Any = tantivy.Index(self._schema, path=str(place))

    def build(self, listing: Path, papers: Papers) -> None:
        """Add and commit."""
        self._papers = papers
        self.index()

    def index(self) -> None:
        """It stores nothing beside its index: the papers are in memory."""
        writer = self._index.writer(200_000_000)
        writer.delete_all_documents()
        for number, (title, abstract) in enumerate(self._papers):
            writer.add_document(self._tantivy.Document(id=number, title=title, abstract=abstract))
        writer.commit()
        self._index.reload()

    def find(self, kind: str, text: str) -> int | None:
        """The best by its BM25."""
        words = [word.lower() for word in re.findall(r"\w+", text)]
        if not words:
            return None
        query = self._tantivy.Query
        if kind == "phrase":
            tree = self._index.parse_query(f'"{" ".join(words)}"', ["title", "abstract"])
        elif kind == "fuzzy":
            tree = self._either(
                lambda name: query.fuzzy_term_query(self._schema, name, words[-1], 2)
            )
        else:
            *whole, last = words
            is_prefix = kind in (*TYPED, "prefix")
            parts = [self._index.parse_query(word, ["title", "abstract"]) for word in whole]
            parts.append(
                self._either(lambda name: query.regex_query(self._schema, name, f"{last}.*"))
                if is_prefix
                else self._index.parse_query(last, ["title", "abstract"])
            )
            must = self._tantivy.Occur.Must
            tree = query.boolean_query([(must, part) for part in parts])
        return len(self._index.searcher().search(tree, SHOWN).hits)

    def _either(self, make: Any) -> Any:
        should = self._tantivy.Occur.Should
        return self._tantivy.Query.boolean_query(
            [(should, make(name)) for name in ("title", "abstract")]
        )


def peers(place: Path) -> list[Engine]:
    """The other engines that are here."""
    found: list[Engine] = [Fts5(place / "fts5")]
    with contextlib.suppress(ImportError):
        found.append(Tantivy(place / "tantivy"))
    return found
