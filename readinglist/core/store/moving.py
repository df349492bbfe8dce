"""Moving a library's folder: at no moment are there two that anybody could write to."""

import contextlib
import errno
import os
import secrets
import shutil
from collections.abc import Callable, Generator
from pathlib import Path

from readinglist.core.errors import DiskTrouble, KnownError
from readinglist.core.files import sync_folder
from readinglist.core.store import backups, database
from readinglist.core.store.connection import connect, known_errors

UNCHANGED = "Nothing was moved; the library is where it was."


def move(folder: Path, target: Path, arrived: Callable[[], None]) -> Path | None:
    """Bring the library's folder to `target`; returns where the old one is kept, if it is.

    On one disk the folder is renamed; to another one it is copied, the library's file by SQLite and
    verified, and the old folder is kept under another name: whoever had it open finds it gone, and
    cannot store what nobody would find. `arrived` is called when the new one is whole. Whatever is
    raised, everything is where it was.
    """
    with _disk(target), _nobody_writes(folder):
        if _rename(folder, target):
            with _or_else(lambda: target.rename(folder)):
                arrived()
                sync_folder(target.parent)
            return None
        old = _kept_name(folder)
        target.mkdir(mode=0o700)
        with _or_else(lambda: shutil.rmtree(target, ignore_errors=True)):
            _copy(folder, target)
            folder.rename(old)
            with _or_else(lambda: old.rename(folder)):
                arrived()
        return old


@contextlib.contextmanager
def _nobody_writes(folder: Path) -> Generator[None, None, None]:
    """Keep every process from writing, and none is in the middle of it."""
    db = connect(folder / database.FILE)
    try:
        db.execute("BEGIN IMMEDIATE")
        yield
    finally:
        db.close()


def _rename(folder: Path, target: Path) -> bool:
    """False: it has to be copied."""
    if target.exists():
        target.rmdir()  # it is empty
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        folder.rename(target)
    except OSError as error:
        if error.errno not in (errno.EXDEV, errno.EACCES, errno.EPERM):  # Windows: files are open
            raise
        return False
    return True


def _copy(folder: Path, target: Path) -> None:
    (target / backups.FOLDER).mkdir(mode=0o700)
    for backup in backups.listed(folder):
        copied = target / backups.FOLDER / backup.file.name
        shutil.copy2(backup.file, copied)
        with copied.open("rb+") as stream:
            os.fsync(stream.fileno())
    sync_folder(target / backups.FOLDER)
    db = connect(folder / database.FILE)  # reading goes on while nobody may write
    try:
        backups.copy(db, target / database.FILE)
    finally:
        db.close()
    sync_folder(target.parent)


def _kept_name(folder: Path) -> Path:
    name = f"{folder.name}-moved"
    free = folder.with_name(name)
    return free if not os.path.lexists(free) else free.with_name(f"{name}-{secrets.token_hex(3)}")


@contextlib.contextmanager
def _or_else(take_back: Callable[[], object]) -> Generator[None, None, None]:
    try:
        yield
    except BaseException:
        take_back()
        raise


@contextlib.contextmanager
def _disk(target: Path) -> Generator[None, None, None]:
    try:
        with known_errors(target):
            yield
    except DiskTrouble as error:
        what = f"The library could not be moved to {target}: {error.what}"
        raise DiskTrouble(what, UNCHANGED, error.do) from error
    except KnownError as error:
        raise type(error)(error.what, UNCHANGED, error.do) from error
