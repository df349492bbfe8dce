"""Commands run under strace, which kills them or makes system calls fail where a test says so."""

import functools
import os
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import pytest

from readinglist.core.library import Library
from readinglist.core.store import schema
from tests.cli.running import Ran, environment, words, write_listing
from tests.conftest import CHECKOUT, abstract, import_papers

WRITING = ("pwrite64", "write", "fsync", "fdatasync", "ftruncate", "rename", "unlink", "openat")
OLD = tuple((f"{name} networks", abstract(name.lower())) for name in ("Sparse", "Deep", "Slow"))
NEW = tuple((f"On {name} planning", abstract(name)) for name in ("greedy", "lazy", "late", "early"))
_CALL = re.compile(r"(\d+) +(\w+)\(")
_BY_CHANCE = {"uid", "added", "updated", "imported", "created"}
Data = dict[str, list[tuple[Any, ...]]]
Tried = TypeVar("Tried")
Result = TypeVar("Result")


@dataclass(frozen=True)
class Point:
    """The `number`th call of `syscall`, as strace counts them; `line`: what it was."""

    syscall: str
    number: int
    line: str

    def __str__(self) -> str:
        return f"{self.syscall} {self.number}: {self.line[:160]}"


@dataclass(frozen=True)
class Place:
    """Where one try happens: a library of its own, with a cache of its own."""

    root: Path

    @property
    def folder(self) -> Path:
        return self.root / "library"

    @property
    def cache(self) -> Path:
        return self.root / "cache"

    def run(self, command: Sequence[object], *strace: str) -> Ran:
        """Run a command in a process, under strace with these options if there are any."""
        call = words(self.folder, *command)
        if strace:
            # Where only some calls stop the process (--seccomp-bpf), no signals are injected.
            fast = [] if "signal=" in " ".join(strace) else ["--seccomp-bpf"]
            call = ["strace", "-f", *fast, *strace, *call]
        done = subprocess.run(
            call,
            capture_output=True,
            timeout=120,
            cwd=CHECKOUT,
            env=environment() | {"XDG_CACHE_HOME": str(self.cache), "HOME": str(self.root)},
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    def inject(self, command: Sequence[object], point: Point, fault: str) -> Ran:
        """Run a command in which this happens at that call."""
        log = str(self.root / "strace.log")
        options = (f"trace={point.syscall}", f"inject={point.syscall}:{fault}")
        return self.run(command, "-o", log, "-e", options[0], "-e", options[1])

    def points(self, command: Sequence[object], syscalls: Iterable[str]) -> list[Point]:
        """The calls of a whole run that write into the library or its cache."""
        log = self.root / "strace.log"
        # Once before, in a copy: compiled modules are in place then, and the counts hold.
        warm = Place(self.root / "warm")
        shutil.copytree(self.folder, warm.folder)
        assert warm.run(command).code == 0
        ran = self.run(command, "-y", "-o", str(log), "-e", f"trace={','.join(syscalls)}")
        assert ran.code == 0, ran.err
        return self._points(log.read_text("utf-8", "replace").splitlines())

    def _points(self, lines: Sequence[str]) -> list[Point]:
        counts: Counter[str] = Counter()
        found: list[Point] = []
        # The process itself, not a thread or child of it: the one that does most.
        [(main, _)] = Counter(line.split()[0] for line in lines if line).most_common(1)
        for line in lines:
            match = _CALL.match(line)
            if match is None or match[1] != main:
                continue
            counts[match[2]] += 1
            here = f"{self.folder}" in line or f"{self.cache}" in line
            if here and (match[2] != "openat" or "O_CREAT" in line or "O_WRONLY" in line):
                said = line.replace(str(self.root), "").split(" ", 1)[1]
                found.append(Point(match[2], counts[match[2]], said))
        return found

    def look(self) -> tuple[Data, list[str]]:
        """All user data, and what a check of the library and its backups finds."""
        library = Library.open(self.folder, self.cache)
        try:
            problems = library.damage()
            for backup in Library.backups_of(library.folder):
                problems += _damage_of(backup.file, self.root)
            return library.user_data(), problems
        finally:
            library.close()


def _damage_of(backup: Path, root: Path) -> list[str]:
    with tempfile.TemporaryDirectory(dir=root) as copied:
        place = Place(Path(copied))
        place.folder.mkdir()
        shutil.copy(backup, place.folder / "library.db")
        return [f"{backup.name}: {problem}" for problem in place.look()[1]]


class Tries:
    """A library that every try gets a copy of, a command for it, and the states it may leave."""

    def __init__(self, root: Path, command: Sequence[object]) -> None:
        self.root = root
        self.command = command
        self._made = 0
        self.template = Place(root / "template")
        _stock(self.template)
        self.before = self.template.look()[0]
        place = self.place("whole")
        self._points = place.points(command, WRITING)
        self._after, problems = place.look()
        assert problems == []
        assert self._after != self.before

    def place(self, name: str) -> Place:
        """A fresh copy."""
        place = Place(self.root / name)
        shutil.copytree(self.template.root, place.root)
        return place

    def points(self, *syscalls: str) -> list[Point]:
        """The calls that can be made to fail."""
        return [point for point in self._points if not syscalls or point.syscall in syscalls]

    def standing(self, data: Data) -> str:
        """`before`, `after` or what else the data are."""
        if data == self.before:
            return "before"
        if _without_chance(data) == _without_chance(self._after):
            return "after"
        lost = [table for table in data if data[table] != self.before[table]]
        return f"neither: {', '.join(lost)} differ"


def _stock(place: Place) -> None:
    """Three papers, with something said of each; without today's backup, which is tried, too."""
    library = Library.open(place.folder, place.cache)
    import_papers(library, *OLD)
    library.star([1])
    library.set_note(2, "a note that must stay")
    library.tag([2, 3], add=["kept", "kept/too"])
    library.highlight(3, "received little attention")
    library.catch_up_index()
    library.close()
    shutil.rmtree(place.folder / "backups")


def _without_chance(data: Data) -> Data:
    """Without what is drawn or read off the clock."""
    return {
        table: [
            tuple(
                "?" if name in _BY_CHANCE else value for name, value in zip(names, row, strict=True)
            )
            for row in rows
        ]
        for (table, rows), names in zip(data.items(), _columns().values(), strict=True)
    }


@functools.cache
def _columns() -> dict[str, list[str]]:
    with tempfile.TemporaryDirectory() as place:
        library = Library.open(Path(place) / "library", Path(place) / "cache")
        try:
            return {t: list(schema.columns(library._db, t)) for t in schema.USER_TABLES}
        finally:
            library.close()


def sampled(points: Sequence[Point], number: int | None, seed: int = 1) -> list[Point]:
    """Some of the points, from all over the run; None: all of them."""
    if number is None or number >= len(points):
        return list(points)
    dice, step = Random(seed), len(points) / number
    return [points[int(n * step + dice.random() * step)] for n in range(number)]


def at_two(work: Callable[[Tried], Result], tries: Iterable[Tried]) -> list[Result]:
    """Do the tries, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(work, tries))


def need_strace() -> None:
    """Skip the test where no faults can be injected."""
    why = _why_not()
    if why:
        print(f"skipped: {why}")
        pytest.skip(why)


@functools.cache
def _why_not() -> str:
    if shutil.which("strace") is None:
        return "there is no strace to inject faults with"
    call = ["strace", "-f", "--seccomp-bpf", "-o", os.devnull, "-e", "trace=write", "true"]
    done = subprocess.run(call, capture_output=True, timeout=60)
    return "" if done.returncode == 0 else "strace may not trace here (ptrace is not allowed)"


def listing_file(root: Path) -> Path:
    """New papers, and one that the library has."""
    return write_listing(root / "new.txt", *NEW, OLD[1])
