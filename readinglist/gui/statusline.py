"""The line at the bottom: counts, and the progress of what is done in the background."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from readinglist.core.progress import Clock


class StatusLine:
    """Fills a window's status bar."""

    def __init__(self, bar: QStatusBar, stop: Callable[[], None]) -> None:
        self._counts = QLabel("")
        self._counts.setContentsMargins(10, 0, 0, 0)
        self._work = QLabel("")
        self._clock = Clock()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Progress")
        self._stop = QPushButton("Stop")
        self._stop.clicked.connect(stop)
        bar.setContentsMargins(0, 0, 10, 0)
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._counts, 1)
        for widget in (self._work, self._bar, self._stop):
            bar.addPermanentWidget(widget)
        self._bar.hide()
        self._stop.hide()

    def say_counts(self, total: int, shown: int, selected: int) -> None:
        """How many papers there are, are listed, and are selected."""
        said = [f"{total:,} papers", f"{shown:,} shown"]
        if selected > 1:
            said.append(f"{selected:,} selected")
        self._counts.setText(" · ".join(said))

    def say_progress(self, what: str, done: int, total: int) -> None:
        """How far `what` is; `total` 0: nobody knows; no `what`: nothing is being done."""
        far = self._clock.said(done, total) if what else ""
        self._work.setText(f"{what}: {far}" if far else what)
        self._bar.setVisible(bool(what))
        self._stop.setVisible(bool(what) and total > 0)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
