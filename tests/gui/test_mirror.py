"""The plain-text mirror in the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.gui.conftest import Desk


def click(desk: Desk, button: QPushButton) -> None:
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def kept(desk: Desk, place: Path) -> None:
    """Let the folder follow the library, by the dialog."""
    place.mkdir()
    desk.window.actions_by_id["mirror"].trigger()
    desk.window.upkeep.mirror.keep(place)
    desk.until(lambda: str(place) in desk.window.upkeep.mirror.dialog.place.text())


def files(place: Path) -> list[str]:
    return [file.read_text("utf-8") for file in sorted(place.glob("*.md"))]


def test_a_chosen_folder_gets_a_file_for_each_paper_and_follows_edits(
    full_desk: Desk, tmp_path: Path
) -> None:
    place = tmp_path / "mirror"
    kept(full_desk, place)

    assert len(files(place)) == full_desk.asked(lambda library: library.count())
    full_desk.window.actions_by_id["star"].trigger()
    full_desk.until(lambda: any("starred: true" in text for text in files(place)))


def test_edits_of_files_are_taken_over_and_shown_and_conflicts_stand_side_by_side(
    full_desk: Desk, tmp_path: Path
) -> None:
    place = tmp_path / "mirror"
    kept(full_desk, place)
    dialog = full_desk.window.upkeep.mirror.dialog
    first = full_desk.window.list.current()
    uid = full_desk.asked(lambda library: library.papers([first])[0].uid)
    [file] = [f for f in place.glob("*.md") if f"uid: {uid}" in f.read_text("utf-8")]
    text = file.read_text("utf-8").replace("rating: 0", "rating: 4")
    file.write_text(f"{text}\nwritten in an editor\n", "utf-8")
    full_desk.asked(lambda library: library.set_note(first, "written in the window"))

    click(full_desk, dialog.take_over)
    full_desk.until(lambda: dialog.conflicts.rowCount() == 1)

    row = [dialog.conflicts.item(0, column).text() for column in range(1, 4)]
    assert row == ["note", "written in the window", "written in an editor"]
    note = full_desk.asked(lambda library: library.papers([first])[0].note)
    assert "written in the window" in note and "written in an editor" in note
    assert full_desk.asked(lambda library: library.papers([first])[0].rating) == 4
    full_desk.until(lambda: "written in an editor" in full_desk.window.paper.note.toPlainText())


def test_a_mirror_that_is_ended_is_left_as_it_is(full_desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "mirror"
    kept(full_desk, place)
    dialog = full_desk.window.upkeep.mirror.dialog

    click(full_desk, dialog.end)

    full_desk.until(lambda: not dialog.end.isEnabled())
    assert full_desk.asked(lambda library: library.kept_mirror()) is None
    assert files(place)


def test_a_mirror_whose_disk_is_gone_is_said_once_and_the_edit_is_stored(
    full_desk: Desk, tmp_path: Path
) -> None:
    place = tmp_path / "mirror"
    kept(full_desk, place)
    place.rename(tmp_path / "pulled out")
    first = full_desk.window.list.current()

    full_desk.window.actions_by_id["star"].trigger()

    full_desk.until_stored(lambda library: library.papers([first])[0].starred)
    full_desk.until(lambda: "is not there" in full_desk.window.message.text())
    assert not place.exists()
