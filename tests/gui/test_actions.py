"""Every command is reached by keyboard and palette, and no key means two things."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel

from readinglist.core.config import WindowSettings
from readinglist.gui.actions import conflicts, key_trouble
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


# Keys that people wrote into the settings' file ----------------------------------------------


def keys_held(desk: Desk, keys: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """The keys of each action of the window when the settings have these."""
    desk.window.use_settings(WindowSettings(keys=keys))
    actions = desk.window.actions_by_id.items()
    return {name: [key.toString() for key in action.shortcuts()] for name, action in actions}


def test_a_key_that_the_user_chose_is_taken_from_who_has_it_by_default(full_desk: Desk) -> None:
    number = full_desk.window.list.current()
    held = keys_held(full_desk, {"star": ("j",)})
    assert (held["star"], held["next"]) == (["J"], [])
    full_desk.press("j")
    full_desk.until_stored(lambda library: library.papers([number])[0].starred)
    assert full_desk.window.list.current() == number


def test_of_two_that_the_user_chose_the_first_of_the_table_keeps_it(desk: Desk) -> None:
    held = keys_held(desk, {"next": ("F7", "F8"), "star": ("F7",)})
    assert (held["star"], held["next"]) == (["F7"], ["F8"])


def test_a_key_that_begins_chords_takes_them_all_and_a_chord_takes_the_key(desk: Desk) -> None:
    held = keys_held(desk, {"star": ("g",)})
    assert held["star"] == ["G"]
    assert not any(key.startswith("G, ") for keys in held.values() for key in keys)
    held = keys_held(desk, {"last": ("s,s",)})
    assert (held["last"], held["star"]) == (["S, S"], [])


def test_a_key_that_an_action_has_twice_works(full_desk: Desk) -> None:
    number = full_desk.window.list.current()
    keys_held(full_desk, {"star": ("F7", "F7")})
    full_desk.key(Qt.Key.Key_F7)
    full_desk.until_stored(lambda library: library.papers([number])[0].starred)


def test_the_key_and_who_lost_it_are_named() -> None:
    assert str(key_trouble({"star": ("j",), "last": ("g,i",)})) == (
        "Some keys are given to two commands; these go without: Next Paper (J), Inbox (G, I). "
        "Choose others in the settings, under Keys."
    )
    for keys in ({}, {"star": ("F7",)}, {"star": ("j",), "next": ("F7",)}, {"nobody": ("j",)}):
        assert key_trouble(keys) is None


# Every action --------------------------------------------------------------------------------


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
