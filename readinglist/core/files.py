"""Writing files so that they are whole or not there."""

import os
import tempfile
from pathlib import Path

from readinglist.core.errors import DiskTrouble


def write_whole(file: Path, text: str) -> None:
    """Put `text` (UTF-8, line ends as they are) into `file`, replacing it at once or not at all."""
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:40]}-")
        made = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            made.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
            made.replace(file)
            sync_folder(file.parent)
        finally:
            made.unlink(missing_ok=True)
    except OSError as error:
        raise DiskTrouble(
            f"{file} could not be written: {error.strerror or error}.",
            "What was there before is unchanged.",
        ) from error


def sync_folder(folder: Path) -> None:
    """Make sure that names in the folder survive a power loss."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
