"""Papers are moved to another place of an order that is the user's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent

from readinglist.gui.list.moving import dropped, moved
from readinglist.gui.papermime import dragged, papers_in
from tests.gui.list.conftest import Shelf

IDS = [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("chosen", "steps", "expected"),
    [
        ([3], -1, ([3], 2)),
        ([3], 1, ([3], 5)),
        ([4], 1, ([4], None)),
        ([5], 1, None),
        ([1], -1, None),
        ([2, 3], 1, ([2, 3], 5)),
        ([2, 4], -1, ([2, 4], 1)),
        ([2, 4], 1, ([2, 4], None)),
        ([1, 3], -1, ([1, 3], 2)),
        ([4], -9, ([4], 1)),
        ([], 1, None),
    ],
)
def test_so_many_steps(
    chosen: list[int], steps: int, expected: tuple[list[int], int | None] | None
) -> None:
    assert moved(IDS, chosen, steps) == expected


@given(st.sets(st.sampled_from(IDS)), st.integers(0, 5))
def test_what_is_dropped_stands_behind_the_others_that_stood_above(
    chosen: set[int], place: int
) -> None:
    how = dropped(IDS, chosen, place)
    expected = [
        *(paper for paper in IDS[:place] if paper not in chosen),
        *sorted(chosen),
        *(paper for paper in IDS[place:] if paper not in chosen),
    ]
    if how is None:
        assert expected == IDS
        return
    together, before = how
    others = [paper for paper in IDS if paper not in chosen]
    at = others.index(before) if before is not None else len(others)
    assert [*others[:at], *together, *others[at:]] == expected != IDS


class _Drop(QDropEvent):
    """As Qt would send it; no drag is going on, which would know where it began."""

    def __init__(self, data: QMimeData, place: QPoint, source: QObject | None) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        super().__init__(QPointF(place), Qt.DropAction.CopyAction, data, left, none)
        self._source = source

    def source(self) -> QObject | None:  # type: ignore[override]
        return self._source


def _drop(shelf: Shelf, data: QMimeData, y: int, source: QObject | None) -> list[object]:
    asked: list[object] = []
    shelf.list.moved.connect(lambda papers, before: asked.append((papers, before)))
    event = _Drop(data, QPoint(50, y), source)
    shelf.list.table().dropEvent(event)
    return [*asked, event.isAccepted()]


@pytest.mark.parametrize("in_columns", [False, True])
def test_papers_dropped_between_rows_are_to_stand_there(shelf: Shelf, in_columns: bool) -> None:
    shelf.list.set_columns_view(in_columns)
    shelf.show(IDS)
    shelf.list.set_reorderable(True)
    data, table = dragged([2, 1], "@misc{a}"), shelf.list.table()
    assert papers_in(data) == [2, 1]
    assert _drop(shelf, data, shelf.top(4) + 2, table) == [([1, 2], 4), True]
    assert _drop(shelf, data, shelf.top(5) - 2, table) == [([1, 2], 5), True]
    assert _drop(shelf, data, table.viewport().height() - 2, table) == [([1, 2], None), True]
    assert _drop(shelf, data, shelf.top(1) + 2, table) == [True], "they stand there already"


def test_other_things_are_not_taken(shelf: Shelf) -> None:
    shelf.show(IDS)
    table, data, files = shelf.list.table(), dragged([1], "x"), QMimeData()
    files.setText("@misc{a}")
    assert not table.viewport().acceptDrops(), "what is dropped is the window's"
    assert _drop(shelf, data, 200, table) == [False]
    shelf.list.set_reorderable(True)
    assert _drop(shelf, files, 200, table) == [False]
    assert _drop(shelf, data, 200, None) == [False], "papers of another library"


def test_moving_by_key_asks_for_the_next_place(shelf: Shelf) -> None:
    shelf.show(IDS)
    shelf.list.go_to(2)
    with shelf.qtbot.assertNotEmitted(shelf.list.moved):
        shelf.list.move_selected(-1)  # the order is not the user's
    shelf.list.set_reorderable(True)
    with shelf.qtbot.waitSignal(shelf.list.moved) as asked:
        shelf.list.move_selected(-1)
    assert asked.args == [[3], 2]
    shelf.show([1, 3, 2, 4, 5], keep=3)
    assert shelf.list.current() == 3
    with shelf.qtbot.waitSignal(shelf.list.moved) as asked:
        shelf.list.move_selected(2)
    assert asked.args == [[3], 5]
    shelf.list.go_to(-1)
    with shelf.qtbot.assertNotEmitted(shelf.list.moved):
        shelf.list.move_selected(1)


def test_what_is_moved_goes_and_the_others_stay(shelf: Shelf) -> None:
    shelf.show(range(1, 101))
    shelf.list.set_reorderable(True)
    shelf.list.go_to(40)
    shelf.list.rows.put_row(38, 10)
    before = shelf.top(39)
    shelf.list.move_selected(1)
    order = [*range(1, 41), 42, 41, *range(43, 101)]
    shelf.show(order, keep=41)
    assert shelf.top(39) == before
