"""When the list becomes another one, what is looked at stays where it is on the screen."""

import pytest

from tests.gui.list.conftest import Shelf

MANY = list(range(1, 201))


@pytest.fixture(params=[False, True], ids=["rows", "columns"])
def many(shelf: Shelf, request: pytest.FixtureRequest) -> Shelf:
    shelf.list.set_columns_view(request.param)
    shelf.show(MANY)
    shelf.list.go_to(99)
    shelf.list.table().put_row(99, 120)
    assert shelf.top(100) == 120
    return shelf


def test_a_paper_that_goes_above_moves_nothing(many: Shelf) -> None:
    many.show(MANY[5:], keep=100)
    assert (many.list.current(), many.top(100)) == (100, 120)


def test_the_current_paper_stays_in_another_order(many: Shelf) -> None:
    many.show(MANY[::-1], keep=100)
    assert (many.list.current(), many.top(100)) == (100, 120)


def test_where_the_current_paper_goes_the_next_one_takes_its_place(many: Shelf) -> None:
    many.show([n for n in MANY if n != 100], keep=100)
    assert (many.list.current(), many.top(101)) == (101, 120)


def test_who_looks_elsewhere_is_not_taken_back(many: Shelf) -> None:
    many.list.table().put_row(10, -5)
    assert many.top(11) == -5
    many.show([n for n in MANY if n != 3], keep=100)
    assert (many.list.current(), many.top(11)) == (100, -5)
    many.show([n for n in MANY if n not in (3, 100)], keep=100)
    assert (many.list.current(), many.top(11)) == (101, -5)


def test_another_list_begins_at_its_first_paper(many: Shelf) -> None:
    many.show(MANY[::-1])
    assert (many.list.current(), many.top(200)) == (200, 0)


def test_another_density_leaves_the_current_paper_where_it_is(many: Shelf) -> None:
    height = many.list.table().rowHeight(99)
    many.list.set_density("compact")
    assert many.list.table().rowHeight(99) < height
    assert many.top(100) == 120


def test_what_is_said_of_an_empty_list_stays_when_columns_are_chosen(shelf: Shelf) -> None:
    shelf.list.show_papers([], [], None)
    shelf.list.say("", "Nothing here")
    shelf.list.set_columns_view(True)
    visible = [each.isVisible() for each in (shelf.list.empty, shelf.list.rows, shelf.list.columns)]
    assert visible == [True, False, False]
    assert shelf.list.empty.hasFocus()
    shelf.show([1])
    visible = [each.isVisible() for each in (shelf.list.empty, shelf.list.rows, shelf.list.columns)]
    assert visible == [False, False, True]
    assert shelf.list.columns.hasFocus()


def test_rows_and_columns_show_the_same_papers_as_chosen(many: Shelf) -> None:
    many.list.toggle_current()
    many.list.toggle_current()
    many.list.set_columns_view(not many.list.in_columns())
    assert (many.list.selected(), many.list.current()) == ([100, 101], 102)
    assert many.list.table().hasFocus()
    assert 101 in many.list.table().on_screen()
    many.list.step(1)
    assert (many.list.selected(), many.list.current()) == ([100, 101], 103)
