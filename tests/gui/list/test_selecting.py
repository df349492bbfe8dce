"""Several papers are selected by mouse and by key, and the bar for them appears."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from tests.gui.list.conftest import CTRL, NONE, SHIFT, Shelf


@pytest.fixture(params=[False, True], ids=["rows", "columns"])
def ten(shelf: Shelf, request: pytest.FixtureRequest) -> Shelf:
    shelf.list.set_columns_view(request.param)
    shelf.show(range(1, 11))
    return shelf


def test_x_marks_papers_one_after_the_other(ten: Shelf) -> None:
    for _ in range(3):
        ten.list.toggle_current()
    assert (ten.list.selected(), ten.list.current()) == ([1, 2, 3], 4)
    ten.list.step(1)
    ten.key(Qt.Key.Key_Down)
    ten.list.toggle_current()
    assert ten.list.selected() == [1, 2, 3, 6], "moving on leaves marks as they are"
    ten.list.go_to(1)
    ten.list.toggle_current()
    assert ten.list.selected() == [1, 3, 6]


def test_one_marked_paper_that_is_not_the_current_one_is_said(ten: Shelf) -> None:
    ten.list.toggle_current()
    assert (ten.list.selected(), ten.list.current()) == ([1], 2)
    assert ten.list.bulk.isVisible()
    assert ten.list.bulk.text() == "1 selected"


def test_taking_the_last_mark_off_chooses_the_current_paper_again(ten: Shelf) -> None:
    ten.list.toggle_current()
    ten.list.step(-1)
    ten.list.toggle_current()
    assert (ten.list.selected(), ten.list.current()) == ([2], 2)
    assert not ten.list.bulk.isVisible()


def test_a_click_ends_marking(ten: Shelf) -> None:
    ten.list.toggle_current()
    ten.list.toggle_current()
    ten.click_on(2)
    assert ten.list.selected() == [2]
    ten.list.step(1)
    assert ten.list.selected() == [3]


def test_marks_survive_a_change_of_the_list(ten: Shelf) -> None:
    ten.list.toggle_current()
    ten.list.toggle_current()
    ten.show([20, *range(1, 11)], keep=ten.list.current())
    assert (ten.list.selected(), ten.list.current()) == ([1, 2], 3)
    ten.list.step(1)
    assert ten.list.selected() == [1, 2]


def test_one_mark_survives_a_change_without_the_current_paper_being_selected(ten: Shelf) -> None:
    ten.list.toggle_current()
    ten.show([20, *range(1, 11)], keep=ten.list.current())
    assert (ten.list.selected(), ten.list.current()) == ([1], 2)


def test_a_paper_that_was_taken_off_the_selection_does_not_come_back(ten: Shelf) -> None:
    for paper, modifier in ((2, NONE), (5, CTRL), (7, CTRL), (7, CTRL)):
        ten.click_on(paper, modifier)
    ten.show([20, *range(1, 11)], keep=ten.list.current())
    assert (ten.list.selected(), ten.list.current()) == ([2, 5], 7)


def test_clicks_with_ctrl_and_shift_select_as_everywhere(ten: Shelf) -> None:
    ten.click_on(2)
    ten.click_on(5, SHIFT)
    ten.click_on(3, CTRL)
    ten.click_on(7, CTRL)
    assert ten.list.selected() == [2, 4, 5, 7]
    assert ten.list.bulk.text() == "4 selected"


def test_the_bar_takes_no_focus_and_moves_no_row(ten: Shelf) -> None:
    before = ten.top(3)
    ten.key(Qt.Key.Key_A, CTRL)
    assert ten.list.bulk.isVisible()
    assert ten.list.table().hasFocus()
    assert ten.top(3) == before
    ten.until(lambda: not ten.list.bulk.testAttribute(_DEAF))
    ten.click(ten.list.bulk.close_button, ten.list.bulk.close_button.rect().center())
    assert ten.list.selected() == [1]
    assert not ten.list.bulk.isVisible()
    assert ten.list.table().hasFocus()


_DEAF = Qt.WidgetAttribute.WA_TransparentForMouseEvents


def test_a_bar_that_comes_below_the_mouse_is_deaf_for_a_moment(ten: Shelf) -> None:
    ten.key(Qt.Key.Key_A, CTRL)
    assert ten.list.bulk.testAttribute(_DEAF)
    ten.until(lambda: not ten.list.bulk.testAttribute(_DEAF))


def test_the_bars_buttons_are_actions_of_the_window(ten: Shelf) -> None:
    done: list[list[int]] = []
    action = QAction("&Star…", ten.list)
    action.triggered.connect(lambda: done.append(ten.list.selected()))
    ten.list.set_bulk_actions([action])
    ten.key(Qt.Key.Key_Down, SHIFT)
    ten.until(lambda: not ten.list.bulk.testAttribute(_DEAF))
    [button] = ten.list.bulk.buttons.shown()
    ten.click(button, QPoint(5, 5))
    assert done == [[1, 2]]
    action.setEnabled(False)
    assert (button.text(), button.isEnabled()) == ("Star…", False)
    assert all(b.accessibleName() or b.text() for b in ten.list.bulk.findChildren(QToolButton))


def test_what_the_bar_has_no_room_for_is_in_a_menu(ten: Shelf) -> None:
    texts = [f"A long name of an action {number}…" for number in range(9)]
    ten.list.set_bulk_actions([QAction(text, ten.list) for text in texts])
    ten.key(Qt.Key.Key_A, CTRL)
    buttons = ten.list.bulk.buttons
    shown, rest = [b.text() for b in buttons.shown()], [a.text() for a in buttons.menu.actions()]
    assert shown
    assert rest
    assert shown + rest == texts
    assert all(buttons.rect().contains(button.geometry()) for button in buttons.shown())
    assert buttons.more.isVisible()
    ten.list.resize(3000, 500)
    ten.until(lambda: len(buttons.shown()) == len(texts))
    assert not buttons.more.isVisible()


def test_the_last_row_is_not_hidden_by_the_bar(shelf: Shelf) -> None:
    shelf.show(range(1, 101))
    shelf.list.go_to(-1)
    shelf.key(Qt.Key.Key_Up, SHIFT)
    shelf.key(Qt.Key.Key_Down, SHIFT)
    shelf.key(Qt.Key.Key_Up, SHIFT)
    assert shelf.list.bulk.isVisible()
    height = shelf.list.rows.viewport().height()
    assert shelf.top(99) + shelf.list.rows.rowHeight(98) <= height


def test_going_to_a_row_selects_it_alone_whatever_keys_are_held_down(ten: Shelf) -> None:
    ten.key(Qt.Key.Key_A, CTRL)
    ten.key(Qt.Key.Key_Down, SHIFT)
    ten.list.go_to(-1)
    assert ten.list.selected() == [10]
    ten.key(Qt.Key.Key_Up, SHIFT)
    assert ten.list.selected() == [9, 10]


def test_the_divider_is_never_selected(ten: Shelf) -> None:
    ten.show([1, 2], [3, 4])
    ten.key(Qt.Key.Key_A, CTRL)
    assert ten.list.selected() == [1, 2, 3, 4]
    assert ten.list.count_selected() == 4


def test_collapsing_says_whether_there_was_something_to_collapse(ten: Shelf) -> None:
    assert not ten.list.collapse()
    ten.key(Qt.Key.Key_A, CTRL)
    assert ten.list.collapse()
    assert ten.list.selected() == [1]
