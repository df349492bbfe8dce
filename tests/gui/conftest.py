"""A real window, offscreen, on a library of its own."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readinglist.core.importing.documents import read_file
from readinglist.core.library import Library
from readinglist.core.model import Paper
from readinglist.gui.language import use_language
from readinglist.gui.mainwindow import MainWindow
from readinglist.gui.session import Session
from readinglist.gui.state import WindowState
from readinglist.gui.theme import apply_theme, load_theme
from tests.conftest import SAMPLE, abstract, import_papers

PATIENCE = 15_000  # milliseconds; only a hang takes so long


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """The window speaks English, with its plurals, whatever the system speaks."""
    use_language(qapp, "en")


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard_at_exit(qapp: QApplication) -> Iterator[None]:
    """Qt crashes at exit when offscreen clipboard data are still held."""
    yield
    QGuiApplication.clipboard().clear()


class Desk:
    """A window and the one who sits before it."""

    def __init__(self, qtbot: QtBot, folder: Path, state: WindowState) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.bugs: list[str] = []
        self.aside: Callable[[], AbstractContextManager[None]] = nullcontext  # see `Stalls`
        self.sit_down(state)
        self.until(lambda: self.window._is_ready and self.window.sidebar.views() != [])

    def sit_down(self, state: WindowState) -> None:
        """Open the window."""
        theme = load_theme("light")
        apply_theme(QApplication.instance(), theme)  # type: ignore[arg-type]
        self.session = Session(self.folder)
        self.session.bug.connect(self.bugs.append)
        self.window = MainWindow(self.session, theme, state)
        self.qtbot.addWidget(self.window)
        self.window.show()
        self.qtbot.waitExposed(self.window)
        self.window.activateWindow()

    def until(self, condition: Callable[[], bool]) -> None:
        """Let the window work until the condition holds."""
        self.qtbot.waitUntil(condition, timeout=PATIENCE)

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Press keys one after the other, where the focus is, or in `widget`."""
        for key in keys:
            self.qtbot.keyClicks(widget or QApplication.focusWidget() or self.window, key)

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key that is no letter."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def key_in(self, widget: QWidget, key: Qt.Key) -> None:
        """Press a key that is no letter, in a widget."""
        widget.setFocus()
        self.qtbot.keyClick(widget, key)

    def library(self) -> Library:
        """The library, opened beside the window as the command line would."""
        return Library.open(self.folder)

    def asked(self, question: Callable[[Library], Any]) -> Any:
        """What the library on disk says."""
        with self.aside():
            library = self.library()
            try:
                return question(library)
            finally:
                library.close()

    def until_stored(self, condition: Callable[[Library], bool]) -> None:
        """Wait until the library on disk is so."""
        self.until(lambda: self.asked(condition))

    def close(self) -> None:
        self.window.close()


@pytest.fixture
def desk(qtbot: QtBot, folder: Path) -> Iterator[Desk]:
    """A window on an empty library."""
    made = Desk(qtbot, folder, WindowState())
    yield made
    made.close()
    assert made.bugs == []


@pytest.fixture
def full_desk(qtbot: QtBot, folder: Path) -> Iterator[Desk]:
    """A window on a library of the 24 papers of the sample, all in the inbox."""
    library = Library.open(folder)
    for plan in library.plan_import([read_file(SAMPLE)]):
        library.apply_import(plan)
    library.catch_up_index()
    library.close()
    made = Desk(qtbot, folder, WindowState())
    made.until(lambda: made.window.list.model.rowCount() == 24)
    yield made
    made.close()
    assert made.bugs == []


@pytest.fixture
def shown(full_desk: Desk) -> Desk:
    """The same window when the first paper is in the pane."""
    full_desk.until(lambda: full_desk.window.paper.paper is not None)
    return full_desk


def paper(desk: Desk, number: int) -> Paper:
    """A paper as the library on disk has it."""
    return desk.asked(lambda library: library.papers([number])[0])


def papers_on_networks(folder: Path) -> int:
    """A library of two papers that are related and twelve that are not; returns one of the two."""
    library = Library.open(folder)
    texts = [
        ("Gradient descent on wide networks", "gradient descent wide networks converge"),
        ("Wide networks and their kernels", "kernels of wide networks under gradient descent"),
        *[(f"On the {n}th mud", f"mud {n} settles slowly in ponds") for n in range(12)],
    ]
    import_papers(library, *((title, abstract(text)) for title, text in texts))
    library.catch_up_index()
    [first] = library.search('title:"=Gradient descent on wide networks"').exact
    library.close()
    return first
