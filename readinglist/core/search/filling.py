"""Filling an index from nothing: each segment by a process of its own, several at once."""

import itertools
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from readinglist.core.errors import Cancelled
from readinglist.core.progress import Progress
from readinglist.core.search.analysis import TEXT_FIELDS
from readinglist.core.search.arrays import container
from readinglist.core.search.arrays.inversion import MOST_DOCUMENTS
from readinglist.core.search.arrays.segment import Collector
from readinglist.core.store import Database, papers

LEAST = 4_000  # papers; for fewer a process of their own is not worth its start
SAID_EVERY = 500  # papers


@dataclass(frozen=True, slots=True)
class Share:
    """The papers of one segment: the ids from `first` to `last`, `count` of them."""

    first: int
    last: int
    count: int


def shares(ids: Sequence[int], processes: int) -> list[Share]:
    """Ascending ids as shares of about one size, for so many processes if that is worth it."""
    number = max(-(-len(ids) // MOST_DOCUMENTS), min(processes, len(ids) // LEAST), 1)
    bounds = [len(ids) * n // number for n in range(number + 1)]
    return [
        Share(ids[start], ids[end - 1], end - start)
        for start, end in itertools.pairwise(bounds)
        if end > start
    ]


class Unfilled(Exception):
    """A process could not be started, or it failed."""


def fill(
    library: Path, chosen: Sequence[Share], folder: Path, progress: Progress, processes: int
) -> list[tuple[Path, int]]:
    """Write a segment's file for each share into the folder; returns the files and their papers.

    Raises `Unfilled`.
    """
    total = sum(share.count for share in chosen)
    done = [0] * len(chosen)
    telling = threading.Lock()

    def run(place: int) -> tuple[Path, int]:
        def say(number: int) -> None:
            with telling:
                done[place] = number
                progress(sum(done), total)

        return _run(library, chosen[place], folder / f"share-{place}", say)

    with ThreadPoolExecutor(processes) as pool:
        return list(pool.map(run, range(len(chosen))))


def _run(library: Path, share: Share, file: Path, say: Callable[[int], None]) -> tuple[Path, int]:
    program = [sys.executable, "-m", "readinglist", "--library", str(library), "write-segment"]
    words = [str(share.first), str(share.last), str(file)]
    try:
        process = subprocess.Popen([*program, *words], stdout=subprocess.PIPE, text=True)
    except OSError as error:
        raise Unfilled(str(error)) from error
    count = 0
    with process:
        assert process.stdout is not None
        for line in process.stdout:
            count = int(line)
            say(count)
    if process.returncode != 0:
        raise Unfilled(f"ended with {process.returncode}")
    return file, count


def write(db: Database, first: int, last: int, file: Path, say: Callable[[int], None]) -> int:
    """Write the segment of the papers from one id to another into a file; returns how many.

    `say` hears now and then how many are done. Raises `Cancelled` where nobody waits any more.
    """
    parent = os.getppid()
    collector = Collector(TEXT_FIELDS)
    for number, (paper, texts) in enumerate(papers.texts(db, papers.ids_between(db, first, last))):
        collector.add(paper, texts)
        if number % SAID_EVERY == 0:
            say(number)
            if os.getppid() != parent:
                raise Cancelled
    arrays = collector.segment()
    with file.open("wb") as stream:
        container.write(stream, arrays.arrays())
    return len(arrays.papers)
