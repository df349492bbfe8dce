"""Leaving and keeping: exports, backups, checks and repairs."""

import contextlib
import time
from pathlib import Path
from typing import Any

from readinglist.core import paths
from readinglist.core.errors import KnownError
from readinglist.core.library.searching import Searching
from readinglist.core.model import Backup
from readinglist.core.store import backups, check

_WEEK = 7 * 24 * 3600.0  # seconds


class Upkeep(Searching):
    """What keeps a library whole."""

    def damage(self) -> list[str]:
        """What is wrong with the library's file, in sentences; nothing: it is whole."""
        found = check.problems(self._db)
        with contextlib.suppress(OSError):
            paths.private_folder(self._checked.parent)
            self._checked.touch()
        return found

    def check_is_due(self) -> bool:
        """Whether the library was last looked through more than a week ago."""
        try:
            return time.time() - self._checked.stat().st_mtime > _WEEK
        except OSError:
            return self.rev > 0

    @property
    def _checked(self) -> Path:
        return self._index.folder.parent / "checked"

    def behind_notes(self) -> list[str]:
        """What is not damage, but worth saying: an index that is behind or must be built anew."""
        behind = self._index.behind()
        if behind is None:
            return ["The search index has to be built anew; nothing is lost by it."]
        if behind:
            papers = "1 changed paper" if behind == 1 else f"{behind:,} changed papers"
            return [f"The search index is {papers} behind; the next search mends it."]
        return []

    def repair(self) -> list[str]:
        """Make again what is derived: triggers and index. Returns what was done."""
        done = check.repair(self._db)
        if self._index.behind() != 0:
            self.reindex()
            done.append("The search index was built anew.")
        return done

    def user_data(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of user data by table: what undoing everything must bring back."""
        return check.user_data(self._db)

    def back_up(self, file: Path | None = None) -> Backup:
        """A verified copy of the library: `file`, or a new one among its backups.

        Raises `LibraryDamaged` where the library is not whole; backups that are there stay.
        """
        if file is not None:
            return backups.copy(self._db, file)
        return backups.make(self._db, self.folder, self._settings.backup_bytes)

    def take_warnings(self) -> list[KnownError]:
        """What went wrong beside the work since this was asked last."""
        taken, self._warnings[:] = self._warnings[:], []
        return taken
