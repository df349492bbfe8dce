"""Building a query from rows."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from readinglist.core.library import Library
from readinglist.core.library.wording import parsing, words_of
from readinglist.core.search.building import HOWS, Row
from readinglist.gui.dialogs.querybuilder import QueryBuilder
from readinglist.gui.theme import apply_theme, load_theme
from tests.conftest import abstract, import_papers

K = Qt.Key
Open = Callable[[str], QueryBuilder]


@pytest.fixture
def opened(qtbot: QtBot, library: Library) -> Open:
    apply_theme(QApplication.instance(), load_theme("light"))  # type: ignore[arg-type]
    [paper] = import_papers(library, ("One", abstract("a")))
    library.tag([paper], ["ml/theory", "to discuss"])
    library.save_search("R & D", "tag:ml")
    words = words_of(library)

    def open_(text: str) -> QueryBuilder:
        dialog = QueryBuilder(None, text, parsing(words), words)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.rows[0].field)
        return dialog

    return open_


def rows(dialog: QueryBuilder) -> list[Row]:
    return [row.row() for row in dialog.rows]


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def test_a_query_is_shown_as_rows_and_comes_out_the_same(opened: Open) -> None:
    text = 'latent tag:"to discuss" -status:read rating:>=3 added:-2w.. search:"R & D" sort:added-'
    dialog = opened(text)
    assert rows(dialog) == [
        Row("any", "all", "latent"), Row("tag", "is", "to discuss"),
        Row("status", "is not", "read"), Row("rating", "at least", "3"),
        Row("added", "last", "2w"), Row("search", "is", "R & D"),
    ]  # fmt: skip
    assert dialog.text() == text
    assert dialog.query.text() == text


@pytest.mark.parametrize(("field", "how"), [(f, how) for f, hows in HOWS.items() for how in hows])
def test_every_relation_has_controls_with_names(opened: Open, field: str, how: str) -> None:
    dialog = opened("")
    row = dialog.rows[0]
    row.field.setCurrentIndex(row.field.findData(field))
    row.how.setCurrentIndex(row.how.findData(how))
    assert row.how.currentData() == how
    controls = [w for kind in (QLineEdit, QComboBox) for w in dialog.findChildren(kind)]
    named = [w for w in controls if w.focusPolicy() != Qt.FocusPolicy.NoFocus and w.isVisible()]
    assert all(w.accessibleName() for w in named)
    assert all(control.isVisible() for control in row.editor.controls)


def test_rows_are_written_by_keys_alone(opened: Open, qtbot: QtBot) -> None:
    dialog = opened("")
    said: list[str] = []
    dialog.built.connect(said.append)
    assert not dialog.ok.isEnabled()
    press(qtbot, K.Key_Tab, K.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "latent")
    assert dialog.query.text() == "latent"
    dialog.add.setFocus()
    press(qtbot, K.Key_Space)
    assert QApplication.focusWidget() is dialog.rows[1].field
    qtbot.keyClicks(QApplication.focusWidget(), "Rating")
    press(qtbot, K.Key_Tab, K.Key_Down, K.Key_Tab)
    press(qtbot, K.Key_Up)
    assert dialog.query.text() == "latent rating:>=4"
    press(qtbot, K.Key_Return)
    assert said == ["latent rating:>=4"]
    assert not dialog.isVisible()


def test_tab_goes_through_all_controls_in_order(opened: Open, qtbot: QtBot) -> None:
    dialog = opened("a tag:ml year:2020..2024")
    year = dialog.rows[2]
    year.how.setCurrentIndex(year.how.findData("is"))
    year.how.setCurrentIndex(year.how.findData("between"))
    wanted: list[QWidget] = []
    for row in dialog.rows:
        wanted += [row.field, row.how, *row.editor.controls, row.remove]
    wanted += [dialog.add, dialog.query]
    seen: list[QWidget] = []
    dialog.rows[0].field.setFocus()
    for _ in wanted:
        seen.append(QApplication.focusWidget())
        press(qtbot, K.Key_Tab)
    assert seen == wanted


def test_any_of_them(opened: Open) -> None:
    dialog = opened("tag:ml OR is:read")
    assert dialog.any.isChecked()
    dialog.all.setChecked(True)
    assert dialog.query.text() == "tag:ml is:read"


def test_conditions_are_added_and_removed(opened: Open, qtbot: QtBot) -> None:
    dialog = opened("tag:ml is:read has:note")
    qtbot.mouseClick(dialog.rows[1].remove, Qt.MouseButton.LeftButton)
    assert dialog.query.text() == "tag:ml has:note"
    assert dialog.rows[1].remove.accessibleName() == "Remove condition 2"
    assert dialog.rows[1].remove.hasFocus()
    press(qtbot, K.Key_Space)
    press(qtbot, K.Key_Space)
    assert rows(dialog) == [Row("any", "all", "")]
    assert dialog.query.text() == ""


def test_text_stays_when_the_field_changes(opened: Open) -> None:
    dialog = opened("latent")
    row = dialog.rows[0]
    row.field.setCurrentIndex(row.field.findData("title"))
    assert dialog.query.text() == "title:latent"
    row.how.setCurrentIndex(row.how.findData("phrase"))
    assert dialog.query.text() == 'title:"latent"'
    row.field.setCurrentIndex(row.field.findData("rating"))
    assert dialog.query.text() == "rating:3"


def test_a_query_that_is_more_is_kept_unless_replaced(opened: Open, qtbot: QtBot) -> None:
    dialog = opened('"a b"~5 OR <b>x</b> sort:title')
    assert dialog.about.isVisible()
    assert "<b>x</b>" in dialog.about.text()
    assert dialog.about.textFormat() == Qt.TextFormat.PlainText
    assert dialog.query.text() == '"a b"~5 OR <b>x</b> sort:title'
    line = dialog.rows[0].editor.controls[0]
    qtbot.keyClicks(line, "new")
    assert dialog.query.text() == '("a b"~5 OR <b>x</b>) new sort:title'
    dialog.keep.setChecked(False)
    assert dialog.query.text() == "new sort:title"


@pytest.mark.parametrize(
    "text",
    ["rating:9", "added:-0d..", "seen:>=100000", "year:0..99999", "listed:..2026-07",
     "updated:>2026", "source:x -source:y", 'title:"=A <b>"', "older_than:1y is:read"],
)  # fmt: skip
def test_what_is_unusual_is_shown_as_it_is(opened: Open, text: str) -> None:
    dialog = opened(text)
    assert dialog.text() == text.replace("older_than:1y", "added:<-1y")


def test_what_is_no_filter_is_said(opened: Open) -> None:
    dialog = opened("added:2026")
    line = dialog.rows[0].editor.controls[0]
    assert isinstance(line, QLineEdit)
    line.setText("soon")
    assert dialog.said.text() == "“added:soon” is no filter: it is searched as words"
    line.setText("2026-07")
    assert not dialog.said.isVisible()


def test_tags_are_completed(opened: Open, qtbot: QtBot) -> None:
    dialog = opened("tag:x")
    line = dialog.rows[0].editor.controls[0]
    assert isinstance(line, QLineEdit)
    line.clear()
    line.setFocus()
    qtbot.keyClicks(line, "theo")
    assert line.completer().completionCount() == 1
    assert line.completer().currentCompletion() == "ml/theory"
    line.completer().popup().hide()


def test_a_name_that_is_not_known_is_not_another_one(opened: Open) -> None:
    """A choice shows one of those that there are; the query must not become another."""
    dialog = opened("status:to_read in:QUEUE")
    assert dialog.query.text() == "status:to-read in:queue"


def test_it_fits_a_small_screen_and_cancel_says_nothing(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(" ".join(f"tag:t{n}" for n in range(30)))
    said: list[str] = []
    dialog.built.connect(said.append)
    assert dialog.minimumSizeHint().height() <= 400
    assert dialog.minimumSizeHint().width() <= 600
    last = dialog.rows[-1].remove
    dialog.add.setFocus()
    qtbot.keyClick(dialog.add, K.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert last.hasFocus()
    viewport = dialog._area.viewport()
    assert viewport.rect().contains(last.mapTo(viewport, last.rect().center()))
    press(qtbot, K.Key_Escape)
    assert said == []
