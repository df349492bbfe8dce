"""The queue's pace: below the list, as a plot; a paper is picked."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QStatusBar
from pytestqt.qtbot import QtBot

from readinglist.core.library import Library
from readinglist.core.paths import config_folder
from readinglist.gui.state import WindowState
from tests.conftest import abstract, import_papers
from tests.gui.conftest import Desk


def queue_of(folder: Path, size: int, *, read: int = 0) -> None:
    """A library with a queue; as many papers of it were read today."""
    library = Library.open(folder)
    count = size + read
    ids = import_papers(library, *((f"On Mud {n}", abstract(f"mud {n}")) for n in range(count)))
    library.set_status(ids, "to-read")
    library.set_status(ids[size:], "read")
    library.close()


def said(desk: Desk) -> str:
    """What stands in the status line."""
    labels = desk.window.findChild(QStatusBar).findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


@pytest.fixture
def shrinking(qtbot: QtBot, folder: Path) -> Desk:
    """A queue that was filled long ago, of which one paper a day is read."""
    queue_of(folder, 3)
    library = Library.open(folder)
    library._db.execute("UPDATE operations SET time = '2000-01-01T00:00:00Z'")
    library.set_status(library.view("queue")[-1:], "read")
    library.close()
    return Desk(qtbot, folder, WindowState(view="queue"))


def test_the_status_line_says_when_the_queue_is_empty(shrinking: Desk) -> None:
    shrinking.until(lambda: "empty about" in said(shrinking))
    shrinking.press("ga")
    shrinking.until(lambda: "empty about" not in said(shrinking))
    shrinking.close()


def test_more_than_the_limit_is_said_everywhere_until_it_is_less(
    qtbot: QtBot, folder: Path
) -> None:
    config_folder().mkdir(parents=True)
    (config_folder() / "settings.toml").write_text("reading_limit = 1\n")
    queue_of(folder, 3)
    desk = Desk(qtbot, folder, WindowState(view="all"))
    desk.until(lambda: desk.window.list.current() is not None)
    desk.press("2j2")
    desk.until(lambda: "2 papers are being read, your limit is 1" in said(desk))
    desk.press("3")
    desk.until(lambda: "being read" not in said(desk))
    desk.press("2")
    desk.until(lambda: "being read" in said(desk))
    (config_folder() / "settings.toml").write_text("reading_limit = 2\n")
    desk.session.reopen()  # as the settings do
    desk.until(lambda: "being read" not in said(desk))
    desk.close()


def dialog_of(desk: Desk) -> QDialog:
    desk.window.actions_by_id["pace"].trigger()

    def shown() -> list[QDialog]:
        return [each for each in desk.window.findChildren(QDialog) if each.isVisible()]

    desk.until(lambda: len(shown()) == 1)
    return shown()[0]


def test_the_pace_is_a_plot_and_says_the_same_in_words(shrinking: Desk) -> None:
    from readinglist.gui.dialogs.pace import PaceDialog

    dialog = dialog_of(shrinking)
    assert isinstance(dialog, PaceDialog)
    text = dialog.said.text()
    assert "2 papers are in the queue." in text
    assert "1 paper was read in the last twelve weeks." in text
    assert dialog.plot.accessibleDescription() == text
    past, at_this_pace, if_nothing_came = dialog.plot.listDataItems()
    assert list(past.getData()[1])[-1] == 2
    for line in (at_this_pace, if_nothing_came):
        assert list(line.getData()[1]) == [2, 0]
    dialog.close()
    shrinking.close()


def test_of_a_queue_that_was_never_used_the_dialog_says_so(full_desk: Desk) -> None:
    dialog = dialog_of(full_desk)
    assert "was not used" in dialog.findChildren(QLabel)[0].text()
    dialog.close()


def test_p_picks_one_of_the_queue_and_again_another(qtbot: QtBot, folder: Path) -> None:
    queue_of(folder, 2, read=3)
    desk = Desk(qtbot, folder, WindowState(view="done"))
    desk.until(lambda: desk.window.list.current() is not None)
    place = desk.window.browsing.place
    desk.press("p")
    desk.until(lambda: place.view == "queue" and desk.window.list.current() in {1, 2})
    first = desk.window.list.current()
    desk.press("p")
    desk.until(lambda: desk.window.list.current() == 3 - first)
    desk.close()


def test_where_the_queue_is_empty_p_says_how_it_is_filled(full_desk: Desk) -> None:
    full_desk.press("p")
    full_desk.until(lambda: "Press 1" in full_desk.window.toast.text())


def test_in_a_search_the_limit_is_said_and_nothing_is_forecast(qtbot: QtBot, folder: Path) -> None:
    config_folder().mkdir(parents=True)
    (config_folder() / "settings.toml").write_text("reading_limit = 1\n")
    queue_of(folder, 3)
    desk = Desk(qtbot, folder, WindowState(view="queue"))
    desk.until(lambda: desk.window.list.current() is not None)
    desk.window.search.set_text("mud")
    desk.until(lambda: desk.window.browsing.place.text == "mud")
    desk.session.edit(lambda library: library.set_status([1, 2], "reading"))
    desk.until(lambda: "2 papers are being read, your limit is 1" in said(desk))
    assert "empty" not in said(desk)
    desk.close()
