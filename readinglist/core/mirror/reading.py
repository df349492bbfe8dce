"""What a mirror's folder brings: which files were edited since they were last written, and how."""

from collections.abc import Mapping
from dataclasses import dataclass

from readinglist.core.errors import BadInput
from readinglist.core.mirror import frontmatter
from readinglist.core.mirror.document import Document
from readinglist.core.mirror.folder import LARGEST, Last, MirrorFolder
from readinglist.core.mirror.merging import merge
from readinglist.core.mirror.reports import LeftAlone
from readinglist.core.mirror.versions import taken_apart


@dataclass(frozen=True, slots=True)
class Version:
    """A file with a version of a paper. `document` None: it is as this library last wrote it."""

    name: str
    uid: str
    data: bytes
    document: Document | None


@dataclass(frozen=True, slots=True)
class Brought:
    """The versions in a folder by name, and the files that say nothing that can be used."""

    versions: tuple[Version, ...]
    left_alone: tuple[LeftAlone, ...]


def read_folder(folder: MirrorFolder, known: Mapping[str, tuple[str, bool]]) -> Brought:
    """Read every file; only those are parsed that are not as this library last wrote them."""
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
    return Brought(tuple(versions), tuple(left))


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
    document = _document(data)
    if last is not None and document == last_document(last):
        return Version(name, uid, data, None)  # only its line ends or the like are others
    return Version(name, document.uid or uid, data, document)


def _document(data: bytes) -> Document:
    """The document that a file's bytes are; both sides of git's conflict markers are merged."""
    if len(data) > LARGEST:
        raise BadInput("It is too large.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise BadInput("It is not UTF-8.") from None
    versions = taken_apart(text)
    if versions is None:
        return frontmatter.parse(text)
    ancestor = frontmatter.parse(versions.ancestor) if versions.ancestor is not None else None
    one, other = frontmatter.parse(versions.one), frontmatter.parse(versions.other)
    return merge(ancestor, one, other)[0]
