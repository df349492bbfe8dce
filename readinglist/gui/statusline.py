"""The line at the bottom: counts, and the progress of what is done in the background."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from readinglist.core.progress import Clock
from readinglist.gui.progress import how_far


class StatusLine(QObject):
    """Fills a window's status bar."""

    def __init__(self, bar: QStatusBar, stop: Callable[[], None]) -> None:
        super().__init__(bar)
        self._counts = QLabel("")
        self._counts.setContentsMargins(10, 0, 0, 0)
        self._queue = QLabel("")
        self._queue.setTextFormat(Qt.TextFormat.PlainText)
        self._work = QLabel("")
        self._clock = Clock()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.clicked.connect(stop)
        bar.setContentsMargins(0, 0, 10, 0)
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._counts, 1)
        for widget in (self._queue, self._work, self._bar, self._stop):
            bar.addPermanentWidget(widget)
        self._bar.hide()
        self._stop.hide()

    def say_counts(self, total: int, shown: int, selected: int) -> None:
        """How many papers there are, are listed, and are selected."""
        number = QLocale().toString
        said = [
            self.tr("%Ln paper(s)", "", total),
            self.tr("{} shown").format(number(shown)),
        ]
        if selected > 1:
            said.append(self.tr("{} selected").format(number(selected)))
        self._counts.setText(" · ".join(said))

    def say_queue(self, text: str, warns: bool) -> None:
        """When the queue will be empty; `warns`: that too much is being read."""
        self._queue.setText(text)
        self._queue.setVisible(bool(text))
        self._queue.setObjectName("warning" if warns else "muted")
        self._queue.style().polish(self._queue)

    def say_progress(self, what: str, done: int, total: int) -> None:
        """How far `what` is; `total` 0: nobody knows; no `what`: nothing is being done."""
        far = how_far(self._clock, done, total) if what else ""
        text = self.tr("{}: {}")
        self._work.setText(text.format(what, far) if far else what)
        self._bar.setVisible(bool(what))
        self._stop.setVisible(bool(what) and total > 0)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
