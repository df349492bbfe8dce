"""When memory is tidied: while nobody waits."""

import contextlib
import ctypes
import gc
from collections.abc import MutableSequence
from typing import Any

_YOUNG, _MIDDLE = 700, 10  # Python's own thresholds
_NEVER = 1_000_000
_AT_ONCE = 1000  # objects


def collect_young_only() -> None:
    """From now on, look through all objects in `tidy` only.

    With the plan of a large import in memory that takes a fifth of a second, in which no thread can
    do anything, and a sixth of the time that planning takes.
    """
    gc.set_threshold(_YOUNG, _MIDDLE, _NEVER)


def let_go(items: MutableSequence[Any]) -> None:
    """Empty a list bit by bit: freeing very many objects at once keeps other threads waiting."""
    while items:
        del items[-_AT_ONCE:]


def tidy() -> None:
    """Collect all garbage, and give back to the system what its C library keeps for later."""
    gc.collect()
    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
