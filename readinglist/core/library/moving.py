"""Moving a library to another folder, with what stands beside it by its place."""

import contextlib
import os
import shutil
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from readinglist.core import config, paths
from readinglist.core.errors import BadInput, DiskTrouble
from readinglist.core.store import identity, is_there, moving, open_database

# Folders that programs keep in step with other machines: their names begin so, or they hold this.
_SYNCED = (
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "megasync",
    "mobile documents",
    "nextcloud",
    "onedrive",
    "owncloud",
    "pcloud",
    "seafile",
)
_MARKERS = (".dropbox", ".stfolder", ".owncloudsync.log")

_SPARE = 20_000_000  # bytes that are to be left on the new disk


@dataclass(frozen=True, slots=True)
class Moved:
    """Where a library is now; `kept`: the old folder, where it had to be copied."""

    folder: Path
    kept: Path | None


class Moving:
    """One library on its way."""

    def __init__(self, folder: Path, target: Path, cache: Path) -> None:
        self._folder = folder.resolve()
        self._target = target.resolve()
        self._cache = cache

    def run(self) -> Moved:
        """Move it. Raises `KnownError`s, having moved nothing."""
        self._refuse_what_goes_wrong()
        db = open_database(self._folder)
        uid = identity.uid(db)
        db.close()
        is_default = config.is_default(self._folder)

        def arrived() -> None:
            if is_default:
                is_usual = self._target == paths.data_folder().resolve()
                config.set_library(None if is_usual else self._target)

        kept = moving.move(self._folder, self._target, arrived)
        with contextlib.suppress(OSError):  # what cannot be brought along is made again
            self._bring_along(uid)
        return Moved(self._target, kept)

    def _refuse_what_goes_wrong(self) -> None:
        if not is_there(self._folder):
            raise DiskTrouble(f"There is no library in {self._folder}.")
        if self._target.is_relative_to(self._folder) or self._folder.is_relative_to(self._target):
            self._refuse(f"{self._target} and {self._folder} cannot lie in each other.")
        if self._target.exists() and not self._target.is_dir():
            self._refuse(f"{self._target} is not a folder.")
        self._refuse_synced()
        with self._reading():
            if self._target.exists() and any(self._target.iterdir()):
                self._refuse(f"The folder {self._target} is not empty.", "Choose an empty one.")
            self._refuse_too_small()
        if os.environ.get(config.VARIABLE) and config.is_default(self._folder):
            self._refuse(
                f"${config.VARIABLE} names this library's folder: it would be looked for there.",
                "Take the variable out, then move the library.",
            )

    def _refuse_synced(self) -> None:
        """A program that copies a library's file while it is written makes a damaged one of it."""
        for place in (self._target, *self._target.parents):
            named = place.name.casefold().startswith(_SYNCED)
            if named or any((place / marker).exists() for marker in _MARKERS):
                self._refuse(
                    f"{place} is kept in step with other machines, which damages libraries.",
                    "Choose a folder that is on this machine only; the mirror can be anywhere.",
                )

    def _refuse_too_small(self) -> None:
        above = next(place for place in (self._target, *self._target.parents) if place.exists())
        if above.stat().st_dev == self._folder.stat().st_dev:
            return
        files = [file for file in self._folder.rglob("*") if file.is_file()]
        if shutil.disk_usage(above).free < sum(file.stat().st_size for file in files) + _SPARE:
            self._refuse(f"There is not enough room in {above}.", "Choose another disk.")

    @contextlib.contextmanager
    def _reading(self) -> Generator[None, None, None]:
        try:
            yield
        except OSError as error:
            self._refuse(f"{self._target} cannot be used: {error.strerror or error}.")

    def _refuse(self, what: str, do: str = "") -> None:
        raise BadInput(what, moving.UNCHANGED, do)

    def _bring_along(self, uid: str) -> None:
        """The index and the mirror's memory lie under names that hold the library's place."""
        old = paths.index_folder(self._cache, self._folder, uid).parent
        if old.is_dir():
            old.rename(paths.index_folder(self._cache, self._target, uid).parent)
        mirror = config.load_settings().mirrors.get(uid)
        if mirror:
            from readinglist.core.mirror.folder import OWN, library_id

            own = Path(mirror) / OWN
            memory = own / library_id(uid, self._folder)
            if memory.is_dir():
                memory.rename(own / library_id(uid, self._target))
