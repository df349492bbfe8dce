"""Every command is reached by keyboard and palette, and no key means two things."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel

from readinglist.gui.actions import conflicts
from readinglist.gui.actiontable import ACTIONS, Needs
from readinglist.gui.dialogs.keysheet import KeySheet
from readinglist.gui.dialogs.palette import Entry, Palette, ranked
from tests.gui.conftest import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def palette_of(desk: Desk) -> Palette:
    desk.key(Qt.Key.Key_P, CONTROL)
    found = desk.window.findChildren(Palette)
    assert found
    found[-1].activateWindow()
    return found[-1]


def entries(*texts: str) -> list[Entry]:
    return [Entry(text, text, "", lambda: None) for text in texts]


def test_no_two_actions_share_a_key_or_the_beginning_of_a_chord() -> None:
    assert conflicts({}) == {}


@pytest.mark.parametrize(("keys", "shared"), [("s", "S"), ("g", "G"), ("Ctrl+I", "Ctrl+I")])
def test_a_key_that_is_taken_or_begins_a_chord_is_a_conflict(keys: str, shared: str) -> None:
    found = conflicts({"note": (keys,)})
    assert shared in found
    assert "note" in {action.id for action in found[shared]}


def test_every_action_has_a_text_of_its_own() -> None:
    texts = [action.full_text for action in ACTIONS]
    assert len(texts) == len(set(texts))
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_every_action_is_in_a_menu_of_the_window(full_desk: Desk) -> None:
    for action in ACTIONS:
        qt = full_desk.window.actions_by_id[action.id]
        assert any(menu.objectName() == action.menu for menu in qt.associatedObjects()), action.id


def test_the_palette_offers_every_action_and_every_view(full_desk: Desk) -> None:
    palette = palette_of(full_desk)
    offered = palette.texts()
    assert {action.full_text for action in ACTIONS} <= set(offered)
    assert {"Go to Inbox", "Go to All papers", "Go to Trash"} <= set(offered)


def test_the_palette_does_what_is_chosen_by_keyboard(full_desk: Desk) -> None:
    number = full_desk.window.list.current()
    palette = palette_of(full_desk)
    full_desk.qtbot.keyClicks(palette.field, "star")
    assert palette.texts()[0] == "Star"
    full_desk.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    full_desk.until_stored(lambda library: library.papers([number])[0].starred)


def test_what_was_chosen_last_is_offered_first(full_desk: Desk) -> None:
    palette = palette_of(full_desk)
    full_desk.qtbot.keyClicks(palette.field, "skipped")
    full_desk.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    full_desk.window.activateWindow()
    full_desk.window.actions_by_id["palette"].trigger()
    assert full_desk.window.findChildren(Palette)[-1].texts()[0] == "Status: Skipped"


def test_the_palette_finds_beginnings_of_words_first_then_parts_then_the_misspelt() -> None:
    offered = entries("Put into Trash", "Status: Read", "Tag…", "Rename Tag", "Undo")
    assert [e.text for e in ranked("tag", offered)][:2] == ["Tag…", "Rename Tag"]
    assert [e.text for e in ranked("st re", offered)] == ["Status: Read"]
    assert ranked("rash", offered)[0].text == "Put into Trash"
    assert ranked("trsah", offered)[0].text == "Put into Trash"
    assert ranked("xyzzy", offered) == []


def test_actions_on_papers_cannot_be_used_without_one(desk: Desk) -> None:
    usable = {action.id: desk.window.actions_by_id[action.id].isEnabled() for action in ACTIONS}
    for action in ACTIONS:
        assert usable[action.id] is (action.needs is Needs.NOTHING), action.id


def test_merge_needs_two_papers(full_desk: Desk) -> None:
    merge = full_desk.window.actions_by_id["merge"]
    assert not merge.isEnabled()
    full_desk.key(Qt.Key.Key_A, CONTROL)
    full_desk.until(merge.isEnabled)


def test_the_key_sheet_is_the_table(full_desk: Desk) -> None:
    full_desk.press("?")
    [sheet] = full_desk.window.findChildren(KeySheet)
    said = {label.text() for label in sheet.findChildren(QLabel)}
    for action in ACTIONS:
        assert (action.full_text in said) or not action.keys, action.id
        for key in action.keys:
            shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            assert any(shown in text for text in said), key
    sheet.close()


def test_panes_are_reached_one_after_the_other_and_can_be_hidden(full_desk: Desk) -> None:
    window = full_desk.window
    full_desk.key(Qt.Key.Key_F6)
    assert window.paper.isAncestorOf(QApplication.focusWidget())
    full_desk.key(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.sidebar
    full_desk.key(Qt.Key.Key_F9)
    assert window.sidebar.isHidden()
    assert QApplication.focusWidget() is window.list.rows
    full_desk.key(Qt.Key.Key_F6, SHIFT)
    assert window.paper.isAncestorOf(QApplication.focusWidget())
    full_desk.key(Qt.Key.Key_F9)
    assert not window.sidebar.isHidden()
