"""The rows of the table: each function measures one or some of them."""

import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from readinglist.core.exporting import exporters
from readinglist.core.importing.documents import pasted
from tests.bench.corpus import Corpus, invented
from tests.bench.engines import Engine, Ours
from tests.bench.measuring import Figure, Row, figure, seconds
from tests.conftest import CHECKOUT

MS = 1000.0
GOAL, BOUND = 5.0, 16.0  # ms, of a search
_CHILD = (
    "import resource, subprocess, sys\n"
    "code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode\n"
    "print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
)


def queries(corpus: Corpus, count: int, seed: int = 7) -> dict[str, list[str]]:
    """What people type, by kind: each keystroke of words of titles, phrases, misspelt words."""
    dice = random.Random(seed)
    kinds: dict[str, list[str]] = {
        "keystroke": [],
        "three words": [],
        "prefix": [],
        "phrase": [],
        "word": [],
        "fuzzy": [],
    }
    titles = [title for title, _ in corpus.papers]
    while min(len(found) for found in kinds.values()) < count:
        words = re.findall(r"\w+", dice.choice(titles).lower())
        if len(words) < 3:
            continue
        start = dice.randrange(len(words) - 2)
        typed = " ".join(words[start : start + 3])
        kinds["keystroke"] += [typed[:end] for end in range(2, len(typed) + 1, 3)]
        kinds["three words"].append(typed)
        kinds["prefix"].append(words[start][: dice.randint(1, 3)])
        kinds["phrase"].append(" ".join(words[start : start + 2]))
        kinds["word"].append(words[start])
        longest = max(words, key=len)
        place = dice.randrange(1, len(longest))
        kinds["fuzzy"].append(longest[:place] + longest[place + 1 :])
    return {kind: dice.sample(found, count) for kind, found in kinds.items()}


def searching(engines: Sequence[Engine], corpus: Corpus, count: int) -> Iterator[Row]:
    """The same queries for all engines, alternating."""
    for kind, texts in queries(corpus, count).items():
        times: dict[str, list[float]] = {engine.name: [] for engine in engines}
        for text in texts:
            for engine in engines:
                start = time.perf_counter()
                if engine.find(kind, text) is not None:
                    times[engine.name].append(MS * (time.perf_counter() - start))
        figures = {name: figure(taken) for name, taken in times.items() if taken}
        yield Row(f"search: {kind}", "ms", len(corpus.papers), figures, GOAL, BOUND)


def building(engines: Sequence[Engine], corpus: Corpus, listing: Path) -> Row:
    """Store and index all papers, from the listing."""
    figures: dict[str, Figure] = {}
    for engine in engines:
        taken = seconds(lambda engine=engine: engine.build(listing, corpus.papers))
        figures[engine.name] = figure([len(corpus.papers) / taken])
    return Row("import, indexed", "papers/s", len(corpus.papers), figures, 8000, 5000, True)


def indexing(engines: Sequence[Engine], corpus: Corpus) -> Row:
    """The full-text index alone, from what is stored."""
    figures: dict[str, Figure] = {}
    for engine in engines:
        figures[engine.name] = figure([len(corpus.papers) / seconds(engine.index)])
    return Row("index, built anew", "papers/s", len(corpus.papers), figures, None, None, True)


def small_listing(ours: Ours, papers: int) -> Row:
    """A day's listing into the library, until it can be searched."""
    taken: list[float] = []
    for number in range(3):
        day = Corpus(invented(119, seed=100 + number), "invented")

        def work(day: Corpus = day) -> None:
            [plan] = ours.library.plan_import([pasted(day.listing(), "day.txt")])
            ours.library.apply_import(plan)
            ours.library.catch_up_index()

        taken.append(MS * seconds(work))
    return Row(
        "a listing of 119, until searchable", "ms", papers, {ours.name: figure(taken)}, None, 300
    )


def bulk_edits(ours: Ours, papers: int) -> Iterator[Row]:
    """Star and tag ten thousand papers, and take it back."""
    ids = ours.library.view("all")[:10_000]
    library = ours.library
    library.rate(ids[:1], 1)  # the first edit of a day makes a backup
    for name, work in (
        ("star", lambda: library.star(ids)),
        ("undo of it", library.undo),
        ("tag", lambda: library.tag(ids, add=["bench"])),
        ("undo of that", library.undo),
    ):
        taken = figure([MS * seconds(work)])
        yield Row(f"{name}, {len(ids):,} papers", "ms", papers, {ours.name: taken}, None, 500)


def freshness(ours: Ours, papers: int) -> Row:
    """A changed note, until it can be searched."""
    taken: list[float] = []
    for number in range(5):
        ours.library.set_note(number + 1, f"zebrafish{number}")
        taken.append(MS * seconds(lambda number=number: ours.find("word", f"zebrafish{number}")))
    return Row("a note, until searchable", "ms", papers, {ours.name: figure(taken)}, None, 50)


def orders(ours: Ours, papers: int) -> Iterator[Row]:
    """Views and sorted searches, each after an edit that makes it anew."""
    library = ours.library
    questions = {
        "view: all": lambda: library.view("all"),
        "view: starred": lambda: library.view("starred"),
        "counts of the sidebar": library.counts,
        "filter: is:unread": lambda: library.search("is:unread", typing=True),
        "sort: added": lambda: library.search("sort:added", typing=True),
        "sort: title": lambda: library.search("sort:title", typing=True),
    }
    for name, question in questions.items():
        taken: list[float] = []
        for number in range(3):
            library.rate([1], number + 1)
            taken.append(MS * seconds(question))
        yield Row(name, "ms", papers, {ours.name: figure(taken)}, None, 50)


def window(place: Path, listing: Path, papers: int) -> Iterator[Row]:
    """A window at work, on an empty library that imports all papers, and then on them."""
    for library, words in (("window", ["--listing", str(listing)]), ("library", ["--hours", "1"])):
        ran = subprocess.run(
            [sys.executable, "-m", "tests.bench.window", str(place / library), *words],
            capture_output=True,
            text=True,
            check=True,
            cwd=CHECKOUT,
            env=_environment(place),
        )
        found = json.loads(ran.stdout)
        for what, gap in found["gaps"].items():
            if what == "tidy" or (library == "window" and what not in _IMPORTING):
                continue
            own = {Ours.name: figure([gap])}
            yield Row(f"window, longest gap: {what}", "ms", papers, own, 16, 50)
        for what, size in found["memory"].items():
            if (library == "window") == (what == "after the import"):
                own = {Ours.name: figure([size])}
                yield Row(f"window, memory: {what}", "MB", papers, own, None, 250)


_IMPORTING = ("plan an import", "import", "index")


def processes(place: Path, papers: int) -> Iterator[Row]:
    """Whole processes: the window from nothing to its first list, and one search."""
    program = [sys.executable, "-m", "readinglist", "--library", str(place / "library")]
    kinds = {
        "window, start to first list": ["--close-when-shown"],
        "command line, one search": ["search", "graph"],
    }
    for name, words in kinds.items():
        taken: list[float] = []
        memory: list[float] = []
        for _ in range(3):
            start = time.perf_counter()
            memory.append(_run([*program, *words], place))
            taken.append(MS * (time.perf_counter() - start))
        yield Row(name, "ms", papers, {Ours.name: figure(taken)}, None, 1000)
        yield Row(f"{name}: memory", "MB", papers, {Ours.name: figure(memory)}, None, 250)


def exports(place: Path, papers: int) -> Iterator[Row]:
    """Whole processes that write all papers into a file, in each format with all that is known."""
    program = [sys.executable, "-m", "readinglist", "--library", str(place / "library"), "export"]
    output = ["--output", str(place / "export")]
    memory: list[float] = []
    for name in exporters():
        start = time.perf_counter()
        memory.append(_run([*program, "--format", name, "--profile", "full", *output], place))
        taken = figure([time.perf_counter() - start])
        yield Row(f"export, {name}", "s", papers, {Ours.name: taken}, None, 10)
    yield Row("export: memory", "MB", papers, {Ours.name: figure(memory)}, None, 100)


def _environment(place: Path) -> dict[str, str]:
    own = {
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CACHE_HOME": str(place / "cache"),
        "XDG_CONFIG_HOME": str(place / "config"),
    }
    return {**os.environ, **own}


def _run(words: list[str], place: Path) -> float:
    """Run a process; the memory that it took at most, in MB."""
    ran = subprocess.run(
        [sys.executable, "-c", _CHILD, *words],
        capture_output=True,
        text=True,
        check=True,
        cwd=CHECKOUT,
        env=_environment(place),
    )
    code, most = ran.stdout.split()
    assert code == "0", ran.stderr
    return (
        int(most)
        / (1 if sys.platform == "darwin" else 1024)
        / (1 if sys.platform != "darwin" else 2**20)
    )


def disk(place: Path, corpus: Corpus) -> Iterator[Row]:
    """What the library and its index take, as multiples of the text."""
    for name, below, bound in (("library", "library", 1.6), ("index", "cache", 1.0)):
        files = (file for file in (place / below).rglob("*") if file.is_file())
        size = sum(file.stat().st_size for file in files if "backups" not in file.parts)
        taken = figure([size / corpus.text_bytes])
        yield Row(
            f"disk, {name}", "× the text", len(corpus.papers), {Ours.name: taken}, None, bound
        )
