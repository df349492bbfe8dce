"""The program tried out on its own sample, in a temporary library."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from readinglist.core.importing.documents import read_file
from readinglist.core.library import Library
from readinglist.core.paths import resources

_WINDOW_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was tried, and how it went."""

    name: str
    ok: bool
    said: str


def run_self_test() -> list[Step]:
    """Try everything once."""
    with tempfile.TemporaryDirectory(prefix="readinglist-self-test-") as place:
        return list(_steps(Path(place)))


def _steps(place: Path) -> Iterator[Step]:
    library = Library.open(place / "library", place / "cache")
    try:
        for name, attempt in (
            ("import", _import),
            ("search", _search),
            ("annotate", _annotate),
            ("undo", _undo),
            ("export", _export),
            ("check", _check),
        ):
            yield _tried(name, attempt, library)
    finally:
        library.close()
    yield _window(place / "library")


def _tried(name: str, attempt: Callable[[Library], tuple[bool, str]], library: Library) -> Step:
    try:
        return Step(name, *attempt(library))
    except Exception as error:  # whatever it is, the report says it
        return Step(name, False, f"{type(error).__name__}: {error}")


def _import(library: Library) -> tuple[bool, str]:
    [plan] = library.plan_import([read_file(resources() / "sample-listing.txt")])
    library.apply_import(plan)
    return library.count() == 24, f"{library.count()} of 24 papers"


def _search(library: Library) -> tuple[bool, str]:
    paper = library.papers(library.view("all"))[0]
    found = library.search(paper.title)
    return found.exact[:1] == [paper.id], f"found “{paper.title}”"


def _annotate(library: Library) -> tuple[bool, str]:
    number = library.view("all")[0]
    library.star([number])
    library.tag([number], ["self-test"])
    library.set_note(number, "A note.")
    library.set_status([number], "to-read")
    paper = library.papers([number])[0]
    kept = paper.starred and paper.tags == ("self-test",) and paper.note == "A note."
    return kept and paper.status == "to-read", "star, tag, note and status are kept"


def _undo(library: Library) -> tuple[bool, str]:
    before = library.user_data()
    for _ in range(4):
        library.undo()
    for _ in range(4):
        library.redo()
    return library.user_data() == before, "four edits undone and redone"


def _export(library: Library) -> tuple[bool, str]:
    entries = library.export("bibtex").count("@misc{")
    return entries == 24, f"{entries} BibTeX entries"


def _check(library: Library) -> tuple[bool, str]:
    problems = library.damage()
    return not problems, "; ".join(problems) or "the library is whole"


def _window(library: Path) -> Step:
    """Open the window offscreen once, in a child process."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    call = [sys.executable, "-m", "readinglist", "--library", str(library), "--close-when-shown"]
    try:
        done = subprocess.run(
            call, env=environment, capture_output=True, text=True, timeout=_WINDOW_SECONDS
        )
    except subprocess.TimeoutExpired:
        return Step("window", False, f"it did not open within {_WINDOW_SECONDS} s")
    last = (done.stderr.strip().splitlines() or [""])[-1]
    if "cannot open shared object" in done.stderr:
        return Step("window", True, f"not tried, Qt's system libraries are missing ({last})")
    return Step(
        "window", done.returncode == 0, "opened and closed" if not done.returncode else last
    )
