"""What is wanted later is loaded while nobody waits: one module at a time, between two events.

On the window's thread: Qt's types are made when they are first named, and no two threads may.
"""

import importlib

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 40
_MODULES = (
    "difflib",
    "readinglist.gui.dialogs.duplicates",
    "readinglist.gui.dialogs.details",
    "readinglist.gui.dialogs.palette",
    "readinglist.gui.importing.preview",
)


class WarmUp(QObject):
    """Loads the modules of what users open first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(_MODULES)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._load)

    def start(self) -> None:
        """Begin; it ends by itself."""
        self._timer.start()

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()

    def _load(self) -> None:
        if self._left:
            importlib.import_module(self._left.pop(0))
        else:
            self._timer.stop()
