"""From bytes to lines, or a sentence that says why not."""

import codecs
import hashlib
import io
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from readinglist.core.errors import BadInput
from readinglist.core.importing.entries import Document
from readinglist.core.importing.guidance import NO_GUIDANCE, Guidance
from readinglist.core.text import clean_line

LONGEST_LINE = 1_000_000  # characters; real abstracts stay below 5,000
LONGEST_DATA = 64_000_000  # characters: programs write all of a JSON or HTML file in one line
LARGEST_FILE = 1 << 30  # bytes
MOST_FILES = 10_000  # in a folder and those below it
KEPT = "Nothing of it was imported."

_HEAD = 8192  # bytes: a file that is no text shows it there
_PDF = b"%PDF-"  # some have no NUL bytes at their beginning; other binary files do
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_DATA = re.compile(r"\s*[\[{<]")
_SOMETHING = re.compile(rb"\S")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Undecodable(BadInput):
    """The bytes are text in another encoding."""


@dataclass(frozen=True)
class InputFile:
    """Bytes to import, what they are called and when they were written."""

    name: str
    path: str
    data: bytes
    written: date

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


def read_file(path: Path, encoding: str = "") -> InputFile:
    """The file's bytes. Raises `BadInput` where it cannot be read.

    What is no text is refused by its beginning, for it may be large, unless an encoding is named.
    """
    name = clean_line(path.name)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise BadInput(f"{path} is not a file that can be read.", KEPT)
        if status.st_size > LARGEST_FILE:
            raise BadInput(f"{path} is larger than 1 GB.", KEPT, "Import it in parts.")
        with path.open("rb") as opened:
            if not encoding:
                _refuse_no_text(name, opened.read(_HEAD))
                opened.seek(0)
            data = opened.read()
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror or error}.", KEPT) from error
    written = date.fromtimestamp(status.st_mtime)
    return InputFile(name, clean_line(str(path.resolve())), data, written)


def pasted(data: bytes, name: str) -> InputFile:
    """Bytes that come from no file: standard input, the clipboard."""
    return InputFile(name, "", data, datetime.now(UTC).astimezone().date())


def files_below(path: Path) -> list[Path]:
    """The path itself, or the files of a folder and those below it, in order.

    Hidden ones and links to folders are left out; a folder below that cannot be read is in the
    place of its files. Raises `BadInput` where the folder cannot be read or holds too many.
    """
    if not os.path.isdir(path):  # noqa: PTH112 - the path's own method may raise
        return [path]
    found: list[Path] = []
    unreadable: list[OSError] = []
    for folder, inside, names in os.walk(path, onerror=unreadable.append):
        inside[:] = [name for name in inside if not name.startswith(".")]
        found += (Path(folder, name) for name in names if not name.startswith("."))
        if len(found) > MOST_FILES:
            what = f"{path} holds more than {MOST_FILES:,} files."
            raise BadInput(what, KEPT, "Import its folders one by one.")
    for error in unreadable:
        if Path(error.filename) == path:
            raise BadInput(f"{path} cannot be read: {error.strerror or error}.", KEPT) from error
        found.append(Path(error.filename))
    return sorted(found)


def document(file: InputFile, guidance: Guidance = NO_GUIDANCE) -> Document:
    """The file's lines, in the encoding that the user names, or a BOM does, or UTF-8.

    Raises `BadInput` for what is empty, binary, in another encoding or has an endless line.
    """
    if not _SOMETHING.search(file.data):
        raise BadInput(f"{file.name} is empty.", KEPT)
    lines: list[str] = []
    line = ""
    # Line by line: a large file must not keep the window's thread from Python's lock.
    for number, line in enumerate(_lines(file, _encoding(file, guidance.encoding)), 1):
        _refuse_binary(file, number, line)
        # Files that were put behind each other bring their byte order marks along.
        lines.append(line.removesuffix("\n").lstrip("\ufeff"))
    return Document(file.name, lines, line.endswith("\n"), file.written, guidance)


def _refuse_binary(file: InputFile, number: int, line: str) -> None:
    if _BINARY.search(line):
        raise BadInput(
            f"{file.name} is not a text file: line {number} holds NUL bytes or control characters.",
            KEPT,
        )
    longest = LONGEST_DATA if _DATA.match(line) else LONGEST_LINE
    if len(line) > longest:
        raise BadInput(
            f"Line {number} of {file.name} has {len(line):,} characters; "
            f"lines of up to {longest:,} can be read.",
            KEPT,
            "Is it really a listing?",
        )


def _encoding(file: InputFile, encoding: str) -> str:
    if encoding:
        return encoding
    _refuse_no_text(file.name, file.data)
    return "utf-16" if file.data.startswith(_UTF_16) else "utf-8-sig"


def _refuse_no_text(name: str, data: bytes) -> None:
    if data.startswith(_PDF):
        raise BadInput(f"{name} is not a text file: it is a PDF.", KEPT)
    if b"\0" in data and not data.startswith(_UTF_16):
        number = data[: data.index(b"\0")].count(b"\n") + 1
        raise BadInput(
            f"{name} is not a text file: line {number} holds NUL bytes.",
            KEPT,
            "If it is UTF-16 without a byte order mark: --encoding utf-16-le",
        )


def _lines(file: InputFile, encoding: str) -> Iterator[str]:
    """The lines of a file, each with a line feed at its end, whatever it was."""
    try:
        yield from io.TextIOWrapper(io.BytesIO(file.data), encoding)
    except LookupError:
        raise BadInput(f"There is no encoding {encoding}.", KEPT) from None
    except UnicodeError:
        raise _undecodable(file, encoding) from None


def _undecodable(file: InputFile, encoding: str) -> Undecodable:
    data = file.data
    place = 0
    try:
        data.decode(encoding)
    except UnicodeError as error:
        place = error.start if isinstance(error, UnicodeDecodeError) else 0
    number = data[:place].count(b"\n") + 1
    named = "UTF-8" if encoding == "utf-8-sig" else encoding
    return Undecodable(
        f"{file.name} is not {named} text: line {number} holds bytes that do not fit.",
        KEPT,
        "If it is Latin-1: --encoding latin-1" if named == "UTF-8" else "",
    )
