"""Choosing the style of citations, in the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from readinglist.core.errors import KnownError
from readinglist.core.library import Library
from readinglist.gui.flow import Flow
from readinglist.gui.list.view import PaperList
from readinglist.gui.session import Session
from readinglist.gui.wording import error_text

if TYPE_CHECKING:
    from readinglist.gui.dialogs.citationstyle import CitationStyleDialog

_SHOWN = 2  # papers in the preview


class CitationStyle(Flow):
    """The dialog, and what it asks for."""

    def __init__(self, window: QWidget, session: Session, papers: PaperList) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._list = papers
        self.dialog: CitationStyleDialog | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of the action."""
        return {"citation-style": self.choose}

    def choose(self) -> None:
        """Let the user choose a style."""
        self._session.in_background(
            lambda library: (_styles(), library.citation_style()),
            lambda answer: self._show(*answer),
            self._session.failed.emit,
        )

    def _show(self, styles: list[str], present: str) -> None:
        from readinglist.gui.dialogs.citationstyle import CitationStyleDialog

        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = CitationStyleDialog(self._window, styles, present)
        self.dialog.looked_at.connect(self._preview)
        self.dialog.chosen.connect(self._use)
        self.dialog.open()

    def _preview(self, style: str) -> None:
        dialog, ids = self.dialog, self._list.selected()[:_SHOWN]
        if dialog is None:
            return

        def question(library: Library) -> str:
            wanted = ids or library.view("all")[:_SHOWN]
            return "".join(f"<p>{each.html}</p>" for each in library.cite(wanted, style))

        def refused(error: KnownError) -> None:
            dialog.refuse(error_text(error))

        self._session.ask(question, dialog.show_preview, "citation preview", refused)

    def _use(self, style: str) -> None:
        self._session.in_background(
            lambda library: library.use_citation_style(style),
            lambda _: self.said.emit(self.tr("Papers are cited in the style {}").format(style)),
            self._session.failed.emit,
        )


def _styles() -> list[str]:
    from readinglist.core import citing

    return citing.styles()
