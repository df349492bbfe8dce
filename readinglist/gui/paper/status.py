"""How far a paper is read, whether it has a star, how it is rated, and until when it waits."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from readinglist.core.dates import days_since
from readinglist.core.model import Paper
from readinglist.gui.icons import icon
from readinglist.gui.paper.flowlayout import FlowLayout
from readinglist.gui.statuses import STATUSES, status_text
from readinglist.gui.theme import Theme

_RATINGS = range(1, 6)


class StatusRow(QWidget):
    """Buttons for all of it, side by side where there is room."""

    status_chosen = Signal(str)
    star_clicked = Signal()
    rated = Signal(int)
    snooze_asked = Signal(QPoint)  # where on the screen

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._rating = 0
        self.star = QPushButton()
        self.star.setObjectName("star")
        self.star.setToolTip(self.tr("Star (s)"))
        self.star.clicked.connect(self.star_clicked)
        self.dots = [self._dot(number) for number in _RATINGS]
        self.snooze = QPushButton(self.tr("Snooze"))
        self.snooze.setObjectName("link")
        self.snooze.setToolTip(self.tr("Let it wait until a day (b)"))
        self.snooze.clicked.connect(self._ask_snooze)
        self._waits = QLabel("")
        self._waits.setObjectName("muted")
        layout = FlowLayout(self, 8)
        layout.addWidget(self._segments())
        layout.addWidget(self.star)
        layout.addWidget(_beside(self.dots))
        layout.addWidget(self.snooze)
        layout.addWidget(self._waits)

    def show_paper(self, paper: Paper, theme: Theme) -> None:
        """Show what holds for a paper."""
        for button in self._group.buttons():
            button.setChecked(button.property("status") == paper.status)
        colour = theme.colour("star" if paper.starred else "muted")
        self.star.setIcon(icon("star", colour, fill=colour.name() if paper.starred else "none"))
        self.star.setAccessibleName(self.tr("Starred") if paper.starred else self.tr("Not starred"))
        self._rating = paper.rating
        for number, dot in zip(_RATINGS, self.dots, strict=True):
            dot.setText("●" if number <= paper.rating else "○")
            dot.setChecked(number <= paper.rating)
        said = [text for text in (self._age(paper), self._wait(paper)) if text]
        self._waits.setText(" · ".join(said))
        self._waits.setVisible(bool(said))

    def _age(self, paper: Paper) -> str:
        if paper.queued is None:
            return ""
        days = days_since(paper.queued, date.today())
        if not days:
            return self.tr("in the queue since today")
        return self.tr("in the queue for %n days", "", days)

    def _wait(self, paper: Paper) -> str:
        if paper.snoozed_until is None:
            return ""
        day = QDate.fromString(paper.snoozed_until, "yyyy-MM-dd")
        said = QLocale().toString(day, QLocale.FormatType.ShortFormat)
        return self.tr("waits until {}").format(said)

    def _segments(self) -> QWidget:
        buttons: list[QPushButton] = []
        for number, status in enumerate(STATUSES):
            button = QPushButton(status_text(status))
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.setProperty("status", status)
            button.setToolTip(f"{button.text()} ({number})")
            button.setAccessibleName(self.tr("Status: {}").format(button.text()))
            button.clicked.connect(lambda _=False, status=status: self.status_chosen.emit(status))
            self._group.addButton(button)
            buttons.append(button)
        box = QWidget()
        row = FlowLayout(box, 0)  # in two lines, where the pane is narrow and letters are large
        for button in buttons:
            row.addWidget(button)
        return box

    def _dot(self, number: int) -> QToolButton:
        dot = QToolButton()
        dot.setObjectName("rating")
        dot.setText("○")
        dot.setCheckable(True)
        dot.setIconSize(QSize(0, 0))
        said = self.tr("Rating: {} of 5").format(number)
        dot.setAccessibleName(said)
        dot.setToolTip(f"{said} (Alt+{number})")
        dot.clicked.connect(lambda: self._rate(number))
        return dot

    def _rate(self, number: int) -> None:
        """The rating that there is already is taken away."""
        self.rated.emit(0 if number == self._rating else number)

    def _ask_snooze(self) -> None:
        self.snooze_asked.emit(self.snooze.mapToGlobal(QPoint(0, self.snooze.height())))


def _beside(widgets: list[QToolButton]) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for widget in widgets:
        row.addWidget(widget)
    return box
