"""How long the window's thread was away at most: a timer of 5 ms tells."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

from PySide6.QtCore import Qt, QTimer

EVERY_MS = 5


class Stalls:
    """While it is entered; `longest` is the largest gap between two of the timer's calls, in ms."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0

    def __enter__(self) -> Self:
        self._last = time.perf_counter()
        self._timer.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._timer.stop()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What the test itself does on the window's thread is none of the window's."""
        self._tick()
        yield
        self._last = time.perf_counter()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now

    def __str__(self) -> str:
        return f"the longest gap of the {EVERY_MS} ms timer: {self.longest:.0f} ms"
