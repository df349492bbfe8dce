"""What the list asks for and paints: what is on the screen, and a little ahead, once."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readinglist.gui.list.delegate import PaperDelegate
from readinglist.gui.list.model import PAGE, PAPER, ROW
from tests.gui.conftest import Desk
from tests.gui.many import MANY, count, counts, desk_with, settle

# Rows that are read --------------------------------------------------------------------------


@pytest.fixture
def long_desk(qtbot: QtBot, folder: Path) -> Iterator[Desk]:
    """A window on 2,000 papers that shows none of them yet, and is not refreshed by itself."""
    desk = desk_with(MANY, qtbot, folder, "done")
    desk.session._timer.stop()  # looks for others' changes: then all rows are read again
    desk.session._tidy.stop()
    yield desk
    desk.close()
    assert desk.bugs == []


@pytest.fixture
def read(long_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The papers whose rows the list asks for, one after the other."""
    asked: list[int] = []
    model = long_desk.window.list.model
    fetch = model._fetch

    def count(ids: Sequence[int]) -> None:
        asked.extend(ids)
        fetch(ids)

    monkeypatch.setattr(model, "_fetch", count)
    return asked


def _open_all(desk: Desk) -> None:
    desk.window.browsing.go("all")
    desk.until(lambda: count(desk) == MANY)
    settle(desk)
    desk.window.list.setFocus()


def test_opening_a_long_view_reads_the_screen_and_two_pages(
    long_desk: Desk, read: list[int]
) -> None:
    _open_all(long_desk)
    assert 0 < len(read) <= len(long_desk.window.list.rows.on_screen()) + 2 * PAGE


def test_each_page_down_reads_two_pages_at_most_and_no_row_twice(
    long_desk: Desk, read: list[int]
) -> None:
    _open_all(long_desk)
    read.clear()
    for _ in range(40):
        before = len(read)
        long_desk.key(Qt.Key.Key_PageDown)
        settle(long_desk)
        assert len(read) - before <= 2 * PAGE
    assert len(set(read)) == len(read) >= 3 * PAGE


def test_a_jump_to_the_end_reads_four_pages_at_most_and_the_way_back_nothing(
    long_desk: Desk, read: list[int]
) -> None:
    _open_all(long_desk)
    before = len(read)
    long_desk.key(Qt.Key.Key_End)
    settle(long_desk)
    assert long_desk.window.list.rows.on_screen().stop == MANY
    assert 0 < len(read) - before <= 4 * PAGE
    before = len(read)
    long_desk.key(Qt.Key.Key_Home)
    settle(long_desk)
    assert long_desk.window.list.rows.on_screen().start == 0
    assert len(read) == before


# Rows that are painted -----------------------------------------------------------------------


class _Fence(QWidget):
    """One pixel; when it is painted, all that had to be painted before it is, too."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1


def _until_painted(desk: Desk) -> None:
    """Until all questions asked so far are answered and what they changed is on the screen."""
    answered: list[object] = []
    desk.session.ask(lambda _: None, answered.append, "fence")
    desk.until(lambda: bool(answered))
    fence = _Fence(desk.window)
    fence.resize(1, 1)
    fence.show()
    desk.until(lambda: fence.painted > 0)
    fence.deleteLater()


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Counter[tuple[int, bool]]:
    """How often each paper's row was painted, with and without a star."""
    times: Counter[tuple[int, bool]] = Counter()
    paint = PaperDelegate.paint

    def count(delegate: PaperDelegate, *given: Any) -> None:
        shown = given[2].data(ROW)
        times[given[2].data(PAPER), bool(shown and shown.row.starred)] += 1
        paint(delegate, *given)

    monkeypatch.setattr(PaperDelegate, "paint", count)
    return times


def test_a_star_paints_its_row_once_and_no_other(
    long_desk: Desk, painted: Counter[tuple[int, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for the toast, which lies over rows: Qt paints what is below it."""
    window, changes = long_desk.window, []
    _open_all(long_desk)
    paper = window.list.current()
    long_desk.until(lambda: window.paper.note._paper == paper)
    _until_painted(long_desk)
    monkeypatch.setattr(window.toast, "say", lambda *_, **__: None)
    window.list.model.dataChanged.connect(lambda first, last: changes.append((first, last)))
    painted.clear()
    long_desk.press("s")
    long_desk.until(lambda: painted[paper, True] > 0 and counts(long_desk)["starred"] == 1)
    _until_painted(long_desk)
    assert +painted == {(paper, True): 1}
    assert [(first.row(), last.row()) for first, last in changes] == [(0, 0)]
