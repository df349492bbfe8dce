"""A watched folder: its new files are offered, and never imported without being asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from readinglist.core.library import Library
from tests.conftest import SAMPLE
from tests.gui.conftest import Desk
from tests.gui.previewing import preview_of


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "watched").mkdir()
    return tmp_path / "watched"


def test_a_new_file_is_offered_and_imported_when_the_user_says_so(desk: Desk, place: Path) -> None:
    desk.window.watching.watch(place)
    desk.until(lambda: desk.window.watching._watch is not None)
    (place / "today.txt").write_bytes(SAMPLE.read_bytes())
    desk.until(lambda: "today.txt" in desk.window.message.text())
    assert desk.asked(Library.count) == 0
    desk.qtbot.mouseClick(desk.window.message._action, Qt.MouseButton.LeftButton)
    preview = preview_of(desk)
    desk.qtbot.mouseClick(preview.accept_button, Qt.MouseButton.LeftButton)
    desk.until_stored(lambda library: library.count() == 24)


def test_the_folder_is_remembered_and_what_was_imported_is_not_offered_again(
    full_desk: Desk, place: Path
) -> None:
    desk = full_desk
    (place / "known.txt").write_bytes(SAMPLE.read_bytes())
    (place / "new.txt").write_bytes(SAMPLE.read_bytes() + b"\n")
    library = desk.library()
    library.watch_folder(place)
    library.close()
    desk.window.watching._begin()
    desk.until(lambda: desk.window.message.text() != "")
    assert desk.window.message.text() == "new.txt in the watched folder."
    desk.window.watching.watch(None)
    desk.until(lambda: desk.asked(Library.watched_folder) is None)


def test_pdfs_and_pictures_are_not_offered(desk: Desk, place: Path) -> None:
    (place / "paper.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    (place / "figure.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (place / "today.txt").write_bytes(SAMPLE.read_bytes())
    desk.window.watching.watch(place)
    desk.until(lambda: desk.window.message.text() != "")
    assert desk.window.message.text() == "today.txt in the watched folder."


def test_a_folder_that_is_gone_is_said_in_words(desk: Desk, place: Path) -> None:
    library = desk.library()
    library.watch_folder(place)
    library.close()
    place.rmdir()
    desk.window.watching._begin()
    desk.until(lambda: "cannot be watched" in desk.window.message.text())
