"""How far long work has come, and how long it will take."""

import time
from collections.abc import Callable

Progress = Callable[[int, int], None]  # done, of how many

_SOON = 1.0  # seconds, before which nothing can be said of the rest
_FEW = 5  # seconds


def silent(done: int, total: int) -> None:
    """Progress that nobody wants to know."""


class Clock:
    """Says how far work is; begins anew when less is done than before, or of another whole."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._first = self._latest = self._total = 0

    def said(self, done: int, total: int) -> str:
        """As in "1,200 of 5,000, 20 s left"; the rest of the time when there is something to say.

        `total` 0: nobody knows, and nothing is said.
        """
        now = time.monotonic()
        if total != self._total or done < self._latest:
            self._begun, self._first, self._total = now, done, total
        self._latest = done
        if not total:
            return ""
        passed, made = now - self._begun, done - self._first
        far = f"{done:,} of {total:,}"
        if passed < _SOON or not made:
            return far
        return f"{far}, {_in_words(passed * (total - done) / made)} left"


def _in_words(seconds: float) -> str:
    if seconds < _FEW:
        return "a few seconds"
    if seconds < 100:
        return f"{round(seconds / _FEW) * _FEW} s"
    return f"{round(seconds / 60)} min"
