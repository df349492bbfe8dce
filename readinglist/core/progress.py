"""How far long work has come."""

from collections.abc import Callable

Progress = Callable[[int, int], None]  # done, of how many


def silent(done: int, total: int) -> None:
    """Progress that nobody wants to know."""
