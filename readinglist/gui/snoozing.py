"""Letting papers wait until a day."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from readinglist.core.dates import day_to_come
from readinglist.core.errors import KnownError
from readinglist.gui.flow import Flow
from readinglist.gui.language import day_text, typed_languages
from readinglist.gui.list.view import PaperList
from readinglist.gui.session import Session

_MONDAY = 0


class Snoozing(Flow):
    """A menu of days, and a field for any other."""

    def __init__(self, window: QWidget, session: Session, papers: PaperList) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._list = papers
        self._papers: list[int] = []  # that a day is chosen for
        self.menu = QMenu(window)
        self.dialog: QInputDialog | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each of its actions."""
        return {"snooze": self.ask, "wake": self._wake}

    def _wake(self) -> None:
        self._papers = self._list.selected()
        self._snooze(None)

    def ask(self) -> None:
        """Offer days where the list's current paper is."""
        table = self._list.table()
        place = table.visualRect(table.currentIndex()).center()
        self.ask_at(table.viewport().mapToGlobal(place), self._list.selected())

    def ask_at(self, place: QPoint, papers: list[int]) -> None:
        """Offer days for papers at a place on the screen."""
        self._papers = papers
        self.menu.clear()
        for text, day in self._days():
            action = self.menu.addAction(self.tr("{} ({})").format(text, day_text(day)))
            action.triggered.connect(lambda _=False, day=day: self._snooze(day))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Another day…")).triggered.connect(self._ask_day)
        self.menu.addAction(self.tr("Wait no longer")).triggered.connect(lambda: self._snooze(None))
        self.menu.setActiveAction(self.menu.actions()[0])
        self.menu.popup(place)

    def _days(self) -> list[tuple[str, date]]:
        today = date.today()
        monday = today + timedelta(days=(_MONDAY - today.weekday() - 1) % 7 + 1)
        return [
            (self.tr("&Tomorrow"), today + timedelta(days=1)),
            (self.tr("Next &week"), monday),
            (self.tr("In t&wo weeks"), today + timedelta(days=14)),
            (self.tr("In a &month"), today + timedelta(days=30)),
            (self.tr("In &half a year"), today + timedelta(days=182)),
        ]

    def _ask_day(self) -> None:
        self.dialog = QInputDialog(self._window)
        self.dialog.setWindowTitle(self.tr("Snooze"))
        self.dialog.setLabelText(
            self.tr("Until when? A day such as 2027-01-05, “friday” or “in 3 weeks”.")
        )
        self.dialog.textValueSelected.connect(self._take)
        self.dialog.open()

    def _take(self, text: str) -> None:
        try:
            self._snooze(day_to_come(text, date.today(), typed_languages()))
        except KnownError as error:
            self._session.failed.emit(error)

    def _snooze(self, day: date | None) -> None:
        ids = self._papers
        if ids:
            self._session.edit(lambda library: library.snooze(ids, day))
