"""The list's model keeps Qt's rules, and reads only what is shown."""

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


def test_rows_are_asked_for_in_pages_when_they_are_painted(qtbot: QtBot) -> None:
    asked: list[Sequence[int]] = []
    model = PaperListModel(asked.append)
    model.set_papers(range(1, 100_001))
    assert asked == []
    assert model.data(model.index(70), ROW) is None
    assert model.data(model.index(71), ROW) is None
    qtbot.waitUntil(lambda: bool(asked), timeout=5000)
    assert [list(ids) for ids in asked] == [list(range(PAGE + 1, 2 * PAGE + 1))]


def test_a_row_that_has_come_is_painted_and_spoken(qtbot: QtBot) -> None:
    model = PaperListModel(lambda ids: None)
    model.set_papers([7])
    with qtbot.waitSignal(model.dataChanged):
        model.give_rows([shown(7)])
    assert model.data(model.index(0), ROW) == shown(7)
    assert model.data(model.index(0), PAPER) == 7
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Title 7, new, starred, tags x"


def test_the_same_papers_again_reset_nothing(qtbot: QtBot) -> None:
    model = PaperListModel(lambda ids: None)
    model.set_papers([1, 2])
    with qtbot.assertNotEmitted(model.modelReset):
        assert not model.set_papers([1, 2])
