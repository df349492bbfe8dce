"""The list's model keeps Qt's rules, and reads only what is shown."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from readinglist.core.model import Row
from readinglist.core.search.marks import Passage
from readinglist.gui.list.model import PAGE, PAPER, ROW, PaperListModel
from readinglist.gui.list.rows import ShownRow


def shown(number: int) -> ShownRow:
    row = Row(
        number, f"k{number}", f"Title {number}", "", "new", True, False, False, ("x",), None, 1, 1
    )
    return ShownRow(row, (), Passage("", ()), "")


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model = PaperListModel(lambda ids: None)
    qtmodeltester.check(model, force_py=False)
    model.set_papers(range(1, 200), [500, 501])
    model.give_rows([shown(1), shown(500), shown(9999)])
    model.forget_rows([1])
    model.set_papers([3, 1])
    model.set_papers([])


def test_rows_are_asked_for_in_pages_ahead_of_where_they_are_painted(qtbot: QtBot) -> None:
    asked: list[Sequence[int]] = []
    model = PaperListModel(asked.append)
    model.set_papers(range(1, 100_001))
    assert asked == []
    assert model.data(model.index(70, 0), ROW) is None
    assert model.data(model.index(71, 0), ROW) is None
    qtbot.waitUntil(lambda: bool(asked), timeout=5000)
    assert [list(ids) for ids in asked] == [list(range(PAGE + 1, 3 * PAGE + 1))]


def test_a_row_that_has_come_is_painted_and_spoken(qtbot: QtBot) -> None:
    model = PaperListModel(lambda ids: None)
    model.set_papers([7])
    model.see(range(1))
    with qtbot.waitSignal(model.dataChanged):
        model.give_rows([shown(7)])
    assert model.data(model.index(0, 0), ROW) == shown(7)
    assert model.data(model.index(0, 0), PAPER) == 7
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Title 7, New, starred, tags x"


def test_the_same_papers_again_reset_nothing(qtbot: QtBot) -> None:
    model = PaperListModel(lambda ids: None)
    model.set_papers([1, 2])
    with qtbot.assertNotEmitted(model.modelReset):
        assert not model.set_papers([1, 2])


def test_ids_may_come_as_an_array(qtbot: QtBot) -> None:
    model = PaperListModel(lambda ids: None)
    assert model.set_papers(array("q", [4, 5, 6]))
    with qtbot.assertNotEmitted(model.modelReset):
        assert not model.set_papers(array("q", [4, 5, 6]))
    assert model.papers() == [4, 5, 6]
    assert model.papers_in(range(1, 9)) == [5, 6]
    assert model.place_of(6).row() == 2
    assert model.set_papers(array("q", [4]), [9])
    assert model.papers() == [4, 9]


def test_a_changed_row_is_asked_for_alone_and_painted_once(qtbot: QtBot) -> None:
    asked: list[Sequence[int]] = []
    painted: list[int] = []
    model = PaperListModel(asked.append)
    model.set_papers(range(1, 1001))
    model.see(range(10))
    model.give_rows([shown(number) for number in range(1, 1001)])
    model.dataChanged.connect(lambda index: painted.append(index.row()))

    model.forget_rows([3, 40, 900])
    assert model.data(model.index(2, 0), ROW) == shown(3), "the old row stays until the new comes"
    qtbot.waitUntil(lambda: bool(asked), timeout=5000)
    model.give_rows([shown(number) for number in asked[0]])

    assert [list(ids) for ids in asked] == [[3, 40]]
    assert painted == [2]


def test_only_what_is_on_the_screen_is_asked_for_after_a_long_way(qtbot: QtBot) -> None:
    asked: list[Sequence[int]] = []
    model = PaperListModel(asked.append)
    model.set_papers(range(100_000))
    for place in range(0, 90_000, 640):  # painted on the way, and gone before they could be asked
        model.see(range(place, place + 10))
        model.data(model.index(place, 0), ROW)
    qtbot.waitUntil(lambda: bool(asked), timeout=5000)

    assert [place in asked[0] for place in (0, 45_440, 89_600)] == [False, False, True]
    assert len(asked[0]) <= 4 * PAGE
