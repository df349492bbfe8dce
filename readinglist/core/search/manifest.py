"""Checksums of the index's files: a torn or cut file is noticed, never silently wrong."""

import json
import zlib
from collections.abc import Iterable
from pathlib import Path

_PREFIX = "manifest-"
Sums = dict[str, list[int]]  # size in bytes and CRC-32 by name


def write(folder: Path, generation: int, names: Iterable[str]) -> None:
    """Record these files as they are, for a generation of the index; older records go."""
    sums = {name: _sum(folder / name) for name in names}
    for old in folder.glob(f"{_PREFIX}*"):
        if old.name != _name(generation - 1):  # somebody may be opening that one
            old.unlink(missing_ok=True)
    (folder / _name(generation)).write_text(json.dumps(sums), "utf-8")


def verify(folder: Path, generation: int, verified: Sums) -> None:
    """Raise `ValueError` or `OSError` where a recorded file is not as it was.

    `verified` are those that were found whole before; they are looked at by size only.
    """
    sums: Sums = json.loads((folder / _name(generation)).read_text("utf-8"))
    for name, recorded in sums.items():
        file = folder / name
        known = verified.get(name) == recorded and file.stat().st_size == recorded[0]
        if not known and _sum(file) != recorded:
            raise ValueError(f"{name} is not as it was written")
        verified[name] = recorded


def _name(generation: int) -> str:
    return f"{_PREFIX}{generation}.json"


def _sum(file: Path) -> list[int]:
    size = crc = 0
    with file.open("rb") as stream:
        while block := stream.read(1 << 20):
            size += len(block)
            crc = zlib.crc32(block, crc)
    return [size, crc]
