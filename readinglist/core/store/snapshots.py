"""A library as it is at one moment, to be read for long: who writes meanwhile need not wait."""

import contextlib
import sqlite3
import tempfile
from collections.abc import Callable, Generator
from pathlib import Path

from readinglist.core.errors import DiskTrouble
from readinglist.core.store.connection import Database, connect, known_errors

_STEP = 1024  # pages


@contextlib.contextmanager
def copied(db: Database, on_the_way: Callable[[], None]) -> Generator[Database, None, None]:
    """A copy of the library in the folder for temporary files, gone afterwards.

    While it is made `on_the_way` is called again and again, and may raise to stop it. Raises
    `DiskTrouble`.
    """
    with contextlib.ExitStack() as stack:
        with _making():
            folder = tempfile.TemporaryDirectory(
                prefix="readinglist-copy-", ignore_cleanup_errors=True
            )
            copy = Path(stack.enter_context(folder)) / "copy.db"
            with known_errors(copy):
                _copy(db, copy, on_the_way)
                own = connect(copy)
            stack.callback(own.close)
        yield own


def _copy(db: Database, target: Path, on_the_way: Callable[[], None]) -> None:
    def step(status: int, remaining: int, total: int) -> None:
        on_the_way()

    with contextlib.closing(sqlite3.connect(target)) as into, db.snapshot():
        # No crash needs to find it whole: without syncs it takes half the time.
        into.execute("PRAGMA synchronous = OFF")
        into.execute("PRAGMA journal_mode = OFF")
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # the moment: from here on
        db.conn.backup(into, pages=_STEP, progress=step, sleep=0)


@contextlib.contextmanager
def _making() -> Generator[None, None, None]:
    try:
        yield
    except (OSError, DiskTrouble) as error:
        why = error.what if isinstance(error, DiskTrouble) else str(error)
        raise DiskTrouble(
            f"No copy of the library could be made to read from: {why}",
            "The library is unchanged.",
            "Make room in the folder for temporary files.",
        ) from error
