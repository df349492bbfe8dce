"""Exports that are kept current: a file follows a saved search, as a mirror follows the library."""

import contextlib
import hashlib
import itertools
import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from readinglist.core.errors import BadInput, Cancelled, DiskTrouble, KnownError, NotFound
from readinglist.core.exporting.options import Options
from readinglist.core.exporting.template import read_template
from readinglist.core.files import in_place_of
from readinglist.core.keptexports import KeptExport, KeptExports
from readinglist.core.library.base import KEPT
from readinglist.core.library.exporting import Exporting
from readinglist.core.library.saved import SavedSearches
from readinglist.core.progress import Progress, silent
from readinglist.core.store import identity, is_there


@dataclass(frozen=True, slots=True)
class Followed:
    """What became of a kept export: how many papers it has now, or why it is as it was.

    `beside`: where the file is that somebody else had written in its place.
    """

    kept: KeptExport
    papers: int = 0
    beside: Path | None = None
    trouble: KnownError | None = None

    def said(self) -> str:
        """What users are to know of it; nothing where the file is as it should be."""
        if self.trouble is not None:
            return str(self.trouble)
        if self.beside is not None:
            return f"{self.kept.file} had been edited; what it held is in {self.beside.name}."
        return ""


class KeepingExports(SavedSearches, Exporting):
    """Keeping files current, and ending that; nothing of it is an edit of the library."""

    def kept_exports(self) -> list[KeptExport]:
        """The files that follow this library."""
        return [kept for kept in self._records().all() if self._is_ours(kept)]

    def keep_export(
        self,
        file: Path,
        query: str,
        format_name: str,
        options: Options | None = None,
        sort: str = "",
        template: Path | None = None,
    ) -> Followed:
        """Let a file follow a query (empty: all papers) from now on, and write it.

        `sort`: the order in the file; none: as the query has it, else as papers were added.

        A query that is only `search:NAME` goes on following that search when it gets another
        name. `template`: a Jinja template, read at each writing. Raises `BadInput`, `DiskTrouble`.
        """
        self._refuse_misunderstood(query)
        self._refuse_own(file)
        place = _place(file)
        self._refuse_kept_elsewhere(place)
        kept = KeptExport(
            str(place),
            str(self.folder.resolve()),
            query.strip(),
            self._only_search(query),
            format_name,
            sort or self.parsed(query).sort or "added",
            str(template.absolute()) if template else "",
            options or Options(),
        )
        with self._records().alone(kept.file):
            with contextlib.suppress(OSError):  # what is there now is to be replaced
                kept = replace(kept, digest=_digest(place))
            try:
                followed = self._follow(kept, silent)
            except DiskTrouble as error:
                kept_back = "It is as it was, and is not kept current."
                raise DiskTrouble(error.what, kept_back) from error
            self._records().put(followed.kept)
        return followed

    def end_export(self, file: Path) -> None:
        """Let a file follow no more; it stays as it is."""
        place = str(_place(file))
        with self._records().alone(place):
            if not self._records().remove(place):
                raise NotFound(f"{file} is no export that is kept current.", KEPT)

    def keeps_exports(self) -> bool:
        """Whether any file follows this library, without opening what tells which."""
        return self._records().any()

    def follow_exports(self, progress: Progress = silent) -> list[Followed]:
        """Write the files anew whose papers may have changed; what keeps one back is said."""
        done: list[Followed] = []
        for kept in self.kept_exports():
            if self._is_current(kept):
                continue
            try:
                followed = self._follow_alone(kept, progress)
            except Cancelled:
                raise
            except KnownError as error:
                followed = Followed(kept, trouble=error)
            if followed is not None:
                done.append(followed)
        return done

    def _is_current(self, kept: KeptExport) -> bool:
        return kept.rev == self.rev and kept.day == _today() and _is_seen(Path(kept.file))

    def _follow_alone(self, kept: KeptExport, progress: Progress) -> Followed | None:
        """Write the file as it is kept now: another process may have written or ended it."""
        with self._records().alone(kept.file) as known:
            if known is None or not self._is_ours(known) or self._is_current(known):
                return None
            followed = self._follow(known, progress)
            self._records().put(followed.kept)
        return followed

    def query_of(self, kept: KeptExport) -> str:
        """The query that a file follows. Raises `NotFound` where its saved search is gone."""
        if not kept.search:
            return kept.query
        found = next((s for s in self.saved_searches() if s.id == kept.search), None)
        if found is None:
            raise NotFound(
                f"The saved search that {kept.file} follows is gone.",
                "The file stays as it is.",
                "End it, or bring the search back.",
            )
        return f'search:"{found.name}"'

    def _follow(self, kept: KeptExport, progress: Progress) -> Followed:
        """Write the file, unless it is as it would be."""
        rev, day, file = self.rev, _today(), Path(kept.file)
        ids = self._in_file(self.query_of(kept), kept.sort)
        template = read_template(Path(kept.template)) if kept.template else None
        try:
            with self._pieces(kept.format, ids, kept.options, template, progress) as pieces:
                digest, beside = _replace(file, pieces, kept)
        except OSError as error:
            raise DiskTrouble(
                f"{file} could not be written: {error.strerror or error}.",
                "It is as it was, and follows as soon as that can be done.",
            ) from error
        return Followed(replace(kept, digest=digest, rev=rev, day=day), len(ids), beside)

    def _in_file(self, query: str, sort: str) -> Sequence[int]:
        """The papers of a query, by an index that has seen all of them."""
        if not query:
            return self.in_order(self._chosen(None), sort)
        why_not = self.catch_up_index()
        if why_not:
            raise DiskTrouble(why_not, "The exports follow when it is done.")
        return self.search(query, sort).exact

    def _only_search(self, query: str) -> int:
        """The id of the saved search that is all of a query; else 0."""
        from readinglist.core.search.tree import Saved

        tree = self.parsed(query).tree
        found = self._saved_named(tree.name) if isinstance(tree, Saved) else None
        return found.id if found else 0

    def _refuse_misunderstood(self, query: str) -> None:
        """A search that is misspelt would be followed for years and find nothing."""
        for chip in self.parsed(query).understood:
            if chip.kind == "as-words":
                raise BadInput(f"“{chip.text}” is not understood.", KEPT)

    def _refuse_kept_elsewhere(self, place: Path) -> None:
        """Two libraries would write into the file in turn, each beside what the other wrote."""
        for other in self._records().of_others(str(place)):
            if is_there(Path(other.library)):
                raise BadInput(
                    f"{place} is kept current by the library in {other.library}.",
                    KEPT,
                    "Take another file, or end it there.",
                )

    def _is_ours(self, kept: KeptExport) -> bool:
        """Whether it belongs to this library, and not to one of which this is a copy."""
        place = Path(kept.library)
        return place == self.folder.resolve() or not is_there(place)

    def _records(self) -> KeptExports:
        return KeptExports(identity.uid(self._db))


class _Same(Exception):
    """The file is as it would be: it is not written, for others watch when it is."""


def _replace(file: Path, pieces: Iterable[str], kept: KeptExport) -> tuple[str, Path | None]:
    """Write a file anew; returns its digest, and where what somebody else wrote into it is now."""
    new, beside = "", None
    try:
        with in_place_of(file) as made:
            with made.open("w", encoding=kept.options.encoding, newline="") as stream:
                stream.writelines(pieces)
            there = _digest(file) if file.exists() else ""
            new = _digest(made)
            if there == new:
                raise _Same
            if there not in ("", kept.digest):
                beside = _put_beside(file)
            made.chmod(file.stat().st_mode & 0o777 if there else 0o644)
    except _Same:
        return new, None
    except OSError:
        if beside is not None:
            beside.unlink(missing_ok=True)  # it still is where it was
        raise
    return new, beside


def _place(file: Path) -> Path:
    """One name for a file, whatever way to it is taken; a link is a file of its own."""
    return Path(os.path.realpath(file.parent)) / file.name


def _is_seen(file: Path) -> bool:
    """Whether it is there; its folder may be one that nobody may enter any more."""
    try:
        file.stat()
    except OSError:
        return False
    return True


def _today() -> str:
    return date.today().isoformat()


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _put_beside(file: Path) -> Path:
    """A copy of what somebody else wrote, under a name that says when it was found."""
    found = datetime.now().strftime("%Y-%m-%d %H%M%S")
    numbers = itertools.chain([""], (f" {n}" for n in itertools.count(2)))
    names = (f"{file.stem[:60]} (edited, found {found}{n}){file.suffix}" for n in numbers)
    beside = next(place for name in names if not (place := file.with_name(name)).exists())
    shutil.copy2(file, beside)
    with beside.open("rb") as stream:
        os.fsync(stream.fileno())
    return beside
