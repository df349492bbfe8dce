"""From views to searches and back: what is shown, marked and focused, also when much happens."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readinglist.core.errors import KnownError
from readinglist.core.importing.documents import read_file
from readinglist.core.library import Library
from readinglist.gui.list.model import ROW
from readinglist.gui.navigation import Before, Navigation
from readinglist.gui.state import WindowState
from tests.conftest import SAMPLE
from tests.gui.conftest import Desk, papers_on_networks
from tests.gui.test_searching import (
    choose_order,
    choose_saved,
    header,
    papers,
    search,
    searching,  # noqa: F401  # pyright: ignore[reportUnusedImport]
)

Key = Qt.Key


@pytest.fixture
def desk_of_four(searching: Desk) -> Desk:  # noqa: F811
    return searching


def click_in_sidebar(desk: Desk, view: str) -> None:
    sidebar = desk.window.sidebar
    desk.until(lambda: view in sidebar.views())
    at = sidebar.visualItemRect(sidebar._items[view]).center()
    desk.qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=at)


def marked(desk: Desk) -> str:
    """What the sidebar marks."""
    item = desk.window.sidebar.currentItem()
    return item.text(0).split("  ")[-1] if item else ""


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def found_with(desk: Desk, last: str) -> bool:
    """Whether the list is that of a search that ends so."""
    found = desk.window.browsing.listing.found
    return found is not None and found.query.endswith(last)


def in_view(desk: Desk, name: str) -> None:
    desk.until(lambda: header(desk).startswith(name))


# Orders -----------------------------------------------------------------------------------------


def test_a_search_that_is_emptied_shows_the_view_in_its_own_order(desk_of_four: Desk) -> None:
    desk = desk_of_four
    choose_order(desk, "Title")
    desk.until(lambda: papers(desk) == [2, 1, 4, 3])
    search(desk, "scale")
    choose_order(desk, "Relevance")
    desk.until(lambda: "reversed" in desk.window.list.header.order.text())
    desk.window.search.frame.clear.click()
    in_view(desk, "Inbox")
    assert papers(desk) == [2, 1, 4, 3]


def test_an_order_of_the_view_under_an_emptied_search_is_kept(desk_of_four: Desk) -> None:
    desk = desk_of_four
    search(desk, "scale")
    desk.window.search.frame.clear.click()
    in_view(desk, "Inbox")
    choose_order(desk, "Title")
    desk.until(lambda: papers(desk) == [2, 1, 4, 3])
    desk.key_in(desk.window.search.field, Key.Key_Escape)
    assert desk.window.browsing.place.sort == "title"


def test_relevance_that_is_chosen_too_late_is_no_order_of_a_view() -> None:
    place = Navigation("inbox")
    place.search("scale", Before("inbox", None))
    place.search("", Before("inbox", None))
    place.order("relevance-")
    assert (place.sort, place.sorts) == ("", {})


def test_an_order_in_the_query_comes_after_one_of_the_menu(desk_of_four: Desk) -> None:
    desk = desk_of_four
    search(desk, "scale")
    choose_order(desk, "Newest")
    desk.until(lambda: desk.window.list.header.order.text().startswith("Newest"))
    desk.press(" sort:title ")
    desk.until(lambda: papers(desk) == [2, 1, 4, 3])
    choose_order(desk, "Newest")
    desk.until(lambda: desk.window.list.header.order.text().startswith("Newest"))
    desk.press("t")
    desk.until(lambda: found_with(desk, "t"))
    assert desk.window.list.header.order.text().startswith("Newest")


# The way back -----------------------------------------------------------------------------------


def test_a_click_on_the_view_below_a_search_goes_back_to_it(desk_of_four: Desk) -> None:
    desk = desk_of_four
    search(desk, "waves")
    assert marked(desk) == "Inbox"
    click_in_sidebar(desk, "inbox")
    in_view(desk, "Inbox")
    assert desk.window.search.text() == ""


def test_escape_restores_paper_and_selection_where_the_search_found_the_same(
    desk_of_four: Desk,
) -> None:
    desk, view = desk_of_four, desk_of_four.window.list
    view.go_to(2)
    desk.qtbot.keyClick(view.rows, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    search(desk, "in:inbox")
    desk.until(lambda: header(desk) == "4 exact")
    view.go_to(0)
    desk.key_in(desk.window.search.field, Key.Key_Escape)
    in_view(desk, "Inbox")
    assert (view.current(), view.selected()) == (4, [3, 4])


def test_a_change_that_comes_meanwhile_costs_no_place(desk_of_four: Desk) -> None:
    desk, view = desk_of_four, desk_of_four.window.list
    view.go_to(2)
    search(desk, "scale")
    desk.key(Key.Key_Return)
    view.go_to(0)
    desk.key(Key.Key_Escape)
    desk.window.browsing.again()  # as after a change
    in_view(desk, "Inbox")
    assert view.current() == 3


@pytest.mark.parametrize("times", [1, 2])
def test_who_goes_on_while_a_change_is_shown_is_not_brought_back(
    desk_of_four: Desk, times: int
) -> None:
    view, browsing = desk_of_four.window.list, desk_of_four.window.browsing
    shown: list[int] = []
    browsing.shown.connect(lambda: shown.append(1))
    for place in range(1, times + 1):
        browsing.again()
        view.go_to(place)
    desk_of_four.until(lambda: bool(shown))
    assert view.current() == times + 1


# Focus ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["e", "#"])
def test_the_focus_stays_in_the_list_when_its_last_paper_leaves(
    desk_of_four: Desk, key: str
) -> None:
    desk, view = desk_of_four, desk_of_four.window.list
    search(desk, "rays is:unread")
    desk.key(Key.Key_Return)
    desk.press(key)
    desk.until(lambda: papers(desk) == [])
    assert focused() is view.empty
    desk.press("z")
    desk.until(lambda: papers(desk) == [3])
    assert focused() is view.rows


def test_the_first_papers_leave_the_focus_to_who_types(desk: Desk) -> None:
    desk.window.search.setFocus()
    desk.press("energy")

    def fill(library: Library) -> None:
        for plan in library.plan_import([read_file(SAMPLE)]):
            library.apply_import(plan)

    desk.asked(fill)
    desk.session._look_for_others()
    desk.until(desk.window.list.isVisible)
    assert focused() is desk.window.search.field


def test_keys_on_a_chip_change_no_papers_and_leave_for_no_note(desk_of_four: Desk) -> None:
    desk = desk_of_four
    search(desk, "is:new ")
    [chip] = desk.window.search.chips.buttons
    rev = desk.asked(lambda library: library.rev)
    chip.setFocus()
    desk.key(Key.Key_Up)
    assert focused() is chip
    desk.key(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert focused() is desk.window.search.field
    QGuiApplication.clipboard().setText("rays")
    chip.setFocus()
    desk.key(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: desk.window.search.text() == "is:new rays")
    chip.setFocus()
    desk.key(Key.Key_Down)
    assert focused() is desk.window.search.field
    assert desk.asked(lambda library: library.rev) == rev


# Saved searches ---------------------------------------------------------------------------------


def test_delete_twice_deletes_a_saved_search_and_no_paper(desk_of_four: Desk) -> None:
    desk = desk_of_four
    choose_saved(desk, "Old rays")
    desk.key(Key.Key_Delete)
    desk.until(lambda: "search:Old rays" not in desk.window.sidebar.views())
    desk.key(Key.Key_Delete)
    desk.qtbot.wait(100)
    assert desk.asked(lambda library: len(library.view("trash"))) == 0


def test_a_saved_search_stays_marked_under_its_new_name(desk_of_four: Desk) -> None:
    desk = desk_of_four
    choose_saved(desk, "Old rays")
    desk.asked(lambda library: library.rename_search("Old rays", "New rays"))
    desk.session._look_for_others()
    desk.until(lambda: marked(desk) == "New rays")


def test_of_two_that_search_for_the_same_the_chosen_one_is_marked(desk_of_four: Desk) -> None:
    desk = desk_of_four
    desk.asked(lambda library: library.save_search("Same rays", "rays is:new"))
    desk.session._look_for_others()
    for name in ("Same rays", "Old rays"):
        click_in_sidebar(desk, f"search:{name}")
        desk.until(lambda: header(desk) == "1 exact")
        assert marked(desk) == name


def test_a_search_that_was_just_saved_is_marked(desk_of_four: Desk) -> None:
    desk = desk_of_four
    search(desk, "gir")
    desk.window.actions_by_id["save-search"].trigger()
    dialog = desk.window.saved.dialog
    assert dialog is not None
    dialog.setTextValue("Animals")
    dialog.accept()
    desk.until(lambda: marked(desk) == "Animals")


def test_a_saved_search_lists_what_its_count_says(desk_of_four: Desk) -> None:
    desk = desk_of_four
    desk.asked(lambda library: library.save_search("Whole words", "ra"))
    desk.session._look_for_others()
    desk.until(lambda: "search:Whole words" in desk.window.sidebar.views())
    items = desk.window.sidebar._items
    desk.until(lambda: items["search:Whole words"].text(1) == "0")
    click_in_sidebar(desk, "search:Whole words")
    desk.until(lambda: header(desk).startswith("0 exact"))


# What is said -----------------------------------------------------------------------------------


def test_of_a_search_that_nobody_waits_for_no_error_is_said(
    desk_of_four: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, find = desk_of_four, Library.search
    begun, typed_on = threading.Event(), threading.Event()
    refused: list[KnownError] = []
    desk.session.failed.connect(refused.append)

    def refuse(library: Library, text: str, *more: object, **named: object):
        if text == "wav":
            begun.set()
            assert typed_on.wait(10)
            raise KnownError("This search took too long.")
        return find(library, text, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "search", refuse)
    desk.window.search.set_text("wav")
    assert begun.wait(10)
    desk.window.search.set_text("waves")
    typed_on.set()
    desk.until(lambda: papers(desk) == [1])
    assert refused == []
    desk.window.search.set_text("wav")
    desk.until(lambda: len(refused) == 1)


@pytest.mark.parametrize("width", [1024, 1280])
def test_the_field_is_as_wide_with_something_said_beside_it_as_without(
    desk_of_four: Desk, width: int, qtbot: QtBot
) -> None:
    desk, bar = desk_of_four, desk_of_four.window.search
    desk.window.resize(width, 600)
    qtbot.waitUntil(lambda: desk.window.width() == width)
    before = bar.frame.size()
    assert before.width() > 0.6 * bar.width()
    search(desk, "is:new wavs")
    desk.until(lambda: bar.beside.isVisible())
    desk.until(lambda: bool(bar.chips.buttons))
    assert bar.frame.size() == before


def test_the_divider_leaves_no_low_row_behind(full_desk: Desk) -> None:
    window = full_desk.window
    window.browsing.go("all")
    full_desk.until(lambda: window.list.model.rowCount() == 24)
    heights = window.list.rows.rowHeight
    high = heights(0)
    for query, divider in (("lerning models", 0), ("language model", 2), ("lerning models", 0)):
        window.search.set_text(query)
        full_desk.until(lambda divider=divider: window.list.model.divider() == divider)
        rows = window.list.model.rowCount()
        assert [row for row in range(rows) if heights(row) < high] == [divider]
        window.browsing.back()
        full_desk.until(lambda: window.list.model.rowCount() == 24)
        assert {heights(row) for row in range(24)} == {high}


def test_what_to_read_next_says_the_words_that_decided_it(qtbot: QtBot, folder: Path) -> None:
    first = papers_on_networks(folder)
    library = Library.open(folder)
    library.star([first])
    library.close()
    desk = Desk(qtbot, folder, WindowState(view="all"))
    desk.press("gn")
    desk.until(lambda: desk.window.browsing.place.view == "next")
    model = desk.window.list.model

    def reasons() -> str:
        shown = model.index(0, 0).data(ROW)
        return shown.reasons if shown else ""

    desk.until(lambda: "networks" in reasons())
    assert "kernels" in model.index(0, 0).data(ROW).row.title
    desk.close()
