"""The files that are about one paper: its own, and others with a version of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from readinglist.core.mirror.document import Document
from readinglist.core.mirror.merging import differences, merge
from readinglist.core.mirror.reading import Version
from readinglist.core.mirror.reports import Conflict
from readinglist.core.store.mirrored import identifiers_of
from readinglist.core.text import normalise

# What synchronisers call a version that lost.
_CONFLICT_COPY = re.compile(r"sync-conflict-|conflicted copy|\bconflict\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Group:
    """A paper's own file, and other files with a version of it."""

    own: Version
    others: tuple[Version, ...]

    @property
    def edited(self) -> bool:
        """Whether there is more than what this library wrote itself."""
        return any(version.document is not None for version in (self.own, *self.others))

    def merged(self, before: Document | None, ours: Document) -> tuple[Document, list[Conflict]]:
        """All versions with the library's; `before`: what was last written into the own file."""
        theirs = self.own.document or before
        result, conflicts = ours, list[Conflict]()
        if theirs is not None:
            base = before if self.own.uid in ("", ours.uid) else None
            result, more = merge(base, ours, replace(theirs, uid=theirs.uid or ours.uid))
            conflicts += [*self.own.conflicts, *more]
        for version in self.others:
            document = version.document or before
            if document is not None:
                theirs = replace(document, uid=document.uid or ours.uid)
                merged, more = merge(None, result, theirs)
                is_copy = version.uid == ours.uid  # a version of the same file that lost
                more = differences(merged, result, theirs) if is_copy else more
                conflicts += [*version.conflicts, *more]
                result = merged
        return result, conflicts


def group(versions: Sequence[Version], uid: str, last_name: str) -> Group:
    """Which of a paper's files is its own: by uid and by the name that it had."""

    def likely(version: Version) -> tuple[bool, bool, bool, bool]:
        copy = _CONFLICT_COPY.search(version.name) is not None
        is_named = bool(uid) and uid[:8] in version.name
        return version.uid == uid, version.name == last_name, not copy, is_named

    own = max(versions, key=likely)
    return Group(own, tuple(version for version in versions if version is not own))


def strangers(found: Group, ours: Document) -> list[Version]:
    """Files that have the paper's uid, but are about another one: copied as a template, mostly."""
    titles = {normalise(ours.title)}
    if found.own.document is not None:
        titles.add(normalise(found.own.document.title))
    return [
        version
        for version in found.others
        if version.document is not None
        and version.uid == ours.uid
        and not _CONFLICT_COPY.search(version.name)
        and normalise(version.document.title) not in titles
    ]


def new_papers(versions: Iterable[Version]) -> list[list[Version]]:
    """The versions of each new paper: by uid, and where there is none by what it is known by."""
    found: dict[str, list[Version]] = {}
    for version in versions:
        document = version.document
        if document is not None:
            known = identifiers_of(document.arxiv, document.doi)
            name = known[0] if known else normalise(document.title)
            found.setdefault(version.uid or f"{name}", []).append(version)
    return list(found.values())
