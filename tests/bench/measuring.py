"""Taking times, and what is said of them."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Figure:
    """A median and the 95th percentile of `count` measurements."""

    median: float
    p95: float
    count: int


def figure(values: Sequence[float]) -> Figure:
    """The figure of these values."""
    ordered = sorted(values)
    return Figure(statistics.median(ordered), ordered[int(0.95 * (len(ordered) - 1))], len(ordered))


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: figures by engine; `goal` and `bound` where the design has them."""

    name: str
    unit: str
    papers: int
    figures: dict[str, Figure] = field(default_factory=dict)
    goal: float | None = None
    bound: float | None = None
    larger_is_better: bool = False

    def met(self) -> bool | None:
        """Whether the first engine's figure keeps the bound; None: there is none."""
        if self.bound is None or not self.figures:
            return None
        own = next(iter(self.figures.values()))
        return own.median >= self.bound if self.larger_is_better else own.p95 <= self.bound
