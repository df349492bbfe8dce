"""A library of the sample that is only read, and listings in both layouts."""

from collections.abc import Iterator
from datetime import date

import pytest

from readinglist.core.importing.documents import InputFile, document, read_file
from readinglist.core.importing.entries import Parsed
from readinglist.core.importing.readers import read
from readinglist.core.library import Library
from tests.conftest import SAMPLE

WRITTEN = date(2026, 8, 3)  # when the files of these tests were written
COMPACT_HEADER = (
    "Get trending papers in your email inbox once a day!\n"
    "Get trending papers in your email inbox!\n"
    "Subscribe"
)
SPACED_HEADER = (
    "new\n\nGet trending papers in your email inbox once a day!\n\n"
    "Get trending papers in your email inbox!\n\nSubscribe\n\n"
    "byAK and the research community\n\n"
)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library that holds the sample; for tests that change nothing."""
    place = tmp_path_factory.mktemp("sample")
    opened = Library.open(place / "library", place / "cache")
    [plan] = opened.plan_import([read_file(SAMPLE)])
    opened.apply_import(plan)
    yield opened
    opened.close()


def compact(*papers: tuple[str, str]) -> str:
    """A compact listing."""
    return COMPACT_HEADER + "".join(f"{title}\n{text}\n" for title, text in papers)


def spaced(*papers: tuple[str, str], day: str = "Jul 11") -> str:
    """A spaced listing; like the real ones it ends without a line end."""
    body = "\n\n".join(f"{title}\n\n{text}" for title, text in papers)
    return f"{SPACED_HEADER}{day}\n\n{body}"


def input_file(text: str | bytes, name: str = "listing.txt", written: date = WRITTEN) -> InputFile:
    """A file to import."""
    data = text.encode() if isinstance(text, str) else text
    return InputFile(name, "", data, written)


def parsed(text: str | bytes, written: date = WRITTEN) -> Parsed:
    """A file as the program understands it."""
    return read(document(input_file(text, written=written)))


def pairs(found: Parsed) -> list[tuple[str, str]]:
    """The titles and abstracts that were found."""
    return [(entry.title, entry.abstract) for entry in found.entries]


def import_text(library: Library, text: str | bytes, name: str = "listing.txt") -> None:
    """Import one file."""
    [plan] = library.plan_import([input_file(text, name)])
    library.apply_import(plan)
