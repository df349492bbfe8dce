"""Exporting from the window: scope, format, preview, file and clipboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from readinglist.core.exporting.options import Options
from readinglist.gui.dialogs.export import Choice, ExportDialog
from tests.gui.conftest import Desk


@pytest.fixture
def dialog(full_desk: Desk) -> ExportDialog:
    """The dialog, with two papers selected in the list."""
    window = full_desk.window
    window.list.rows.setFocus()
    full_desk.qtbot.keyClick(window.list.rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    window.actions_by_id["export"].trigger()
    full_desk.until(lambda: window.exports.dialog is not None)
    assert window.exports.dialog is not None
    full_desk.until(lambda: window.exports.dialog.preview.toPlainText() != "")  # type: ignore[union-attr]
    return window.exports.dialog


def scopes(dialog: ExportDialog) -> list[str]:
    return [dialog.scope.itemText(n) for n in range(dialog.scope.count())]


def test_a_selection_of_several_is_what_is_exported_first(dialog: ExportDialog) -> None:
    assert scopes(dialog) == ["The selection (2)", "The list (24)", "All papers (24)"]
    assert dialog.choice() == Choice("selected", "bibtex", "clean")
    assert dialog.preview.toPlainText().count("@misc{") == 2


def test_the_preview_follows_every_choice(full_desk: Desk, dialog: ExportDialog) -> None:
    dialog.scope.setCurrentIndex(dialog.scope.findData("all"))
    full_desk.until(lambda: dialog.preview.toPlainText().count("@misc{") == 3)


def test_it_is_written_into_a_file(full_desk: Desk, dialog: ExportDialog, tmp_path: Path) -> None:
    file = tmp_path / "out.bib"
    ids = full_desk.window.list.selected()
    full_desk.window.exports.export_to(file, ids, dialog.choice())
    dialog.reject()
    full_desk.until(lambda: "2 papers written" in full_desk.window.toast.text())
    expected = full_desk.asked(lambda library: library.export("bibtex", ids, Options()))
    assert file.read_text("utf-8") == expected


def test_it_is_copied_and_the_choice_is_remembered(full_desk: Desk, dialog: ExportDialog) -> None:
    dialog.profile.setCurrentIndex(dialog.profile.findData("full"))
    dialog.copy.click()
    full_desk.until(lambda: QGuiApplication.clipboard().text().count("@misc{") == 2)
    full_desk.window.exports.dialog = None
    full_desk.window.exports.choose()
    full_desk.until(lambda: full_desk.window.exports.dialog is not None)
    again = full_desk.window.exports.dialog
    assert again is not None
    assert again.choice().profile == "full"
    again.reject()


def test_what_cannot_be_written_is_said(full_desk: Desk, dialog: ExportDialog) -> None:
    dialog.reject()
    full_desk.window.exports.export_to(Path("/nowhere/at/all.bib"), None, Choice())
    full_desk.until(lambda: "could not be written" in full_desk.window.message.text())
