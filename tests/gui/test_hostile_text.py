"""Text from anywhere is shown as it is: nothing in it opens a file or a connection."""

import ctypes
import os
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from readinglist.core.library import Library
from readinglist.gui.state import WindowState
from tests.conftest import abstract, listing
from tests.gui.conftest import Desk

_IN_OPEN = 0x20


class Watched:
    """A picture on disk and a server: what opens one of them is noticed."""

    def __init__(self, folder: Path) -> None:
        self.picture = folder / "picture.png"
        self.picture.write_bytes(b"\x89PNG\r\n\x1a\n")
        libc = ctypes.CDLL(None, use_errno=True)
        self._inotify = libc.inotify_init1(os.O_NONBLOCK)
        libc.inotify_add_watch(self._inotify, os.fsencode(self.picture), _IN_OPEN)
        self._server = socket.create_server(("127.0.0.1", 0))
        self._server.settimeout(0.05)
        self.url = f"http://127.0.0.1:{self._server.getsockname()[1]}/x.png"
        self._connections = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while not self._ended.is_set():
            try:
                self._server.accept()[0].close()
                self._connections += 1
            except TimeoutError:
                continue

    def opened(self) -> bool:
        try:
            return bool(os.read(self._inotify, 4096)) or self._connections > 0
        except BlockingIOError:
            return self._connections > 0

    def close(self) -> None:
        self._ended.set()
        self._thread.join()
        self._server.close()
        os.close(self._inotify)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    if not sys.platform.startswith("linux"):
        pytest.skip("opened files are noticed by inotify, which is Linux's")
    made = Watched(tmp_path)
    yield made
    made.close()


def hostile_titles(watched: Watched) -> list[str]:
    return [
        f'<img src="file://{watched.picture}"> in a title of a paper',
        f"<img src={watched.url}> from the network",
        f'<b>Bold</b> <a href="{watched.url}">link</a> and <script>alert(1)</script> text',
        f'<html><body background="file://{watched.picture}">A whole page as title</body></html>',
        f'<link rel="stylesheet" href="file://{watched.picture}"><d_yle2d_x of styles',
        f"![markdown](file://{watched.picture}) picture of something",
        "Bidi \u202egnp.exe\u202c and \u2066isolates\u2069 in one title",
    ]


def test_a_rich_text_widget_would_be_noticed(qtbot: QtBot, watched: Watched) -> None:
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    browser.setHtml(f'<img src="file://{watched.picture}">')
    browser.show()
    qtbot.waitExposed(browser)
    assert watched.opened()


def test_hostile_text_is_shown_as_it_is_everywhere_and_opens_nothing(
    qtbot: QtBot, folder: Path, watched: Watched
) -> None:
    titles = hostile_titles(watched)
    library = Library.open(folder)
    for number, title in enumerate(titles):
        library.add(title, {"abstract": f"{title}. {abstract(f'subject {number}')}"})
    library.tag(library.view("all"), add=[f"<img src='file://{watched.picture}'>"])
    library.set_note(1, titles[0])
    library.catch_up_index()
    library.star(library.view("all"))
    stored = {paper.id: paper.title for paper in library.papers(library.view("all"))}
    library.close()
    desk = Desk(qtbot, folder, WindowState(view="all"))
    window = desk.window
    desk.until(lambda: window.list.model.rowCount() == len(titles))
    seen: set[str] = set()
    for _ in titles:
        current = window.list.current()
        assert current is not None
        desk.until(lambda current=current: window.paper.title.toPlainText() == stored[current])
        seen.add(window.paper.title.toPlainText())
        desk.press("s")
        desk.until(lambda: window.toast.isVisible())
        desk.press("j")
    assert seen == set(stored.values())
    desk.key(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.until(lambda: window.upkeep.history.model.rowCount() > len(titles))
    window.upkeep.history.close()
    window.message.say(" ".join(titles), titles[0], lambda: None)
    plain = [(f"A quiet title about subject {n}", abstract(f"matter {n}")) for n in range(8)]
    plain[3] = (titles[1], abstract("pictures"))
    window.imports.import_text(listing(*plain).data.decode())
    desk.until(lambda: window.imports.preview is not None)
    assert window.imports.preview is not None
    qtbot.waitExposed(window.imports.preview)
    window.imports.preview.reject()
    desk.close()
    assert desk.bugs == []
    assert not watched.opened()


def test_characters_that_hide_or_turn_text_around_do_not_enter_titles(library: Library) -> None:
    library.add("A \u202eevil\u202c title\u0007 with \u2066marks\u2069", {})
    [paper] = library.papers(library.view("all"))
    assert paper.title == "A evil title with marks"
