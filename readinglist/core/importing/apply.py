"""Carrying out a plan, inside an operation: papers, their sightings, the source."""

import functools
import itertools
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from readinglist.core.citekeys import KeyMaker, KeyPattern, Subject, valid_key
from readinglist.core.errors import Cancelled
from readinglist.core.importing.entries import NO_DETAILS, Details, Entry
from readinglist.core.importing.giving import gains_of, give
from readinglist.core.importing.matching import Matcher
from readinglist.core.importing.plan import (
    Before,
    Fate,
    FilePlan,
    PlannedEntry,
    Stop,
    Suspect,
    batches,
)
from readinglist.core.importing.states import State
from readinglist.core.model import QUEUE_STATUSES, Candidate
from readinglist.core.progress import Progress
from readinglist.core.store import Database, edits, matching, pairs, papers, restating

_LOOKUPS = 10  # keys that are looked up one by one in the time that reading ten times as many takes


class Application:
    """One file's plan being applied, its entries matched anew: the library may have changed."""

    def __init__(self, db: Database, plan: FilePlan, time: str, pattern: KeyPattern) -> None:
        self._db = db
        self._plan = plan
        self._time = time
        many = len(plan.entries) * _LOOKUPS > papers.count(db)
        self._keys = papers.keys(db) if many else papers.TakenKeys(db)
        self._new_keys = KeyMaker(self._keys, pattern)
        self._next_paper = self._first_new = edits.next_paper_id(db)
        assert plan.parsed is not None
        known = matching.source_of(db, plan.file.hash)
        self._before = Before.of(known, plan.parsed.format, plan.guidance)
        self._source = self._before.source
        self._taken = set(known.papers) if known else set[int]()  # ranks
        self._last_rank = max(self._taken, default=0)
        self._seen = set(self._before.papers)
        self._rekeyed: list[tuple[str, str]] = []
        self._doubtful: list[tuple[int, Suspect]] = []
        self._papers_at: dict[int, int] = {}  # by rank, of those that others may be

    def run(self, progress: Progress, stop: Stop) -> FilePlan:
        """Import what is chosen; returns the plan as it was carried out.

        Another process may have imported since it was made. Raises `Cancelled` when `stop` says so.
        """
        chosen = self._plan.chosen()
        seen_before = self._source is not None
        outcome = {planned.entry.rank: planned for planned in self._plan.entries}
        suspected = {p.suspect.rank for p in chosen if p.suspect is not None}
        done = 0
        for batch in batches(chosen):
            if stop():
                raise Cancelled
            progress(done, len(chosen))
            done += len(batch)
            for planned, paper in self._import(batch):
                outcome[planned.entry.rank] = planned
                if planned.entry.rank in suspected:
                    self._papers_at[planned.entry.rank] = paper
        self._pair_up()
        progress(len(chosen), len(chosen))
        plan = replace(self._plan, seen_before=seen_before, rekeyed=tuple(self._rekeyed))
        return plan.with_entries(outcome.values())

    def _import(self, batch: Sequence[PlannedEntry]) -> list[tuple[PlannedEntry, int]]:
        """Match and store a batch; returns what became of each entry, and its paper (0: unsaid)."""
        before = [p for p in batch if self._before.brought(p.entry, p.keys)]
        fates = [(replace(p, fate=Fate.KNOWN, trashed=False, done=True), 0) for p in before]
        done = {p.entry.rank for p in before}
        rest = [p for p in batch if p.entry.rank not in done]
        matcher = Matcher(
            functools.partial(matching.candidates, self._db),
            functools.partial(matching.with_uids, self._db),
            self._first_new,
        )
        known: list[tuple[int, Entry]] = []
        new: list[tuple[dict[str, Any], Entry]] = []
        sightings: list[tuple[int, int]] = []
        for planned, found in zip(
            rest, matcher.match([(p.entry, p.keys) for p in rest]), strict=True
        ):
            if found is None or found.id is None:
                paper = self._next_paper
                new.append((self._new_paper(planned), planned.entry))
                if planned.entry.state is None:
                    matcher.remember(paper, planned.entry, planned.keys)
                if planned.suspect is not None:
                    self._doubtful.append((paper, planned.suspect))
            else:
                paper = found.id
                if _may_tell(found, planned.entry):
                    known.append((paper, planned.entry))
            # A card printed twice is seen at its first rank; what another library says is none.
            if paper not in self._seen and planned.entry.state is None:
                self._seen.add(paper)
                sightings.append((self._free_rank(planned.entry.rank), paper))
            fates.append((self._fate(planned, found), paper))
        self._insert(new)
        if sightings:
            edits.insert_sightings(self._db, self._source_row(), sightings)
        self._complete(known)
        return fates

    def _free_rank(self, rank: int) -> int:
        """A rank, or the next free one: the same bytes may have been read otherwise before."""
        if rank in self._taken:
            rank = max(self._last_rank, len(self._plan.entries)) + 1
        self._taken.add(rank)
        self._last_rank = max(self._last_rank, rank)
        return rank

    def _fate(self, planned: PlannedEntry, found: Candidate | None) -> PlannedEntry:
        """What became of an entry."""
        new = Fate.DOUBTFUL if planned.suspect is not None else Fate.NEW
        fate = new if found is None else Fate.KNOWN
        trashed = found is not None and found.trashed
        done = found is not None and found.id in self._before.papers
        if (planned.fate, planned.trashed, planned.done) == (fate, trashed, done):
            return planned  # nearly always, and there may be very many
        return replace(planned, fate=fate, trashed=trashed, done=done)

    def _new_paper(self, planned: PlannedEntry) -> dict[str, Any]:
        number = self._next_paper
        self._next_paper += 1
        entry = planned.entry
        columns = {
            "id": number,
            "uid": secrets.token_hex(8),
            "key": self._key(entry, number),
            "title": entry.title,
            "abstract": entry.abstract,
            "title_key": planned.keys.title,
            "abstract_key": planned.keys.abstract,
            "added": self._time,
            "updated": self._time,
        }
        if entry.details is not NO_DETAILS:
            columns |= _columns(entry.details)
        return columns if entry.state is None else columns | _stated(entry.state, entry.details)

    def _key(self, entry: Entry, number: int) -> str:
        """The entry's own citation key, where it is free, or one made for it."""
        details = entry.details
        key = details.key
        if not valid_key(key) or key.isdigit() or key.lower() in self._keys:
            key = self._new_keys.make(_subject(entry, number))
            if details.key:
                self._rekeyed.append((details.key, key))
        self._keys.add(key.lower())
        return key

    def _insert(self, new: Sequence[tuple[dict[str, Any], Entry]]) -> None:
        """Store new papers, and what other programs know of them."""
        for _, alike in itertools.groupby((row for row, _ in new), len):
            edits.insert_papers(self._db, list(alike))
        for row, entry in new:
            if entry.state is not None:
                self._restate(row["id"], entry.state, entry.details)
                continue
            details = entry.details
            if details.tags:
                edits.add_tags(self._db, [row["id"]], details.tags, self._time)
            if details.status in QUEUE_STATUSES:
                edits.set_status(self._db, [row["id"]], details.status, self._time)

    def _restate(self, paper: int, state: State, details: Details) -> None:
        """What belongs to a paper of another library."""
        restating.tags(self._db, paper, details.tags)
        restating.highlights(self._db, paper, state.highlights)
        restating.sightings(self._db, paper, state.sightings)
        for alias in state.aliases:
            if alias.lower() not in self._keys:
                self._keys.add(alias.lower())
                edits.add_alias(self._db, paper, alias)
        if details.status in QUEUE_STATUSES and state.queue_position is None:
            edits.set_status(self._db, [paper], details.status, self._time)
        restating.updated(self._db, paper, state.updated)

    def _complete(self, known: Iterable[tuple[int, Entry]]) -> None:
        """Give known papers what they lack; of several entries for one the first comes first."""
        rest = list(known)
        while rest:
            first: dict[int, Entry] = {}
            for paper, entry in rest:
                first.setdefault(paper, entry)
            now = list(first.items())
            for (paper, _), own in zip(now, gains_of(self._db, now), strict=True):
                give(self._db, paper, own, self._keys, self._time)
            rest = [(paper, entry) for paper, entry in rest if first[paper] is not entry]

    def _pair_up(self) -> None:
        """Remember which of the new papers may be others."""
        found = [(p, self._other(suspect), str(suspect.evidence)) for p, suspect in self._doubtful]
        there = papers.existing(self._db, {other for _, other, _ in found})
        pairs.suspect(
            self._db, [(p, o, evidence) for p, o, evidence in found if o in there and o != p]
        )

    def _other(self, suspect: Suspect) -> int:
        """The paper that a doubtful entry may be, as it is stored now; 0: it is not."""
        if suspect.paper is not None:
            return suspect.paper
        if suspect.hash == self._plan.file.hash:
            return self._papers_at.get(suspect.rank, 0)
        return matching.paper_at(self._db, suspect.hash, suspect.rank) or 0

    def _source_row(self) -> int:
        if self._source is None:
            plan, parsed = self._plan, self._plan.parsed
            assert parsed is not None
            self._source = edits.insert_source(
                self._db,
                {
                    "hash": plan.file.hash,
                    "name": plan.source,
                    "path": plan.file.path,
                    "day": plan.day.isoformat() if plan.day else None,
                    "layout": parsed.layout,
                    "format": parsed.format,
                    "imported": self._time,
                },
            )
        return self._source


def _stated(state: State, details: Details) -> dict[str, Any]:
    """The columns of a new paper that another library had."""
    in_queue = details.status in QUEUE_STATUSES
    at_end = in_queue and state.queue_position is None  # `set_status` puts it there
    return {
        "uid": state.uid,
        "status": "new" if at_end else details.status or "new",
        "queue_position": state.queue_position if in_queue else None,
        "queued": state.queued if in_queue else None,
        "snoozed_until": state.snoozed_until,
        "trashed": state.trashed,
        "added": state.added,
        "updated": state.updated,
    }


def _may_tell(found: Candidate, entry: Entry) -> bool:
    """Whether an entry says more than the paper has; of listings nearly none does."""
    return entry.details is not NO_DETAILS or len(entry.abstract) > len(found.abstract)


def _subject(entry: Entry, number: int) -> Subject:
    """What the key of a new paper of id `number` is made of."""
    details = entry.details
    known = (entry.title, details.authors, details.year, number, details.date)
    return Subject(*known, details.entry_type or "misc", details.fields, details.tags)


def _columns(details: Details) -> dict[str, Any]:
    """A new paper's columns beyond title and abstract."""
    return {
        "authors": edits.as_json([name.csl() for name in details.authors]),
        "year": details.year,
        "date": details.date,
        "arxiv": details.arxiv,
        "doi": details.doi,
        "url": details.url,
        "entry_type": details.entry_type or "misc",
        "fields": edits.as_json(dict(details.fields)),
        "note": details.note,
        "status": "new" if details.status in QUEUE_STATUSES else details.status or "new",
        "starred": int(details.starred),
        "rating": details.rating,
    }
