"""From bytes to lines, or a sentence that says why not."""

import codecs
import hashlib
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from readinglist.core.errors import BadInput
from readinglist.core.importing.entries import Document
from readinglist.core.text import clean_line

LONGEST_LINE = 1_000_000  # characters; real abstracts stay below 5,000
LARGEST_FILE = 1 << 30  # bytes
KEPT = "Nothing of it was imported."

_LINE_END = re.compile(r"\r\n|\n|\r")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class InputFile:
    """Bytes to import, what they are called and when they were written."""

    name: str
    path: str
    data: bytes
    written: date

    @property
    def hash(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


def read_file(path: Path) -> InputFile:
    """The file's bytes. Raises `BadInput` where it cannot be read."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise BadInput(f"{path} is not a file that can be read.", KEPT)
        if status.st_size > LARGEST_FILE:
            raise BadInput(f"{path} is larger than 1 GB.", KEPT, "Import it in parts.")
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror or error}.", KEPT) from error
    written = date.fromtimestamp(status.st_mtime)
    return InputFile(clean_line(path.name), clean_line(str(path.resolve())), data, written)


def pasted(data: bytes, name: str) -> InputFile:
    """Bytes that come from no file: standard input, the clipboard."""
    return InputFile(name, "", data, datetime.now(UTC).astimezone().date())


def files_below(path: Path) -> Iterator[Path]:
    """The path itself, or the files of a folder in order, hidden ones left out."""
    if not path.is_dir():
        yield path
        return
    try:
        inside = sorted(path.iterdir())
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror or error}.", KEPT) from error
    yield from (file for file in inside if file.is_file() and not file.name.startswith("."))


def document(file: InputFile, encoding: str | None = None) -> Document:
    """The file's lines. `encoding`: what the user says it is; None: UTF-8, or what a BOM says.

    Raises `BadInput` for what is empty, binary, in another encoding or has an endless line.
    """
    if not file.data.strip():
        raise BadInput(f"{file.name} is empty.", KEPT)
    text = _decode(file, encoding)
    if _BINARY.search(text):
        line = _LINE_END.sub("\n", text[: _BINARY.search(text).start()]).count("\n") + 1  # pyright: ignore[reportOptionalMemberAccess]
        raise BadInput(
            f"{file.name} is not a text file: line {line} holds NUL bytes or control characters.",
            KEPT,
        )
    lines = _LINE_END.split(text)
    ends_whole = lines[-1] == ""
    if ends_whole:
        lines.pop()
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            raise BadInput(
                f"Line {number} of {file.name} has {len(line):,} characters; "
                f"lines of up to {LONGEST_LINE:,} can be read.",
                KEPT,
                "Is it really a listing?",
            )
    return Document(file.name, lines, ends_whole, file.written)


def _decode(file: InputFile, encoding: str | None) -> str:
    data = file.data
    if encoding is None:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            encoding = "utf-16"
        elif b"\0" in data:
            number = data[: data.index(b"\0")].count(b"\n") + 1
            raise BadInput(
                f"{file.name} is not a text file: line {number} holds NUL bytes.",
                KEPT,
                "If it is UTF-16 without a byte order mark: --encoding utf-16-le",
            )
        else:
            encoding = "utf-8-sig"
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except LookupError:
        raise BadInput(f"There is no encoding {encoding}.", KEPT) from None
    except UnicodeError as error:
        place = error.start if isinstance(error, UnicodeDecodeError) else 0
        number = data[:place].count(b"\n") + 1
        named = "UTF-8" if encoding == "utf-8-sig" else encoding
        raise BadInput(
            f"{file.name} is not {named} text: line {number} holds bytes that do not fit.",
            KEPT,
            "If it is Latin-1: --encoding latin-1" if named == "UTF-8" else "",
        ) from error
