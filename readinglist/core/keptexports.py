"""Exports that are kept current: which files follow what, as it is written down on this machine.

One small file for each, in the platform's config folder, so that two processes that have something
to write down of different exports do not meet.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Generator, Iterable, Iterator
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, cast

from readinglist.core.errors import BadInput, DiskTrouble, LibraryBusy
from readinglist.core.exporting.options import Options
from readinglist.core.files import write_whole
from readinglist.core.paths import config_folder, private_folder

_PATIENCE = 10.0  # seconds


@dataclass(frozen=True, slots=True)
class KeptExport:
    """A file that follows a query, and what was last written into it.

    `search`: the id of the saved search that it follows; 0: it follows `query`, empty: all papers.
    `library`: the folder of the library, whose copies must not write into the same file. `digest`:
    of the file's bytes, SHA-256; `rev` and `day`: the library's revision and the local day.
    """

    file: str
    library: str
    query: str = ""
    search: int = 0
    format: str = "bibtex"
    sort: str = "added"
    template: str = ""  # its file; the format then is that template
    options: Options = field(default_factory=Options)
    digest: str = ""
    rev: int = -1
    day: str = ""


class KeptExports:
    """Those of the library of one uid."""

    def __init__(self, uid: str, folder: Path | None = None) -> None:
        self._folder = (folder or config_folder()) / "exports" / uid

    def all(self) -> list[KeptExport]:
        """All of them, by the names of their files; what cannot be read is passed over."""
        return sorted(_read(self._records()), key=lambda kept: kept.file)

    def any(self) -> bool:
        """Whether there are any, cheaply."""
        return next(self._records(), None) is not None

    @contextlib.contextmanager
    def alone(self, file: str) -> Generator[KeptExport | None, None, None]:
        """While no other process writes that file: what is written down of it now.

        Raises `LibraryBusy`, `DiskTrouble`.
        """
        from filelock import FileLock, Timeout

        record = self._record(file)
        with contextlib.suppress(OSError):
            private_folder(self._folder)
        lock = FileLock(record.with_suffix(".lock"), timeout=_PATIENCE)
        try:
            lock.acquire()
        except Timeout:
            raise LibraryBusy(f"Another process is writing {file}.", "It goes on.") from None
        except OSError as error:
            said = f"{lock.lock_file} could not be written: {error.strerror or error}."
            raise DiskTrouble(said, "Nothing was changed.") from error
        try:
            yield next(_read([record]), None)
        finally:
            lock.release()

    def put(self, kept: KeptExport) -> None:
        """Write one down; a former one for the same file is no more. Raises `DiskTrouble`."""
        with contextlib.suppress(OSError):  # writing says what is wrong with the folder
            private_folder(self._folder)
        text = json.dumps(asdict(kept), indent=1)  # names of files may be no UTF-8: in ASCII
        write_whole(self._record(kept.file), text + "\n")

    def remove(self, file: str) -> bool:
        """Forget the one for that file; returns whether there was one. The file itself stays."""
        try:
            self._record(file).unlink()
        except OSError:
            return False
        return True

    def of_others(self, file: str) -> list[KeptExport]:
        """Those of other libraries for the same file."""
        name = self._record(file).name
        with contextlib.suppress(OSError):
            found = [r for r in self._folder.parent.glob(f"*/{name}") if r.parent != self._folder]
            return list(_read(found))
        return []

    def _record(self, file: str) -> Path:
        name = hashlib.blake2b(os.fsencode(file), digest_size=12).hexdigest()
        return self._folder / f"{name}.json"

    def _records(self) -> Iterator[Path]:
        with contextlib.suppress(OSError):
            yield from self._folder.glob("*.json")


def _read(records: Iterable[Path]) -> Iterator[KeptExport]:
    for record in records:
        with contextlib.suppress(
            OSError, ValueError, TypeError, LookupError, AttributeError, BadInput
        ):
            yield _kept(json.loads(record.read_text("utf-8")))


def _kept(written: Any) -> KeptExport:
    """What is written down; raises where that makes no sense."""
    if not isinstance(written, dict):
        raise TypeError("not an object")
    known = dict(cast(dict[str, Any], written))
    known["options"] = Options(**known["options"])
    kept = KeptExport(**known)
    for known in fields(KeptExport):
        if not isinstance(getattr(kept, known.name), type(getattr(_ANY, known.name))):
            raise TypeError(known.name)
    return kept


_ANY = KeptExport("", "")
