"""Going back to a backup. The library that it replaces is kept, so that this can be undone, too."""

import contextlib
import json
import secrets
import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from readinglist.core.errors import BadInput, KnownError, LibraryDamaged, NotFound
from readinglist.core.files import in_place_of
from readinglist.core.paths import private_folder
from readinglist.core.store import backups, check, database
from readinglist.core.store.connection import Database, connect, known_errors
from readinglist.core.store.identity import revision
from readinglist.core.store.operations import utc_now

KIND = "restore-backup"


@dataclass(frozen=True, slots=True)
class Restored:
    """A library after going back: its revision, its papers, and the copy of what it replaced."""

    rev: int
    papers: int
    kept: Path | None


def restore(library: Path, file: Path, label: str | None = None, kind: str = KIND) -> Restored:
    """Put the backup `file` in the place of the library's file, keeping that one.

    Other processes may have the library open: its pages are replaced in one transaction of theirs
    and ours. Raises `KnownError`s having changed nothing.
    """
    live = private_folder(library) / database.FILE
    made = backups.new_name(library, ".restoring", 0)
    with known_errors(live):
        try:
            _copy_checked(file, made)
            before = _open(live)
            with contextlib.closing(before) if before else contextlib.nullcontext():
                rev = revision(before) if before else 0
                kept = _keep(library, before, live, rev)
                result = _mark(made, label or f"restore the backup {file.name}", kind, before, kept)
                _take_place(made, before, live)
        finally:
            made.unlink(missing_ok=True)
    return result


def kept_by(db: Database, operation: int, library: Path) -> Path:
    """The copy of the library that the restoring `operation` replaced."""
    row = db.execute(
        "SELECT old FROM journal WHERE operation_id = ? AND table_name = 'library'", [operation]
    ).fetchone()
    name = json.loads(row[0])["kept"] if row else None
    file = library / backups.FOLDER / str(name)
    if not name or not file.exists():
        raise NotFound("The library that the backup replaced is no longer kept.")
    return file


def _copy_checked(file: Path, made: Path) -> None:
    """A copy of the backup, brought up to this version, that was found whole."""
    if not file.is_file():
        raise NotFound(f"There is no file {file}.", "Nothing was changed.")
    try:
        database.check_header(file)
        source = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)
        with contextlib.closing(source), contextlib.closing(sqlite3.connect(made)) as into:
            source.backup(into)
        db = connect(made)
        try:
            database.check_migrations(db, file)
            problems = check.problems(db)
        finally:
            db.close()
    except (LibraryDamaged, sqlite3.DatabaseError) as error:
        why = error.what if isinstance(error, KnownError) else f"{error}."
        raise BadInput(
            f"{file} cannot be restored: {why}", "Nothing was changed.", "Choose another backup."
        ) from error
    if problems:
        raise BadInput(
            f"{file} is damaged: {problems[0]}", "Nothing was changed.", "Choose another backup."
        )


def _open(live: Path) -> Database | None:
    """The present library, if SQLite can still read it."""
    if not live.exists() or not live.stat().st_size:
        return None
    try:
        with known_errors(live):
            db = connect(live)
            revision(db)
            return db
    except LibraryDamaged:
        return None


def _keep(library: Path, before: Database | None, live: Path, rev: int) -> Path | None:
    """Keep what is there now: as SQLite reads it, or, where it cannot, its bytes."""
    if not live.exists():
        return None
    kept = backups.new_name(library, "replaced", rev)
    with in_place_of(kept) as made:
        if before is None or not _copied(before, made):
            shutil.copyfile(live, made)
    return kept


def _copied(before: Database, made: Path) -> bool:
    """Whether SQLite could read all of it."""
    try:
        backups.copy_pages(before, made)
    except sqlite3.DatabaseError:
        return False
    return True


def _mark(
    made: Path, label: str, kind: str, before: Database | None, kept: Path | None
) -> Restored:
    """Say in the copy's own history what is being done; revisions and ids only ever grow."""
    rev = revision(before) if before else 0
    sequences: dict[str, int] = {}
    if before:
        sequences = dict(before.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    db = connect(made)
    try:
        number = max(rev, revision(db)) + 1
        papers = db.execute("SELECT count(*) FROM papers WHERE trashed IS NULL").fetchone()[0]
        db.execute("BEGIN IMMEDIATE")
        db.execute(
            "INSERT INTO operations (id, group_id, kind, label, time, count, head, reverses, size) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)",
            [number, number, kind, label, utc_now(), papers, secrets.token_hex(8),
             None if kind == KIND else number],
        )  # fmt: skip
        for table, last in sequences.items():
            db.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", [last, table])
        if kept is not None:
            db.execute(
                "INSERT INTO journal (operation_id, table_name, row_id, action, searched, old) "
                "VALUES (?, 'library', 1, 'update', 0, ?)",
                [number, json.dumps({"kept": kept.name})],
            )
        db.execute("COMMIT")
        return Restored(number, papers, kept)
    finally:
        db.close()


def _take_place(made: Path, before: Database | None, live: Path) -> None:
    if before is not None:
        try:
            with contextlib.closing(sqlite3.connect(made)) as source:
                source.backup(before.conn)  # one transaction: readers see the old or the new
            return
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (
                sqlite3.SQLITE_CORRUPT,
                sqlite3.SQLITE_NOTADB,
            ):
                raise
    # Nobody can have it open. Its journal must not be played back into the new file.
    live.with_name(f"{live.name}-journal").unlink(missing_ok=True)
    with in_place_of(live) as new:
        shutil.copyfile(made, new)


def undo(db: Database, library: Path, operation: int, label: str) -> Restored:
    """Take a restoring back: the library that it replaced is put in its place again."""
    return restore(library, kept_by(db, operation, library), f"Undo: {label}", "undo")
