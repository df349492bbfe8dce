"""Duplicates, measured on real papers: how many are found, and how many are taken for one wrongly.

The papers are lines of the large shared listing; the versions of them are made by rules. The pairs
of different papers under nearly the same title are real ones, found by comparing all titles of that
listing and looked through by eye.
"""

import itertools
import json
import lzma
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readinglist.core.importing.plan import Fate
from readinglist.core.library import Library
from tests.conftest import DATA, SHARED, listing

FILE = SHARED / "listing_100k.txt.xz"
NEAR = DATA / "duplicates" / "near_titles.json"  # the lines of the titles
PAIRS = 220  # of each kind
LAST_LINE = 200_003

pytestmark = pytest.mark.skipif(not FILE.exists(), reason=f"the listing is not here ({FILE})")

Paper = tuple[str, str]
Rule = Callable[[int, Paper], Paper]


@pytest.fixture(scope="module")
def lines() -> list[str]:
    with lzma.open(FILE, "rt", encoding="utf-8") as stream:
        found = [line.rstrip("\n") for line in itertools.islice(stream, LAST_LINE)]
    found[2] = found[2].removeprefix("Subscribe")
    return found


def paper(lines: list[str], line: int) -> Paper:
    """The paper whose title stands in that line, counted from 1."""
    return lines[line - 1], lines[line]


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?]) ", text)


def revised(number: int, text: str) -> str:
    """The abstract of a second version: a sentence less, one more, words exchanged."""
    parts = sentences(text)
    if len(parts) > 4:
        del parts[number % len(parts)]
    words = " ".join(parts).split(" ")
    words[number % 7 :: 23] = ["novel" for _ in words[number % 7 :: 23]]
    return " ".join(words) + " Code is available on request."


def retitled(number: int, version: Paper) -> Paper:
    """Another title over a revised abstract."""
    title, text = version
    head, colon, tail = title.partition(": ")
    titles = (
        tail if colon else f"On {title}",
        head if colon else f"{title}, Revisited",
        f"{head}: A New Perspective",
    )
    return titles[number % 3], revised(number, text)


def second_version(number: int, version: Paper) -> Paper:
    """The same title over a revised abstract."""
    return version[0], revised(number, version[1])


def respelt(number: int, version: Paper) -> Paper:
    """Other capitals, dashes, quotes and full stops."""
    title, text = version
    titles = (
        title.upper(),
        title.lower() + ".",
        title.replace("-", " ").replace(": ", " – "),
        title.title().replace("'", "’"),
    )
    return titles[number % 4], text.replace("-", "‐").replace('"', "“")


RULES: dict[str, Rule] = {
    "retitled": retitled, "second version": second_version, "respelt": respelt,
}  # fmt: skip


def chosen(start: int) -> Iterator[int]:
    """The lines of the titles that a rule is tried on: far from each other."""
    return iter(range(start, start + PAIRS * 300, 300))


def test_duplicates_are_found_and_others_are_left_apart(
    lines: list[str], library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    originals: list[int] = []
    versions: list[tuple[str, int, Paper]] = []
    for offset, (name, rule) in enumerate(RULES.items()):
        for number, line in enumerate(chosen(3 + 20 * offset)):
            originals.append(line)
            versions.append((name, line, rule(number, paper(lines, line))))
    near: list[tuple[int, int]] = json.loads(NEAR.read_text("utf-8"))
    originals += sorted({one for one, _ in near} - set(originals))
    bring(library, [paper(lines, line) for line in originals])
    ids = dict(zip(originals, range(1, len(originals) + 1), strict=True))
    near = [(one, other) for one, other in near if other not in ids]

    outcome: dict[str, Counter[str]] = {}
    misses: list[str] = []
    for name, line, version in versions:
        said = taken_for(library, version, ids[line])
        outcome.setdefault(name, Counter())[said] += 1
        if said in ("new", "wrong"):
            misses.append(f"{name}: {said}: {line}: {version[0][:70]}")
    for one, other in near:
        said = taken_for(library, paper(lines, other), ids[one])
        outcome.setdefault("near titles", Counter())["wrong" if said == "same" else said] += 1
        if said == "same":
            misses.append(f"near titles: merged: {one}, {other}: {lines[one - 1][:70]}")

    same = sum(counts["same"] for name, counts in outcome.items())
    wrong = sum(counts["wrong"] for counts in outcome.values())
    found = sum(outcome[name][said] for name in RULES for said in ("same", "doubtful"))
    precision, recall = same / (same + wrong), found / (PAIRS * len(RULES))
    with capsys.disabled():
        print(f"\nduplicates: precision {precision:.4f}, recall {recall:.4f}")
        for name, counts in outcome.items():
            print(f"  {name} ({counts.total()}): {dict(counts)}")
        print("\n".join(f"  {miss}" for miss in misses))
    assert len(near) >= 200
    assert precision >= 0.99
    assert recall >= 0.95


def bring(library: Library, papers: list[Paper]) -> None:
    [plan] = library.plan_import([listing(*papers)])
    plan, _ = library.apply_import(plan)
    assert library.count() == len(papers), "the originals are different papers"


def taken_for(library: Library, version: Paper, original: int) -> str:
    """What becomes of a version: the same paper, doubtful, new, or wrongly another one."""
    [plan] = library.plan_import([listing(version)])
    [entry] = plan.entries
    if entry.fate is Fate.NEW:
        return "new"
    if entry.fate is Fate.DOUBTFUL:
        assert entry.suspect is not None
        return "doubtful" if entry.suspect.paper == original else "new"
    before = {seen.source for seen in library.papers([original])[0].sightings}
    library.apply_import(plan)
    after = {seen.source for seen in library.papers([original])[0].sightings}
    library.undo()
    return "same" if after != before else "wrong"
