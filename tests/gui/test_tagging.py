"""Tags in the window: what the sidebar asks for is done, and the panel tidies them up."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from readinglist.core.library import Library
from readinglist.gui.sidebar.sidebar import Sidebar, sidebar_content
from readinglist.gui.tagging import Tagging
from tests.gui.conftest import Desk

Key = Qt.Key


class Tagged:
    """A window with a sidebar of its own, which the flow serves."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.sidebar = Sidebar()
        desk.qtbot.addWidget(self.sidebar)
        self.flow = Tagging(desk.window, desk.session, self.sidebar)
        desk.session.ask(sidebar_content, self.sidebar.show_content, "own sidebar")
        desk.until(lambda: "tag:nlp" in self.sidebar.views())

    def until(self, says: Any) -> None:
        self.desk.until_stored(says)


@pytest.fixture
def tagged(full_desk: Desk) -> Iterator[Tagged]:
    def stock(library: Library) -> None:
        library.tag([1, 2, 3], add=["nlp"])
        library.tag([3, 4], add=["NLP"])
        library.tag([5], add=["once"])
        library.tag([5, 6], add=["ml/theory"])

    full_desk.asked(stock)
    yield Tagged(full_desk)


def names(library: Library) -> list[str]:
    return [tag for tag, _ in library.tags()]


def test_what_the_sidebar_asks_for_is_done_and_undone(tagged: Tagged) -> None:
    side = tagged.sidebar
    side.tag_renamed.emit("nlp", "language")
    tagged.until(lambda library: "language" in names(library))
    side.tag_coloured.emit("language", "pink")
    tagged.until(lambda library: library.tag_colours()["language"] == "pink")
    side.tag_deleted.emit("ml")
    tagged.until(lambda library: "ml/theory" not in names(library))
    for _ in range(3):
        tagged.desk.window.actions_by_id["undo"].trigger()
    tagged.until(lambda library: {"nlp", "ml/theory"} <= set(names(library)))


@pytest.mark.parametrize(
    ("view", "query"),
    [
        ("tag:ml", "tag:ml"),
        ("queue", "status:to-read"),
        ("done", "status:read"),
        ("starred", "is:starred"),
        ("trash", "in:trash"),
    ],
)
def test_dropped_papers_get_what_makes_them_belong_there(
    tagged: Tagged, view: str, query: str
) -> None:
    tagged.sidebar.papers_dropped.emit(view, [7, 8])
    tagged.until(lambda library: {7, 8} <= set(library.search(query).exact))


def test_papers_go_back_to_the_inbox(tagged: Tagged) -> None:
    tagged.desk.asked(lambda library: library.set_status([7], "read"))
    tagged.sidebar.papers_dropped.emit("inbox", [7])
    tagged.until(lambda library: 7 in library.view("inbox"))


def test_into_which_tag_one_goes_is_asked(tagged: Tagged) -> None:
    tagged.sidebar.tag_merged.emit("ml")
    tagged.desk.until(lambda: tagged.flow.asking is not None)
    dialog = tagged.flow.asking
    assert dialog is not None
    assert dialog.comboBoxItems() == ["NLP", "nlp", "once"]
    dialog.setTextValue("nlp")
    dialog.accept()
    tagged.until(lambda library: "nlp/theory" in names(library))


# The panel --------------------------------------------------------------------------------------


@pytest.fixture
def panel(tagged: Tagged) -> Iterator[Tagged]:
    tagged.flow.handlers()["tag-hygiene"]()
    dialog = tagged.flow.dialog
    tagged.desk.until(lambda: dialog.pairs.topLevelItemCount() == 1)
    tagged.desk.until(lambda: QApplication.activeWindow() is dialog)
    yield tagged
    dialog.close()


def test_the_panel_proposes_and_merges_by_keys(panel: Tagged) -> None:
    dialog, desk = panel.flow.dialog, panel.desk
    assert dialog.ticked() == [("NLP", "nlp")]
    dialog.pairs.setFocus()
    desk.qtbot.keyClick(dialog.pairs, Key.Key_Space)
    assert dialog.ticked() == []
    assert not dialog.merge.isEnabled()
    desk.qtbot.keyClick(dialog.pairs, Key.Key_Space)
    desk.qtbot.keyClick(dialog.pairs, Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert dialog.ticked() == [("nlp", "NLP")]
    desk.qtbot.keyClick(dialog.pairs, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    panel.until(lambda library: "nlp" not in names(library) and ("NLP", 4) in library.tags())
    desk.until(lambda: dialog.pairs.topLevelItemCount() == 0)


def test_a_tick_that_was_taken_away_stays_away(panel: Tagged) -> None:
    dialog, desk = panel.flow.dialog, panel.desk
    desk.qtbot.keyClick(dialog.pairs, Key.Key_Space)
    desk.session.edit(lambda library: library.tag([9], add=["other"]))
    desk.until(lambda: dialog.few.topLevelItemCount() == 2)
    assert dialog.ticked() == []


def test_tags_on_one_paper_are_renamed_and_deleted(panel: Tagged) -> None:
    dialog, desk = panel.flow.dialog, panel.desk
    dialog.few.setFocus()
    dialog.few.setCurrentItem(dialog.few.topLevelItem(0))
    desk.qtbot.keyClick(dialog.few, Key.Key_F2)
    assert dialog.asking is not None
    assert dialog.asking.textValue() == "once"
    dialog.asking.setTextValue("seldom")
    dialog.asking.accept()
    panel.until(lambda library: "seldom" in names(library))
    desk.until(lambda: dialog.few.topLevelItem(0).text(0) == "seldom")
    dialog.activateWindow()
    desk.until(lambda: QApplication.activeWindow() is dialog)
    dialog.few.setFocus()
    dialog.few.setCurrentItem(dialog.few.topLevelItem(0))
    desk.qtbot.keyClick(dialog.few, Key.Key_Delete)
    panel.until(lambda library: "seldom" not in names(library))


def test_every_part_of_the_panel_has_a_name(panel: Tagged) -> None:
    dialog = panel.flow.dialog
    assert dialog.pairs.accessibleName()
    assert dialog.few.accessibleName()
    said = dialog.pairs.topLevelItem(0).data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Merge NLP  (2) into nlp  (3)")


@pytest.mark.parametrize(
    ("shown", "do", "after"),
    [
        ("tag:ml/theory", lambda flow: flow.rename("ml", "stats"), "tag:stats/theory"),
        ("tag:nlp", lambda flow: flow.merge([("nlp", "once")]), "tag:once"),
        ("tag:once", lambda flow: flow.rename("ml", "stats"), "tag:once"),
    ],
)
def test_the_view_of_a_tag_goes_on_under_its_new_name(
    tagged: Tagged, shown: str, do: Any, after: str
) -> None:
    window = tagged.desk.window
    window.browsing.go(shown)
    tagged.desk.until(lambda: window.browsing._coming is None and window.list.model.count() > 0)
    do(window.tagging)
    tagged.desk.until(lambda: after in window.sidebar.views())
    tagged.desk.until(lambda: window.browsing._coming is None)
    assert (window.browsing.place.view, window.browsing.chosen()) == (after, after)
    assert window.list.model.count() > 0


def test_what_somebody_else_did_takes_the_offer_to_undo_away(full_desk: Desk) -> None:
    toast = full_desk.window.toast
    full_desk.press("s")
    full_desk.until(toast.isVisible)
    full_desk.asked(lambda library: library.rate([5], 3))
    full_desk.until(lambda: not toast.isVisible())


def test_a_view_that_is_gone_is_left_for_all_papers(tagged: Tagged) -> None:
    window = tagged.desk.window
    window.browsing.go("tag:once")
    tagged.desk.until(lambda: window.list.model.count() == 1)
    window.tagging.delete(["once"])
    tagged.desk.until(lambda: window.browsing.place.view == "all")
    tagged.desk.until(lambda: window.list.model.count() == 24)
