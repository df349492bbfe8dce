"""How well queries find what is meant: the mean reciprocal rank, and recall at ten."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tests.bench.relevance.queries import Query

SEEN = 10  # results that people look at


@dataclass(frozen=True, slots=True)
class Answer:
    """A query, and the rank of the paper that it means; 0: it was not found."""

    query: Query
    rank: int

    @property
    def failed(self) -> bool:
        """Whether the paper is not among those that people look at."""
        return not 0 < self.rank <= SEEN


@dataclass(frozen=True, slots=True)
class Score:
    """Of some answers: how many there are, the mean reciprocal rank, and how many were seen."""

    count: int
    mrr: float
    recall: float

    @classmethod
    def of(cls, answers: Collection[Answer]) -> "Score":
        """Of no answers it is nought."""
        count = len(answers)
        reciprocal = sum(1 / answer.rank for answer in answers if answer.rank)
        seen = sum(not answer.failed for answer in answers)
        return cls(count, reciprocal / max(count, 1), seen / max(count, 1))


def rank(found: Sequence[int], meant: Collection[int]) -> int:
    """The place of the first of those that are meant, from 1 on; 0: there is none."""
    return next((place for place, paper in enumerate(found, 1) if paper in meant), 0)


def answered(
    queries: Iterable[Query],
    papers: Mapping[str, Collection[int]],
    search: Callable[[str], Sequence[int]],
) -> list[Answer]:
    """The queries whose paper is there, answered."""
    return [
        Answer(query, rank(search(query.text), papers[query.target]))
        for query in queries
        if query.target in papers
    ]


def by_kind(answers: Iterable[Answer]) -> dict[str, list[Answer]]:
    """Answers by the kind of query, in the order in which the kinds come first."""
    kinds: dict[str, list[Answer]] = {}
    for answer in answers:
        kinds.setdefault(answer.query.kind, []).append(answer)
    return kinds
