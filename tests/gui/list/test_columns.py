"""Papers in columns: headers sort, can be chosen and moved; a hundred thousand cost nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView

from readinglist.gui.list.cells import CellDelegate
from readinglist.gui.list.columns import COLUMNS, STAR, TITLE
from readinglist.gui.list.header import ORDERS
from tests.gui.list.conftest import CTRL, Shelf

NAMES = [column.name for column in COLUMNS]


@pytest.fixture
def columns(shelf: Shelf) -> Shelf:
    shelf.list.resize(1400, 500)
    shelf.list.set_columns_view(True)
    shelf.show([1, 2, 3], [4, 5])
    return shelf


def _click_header(shelf: Shelf, name: str) -> None:
    header = shelf.list.columns.header
    place = QPoint(header.sectionViewportPosition(NAMES.index(name)) + 15, 8)
    shelf.click(header.viewport(), place)


def test_each_header_asks_for_an_order_that_there_is() -> None:
    assert {column.sort for column in COLUMNS if column.sort} <= ORDERS.keys()


def test_a_header_sorts_and_once_more_in_reverse(columns: Shelf) -> None:
    asked: list[str] = []
    columns.list.sort_chosen.connect(asked.append)
    for name in ("title", "year"):
        for _ in range(2):
            _click_header(columns, name)
            columns.list.header.say_order(asked[-1], searched=False)
    _click_header(columns, "tags")
    assert asked == ["title", "title-", "year-", "year"]
    header = columns.list.columns.header
    assert header.sortIndicatorSection() == NAMES.index("year"), "tags have no order"
    assert header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
    columns.list.header.say_order("relevance", searched=True)
    assert header.sortIndicatorSection() == -1


def test_cells_say_what_they_show(columns: Shelf) -> None:
    model = columns.list.model
    said = {name: model.index(0, n).data() for n, name in enumerate(NAMES)}
    assert said == {
        "title": "Title 1", "authors": "Curie, Noether", "year": "2025", "status": "New",
        "tags": "ml/theory", "rating": "3", "added": "2026-07-12", "day": "2026-07-11",
        "rank": "1", "seen": "1", "key": "k1", "star": "", "queued": "",
    }  # fmt: skip
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(len(NAMES))]
    assert heads[:3] == ["Title", "Authors", "Year"]


def test_columns_can_be_chosen_and_the_title_stays(columns: Shelf) -> None:
    table = columns.list.columns
    table.menu.aboutToShow.emit()
    choices = {action.text(): action for action in columns.list.columns_menu().actions()}
    assert "Title" not in choices
    assert (choices["Year"].isChecked(), choices["Listed"].isChecked()) == (True, False)
    choices["Year"].trigger()
    choices["Listed"].trigger()
    assert table.isColumnHidden(NAMES.index("year"))
    assert not table.isColumnHidden(NAMES.index("day"))


def test_the_arrangement_is_given_back(columns: Shelf) -> None:
    table = columns.list.columns
    plain = columns.list.column_state()
    table.header.moveSection(0, 2)
    table.header.resizeSection(NAMES.index("tags"), 222)
    table.setColumnHidden(NAMES.index("key"), True)
    arranged = columns.list.column_state()
    assert arranged.isascii()
    columns.list.restore_columns(plain)
    assert table.header.visualIndex(0) == 0
    assert not table.isColumnHidden(NAMES.index("key"))
    columns.list.restore_columns(arranged)
    assert table.header.visualIndex(0) == 2
    assert table.columnWidth(NAMES.index("tags")) == 222
    assert table.isColumnHidden(NAMES.index("key"))


@pytest.mark.parametrize("state", ["", "nonsense", "a,b:AAAA", f"{','.join(NAMES)}:%%é"])
def test_an_arrangement_that_is_not_understood_changes_nothing(columns: Shelf, state: str) -> None:
    before = columns.list.column_state()
    columns.list.restore_columns(state)
    assert columns.list.column_state() == before


def test_columns_that_were_moved_are_selected_once_a_row(columns: Shelf) -> None:
    columns.list.columns.header.moveSection(0, 3)
    columns.click_on(1)
    columns.click_on(3, Qt.KeyboardModifier.ShiftModifier)
    assert columns.list.selected() == [1, 2, 3]
    assert columns.list.count_selected() == 3


def test_home_and_end_are_the_first_and_the_last_paper(columns: Shelf) -> None:
    columns.key(Qt.Key.Key_End)
    assert columns.list.current() == 5
    columns.key(Qt.Key.Key_Home)
    assert columns.list.current() == 1


def test_a_star_is_clicked_in_its_cell(columns: Shelf) -> None:
    index = columns.list.model.index(1, STAR)
    place = columns.list.columns.visualRect(index).center()
    with columns.qtbot.waitSignal(columns.list.star_clicked) as clicked:
        columns.click(columns.list.columns.viewport(), place)
    assert clicked.args == [2]
    assert columns.list.current() == 1


def test_columns_are_measured_by_nobody(columns: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not their contents, and not which of them are selected: that would look at each paper."""
    header, asked = columns.list.columns.header, []
    modes = {header.sectionResizeMode(n) for n in range(header.count())}
    assert modes == {QHeaderView.ResizeMode.Interactive}
    columns.show(range(1, 100_001))
    flags = type(columns.list.model).flags
    monkeypatch.setattr(
        type(columns.list.model), "flags", lambda *given: asked.append(1) or flags(*given)
    )
    columns.key(Qt.Key.Key_A, CTRL)
    columns.list.grab()
    assert columns.list.count_selected() == 100_000
    assert len(asked) < 5000


def test_the_divider_goes_through_all_columns(columns: Shelf) -> None:
    columns.list.delegate.near = "Near matches"
    table = columns.list.columns
    assert table.rowHeight(3) == columns.list.delegate.low_height(QFont(table.font()))
    picture = table.viewport().grab().toImage()
    y = table.rowViewportPosition(3) + 2
    panel = columns.theme.colour("panel")
    for column in range(len(COLUMNS)):
        x = table.columnViewportPosition(column) + 2
        assert picture.pixelColor(x, y) == panel
    assert isinstance(table.itemDelegate(), CellDelegate)
    assert not table.isColumnHidden(TITLE)
