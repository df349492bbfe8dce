"""One search from the typed text to ranked papers."""

import time
from array import array
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from readinglist.core.errors import TooBroad
from readinglist.core.search import tree as t
from readinglist.core.search.arrays.container import Array
from readinglist.core.search.arrays.operations import ranked
from readinglist.core.search.compounds import in_other_spellings
from readinglist.core.search.executor import Executor, Mask, Matches, Scores, Sets, sum_of
from readinglist.core.search.found import Found
from readinglist.core.search.near import near
from readinglist.core.search.query import Query
from readinglist.core.search.ranking import with_titles
from readinglist.core.search.reading import Reading
from readinglist.core.text import words

FEW = 10  # fewer exact results than this: near ones are shown, too
MOST_NEAR = 50
PATIENCE = 1.5  # seconds for one search
_EXACT_TITLE_BONUS = 1000.0


@dataclass(frozen=True, slots=True)
class Stored:
    """What a search asks the store. `ordered`: the numbers of all papers in an order, i8[N]."""

    sets: Sets
    trashed: Callable[[], Mask]
    ordered: Callable[[str], Array]


def search(parsed: Query, reading: Reading, stored: Stored, sort: str, fresh: bool) -> Found:
    """The papers that a parsed query finds, in the order of `sort` ("relevance", "added-", …)."""
    universe = stored.sets.universe
    deadline = time.monotonic() + PATIENCE
    shown = _everything_shown(parsed.tree, stored)
    executor = Executor(reading, stored.sets, deadline)
    spelt = in_other_spellings(parsed.tree, reading)
    exact = with_titles(executor.run(spelt), executor, parsed.tree)
    titled = stored.sets.exact_title(parsed.text) & exact.mask
    bonus = Matches(titled, lambda numbers: _EXACT_TITLE_BONUS * titled[numbers])
    exact = Matches(exact.mask, sum_of([exact, bonus] if titled.any() else [exact]))
    found = _in_order(exact.mask & shown, exact.scores, stored, sort)
    around = executor.beside()
    nearby = around.nothing()
    near_ids: list[int] = []
    mended: dict[str, str] = {}
    if np.count_nonzero(exact.mask) < FEW and not isinstance(parsed.tree, t.Everything):
        nearby, mended = _near(around, reading, parsed.tree, doubtful=not exact.mask.any())
        nearby = nearby.among(shown & ~exact.mask)
        found_near = _in_order(nearby.mask, nearby.scores, stored, "relevance")[:MOST_NEAR]
        near_ids = universe.ids[found_near].tolist()
    both = sum_of([exact, nearby])
    return Found(
        parsed.text,
        parsed.understood,
        array("q", universe.ids[found].tobytes()),
        near_ids,
        parsed.canonical,
        sort,
        _suggestions(parsed.text, mended),
        mended,
        fresh,
        executor.wanted,
        around.wanted,
        lambda paper: float(both(universe.numbers(np.array([paper])))[0]),
    )


def count(parsed: Query, reading: Reading, stored: Stored) -> int:
    """How many papers a parsed query finds exactly: neither ranked, nor with near ones beside."""
    executor = Executor(reading, stored.sets, time.monotonic() + PATIENCE)
    found = executor.run(in_other_spellings(parsed.tree, reading)).mask
    return int(np.count_nonzero(found & _everything_shown(parsed.tree, stored)))


def _everything_shown(tree: t.Node, stored: Stored) -> Mask:
    """All papers, without those in Trash unless the query asks for them."""
    return stored.sets.universe.everything() if _asks_for_trash(tree) else ~stored.trashed()


def _near(
    around: Executor, reading: Reading, tree: t.Node, *, doubtful: bool
) -> tuple[Matches, dict[str, str]]:
    """Near papers are an addition: where they take too long there are none."""
    try:
        return near(around, reading, tree, doubtful=doubtful)
    except TooBroad:
        return around.nothing(), {}


def _in_order(mask: Mask, scores: Scores, stored: Stored, sort: str) -> Array:
    """The numbers of the papers of a set, in order; of equal ones the first listed stands first."""
    if sort.removesuffix("-") != "relevance":
        order = stored.ordered(sort)
        return order.compress(mask.take(order))
    numbers = np.flatnonzero(mask)
    found = scores(numbers)
    return numbers[ranked(found if sort == "relevance" else found.max(initial=0.0) - found)]


def _suggestions(text: str, mended: dict[str, str]) -> tuple[str, ...]:
    """The query with its misspelt words mended."""
    if not mended:
        return ()
    better: list[str] = []
    place = 0
    for word in words(text):
        if word.joined in mended:
            better += [text[place : word.start], mended[word.joined]]
            place = word.end
    return ("".join([*better, text[place:]]),)


def _asks_for_trash(tree: t.Node) -> bool:
    return any(
        isinstance(node, t.Filter)
        and (node.name, node.value.casefold()) in {("in", "trash"), ("is", "trashed")}
        for node in t.walk(tree)
    )
