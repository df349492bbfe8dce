"""A connection to a library's file, whose complaints are known errors."""

import contextlib
import sqlite3
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Any, cast

import sqlite_utils

from readinglist.core.errors import DiskTrouble, KnownError, LibraryBusy, LibraryDamaged
from readinglist.core.store import checksums

BUSY_SECONDS = 10.0
CACHE = 16 * 1024  # kB of pages at most


def _nothing() -> None:
    """Nobody wants to be told."""


class Database(sqlite_utils.Database):
    """sqlite-utils' database, with `execute` typed as this program uses it.

    `before_change` is called before every transaction that writes.
    """

    before_change: Callable[[], None] = staticmethod(_nothing)

    @property
    def file(self) -> Path:
        """The library's file."""
        return cast(_Connection, self.conn).file

    def execute(
        self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None
    ) -> sqlite3.Cursor:
        """Run one statement; see `sqlite_utils.Database.execute`."""
        return super().execute(sql, parameters)  # pyright: ignore[reportUnknownMemberType]

    @contextlib.contextmanager
    def snapshot(self) -> Generator[None, None, None]:
        """What is read inside is of one moment: who writes meanwhile waits until it is over."""
        if self.conn.in_transaction:
            yield
            return
        self.execute("BEGIN")
        try:
            yield
        finally:
            self.execute("COMMIT")


# SQLite quotes a damaged schema in its messages: they need not be UTF-8.
_COMPLAINTS = (sqlite3.DatabaseError, UnicodeDecodeError)


class _Cursor(sqlite3.Cursor):
    """A cursor whose complaints about disk, locks and damage are known errors."""

    def execute(self, *arguments: Any) -> "_Cursor":
        try:
            super().execute(*arguments)
        except _COMPLAINTS as error:
            self._translate(error)
        return self

    def executemany(self, *arguments: Any) -> "_Cursor":
        try:
            super().executemany(*arguments)
        except _COMPLAINTS as error:
            self._translate(error)
        return self

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except _COMPLAINTS as error:
            self._translate(error)

    def fetchmany(self, size: int | None = None) -> list[Any]:
        try:
            return super().fetchmany(size)
        except _COMPLAINTS as error:
            self._translate(error)
            raise

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except _COMPLAINTS as error:
            self._translate(error)

    def fetchall(self) -> list[Any]:
        try:
            return super().fetchall()
        except _COMPLAINTS as error:
            self._translate(error)
            raise

    def _translate(self, error: Exception) -> None:
        known = _known(error, cast(_Connection, self.connection).file)
        raise known or error from (error if known else None)


class _Connection(sqlite3.Connection):
    """A connection to a library's file."""

    file: Path

    def cursor(self, factory: Any = _Cursor) -> Any:
        return super().cursor(factory)

    # sqlite3's own shortcuts would go past the cursor above.
    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        return self.cursor().execute(*arguments)

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        return self.cursor().executemany(*arguments)


def _casefold(text: str | None) -> str | None:
    return text.casefold() if text is not None else None


def _decoded(data: bytes) -> str:
    """Text as it is stored; where a flipped bit has broken it, the rest stays readable."""
    return data.decode("utf-8", "replace")


def connect(file: Path) -> Database:
    """A connection to the file with the settings that the promises rest on."""
    # isolation_level=None: transactions begin where this program says so, nowhere else.
    connection = sqlite3.connect(
        file, timeout=BUSY_SECONDS, isolation_level=None, factory=_Connection
    )
    connection.file = file
    connection.text_factory = _decoded
    try:
        checksums.define(connection)
        # SQLite's own lower() knows ASCII only.
        connection.create_function("casefold", 1, _casefold, deterministic=True)
        db = Database(connection, execute_plugins=False)
        for pragma in (
            "journal_mode = DELETE",
            "synchronous = EXTRA",
            "foreign_keys = ON",
            "temp_store = MEMORY",
            f"cache_size = -{CACHE}",
        ):
            db.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        connection.close()
        raise
    return db


@contextlib.contextmanager
def known_errors(file: Path) -> Generator[None, None, None]:
    """Errors of SQLite and of the disk, raised inside, leave as known errors."""
    try:
        yield
    except (*_COMPLAINTS, OSError) as error:
        known = _known(error, file)
        if known is None:
            raise
        raise known from error


def damaged(file: Path, why: str) -> LibraryDamaged:
    """The error for a library whose file is not whole."""
    return LibraryDamaged(
        f"The library {file} is damaged ({why}).",
        "It was left as it is.",
        _way_back(file),
    )


# A commit whose last sync fails has been made already, and is reported as failed.
_FATE = {
    sqlite3.SQLITE_IOERR: "this change was made wholly or not at all; look first.",
}


def _way_back(file: Path) -> str:
    """How to go back to the newest backup (store/backups.py names them so that they sort)."""
    backups = sorted(file.parent.glob("backups/backup-*.db"))
    if not backups:
        return f"Put a good copy of {file.name} in its place."
    return f"To go back to the newest backup: restore-backup '{backups[-1]}'"


_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BROKEN_SCHEMA = ("no such", "malformed", "foreign key mismatch")
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
    if isinstance(error, UnicodeDecodeError) or str(error).startswith(_BROKEN_SCHEMA):
        return damaged(file, "its schema is not what this program wrote")
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
        gone = not file.exists()
        return DiskTrouble(
            f"{'The library is gone; was its disk pulled out?' if gone else _DISK[code]} ({file})",
            "What was saved before is safe; " + _FATE.get(code, "this change was not made."),
            "Bring it back, then try again."
            if gone
            else "Make room or make the folder writable, then try again.",
        )
    return None
