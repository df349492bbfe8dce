"""Writing merged documents into the library: what goes first, then what comes."""

import secrets
from dataclasses import asdict
from typing import Any

from readinglist.core.citekeys import KeyMaker, KeyPattern, Subject
from readinglist.core.highlights import uid_of
from readinglist.core.mirror.document import Document, Seen
from readinglist.core.model import QUEUE_STATUSES, Highlight
from readinglist.core.store import Database, edits, mirrored, papers
from readinglist.core.text import digest, normalise

_SCALARS = (
    "title", "entry_type", "year", "date", "arxiv", "doi", "url", "status", "rating",
    "queue_position", "queued", "snoozed_until", "added", "abstract", "note",
)  # fmt: skip


class Adopting:
    """Edits of papers towards what their documents say."""

    def __init__(self, db: Database, time: str, pattern: KeyPattern) -> None:
        self._db = db
        self._pattern = pattern
        self._time = time
        self._changes: list[tuple[int, Document, Document]] = []

    def change(self, paper: int, before: Document, after: Document) -> None:
        """Remember that a paper is to become `after`; `before` is what it is."""
        self._changes.append((paper, before, after))

    def change_papers(self) -> None:
        """Do it, for all of them: a sighting or a key may go from one paper to another."""
        for paper, before, after in self._changes:
            self._take_away(paper, before, after)
        self._free_keys()
        for paper, before, after in self._changes:
            self._set_columns(paper, before, after)
            self._add(paper, before, after)

    def _free_keys(self) -> None:
        """Keys that go from one paper to another, perhaps around, must not meet on the way."""
        wanted = {after.key.lower() for _, before, after in self._changes if before != after}
        for paper, before, after in self._changes:
            if before.key != after.key and before.key.lower() in wanted:
                edits.update(self._db, [paper], {"key": f"was-{before.uid}"}, self._time)

    def insert(self, document: Document) -> tuple[int, str]:
        """A new paper; returns its id and uid."""
        uid = document.uid or secrets.token_hex(8)
        number = edits.next_paper_id(self._db)
        values = {name: getattr(document, name) for name in _SCALARS} | {
            "uid": uid,
            "key": self._key(document, uid, number),
            "authors": edits.as_json([name.csl() for name in document.authors]),
            "fields": edits.as_json(dict(document.fields)),
            "starred": int(document.starred),
            "title_key": normalise(document.title),
            "abstract_key": digest(document.abstract),
            "added": document.added or self._time,
            "updated": self._time,
        }
        paper = edits.insert_paper(self._db, values)
        if document.status in QUEUE_STATUSES and document.queue_position is None:
            edits.set_status(self._db, [paper], document.status, self._time)
        self._add(paper, Document(title=document.title), document)
        return paper, uid

    def trash(self, paper: int) -> None:
        """The paper goes to Trash."""
        edits.update(self._db, [paper], {"trashed": self._time}, self._time)

    def restore(self, paper: int) -> None:
        """The paper comes back from Trash."""
        edits.update(self._db, [paper], {"trashed": None}, self._time)

    def _take_away(self, paper: int, before: Document, after: Document) -> None:
        tags = sorted(set(before.tags) - set(after.tags))
        edits.remove_tags(self._db, [paper], tags, self._time)
        for key in set(before.aliases) - set(after.aliases):
            edits.remove_alias(self._db, key)
        for seen in _missing(before, after):
            mirrored.delete_sighting(self._db, paper, seen.hash, seen.rank)
        for uid in {m.uid for m in before.highlights} - {m.uid for m in after.highlights}:
            edits.delete_highlight(self._db, uid)

    def _set_columns(self, paper: int, before: Document, after: Document) -> None:
        changed = {
            n: getattr(after, n) for n in _SCALARS if getattr(before, n) != getattr(after, n)
        }
        if "title" in changed:
            changed["title_key"] = normalise(after.title)
        if "abstract" in changed:
            changed["abstract_key"] = digest(after.abstract)
        if before.starred != after.starred:
            changed["starred"] = int(after.starred)
        if before.authors != after.authors:
            changed["authors"] = edits.as_json([name.csl() for name in after.authors])
        if before.fields != after.fields:
            changed["fields"] = edits.as_json(dict(after.fields))
        if before.uid != after.uid:
            changed["uid"] = after.uid
        if before.key != after.key:
            changed["key"] = self._free_key(after.key, after.uid, paper)
        if changed:
            edits.update(self._db, [paper], changed, self._time)
        if after.status in QUEUE_STATUSES and after.queue_position is None:
            edits.set_status(self._db, [paper], after.status, self._time)

    def _add(self, paper: int, before: Document, after: Document) -> None:
        """What came to a paper; and at its end it counts as changed."""
        edits.add_tags(self._db, [paper], sorted(set(after.tags) - set(before.tags)), self._time)
        for key in sorted(set(after.aliases) - set(before.aliases)):
            if papers.by_key(self._db, key) is None:
                edits.add_alias(self._db, paper, key)
        for seen in after.sightings:
            if seen not in before.sightings:
                self._see(paper, seen)
        known = {mark.uid: mark for mark in before.highlights}
        for mark in after.highlights:
            self._mark(paper, known.get(mark.uid), mark)
        if (before.sightings, before.highlights) != (after.sightings, after.highlights):
            edits.touch(self._db, paper, self._time)

    def _see(self, paper: int, seen: Seen) -> None:
        source = mirrored.source_with(self._db, seen.hash)
        described = {
            "name": seen.file,
            "day": seen.day,
            "layout": seen.layout,
            "format": seen.format,
        }
        if source is None:
            values = described | {"hash": seen.hash, "path": "", "imported": self._time}
            source = edits.insert_source(self._db, values)
        else:
            mirrored.describe_source(self._db, source, described)
        if not mirrored.is_seen(self._db, source, seen.rank):
            edits.insert_sighting(self._db, source, seen.rank, paper)

    def _mark(self, paper: int, known: Highlight | None, mark: Highlight) -> None:
        if mark == known:
            return
        values: dict[str, Any] = asdict(mark)
        holder = papers.with_highlight(self._db, mark.uid)
        if holder == paper:
            values.pop("uid")
            edits.update_highlight(self._db, mark.uid, values)
            return
        if holder is not None:  # copied from another paper, which keeps its own
            values["uid"] = uid_of(f"{mark.uid} {paper}")
        values["created"] = mark.created or self._time
        edits.insert_highlight(self._db, values | {"paper_id": paper})

    def _key(self, document: Document, uid: str, number: int) -> str:
        """The citation key of a new paper."""
        if document.key:
            return self._free_key(document.key, uid, number)
        subject = Subject(document.title, document.authors, document.year, number, document.date)
        return KeyMaker(papers.keys(self._db), self._pattern).make(subject)

    def _free_key(self, key: str, uid: str, paper: int) -> str:
        """The key, or, where another paper has it, one made of it: the smaller uid keeps it.

        So two libraries that gave one key to two papers come to the same end.
        """
        holder = mirrored.with_key(self._db, key)
        if holder is not None and holder[0] != paper:
            other, its_uid = holder
            if its_uid <= uid:
                return self._other_key(key, uid)
            edits.update(self._db, [other], {"key": self._other_key(key, its_uid)}, self._time)
        edits.remove_alias(self._db, key)
        return key

    def _other_key(self, key: str, uid: str) -> str:
        candidates = (f"{key}-{uid[:length]}" for length in range(4, len(uid) + 1))
        return next(each for each in candidates if papers.by_key(self._db, each) is None)


def _missing(before: Document, after: Document) -> list[Seen]:
    left = {(seen.hash, seen.rank) for seen in after.sightings}
    return [seen for seen in before.sightings if (seen.hash, seen.rank) not in left]
