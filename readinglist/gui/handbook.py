"""The handbook, in a window of its own beside the program's."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from readinglist.gui.flow import Flow
from readinglist.gui.theme import Theme

if TYPE_CHECKING:
    from readinglist.gui.dialogs.handbook import HandbookWindow


class Handbook(Flow):
    """Opens the handbook; its pages are read when it is first wanted."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self.dialog: HandbookWindow | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of the action."""
        return {"handbook": self.open}

    def open(self) -> None:
        """Show the handbook where it was left, at first its first page."""
        self.show("")

    def show(self, page: str, anchor: str = "") -> None:
        """Show a page ("search"), at one of its headings if an anchor is given."""
        from readinglist.core.handbook import FIRST, read_pages
        from readinglist.core.paths import resources
        from readinglist.gui.dialogs.handbook import HandbookWindow

        if self.dialog is None:
            folder = resources() / "handbook"
            self.dialog = HandbookWindow(self._window, folder, read_pages(folder), self._theme)
            page = page or FIRST
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        if page:
            self.dialog.go(page, anchor)

    def use_theme(self, theme: Theme) -> None:
        """Show it with this theme from now on."""
        self._theme = theme
        if self.dialog is not None:
            self.dialog.use_theme(theme)
