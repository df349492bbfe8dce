"""Papers on the clipboard: as key, \\cite, title, link and BibTeX; the menu of the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from readinglist.core.exporting.markdown import linked
from readinglist.core.model import Paper
from readinglist.gui import actions
from tests.gui.conftest import Desk


def copied(desk: Desk, action: str) -> str:
    """What is on the clipboard after an action."""
    QGuiApplication.clipboard().setText("before")
    desk.window.actions_by_id[action].trigger()
    desk.until(lambda: QGuiApplication.clipboard().text() != "before")
    return QGuiApplication.clipboard().text()


@pytest.fixture
def two(full_desk: Desk) -> list[Paper]:
    """The first two papers of the list, selected."""
    rows = full_desk.window.list.rows
    rows.setFocus()
    full_desk.qtbot.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    ids = full_desk.window.list.selected()
    assert len(ids) == 2
    return full_desk.asked(lambda library: library.papers(ids))


def test_keys_and_cite(full_desk: Desk, two: list[Paper]) -> None:
    one, other = (paper.key for paper in two)
    assert copied(full_desk, "copy-key") == f"{one}, {other}"
    assert copied(full_desk, "copy-cite") == f"\\cite{{{one},{other}}}"
    assert full_desk.window.toast.text().startswith("Copied: \\cite{")


def test_titles_and_links(full_desk: Desk, two: list[Paper]) -> None:
    assert copied(full_desk, "copy-title") == f"{two[0].title}\n{two[1].title}"
    assert copied(full_desk, "copy-link").splitlines() == [linked(p) for p in two]


def test_bibtex(full_desk: Desk, two: list[Paper]) -> None:
    text = copied(full_desk, "copy-bibtex")
    assert [f"{{{paper.key}," in text for paper in two] == [True, True]


def test_without_a_paper_nothing_is_copied(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("before")
    desk.window.actions_by_id["copy-key"].trigger()
    assert QGuiApplication.clipboard().text() == "before"


def test_the_menu_of_the_list_is_that_of_papers(full_desk: Desk) -> None:
    window = full_desk.window
    menu = actions.menu_of(window, "Paper")
    rows = window.list.rows
    place = rows.visualRect(rows.currentIndex()).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, rows.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(rows.viewport(), event)
    full_desk.until(menu.isVisible)
    names = {action.text() for action in menu.actions()}
    assert {"Star", "Status", "Rating", "Copy as", "Put into Trash"} <= names
    menu.hide()
