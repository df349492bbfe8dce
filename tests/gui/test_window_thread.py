"""While the window is in use, its thread runs no SQL, touches no file, reads and paints little.

Python tells an audit hook of each file that is opened and each connection to SQLite that is made.
It does not tell of `os.stat` and its like: those are wrapped. Neither sees what Qt does in C++.

A connection of SQLite refuses every thread but its own: where none is made on the window's thread,
and those of the workers refuse it, no SQL runs there.
"""

import contextlib
import functools
import os
import sqlite3
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readinglist.core.model import Row
from readinglist.gui.dialogs.export import Choice
from readinglist.gui.list.model import ROW
from tests.conftest import CHECKOUT, SAMPLE
from tests.gui.conftest import Desk
from tests.gui.many import count, counts, desk_with, settle

PAPERS = 320
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

# Of Python's audit events those of files, processes and databases.
_EVENTS = "open os. shutil. subprocess. tempfile. glob. pathlib. sqlite3. mmap. fcntl.".split()
_NOT_AUDITED = ("stat", "lstat", "access", "readlink")
_MODULES = (".py", ".pyc", ".so", ".pyd")  # Python loads each once


# The guard -----------------------------------------------------------------------------------


class Touched(AssertionError):
    """The window's thread touched a file or a database."""


class Guard:
    """Notes what the main thread touches while it is armed, and raises unless it only watches."""

    def __init__(self) -> None:
        self.armed = False
        self.raises = True
        self.found: list[str] = []

    def look(self, event: str, arguments: Sequence[object]) -> None:
        """The audit hook: called for each event of each thread."""
        if not self.armed or not event.startswith(tuple(_EVENTS)):
            return
        calls = _calls(sys._getframe(1))
        if threading.current_thread() is not threading.main_thread() or not calls:
            return
        if not str(arguments[:1]).rstrip("',)").endswith(_MODULES):
            self.found.append("\n  ".join([f"{event} {arguments!r:.160}", *calls[:9]]))
            if self.raises:
                raise Touched(self.found[-1])

    @contextlib.contextmanager
    def watching(self, *, raises: bool = True) -> Iterator[list[str]]:
        """Armed for a while; yields what is found."""
        self.found, self.raises, self.armed = [], raises, True
        try:
            yield self.found
        finally:
            self.armed = False


def _calls(last: FrameType) -> list[str]:
    """The calls from the last one back to the test (no source: that is a file).

    None where no test called (what pytest does between tests), or where Python loads a module.
    """
    calls: list[str] = []
    for frame, line in traceback.walk_stack(last):
        file, name = frame.f_code.co_filename, frame.f_code.co_name
        if file.startswith("<frozen importlib"):
            return []
        calls.append(f"{file.removeprefix(f'{CHECKOUT}/')}:{line} {name}")
        if file == __file__ and name.startswith("test_"):
            return calls
    return []


@functools.cache
def _installed() -> Guard:
    """The one guard: an audit hook cannot be removed, only told to look away."""
    made = Guard()
    sys.addaudithook(made.look)
    return made


@pytest.fixture
def guard(monkeypatch: pytest.MonkeyPatch) -> Guard:
    """The guard, not armed."""
    made = _installed()

    def wrapped(name: str) -> Callable[..., Any]:
        real = getattr(os, name)

        def call(*arguments: Any, **named: Any) -> Any:
            made.look(f"os.{name}", arguments)
            return real(*arguments, **named)

        return call

    for name in _NOT_AUDITED:
        monkeypatch.setattr(os, name, wrapped(name))
    return made


def test_the_guard_refuses_files_and_databases_on_the_windows_thread(
    guard: Guard, tmp_path: Path
) -> None:
    attempts: tuple[Callable[[], object], ...] = (
        lambda: (tmp_path / "a file").write_text("x"),
        lambda: sqlite3.connect(":memory:"),
        lambda: list(tmp_path.iterdir()),
        tmp_path.exists,
        (tmp_path / "a folder").mkdir,
    )
    with guard.watching() as found:
        for attempt in attempts:
            with pytest.raises(Touched):
                attempt()
    assert len(found) == len(attempts)


def test_the_guard_lets_other_threads_work(guard: Guard, tmp_path: Path) -> None:
    done: list[int] = []

    def work() -> None:
        (tmp_path / "a file").write_text("x")
        with contextlib.closing(sqlite3.connect(":memory:")) as db:
            done.append(db.execute("SELECT 7").fetchone()[0])

    with guard.watching() as found:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert (done, found) == ([7], [])


def test_the_guard_sees_what_a_slot_of_the_window_does(watched: Desk, guard: Guard) -> None:
    watched.window.list.current_changed.connect(lambda _: SAMPLE.read_text("utf-8"))
    watched.press("j")
    assert any("sample-listing.txt" in each for each in guard.found)
    guard.found.clear()


# The window in use ---------------------------------------------------------------------------


@pytest.fixture
def watched(qtbot: QtBot, folder: Path, guard: Guard) -> Iterator[Desk]:
    """A window on 320 new papers, whose thread is watched from its first list on.

    What waits here may look at the window only: the tests' thread is the window's.
    """
    desk = desk_with(PAPERS, qtbot, folder, "inbox")
    desk.until(lambda: count(desk) == PAPERS and desk.window.paper.note._paper is not None)
    with guard.watching(raises=False) as found:
        yield desk
    desk.close()
    assert desk.bugs == []
    assert found == [], "\n".join(found)


def _row(desk: Desk, paper: int | None) -> Row | None:
    """The row of a paper as it is shown."""
    shown = desk.window.list.model.place_of(paper).data(ROW)
    return shown.row if shown else None


def _until_row(desk: Desk, paper: int | None, condition: Callable[[Row], bool]) -> None:
    def holds() -> bool:
        row = _row(desk, paper)
        return row is not None and condition(row)

    desk.until(holds)


def _click(desk: Desk, widget: QWidget, place: QPoint | None = None) -> None:
    desk.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())


def test_walking_through_the_list_touches_nothing(watched: Desk) -> None:
    papers, rows = watched.window.list.model.papers(), watched.window.list.rows
    watched.press("jjjk")
    assert watched.window.list.current() == papers[2]
    _click(watched, rows.viewport(), rows.visualRect(rows.model().index(4, 0)).center())
    watched.until(lambda: watched.window.paper.note._paper == papers[4])
    bar = rows.verticalScrollBar()
    _click(watched, bar, bar.rect().center())
    settle(watched)
    assert rows.on_screen().start > 0
    watched.key(Qt.Key.Key_G, SHIFT)
    watched.until(lambda: watched.window.paper.note._paper == papers[-1])
    settle(watched)
    watched.press("gg")
    assert watched.window.list.current() == papers[0]


def test_editing_a_paper_touches_nothing(watched: Desk) -> None:
    paper, note = watched.window.list.current(), watched.window.paper.note
    watched.press("s")
    _until_row(watched, paper, lambda row: row.starred)
    watched.press("l")
    watched.press("ml/theory")
    watched.key(Qt.Key.Key_Return)
    watched.key(Qt.Key.Key_Escape)
    watched.until(lambda: "tag:ml/theory" in watched.window.sidebar.views())
    watched.press("n")
    watched.press("compare with section 3")
    watched.key(Qt.Key.Key_Escape)
    watched.until(lambda: note._stored == "compare with section 3" and not note._waiting)
    watched.key(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    watched.until(lambda: watched.window.toast.text().startswith("Rat"))
    watched.key(Qt.Key.Key_K, CTRL | SHIFT)
    watched.until(
        lambda: QGuiApplication.clipboard().text() == watched.window.paper.beside._key.text()
    )


def test_setting_the_status_touches_nothing(watched: Desk) -> None:
    for key in "1234e#":
        paper = watched.window.list.current()
        watched.press(key)
        watched.until(lambda paper=paper: paper not in watched.window.list.model.papers())
    assert count(watched) == PAPERS - 6


def test_searching_touches_nothing(watched: Desk) -> None:
    paper = watched.window.list.current()
    _until_row(watched, paper, lambda row: row.title != "")
    row = _row(watched, paper)
    assert row is not None
    watched.press("/")
    watched.press(" ".join(row.title.split()[:4]))
    watched.until(
        lambda: watched.window.browsing.listing.found is not None and 0 < count(watched) < PAPERS
    )
    watched.until(lambda: row.id in watched.window.list.model.papers())
    settle(watched)
    watched.key(Qt.Key.Key_Escape)
    watched.until(lambda: count(watched) == PAPERS and watched.window.search.text() == "")


def test_starring_all_undoing_and_redoing_touch_nothing(watched: Desk) -> None:
    watched.key(Qt.Key.Key_A, CTRL)
    for key, modifiers, starred in (
        (Qt.Key.Key_S, NONE, PAPERS),
        (Qt.Key.Key_Z, NONE, 0),
        (Qt.Key.Key_Z, CTRL | SHIFT, PAPERS),
    ):
        watched.key(key, modifiers)
        watched.until(lambda starred=starred: counts(watched)["starred"] == starred)


def test_going_to_other_views_touches_nothing(watched: Desk) -> None:
    header, sidebar = watched.window.list.header, watched.window.sidebar
    for keys, name in (("ga", "All"), ("gq", "Queue"), ("gs", "Starred"), ("gt", "Trash")):
        watched.press(keys)
        watched.until(lambda name=name: header.text().startswith(name))
    [source] = [view for view in sidebar.views() if view.startswith("source:")]
    _click(watched, sidebar.viewport(), sidebar.visualItemRect(sidebar._items[source]).center())
    watched.until(lambda: header.text().startswith("Source"))
    assert count(watched) == PAPERS


def test_importing_through_the_preview_touches_nothing(watched: Desk) -> None:
    watched.window.imports.import_paths([SAMPLE])
    _accept_and_undo(watched)


def test_trying_the_sample_touches_nothing(watched: Desk) -> None:
    watched.window.actions_by_id["sample"].trigger()
    _accept_and_undo(watched)


def _accept_and_undo(watched: Desk) -> None:
    watched.until(lambda: watched.window.imports.preview is not None)
    assert watched.window.imports.preview is not None
    _click(watched, watched.window.imports.preview.accept_button)
    watched.until(lambda: count(watched) == PAPERS + 24)
    watched.press("z")
    watched.until(lambda: count(watched) == PAPERS)


def test_history_backup_export_and_keys_touch_nothing(watched: Desk, tmp_path: Path) -> None:
    window, said = watched.window, watched.window.toast.text
    watched.press("s")
    watched.until(lambda: counts(watched)["starred"] == 1)
    watched.key(Qt.Key.Key_H, CTRL | SHIFT)
    watched.until(lambda: window.upkeep.history.model.rowCount() == 2)
    _click(watched, window.upkeep.history.reverse)
    watched.until(lambda: counts(watched)["starred"] == 0)
    window.upkeep.history.close()
    window.actions_by_id["backup"].trigger()
    watched.until(lambda: said().startswith("Backed up"))
    window.exports.export_to(tmp_path / "papers.bib", Choice("listed"))
    watched.until(lambda: said().startswith(f"{PAPERS} papers"))
    window.actions_by_id["keys"].trigger()
    window.upkeep.mirror.keep(tmp_path / "mirror")
    watched.until(lambda: window.upkeep.mirror._place == tmp_path / "mirror")


def test_closing_touches_nothing(watched: Desk) -> None:
    watched.until(lambda: watched.window.paper.note._paper == watched.window.list.current())
    watched.press("n")
    watched.press("half a sent")
    watched.close()


def test_the_workers_connections_refuse_the_windows_thread(watched: Desk) -> None:
    session, lent = watched.session, []
    for worker in (session._writer, session._reader, session._background):
        worker.submit(lambda library: library._db, lent.append, session.failed.emit)
    watched.until(lambda: len(lent) == 3)
    for db in lent:
        with pytest.raises(sqlite3.ProgrammingError, match="thread"):
            db.conn.execute("SELECT 1")
