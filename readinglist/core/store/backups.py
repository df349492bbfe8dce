"""Backups: verified copies of a library's file, made whole or not at all, and thinned with time.

They are made by SQLite's backup, so that they hold one state however busy the library is, and they
are read through before they take their name: a damaged library never replaces a good backup.
"""

import contextlib
import re
import sqlite3
from collections.abc import Callable, Generator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from readinglist.core.errors import DiskTrouble, KnownError, LibraryDamaged
from readinglist.core.files import in_place_of
from readinglist.core.model import Backup
from readinglist.core.store import check
from readinglist.core.store.connection import Database, connect, known_errors
from readinglist.core.store.identity import revision

FOLDER = "backups"
LAST, DAILY, WEEKLY = 5, 7, 4  # how many are kept
NEVER_DROPPED = 2
KEPT_REPLACED = 2  # libraries that a restored backup replaced
_NAME = re.compile(r"(backup|upgrade|replaced)-(\d{8}-\d{6})Z-r(\d+)(?:-\d+)?\.db")
_STAMP = "%Y%m%d-%H%M%S"


def listed(library: Path) -> list[Backup]:
    """The copies in a library's folder, newest first."""
    found: list[Backup] = []
    with contextlib.suppress(OSError):
        for file in (library / FOLDER).iterdir():
            match = _NAME.fullmatch(file.name)
            if match:
                time = datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
                found.append(Backup(file, match[1], time, int(match[3]), file.stat().st_size))
    return sorted(found, key=lambda backup: (backup.time, backup.rev, backup.file.name))[::-1]


def make(db: Database, library: Path, most_bytes: int) -> Backup:
    """A verified copy in the library's folder; older ones are thinned afterwards.

    Raises `LibraryDamaged` or `DiskTrouble`; then the older ones are untouched.
    """
    if not db.file.exists():  # a connection may outlive its file
        raise DiskTrouble(f"The library's folder {library} is gone.", "No backup was made.")
    file = new_name(library, "backup", revision(db))
    made = copy(db, file)
    for old in superfluous(listed(library), most_bytes):
        with contextlib.suppress(OSError):
            old.file.unlink()
    return made


def keep_before_upgrade(db: Database, library: Path) -> None:
    """A copy of a library that an older version wrote, as it is. Raises `DiskTrouble`."""
    file = new_name(library, "upgrade", revision(db))
    with _disk(file), in_place_of(file) as made:
        copy_pages(db, made)


def copy(db: Database, file: Path) -> Backup:
    """A verified copy at `file`, which is replaced at once or not at all."""
    with _disk(file), in_place_of(file) as made:
        copy_pages(db, made)
        _verify(made, file)
    with _disk(file):
        size = file.stat().st_size
    return Backup(file, "backup", datetime.now(UTC), revision(db), size)


def copy_pages(db: Database, target: Path) -> None:
    """Copy a library's pages into `target`, in one step: of one state."""
    try:
        with contextlib.closing(sqlite3.connect(target)) as into:
            db.conn.backup(into)
    finally:
        target.with_name(f"{target.name}-journal").unlink(missing_ok=True)


def new_name(library: Path, kind: str, rev: int) -> Path:
    """A name for a new copy; its folder is made."""
    folder = library / FOLDER
    with _disk(folder):
        folder.mkdir(mode=0o700, exist_ok=True)  # not the library's own: it may be on a pulled disk
    stamp = f"{kind}-{datetime.now(UTC).strftime(_STAMP)}Z-r{rev}"
    file, number = folder / f"{stamp}.db", 1
    while file.exists():
        number += 1
        file = folder / f"{stamp}-{number}.db"
    return file


def superfluous(backups: Sequence[Backup], most_bytes: int) -> list[Backup]:
    """Which of them (newest first) are to go: by age, then the oldest by size of all together."""
    good = [backup for backup in backups if backup.kind != "replaced"]
    replaced = [backup for backup in backups if backup.kind == "replaced"]
    kept = good[:LAST]
    kept += _newest_of(good, DAILY, lambda backup: backup.day.isoformat())
    kept += _newest_of(good, WEEKLY, lambda backup: backup.day.strftime("%G-%V"))
    kept += replaced[:KEPT_REPLACED]
    safe = good[:NEVER_DROPPED] + replaced[:1]
    stay = [backup for backup in backups if backup in kept]
    for backup in reversed(list(stay)):
        if sum(b.size for b in stay) <= most_bytes:
            break
        if backup not in safe:
            stay.remove(backup)
    return [backup for backup in backups if backup not in stay]


def _newest_of(
    backups: Sequence[Backup], number: int, period: Callable[[Backup], str]
) -> list[Backup]:
    """The newest backup of each of the newest periods that have one."""
    newest: dict[str, Backup] = {}
    for backup in backups:
        newest.setdefault(period(backup), backup)
    return list(newest.values())[:number]


class Daily:
    """Makes a backup before the first change of a day, whoever makes that change."""

    def __init__(
        self, db: Database, library: Path, most_bytes: int, warn: Callable[[KnownError], None]
    ) -> None:
        self._db = db
        self._library = library
        self._most_bytes = most_bytes
        self._warn = warn
        self._seen_to: date | None = None

    def __call__(self) -> None:
        """Called before every change. A backup that fails is said, and does not keep people off."""
        today = date.today()
        if self._seen_to == today or not revision(self._db):
            return
        self._seen_to = today
        if any(b.day == today and b.kind != "replaced" for b in listed(self._library)):
            return
        try:
            make(self._db, self._library, self._most_bytes)
        except KnownError as error:
            why = f"Today's backup could not be made: {error.what}"
            self._warn(type(error)(why, "Older backups are kept; work goes on.", error.do))


def _verify(made: Path, file: Path) -> None:
    with known_errors(made):
        db = connect(made)
        try:
            problems = check.problems(db)
        finally:
            db.close()
    if problems:
        more = f" (and {len(problems) - 1:,} more)" if len(problems) > 1 else ""
        raise LibraryDamaged(
            f"No backup was made ({file.name}), for the library is damaged: {problems[0]}{more}",
            "The backups that are there are untouched.",
            "See check; restore-backup FILE goes back to a good one.",
        )


@contextlib.contextmanager
def _disk(file: Path) -> Generator[None, None, None]:
    try:
        with known_errors(file):
            yield
    except DiskTrouble as error:
        raise DiskTrouble(
            f"The backup {file} could not be written: {error.what}",
            "The library and older backups are unchanged.",
            "Make room, or make the folder writable.",
        ) from error
