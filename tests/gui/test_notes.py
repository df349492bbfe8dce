"""Notes: written as Markdown, read as such, and safe a second after they were typed."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist.core.library import Library
from readinglist.gui.state import WindowState
from tests.conftest import CHECKOUT, abstract, import_papers
from tests.gui.conftest import Desk, paper

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_note_is_read_as_markdown_and_n_writes_in_it(shown: Desk) -> None:
    pane, number = shown.window.paper, shown.window.list.current()
    shown.press("n")
    shown.press("compare *both*")
    shown.key(Qt.Key.Key_Escape)
    shown.until_stored(lambda library: library.papers([number])[0].note == "compare *both*")
    shown.until(lambda: pane.note_box.currentWidget() is pane.note_box.preview)
    assert pane.note_box.preview.toPlainText() == "compare both"
    shown.press("n")
    assert QApplication.focusWidget() is pane.note
    assert pane.note.toPlainText() == "compare *both*"


def test_undo_in_the_note_takes_back_what_was_typed_and_nothing_else(shown: Desk) -> None:
    pane, number = shown.window.paper, shown.window.list.current()
    shown.press("s")
    shown.until_stored(lambda library: library.papers([number])[0].starred)
    shown.press("n")
    shown.press("typed")
    shown.key(Qt.Key.Key_Z, CONTROL)
    assert pane.note.toPlainText() == ""
    assert paper(shown, number).starred


def test_of_a_very_long_note_the_beginning_is_laid_out_and_all_of_it_is_written_in(
    shown: Desk,
) -> None:
    box = shown.window.paper.note_box
    text = "- a line of many\n" * 5000
    box.show_note(shown.window.list.current(), text)
    assert len(box.preview.toPlainText()) < len(text) / 3
    assert box.editor.toPlainText() == text


def test_pictures_and_html_of_a_note_are_not_loaded(shown: Desk, tmp_path: Path) -> None:
    box = shown.window.paper.note_box
    box.preview.show_note("![x](file:///etc/passwd) <img src='http://x.org/y.png'> <b>bold</b>")
    assert "<b>bold</b>" in box.preview.toPlainText()
    assert box.preview.loadResource(2, QUrl("file:///etc/passwd")) is None


WRITING = """
import os, sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from readinglist.gui.mainwindow import MainWindow
from readinglist.gui.session import Session
from readinglist.gui.state import WindowState
from readinglist.gui.theme import apply_theme, load_theme

app = QApplication([])
theme = load_theme("light")
apply_theme(app, theme)
window = MainWindow(Session(Path(sys.argv[1])), theme, WindowState(view="all"))
window.show()
while window.paper.paper is None:
    app.processEvents()
    time.sleep(0.01)
window.paper.note_box.write()
for number in range(1, 4000):  # without ever pausing
    window.paper.note.insertPlainText(f"{number} ")
    print(f'{{"number": {number}, "time": {time.time()}}}', flush=True)
    end = time.monotonic() + 0.05
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.005)
"""


def test_what_was_typed_a_second_before_a_kill_is_there_at_the_next_start(
    qtbot: QtBot, folder: Path
) -> None:
    library = Library.open(folder)
    import_papers(library, ("On Mud", abstract("mud")))
    library.close()
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITING, str(folder)],
        cwd=CHECKOUT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout is not None
    typed = [json.loads(writer.stdout.readline()) for _ in range(50)]
    killed = time.time()
    writer.send_signal(signal.SIGKILL)
    typed += [json.loads(line) for line in writer.stdout.read().splitlines() if line.endswith("}")]
    writer.stdout.close()
    writer.wait()

    desk = Desk(qtbot, folder, WindowState(view="all"))
    desk.until_stored(lambda library: library.papers([1])[0].note != "")
    words = paper(desk, 1).note.split()
    safe = [entry["number"] for entry in typed if entry["time"] < killed - 1]
    assert len(safe) > 10
    assert words[: len(safe)] == [str(number) for number in safe]
    desk.close()
