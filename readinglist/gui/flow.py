"""What the window's flows have in common: they bring actions along, and say what was done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal


class Flow(QObject):
    """A piece of work that users do in several steps, beside the window's panes."""

    said = Signal(str)  # something to tell that is no change

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each of its actions."""
        raise NotImplementedError
