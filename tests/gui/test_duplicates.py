"""Duplicates in the window: seen in the sidebar, shown side by side, merged or told apart."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from readinglist.core.library import Library
from readinglist.gui.state import WindowState
from tests.conftest import abstract, import_papers, listing
from tests.gui.conftest import Desk
from tests.gui.previewing import preview_of

LONG = " ".join(abstract(subject) for subject in ("quartz", "jazz", "six voxels"))
MUD = ("Walking Backwards: A Study of Robots in <b>Deep</b> Mud", LONG)
SAND = ("Walking Backwards: A Study of Robots in <b>Deep</b> Sand", LONG.replace("three", "four"))


@pytest.fixture
def desk_with_pair(qtbot: QtBot, folder: Path) -> Iterator[Desk]:
    """A window on a library with two papers that may be one, and a third."""
    library = Library.open(folder)
    import_papers(library, MUD, ("Gentle Descent", abstract("descent")))
    import_papers(library, SAND)
    library.catch_up_index()
    library.close()
    desk = Desk(qtbot, folder, WindowState(view="all"))
    desk.until(lambda: desk.window.list.model.rowCount() == 3)
    yield desk
    desk.close()
    assert desk.bugs == []


def show(desk: Desk) -> None:
    desk.key(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.until(lambda: desk.window.duplicates.dialog.list.count() == 1)
    desk.until(desk.window.duplicates.dialog.merge.isEnabled)


def test_the_sidebar_counts_the_pairs_and_leads_to_them(desk_with_pair: Desk) -> None:
    desk = desk_with_pair
    assert "duplicates" in desk.window.sidebar.views()
    item = desk.window.sidebar._items["duplicates"]
    assert item.text(1) == "1"
    desk.window.sidebar.setCurrentItem(item)
    desk.until(lambda: desk.window.duplicates.dialog.list.count() == 1)


def test_what_differs_is_marked_and_nothing_of_a_title_is_markup(desk_with_pair: Desk) -> None:
    show(desk_with_pair)
    texts = [label.text() for label in desk_with_pair.window.duplicates.dialog.findChildren(QLabel)]
    assert any("&lt;b&gt;Deep&lt;/b&gt; <b><u>Mud</u></b>" in text for text in texts)
    assert any("<b><u>Sand</u></b>" in text for text in texts)
    assert any("<b><u>four</u></b>" in text for text in texts)


def test_a_pair_is_merged_with_the_chosen_fields_and_comes_apart_again(
    desk_with_pair: Desk,
) -> None:
    desk = desk_with_pair
    show(desk)
    dialog = desk.window.duplicates.dialog
    dialog._choices["title"].button(1).click()
    desk.qtbot.mouseClick(dialog.merge, Qt.MouseButton.LeftButton)
    desk.until_stored(lambda library: library.count() == 2)
    assert desk.asked(lambda library: library.papers([1])[0].title) == SAND[0]
    assert desk.asked(lambda library: library.papers([1])[0].abstract) == LONG
    desk.until(lambda: dialog.list.count() == 0)
    assert not dialog.merge.isEnabled()
    desk.until(lambda: "duplicates" not in desk.window.sidebar.views())
    desk.window.actions_by_id["undo"].trigger()
    desk.until_stored(lambda library: library.count() == 3)
    desk.until(lambda: dialog.list.count() == 1)


def test_two_papers_are_told_apart(desk_with_pair: Desk) -> None:
    show(desk_with_pair)
    dialog = desk_with_pair.window.duplicates.dialog
    desk_with_pair.qtbot.mouseClick(dialog.apart, Qt.MouseButton.LeftButton)
    desk_with_pair.until_stored(lambda library: library.duplicates() == [])
    assert desk_with_pair.asked(Library.count) == 3


def test_two_selected_papers_are_shown_side_by_side(desk_with_pair: Desk) -> None:
    desk = desk_with_pair
    desk.window.list.rows.selectAll()
    desk.window.actions_by_id["merge"].trigger()
    desk.until(lambda: "Select the two papers" in desk.window.message.text())
    desk.window.list.go_to(0)
    desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.until(lambda: desk.window.list.count_selected() == 2)
    desk.window.actions_by_id["merge"].trigger()
    dialog = desk.window.duplicates.dialog
    desk.until(lambda: dialog.list.count() == 1 and "selected by you" in dialog.list.item(0).text())


def test_papers_can_be_compared_from_the_window(desk_with_pair: Desk) -> None:
    desk = desk_with_pair
    library = desk.library()
    library.add("Robots in Mires", {"abstract": SAND[1].replace("labelled", "marked")})
    library.close()
    show(desk)
    desk.qtbot.mouseClick(desk.window.duplicates.dialog.search, Qt.MouseButton.LeftButton)
    desk.until(lambda: desk.window.duplicates.dialog.list.count() > 1)


def test_the_preview_says_what_a_doubtful_entry_may_be(desk_with_pair: Desk) -> None:
    desk = desk_with_pair
    other = ("Walking Backwards: A Study of Robots in <b>Deep</b> Snow", LONG)
    desk.window.imports.import_text(listing(other).data.decode().replace("three", "two"))
    preview = preview_of(desk)
    assert "1 doubtful" in preview.summary()
    assert preview.accept_button.text() == "Import 1 paper"
    model = preview.entries.model()
    assert "doubtful: titles differ by 1 word" in model.index(0, 0).data()
    buttons = {b.text().rstrip(" 0123456789"): b for b in preview._filters.buttons()}
    buttons["New"].click()
    assert model.rowCount() == 0
    buttons["Doubtful"].click()
    assert model.rowCount() == 1
    preview.reject()


def test_copied_files_are_imported_like_dropped_ones(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "mine.bib"
    file.write_text("@misc{doe2024gentle, title = {Gentle Descent}, author = {Doe, Jane}}\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    QGuiApplication.clipboard().setMimeData(data)
    desk.window.actions_by_id["paste"].trigger()
    preview = preview_of(desk)
    assert preview.summary().startswith("BibTeX")
    desk.qtbot.mouseClick(preview.accept_button, Qt.MouseButton.LeftButton)
    desk.until_stored(lambda library: library.count() == 1)
    [paper] = desk.asked(lambda library: library.papers([1]))
    assert (paper.key, str(paper.authors[0])) == ("doe2024gentle", "Jane Doe")
