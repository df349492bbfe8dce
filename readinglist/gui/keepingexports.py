"""The exports that are kept current, in the window: which there are, and ending them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from readinglist.core.errors import KnownError, NotFound
from readinglist.core.library import Library
from readinglist.gui.flow import Flow
from readinglist.gui.language import translate
from readinglist.gui.session import Session

if TYPE_CHECKING:
    from readinglist.gui.dialogs.keptexports import KeptExportsDialog

Told = tuple[str, str, str]  # file, format, what it follows


class KeepingExports(Flow):
    """The dialog, and what it asks for."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self.dialog: KeptExportsDialog | None = None
        session.said.connect(self.said)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each action on kept exports."""
        return {"kept-exports": self.show}

    def show(self) -> None:
        """Show which files follow the library."""
        self._session.ask(_told, self._show, "kept exports")

    def _show(self, found: Sequence[Told]) -> None:
        from readinglist.gui.dialogs.keptexports import KeptExportsDialog

        if self.dialog is None:
            self.dialog = KeptExportsDialog(self._window)
            self.dialog.end_asked.connect(self.end)
        self.dialog.show_exports(found)
        self.dialog.open()

    def end(self, file: str) -> None:
        """Let a file follow no more; it stays as it is."""

        def work(library: Library) -> list[Told]:
            library.end_export(Path(file))
            return _told(library)

        def received(found: list[Told]) -> None:
            if self.dialog is not None:
                self.dialog.show_exports(found)
            name = Path(file).name
            self.said.emit(self.tr("{} is kept no more; it stays as it is").format(name))

        def refused(error: KnownError) -> None:
            self._session.failed.emit(error)

        self._session.in_background(work, received, refused)


def _told(library: Library) -> list[Told]:
    """What is said of each."""
    found: list[Told] = []
    for kept in library.kept_exports():
        try:
            follows = library.query_of(kept) or translate("KeepingExports", "All papers")
        except NotFound:
            follows = translate("KeepingExports", "A saved search that is gone")
        found.append((kept.file, kept.template or kept.format, follows))
    return found
