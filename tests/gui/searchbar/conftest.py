"""A search bar alone, with somebody who tells it what its queries mean."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from readinglist.core.library import Library
from readinglist.core.library.wording import parsing, words_of
from readinglist.core.search.completing import Words
from readinglist.gui.searchbar.searchbar import SearchBar
from readinglist.gui.theme import apply_theme, load_theme
from tests.conftest import abstract, import_papers

NO, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
RECENT = ("latent reasoning", "mamba is:unread", "graphs")


class Bench:
    """A window with a bar and a list to go to."""

    def __init__(self, qtbot: QtBot, words: Words) -> None:
        apply_theme(QApplication.instance(), load_theme("light"))  # type: ignore[arg-type]
        self.qtbot = qtbot
        self.words = words
        self.answers = True
        self.searched: list[str] = []
        self.rearranged: list[str] = []
        self.committed: list[str] = []
        self.went: list[str] = []
        self.window = QWidget()
        self.bar = SearchBar()
        self.results = QLineEdit()
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.bar)
        layout.addWidget(self.results)
        layout.addStretch(1)
        self.window.resize(1000, 500)
        self.bar.offer(words)
        self._connect()
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.bar.field.setFocus()

    def _connect(self) -> None:
        self.bar.searched.connect(self.searched.append)
        self.bar.searched.connect(lambda text: self.answers and self.answer(text))
        self.bar.rearranged.connect(self.rearranged.append)
        self.bar.committed.connect(self.committed.append)
        self.bar.left.connect(lambda: self.went.append("left"))
        self.bar.to_results.connect(lambda: self.went.append("results"))
        self.bar.to_results.connect(self.results.setFocus)

    def answer(self, text: str) -> None:
        """Say what a query means."""
        self.bar.show_understood(text, parsing(self.words)(text).understood)

    def press(self, text: str) -> None:
        """Type."""
        for key in text:
            self.qtbot.keyClicks(QApplication.focusWidget(), key)

    def key(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
        """Press keys that are no letters."""
        for key in keys:
            self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    @property
    def chips(self) -> tuple[str, ...]:
        return self.bar.chips.texts()

    @property
    def words_typed(self) -> str:
        return self.bar.field.text()

    @property
    def offered(self) -> list[str]:
        return [completion.text for completion in self.bar.popup.completions()]


@pytest.fixture
def bench(qtbot: QtBot, library: Library) -> Iterator[Bench]:
    import_papers(library, ("One", abstract("a")), ("Two", abstract("b")), ("Three", abstract("c")))
    one, two, three = library.view("all")
    library.tag([one, two, three], ["ml"])
    library.tag([one, two], ["ml/theory"])
    library.tag([one], ["to discuss"])
    library.save_search("Theory of all", "small tag:ml/theory")
    yield Bench(qtbot, words_of(library, RECENT))
