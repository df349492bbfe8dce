"""Citation keys by a pattern, in the window."""

import pytest
from PySide6.QtCore import Qt

from readinglist.gui.dialogs.keys import KeysDialog
from tests.gui.conftest import Desk


@pytest.fixture
def dialog(full_desk: Desk) -> KeysDialog:
    """The dialog, with two papers selected in the list."""
    window = full_desk.window
    rows = window.list.rows
    rows.setFocus()
    full_desk.qtbot.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    window.actions_by_id["citation-keys"].trigger()
    full_desk.until(lambda: window.keying.dialog is not None)
    found = window.keying.dialog
    assert found is not None
    full_desk.until(lambda: found.table.rowCount() == 2)
    return found


def cells(dialog: KeysDialog, column: int) -> list[str]:
    return [dialog.table.item(row, column).text() for row in range(dialog.table.rowCount())]


def test_the_pattern_for_new_papers_comes_first_and_changes_nothing(
    full_desk: Desk, dialog: KeysDialog
) -> None:
    assert dialog.pattern() == full_desk.asked(lambda library: library.key_pattern())
    assert cells(dialog, 0) == cells(dialog, 1)
    assert dialog.said.text().startswith("0 of 2 keys would change.")
    assert not dialog.apply.isEnabled()


def test_keys_are_changed_after_a_preview(full_desk: Desk, dialog: KeysDialog) -> None:
    ids = full_desk.window.list.selected()
    dialog.patterns.setCurrentText("'new' id")
    assert not dialog.apply.isEnabled()  # what is shown is of another pattern
    full_desk.until(dialog.apply.isEnabled)
    expected = [f"new{number}" for number in sorted(ids)]
    assert cells(dialog, 1) == expected
    dialog.apply.click()
    full_desk.until_stored(lambda library: [p.key for p in library.papers(sorted(ids))] == expected)
    full_desk.until(lambda: cells(dialog, 0) == expected)
    full_desk.window.actions_by_id["undo"].trigger()
    full_desk.until_stored(lambda library: library.papers(ids)[0].key not in expected)


def test_clashes_are_shown_first(full_desk: Desk, dialog: KeysDialog) -> None:
    dialog.scope.setCurrentIndex(dialog.scope.findData("all"))
    dialog.patterns.setCurrentText("entrytype")
    full_desk.until(lambda: dialog.table.rowCount() == 24 and cells(dialog, 2)[0] == "clash")
    assert cells(dialog, 2).count("clash") == 23
    assert "23 would be another paper's" in dialog.said.text()


def test_a_pattern_that_is_not_understood_is_named(full_desk: Desk, dialog: KeysDialog) -> None:
    dialog.patterns.setCurrentText("ath year")
    full_desk.until(lambda: "“ath”" in dialog.said.text())
    assert not dialog.apply.isEnabled()
    assert not dialog.use.isEnabled()


def test_new_papers_get_keys_by_the_pattern(full_desk: Desk, dialog: KeysDialog) -> None:
    dialog.patterns.setCurrentText("'k' id")
    full_desk.until(dialog.use.isEnabled)
    dialog.use.click()
    full_desk.until(lambda: "New papers get keys by" in full_desk.window.toast.text())
    assert full_desk.asked(lambda library: library.key_pattern()) == "'k' id"


def test_enter_where_the_pattern_is_written_changes_nothing(
    full_desk: Desk, dialog: KeysDialog
) -> None:
    before = full_desk.asked(lambda library: library.key_pattern())
    dialog.patterns.setFocus()
    dialog.patterns.setCurrentText("'new' id")
    full_desk.until(dialog.apply.isEnabled)
    line = dialog.patterns.lineEdit()
    assert line is not None
    asked: list[str] = []
    dialog.use_asked.connect(asked.append)
    dialog.apply_asked.connect(asked.append)
    full_desk.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert asked == []
    assert dialog.isVisible()
    assert full_desk.asked(lambda library: library.key_pattern()) == before
