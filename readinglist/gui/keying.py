"""Citation keys by a pattern, in the window."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from readinglist.core.citekeys.remaking import report
from readinglist.core.errors import KnownError
from readinglist.core.library import Library
from readinglist.gui.flow import Flow
from readinglist.gui.list.view import PaperList
from readinglist.gui.session import Session
from readinglist.gui.wording import error_text

if TYPE_CHECKING:
    from readinglist.gui.dialogs.keys import KeysDialog

_SHOWN = 500  # papers in the preview
_SELECTED, _LISTED, _ALL = "selected", "listed", "all"


class Keying(Flow):
    """The dialog, and what it asks for."""

    def __init__(self, window: QWidget, session: Session, papers: PaperList) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._list = papers
        self.dialog: KeysDialog | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of the action."""
        return {"citation-keys": self.choose}

    def choose(self) -> None:
        """Show what the pattern for new papers makes of the keys that there are."""
        self._session.ask(
            lambda library: (library.key_pattern(), library.count()),
            lambda answer: self._show(*answer),
            "keys",
        )

    def _show(self, pattern: str, every: int) -> None:
        from readinglist.gui.dialogs.keys import KeysDialog

        selected, number = self._list.count_selected(), QLocale().toString
        scopes = [
            (_LISTED, self.tr("The list ({})").format(number(self._list.model.count()))),
            (_ALL, self.tr("All papers ({})").format(number(every))),
        ]
        if selected:
            text = self.tr("The selection ({})").format(number(selected))
            scopes.insert(int(selected == 1), (_SELECTED, text))
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = KeysDialog(self._window, pattern, scopes)
        self.dialog.looked_at.connect(self._preview)
        self.dialog.apply_asked.connect(self._apply)
        self.dialog.use_asked.connect(self._use)
        self.dialog.open()

    def _ids(self, scope: str) -> Callable[[Library], Sequence[int]]:
        if scope == _ALL:
            return lambda library: library.view("all")
        ids = self._list.selected() if scope == _SELECTED else self._list.model.papers()
        return lambda _: ids

    def _preview(self, pattern: str, scope: str) -> None:
        dialog, ids = self.dialog, self._ids(scope)
        if dialog is None:
            return

        def refused(error: KnownError) -> None:
            dialog.refuse(error_text(error))

        self._session.plan(
            lambda library: report(library.proposed_keys(ids(library), pattern), _SHOWN),
            dialog.show_keys,
            refused,
        )

    def _apply(self, pattern: str, scope: str) -> None:
        ids = self._ids(scope)
        self._session.edit(
            lambda library: library.remake_keys(ids(library), pattern),
            stored=lambda: self._preview(pattern, scope),
        )

    def _use(self, pattern: str) -> None:
        self._session.in_background(
            lambda library: library.use_key_pattern(pattern),
            lambda _: self.said.emit(self.tr("New papers get keys by {}").format(pattern)),
            self._session.failed.emit,
        )
