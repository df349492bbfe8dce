"""Taking over into a library what was edited in the files of its mirror."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from readinglist.core.errors import BadInput
from readinglist.core.mirror import frontmatter
from readinglist.core.mirror.adopting import Adopting
from readinglist.core.mirror.document import Conflict, Document, LeftAlone, PaperConflict, of_paper
from readinglist.core.mirror.folder import MirrorFolder
from readinglist.core.mirror.merging import merge
from readinglist.core.mirror.reading import Brought, Version
from readinglist.core.mirror.recognising import Recogniser
from readinglist.core.model import Paper
from readinglist.core.store import Database, mirrored, papers
from readinglist.core.text import normalise

_CONFLICT_COPY = re.compile(r"sync-conflict-|conflicted copy|\bconflict\b", re.IGNORECASE)
_MANY_GONE = 10  # files: more, and more than half of all, are hardly gone on purpose
_GONE = Conflict("file", "changed", "deleted", "changed")
_TRASHED = Conflict("paper", "in Trash", "edited", "edited")


@dataclass(slots=True)
class Taken:
    """What was taken over, and what the files must become."""

    new: set[int] = field(default_factory=lambda: set[int]())
    changed: set[int] = field(default_factory=lambda: set[int]())
    trashed: set[int] = field(default_factory=lambda: set[int]())
    conflicts: list[PaperConflict] = field(default_factory=lambda: list[PaperConflict]())
    left_alone: list[LeftAlone] = field(default_factory=lambda: list[LeftAlone]())
    # For the files: the name of each paper's own, what was in the files that may be overwritten,
    # those whose content is in another one now, and those that lost a conflict.
    names: dict[str, str] = field(default_factory=lambda: dict[str, str]())
    read: dict[str, bytes] = field(default_factory=lambda: dict[str, bytes]())
    merged_away: dict[str, bytes] = field(default_factory=lambda: dict[str, bytes]())
    losers: dict[str, bytes] = field(default_factory=lambda: dict[str, bytes]())
    write_again: set[int] = field(default_factory=lambda: set[int]())


class Taking:
    """One take-over, inside an operation."""

    def __init__(self, db: Database, folder: MirrorFolder, brought: Brought, time: str) -> None:
        self._db = db
        self._folder = folder
        self._brought = brought
        self._uids = mirrored.uids(db)
        self._sources = mirrored.sources(db)
        self._adopting = Adopting(db, time)
        self.taken = Taken(left_alone=list(brought.left_alone))

    def run(self, with_deletions: bool) -> Taken:
        """Take it all over. Raises `BadInput` where most files are gone, unless that is meant."""
        groups, new = self._grouped()
        self._take_deletions(set(groups), with_deletions)
        for paper, versions in groups.items():
            self._take(paper, versions)
        self._adopting.change_papers()
        for versions in new:
            self._take_new(versions)
        return self.taken

    # Which file is about which paper ---------------------------------------------------------

    def _grouped(self) -> tuple[dict[int, list[Version]], list[list[Version]]]:
        """The versions of each known paper, and of each new one."""
        recogniser = Recogniser(self._db)
        known: dict[int, list[Version]] = {}
        new: dict[str, list[Version]] = {}
        for version in self._brought.versions:
            paper = self._uids.get(version.uid)
            if paper is None and version.document is not None:
                paper = recogniser.find(version.document)
            if paper is not None:
                known.setdefault(paper, []).append(version)
            elif version.document is not None:
                new.setdefault(version.uid or f"in {version.name}", []).append(version)
        return known, list(new.values())

    def _take(self, paper: int, versions: list[Version]) -> None:
        [row] = papers.load(self._db, [paper])
        last = self._folder.last(row.uid)
        if last is not None and last.gone is False and row.trashed and _unedited(versions):
            return  # the file goes when the files are written
        if not row.trashed and _unedited(versions):
            return
        before = frontmatter.parse(last.text) if last is not None else None
        ours = self._document(row)
        versions = self._without_copies(ours, versions, last.name if last else "")
        result, conflicts = _merged(before, ours, versions, last.name if last else "")
        self._settle_files(result.uid, versions, last.name if last else "", bool(conflicts))
        if row.trashed:
            if last is None or not last.gone:
                conflicts.append(_TRASHED)
            self._adopting.restore(paper)
        self.taken.conflicts += [PaperConflict(paper, result.title, each) for each in conflicts]
        self.taken.write_again.add(paper)
        if result != ours or row.trashed:
            self.taken.changed.add(paper)
            self._adopting.change(paper, ours, result)

    def _without_copies(
        self, ours: Document, versions: Sequence[Version], own_name: str
    ) -> list[Version]:
        """Without files that have a paper's uid but are about another one: templates, mostly."""
        kept: list[Version] = []
        for version in versions:
            document = version.document
            if (
                document is not None
                and version.name != own_name
                and version.uid == ours.uid
                and len(versions) > 1
                and not _CONFLICT_COPY.search(version.name)
                and normalise(document.title) != normalise(ours.title)
            ):
                why = f"It has the uid of another file, but another title: {document.title}"
                self.taken.left_alone.append(LeftAlone(version.name, why))
            else:
                kept.append(version)
        return kept

    def _settle_files(
        self, uid: str, versions: Sequence[Version], own_name: str, conflict: bool
    ) -> None:
        """Which of the versions' files stays the paper's own."""
        own = next(
            (v for v in versions if v.uid == uid and v.name == own_name),
            next((v for v in versions if v.uid == uid), versions[0] if versions else None),
        )
        for version in versions:
            if version is own:
                self.taken.names[uid] = version.name
                self.taken.read[version.name] = version.data
                if conflict and version.document is not None:
                    self.taken.losers[version.name] = version.data
            else:
                self.taken.merged_away[version.name] = version.data

    # New papers ------------------------------------------------------------------------------

    def _take_new(self, versions: list[Version]) -> None:
        documents = [v.document for v in versions if v.document is not None]
        result, conflicts = documents[0], list[Conflict]()
        for document in documents[1:]:
            result, more = merge(None, result, document)
            conflicts += more
        paper, uid = self._adopting.insert(result)
        self.taken.conflicts += [PaperConflict(paper, result.title, each) for each in conflicts]
        self.taken.new.add(paper)
        self.taken.write_again.add(paper)
        versions = [replace(version, uid=uid) for version in versions]
        self._settle_files(uid, versions, versions[0].name, bool(conflicts))

    # Files that are gone ---------------------------------------------------------------------

    def _take_deletions(self, with_files: set[int], with_deletions: bool) -> None:
        """A paper whose file is gone goes to Trash, unless it was changed here since."""
        there = {version.name for version in self._brought.versions}
        there |= {left.file for left in self._brought.left_alone}
        known = self._folder.known()
        gone: list[int] = []
        for uid, (name, taken_away) in known.items():
            paper = self._uids.get(uid)
            if paper is None or taken_away or name in there or paper in with_files:
                continue
            gone.append(paper)
        if len(gone) > max(_MANY_GONE, len(known) // 2) and not with_deletions:
            raise BadInput(
                f"{len(gone):,} of {len(known):,} files are gone from the mirror.",
                "Nothing was changed.",
                "If they were deleted on purpose, say --deletions.",
            )
        for row in papers.load(self._db, gone):
            if not row.trashed:
                self._take_deletion(row)

    def _take_deletion(self, row: Paper) -> None:
        last = self._folder.last(row.uid)
        if last is not None and self._document(row) == frontmatter.parse(last.text):
            self.taken.trashed.add(row.id)
            self._adopting.trash(row.id)
        else:
            self.taken.conflicts.append(PaperConflict(row.id, row.title, _GONE))
        self.taken.write_again.add(row.id)

    def _document(self, row: Paper) -> Document:
        """The paper as its file would say it."""
        return frontmatter.parse(frontmatter.render(of_paper(row, self._sources)))


def _unedited(versions: Iterable[Version]) -> bool:
    return all(version.document is None for version in versions)


def _merged(
    before: Document | None, ours: Document, versions: Sequence[Version], own_name: str
) -> tuple[Document, list[Conflict]]:
    """The library's document with all versions: the file of its own line first, then the others."""
    result, conflicts = ours, list[Conflict]()
    own = next((v for v in versions if v.name == own_name), None)
    own = own or next((v for v in versions if v.uid == ours.uid), None)
    for version in sorted(versions, key=lambda v: v is not own):
        base = before if version is own else None
        theirs = version.document or before
        if theirs is not None:
            result, more = merge(base, result, replace(theirs, uid=theirs.uid or ours.uid))
            conflicts += more
    return result, conflicts
