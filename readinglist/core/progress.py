"""How far long work has come, and how long it will take."""

import time
from collections.abc import Callable

Progress = Callable[[int, int], None]  # done, of how many

_SOON = 1.0  # seconds, before which nothing can be said of the rest
_FEW = 5  # seconds
_MINUTES = 100  # seconds, from which on minutes are told


def silent(done: int, total: int) -> None:
    """Progress that nobody wants to know."""


class Clock:
    """Says how far work is; begins anew when less is done than before, or of another whole."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._first = self._latest = self._total = 0

    def left(self, done: int, total: int) -> tuple[int, int] | None:
        """The minutes, or else the seconds, of the rest; (0, 0): a few seconds; None: not known.

        Whoever tells of progress asks this each time: the clock learns by it.
        """
        now = time.monotonic()
        if total != self._total or done < self._latest:
            self._begun, self._first, self._total = now, done, total
        self._latest = done
        passed, made = now - self._begun, done - self._first
        if not total or passed < _SOON or not made:
            return None
        return _rounded(passed * (total - done) / made)

    def said(self, done: int, total: int) -> str:
        """As in "1,200 of 5,000, 20 s left"; the rest of the time when there is something to say.

        `total` 0: nobody knows, and nothing is said.
        """
        left = self.left(done, total)
        if not total:
            return ""
        far = f"{done:,} of {total:,}"
        return far if left is None else f"{far}, {_in_words(*left)} left"


def _rounded(seconds: float) -> tuple[int, int]:
    if seconds < _FEW:
        return 0, 0
    if seconds < _MINUTES:
        return 0, round(seconds / _FEW) * _FEW
    return round(seconds / 60), 0


def _in_words(minutes: int, seconds: int) -> str:
    if minutes:
        return f"{minutes} min"
    return f"{seconds} s" if seconds else "a few seconds"
