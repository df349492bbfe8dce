"""What is given to be imported: files and folders, of which some cannot be read."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from readinglist.core.errors import BadInput
from readinglist.core.importing.documents import KEPT, InputFile, files_below, pasted, read_file
from readinglist.core.importing.plan import FilePlan
from readinglist.core.text import clean_line

Input = InputFile | FilePlan  # a plan of what cannot be read, with its error


def inputs(path: Path, encoding: str = "") -> Iterator[Input]:
    """A file, or the files of a folder, each read when it is its turn.

    One that cannot be read is a plan with its error, so that it does not keep the others out.
    """
    try:
        found = files_below(path)
        if not found:
            raise BadInput(f"There are no files in {path}.", KEPT)
    except BadInput as error:
        yield _unreadable(path, error)
        return
    for file in found:
        try:
            yield read_file(file, encoding)
        except BadInput as error:
            yield _unreadable(file, error)


def _unreadable(path: Path, error: BadInput) -> FilePlan:
    file = replace(pasted(b"", clean_line(path.name)), path=clean_line(str(path)))
    return FilePlan(file, error=error)
