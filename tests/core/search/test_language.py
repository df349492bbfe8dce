"""The query language finds what it says, as each paper is asked by itself (brute.py)."""

import os
import time
from collections.abc import Iterator
from random import Random

import pytest

from tests.core.search.brute import Brute
from tests.core.search.judged import SAVED, Judged, judged
from tests.core.search.meanings import Meaning
from tests.core.search.sayings import Meanings
from tests.core.search.writing import Writer

SEED = 1
PLACE = "America/St_Johns"  # days here are not those of Greenwich


@pytest.fixture(scope="module")
def shelf(tmp_path_factory) -> Iterator[Judged]:
    """Only read."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = PLACE
    time.tzset()
    yield from judged(tmp_path_factory.mktemp("judged"), SEED)
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


@pytest.fixture(scope="module")
def brute(shelf: Judged) -> Brute:
    return shelf.brute()


def wrong(shelf: Judged, brute: Brute, meaning: Meaning, text: str) -> tuple[bool, str]:
    """Whether it finds something, and what is wrong with what it finds; nothing if nothing is."""
    library = shelf.library
    expected = brute.finds(meaning)
    query = library.parsed(text)
    for written in dict.fromkeys((text, query.canonical)):
        found = set(library.search(written).exact)
        if found != expected:
            less, more = sorted(expected - found)[:3], sorted(found - expected)[:3]
            what = f"{len(expected)} expected; not found {less}, too many {more}"
            return bool(expected), f"{written!r}: {what}\n  which means {meaning}"
    if library.parsed(query.canonical).tree != query.tree:
        return bool(expected), f"{text!r} is printed as {query.canonical!r}, which is another"
    return bool(expected), ""


def compared(shelf: Judged, brute: Brute, number: int, seed: int) -> tuple[int, list[str]]:
    """How many of so many queries find something, and what is wrong with any."""
    dice = Random(seed)
    papers = [held.paper for held in brute._held]
    meanings, writer = Meanings(papers, brute, list(SAVED), dice), Writer(dice)
    with_result, different = 0, []
    for _ in range(number):
        meaning = meanings.meaning()
        some, difference = wrong(shelf, brute, meaning, writer.query(meaning))
        with_result += some
        different += [difference] if difference else []
    print(f"\nseed {seed}: {number} queries, {with_result} find something, {len(different)} wrong")
    return with_result, different


def test_400_queries_find_what_they_say(shelf, brute):
    with_result, different = compared(shelf, brute, 400, SEED)
    assert not different, f"seed {SEED}:\n" + "\n".join(different[:10])
    assert with_result > 240


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_10000_queries_find_what_they_say(shelf, brute):
    seed = Random().randrange(1 << 32)
    with_result, different = compared(shelf, brute, 10_000, seed)
    assert not different, f"seed {seed}:\n" + "\n".join(different[:20])
    assert with_result > 6000
