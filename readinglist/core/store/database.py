"""Opening a library: making it where there is none, refusing what is not one."""

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from readinglist.core.errors import LibraryTooNew
from readinglist.core.files import sync_folder
from readinglist.core.paths import private_folder
from readinglist.core.store import backups, journal, schema
from readinglist.core.store.connection import Database, connect, damaged, known_errors

FILE = "library.db"
PAGE_SIZE = 8192  # bytes: of an abstract's length, four papers lie in a page with little room left


def open_database(folder: Path) -> Database:
    """A connection to the library in `folder`, which is made if it is not there.

    Raises `LibraryTooNew`, `LibraryDamaged`, `LibraryBusy` or `DiskTrouble`; a file that is refused
    is left byte for byte as it was.
    """
    file = folder / FILE
    with known_errors(file):
        if not file.exists():
            _create(folder)
        check_header(file)
        db = connect(file)
        try:
            check_migrations(db, file, lambda: backups.keep_before_upgrade(db, folder))
        except BaseException:
            db.close()
            raise
        return db


def is_there(folder: Path) -> bool:
    """Whether there is a library in `folder`."""
    return (folder / FILE).exists()


def check_header(file: Path) -> None:
    """Refuse what is not ours, or newer, without changing a byte or taking a lock."""
    size = file.stat().st_size
    if size == 0:
        raise damaged(file, "the file is empty")
    header = _header(file)
    if header is None:
        return  # SQLite says what it makes of it when it is opened
    version, application = header
    if application != schema.APPLICATION_ID:
        raise damaged(file, "it is not a library of this program")
    if version > schema.newest_version():
        raise _too_new(file)


def _header(file: Path) -> tuple[int, int] | None:
    """The schema's version and the program's mark; None: not to be had without a lock.

    By SQLite, read-only and unlocked: a file that is opened and closed beside it would take the
    locks away that other connections of this process hold (a rule of POSIX).
    """
    try:
        look = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        with contextlib.closing(look):
            version, application = (
                look.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("user_version", "application_id")
            )
    except sqlite3.DatabaseError:
        return None
    return version, application


def _create(folder: Path) -> None:
    """Make a new library elsewhere and put it in place whole: a killed start leaves no half one."""
    private_folder(folder)
    handle, name = tempfile.mkstemp(dir=folder, prefix=f".{FILE}-")
    os.close(handle)
    made = Path(name)
    try:
        db = connect(made)
        db.execute(f"PRAGMA page_size = {PAGE_SIZE}")
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


def check_migrations(
    db: Database, file: Path, before_upgrade: Callable[[], None] = lambda: None
) -> None:
    """Refuse what a newer version wrote, bring what an older one wrote up to date."""
    if _unknown_migrations(db):
        raise _too_new(file)
    if db.execute("PRAGMA user_version").fetchone()[0] < schema.newest_version():
        before_upgrade()
        _upgrade(db)


def _too_new(file: Path) -> LibraryTooNew:
    return LibraryTooNew(
        f"The library {file} was written by a newer version of Reading List.",
        "It was left as it was.",
        "Install the newer version to open it.",
    )


def _unknown_migrations(db: Database) -> set[str]:
    known = {m.name for m in schema.migrations._migrations}  # pyright: ignore[reportPrivateUsage]
    return {m.name for m in schema.migrations.applied(db)} - known


def _upgrade(db: Database) -> None:
    db.execute("BEGIN IMMEDIATE")
    try:
        schema.migrate(db)
        journal.install(db)
        journal.sum_rows(db)
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise
