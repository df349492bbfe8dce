"""The library: a method is a verb of the user. Each change is one operation and can be undone."""

from pathlib import Path
from typing import Self

from readinglist.core import paths
from readinglist.core.config import Settings, load_settings, set_library
from readinglist.core.errors import BadInput, DiskTrouble
from readinglist.core.library.drafting import Drafting
from readinglist.core.library.duplicates import Duplicates
from readinglist.core.library.history import History
from readinglist.core.library.importing import Importing
from readinglist.core.library.keepingexports import Followed, KeepingExports
from readinglist.core.library.lookingup import LookingUp
from readinglist.core.library.mirroring import Mirroring, TakenOver
from readinglist.core.library.moving import Moved, Moving
from readinglist.core.library.pacing import Pacing
from readinglist.core.library.queueing import Queueing
from readinglist.core.library.recommending import Recommending
from readinglist.core.library.tagging import Tagging
from readinglist.core.library.upkeep import Upkeep
from readinglist.core.model import Backup
from readinglist.core.search.following import FollowingIndex
from readinglist.core.store import backups, identity, is_there, open_database, restoring

__all__ = ["Followed", "Library", "Moved", "TakenOver"]


class Library(
    Recommending,
    Importing,
    Duplicates,
    LookingUp,
    Drafting,
    Tagging,
    Queueing,
    Pacing,
    KeepingExports,
    History,
    Mirroring,
    Upkeep,
):
    """A library that is open in this thread. Other threads and processes open their own."""

    @classmethod
    def open(
        cls, folder: Path, cache: Path | None = None, settings: Settings | None = None
    ) -> Self:
        """The library in `folder`, made if it is not there; `cache`: where its index lies.

        One that the settings name must be there: its disk may be another time.
        """
        settings = settings or load_settings()
        named = Path(settings.library).expanduser() if settings.library else None
        if folder == named and not is_there(folder):
            raise DiskTrouble(
                f"There is no library in {folder}, where it is by the settings.",
                "Nothing was changed.",
                "Bring its disk back, or choose another folder in the settings.",
            )
        db = open_database(folder)
        uid = identity.uid(db)
        place = paths.index_folder(cache or paths.cache_folder(), folder, uid)
        library = cls(folder, db, FollowingIndex(db, place), settings)
        db.before_change = backups.Daily(
            db, folder, library._settings.backup_bytes, library._warnings.append
        )
        return library

    @staticmethod
    def is_there(folder: Path) -> bool:
        """Whether `folder` holds a library; opening would make one."""
        return is_there(folder)

    @staticmethod
    def backups_of(folder: Path) -> list[Backup]:
        """The backups of the library in `folder`, newest first; it may be damaged."""
        return backups.listed(folder)

    @staticmethod
    def restore_backup(folder: Path, file: Path) -> restoring.Restored:
        """Go back to a backup of the library in `folder`, which may be damaged, open or gone.

        What is there now is kept beside the backups; undo brings it back.
        """
        return restoring.restore(folder, file)

    @staticmethod
    def move(folder: Path, target: Path, cache: Path | None = None) -> Moved:
        """Move the library in `folder`, which nobody here has open, to the folder `target`."""
        return Moving(folder, target, cache or paths.cache_folder()).run()

    @classmethod
    def make_default(cls, folder: Path) -> None:
        """Let the library in `folder` be opened when none is named; an empty one gets a new one.

        Raises `KnownError`s where it cannot be opened.
        """
        folder = folder.resolve()
        if not is_there(folder) and paths.holds_anything(folder):
            raise BadInput(
                f"There is no library in {folder}, but something else is.",
                "Nothing was changed.",
                "Choose the folder of a library, or an empty one for a new library.",
            )
        cls.open(folder, settings=Settings()).close()
        set_library(None if folder == paths.data_folder().resolve() else folder)

    def close(self) -> None:
        """Let go of the files."""
        self._index.close()
        self._db.close()
