"""The same gestures on 10,000 real papers: the window's thread is never away for long."""

import gzip
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist.core.importing.documents import pasted
from readinglist.core.library import Library
from readinglist.gui.state import WindowState
from tests.conftest import SHARED
from tests.gui.conftest import Desk
from tests.gui.stalls import Stalls
from tests.gui.test_day import TRIAGE, Day, merge_two, read_and_annotate, search_and_edit_many, undo

LISTING = SHARED / "listing_10k.txt.gz"
LONGEST_MS = 50
pytestmark = [
    pytest.mark.soak,
    pytest.mark.timeout(900),
    pytest.mark.skipif(not LISTING.exists(), reason=f"the large listing is not here ({SHARED})"),
]


def test_no_stall_on_a_large_library(qtbot: QtBot, folder: Path) -> None:
    library = Library.open(folder)
    plans = library.plan_import([pasted(gzip.decompress(LISTING.read_bytes()), "listing.txt")])
    for plan in plans:
        library.apply_import(plan)
    library.catch_up_index()
    library.close()
    desk = Desk(qtbot, folder, WindowState())
    day = Day(desk, folder)
    desk.until(lambda: len(day.listed()) > 9000)
    with Stalls() as stalls:
        desk.aside = stalls.aside
        for place in range(40):
            left = len(day.listed())
            desk.press(TRIAGE[place % len(TRIAGE)][0])
            desk.until(lambda left=left: len(day.listed()) == left - 1)
        for key in (Qt.Key.Key_PageDown,) * 20 + (Qt.Key.Key_End, Qt.Key.Key_Home):
            desk.key(key)
            QApplication.processEvents()
        for _ in range(60):
            desk.press("j")
            QApplication.processEvents()
        read_and_annotate(day)
        search_and_edit_many(day)
        merge_two(day)
        undo(day, len(day.states))
        for action in ("columns", "choose-columns", "columns"):
            desk.window.actions_by_id[action].trigger()
    print(stalls)
    desk.close()
    assert desk.bugs == []
    assert stalls.longest < LONGEST_MS
