"""The library that is asked: the listing of 10,000 papers, and smaller real files beside it."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from readinglist.core.importing.documents import InputFile, pasted, read_file
from readinglist.core.library import Library
from readinglist.core.text import digest
from tests.bench.corpus import corpus
from tests.conftest import SHARED

LISTED = 10_000
AI_SUMMARIES = SHARED / "real" / "dev" / "hf-api-json__2404589803__2025-06-18.json"
_REAL = (  # the first has authors, too
    SHARED / "real" / "dev" / "bib-zotero__ControlNet__My_Library.bib",
    SHARED / "real" / "dev" / "arxiv-atom-api__dexhunter__latest_cs_ai.xml",
    SHARED / "real" / "dev" / "arxiv-jsonl__dw-dengwei__2025-03-19.jsonl",
    AI_SUMMARIES,
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A filled library, and which of its papers have a title, by the title's digest."""

    library: Library
    papers: dict[str, set[int]]

    def ranked(self, text: str) -> list[int]:
        """What a search finds, in the order in which it is shown."""
        found = self.library.search(text)
        return found.exact + found.near


def files() -> list[InputFile]:
    """All that there is to import."""
    there = [*sorted((SHARED / "seeds").glob("*.txt"))]
    there += [*sorted((SHARED / "hf_days").glob("*_compact.txt"))]
    there += [file for file in _REAL if file.exists()]
    return [pasted(corpus(LISTED).listing(), "listing.txt"), *map(read_file, there)]


def filled(library: Library, given: list[InputFile]) -> Shelf:
    """The library with these files in it, one after the other."""
    for file in given:
        for plan in library.plan_import([file]):
            library.apply_import(plan)
    library.catch_up_index()
    return shelf_of(library)


def shelf_of(library: Library) -> Shelf:
    """A library that is filled already."""
    papers: dict[str, set[int]] = defaultdict(set)
    for paper in library.papers(library.view("all")):
        papers[digest(paper.title)].add(paper.id)
    return Shelf(library, dict(papers))


def opened(place: Path) -> Library:
    """A library of its own in a folder."""
    return Library.open(place / "library", place / "cache" / "readinglist")
