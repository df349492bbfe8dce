"""Taking over into a library what was edited in the files of its mirror."""

from dataclasses import dataclass, field, replace

from readinglist.core.citekeys import KeyPattern
from readinglist.core.errors import BadInput, MostFilesGone
from readinglist.core.mirror import frontmatter
from readinglist.core.mirror.adopting import Adopting
from readinglist.core.mirror.document import Document, of_paper
from readinglist.core.mirror.folder import MirrorFolder
from readinglist.core.mirror.groups import Group, group, new_papers, strangers
from readinglist.core.mirror.reading import Brought, Version, last_document
from readinglist.core.mirror.recognising import Recogniser
from readinglist.core.mirror.reports import Conflict, LeftAlone, PaperConflict
from readinglist.core.model import Paper
from readinglist.core.store import Database, mirrored, papers, views

_MANY_GONE = 2  # files: more, and more than half of all, are hardly gone on purpose
_STRANGER = "It has the uid of another file, but another title. A new paper needs none."
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

    def __init__(
        self, db: Database, folder: MirrorFolder, brought: Brought, time: str, pattern: KeyPattern
    ) -> None:
        self._db = db
        self._folder = folder
        self._brought = brought
        self._uids = mirrored.uids(db)
        self._sources = mirrored.sources(db)
        self._trashed = views.trashed(db)
        self._adopting = Adopting(db, time, pattern)
        self.taken = Taken(left_alone=list(brought.left_alone))

    def run(self, with_deletions: bool) -> Taken:
        """Take it all over. Raises `MostFilesGone`, unless that is meant."""
        known, new = self._by_paper()
        self._take_deletions(set(known), with_deletions)
        for paper, versions in known.items():
            self._take(paper, versions)
        self._adopting.change_papers()
        for versions in new_papers(new):
            self._take_new(versions)
        return self.taken

    # Papers that the library has -------------------------------------------------------------

    def _by_paper(self) -> tuple[dict[int, list[Version]], list[Version]]:
        """The versions of each paper that the library has, and those of new ones."""
        recogniser = Recogniser(self._db)
        known: dict[int, list[Version]] = {}
        new: list[Version] = []
        claimed: dict[str, int | None] = {}
        for version in self._brought.versions:
            paper = self._uids.get(version.uid)
            if paper is None:
                version = self._put_back(version)
                paper = recogniser.find(version.document) if version.document else None
                if version.uid and claimed.setdefault(version.uid, paper) != paper:
                    self.taken.left_alone.append(LeftAlone(version.name, _STRANGER))
                    continue
            if paper is not None:
                known.setdefault(paper, []).append(version)
            else:
                new.append(version)
        return known, new

    def _put_back(self, version: Version) -> Version:
        """A file that this library took away and that is there again says what it says."""
        last = self._folder.last(version.uid)
        if version.document is None and last is not None and last.gone:
            return replace(version, document=last_document(last))
        return version

    def _take(self, paper: int, versions: list[Version]) -> None:
        if paper not in self._trashed and all(version.document is None for version in versions):
            return
        [row] = papers.load(self._db, [paper])
        last = self._folder.last(row.uid)
        files = group(versions, row.uid, last.name if last is not None else "")
        put_back = row.trashed is not None and last is not None and last.gone
        if not files.edited and not put_back:
            return  # what the library has changed goes into the files afterwards
        ours = self._document(row)
        files = self._without_strangers(files, ours)
        result, conflicts = files.merged(last_document(last), ours)
        if row.trashed:
            conflicts += [] if put_back else [_TRASHED]
            self._adopting.restore(paper)
        self._settle(paper, result, files, conflicts)
        if result != ours or row.trashed:
            self.taken.changed.add(paper)
            self._adopting.change(paper, ours, result)

    def _without_strangers(self, files: Group, ours: Document) -> Group:
        others = strangers(files, ours)
        self.taken.left_alone += [LeftAlone(version.name, _STRANGER) for version in others]
        return replace(files, others=tuple(v for v in files.others if v not in others))

    def _settle(
        self, paper: int, result: Document, files: Group, conflicts: list[Conflict]
    ) -> None:
        """What becomes of the files, and what is said of the conflicts."""
        own = max((files.own, *files.others), key=lambda v: (v.uid == result.uid, v is files.own))
        self.taken.names[result.uid] = own.name
        self.taken.read[own.name] = own.data
        for version in (files.own, *files.others):
            if version is not own:
                self.taken.merged_away[version.name] = version.data
        if conflicts and own.document is not None:
            self.taken.losers[own.name] = own.data
        self.taken.conflicts += [PaperConflict(paper, result.title, each) for each in conflicts]
        self.taken.write_again.add(paper)

    # New papers ------------------------------------------------------------------------------

    def _take_new(self, versions: list[Version]) -> None:
        files = group(versions, versions[0].uid, "")
        assert files.own.document is not None
        document = files.own.document
        files = self._without_strangers(files, document)
        result, conflicts = files.merged(None, document)
        paper, uid = self._adopting.insert(result)
        self.taken.new.add(paper)
        files = replace(files, own=replace(files.own, uid=uid))
        self._settle(paper, replace(result, uid=uid), files, conflicts)

    # Files that are gone ---------------------------------------------------------------------

    def _take_deletions(self, with_files: set[int], with_deletions: bool) -> None:
        """A paper whose file is gone goes to Trash, unless it was changed here since."""
        others = {version.name for version in self._brought.versions}
        gone: list[int] = []
        for uid, (name, taken_away) in self._brought.known.items():
            paper = self._uids.get(uid)
            if paper is None or taken_away or paper in with_files:
                continue
            if not self._folder.stands(name):
                gone.append(paper)
            elif name in others:  # another paper's file was put over this one's
                self.taken.write_again.add(paper)
        written = sum(not taken_away for _, taken_away in self._brought.known.values())
        if len(gone) > max(_MANY_GONE, written // 2) and not with_deletions:
            raise MostFilesGone(len(gone), written)
        for row in papers.load(self._db, gone):
            if not row.trashed:
                self._take_deletion(row)

    def _take_deletion(self, row: Paper) -> None:
        last = self._folder.last(row.uid)
        if self._document(row) == last_document(last):
            self.taken.trashed.add(row.id)
            self._adopting.trash(row.id)
        else:
            self.taken.conflicts.append(PaperConflict(row.id, row.title, _GONE))
        self.taken.write_again.add(row.id)

    def _document(self, row: Paper) -> Document:
        """The paper as its file would say it."""
        document = of_paper(row, self._sources)
        try:
            return frontmatter.parse(frontmatter.render(document))
        except BadInput:  # a damaged value: it is not made worse here
            return document
