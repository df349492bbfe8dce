"""Finding one's way: the palette with every command and place, and the sheet of keys."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from readinglist.gui.actiontable import ACTIONS
from readinglist.gui.flow import Flow

_NATIVE = QKeySequence.SequenceFormat.NativeText

Places = Callable[[], Iterable[tuple[str, str]]]  # of each view: how it is named, what it is called


class Guiding(Flow):
    """Shows what can be done. What was chosen last is offered first."""

    def __init__(self, window: QWidget, places: Places, go: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window = window
        self._places = places
        self._go = go
        self._actions: Mapping[str, QAction] = {}
        self._last: list[str] = []

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each of its actions."""
        return {"palette": self.show_palette, "keys": self.show_keys}

    def know(self, actions: Mapping[str, QAction]) -> None:
        """These are the window's actions."""
        self._actions = actions

    def show_palette(self) -> None:
        """Offer every command and place."""
        from readinglist.gui.dialogs.palette import Entry, Palette

        entries: list[Entry] = []
        for action in ACTIONS:
            qt = self._actions[action.id]
            keys = "  ".join(key.toString(_NATIVE) for key in qt.shortcuts())
            choose = self._chosen(action.id, qt.trigger)
            entries.append(Entry(action.id, action.full_text, keys, choose, qt.isEnabled()))
        for view, name in self._places():
            choose = self._chosen(view, lambda view=view: self._go(view))
            entries.append(Entry(view, self.tr("Go to {}").format(name), "", choose))
        places = {number: place for place, number in enumerate(self._last)}
        entries.sort(key=lambda entry: places.get(entry.id, len(places)))
        Palette(self._window, entries).open()

    def _chosen(self, number: str, do: Callable[[], None]) -> Callable[[], None]:
        def choose() -> None:
            self._last = [number, *(other for other in self._last if other != number)]
            do()

        return choose

    def show_keys(self) -> None:
        """Show every key."""
        from readinglist.gui.dialogs.keysheet import KeySheet

        KeySheet(self._window, self._actions).open()
