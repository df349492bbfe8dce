"""A day with the window: from an empty library to the export, by keys alone, and a restart.

Each step is checked against what this module itself expects of the library on disk.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from readinglist.core.library import Library
from readinglist.core.model import Paper
from readinglist.gui.state import WindowState, load_state
from tests.conftest import SAMPLE, SHARED
from tests.gui.conftest import Desk
from tests.gui.stalls import Stalls

SEED = SHARED / "seeds" / "000_38f75247e4392c74.txt"
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LISTINGS = [
    pytest.param(SAMPLE, id="sample"),
    pytest.param(
        SEED,
        id="real listing",
        marks=pytest.mark.skipif(
            not SEED.exists(), reason=f"the real listings are not here ({SHARED})"
        ),
    ),
]
# What is done with papers one after the other, and the state that it leaves them in.
TRIAGE = [("1", "to-read"), ("4", "skipped"), ("2", "reading"), ("e", "read"), ("3", "read")]


class Day:
    """The one who sits before the window, and remembers what ought to be."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.folder = folder
        self.states: list[dict[str, Any]] = []  # of the library, after each operation

    @property
    def window(self) -> Any:
        return self.desk.window

    def papers(self) -> dict[int, Paper]:
        """Every paper on disk."""
        with self.desk.aside():
            found = self.desk.asked(lambda library: library.papers(library.view("all")))
            return {paper.id: paper for paper in found}

    def user_data(self) -> dict[str, Any]:
        """All that is the user's, row by row."""
        with self.desk.aside():
            kept = self.desk.asked(Library.user_data)
            return {table: sorted(map(str, rows)) for table, rows in kept.items()}

    def dialog(self) -> QDialog:
        """The dialog that is open, with the focus."""

        def there() -> list[QDialog]:
            return [d for d in self.window.findChildren(QDialog) if d.isVisible()]

        self.desk.until(lambda: len(there()) > 0)
        found = there()[-1]
        found.activateWindow()
        self.desk.until(lambda: QApplication.activeWindow() is found)
        return found

    def back_at_the_window(self) -> None:
        """Offscreen, what a window that closes does to the focus comes late."""
        for _ in range(3):
            QApplication.processEvents()
        self.window.activateWindow()
        self.desk.until(lambda: QApplication.activeWindow() is self.window)

    def tab_to(self, wanted: QWidget, most: int = 60) -> None:
        """Go to a control by Tab."""
        for _ in range(most):
            if QApplication.focusWidget() is wanted:
                return
            self.desk.key(Qt.Key.Key_Tab)
        raise AssertionError(f"{wanted.accessibleName() or wanted} is not reached by Tab")

    def listed(self) -> list[int]:
        return self.window.list.model.papers()

    def is_listed(self) -> bool:
        """Whether the list shows what was asked for last."""
        return self.window.browsing._coming is None

    def current(self) -> int:
        number = self.window.list.current()
        assert number is not None
        return number


@pytest.fixture
def day(qtbot: QtBot, folder: Path) -> Iterator[Day]:
    desk = Desk(qtbot, folder, WindowState())
    made = Day(desk, folder)
    yield made
    made.desk.close()
    assert made.desk.bugs == []


def import_listing(day: Day, listing: Path) -> None:
    """The file is opened with the program, as a file manager does; Enter in the preview imports."""
    day.window.take_files([listing])
    day.desk.until(lambda: day.window.imports.preview is not None)
    preview = day.window.imports.preview
    day.desk.qtbot.waitExposed(preview)
    assert day.dialog() is preview
    day.tab_to(preview.accept_button)
    number = len(preview.plans()[0].entries)
    day.desk.key(Qt.Key.Key_Return)
    day.desk.until_stored(lambda library: library.count() == number)
    day.back_at_the_window()
    day.desk.until(lambda: len(day.listed()) == number)


def triage(day: Day) -> dict[int, str]:
    """Every paper of the inbox is judged by one key."""
    expected: dict[int, str] = {}
    place = 0
    while day.listed():
        number, (key, status) = day.current(), TRIAGE[place % len(TRIAGE)]
        left = len(day.listed())
        day.desk.press(key)
        day.desk.until(lambda left=left: len(day.listed()) == left - 1)
        expected[number] = status
        place += 1
    return expected


def select_a_passage(day: Day) -> str:
    """By the arrows: the first words of the abstract."""
    abstract = day.window.paper.abstract
    day.desk.press("o")
    assert QApplication.focusWidget() is abstract
    day.desk.key(Qt.Key.Key_Home, CTRL)
    for _ in range(4):
        day.desk.key(Qt.Key.Key_Right, CTRL | SHIFT)
    return day.window.paper.quote()


def save_as(day: Day, file: Path) -> None:
    """Type a file's name into the dialog that asks for one; it keeps everything else waiting."""

    def type_name() -> None:
        asking = QApplication.activeModalWidget()
        if not isinstance(asking, QFileDialog):
            if not file.exists():
                QTimer.singleShot(20, type_name)
            return
        [field] = asking.findChildren(QLineEdit, "fileNameEdit")
        if field.text() != str(file):
            field.selectAll()
            day.desk.qtbot.keyClicks(field, str(file))
        QTimer.singleShot(20, type_name)  # the first Enter may be that of a completion
        day.desk.qtbot.keyClick(field, Qt.Key.Key_Return)

    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QTimer.singleShot(20, type_name)


def operation(day: Day, do: Callable[[], None]) -> None:
    """Do something that is one operation; remember how the library was before it."""
    before = day.user_data()
    rev = day.desk.asked(lambda library: library.rev)
    do()
    day.desk.until_stored(lambda library: library.rev == rev + 1)
    day.states.append(before)


def read_and_annotate(day: Day) -> None:
    """Go to the queue; star, rate, tag, annotate and highlight its first paper."""
    desk, window = day.desk, day.window
    desk.press("gq")
    desk.until(lambda: window.browsing.place.view == "queue" and day.is_listed())
    number = day.current()
    desk.until(lambda: window.paper.paper is not None and window.paper.paper.id == number)
    operation(day, lambda: desk.press("s"))
    operation(day, lambda: desk.key(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier))

    def tag() -> None:
        desk.press("l")
        desk.press("ml/theory")
        desk.key(Qt.Key.Key_Return)

    operation(day, tag)
    day.back_at_the_window()
    desk.key(Qt.Key.Key_Escape)

    def write() -> None:
        desk.press("n")
        desk.press("Compare *this* with section 3.")
        desk.key(Qt.Key.Key_Escape)

    operation(day, write)
    quote = select_a_passage(day)
    operation(day, lambda: desk.press("h"))
    paper = day.papers()[number]
    assert (paper.starred, paper.rating, paper.tags) == (True, 4, ("ml/theory",))
    assert paper.note == "Compare *this* with section 3."
    assert [highlight.quote for highlight in paper.highlights] == [quote]
    window.list.setFocus()
    second = day.listed()[1]
    operation(day, lambda: desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier))
    desk.until(lambda: day.listed()[0] == second)


def search_and_edit_many(day: Day) -> None:
    """Find papers by their words, tag all that were found, trash one, go back by Esc."""
    desk, window = day.desk, day.window
    desk.press("/")
    desk.press("learning")
    desk.until(lambda: window.browsing.listing.found is not None)
    desk.until(lambda: window.browsing.listing.found.query.startswith("learning"))
    found = list(window.browsing.listing.found.exact)
    assert len(found) > 2
    desk.key(Qt.Key.Key_Down)
    desk.until(lambda: QApplication.focusWidget() is window.list.rows)
    desk.key(Qt.Key.Key_A, CTRL)
    everything = window.list.selected()

    def tag() -> None:
        desk.press("l")
        desk.press("to-cite")
        desk.key(Qt.Key.Key_Return)

    operation(day, tag)
    day.back_at_the_window()  # a completion that was shown for a moment takes the focus offscreen
    tagged = {n for n, paper in day.papers().items() if "to-cite" in paper.tags}
    assert tagged == set(everything)
    assert tagged >= set(found)
    window.list.setFocus()
    desk.key(Qt.Key.Key_Escape)  # one paper is selected again
    assert window.list.count_selected() == 1
    number = day.current()
    operation(day, lambda: desk.press("#"))
    assert number not in day.papers()
    desk.key(Qt.Key.Key_Escape)
    desk.until(lambda: window.browsing.place.text == "" and day.is_listed())


def merge_two(day: Day) -> None:
    """The first two of all papers, said to be one."""
    desk, window = day.desk, day.window
    desk.press("ga")
    desk.until(lambda: window.browsing.place.view == "all" and day.is_listed())
    window.list.setFocus()
    number = len(day.papers())
    desk.key(Qt.Key.Key_Down, SHIFT)
    assert window.list.count_selected() == 2
    desk.key(Qt.Key.Key_M, CTRL)
    dialog = day.dialog()
    merge = window.duplicates.dialog.merge
    desk.until(merge.isEnabled)
    day.tab_to(merge)
    operation(day, lambda: desk.key(Qt.Key.Key_Space))
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    day.back_at_the_window()
    assert len(day.papers()) == number - 1


def undo(day: Day, times: int) -> None:
    """Each undo brings back what was there before the operation."""
    day.window.list.setFocus()
    for _ in range(times):
        rev = day.desk.asked(lambda library: library.rev)
        day.desk.press("z")
        day.desk.until_stored(lambda library, rev=rev: library.rev == rev + 1)
        with day.desk.aside():
            assert day.user_data() == day.states.pop()


def export(day: Day, file: Path) -> None:
    day.window.list.setFocus()
    save_as(day, file)
    day.desk.key(Qt.Key.Key_E, CTRL)
    day.desk.until(lambda: day.window.exports.dialog is not None)
    dialog = day.dialog()
    assert dialog is day.window.exports.dialog
    day.tab_to(dialog.scope)
    day.desk.key(Qt.Key.Key_Home)
    for _ in range(dialog.scope.count()):
        if dialog.scope.currentData() != "all":
            day.desk.key(Qt.Key.Key_Down)
    day.tab_to(dialog.save)
    day.desk.key(Qt.Key.Key_Return)
    day.desk.until(file.exists)
    day.back_at_the_window()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("listing", LISTINGS)
def test_a_day_by_keys_alone(day: Day, qtbot: QtBot, tmp_path: Path, listing: Path) -> None:
    with Stalls() as stalls:
        day.desk.aside = stalls.aside
        import_listing(day, listing)
        expected = triage(day)
        assert {n: paper.status for n, paper in day.papers().items()} == expected
        read_and_annotate(day)
        search_and_edit_many(day)
        merge_two(day)
        undo(day, len(day.states))
        export(day, tmp_path / "all.bib")
    assert (tmp_path / "all.bib").read_text("utf-8").count("\n@") + 1 >= len(expected)
    print(stalls)

    day.desk.press("gq")
    day.desk.until(lambda: day.window.browsing.place.view == "queue" and day.is_listed())
    day.desk.press("j")
    current, before = day.current(), day.user_data()
    day.window.actions_by_id["quit"].trigger()
    day.desk.until(lambda: not day.window.isVisible())
    day.desk = Desk(qtbot, day.folder, load_state())
    day.desk.until(lambda: day.window.list.current() == current)
    assert day.window.browsing.place.view == "queue"
    assert day.user_data() == before
    with closing(sqlite3.connect(day.folder / "library.db")) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_the_same_by_mouse(full_desk: Desk) -> None:
    """A star in a row, a status, a tag's cross, a view, the toast's Undo: each by a click."""
    window, bot = full_desk.window, full_desk.qtbot
    number = window.list.current()
    full_desk.until(lambda: window.paper.paper is not None)
    row = window.list.rows.visualRect(window.list.rows.currentIndex())
    place = QPoint(row.right() - 18, row.top() + 16)
    bot.mouseClick(window.list.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    full_desk.until_stored(lambda library: library.papers([number])[0].starred)
    full_desk.until(window.toast.isVisible)
    bot.mouseClick(window.toast._undo, Qt.MouseButton.LeftButton)
    full_desk.until_stored(lambda library: not library.papers([number])[0].starred)
    status = next(b for b in window.paper.status._group.buttons() if b.property("status") == "read")
    bot.mouseClick(status, Qt.MouseButton.LeftButton)
    full_desk.until_stored(lambda library: library.papers([number])[0].status == "read")
    sidebar = window.sidebar
    done = sidebar.visualItemRect(sidebar._items["done"]).center()
    bot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=done)
    full_desk.until(lambda: window.list.model.papers() == [number])
