"""Bringing papers in: from files, and by hand."""

import contextlib
import json
import secrets
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readinglist.core import fieldvalues, importing
from readinglist.core.citekeys import KeyMaker, Subject
from readinglist.core.config import load_settings, set_watched
from readinglist.core.errors import BadInput, Cancelled
from readinglist.core.importing.documents import read_file
from readinglist.core.importing.duplicates import same_paper
from readinglist.core.importing.guidance import NO_GUIDANCE, Guidance
from readinglist.core.importing.inputs import Input
from readinglist.core.importing.plan import FilePlan, Stop
from readinglist.core.library.base import KEPT, Part
from readinglist.core.model import Changes, Name
from readinglist.core.progress import Progress, silent
from readinglist.core.store import edits, identity, matching, papers
from readinglist.core.store.operations import bulk, operation
from readinglist.core.text import Keys, digest

if TYPE_CHECKING:  # it brings numpy
    from readinglist.core.search.alike import Table


def _never() -> bool:
    return False


def _until(stop: Stop, files: Iterable[Input]) -> Iterator[Input]:
    """The files, one after the other: reading many takes its time, too."""
    for file in files:
        if stop():
            raise Cancelled
        yield file


class Importing(Part):
    """Ways into the library."""

    def plan_import(
        self,
        files: Iterable[Input],
        guidance: Guidance = NO_GUIDANCE,
        progress: Progress = silent,
        stop: Stop = _never,
    ) -> list[FilePlan]:
        """What importing these files would do; a file that cannot be read has its `error`."""
        planner = importing.Planner(self._db, self._alike, stop)
        return importing.plan_files(planner, _until(stop, files), guidance, progress)

    def plan_again(
        self,
        plans: Sequence[FilePlan],
        changed: FilePlan,
        progress: Progress = silent,
        stop: Stop = _never,
    ) -> list[FilePlan]:
        """The plans, after the user has changed the guidance of one of them."""
        planner = importing.Planner(self._db, self._alike, stop)
        return importing.plan_again(planner, plans, changed, progress)

    def _alike(self, wanted: "Table") -> list[set[int]]:
        """For each paper of a table those of the library that may be alike."""
        from readinglist.core.search.alike import alike

        return alike(self._tables(), wanted)

    def not_imported(self, files: Iterable[Path]) -> list[Path]:
        """Those of the files whose bytes have never been imported.

        What cannot be read and what is no text (PDFs, pictures) is left out.
        """
        found: list[Path] = []
        for path in files:
            with contextlib.suppress(BadInput):
                file = read_file(path)
                if file.data.strip() and matching.source_of(self._db, file.hash) is None:
                    found.append(path)
        return found

    def watched_folder(self) -> Path | None:
        """The folder whose new files are offered for import."""
        place = load_settings().watched.get(identity.uid(self._db))
        return Path(place) if place else None

    def watch_folder(self, folder: Path | None) -> None:
        """From now on offer the new files of that folder; None: of none."""
        set_watched(identity.uid(self._db), str(folder.resolve()) if folder else None)

    def apply_import(
        self,
        plan: FilePlan,
        group: int | None = None,
        progress: Progress = silent,
        stop: Stop = _never,
    ) -> tuple[FilePlan, Changes]:
        """Import one file, wholly or not at all; returns the plan as it was carried out, too.

        `group`: the revision of the gesture's first file. Raises `Cancelled` when `stop` says so.
        """
        label = f"import {plan.source}"
        with bulk(self._db), operation(self._db, "import", label, group=group) as edit:
            pattern, time = self._pattern(), edit.time
            plan = importing.apply_plan(self._db, plan, time, pattern, progress, stop)
        return plan, edit.changes

    def add(self, title: str, values: dict[str, str]) -> Changes:
        """A new paper by hand: its title, and fields as `set_fields` takes them.

        Raises `BadInput` where the library has it already.
        """
        columns: dict[str, Any] = fieldvalues.column_values("title", title)
        for name, text in values.items():
            columns |= fieldvalues.column_values(name, text)
        columns.setdefault("abstract", "")
        columns.setdefault("abstract_key", digest(columns["abstract"]))
        with operation(self._db, "add", f"add: {columns['title']}") as edit:
            self._refuse_known(columns["title"], columns["abstract"])
            taken = papers.keys(self._db)
            key = columns.get("key")
            if key is not None and key.lower() in taken:
                raise BadInput(f"The citation key {key} is taken.", KEPT)
            if key is None:
                columns["key"] = self._new_key(columns, taken)
            stamps = {"uid": secrets.token_hex(8), "added": edit.time, "updated": edit.time}
            edits.insert_paper(self._db, columns | stamps)
        return edit.changes

    def _refuse_known(self, title: str, abstract: str) -> None:
        candidates = matching.candidates(self._db, [Keys.of(title, abstract)])
        known = same_paper(title, abstract, candidates)
        if known is not None:
            raise BadInput(f"The library has it already: paper {known.id}.", KEPT)

    def _new_key(self, columns: dict[str, Any], taken: set[str]) -> str:
        names = tuple(Name.from_csl(n) for n in json.loads(columns.get("authors", "[]")))
        subject = Subject(
            columns["title"],
            names,
            columns.get("year"),
            edits.next_paper_id(self._db),
            columns.get("date"),
            columns.get("entry_type", "misc"),
        )
        return KeyMaker(taken, self._pattern()).make(subject)
