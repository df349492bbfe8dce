"""Opening a library's file, and turning SQLite's complaints into sentences."""

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from readinglist.core.errors import (
    DiskTrouble,
    KnownError,
    LibraryBusy,
    LibraryDamaged,
    LibraryTooNew,
)
from readinglist.core.files import sync_folder
from readinglist.core.paths import private_folder
from readinglist.core.store import journal, schema

FILE = "library.db"
BUSY_SECONDS = 10.0


def open_database(folder: Path) -> Database:
    """A connection to the library in `folder`, which is made if it is not there.

    Raises `LibraryTooNew`, `LibraryDamaged`, `LibraryBusy` or `DiskTrouble`; a file that is refused
    is left byte for byte as it was.
    """
    file = folder / FILE
    with known_errors(file):
        if not file.exists():
            _create(folder)
        if file.stat().st_size == 0:
            raise damaged(file, "the file is empty")
        db = _connect(file)
        try:
            _check_version(db, file)
        except BaseException:
            db.close()
            raise
        return db


@contextlib.contextmanager
def known_errors(file: Path) -> Generator[None, None, None]:
    """Errors of SQLite and of the disk, raised inside, leave as known errors."""
    try:
        yield
    except (sqlite3.DatabaseError, OSError) as error:
        known = _known(error, file)
        if known is None:
            raise
        raise known from error


def damaged(file: Path, why: str) -> LibraryDamaged:
    """The error for a library whose file is not whole."""
    return LibraryDamaged(
        f"The library {file} is damaged ({why}).",
        "It was left as it is.",
        f"Put a good copy of {file.name} in its place, from {file.parent / 'backups'} or your own backup.",
    )


class _Cursor(sqlite3.Cursor):
    """A cursor whose complaints about disk, locks and damage are known errors."""

    connection: "_Connection"

    def execute(self, *arguments: Any) -> "_Cursor":
        try:
            super().execute(*arguments)
        except sqlite3.DatabaseError as error:
            self._translate(error)
        return self

    def executemany(self, *arguments: Any) -> "_Cursor":
        try:
            super().executemany(*arguments)
        except sqlite3.DatabaseError as error:
            self._translate(error)
        return self

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except sqlite3.DatabaseError as error:
            self._translate(error)

    def fetchall(self) -> list[Any]:
        try:
            return super().fetchall()
        except sqlite3.DatabaseError as error:
            self._translate(error)
            raise

    def _translate(self, error: sqlite3.DatabaseError) -> None:
        known = _known(error, self.connection.file)
        raise known or error from (error if known else None)


class _Connection(sqlite3.Connection):
    """A connection to a library's file."""

    file: Path

    def cursor(self, factory: Any = _Cursor) -> Any:
        return super().cursor(factory)


def _connect(file: Path) -> Database:
    # isolation_level=None: transactions begin where this program says so, nowhere else.
    connection = sqlite3.connect(
        file, timeout=BUSY_SECONDS, isolation_level=None, factory=_Connection
    )
    connection.file = file
    try:
        db = Database(connection, execute_plugins=False)
        for pragma in (
            "journal_mode = DELETE",
            "synchronous = EXTRA",
            "foreign_keys = ON",
            "temp_store = MEMORY",
        ):
            db.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        connection.close()
        raise
    return db


def _create(folder: Path) -> None:
    """Make a new library elsewhere and put it in place whole: a killed start leaves no half one."""
    private_folder(folder)
    handle, name = tempfile.mkstemp(dir=folder, prefix=f".{FILE}-")
    os.close(handle)
    made = Path(name)
    try:
        db = _connect(made)
        with contextlib.closing(db.conn), db.atomic():
            schema.migrate(db)
            journal.install(db)
        with contextlib.suppress(FileExistsError):  # another process was quicker: theirs holds
            _put_in_place(made, folder / FILE)
    finally:
        made.unlink(missing_ok=True)


def _put_in_place(made: Path, file: Path) -> None:
    try:
        os.link(made, file)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if file.exists():
            raise FileExistsError(file) from None
        made.rename(file)
    sync_folder(file.parent)


def _check_version(db: Database, file: Path) -> None:
    application = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if application != schema.APPLICATION_ID:
        raise damaged(file, "it is not a library of this program")
    if version > schema.newest_version() or _unknown_migrations(db):
        raise LibraryTooNew(
            f"The library {file} was written by a newer version of Reading List.",
            "It was left as it was.",
            "Install the newer version to open it.",
        )
    if version < schema.newest_version():
        _upgrade(db)


def _unknown_migrations(db: Database) -> set[str]:
    known = {m.name for m in schema.migrations._migrations}  # pyright: ignore[reportPrivateUsage]
    return {m.name for m in schema.migrations.applied(db)} - known


def _upgrade(db: Database) -> None:
    db.execute("BEGIN IMMEDIATE")
    try:
        schema.migrate(db)
        journal.install(db)
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_DISK = {
    sqlite3.SQLITE_FULL: "The disk is full.",
    sqlite3.SQLITE_READONLY: "The library cannot be written; its folder or disk is read-only.",
    sqlite3.SQLITE_IOERR: "The disk reported an error.",
    sqlite3.SQLITE_CANTOPEN: "The library cannot be opened; its folder may be gone or not yours.",
    sqlite3.SQLITE_PERM: "The library cannot be opened; its folder is not yours.",
}


def _known(error: Exception, file: Path) -> KnownError | None:
    """The known error that `error` stands for; None: it is a bug."""
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
        return DiskTrouble(f"The library {file} cannot be used: {reason}.", "", "Check the disk.")
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BUSY:
        return LibraryBusy(
            f"Another process kept the library {file} busy for more than {BUSY_SECONDS:.0f} s.",
            "Nothing was changed.",
            "Try again when it has finished.",
        )
    if code in _DAMAGED:
        return damaged(file, str(error))
    if code in _DISK:
        return DiskTrouble(
            f"{_DISK[code]} ({file})",
            "What was saved before is safe; this change was not made.",
            "Make room or make the folder writable, then try again.",
        )
    return None
