"""One search from the typed text to ranked papers."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from readinglist.core.errors import TooBroad
from readinglist.core.search import query as q
from readinglist.core.search.executor import Executor, Scores, Sets, Wanted
from readinglist.core.text import words

if TYPE_CHECKING:
    from readinglist.core.search.reading import Reading

FEW = 10  # fewer exact results than this: near ones are shown, too
PATIENCE = 1.5  # seconds for one search
_EXACT_TITLE_BONUS = 1000.0


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query. `exact` and `near` are ids in order; `fresh`: nothing is missing yet.

    `suggestions` are whole queries that may have been meant; `wanted` says what to mark in the
    exact ones, `near_wanted` in the near ones.
    """

    query: str
    understood: tuple[q.Chip, ...]
    exact: list[int]
    near: list[int]
    scores: Scores
    suggestions: tuple[str, ...]
    fresh: bool
    wanted: Wanted
    near_wanted: Wanted

    def wanted_in(self, paper: int) -> Wanted:
        """What to mark in a paper that was found."""
        return self.near_wanted if paper in self.near else self.wanted


@dataclass(frozen=True, slots=True)
class Stored:
    """What a search asks the store."""

    sets: Sets
    trashed: Callable[[], set[int]]
    ordered: Callable[[str], Mapping[int, int]]  # each paper's place in an order


def search(
    parsed: q.Query, reading: "Reading | None", stored: Stored, sort: str, fresh: bool
) -> Found:
    """The papers that a parsed query finds, in the order of `sort` ("relevance", "added-", …).

    `reading` None: there is no index yet; nothing is found, and the answer is not fresh.
    """
    if reading is None:
        return Found(parsed.text, parsed.understood, [], [], {}, (), False, Wanted(), Wanted())
    deadline = time.monotonic() + PATIENCE
    executor = Executor(reading, stored.sets, deadline)
    scores = executor.run(parsed.tree)
    for paper in stored.sets.exact_title(parsed.text) & scores.keys():
        scores[paper] += _EXACT_TITLE_BONUS
    around = Executor(reading, stored.sets, deadline)
    near: Scores = {}
    suggestions: tuple[str, ...] = ()
    if len(scores) < FEW and not isinstance(parsed.tree, q.Everything):
        near, mended = _near(around, parsed.tree)
        near = {paper: score for paper, score in near.items() if paper not in scores}
        suggestions = _suggestions(parsed.text, mended)
    hidden = set[int]() if _asks_for_trash(parsed.tree) else stored.trashed()
    return Found(
        parsed.text,
        parsed.understood,
        _ranked(scores, hidden, stored, sort),
        _ranked(near, hidden, stored, "relevance"),
        scores | near,
        suggestions,
        fresh,
        executor.wanted,
        around.wanted,
    )


def _near(around: Executor, tree: q.Node) -> tuple[Scores, dict[str, str]]:
    """Near papers are an addition: where they take too long there are none."""
    try:
        return around.near(tree)
    except TooBroad:
        return {}, {}


def _ranked(scores: Scores, hidden: set[int], stored: Stored, sort: str) -> list[int]:
    place = stored.ordered(sort)
    found = sorted(place.keys() & scores.keys() - hidden, key=place.__getitem__)
    if sort in ("relevance", "relevance-"):  # equal ones stay as they are
        found.sort(key=scores.__getitem__, reverse=sort == "relevance")
    return found


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


def _asks_for_trash(node: q.Node) -> bool:
    return any(
        isinstance(part, q.Filter)
        and (part.name, part.value.casefold()) in {("in", "trash"), ("is", "trashed")}
        for part in _walk(node)
    )


def _walk(node: q.Node) -> Iterator[q.Node]:
    yield node
    if isinstance(node, q.And | q.Or):
        for part in node.parts:
            yield from _walk(part)
    elif isinstance(node, q.Not):
        yield from _walk(node.part)
