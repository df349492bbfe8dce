"""The files of a mirror, and beside them what this library last wrote into each.

    DIR/somename-0123abcd.md                  a paper
    DIR/.readinglist/.gitignore               what is below is nobody else's
    DIR/.readinglist/LIBRARY/last/UID         the version last written: a line of JSON, the text
    DIR/.readinglist/LIBRARY/state.json       how far of the library's history is in the files
    DIR/.readinglist/aside/NAME               files that were merged into others, and their losers

LIBRARY stands for one library at one place of one machine: copies must not share it.
"""

import contextlib
import hashlib
import itertools
import json
import os
import platform
import re
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, cast

from filelock import FileLock, Timeout

from readinglist.core.errors import BadInput, DiskTrouble, LibraryBusy
from readinglist.core.files import sync_folder

OWN = ".readinglist"
LARGEST = 20_000_000  # bytes of a file that is looked at
_PATIENCE = 10.0  # seconds
_FEW = 8  # files that are made safe one by one
_NAME = re.compile(r"[^\\\x00-\x1f\ud800-\udfff]{1,400}\.md", re.IGNORECASE)
_NONSENSE = (ValueError, KeyError, TypeError, RecursionError)  # in a file that is not ours
_UID = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Last:
    """What this library last wrote of a paper. `gone`: it took the file away again."""

    name: str
    gone: bool
    text: str


@dataclass(frozen=True, slots=True)
class State:
    """How far the files follow: a revision with its head, and the uids of files left alone."""

    number: int = 0
    head: str = ""
    left: frozenset[str] = frozenset()


def library_id(uid: str, library: Path) -> str:
    """The name under which a library keeps what it wrote."""
    place = f"{library.resolve()}\0{platform.node()}"
    return f"{uid}-{hashlib.blake2b(os.fsencode(place), digest_size=6).hexdigest()}"


def is_mirror(root: Path) -> bool:
    """Whether a mirror was ever written there."""
    return (root / OWN).is_dir()


class MirrorFolder:
    """A folder that holds a mirror. Names are relative, with `/`."""

    def __init__(self, root: Path, library: str) -> None:
        self.root = root
        self._own = root / OWN / library

    @contextlib.contextmanager
    def open(self) -> Generator[None, None, None]:
        """Have the folder for oneself. Raises `BadInput`, `DiskTrouble` or `LibraryBusy`."""
        with self.disk():
            if self.root.exists() and not self.root.is_dir():
                raise BadInput(f"{self.root} is not a folder.", "Nothing was changed.")
            for own in (self.root / OWN, self._own, self._own / "last", self.root / OWN / "aside"):
                if own.is_symlink():  # whoever put it there: it leads elsewhere
                    raise BadInput(f"{own} is a link.", "Nothing was changed.", "Remove it.")
            (self._own / "last").mkdir(parents=True, exist_ok=True)
            ignore = self.root / OWN / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", "utf-8")
        lock = FileLock(self._own / "lock", timeout=_PATIENCE)
        with self.disk():
            try:
                lock.acquire()
            except Timeout:
                said = "Another process is at the mirror."
                raise LibraryBusy(said, "Nothing was changed.") from None
        try:
            with self.disk():
                yield
        finally:
            lock.release()

    # The files -------------------------------------------------------------------------------

    def names(self) -> Iterator[str]:
        """Every Markdown file, in folders below too; nothing hidden, no links."""
        for folder, below, files in os.walk(self.root, onerror=_say, followlinks=False):
            below[:] = sorted(name for name in below if not name.startswith("."))
            for name in sorted(files):
                file = Path(folder, name)
                if name.lower().endswith(".md") and not name.startswith(".") and _is_plain(file):
                    yield self._name(file)

    def holds(self, name: str) -> bool:
        """Whether this can be the name of a file in here, whoever said so."""
        path = PurePosixPath(name)
        if not _NAME.fullmatch(name) or path.as_posix() != name or path.is_absolute():
            return False
        if any(part.startswith(".") or len(os.fsencode(part)) > 250 for part in path.parts):
            return False
        above = [self.root / folder for folder in path.parents if folder.parts]
        return not any(each.is_symlink() or each.is_file() for each in above)

    def stands(self, name: str) -> bool:
        """Whether there is anything by that name."""
        return os.path.lexists(self.root / name)

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None: it is not there. What is no plain file counts as empty."""
        file = self.root / name
        try:
            if not _is_plain(file):
                return b"" if self.stands(name) else None
            with file.open("rb") as stream:
                return stream.read(LARGEST + 1)
        except FileNotFoundError:
            return None

    def write(self, files: Mapping[str, str], expected: Mapping[str, bytes | None]) -> set[str]:
        """Write files that still are what is `expected`; returns the names of the others."""
        ready = {self.root / name: text.encode("utf-8") for name, text in files.items()}
        wanted = {self.root / name: expected.get(name) for name in files}

        def unchanged(file: Path) -> bool:
            return self.read(self._name(file)) == wanted[file]

        return {self._name(file) for file in self._replace(ready, unchanged)}

    def remove(self, name: str, expected: bytes) -> bool:
        """Take a file away that still is what is `expected`; whether it is gone."""
        if self.read(name) != expected:
            return False
        (self.root / name).unlink()
        return True

    def put_aside(self, name: str, data: bytes, stamp: str) -> None:
        """Keep a version that is in no file any more."""
        folder = self.root / OWN / "aside"
        folder.mkdir(exist_ok=True)
        plain = stamp.replace(":", "").replace("-", "")
        for number in itertools.count(1):
            file = folder / f"{plain}-{number}-{name.replace('/', '-')[-60:]}"
            with contextlib.suppress(FileExistsError), file.open("xb") as stream:
                stream.write(data)
                return

    def _name(self, file: Path) -> str:
        return PurePosixPath(file.relative_to(self.root)).as_posix()

    # What was last written -------------------------------------------------------------------

    def uids(self) -> set[str]:
        """The uids of the papers that this library wrote."""
        files = (self._own / "last").iterdir()
        return {file.name for file in files if _UID.fullmatch(file.name)}

    def known(self) -> dict[str, tuple[str, bool]]:
        """Name and `gone` of every file that this library wrote, by uid."""
        found: dict[str, tuple[str, bool]] = {}
        for uid in self.uids():
            last = self.last(uid)
            if last is not None:
                found[uid] = (last.name, last.gone)
        return found

    def last(self, uid: str) -> Last | None:
        """What was last written of a paper; None: nothing, or it cannot be read."""
        if not _UID.fullmatch(uid):
            return None
        try:
            head, _, text = (self._own / "last" / uid).read_bytes().partition(b"\n")
            said: dict[str, Any] = json.loads(head)
            name = str(said["name"])
            return (
                Last(name, bool(said["gone"]), text.decode("utf-8")) if self.holds(name) else None
            )
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return None

    def remember(self, written: Mapping[str, Last]) -> None:
        """Keep what was written, by uid."""
        ready = {
            self._own / "last" / uid: _head(last).encode("utf-8") for uid, last in written.items()
        }
        self._replace(ready, _always)

    def forget(self, uids: Iterable[str]) -> None:
        """These papers are no longer this library's."""
        for uid in uids:
            if _UID.fullmatch(uid):
                (self._own / "last" / uid).unlink(missing_ok=True)

    # How far it follows ----------------------------------------------------------------------

    def state(self) -> State:
        """How far the files follow the library."""
        try:
            said: dict[str, Any] = json.loads((self._own / "state.json").read_bytes())
            left = cast(list[str], said["left"])
            return State(int(said["number"]), str(said["head"]), frozenset(left))
        except (OSError, OverflowError, *_NONSENSE):
            return State()

    def set_state(self, state: State) -> None:
        """Say how far they follow."""
        said = {"number": state.number, "head": state.head, "left": sorted(state.left)}
        self._replace({self._own / "state.json": json.dumps(said).encode()}, _always)

    # -----------------------------------------------------------------------------------------

    def _replace(self, ready: Mapping[Path, bytes], if_so: Callable[[Path], bool]) -> list[Path]:
        """Put whole files in place, safely on disk; returns those for which `if_so` said no.

        Many are made safe by one flush of the disk instead of one a file.
        """
        made = {file: self._own / f"making-{n}" for n, file in enumerate(ready)}
        try:
            for file, temporary in made.items():
                temporary.unlink(missing_ok=True)
                with temporary.open("xb") as stream:
                    stream.write(ready[file])
                    stream.flush()
                    if len(made) <= _FEW or os.name != "posix":
                        os.fsync(stream.fileno())
            if len(made) > _FEW and os.name == "posix":
                os.sync()
            refused = [file for file in made if not if_so(file)]
            accepted = made.keys() - set(refused)
            folders = {file.parent for file in accepted}
            for folder in folders:
                folder.mkdir(parents=True, exist_ok=True)
            for file in accepted:
                with contextlib.suppress(FileNotFoundError):
                    made[file].chmod(file.stat().st_mode & 0o777)
                made[file].replace(file)
            for folder in folders:
                sync_folder(folder)
            return refused
        finally:
            for temporary in made.values():
                temporary.unlink(missing_ok=True)

    @contextlib.contextmanager
    def disk(self) -> Generator[None, None, None]:
        """What goes wrong with the disk inside is `DiskTrouble`."""
        try:
            yield
        except OSError as error:
            raise DiskTrouble(
                f"The mirror {self.root} cannot be used: {error.strerror or error}.",
                "Nothing is lost from the library; files that were written are whole.",
                "Make room, or make the folder writable, and do it again.",
            ) from error


def _always(file: Path) -> bool:
    return True


def _say(error: OSError) -> None:
    """A folder that cannot be read must not look as if its files were deleted."""
    raise error


def _is_plain(file: Path) -> bool:
    return not file.is_symlink() and file.is_file()


def _head(last: Last) -> str:
    return json.dumps({"name": last.name, "gone": last.gone}) + "\n" + last.text
