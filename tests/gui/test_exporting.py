"""Exporting from the window: scope, format, preview, file and clipboard."""

import json
import os
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog

from readinglist.core.exporting.options import Options
from readinglist.gui.dialogs.export import Choice, ExportDialog
from readinglist.gui.dialogs.keptexports import KeptExportsDialog
from readinglist.gui.exporting import choice_of
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
    assert not dialog.kept.isEnabled()
    assert dialog.preview.toPlainText().count("@misc{") == 2


def test_the_preview_follows_every_choice(full_desk: Desk, dialog: ExportDialog) -> None:
    dialog.scope.setCurrentIndex(dialog.scope.findData("all"))
    full_desk.until(lambda: dialog.preview.toPlainText().count("@misc{") == 3)


def test_it_is_written_into_a_file(full_desk: Desk, dialog: ExportDialog, tmp_path: Path) -> None:
    file = tmp_path / "out.bib"
    ids = full_desk.window.list.selected()
    full_desk.window.exports.export_to(file, dialog.choice())
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
    full_desk.window.exports.export_to(Path("/nowhere/at/all.bib"), Choice("all"))
    full_desk.until(lambda: "could not be written" in full_desk.window.message.text())


def open_dialog(desk: Desk) -> ExportDialog:
    """The dialog, with its preview."""
    exports = desk.window.exports
    exports.dialog = None
    desk.window.actions_by_id["export"].trigger()
    desk.until(lambda: exports.dialog is not None)
    assert exports.dialog is not None
    desk.until(lambda: exports.dialog.preview.toPlainText() != "")  # type: ignore[union-attr]
    return exports.dialog


def choose(combo: QComboBox, name: str) -> None:
    place = combo.findData(name)
    assert place >= 0
    combo.setCurrentIndex(place)


def test_what_a_search_finds_is_exported_without_near_papers(full_desk: Desk) -> None:
    window = full_desk.window
    window.search.set_text("language model")
    full_desk.until(lambda: window.browsing.listing.found is not None)
    found = window.browsing.listing.found
    assert found is not None
    assert (len(found.exact), bool(found.near)) == (2, True)
    dialog = open_dialog(full_desk)
    assert "What is found exactly (2): language model" in scopes(dialog)
    choose(dialog.scope, "found")
    full_desk.until(lambda: dialog.preview.toPlainText().count("@misc{") == 2)
    assert dialog.query() == "language model"
    dialog.reject()


def test_what_holds_no_papers_is_neither_saved_nor_copied(full_desk: Desk) -> None:
    full_desk.window.browsing.go("starred")
    full_desk.until(lambda: full_desk.window.list.model.count() == 0)
    full_desk.window.actions_by_id["export"].trigger()
    full_desk.until(lambda: full_desk.window.exports.dialog is not None)
    dialog = full_desk.window.exports.dialog
    assert dialog is not None
    assert dialog.scope.currentText() == "The list (0)"
    assert (dialog.save.isEnabled(), dialog.copy.isEnabled()) == (False, False)
    choose(dialog.scope, "all")
    assert (dialog.save.isEnabled(), dialog.copy.isEnabled()) == (True, True)
    dialog.reject()


def test_a_file_that_is_kept_current_may_begin_empty(desk: Desk) -> None:
    desk.window.actions_by_id["export"].trigger()
    desk.until(lambda: desk.window.exports.dialog is not None)
    dialog = desk.window.exports.dialog
    assert dialog is not None
    for scope in ("listed", "all"):
        choose(dialog.scope, scope)
        assert not dialog.save.isEnabled()
        dialog.kept.setChecked(True)
        assert dialog.save.isEnabled()
        dialog.kept.setChecked(False)
    dialog.reject()


def test_order_keys_and_encoding_are_chosen(full_desk: Desk) -> None:
    dialog = open_dialog(full_desk)
    choose(dialog.scope, "all")
    choose(dialog.sort, "title")
    dialog.keys.setText("'p' id")
    choose(dialog.encoding, "utf-8-sig")
    options = Options(keys="'p' id", encoding="utf-8-sig")
    ids = full_desk.asked(lambda library: list(library.in_order(library.view("all"), "title")))
    expected = full_desk.asked(lambda library: library.export("bibtex", ids[:3], options))
    full_desk.until(lambda: dialog.preview.toPlainText() == expected)
    dialog.keys.setText("ath")
    full_desk.until(lambda: "“ath”" in dialog.preview.toPlainText())
    dialog.reject()


def test_an_own_template_is_a_format(full_desk: Desk, tmp_path: Path) -> None:
    template = tmp_path / "own.txt"
    template.write_text("{% for paper in papers %}<{{ paper.key }}>{% endfor %}")
    dialog = open_dialog(full_desk)
    choose(dialog.scope, "all")
    choose(dialog.format, "template")
    dialog.use_template(str(template))
    full_desk.until(lambda: dialog.preview.toPlainText().count("<") == 3)
    full_desk.window.exports.export_to(tmp_path / "out.txt", dialog.choice())
    full_desk.until(lambda: (tmp_path / "out.txt").exists())
    assert (tmp_path / "out.txt").read_text().count("<") == 24
    dialog.use_template("")
    assert dialog.choice().format != "template"
    dialog.reject()


def test_an_export_is_kept_current_by_the_window(full_desk: Desk, tmp_path: Path) -> None:
    window, file = full_desk.window, tmp_path / "stars.bib"
    window.browsing.go("all")
    full_desk.session.edit(lambda library: library.save_search("Stars", "is:starred"))
    full_desk.until(lambda: "search:Stars" in window.sidebar.views())
    dialog = open_dialog(full_desk)
    choose(dialog.scope, 'search:"Stars"')
    dialog.kept.setChecked(True)
    assert dialog.choice().kept
    query = dialog.query()
    assert query == 'search:"Stars"'
    window.exports.keep(file, query, dialog.choice())
    dialog.reject()
    full_desk.until(lambda: "it is kept current" in window.toast.text())
    assert file.read_text() == ""
    window.actions_by_id["star"].trigger()
    full_desk.until(lambda: file.read_text().count("@misc{") == 1)


def test_kept_exports_are_listed_and_ended(full_desk: Desk, tmp_path: Path) -> None:
    window, file = full_desk.window, tmp_path / "all.bib"
    window.exports.keep(file, "", Choice("all", kept=True))
    full_desk.until(lambda: "it is kept current" in window.toast.text())
    window.actions_by_id["kept-exports"].trigger()
    full_desk.until(lambda: window.kept_exports.dialog is not None)
    dialog = window.kept_exports.dialog
    assert dialog is not None
    row = [dialog.table.item(0, column).text() for column in range(3)]
    assert row == [str(file), "bibtex", "All papers"]
    dialog.end.click()
    full_desk.until(lambda: dialog.table.rowCount() == 0)
    assert full_desk.asked(lambda library: library.kept_exports()) == []
    assert file.exists()
    dialog.reject()


def test_what_was_chosen_last_is_remembered_without_the_papers(full_desk: Desk) -> None:
    dialog = open_dialog(full_desk)
    choose(dialog.scope, "all")
    choose(dialog.format, "ris")
    choose(dialog.profile, "full")
    choose(dialog.sort, "year-")
    dialog.parts["notes"].setCheckState(Qt.CheckState.Unchecked)
    dialog.copy.click()
    full_desk.until(lambda: "TY  -" in QGuiApplication.clipboard().text())
    stored = json.loads(json.dumps(asdict(full_desk.window._current_state())))
    remembered = choice_of(stored["exported"])
    assert remembered == Choice("", "ris", "full", None, False, None, sort="year-")


@pytest.mark.parametrize("stored", [None, [], {}, {"format": 3, "notes": "yes", "odd": 1}])
def test_a_choice_that_makes_no_sense_is_the_usual_one(stored: object) -> None:
    assert choice_of(stored) == Choice()


def test_a_file_is_asked_for_where_the_last_one_was_written(
    full_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def asked(_parent: object, _title: str, name: str, _kind: str) -> tuple[str, str]:
        proposed.append(name)
        return str(tmp_path / "mine.bib"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    for _ in range(2):
        dialog = open_dialog(full_desk)
        dialog.save.click()
        full_desk.until(lambda: "written to" in full_desk.window.toast.text())
        full_desk.window.toast.hide()
    assert proposed == ["papers.bib", str(tmp_path / "papers.bib")]
    assert (tmp_path / "mine.bib").exists()


def test_more_than_the_clipboard_is_for_are_refused_and_none_is_left_out(
    full_desk: Desk, dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readinglist.gui.exporting.MOST", 20)
    QGuiApplication.clipboard().setText("what was there")
    choose(dialog.scope, "all")
    dialog.copy.click()
    full_desk.until(lambda: "24 papers are too many" in dialog.preview.toPlainText())
    assert QGuiApplication.clipboard().text() == "what was there"
    assert dialog.isVisible()
    dialog.reject()


def test_without_a_template_the_format_is_the_usual_one(
    full_desk: Desk, dialog: ExportDialog
) -> None:
    choose(dialog.format, "template")
    dialog.use_template("")
    assert dialog.choice().format == "bibtex"
    dialog.reject()


@pytest.mark.skipif(os.name != "posix", reason="names of files are text")
def test_a_kept_export_whose_name_is_no_text_ends(full_desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"caf\xe9\n.bib")
    full_desk.asked(lambda library: library.keep_export(file, "", "bibtex"))
    window = full_desk.window
    window.actions_by_id["kept-exports"].trigger()
    full_desk.until(lambda: bool(window.findChildren(KeptExportsDialog)))
    [dialog] = window.findChildren(KeptExportsDialog)
    full_desk.until(lambda: dialog.table.rowCount() == 1)
    dialog.end.click()
    full_desk.until_stored(lambda library: library.kept_exports() == [])
    full_desk.until(lambda: dialog.table.rowCount() == 0)
    dialog.reject()
