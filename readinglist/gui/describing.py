"""Editing what is known of papers: title, authors, ids and the rest."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from readinglist.core.errors import KnownError
from readinglist.core.model import Paper
from readinglist.gui.flow import Flow
from readinglist.gui.list.view import PaperList
from readinglist.gui.session import Session
from readinglist.gui.wording import error_text

if TYPE_CHECKING:
    from readinglist.gui.dialogs.details import DetailsDialog

_MOST = 1000  # papers at a time: what they have in common is shown


class Describing(Flow):
    """A form of the selected papers' metadata."""

    def __init__(self, window: QWidget, session: Session, papers: PaperList) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._list = papers
        self.dialog: DetailsDialog | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each of its actions."""
        return {"edit": self.edit}

    def edit(self) -> None:
        """Show the form; several papers have in common what they are given."""
        ids = self._list.selected()[:_MOST]
        self._session.ask(lambda library: library.papers(ids), self._show, "details")

    def _show(self, papers: list[Paper]) -> None:
        from readinglist.gui.dialogs.details import DetailsDialog

        if papers:
            self.dialog = DetailsDialog(self._window, papers)
            self.dialog.saved.connect(self._save)
            self.dialog.open()

    def _save(self, ids: list[int], values: dict[str, str]) -> None:
        """The form stays until what it holds is stored: nothing that was typed is lost."""
        dialog = self.dialog
        assert dialog is not None

        def refused(error: KnownError) -> None:
            dialog.refuse(error_text(error))

        self._session.edit(lambda library: library.set_fields(ids, values), refused, dialog.accept)
