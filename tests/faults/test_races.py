"""Two processes at once on one library: all that was acknowledged is there."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from readinglist.core.library import Library
from tests.cli.running import environment, words, write_listing
from tests.conftest import CHECKOUT, abstract, import_papers

PAPERS = 6
LINES = 12


def stock(folder: Path, cache: Path) -> None:
    library = Library.open(folder, cache)
    import_papers(library, *((f"Paper {n} of {n}", abstract(f"p{n}")) for n in range(PAPERS)))
    library.close()


def at_once(folder: Path, cache: Path, *commands: Sequence[object]) -> list[tuple[int, str, str]]:
    """Start the commands at once; their exit codes and what they printed."""
    processes = [
        subprocess.Popen(
            words(folder, *command),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=CHECKOUT,
            env=environment() | {"XDG_CACHE_HOME": str(cache)},
        )
        for command in commands
    ]
    done: list[tuple[int, str, str]] = []
    for process in processes:
        out, err = process.communicate(timeout=120)
        done.append((process.returncode, out, err))
    return done


def stream(dice: Random, who: str) -> list[str]:
    """Stars, tags and notes, most of them on papers that the other changes, too."""
    lines: list[str] = []
    for n in range(LINES):
        paper = dice.randint(1, PAPERS)
        lines.append(
            dice.choice(
                [
                    f"star {paper} {1 + paper % PAPERS}",
                    f"tag {paper} --add {who}{n} --add both",
                    f"note {paper} --text '{who} {n}'",
                ]
            )
        )
    return lines


def missing(library: Library, done: Sequence[str]) -> list[str]:
    """Which stars and tags of the lines are not there."""
    papers = {paper.id: paper for paper in library.papers(library.view("all"))}
    lost: list[str] = []
    for line in done:
        verb, first, *rest = line.split()
        paper = papers[int(first)]
        there = {
            "star": lambda p=paper, r=rest: p.starred and papers[int(r[0])].starred,
            "tag": lambda p=paper, r=rest: {r[1], "both"} <= set(p.tags),
            "note": lambda: True,  # the other may have written another: see wrong_notes
        }
        if not there[verb]():
            lost.append(line)
    return lost


def wrong_notes(library: Library, done: Sequence[Sequence[str]]) -> list[str]:
    """Papers whose note is not the last of either process."""
    wrong: list[str] = []
    for paper in library.papers(library.view("all")):
        last: set[str] = set()
        for lines in done:
            notes = [line for line in lines if line.startswith(f"note {paper.id} ")]
            last |= {line.split("'")[1] for line in notes[-1:]}
        if paper.note not in (last or {""}):
            wrong.append(f"paper {paper.id}: {paper.note!r}, not one of {last}")
    return wrong


def batches(root: Path, dice: Random) -> list[str]:
    """Two batches; what was lost, or went wrong."""
    folder, cache = root / "library", root / "cache"
    stock(folder, cache)
    streams = [stream(dice, "a"), stream(dice, "b")]
    files = [root / "a.txt", root / "b.txt"]
    for file, lines in zip(files, streams, strict=True):
        file.write_text("\n".join(lines) + "\n", "utf-8")
    ends = at_once(folder, cache, *(("batch", file) for file in files))
    done: list[list[str]] = []
    wrong: list[str] = []
    for (code, out, err), lines in zip(ends, streams, strict=True):
        said = [json.loads(line) for line in out.splitlines()]
        done.append([line for line, answer in zip(lines, said, strict=True) if answer["ok"]])
        if code not in (0, 3):
            wrong.append(f"exit {code}: {err} {[a for a in said if not a['ok']]}")
    library = Library.open(folder, cache)
    try:
        wrong += missing(library, done[0] + done[1]) + wrong_notes(library, done)
        return wrong + library.damage()
    finally:
        library.close()


def imports(root: Path, dice: Random) -> list[str]:
    """Two imports of one file, which has papers of the library, too; what went wrong."""
    folder, cache = root / "library", root / "cache"
    stock(folder, cache)
    numbers = range(dice.randint(0, PAPERS - 1), PAPERS + dice.randint(1, 30))
    shown = [(f"Paper {n} of {n}", abstract(f"p{n}")) for n in numbers]
    file = write_listing(root / "same.txt", *shown)
    ends = at_once(folder, cache, ("import", file), ("import", file))
    wrong = [f"exit {code}: {err}" for code, _, err in ends if code not in (0, 3)]
    library = Library.open(folder, cache)
    try:
        if any(code == 0 for code, _, _ in ends):
            data = library.user_data()
            found = library.count(), len(data["sources"]), len(data["sightings"])
            wanted = (numbers[-1] + 1, 2, PAPERS + len(shown))
            wrong += [f"{found} papers, sources, sightings; not {wanted}"] * (found != wanted)
        return wrong + library.damage()
    finally:
        library.close()


def race(root: Path, number: int) -> None:
    lost: list[str] = []
    for seed in range(number):
        dice, place = Random(seed), root / str(seed)
        place.mkdir()
        lost += [f"seed {seed}: {wrong}" for wrong in (batches, imports)[seed % 2](place, dice)]
    print(f"two processes at once, {number} times (seeds 0 to {number - 1}): {lost or 'no loss'}")
    assert lost == []


def test_two_processes_at_once_lose_nothing(tmp_path: Path):
    race(tmp_path, 5)


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_two_processes_at_once_lose_nothing_in_50_tries(tmp_path: Path):
    race(tmp_path, 50)
