"""The search engine finds what the reference beside this file finds, and scores it as that does.

Both are asked generated queries about real papers where those are at hand, else invented ones.
"""

import math
from collections.abc import Iterable
from random import Random

import pytest

from readinglist.core.search import tree as t
from readinglist.core.search.manifest import Revision
from tests.core.search.reference import Reference, distance
from tests.core.search.shelves import (
    INDEXES,
    LEAVES,
    SEED,
    Queries,
    Shelf,
    built,
    segments,
    shelf_of,
    told,
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """Only read."""
    made = shelf_of(1000, 20, tmp_path_factory.mktemp("shelf"))
    yield made
    for index in made.indexes.values():
        index.close()


# Comparing with the reference --------------------------------------------------------------------


def differs(found: dict[int, float], expected: dict[int, float]) -> str:
    """What is wrong with what was found; nothing if nothing is."""
    if missed := sorted(expected.keys() - found.keys()):
        return f"{len(missed)} not found, as {missed[:3]}"
    if more := sorted(found.keys() - expected.keys()):
        return f"{len(more)} found too many, as {more[:3]}"
    for paper, score in expected.items():
        if not math.isclose(found[paper], score, rel_tol=1e-9, abs_tol=1e-9):
            return f"paper {paper} has {found[paper]!r} instead of {score!r}"
    return ""


Answers = Iterable[tuple[t.Node, dict[int, float]]]


def answered(shelf: Shelf, number: int, seed: int) -> Answers:
    """So many queries, and what the reference finds, one after the other."""
    reference = Reference(shelf.papers, shelf.filters)
    queries = Queries(shelf.papers, LEAVES, Random(seed))
    return ((node, reference.run(node)) for node in (queries.tree() for _ in range(number)))


def wrong_ones(shelf: Shelf, name: str, answers: Answers) -> str:
    """The queries that an index of the product answers otherwise; nothing if none."""
    return told(
        name, [line for node, found in answers if (line := wrong(shelf, name, node, found))]
    )


def wrong(shelf: Shelf, name: str, node: t.Node, expected: dict[int, float]) -> str:
    difference = differs(shelf.found(shelf.indexes[name], node), expected)
    return f"{difference}: {node}" if difference else ""


def test_the_indexes_have_one_and_several_segments_and_deleted_papers(shelf):
    one, *others = (segments(index) for index in shelf.indexes.values())
    assert [segment.deleted_count() for segment in one] == [0]
    for other in others:
        assert len(other) > 3
        assert sum(segment.deleted_count() for segment in other) > 100


@pytest.fixture(scope="module")
def answers(shelf):
    return list(answered(shelf, 500, SEED))


def test_most_of_the_queries_find_something(answers):
    assert sum(bool(found) for _, found in answers) > len(answers) / 2


def test_500_queries_find_what_the_reference_finds(shelf, answers):
    assert not (told := wrong_ones(shelf, "one segment", answers)), f"seed {SEED}: {told}"


@pytest.mark.parametrize("name", INDEXES[1:])
def test_an_index_that_was_changed_finds_what_the_reference_finds(shelf, answers, name):
    assert not (told := wrong_ones(shelf, name, answers[:250])), f"seed {SEED}: {told}"


@pytest.mark.parametrize("node", [t.Prefix("curatio"), t.Fuzzy("curatiom", 1)])
def test_a_word_means_the_same_in_each_segment(tmp_path, node):
    """“curating” and “curation” have one stem, which is no part of what is typed."""
    papers = {1: {"title": "curating"}, 2: {"title": "curation"}}
    index = built(tmp_path / "cache" / "index", {1: papers[1]})
    index.update([(2, papers[2])], [], Revision(2, "x"))
    shelf = Shelf(papers, {}, {"two": index})
    expected = Reference(papers, shelf.filters).run(node)

    assert expected.keys() == {1, 2}
    assert differs(shelf.found(index, node), expected) == ""


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_5000_queries_on_10000_papers_find_what_the_reference_finds(tmp_path):
    seed = Random().randrange(1 << 32)
    print(f"\nseed {seed}")
    shelf = shelf_of(10_000, seed, tmp_path)
    different: dict[str, list[str]] = {name: [] for name in INDEXES}
    compared = with_result = 0
    for node, expected in answered(shelf, 5000, seed):
        changed_one = INDEXES[1]
        for name in (INDEXES[0], changed_one):
            if line := wrong(shelf, name, node, expected):
                different[name].append(line)
        compared += 1
        with_result += bool(expected)
    print(
        f"{compared} queries on {len(shelf.papers)} papers compared with the reference, "
        f"{with_result} of which find something; different: "
        + ", ".join(f"{name} {len(lines)}" for name, lines in different.items())
    )
    assert not any(different.values()), "\n".join(map(told, different, different.values()))


@pytest.mark.parametrize(
    ("a", "b", "edits"),
    [("graph", "graph", 0), ("graph", "grpah", 1), ("graph", "graphs", 1), ("graph", "grab", 2),
     ("ca", "abc", 3), ("", "ab", 2)],
)  # fmt: skip
def test_the_reference_counts_edits(a, b, edits):
    assert distance(a, b) == distance(b, a) == edits
