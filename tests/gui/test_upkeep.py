"""History, backups and checks in the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from readinglist.core.library import Library
from readinglist.gui.state import WindowState
from tests.gui.conftest import Desk


def _flip_a_bit(folder: Path, text: bytes) -> None:
    file = folder / "library.db"
    flipped = bytes([text[0] ^ 1]) + text[1:]
    file.write_bytes(file.read_bytes().replace(text, flipped))


def _click(desk: Desk, button: QPushButton) -> None:
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _history(desk: Desk) -> list[tuple[str, ...]]:
    model = desk.window.upkeep.history.model
    return [
        tuple(model.index(row, column).data() for column in range(1, 4))
        for row in range(model.rowCount())
    ]


def _open_history(desk: Desk) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.key(Qt.Key.Key_H, modifiers)
    desk.until(lambda: _history(desk) != [])


def test_the_history_shows_what_was_done_and_undoes_and_redoes_the_chosen_one(
    full_desk: Desk,
) -> None:
    first = full_desk.window.list.current()
    full_desk.press("s")
    full_desk.until_stored(lambda lib: lib.papers([first])[0].starred)
    full_desk.press("3")
    full_desk.until_stored(lambda lib: lib.papers([first])[0].status == "read")
    _open_history(full_desk)
    dialog = full_desk.window.upkeep.history
    full_desk.until(lambda: len(_history(full_desk)) == 3)
    assert [row[0].split(":")[0] for row in _history(full_desk)] == [
        "status read",
        "star",
        "import sample-listing.txt",
    ]
    dialog.table.selectRow(1)
    _click(full_desk, dialog.reverse)
    full_desk.until_stored(lambda lib: not lib.papers([first])[0].starred)
    full_desk.until(lambda: "undone" in {row[2] for row in _history(full_desk)})
    assert full_desk.asked(lambda lib: lib.papers([first])[0].status) == "read"
    full_desk.until(lambda: dialog.reverse.text() == "Redo This")
    _click(full_desk, dialog.reverse)
    full_desk.until_stored(lambda lib: lib.papers([first])[0].starred)


def test_everything_after_a_point_of_the_history_is_undone_as_one_gesture(full_desk: Desk) -> None:
    for key in "s31":
        full_desk.press(key)
    full_desk.until_stored(lambda lib: lib.rev == 4)
    _open_history(full_desk)
    dialog = full_desk.window.upkeep.history
    full_desk.until(lambda: len(_history(full_desk)) == 4)
    dialog.table.selectRow(3)
    _click(full_desk, dialog.back)
    full_desk.until_stored(lambda lib: lib.rev == 7)
    assert full_desk.asked(lambda lib: {p.status for p in lib.papers(lib.view("all"))}) == {"new"}
    assert full_desk.asked(lambda lib: lib.view("starred")) == []
    assert full_desk.asked(lambda lib: len({o.group for o in lib.history()[:3]})) == 1


def test_a_backup_is_restored_by_two_clicks_and_undone_by_a_third(full_desk: Desk) -> None:
    first = full_desk.window.list.current()
    full_desk.window.actions_by_id["backup"].trigger()
    full_desk.until(lambda: Library.backups_of(full_desk.folder) != [])
    full_desk.press("s")
    full_desk.until_stored(lambda lib: lib.papers([first])[0].starred)
    full_desk.window.actions_by_id["restore-backup"].trigger()  # a click in the menu
    full_desk.until(lambda: full_desk.window.upkeep.restoring is not None)
    dialog = full_desk.window.upkeep.restoring
    assert dialog is not None
    _click(full_desk, dialog.restore)
    full_desk.until_stored(lambda lib: not lib.papers([first])[0].starred)
    full_desk.until(lambda: full_desk.window.toast.isVisible())
    full_desk.window.actions_by_id["undo"].trigger()
    full_desk.until_stored(lambda lib: lib.papers([first])[0].starred)


def test_a_library_that_is_no_database_any_more_is_restored_from_its_message(
    full_desk: Desk, folder: Path
) -> None:
    full_desk.press("s")
    full_desk.until_stored(lambda lib: lib.rev == 2)
    full_desk.close()
    (folder / "library.db").write_bytes(b"no database" * 1000)
    desk = full_desk
    desk.sit_down(WindowState())
    desk.until(lambda: "damaged" in desk.window.message.text())
    _click(desk, desk.window.message._action)
    desk.until(lambda: desk.window.upkeep.restoring is not None)
    assert desk.window.upkeep.restoring is not None
    _click(desk, desk.window.upkeep.restoring.restore)
    desk.until(lambda: desk.window.list.model.rowCount() == 24)
    assert desk.window.message.text() == ""


def test_a_check_in_the_background_says_which_note_is_damaged(full_desk: Desk) -> None:
    first = full_desk.window.list.current()
    assert first is not None
    full_desk.session.edit(lambda lib: lib.set_note(first, "about zebras and quaggas"))
    full_desk.until_stored(lambda lib: lib.papers([first])[0].note != "")
    full_desk.until(lambda: full_desk.session._checker is None)
    _flip_a_bit(full_desk.folder, b"about zebras")
    full_desk.window.actions_by_id["check"].trigger()
    full_desk.until(lambda: "note of paper" in full_desk.window.message.text())


def test_a_backup_that_cannot_be_made_is_said_and_keeps_nobody_off(full_desk: Desk) -> None:
    (full_desk.folder / "backups").write_text("in the way")
    first = full_desk.window.list.current()
    full_desk.press("s")
    full_desk.until_stored(lambda lib: lib.papers([first])[0].starred)
    full_desk.until(lambda: "backup" in full_desk.window.message.text())


def test_ratings_by_key_and_trash_emptied_are_undone(full_desk: Desk) -> None:
    first = full_desk.window.list.current()
    assert first is not None
    full_desk.key(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    full_desk.until_stored(lambda lib: lib.papers([first])[0].rating == 4)
    full_desk.press("#")
    full_desk.until_stored(lambda lib: lib.view("trash") == [first])
    full_desk.window.actions_by_id["empty-trash"].trigger()
    full_desk.until_stored(lambda lib: lib.papers([first]) == [])
    full_desk.window.actions_by_id["undo"].trigger()
    full_desk.until_stored(lambda lib: lib.view("trash") == [first])
    assert full_desk.asked(lambda lib: lib.papers([first])[0].rating) == 4
