"""The plain-text mirror: the library as Markdown files, and edits of those files taken back."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from readinglist.core import config
from readinglist.core.errors import BadInput, DiskTrouble
from readinglist.core.library.base import KEPT, Part
from readinglist.core.mirror.reports import PaperConflict, Written
from readinglist.core.model import Changes
from readinglist.core.progress import Progress, silent
from readinglist.core.store import identity
from readinglist.core.store.operations import bulk, operation, utc_now

if TYPE_CHECKING:  # it brings a YAML library: imported when a mirror is used
    from readinglist.core.mirror.folder import MirrorFolder


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What was taken over from a mirror (ids), what both sides had changed, what was written."""

    changes: Changes
    new: frozenset[int]
    changed: frozenset[int]
    trashed: frozenset[int]
    conflicts: tuple[PaperConflict, ...]
    written: Written


class Mirroring(Part):
    """One Markdown file a paper."""

    def mirror(self, place: Path, progress: Progress = silent) -> Written:
        """Make the files in the folder `place` follow the library; edited ones are left alone."""
        from readinglist.core.mirror.writing import Writing

        folder = self._mirror_folder(place)
        with folder.open():
            writing = Writing(self._db, folder)
            return writing.run(writing.touched(), utc_now(), progress)

    def follow_mirror(self, progress: Progress = silent) -> Written | None:
        """Write what changed here into the folder that follows this library, if there is one."""
        from readinglist.core.mirror.writing import Writing

        place = self.kept_mirror()
        if place is None:
            return None
        folder = self._mirror_folder(place)
        with folder.open():
            writing = Writing(self._db, folder)
            return writing.run(writing.changed(), utc_now(), progress)

    def import_mirror(
        self, place: Path, *, with_deletions: bool = False, progress: Progress = silent
    ) -> TakenOver:
        """Take over what was edited in the files, as one operation; then the files follow.

        Raises `MostFilesGone`, unless `with_deletions`: it is meant.
        """
        from readinglist.core.mirror.reading import read_folder
        from readinglist.core.mirror.taking import Taking
        from readinglist.core.mirror.writing import Writing

        if not place.is_dir():
            raise BadInput(f"There is no folder {place}.", KEPT)
        folder = self._mirror_folder(place)
        with folder.open():
            brought = read_folder(folder)
            label = f"take over edits from {place.resolve().name}"
            with bulk(self._db), operation(self._db, "mirror", label) as edit:
                taking = Taking(self._db, folder, brought, edit.time, self._pattern())
                taken = taking.run(with_deletions)
            writing = Writing(self._db, folder, taken)
            try:
                with folder.disk():
                    written = writing.run(writing.changed(), edit.time, progress)
            except DiskTrouble as error:  # what was taken over is stored all the same
                self._warnings.append(error)
                written = Written(place)
        return TakenOver(
            edit.changes,
            frozenset(taken.new),
            frozenset(taken.changed),
            frozenset(taken.trashed),
            tuple(taken.conflicts),
            written,
        )

    def kept_mirror(self) -> Path | None:
        """The folder that follows this library by itself; None: none does."""
        place = config.load_settings().mirrors.get(self._uid())
        return Path(place) if place else None

    def keep_mirror(self, place: Path | None) -> None:
        """Let a folder follow this library from now on; None: no longer."""
        config.set_mirror(self._uid(), str(place.resolve()) if place is not None else None)

    def _uid(self) -> str:
        return identity.uid(self._db)

    def _mirror_folder(self, place: Path) -> "MirrorFolder":
        from readinglist.core.mirror.folder import MirrorFolder, is_mirror, library_id

        if place.resolve() == self.kept_mirror() and not is_mirror(place):
            raise DiskTrouble(  # its disk is not there: the mount point is not to be filled
                f"The mirror {place} is not there.",
                "The library is safe; the mirror follows when it is back.",
                "If it is gone for ever, end it (mirror --no-keep).",
            )
        if place.resolve().is_relative_to(self.folder.resolve()):
            raise BadInput("A mirror cannot lie in the library's own folder.", KEPT)
        return MirrorFolder(place, library_id(self._uid(), self.folder))
