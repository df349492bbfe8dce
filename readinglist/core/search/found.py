"""What a search answers. Nothing here needs the index or its arrays."""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readinglist.core.search.query import Chip


@dataclass(slots=True)
class Wanted:
    """What to mark in a result: stems, and beginnings of words, by field (None: all)."""

    stems: dict[str | None, set[str]] = field(default_factory=lambda: {})
    prefixes: dict[str | None, set[str]] = field(default_factory=lambda: {})

    def add(self, name: str | None, stems: Iterable[str], prefix: str = "") -> None:
        """Mark these in that field."""
        self.stems.setdefault(name, set()).update(stems)
        if prefix:
            self.prefixes.setdefault(name, set()).add(prefix)


def no_score(paper: int) -> float:
    """Where nothing was found."""
    return 0.0


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query. `ids` and `near`: of the exact and the near results, in order.

    The exact ones may be all papers: an array of their ids is made at once, a list of them
    (`exact`) takes some milliseconds and five times the memory. `fresh`: nothing is missing yet.
    `suggestions` are whole queries that may have been meant; `wanted` says what to mark in the
    exact ones, `near_wanted` in the near ones. `score_of` has the score of each paper that was
    found; only the order of scores of one answer means anything.
    """

    query: str
    understood: "tuple[Chip, ...]"
    ids: "array[int]" = field(default_factory=lambda: array("q"))
    near: list[int] = field(default_factory=lambda: [])
    suggestions: tuple[str, ...] = ()
    fresh: bool = False
    wanted: Wanted = field(default_factory=Wanted)
    near_wanted: Wanted = field(default_factory=Wanted)
    score_of: Callable[[int], float] = no_score

    @property
    def exact(self) -> list[int]:
        """The ids of the exact results, as a list of its own."""
        return self.ids.tolist()

    def wanted_in(self, paper: int) -> Wanted:
        """What to mark in a paper that was found."""
        return self.near_wanted if paper in self.near else self.wanted
