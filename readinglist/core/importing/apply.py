"""Carrying out a plan, inside an operation: papers, their sightings, the source."""

import secrets
from collections.abc import Callable
from dataclasses import replace

from readinglist.core.citekeys import make_key
from readinglist.core.errors import Cancelled
from readinglist.core.importing.duplicates import same_paper
from readinglist.core.importing.entries import Entry
from readinglist.core.importing.plan import ASK_EVERY, Fate, FilePlan, PlannedEntry, Stop
from readinglist.core.store import Database, edits, matching, papers
from readinglist.core.text import digest, normalise

Progress = Callable[[int, int], None]


class Application:
    """One file's plan being applied, its entries matched anew: the library may have changed."""

    def __init__(self, db: Database, plan: FilePlan, time: str) -> None:
        self._db = db
        self._plan = plan
        self._time = time
        self._find = matching.candidate_finder(db)
        self._keys = papers.keys(db)
        self._source, self._ranks = matching.source_of(db, plan.file.hash)
        self._seen = matching.papers_of_source(db, self._source) if self._source else set[int]()

    def run(self, progress: Progress, stop: Stop) -> FilePlan:
        """Import what is chosen; returns the plan as it was carried out.

        Another process may have imported since it was made. Raises `Cancelled` when `stop` says so.
        """
        chosen = self._plan.chosen()
        seen_before = self._source is not None
        outcome = {planned.entry.rank: planned for planned in self._plan.entries}
        for done, entry in enumerate(chosen):
            if done % ASK_EVERY == 0:
                if stop():
                    raise Cancelled
                progress(done, len(chosen))
            if entry.rank in self._ranks:
                outcome[entry.rank] = PlannedEntry(entry, Fate.KNOWN, done=True)
            else:
                outcome[entry.rank] = self._import(entry)
        progress(len(chosen), len(chosen))
        return replace(self._plan, entries=tuple(outcome.values()), seen_before=seen_before)

    def _import(self, entry: Entry) -> PlannedEntry:
        candidates = self._find(normalise(entry.title), digest(entry.abstract))
        found = same_paper(entry.title, entry.abstract, candidates)
        paper = found.id if found is not None and found.id else self._new_paper(entry)
        if found is not None and not found.abstract and entry.abstract:
            self._add_abstract(paper, entry)
        if paper not in self._seen:  # a card printed twice is seen at its first rank
            self._seen.add(paper)
            edits.insert_sighting(self._db, self._source_row(), entry.rank, paper)
        if found is None:
            return PlannedEntry(entry, Fate.NEW)
        return PlannedEntry(entry, Fate.KNOWN, found.trashed)

    def _new_paper(self, entry: Entry) -> int:
        number = edits.next_paper_id(self._db)
        key = make_key(entry.title, (), None, number, self._keys)
        self._keys.add(key.lower())
        values = {
            "uid": secrets.token_hex(8),
            "key": key,
            "title": entry.title,
            "abstract": entry.abstract,
            "title_key": normalise(entry.title),
            "abstract_key": digest(entry.abstract),
            "added": self._time,
            "updated": self._time,
        }
        return edits.insert_paper(self._db, values)

    def _add_abstract(self, paper: int, entry: Entry) -> None:
        values = {"abstract": entry.abstract, "abstract_key": digest(entry.abstract)}
        edits.update(self._db, [paper], values, self._time)

    def _source_row(self) -> int:
        if self._source is None:
            plan, parsed = self._plan, self._plan.parsed
            assert parsed is not None
            self._source = edits.insert_source(
                self._db,
                {
                    "hash": plan.file.hash,
                    "name": plan.file.name,
                    "path": plan.file.path,
                    "day": plan.day.isoformat() if plan.day else None,
                    "layout": parsed.layout,
                    "format": parsed.format,
                    "imported": self._time,
                },
            )
        return self._source
