"""A checksum for every value of user data: a flipped bit is found, and the value named.

SQLite's own check sees the structure of its pages, not the text in them. The triggers of the
journal (journal.py) keep one CRC-32 a column, in the order of the columns, in the table
`checksums`. An edit renews only those of the columns that it changes, so that damage beside them
stays visible, and writing a damaged value anew mends it.
"""

import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_NULL = b"\0\0\0\0"
_SIZE = 4  # bytes a column

# In SQL every value is handed over as a blob: damaged text is no UTF-8.
Value = bytes | None


@dataclass(frozen=True, slots=True)
class DamagedValue:
    """A value that is not what was written; `columns` are empty where the whole row is in doubt."""

    table: str
    row: int
    columns: tuple[str, ...] = ()


def define(connection: sqlite3.Connection) -> None:
    """Give a connection the functions that the triggers call."""
    connection.create_function("sums", -1, row_sums, deterministic=True)
    connection.create_function("changed_sums", -1, changed_sums, deterministic=True)


def row_sums(*values: Value) -> bytes:
    """The checksums of a row: 4 bytes a value."""
    crc = zlib.crc32  # what `_sum` does, without a call for each value
    return b"".join([_NULL if v is None else crc(v, 1).to_bytes(_SIZE, "little") for v in values])


def changed_sums(known: Value, *values: Value | int) -> Value:
    """The checksums after an update; a value that did not change (0) keeps the sum it had."""
    if not isinstance(known, bytes) or len(known) != len(values) * _SIZE:
        return known  # the damage stays to be seen
    sums = bytearray(known)
    for n, value in enumerate(values):
        if not isinstance(value, int):
            sums[n * _SIZE : (n + 1) * _SIZE] = _sum(value)
    return bytes(sums)


def changed_as_blobs(columns: Sequence[str]) -> str:
    """The arguments that hand over the columns that an update changes; 0 for the others."""
    return ", ".join(f"iif(OLD.{c} IS NEW.{c}, 0, CAST(NEW.{c} AS BLOB))" for c in columns)


def as_blobs(columns: Sequence[str], row: str = "") -> str:
    """The arguments that hand over the columns of a row (`OLD`, `NEW` or a table's)."""
    prefix = f"{row}." if row else ""
    return ", ".join(f"CAST({prefix}{column} AS BLOB)" for column in columns)


def damaged_values(
    connection: sqlite3.Connection, table: str, columns: Sequence[str]
) -> Iterator[DamagedValue]:
    """Every value of a table that its checksum does not fit, and sums that stand for no row."""
    # No value is a blob; one flipped bit makes one of a text, its bytes the same.
    odd = " || ".join(f"(typeof(t.{column}) = 'blob')" for column in columns)
    rows = connection.execute(
        f"SELECT t.id, c.sums, {odd}, {as_blobs(columns, 't')} FROM {table} t "
        f"LEFT JOIN checksums c ON c.table_name = '{table}' AND c.row_id = t.id"
    )
    while batch := rows.fetchmany(500):
        for row, known, blobs, *values in batch:
            found = row_sums(*values)
            if found == known and "1" not in blobs:
                continue
            if found == known:
                blob = tuple(c for c, flag in zip(columns, blobs, strict=True) if flag == "1")
                yield DamagedValue(table, row, blob)
                continue
            yield DamagedValue(table, row, _differing(columns, known, found))
    lost = connection.execute(
        f"SELECT row_id FROM checksums WHERE table_name = '{table}' "
        f"AND row_id NOT IN (SELECT id FROM {table})"
    )
    for (row,) in lost.fetchall():
        yield DamagedValue(table, row)


def _differing(columns: Sequence[str], known: Value, found: bytes) -> tuple[str, ...]:
    if not isinstance(known, bytes) or len(known) != len(found):
        return ()
    return tuple(
        column
        for n, column in enumerate(columns)
        if known[n * _SIZE : (n + 1) * _SIZE] != found[n * _SIZE : (n + 1) * _SIZE]
    )


def _sum(value: Value) -> bytes:
    return _NULL if value is None else zlib.crc32(value, 1).to_bytes(_SIZE, "little")
