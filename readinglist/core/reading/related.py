"""What a recommendation is. Nothing here needs the index or its arrays."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Related:
    """A recommended paper. Only the order of scores of one answer means anything.

    `reasons`: the words and short phrases that decided it, as the paper itself writes them.
    """

    paper: int
    score: float
    reasons: tuple[str, ...]
