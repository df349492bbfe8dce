"""Carrying out a plan, inside an operation: papers, their sightings, the source."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from readinglist.core.citekeys import make_key
from readinglist.core.errors import Cancelled
from readinglist.core.importing.matching import Matcher
from readinglist.core.importing.plan import Fate, FilePlan, PlannedEntry, Stop, batches
from readinglist.core.model import Candidate
from readinglist.core.progress import Progress
from readinglist.core.store import Database, edits, matching, papers

_LOOKUPS = 10  # keys that are looked up one by one in the time that reading ten times as many takes


class Application:
    """One file's plan being applied, its entries matched anew: the library may have changed."""

    def __init__(self, db: Database, plan: FilePlan, time: str) -> None:
        self._db = db
        self._plan = plan
        self._time = time
        many = len(plan.entries) * _LOOKUPS > papers.count(db)
        self._keys = papers.keys(db) if many else papers.TakenKeys(db)
        self._next_paper = edits.next_paper_id(db)
        self._source, self._ranks = matching.source_of(db, plan.file.hash)
        self._seen = matching.papers_of_source(db, self._source) if self._source else set[int]()

    def run(self, progress: Progress, stop: Stop) -> FilePlan:
        """Import what is chosen; returns the plan as it was carried out.

        Another process may have imported since it was made. Raises `Cancelled` when `stop` says so.
        """
        chosen = self._plan.chosen()
        seen_before = self._source is not None
        outcome = {planned.entry.rank: planned for planned in self._plan.entries}
        done = 0
        for batch in batches(chosen):
            if stop():
                raise Cancelled
            progress(done, len(chosen))
            done += len(batch)
            for planned in self._import(batch):
                outcome[planned.entry.rank] = planned
        progress(len(chosen), len(chosen))
        return replace(self._plan, seen_before=seen_before).with_entries(outcome.values())

    def _import(self, batch: Sequence[PlannedEntry]) -> list[PlannedEntry]:
        """Match and store a batch; returns what became of each of its entries."""
        before = [p for p in batch if p.entry.rank in self._ranks]
        fates = [replace(p, fate=Fate.KNOWN, trashed=False, done=True) for p in before]
        rest = [p for p in batch if p.entry.rank not in self._ranks]
        matcher = Matcher(lambda keys: matching.candidates(self._db, keys))
        new: list[dict[str, Any]] = []
        sightings: list[tuple[int, int]] = []
        for planned, found in zip(
            rest, matcher.match([(p.entry, p.keys) for p in rest]), strict=True
        ):
            if found is None or found.id is None:
                paper = self._next_paper
                new.append(self._new_paper(planned))
                matcher.remember(paper, planned.entry, planned.keys)
            else:
                paper = found.id
                self._complete(found, planned, new)
            if paper not in self._seen:  # a card printed twice is seen at its first rank
                self._seen.add(paper)
                sightings.append((planned.entry.rank, paper))
            fates.append(_fate(planned, found))
        edits.insert_papers(self._db, new)
        if sightings:
            edits.insert_sightings(self._db, self._source_row(), sightings)
        return fates

    def _new_paper(self, planned: PlannedEntry) -> dict[str, Any]:
        number = self._next_paper
        self._next_paper += 1
        entry = planned.entry
        key = make_key(entry.title, (), None, number, self._keys)
        self._keys.add(key.lower())
        return {
            "id": number,
            "uid": secrets.token_hex(8),
            "key": key,
            "title": entry.title,
            "abstract": entry.abstract,
            "title_key": planned.keys.title,
            "abstract_key": planned.keys.abstract,
            "added": self._time,
            "updated": self._time,
        }

    def _complete(
        self, found: Candidate, planned: PlannedEntry, new: Sequence[dict[str, Any]]
    ) -> None:
        """A known paper without an abstract gets the entry's."""
        if found.abstract or not planned.entry.abstract or found.id is None:
            return
        values = {"abstract": planned.entry.abstract, "abstract_key": planned.keys.abstract}
        for row in new:
            if row["id"] == found.id:  # it is of the same batch
                row |= values
                return
        edits.update(self._db, [found.id], values, self._time)

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


def _fate(planned: PlannedEntry, found: Candidate | None) -> PlannedEntry:
    fate = Fate.NEW if found is None else Fate.KNOWN
    trashed = found is not None and found.trashed
    if (planned.fate, planned.trashed, planned.done) == (fate, trashed, False):
        return planned  # nearly always, and there may be very many
    return replace(planned, fate=fate, trashed=trashed, done=False)
