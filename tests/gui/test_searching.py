"""Searching in the window: what is found and near, in which order; the way back; saved searches."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from readinglist.core.library import Library
from readinglist.gui.list.header import ORDERS
from readinglist.gui.list.model import DIVIDER, ROW
from readinglist.gui.state import WindowState
from tests.conftest import abstract, import_papers
from tests.gui.conftest import Desk

PAPERS = (
    ("Beta Waves", "The tide of waves. " + abstract("waves")),
    ("alpha Sheep", "The herd of sheep. " + abstract("sheep")),
    ("Gamma Rays", "The flux of rays. " + abstract("rays")),
    ("Delta Rivers", "The bed of rivers. " + abstract("rivers")),
)


@pytest.fixture
def searching(qtbot: QtBot, folder: Path) -> Iterator[Desk]:
    """A window on four papers."""
    library = Library.open(folder)
    import_papers(library, *PAPERS)
    library.set_note(1, "Compare with zebras.")
    library.highlight(2, "The herd of sheep", "grazing giraffes")
    library.tag([3], ["physics/light"])
    library.save_search("Old rays", "rays is:new")
    library.catch_up_index()
    library.close()
    made = Desk(qtbot, folder, WindowState())
    made.until(lambda: papers(made) == [1, 2, 3, 4])
    yield made
    made.close()
    assert made.bugs == []


def papers(desk: Desk) -> list[int]:
    return desk.window.list.model.papers()


def header(desk: Desk) -> str:
    return desk.window.list.header.text()


def search(desk: Desk, text: str) -> None:
    """Type a query into the empty search field."""
    desk.window.search.setFocus()
    desk.press(text)
    browsing = desk.window.browsing
    desk.until(lambda: browsing.listing.found is not None and browsing.listing.found.query == text)


def matched(desk: Desk) -> list[str]:
    """Where each paper of the list matched, as its row says."""
    model = desk.window.list.model

    def row(place: int):
        return model.data(model.index(place, 0), ROW)

    places = range(model.rowCount())
    desk.until(lambda: all(row(place) for place in places))
    desk.until(lambda: model._stale.isdisjoint(model.papers()))
    return [row(place).matched for place in places]


# Near results -----------------------------------------------------------------------------------


def test_near_results_stand_below_a_divider_that_cannot_be_reached(searching: Desk) -> None:
    search(searching, "tide of wavs")
    searching.until(lambda: papers(searching) == [1])
    view = searching.window.list
    assert header(searching) == "0 exact · 1 near"
    assert view.model.divider() == 0
    assert view.model.index(0, 0).data(DIVIDER)
    assert "wavs → waves" in view.delegate.near
    assert view.current() == 1
    view.go_to(0)
    assert view.current() == 1
    view.rows.selectAll()
    assert (view.selected(), view.count_selected()) == ([1], 1)


def test_keys_step_over_the_divider(searching: Desk) -> None:
    view = searching.window.list
    view.model.set_papers([1], [3, 2])
    view.setFocus()
    view.go_to(0)
    searching.press("j")
    assert view.current() == 3
    searching.press("k")
    assert view.current() == 1
    searching.key(Qt.Key.Key_Down)
    assert view.current() == 3


def test_the_divider_is_lower_than_a_paper(searching: Desk) -> None:
    search(searching, "tide of wavs")
    rows = searching.window.list.rows
    searching.until(lambda: searching.window.list.model.divider() == 0)
    assert rows.rowHeight(0) < rows.rowHeight(1)


# Why a paper was found --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("zebras", "note"),
        ("giraffes", "highlight"),
        ("alpha", "title"),
        ("herd", "abstract, highlight"),
        ("tag:physics", "tag"),
        ("tag:physics rays", "title, abstract, tag"),
        ("is:new -rays -sheep -rivers", ""),
    ],
)
def test_a_row_says_where_it_matched(searching: Desk, query: str, where: str) -> None:
    search(searching, query)
    assert matched(searching) == [where]


def test_a_row_shows_the_passage_that_matched(searching: Desk) -> None:
    search(searching, "giraffes")
    matched(searching)
    model = searching.window.list.model
    passage = model.data(model.index(0, 0), ROW).passage
    assert [passage.text[a:b] for a, b in passage.marks] == ["giraffes"]


# Order ------------------------------------------------------------------------------------------


def choose_order(desk: Desk, name: str) -> None:
    header = desk.window.list.header
    [action] = [a for a in header.menu.actions() if a.text() == name and a.isVisible()]
    action.trigger()


def test_a_view_can_be_had_in_any_order_and_in_its_own_again(searching: Desk) -> None:
    choose_order(searching, "Title")
    searching.until(lambda: papers(searching) == [2, 1, 4, 3])
    choose_order(searching, "Title")
    searching.until(lambda: papers(searching) == [3, 4, 1, 2])
    assert "reversed" in searching.window.list.header.order.accessibleName()
    choose_order(searching, "Own order")
    searching.until(lambda: papers(searching) == [1, 2, 3, 4])


def test_a_view_keeps_its_order_and_a_search_begins_with_relevance(searching: Desk) -> None:
    choose_order(searching, "Title")
    searching.until(lambda: papers(searching) == [2, 1, 4, 3])
    search(searching, "scale")
    assert searching.window.list.header.order.text().startswith("Relevance")
    choose_order(searching, "Title")
    searching.until(lambda: papers(searching) == [2, 1, 4, 3])
    searching.key_in(searching.window.search.field, Qt.Key.Key_Escape)
    searching.until(lambda: header(searching).startswith("Inbox"))
    assert papers(searching) == [2, 1, 4, 3]


def test_an_order_in_the_query_is_said(searching: Desk) -> None:
    search(searching, "scale sort:title-")
    assert papers(searching) == [3, 4, 1, 2]
    assert searching.window.list.header.order.text().startswith("Title (reversed)")


def test_the_current_paper_stays_current_in_another_order(searching: Desk) -> None:
    searching.window.list.go_to(2)
    choose_order(searching, "Title")
    searching.until(lambda: papers(searching) == [2, 1, 4, 3])
    assert searching.window.list.current() == 3


@pytest.mark.parametrize("sort", [sort for sort in ORDERS if sort != "relevance"])
def test_every_order_of_the_menu_is_one_of_the_library(library: Library, sort: str) -> None:
    import_papers(library, *PAPERS)
    assert sorted(library.in_order([1, 3], sort)) == [1, 3]


# The way back -----------------------------------------------------------------------------------


def test_escape_goes_back_to_the_view_its_paper_and_its_selection(searching: Desk) -> None:
    view = searching.window.list
    searching.window.browsing.go("all")
    searching.until(lambda: header(searching).startswith("All papers"))
    view.go_to(1)
    searching.qtbot.keyClick(view.rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected() == [2, 3]
    search(searching, "waves")
    searching.until(lambda: papers(searching) == [1])
    searching.key_in(searching.window.search.field, Qt.Key.Key_Escape)
    searching.until(lambda: papers(searching) == [1, 2, 3, 4])
    searching.until(lambda: view.selected() == [2, 3])
    assert view.current() == 3
    assert header(searching).startswith("All papers")
    assert searching.window.search.text() == ""


# Saved searches ---------------------------------------------------------------------------------


def sidebar_text(desk: Desk, view: str) -> tuple[str, str]:
    item = desk.window.sidebar._items[view]
    return item.text(0).split("  ")[-1], item.text(1)


def test_a_saved_search_stands_in_the_sidebar_with_its_count(searching: Desk) -> None:
    searching.until(lambda: sidebar_text(searching, "search:Old rays") == ("Old rays", "1"))
    searching.asked(lambda library: library.set_status([3], "read"))
    searching.session._look_for_others()
    searching.until(lambda: sidebar_text(searching, "search:Old rays") == ("Old rays", "0"))


def test_choosing_it_searches_and_escape_goes_back(searching: Desk) -> None:
    searching.window.browsing.go("search:Old rays")
    searching.until(lambda: papers(searching) == [3])
    assert searching.window.search.chips.texts() == ("is:new",)
    assert searching.window.search.field.text().strip() == "rays"
    assert searching.window.sidebar.currentItem().text(0).endswith("Old rays")
    searching.key_in(searching.window.search.field, Qt.Key.Key_Escape)
    searching.until(lambda: papers(searching) == [1, 2, 3, 4])


def test_the_present_search_is_saved_under_a_name_and_saving_is_undone(searching: Desk) -> None:
    search(searching, "sheep OR waves")
    searching.qtbot.keyClick(searching.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = searching.window.saved.dialog
    assert dialog is not None
    dialog.setTextValue("Animals")
    dialog.accept()
    searching.until(lambda: "search:Animals" in searching.window.sidebar.views())
    assert searching.window.toast.text() == "Save the search Animals"
    searching.window.actions_by_id["undo"].trigger()
    searching.until(lambda: "search:Animals" not in searching.window.sidebar.views())


def test_without_a_search_there_is_nothing_to_save(searching: Desk) -> None:
    searching.window.actions_by_id["save-search"].trigger()
    assert searching.window.saved.dialog is None
    assert "Search for something first" in searching.window.toast.text()


def choose_saved(desk: Desk, name: str) -> None:
    """Go to a saved search in the sidebar, the keys in it."""
    sidebar = desk.window.sidebar
    desk.window.activateWindow()  # there is no window manager that does so after a dialog
    desk.until(lambda: f"search:{name}" in sidebar.views())
    sidebar.setFocus()
    desk.until(sidebar.hasFocus)
    sidebar.setCurrentItem(sidebar._items[f"search:{name}"])
    desk.until(lambda: desk.window.browsing.listing.found is not None)


def test_keys_rename_and_delete_the_chosen_one_and_not_a_paper(searching: Desk) -> None:
    choose_saved(searching, "Old rays")
    searching.key(Qt.Key.Key_F2)
    field = searching.window.sidebar.findChild(QLineEdit, "rename")
    assert field is not None
    assert field.selectedText() == "Old rays"
    searching.press("Rays", field)
    searching.key_in(field, Qt.Key.Key_Return)
    choose_saved(searching, "Rays")
    searching.key(Qt.Key.Key_Delete)
    searching.until(lambda: "search:Rays" not in searching.window.sidebar.views())
    assert searching.asked(lambda library: library.search("in:trash").exact) == []


def test_keys_move_it(searching: Desk) -> None:
    searching.asked(lambda library: library.save_search("Sheep", "sheep"))
    searching.session._look_for_others()
    choose_saved(searching, "Sheep")
    searching.qtbot.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier
    )
    searching.until_stored(
        lambda library: [s.name for s in library.saved_searches()] == ["Sheep", "Old rays"]
    )


def test_keys_that_come_before_the_answer_mean_what_is_on_its_way(searching: Desk) -> None:
    searching.window.search.setFocus()
    searching.press("rays")
    searching.key(Qt.Key.Key_Return)
    searching.press("s")
    searching.until(lambda: papers(searching) == [3])
    searching.until_stored(lambda library: library.search("is:starred").exact == [3])
