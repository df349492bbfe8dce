"""Opening a library: making it where there is none, refusing what is not one."""

import contextlib
import os
import tempfile
from pathlib import Path

from readinglist.core.errors import LibraryTooNew
from readinglist.core.files import sync_folder
from readinglist.core.paths import private_folder
from readinglist.core.store import journal, schema
from readinglist.core.store.connection import Database, connect, damaged, known_errors

FILE = "library.db"


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
        db = connect(file)
        try:
            _check_version(db, file)
        except BaseException:
            db.close()
            raise
        return db


def _create(folder: Path) -> None:
    """Make a new library elsewhere and put it in place whole: a killed start leaves no half one."""
    private_folder(folder)
    handle, name = tempfile.mkstemp(dir=folder, prefix=f".{FILE}-")
    os.close(handle)
    made = Path(name)
    try:
        db = connect(made)
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
