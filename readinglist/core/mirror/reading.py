"""What a mirror's folder brings: which files were edited since they were last written, and how."""

from collections.abc import Mapping
from dataclasses import dataclass

from readinglist.core.errors import BadInput
from readinglist.core.mirror import frontmatter
from readinglist.core.mirror.document import Document
from readinglist.core.mirror.folder import LARGEST, Last, MirrorFolder
from readinglist.core.mirror.merging import differences, merge
from readinglist.core.mirror.reports import Conflict, LeftAlone
from readinglist.core.mirror.versions import Versions, markers, taken_apart


@dataclass(frozen=True, slots=True)
class Version:
    """A file with a version of a paper. `document` None: it is as this library last wrote it.

    `conflicts`: what git had left open in it.
    """

    name: str
    uid: str
    data: bytes
    document: Document | None
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Brought:
    """The versions in a folder by name, and the files that say nothing that can be used.

    `known`: name and `gone` of every file that this library wrote, by uid.
    """

    versions: tuple[Version, ...]
    left_alone: tuple[LeftAlone, ...]
    known: Mapping[str, tuple[str, bool]]


def read_folder(folder: MirrorFolder) -> Brought:
    """Read every file; only those are parsed that are not as this library last wrote them."""
    known = folder.known()
    uids = {name: uid for uid, (name, _) in known.items()}
    versions: list[Version] = []
    left: list[LeftAlone] = []
    for name in folder.names():
        try:
            versions.append(_version(folder, name, uids.get(name, "")))
        except frontmatter.NoFrontMatter as error:
            if name in uids:
                left.append(LeftAlone(name, error.what))
        except BadInput as error:
            left.append(LeftAlone(name, f"{error.what} {error.do}".strip()))
    seen = {version.name for version in versions} | {each.file for each in left}
    for name in sorted(uids.keys() - seen):
        if folder.stands(name):
            left.append(LeftAlone(name, "It is a link, or no plain file."))
    return Brought(tuple(versions), tuple(left), known)


def last_document(last: Last | None) -> Document | None:
    """The document that was last written; None: there is none that can be read."""
    try:
        return frontmatter.parse(last.text) if last is not None else None
    except BadInput:
        return None


def _version(folder: MirrorFolder, name: str, uid: str) -> Version:
    data = folder.read(name) or b""
    last = folder.last(uid) if uid else None
    if last is not None and data == last.text.encode("utf-8"):
        return Version(name, uid, data, None)
    document, conflicts = _document(data, last)
    if last is not None and document == last_document(last):
        return Version(name, uid, data, None)  # only its line ends or the like are others
    return Version(name, document.uid or uid, data, document, conflicts)


def _document(data: bytes, last: Last | None) -> tuple[Document, tuple[Conflict, ...]]:
    """The document that a file's bytes are; both sides of git's conflict markers are merged."""
    if len(data) > LARGEST:
        raise BadInput("It is too large.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise BadInput("It is not UTF-8.") from None
    if last is not None and markers(text) == markers(last.text):
        return frontmatter.parse(text), ()  # a note about git, say
    versions = taken_apart(text)
    if versions is None:
        return frontmatter.parse(text), ()
    one, other = frontmatter.parse(versions.one), frontmatter.parse(versions.other)
    ancestor = _ancestor(versions)
    merged, conflicts = merge(ancestor, one, other)
    return merged, conflicts if ancestor else differences(merged, one, other)


def _ancestor(versions: Versions) -> Document | None:
    """What both sides come from; None: git did not write it, or not so that it makes sense."""
    try:
        return frontmatter.parse(versions.ancestor) if versions.ancestor is not None else None
    except BadInput:
        return None
