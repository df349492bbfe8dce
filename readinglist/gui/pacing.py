"""The pace of the queue: said below the list, shown as a plot, and one paper picked."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from readinglist.core.library import Library
from readinglist.core.reading.pace import Pace
from readinglist.gui.browsing import Browsing
from readinglist.gui.flow import Flow
from readinglist.gui.language import day_text
from readinglist.gui.list.view import PaperList
from readinglist.gui.session import Session
from readinglist.gui.theme import Theme


class Pacing(Flow):
    """Asks for the pace when the list changes."""

    found = Signal(str, bool)  # what is to be said, and whether too much is being read

    def __init__(
        self,
        window: QWidget,
        session: Session,
        papers: PaperList,
        browsing: Browsing,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._list = papers
        self._browsing = browsing
        self._theme = theme
        browsing.shown.connect(self._look)
        session.changed.connect(lambda _: self._ask())
        session.reopened.connect(self._ask)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each of its actions."""
        return {"pick": self._pick, "pace": self._show}

    def _look(self) -> None:
        """Not with each key of a search: that changes nothing of the pace."""
        if not self._browsing.place.text:
            self._ask()

    def _ask(self) -> None:
        self._session.ask(Library.pace, self._say, "pace")

    def _say(self, pace: Pace) -> None:
        said: list[str] = []
        if pace.is_over_limit:
            said.append(
                self.tr("%n papers are being read, your limit is {}", "", pace.reading).format(
                    QLocale().toString(pace.limit)
                )
            )
        if self._browsing.place.view == "queue" and not self._browsing.place.text:
            said += filter(None, [self._when(pace)])
        self.found.emit(" · ".join(said), pace.is_over_limit)

    def _when(self, pace: Pace) -> str:
        """When the queue will be empty, in a few words."""
        found = pace.forecast
        if found is None or not pace.days[-1].size:
            return ""
        if found.empty is not None:
            return self.tr("empty about {} at this pace").format(day_text(found.empty))
        if found.empty_alone is not None:
            said = self.tr("not shrinking; if nothing more came, empty about {}")
            return said.format(day_text(found.empty_alone))
        return ""

    def _pick(self) -> None:
        """One that waits longer is likelier; pressed again, it is another."""
        current = self._list.current()

        def received(paper: int | None) -> None:
            if paper is None:
                self.said.emit(self.tr("The queue is empty. Press 1 on a paper to put it there."))
            elif self._browsing.place.view == "queue":
                self._browsing.show_paper(paper)
            else:
                self._browsing.go("queue", paper)

        self._session.ask(lambda library: library.pick(but=current), received, "pick")

    def _show(self) -> None:
        def received(pace: Pace) -> None:
            from readinglist.gui.dialogs.pace import PaceDialog

            PaceDialog(self._window, pace, self._theme()).open()

        self._session.ask(Library.pace, received, "show pace")
