"""What a search answers. Nothing here needs the index or its arrays."""

from array import array
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Chip:
    """A piece of the query and what it was understood as.

    `start` and `end`: where it stands in the text. `is_free`: all of the results are of it, so
    that it may stand anywhere else in the query.
    """

    text: str
    kind: str
    start: int = 0
    end: int = 0
    is_free: bool = False


@dataclass(frozen=True, slots=True)
class WantedWord:
    """A word to mark: by the stems that it may have, or by how it begins (unless that is "")."""

    stems: frozenset[str]
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class WantedWords:
    """Words to mark where they stand together, in a field or (None) in any.

    `slop` None: one after the other; else in any order, each with at most so many others between
    it and the first. One word is marked wherever it stands.
    """

    field: str | None
    words: tuple[WantedWord, ...]
    slop: int | None = None


@dataclass(slots=True)
class Wanted:
    """What to mark in a result."""

    together: dict[WantedWords, None] = field(default_factory=lambda: {})  # as a set in order
    tags: set[str] = field(default_factory=lambda: set())

    def add(self, wanted: WantedWords) -> None:
        """Mark these, too."""
        self.together[wanted] = None

    def add_tag(self, tag: str) -> None:
        """Papers with this tag, or one below it, were asked for."""
        self.tags.add(tag.casefold())

    def is_tag(self, tag: str) -> bool:
        """Whether papers with this tag were asked for."""
        tag = tag.casefold()
        return any(tag == asked or tag.startswith(f"{asked}/") for asked in self.tags)

    def inside(self, field: str) -> list[WantedWords]:
        """What to mark in a field."""
        return [wanted for wanted in self.together if wanted.field in (None, field)]

    def __bool__(self) -> bool:
        return bool(self.together or self.tags)


def no_score(paper: int) -> float:
    """Where nothing was found."""
    return 0.0


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query. `ids` and `near`: of the exact and the near results, in order.

    The exact ones may be all papers: an array of their ids is made at once, a list of them
    (`exact`) takes some milliseconds and five times the memory. `fresh`: nothing is missing yet.
    `canonical` is the query as it is written best, `sort` its order; `suggestions` are whole
    queries that may have been meant, `mended` misspelt words and what they were taken for; `wanted`
    says what to mark in the exact results, `near_wanted` in the near ones. `score_of` has the score
    of each paper that was found; only the order of scores of one answer means anything.
    """

    query: str
    understood: tuple[Chip, ...]
    ids: "array[int]" = field(default_factory=lambda: array("q"))
    near: list[int] = field(default_factory=lambda: [])
    canonical: str = ""
    sort: str = "relevance"
    suggestions: tuple[str, ...] = ()
    mended: dict[str, str] = field(default_factory=lambda: {})
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
