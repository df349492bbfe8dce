"""A real window, offscreen, at work on many papers: how long it stands still, and its memory.

As a program it works on one library and prints JSON: for each thing that was done the longest time,
in milliseconds, between two ticks of a timer of 5 ms, and at some of them the resident memory, in
megabytes.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from readinglist.gui.mainwindow import MainWindow
from readinglist.gui.session import Session
from readinglist.gui.state import WindowState
from readinglist.gui.tasks import prefer_the_window
from readinglist.gui.theme import apply_theme, load_theme

TICK = 5  # ms
PATIENCE = 20.0  # seconds, for one act
MS = 1000.0


def resident() -> float:
    """The process's resident memory, in MB; 0 where it cannot be asked for."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


class Watch:
    """Ticks, and remembers the longest time without a tick."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, MS * (now - self._last))
        self._last = now

    def begin(self) -> None:
        """Forget what was."""
        QApplication.processEvents()
        self.longest = 0.0
        self._last = time.perf_counter()


class Day:
    """What somebody does with a window, each part watched."""

    def __init__(self, folder: Path) -> None:
        self.watch = Watch()
        self.gaps: dict[str, float] = {}
        self.memory: dict[str, float] = {}
        self.session = Session(folder)
        self.window = MainWindow(self.session, load_theme("light"), WindowState(view="all"))
        self.window.show()
        self.changes = 0
        self.doing = "opening"
        self.session.changed.connect(self._changed)

    def _changed(self) -> None:
        self.changes += 1

    def do(self, name: str, work: Callable[[], object], done: Callable[[], bool]) -> None:
        """Do something and wait until it is done; note the longest gap."""
        self.doing = name
        self.watch.begin()
        work()
        self.until(done)
        self.idle(50)
        self.gaps[name] = max(self.gaps.get(name, 0.0), round(self.watch.longest, 1))

    def until(self, done: Callable[[], bool]) -> None:
        """Let the window work until then."""
        late = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < late, f"{self.doing} takes for ever"
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # pyright: ignore
            time.sleep(0.0005)

    def idle(self, milliseconds: int) -> None:
        """Let the window work for a while."""
        end = time.monotonic() + milliseconds / MS
        self.until(lambda: time.monotonic() > end)

    def remember(self, name: str) -> None:
        """Note the memory, after the session has tidied it."""
        self.do("tidy", self.session.tidy, lambda: True)
        self.idle(500)
        self.memory[name] = round(resident(), 1)


def open_it(day: Day) -> None:
    """Until the first list is there."""
    window = day.window
    day.until(lambda: window._is_ready and bool(window.sidebar.views()))  # pyright: ignore[reportPrivateUsage]
    day.idle(500)
    day.remember("open")


def import_it(day: Day, listing: Path) -> None:
    """Preview, accept, store, index."""
    window = day.window
    ended: list[int] = []
    window.imports.finished.connect(ended.append)
    day.do(
        "plan an import", lambda: window.imports.import_paths([listing]), lambda: _previewed(day)
    )
    day.do("import", lambda: _accept(day), lambda: bool(ended))
    fresh: list[bool] = []

    def ask() -> None:
        if not day.session.indexing:
            day.session.ask(lambda library: library.index_behind() == 0, fresh.append, "bench")

    timer = QTimer()
    timer.timeout.connect(ask)
    timer.start(500)
    day.do("index", lambda: None, lambda: bool(fresh) and bool(fresh[-1]))
    timer.stop()


def _accept(day: Day) -> None:
    preview = day.window.imports.preview
    assert preview is not None
    preview.accept()


def _previewed(day: Day) -> bool:
    preview = day.window.imports.preview
    return preview is not None and preview.isVisible()


def look_around(day: Day) -> None:
    """Scroll, search, sort, select, star, undo."""
    window = day.window
    rows, model = window.list.rows, window.list.model
    bar = rows.verticalScrollBar()
    day.do("show all papers", lambda: window.browsing.go("all"), lambda: model.rowCount() > 0)
    shown = model.rowCount()
    for step in range(1, 30):
        day.do("scroll", lambda step=step: bar.setValue(bar.maximum() * step // 30), _always)
    for text in ("t", "tr", "transformer", "graph neural", '"language model"', "is:new sort:title"):
        shown_before = window.browsing.listing  # pyright: ignore[reportPrivateUsage]
        day.do(
            f"search {text}",
            lambda text=text: window.search.field.setText(text),
            lambda old=shown_before: window.browsing.listing is not old,  # pyright: ignore[reportPrivateUsage]
        )
        del shown_before
    day.do("leave the search", window.browsing.back, lambda: model.rowCount() == shown)
    key = QTest.keyClick
    day.do(
        "select all", lambda: key(rows, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier), _always
    )
    day.do("one paper", lambda: QTest.keyClick(rows, Qt.Key.Key_Home), _always)
    before = day.changes
    day.do("star", window.commands.star, lambda: day.changes == before + 1)
    day.do("undo", window.actions_by_id["undo"].trigger, lambda: day.changes == before + 2)


def _always() -> bool:
    return True


def main(arguments: Sequence[str]) -> int:
    """See above."""
    parser = argparse.ArgumentParser()
    parser.add_argument("library", type=Path)
    parser.add_argument("--listing", type=Path)
    parser.add_argument(
        "--hours", type=float, default=0.0, help="of scripted use, at 200 acts each"
    )
    chosen = parser.parse_args(arguments)
    prefer_the_window()  # as the program does
    app = QApplication([])
    apply_theme(app, load_theme("light"))
    day = Day(chosen.library)
    open_it(day)
    if chosen.listing:
        import_it(day, chosen.listing)
        day.remember("after the import")
    look_around(day)
    day.remember("after a search")
    for _ in range(int(chosen.hours * 8)):
        look_around(day)
    day.remember("at the end")
    day.window.close()
    print(json.dumps({"gaps": day.gaps, "memory": day.memory}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
