"""What all tests share: a fresh library in a fresh home, and listings written for them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist.core.importing.documents import InputFile, pasted
from readinglist.core.library import Library

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

DATA = Path(__file__).parent / "data"
CHECKOUT = Path(__file__).parent.parent
SAMPLE = CHECKOUT / "resources" / "sample-listing.txt"
SHARED = CHECKOUT.parent / "shared" / "data"


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing that a test does reaches the real home."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "READINGLIST_LIBRARY"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the test's library lies."""
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """An open, empty library."""
    opened = Library.open(folder)
    yield opened
    opened.close()


def listing(*papers: tuple[str, str]) -> InputFile:
    """A compact listing of these titles and abstracts, as bytes to import."""
    header = (
        "Get trending papers in your email inbox once a day!\n"
        "Get trending papers in your email inbox!\nSubscribe"
    )
    text = header + "".join(f"{title}\n{abstract}\n" for title, abstract in papers)
    return pasted(text.encode(), "listing.txt")


def abstract(subject: str) -> str:
    """An abstract of the usual length and shape about a subject."""
    return (
        f"We study {subject} in a setting that has received little attention so far. "
        f"Our method combines ideas from several fields and needs no labelled data at all. "
        f"Experiments on three benchmarks show that {subject} improves steadily with scale."
    )


def import_papers(library: Library, *papers: tuple[str, str]) -> list[int]:
    """Import these titles and abstracts; returns all ids of the library in order."""
    [plan] = library.plan_import([listing(*papers)])
    library.apply_import(plan)
    return sorted(library.view("all"))
