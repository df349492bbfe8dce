"""A file of named arrays, mapped into memory as they are.

The format, all numbers little-endian:

    8 bytes   b"RLARRAYS"
    8 bytes   the version, an unsigned integer: 1
    8 bytes   the length of the header in bytes
    header    JSON: {"name": ["dtype", length, offset], …}; offsets from the file's beginning
    arrays    each at a multiple of 64 bytes, one-dimensional, zeros between them
"""

import json
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

MAGIC = b"RLARRAYS"
VERSION = 1
ALIGNMENT = 64  # bytes: a line of the processor's cache
_KINDS = {"u1", "<u2", "<u4", "<i4", "<i8", "<f4"}
_HEAD = struct.Struct("<8sQQ")

Array = NDArray[Any]
_Entry = tuple[str, int, int]  # kind, length, offset


class BadContainer(ValueError):
    """The file is not one of ours, or it is cut."""


def write(stream: BinaryIO, arrays: Mapping[str, Array]) -> None:
    """Write the arrays, each of one dimension, in their order."""
    entries = {name: _plain(array) for name, array in arrays.items()}
    offset, header = 0, b""
    while offset < _HEAD.size + len(header):  # the offsets' digits are part of the header
        offset = _aligned(_HEAD.size + len(header))
        header = json.dumps(dict(_places(entries, offset))).encode()
    stream.write(_HEAD.pack(MAGIC, VERSION, len(header)) + header)
    written = _HEAD.size + len(header)
    for name, (_, _, place) in _places(entries, offset):
        stream.write(bytes(place - written))
        stream.write(entries[name].tobytes())
        written = place + entries[name].nbytes


def read(file: Path) -> dict[str, Array]:
    """The arrays of a file by name, mapped read-only. Raises `BadContainer` or `OSError`."""
    size = file.stat().st_size
    with file.open("rb") as stream:
        head = stream.read(_HEAD.size)
        if len(head) < _HEAD.size:
            raise BadContainer(f"{file.name} is cut")
        magic, version, length = _HEAD.unpack(head)
        if magic != MAGIC or version != VERSION or length > size:
            raise BadContainer(f"{file.name} is not a file of arrays")
        header = stream.read(length)
    mapped = np.memmap(file, np.uint8, "r").view(np.ndarray)  # memmap's own slices are slow
    try:
        found = {name: _view(mapped, *entry) for name, entry in json.loads(header).items()}
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadContainer(f"{file.name}: {error}") from error
    return found


def _view(mapped: Array, kind: str, length: int, offset: int) -> Array:
    if kind not in _KINDS or length < 0 or offset < 0:
        raise BadContainer(f"an array of {kind}")
    dtype = np.dtype(kind)
    end = offset + length * dtype.itemsize
    if end > len(mapped):
        raise BadContainer("it is cut")
    return mapped[offset:end].view(dtype)


def _places(
    entries: Mapping[str, Array], offset: int
) -> Iterator[tuple[str, tuple[str, int, int]]]:
    for name, array in entries.items():
        yield name, (_kind(array), len(array), offset)
        offset = _aligned(offset + array.nbytes)


def _plain(array: Array) -> Array:
    if array.ndim != 1 or _kind(array) not in _KINDS:
        raise BadContainer(f"{array.ndim} dimensions of {array.dtype}")
    return np.ascontiguousarray(array)


def _kind(array: Array) -> str:
    return "u1" if array.dtype == np.uint8 else array.dtype.newbyteorder("<").str


def _aligned(place: int) -> int:
    return -(-place // ALIGNMENT) * ALIGNMENT
