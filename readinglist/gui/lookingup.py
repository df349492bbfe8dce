"""Looking papers up from the window: asked for once whether that may be, then done behind it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMessageBox, QWidget

from readinglist.core.library import Library
from readinglist.core.model import Changes
from readinglist.gui import longwork
from readinglist.gui.flow import Flow
from readinglist.gui.session import Session


class LookingUp(Flow):
    """Completes what is selected with what arXiv and Crossref know."""

    def __init__(
        self, window: QWidget, session: Session, selected: Callable[[], Sequence[int]]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._selected = selected
        self.question: QMessageBox | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of the action."""
        return {"look-up": self.look_up}

    def look_up(self) -> None:
        """Look up the selected papers, if that may be."""
        if not self._selected():
            return
        self._session.ask(Library.looks_up, self._go_on, "may look up")

    def _go_on(self, on: bool) -> None:
        if on:
            self._start(list(self._selected()))
            return
        self.question = QMessageBox(self._window)
        self.question.setWindowTitle(self.tr("Look Up"))
        self.question.setText(self.tr("May Reading List ask arXiv and Crossref about your papers?"))
        self.question.setInformativeText(
            self.tr(
                "They are sent ids and titles of the papers that you look up, and nothing else. "
                "It is switched off again by: look-up --off"
            )
        )
        self.question.setStandardButtons(
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
        )
        self.question.finished.connect(self._answered)
        self.question.open()

    def _answered(self, answer: int) -> None:
        if answer == QMessageBox.StandardButton.Yes:
            ids = list(self._selected())
            self._session.in_background(
                lambda library: library.switch_look_up(True),
                lambda _: self._start(ids),
                self._session.failed.emit,
            )

    def _start(self, ids: list[int]) -> None:
        def done(changes: Changes) -> None:
            if not changes:
                self.said.emit(self.tr("Nothing more is known of these papers"))

        longwork.start(
            self._session,
            self.tr("Looking up"),
            lambda library, progress, stop: library.look_up(ids, progress, stop),
            done,
        )
