"""What an index has seen, and checksums of its files: a torn one is noticed, not silently wrong."""

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FORMAT = 6  # goes up with every change of the fields or of how they are stored
_PREFIX = "manifest-"
Sums = dict[str, list[int]]  # size in bytes and CRC-32 by name
States = dict[str, tuple[int, int, int]]  # size, time of change and number of a file by name


@dataclass(frozen=True, slots=True)
class Revision:
    """The newest change of searched text: the operation's number and its random head."""

    number: int = 0
    head: str = ""


def write(folder: Path, generation: int, revision: Revision, names: Iterable[str]) -> None:
    """Record the revision and these files as they are, for a generation; older records go.

    Files of the generation before are never changed: their sums are taken from its record.
    """
    known = _sums_of(folder, generation - 1)
    sums = {name: known.get(name) or _sum(folder / name) for name in names}
    for old in folder.glob(f"{_PREFIX}*"):
        if old.name != _name(generation - 1):  # somebody may be opening that one
            old.unlink(missing_ok=True)
    record = {"format": FORMAT, "revision": [revision.number, revision.head], "files": sums}
    (folder / _name(generation)).write_text(json.dumps(record), "utf-8")


def _sums_of(folder: Path, generation: int) -> Sums:
    try:
        return json.loads((folder / _name(generation)).read_text("utf-8"))["files"]
    except (OSError, ValueError, KeyError):
        return {}


def states(folder: Path, names: Iterable[str]) -> States:
    """What tells that a file was written to; `OSError` where one is gone."""
    found = {name: (folder / name).stat() for name in names}
    return {name: (s.st_size, s.st_mtime_ns, s.st_ino) for name, s in found.items()}


def verify(folder: Path, generation: int, verified: Sums) -> tuple[Revision, States]:
    """The revision of a generation, and its files' states while they were looked at.

    `ValueError` or `OSError` where a file is not as it was.

    `verified` are those that were found whole before; they are looked at by size only.
    """
    record = json.loads((folder / _name(generation)).read_text("utf-8"))
    if record["format"] != FORMAT:
        raise ValueError("another version's index")
    sums: Sums = record["files"]
    seen = states(folder, sums)
    for name, recorded in sums.items():
        file = folder / name
        known = verified.get(name) == recorded and file.stat().st_size == recorded[0]
        if not known and _sum(file) != recorded:
            raise ValueError(f"{name} is not as it was written")
        verified[name] = recorded
    number, head = record["revision"]
    return Revision(int(number), str(head)), seen


def _name(generation: int) -> str:
    return f"{_PREFIX}{generation}.json"


def _sum(file: Path) -> list[int]:
    size = crc = 0
    with file.open("rb") as stream:
        while block := stream.read(1 << 20):
            size += len(block)
            crc = zlib.crc32(block, crc)
    return [size, crc]
