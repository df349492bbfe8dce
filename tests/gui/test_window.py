"""The window as a whole: what it remembers, what it shows of others' changes, how it ends."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readinglist.app import NO_SCREEN
from readinglist.core.library import Library
from readinglist.core.model import Changes
from readinglist.gui.list.model import ROW
from readinglist.gui.state import WindowState, load_state, save_state
from tests.gui.conftest import Desk


def title_shown(desk: Desk, paper: int) -> str:
    """The title in a paper's row; nothing while the row is on its way."""
    shown = desk.window.list.model.place_of(paper).data(ROW)
    return shown.row.title if shown else ""


def test_what_is_being_written_is_saved_when_the_window_closes(full_desk: Desk) -> None:
    number = full_desk.window.list.current()
    full_desk.until(lambda: full_desk.window.paper.note._paper == number)
    full_desk.press("n")
    full_desk.press("half a sent")
    full_desk.close()
    assert full_desk.asked(lambda lib: lib.papers([number])[0].note) == "half a sent"


def test_the_next_start_shows_the_same_view_row_and_widths(
    full_desk: Desk, qtbot: QtBot, folder: Path
) -> None:
    window = full_desk.window
    full_desk.press("ga")
    full_desk.until(lambda: window.browsing.place.view == "all")
    full_desk.press("jjjj")
    current = window.list.current()
    window.resize(780, 600)  # the offscreen screen is 800 wide
    window.panes.splitter.setSizes([150, 290, 338])
    widths = window.panes.splitter.sizes()
    full_desk.close()
    again = Desk(qtbot, folder, load_state())
    again.until(lambda: again.window.list.current() == current)
    assert again.window.browsing.place.view == "all"
    assert again.window.panes.splitter.sizes() == widths
    again.close()


def test_a_damaged_memory_of_the_window_is_forgotten(own_home: Path) -> None:
    save_state(WindowState(view="done"))
    [file] = own_home.rglob("window.json")
    for text in ("{", "[]", '{"widths": "x"}', '{"view": 7}', '{"unknown": 1}'):
        file.write_text(text)
        assert load_state() == WindowState()


def test_changes_of_the_command_line_appear_in_the_window(full_desk: Desk) -> None:
    library = full_desk.library()
    number = library.view("all")[0]
    library.tag([number], ["from-elsewhere"])
    library.close()
    full_desk.until(lambda: "tag:from-elsewhere" in full_desk.window.sidebar.views())


def test_changes_of_others_right_before_an_own_edit_appear_too(full_desk: Desk) -> None:
    """Whoever looks only now and then must not take them for those of the edit."""
    full_desk.until(lambda: title_shown(full_desk, 1) != "")
    library = full_desk.library()
    library.set_fields([1], {"title": "From Elsewhere"})
    library.close()
    full_desk.session.edit(lambda own: own.star([2]))
    full_desk.until(lambda: title_shown(full_desk, 1) == "From Elsewhere")


def test_an_own_edit_is_not_taken_for_one_of_others(full_desk: Desk) -> None:
    elsewhere: list[bool] = []
    full_desk.session.changed_elsewhere.connect(lambda: elsewhere.append(True))
    number = full_desk.window.list.current()
    assert number is not None
    changes: list[Changes] = []
    full_desk.session.changed.connect(changes.append)
    full_desk.session.edit(lambda own: own.star([number]))
    full_desk.until(lambda: changes != [] and full_desk.session._seen == changes[0].rev)
    assert elsewhere == []


def test_the_windows_thread_never_opens_a_file_of_the_library(
    full_desk: Desk, folder: Path, own_home: Path
) -> None:
    """Python tells of each file that is opened; none may be the library's, in our thread."""
    touched: list[str] = []
    watching = True

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event in ("open", "sqlite3.connect", "os.listdir", "os.rename"):
            path = str(arguments[0])
            ours = path.startswith((str(folder), str(own_home)))
            if ours and threading.current_thread() is threading.main_thread():
                touched.append(path)

    sys.addaudithook(audit)
    full_desk.press("jsl")
    full_desk.press("a-tag")
    full_desk.key(Qt.Key.Key_Return)
    full_desk.key(Qt.Key.Key_Escape)
    full_desk.until(lambda: "tag:a-tag" in full_desk.window.sidebar.views())
    full_desk.press("/")
    full_desk.press("learning")
    full_desk.until(lambda: full_desk.window.browsing.listing.found is not None)
    full_desk.key(Qt.Key.Key_Escape)
    watching = False
    assert touched == []


def test_hostile_titles_are_shown_as_they_are(desk: Desk, tmp_path: Path) -> None:
    from tests.conftest import abstract, import_papers

    library = desk.library()
    title = "<img src=file:///etc/passwd> & <b>bold</b> <script>alert(1)</script>"
    import_papers(library, (title, abstract("<d_yle2d_x and (<1%)")))
    library.close()
    desk.until(lambda: desk.window.list.model.rowCount() == 1)
    desk.until(lambda: desk.window.paper.title.toPlainText() == title)
    assert "<d_yle2d_x" in desk.window.paper.abstract.toPlainText()


def start(folder: Path) -> subprocess.Popen[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    call = [sys.executable, "-m", "readinglist", "--library", str(folder)]
    return subprocess.Popen(call, env=environment, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_a_signal_closes_the_window_and_saves_its_state(
    name: str, folder: Path, own_home: Path
) -> None:
    with start(folder) as process:
        deadline = threading.Event()
        for _ in range(300):  # the library's file appears when the window has been built
            if (folder / "library.db").exists() or deadline.wait(0.1):
                break
        deadline.wait(1.0)
        process.send_signal(getattr(signal, name))
        try:
            assert process.wait(20) == 0
        finally:
            process.kill()
    assert list(own_home.rglob("window.json"))
    library = Library.open(folder)
    assert library.damage() == []
    library.close()


def test_without_a_screen_one_sentence_says_what_works(folder: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    call = [sys.executable, "-m", "readinglist", "--library", str(folder)]
    done = subprocess.run(call, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr.strip() == NO_SCREEN


def test_a_note_that_cannot_be_stored_stays_and_is_stored_later(
    full_desk: Desk, folder: Path
) -> None:
    """Another process holds the library; the words stay on the screen until it lets go."""
    note = full_desk.window.paper.note
    note._again.setInterval(200)
    first, second = full_desk.window.list.model.papers()[:2]
    full_desk.until(lambda: note._paper == first)
    blocker = sqlite3.connect(folder / "library.db", isolation_level=None)
    full_desk.session.edit(_impatient)
    blocker.execute("BEGIN IMMEDIATE")
    full_desk.press("n")
    full_desk.press("must not be lost")
    full_desk.key(Qt.Key.Key_Escape)
    full_desk.until(lambda: "busy" in full_desk.window.message.text())
    full_desk.press("jk")
    full_desk.until(lambda: note._paper == first)
    assert note.toPlainText() == "must not be lost"
    assert note.unsaved()
    full_desk.press("j")
    blocker.execute("ROLLBACK")
    blocker.close()
    full_desk.until_stored(lambda lib: lib.papers([first])[0].note == "must not be lost")
    full_desk.until(lambda: not note.unsaved())
    assert full_desk.asked(lambda lib: lib.papers([second])[0].note) == ""


def _impatient(library: Library) -> list[Changes]:
    """Let the window's writer give up soon."""
    library._db.execute("PRAGMA busy_timeout = 100")
    return []


def test_an_undone_note_is_gone_from_the_screen(full_desk: Desk) -> None:
    note = full_desk.window.paper.note
    number = full_desk.window.list.current()
    full_desk.until(lambda: note._paper == number)
    full_desk.press("n")
    full_desk.press("not so")
    full_desk.key(Qt.Key.Key_Escape)
    full_desk.until_stored(lambda lib: lib.papers([number])[0].note == "not so")
    full_desk.press("z")
    full_desk.until_stored(lambda lib: lib.papers([number])[0].note == "")
    full_desk.until(lambda: note.toPlainText() == "")


def test_a_small_window_squeezes_the_sidebar_only_for_a_while(full_desk: Desk) -> None:
    window = full_desk.window
    window.resize(1280, 700)
    window.panes.restore([228, 500, 550], [])
    full_desk.until(lambda: window.panes.splitter.sizes()[0] == 228)
    window.resize(830, 700)
    full_desk.until(lambda: window.panes.splitter.sizes()[0] < 200)
    assert window.panes.widths()[0] == 228  # what is remembered
    window.resize(1280, 700)
    full_desk.until(lambda: window.panes.splitter.sizes()[0] == 228)


def test_a_lower_window_still_shows_the_current_row(full_desk: Desk) -> None:
    window = full_desk.window
    table = window.list.table()
    window.resize(1280, 1000)
    full_desk.until(lambda: table.viewport().height() > 600)
    row = table.on_screen().stop - 2
    window.list.go_to(row)
    window.resize(1280, 500)
    full_desk.until(lambda: table.viewport().height() < 450)
    full_desk.until(lambda: row in table.on_screen())


def test_a_toast_fits_a_list_that_has_become_narrower(full_desk: Desk) -> None:
    window = full_desk.window
    window.resize(1280, 700)
    window.toast.say("On the many names of mud " * 4)
    window.resize(900, 700)
    full_desk.until(lambda: window.list.area.width() < 400)
    assert window.toast.x() >= 0
    assert window.toast.text() == "On the many names of mud " * 4


def test_a_tag_of_any_length_leaves_room_for_the_paper(full_desk: Desk) -> None:
    window = full_desk.window
    full_desk.until(lambda: window.paper.paper is not None)
    number = window.list.current()
    full_desk.asked(lambda library: library.tag([number], add=["w" * 300]))
    full_desk.until(lambda: window.paper.paper.tags != ())
    assert window.paper.tags.minimumSizeHint().width() < 400
    assert window.paper.widget().minimumSizeHint().width() <= 400


def test_an_offer_stays_where_a_message_of_trouble_goes(full_desk: Desk) -> None:
    message = full_desk.window.message
    message.say("The disk is full.")
    full_desk.press("s")
    full_desk.until(lambda: message.text() == "")
    message.offer("2 new files in the watched folder.", "Import…", lambda: None)
    rev = full_desk.asked(lambda library: library.rev)
    full_desk.press("s")
    full_desk.until_stored(lambda library: library.rev > rev)
    full_desk.press("ga")
    full_desk.until(lambda: full_desk.window.browsing.place.view == "all")
    assert "watched folder" in message.text()


def test_statuses_stand_in_several_lines_where_letters_are_large(full_desk: Desk) -> None:
    status = full_desk.window.paper.status
    widest = max(button.sizeHint().width() for button in status._group.buttons())
    assert status.minimumSizeHint().width() <= widest + 80  # of Snooze and the dots
    assert status.heightForWidth(widest + 10) > 4 * status._group.buttons()[0].sizeHint().height()
