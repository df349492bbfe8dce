"""Writing files so that they are whole or not there."""

import contextlib
import errno
import os
import secrets
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import TextIO

from readinglist.core.errors import DiskTrouble

_SYNCED_AT_ONCE = 16_000_000  # characters


def write_whole(file: Path, text: str) -> None:
    """Put `text` (UTF-8, line ends as they are) into `file`, replacing it at once or not at all."""
    write_pieces(file, [text])


def write_pieces(file: Path, pieces: Iterable[str], encoding: str = "utf-8") -> None:
    """As `write_whole`, piece by piece; what making a piece raises leaves `file` as it was."""
    try:
        with in_place_of(file) as made:
            with made.open("w", encoding=encoding, newline="") as stream:
                _write(stream, pieces)
            made.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
    except OSError as error:
        raise DiskTrouble(
            f"{file} could not be written: {error.strerror or error}.",
            "What was there before is unchanged.",
        ) from error


def _write(stream: TextIO, pieces: Iterable[str]) -> None:
    """Write and sync bit by bit: syncing very much at once would keep all others waiting."""
    waiting = 0
    for piece in pieces:
        waiting += stream.write(piece)
        if waiting > _SYNCED_AT_ONCE:
            stream.flush()
            os.fsync(stream.fileno())
            waiting = 0


@contextlib.contextmanager
def in_place_of(file: Path) -> Generator[Path, None, None]:
    """A new file (0600) that takes the place of `file`, safely on disk, if nothing is raised.

    A link stays one: the file that it leads to is replaced. A device is none that could be.
    """
    if file.is_symlink():
        file = Path(os.path.realpath(file))  # also of links in a circle
    if file.exists() and not file.is_file():
        raise OSError(errno.EINVAL, "it is no ordinary file")
    # Its name is known before it is there: who is interrupted leaves nothing behind.
    made = file.parent / f".{file.name[:40]}-{secrets.token_hex(8)}"
    try:
        os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield made
        with made.open("rb") as stream:
            os.fsync(stream.fileno())
        made.replace(file)
        sync_folder(file.parent)
    finally:
        made.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make sure that names in the folder survive a power loss."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
