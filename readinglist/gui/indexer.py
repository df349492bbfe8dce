"""Building the search index in a process of its own, at low priority."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal


class Indexer(QObject):
    """At most one such process."""

    said = Signal(int, int)  # papers done, of how many
    ended = Signal(bool)  # whether the index is built

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._process: QProcess | None = None

    def is_running(self) -> bool:
        """Whether a process is building the index."""
        return self._process is not None

    def start(self) -> None:
        """Build what is missing; `ended` follows."""
        if self._process is not None:
            return
        self._process = QProcess(self)
        self._process.finished.connect(self._finished)
        self._process.readyReadStandardOutput.connect(self._read)
        library = ["--library", str(self._folder)]
        words = ["-m", "readinglist", *library, "reindex", "--background"]
        self._process.start(sys.executable, words)

    def stop(self) -> None:
        """End it; the index stays as it was."""
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """End it and say nothing more."""
        if self._process is not None:
            self._process.finished.disconnect()
            self._process.kill()
            self._process.waitForFinished(1000)

    def _read(self) -> None:
        """How far it has come: two numbers a line; the newest line counts."""
        assert self._process is not None
        lines = bytes(self._process.readAllStandardOutput().data()).split(b"\n")
        numbers = [line.split() for line in lines if line.count(b" ") == 1]
        if numbers and all(number.isdigit() for number in numbers[-1]):
            self.said.emit(*map(int, numbers[-1]))

    def _finished(self, code: int) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self.ended.emit(code == 0)
