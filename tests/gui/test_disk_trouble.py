"""A disk that is gone or read-only: what was typed stays on the screen, and trying again works."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from readinglist.core.library import Library
from readinglist.core.model import Changes
from tests.gui.conftest import Desk

TYPED = "must not be lost"


def pulled_out(desk: Desk, folder: Path) -> Callable[[], None]:
    """The library's folder vanishes; returns what brings it back."""
    away = folder.with_name("away")
    folder.rename(away)
    return lambda: away.rename(folder) and None


def read_only(desk: Desk, folder: Path) -> Callable[[], None]:
    """SQLite refuses the window's writing as it does on a read-only disk."""
    desk.session.edit(_set_read_only("ON"))
    return lambda: desk.session.edit(_set_read_only("OFF"))


def _set_read_only(switch: str) -> Callable[[Library], list[Changes]]:
    def switch_it(library: Library) -> list[Changes]:
        library._db.execute(f"PRAGMA query_only = {switch}")
        return []

    return switch_it


@pytest.mark.parametrize("trouble", [pulled_out, read_only])
def test_a_note_stays_on_the_screen_and_is_stored_when_the_disk_is_back(
    full_desk: Desk, folder: Path, trouble: Callable[[Desk, Path], Callable[[], None]]
) -> None:
    note = full_desk.window.paper.note
    note._again.setInterval(200)
    first = full_desk.window.list.current()
    full_desk.until(lambda: note._paper == first)
    bring_back = trouble(full_desk, folder)
    full_desk.press("n")
    full_desk.press(TYPED)
    full_desk.key(Qt.Key.Key_Escape)
    full_desk.until(lambda: "was not made" in full_desk.window.message.text())
    assert (note.toPlainText(), note.unsaved()) == (TYPED, True)

    bring_back()

    full_desk.until_stored(lambda library: library.papers([first])[0].note == TYPED)
    full_desk.until(lambda: not note.unsaved())


def test_an_edit_that_could_not_be_stored_is_said_and_works_again_later(
    full_desk: Desk, folder: Path
) -> None:
    first = full_desk.window.list.current()
    bring_back = pulled_out(full_desk, folder)
    full_desk.press("s")
    full_desk.until(lambda: "The library is gone" in full_desk.window.message.text())

    bring_back()
    full_desk.press("s")

    full_desk.until_stored(lambda library: library.papers([first])[0].starred)


def test_a_library_whose_disk_was_pulled_out_does_not_become_an_empty_one(
    full_desk: Desk, folder: Path
) -> None:
    papers = full_desk.window.list.model.papers()
    bring_back = pulled_out(full_desk, folder)
    full_desk.window.actions_by_id["restore-backup"].trigger()  # it lets go of the library
    full_desk.until(lambda: full_desk.window.upkeep.restoring is not None)
    full_desk.window.upkeep.restoring.reject()
    full_desk.window.actions_by_id["star"].trigger()
    full_desk.until(lambda: "is gone" in full_desk.window.message.text())
    assert not folder.exists()

    bring_back()
    full_desk.window.actions_by_id["star"].trigger()

    full_desk.until_stored(lambda library: library.papers(papers[:1])[0].starred)


def test_a_backup_into_a_folder_that_is_gone_is_refused_and_makes_none(
    full_desk: Desk, folder: Path
) -> None:
    bring_back = pulled_out(full_desk, folder)
    full_desk.window.actions_by_id["backup"].trigger()

    full_desk.until(lambda: "is gone" in full_desk.window.message.text())
    assert not folder.exists()
    bring_back()
