"""Who types in a field of the window types there: no key of it does something to papers."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist.core.library import Library
from readinglist.gui.state import WindowState
from tests.conftest import abstract, import_papers
from tests.gui.conftest import Desk, paper

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def searching(shown: Desk) -> Desk:
    """The results of a search, the second of them is read."""
    shown.press("ga")
    shown.until(lambda: shown.window.browsing.place.view == "all")
    shown.press("/")
    shown.press("model")
    shown.key(Qt.Key.Key_Return)
    shown.until(lambda: 1 < shown.window.list.model.count() < 24)
    shown.window.list.setFocus()
    first = shown.window.list.current()
    shown.press("j")
    shown.until(lambda: shown.window.list.current() != first)
    shown.until(lambda: shown.window.paper.paper.id == shown.window.list.current())
    return shown


@pytest.mark.parametrize("keys", ["nabc", "labc"])
def test_esc_leaves_a_field_and_not_the_search(searching: Desk, keys: str) -> None:
    window, current = searching.window, searching.window.list.current()
    searching.press(keys)
    while QApplication.focusWidget() is not window.list.table():
        searching.key(Qt.Key.Key_Escape)
    assert window.browsing.place.text.strip() == "model"
    assert window.list.current() == current


def test_what_was_typed_for_one_paper_is_not_for_the_next(shown: Desk) -> None:
    field = shown.window.paper.tags.field
    shown.press("l")
    shown.press("abc")
    shown.key(Qt.Key.Key_Escape)
    assert field.text() == ""
    shown.press("l")
    shown.press("abc")
    first = shown.window.list.current()
    shown.window.list.step(1)
    shown.until(lambda: shown.window.paper.paper.id != first)
    assert field.text() == ""


@pytest.fixture
def tagged(qtbot: QtBot, folder: Path) -> Desk:
    """Two papers, and a tag that one of them has."""
    library = Library.open(folder)
    ids = import_papers(library, ("One", abstract("one")), ("Two", abstract("two")))
    library.tag(ids[1:], add=["machine learning"])
    library.close()
    desk = Desk(qtbot, folder, WindowState(view="all", paper=1))
    desk.until(lambda: desk.window.paper.tags._names.stringList() != [])
    desk.until(lambda: desk.window.paper.paper is not None)
    return desk


def complete(desk: Desk) -> None:
    """Type the beginning of a tag, and wait for what is offered."""
    desk.press("l")
    desk.press("mach")
    popup = desk.window.paper.tags.field.completer().popup()
    desk.until(popup.isVisible)


def test_a_completed_tag_is_added_and_the_field_is_empty(tagged: Desk) -> None:
    complete(tagged)
    popup = tagged.window.paper.tags.field.completer().popup()
    tagged.qtbot.keyClick(popup, Qt.Key.Key_Down)
    tagged.qtbot.keyClick(popup, Qt.Key.Key_Return)
    tagged.until_stored(lambda library: library.papers([1])[0].tags == ("machine learning",))
    tagged.until(lambda: tagged.window.paper.tags.field.text() == "")
    tagged.close()


def test_a_click_on_what_is_offered_adds_it(tagged: Desk) -> None:
    complete(tagged)
    popup = tagged.window.paper.tags.field.completer().popup()
    place = popup.visualRect(popup.model().index(0, 0)).center()
    tagged.qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    tagged.until_stored(lambda library: library.papers([1])[0].tags == ("machine learning",))
    tagged.until(lambda: tagged.window.paper.tags.field.text() == "")
    tagged.close()


def test_the_first_esc_closes_what_is_offered(tagged: Desk) -> None:
    complete(tagged)
    field = tagged.window.paper.tags.field
    popup = field.completer().popup()
    tagged.qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert field.text() == "mach"
    tagged.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is tagged.window.list.table()
    tagged.close()


@pytest.mark.parametrize("where", ["search", "note", "tag"])
def test_no_paper_is_rated_from_a_field(searching: Desk, where: str) -> None:
    window, rev = searching.window, searching.asked(lambda library: library.rev)
    fields = {"search": window.search.field, "note": window.paper.note, "tag": None}
    field = fields[where] or window.paper.tags.field
    searching.press({"search": "/", "note": "n", "tag": "l"}[where])
    assert QApplication.focusWidget() is field
    before = field.toPlainText() if where == "note" else field.text()
    searching.key(Qt.Key.Key_3, ALT)
    QApplication.processEvents()
    assert (field.toPlainText() if where == "note" else field.text()) == before
    assert searching.asked(lambda library: library.rev) == rev
    window.list.setFocus()
    number = window.list.current()
    searching.key(Qt.Key.Key_3, ALT)
    searching.until_stored(lambda library: library.papers([number])[0].rating == 3)


@pytest.fixture
def low(qtbot: QtBot, folder: Path) -> Desk:
    """A small window, and an abstract that is much longer."""
    library = Library.open(folder)
    import_papers(library, ("One", " ".join([abstract("one")] * 12)))
    library.close()
    desk = Desk(qtbot, folder, WindowState(view="all", paper=1))
    desk.window.resize(1024, 600)
    desk.until(lambda: desk.window.paper.verticalScrollBar().maximum() > 600)
    return desk


def is_seen(desk: Desk, widget, place: QPoint) -> bool:
    """Whether a place of a widget is in the visible part of the paper's pane."""
    pane = desk.window.paper
    return pane.viewport().rect().contains(widget.mapTo(pane.viewport(), place))


def test_what_is_written_is_seen(low: Desk) -> None:
    note, tag = low.window.paper.note, low.window.paper.tags.field

    def sees_cursor() -> bool:
        cursor = note.cursorRect()
        return is_seen(low, note.viewport(), cursor.topLeft()) and is_seen(
            low, note.viewport(), cursor.bottomLeft()
        )

    low.press("n")
    low.until(sees_cursor)
    for line in range(30):
        low.press(f"{line}")
        low.key(Qt.Key.Key_Return)
        low.until(sees_cursor)
    low.key(Qt.Key.Key_Escape)
    assert not is_seen(low, tag, tag.rect().center())
    low.press("l")
    low.until(lambda: is_seen(low, tag, tag.rect().center()))
    low.close()


def test_a_click_in_the_pane_is_about_the_paper_that_it_shows(shown: Desk) -> None:
    pane, ids = shown.window.paper, shown.window.list.model.papers()
    shown.press("xx")
    shown.until(lambda: pane.paper.id == ids[2])
    assert sorted(shown.window.list.selected()) == sorted(ids[:2])
    pane.status.star.click()
    shown.until_stored(lambda library: library.papers(ids[2:3])[0].starred)
    assert [paper(shown, number).starred for number in ids[:2]] == [False, False]
    assert "2" in pane.tags.field.placeholderText()
    shown.press("l")
    shown.press("both")
    shown.key(Qt.Key.Key_Return)
    shown.until_stored(lambda library: library.papers(ids[:1])[0].tags == ("both",))
    assert [paper(shown, number).tags for number in ids[:3]] == [("both",), ("both",), ()]


def test_tab_goes_through_the_whole_paper(shown: Desk) -> None:
    shown.window.list.setFocus()
    reached = []
    for _ in range(40):
        shown.key(Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
        if reached[-1] is shown.window.paper.note:
            break
    pane = shown.window.paper
    places = [reached.index(each) for each in (pane.status.star, pane.tags.field, pane.abstract)]
    assert places == sorted(places)
