"""The settings: pages beside a list of them."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from readinglist.core.config import Settings, WindowSettings
from readinglist.gui.dialogs.settings.citing import CitingPage
from readinglist.gui.dialogs.settings.files import FilesPage
from readinglist.gui.dialogs.settings.importing import ImportPage
from readinglist.gui.dialogs.settings.keys import KeysPage
from readinglist.gui.dialogs.settings.language import LanguagePage
from readinglist.gui.dialogs.settings.library import LibraryPage
from readinglist.gui.dialogs.settings.look import LookPage
from readinglist.gui.dialogs.settings.page import Page
from readinglist.gui.dialogs.settings.queue import QueuePage

_WIDTH, _HEIGHT = 760, 520


class SettingsDialog(QDialog):
    """What is chosen is looked at at once, and kept only by OK."""

    looked_at = Signal(object)  # WindowSettings
    keep_asked = Signal(object)  # Settings
    asked = Signal(str)  # id of an action that has a dialog of its own

    def __init__(self, parent: QWidget, settings: Settings, folder: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._before = settings
        self._shown = settings.window
        self.library = LibraryPage(folder)
        self.look = LookPage()
        self.keys = KeysPage()
        self.importing = ImportPage()
        self.files = FilesPage()
        self.queue = QueuePage()
        self.citing = CitingPage()
        self.language = LanguagePage()
        self.pages: tuple[Page, ...] = (
            self.library,
            self.look,
            self.keys,
            self.importing,
            self.files,
            self.queue,
            self.citing,
            self.language,
        )
        self.names = QListWidget()
        self.stack = QStackedWidget()
        self.said = QLabel("")
        self._lay_out()
        for page in self.pages:
            page.show_settings(settings)
            page.changed.connect(self._changed)
            page.asked.connect(self.asked)

    def _lay_out(self) -> None:
        self.names.setObjectName("pages")
        self.names.setAccessibleName(self.tr("Pages"))
        for page in self.pages:
            self.names.addItem(page.name())
            area = QScrollArea()
            area.setObjectName("page")
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setWidget(page)
            self.stack.addWidget(area)
        self.names.setFixedWidth(self.names.sizeHintForColumn(0) + 56)
        self.names.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.names.setCurrentRow(0)
        self.said.setObjectName("warning")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.hide()
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QGridLayout(self)
        layout.addWidget(self.names, 0, 0)
        layout.addWidget(self.stack, 0, 1)
        layout.addWidget(self.said, 1, 0, 1, 2)
        layout.addWidget(self.buttons, 2, 0, 1, 2)
        layout.setRowStretch(0, 1)
        layout.setColumnStretch(1, 1)
        room = self.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - 40), min(_HEIGHT, room.height() - 60))

    def show_page(self, page: Page) -> None:
        """Turn to a page."""
        self.names.setCurrentRow(self.pages.index(page))

    def show_places(self, watched: Path | None, mirror: Path | None) -> None:
        """The folders that belong to the library, which answers a little later."""
        self.importing.show_watched(watched)
        self.files.show_mirror(mirror)

    def chosen(self) -> Settings:
        """The settings with what is chosen on all pages."""
        settings = self._before
        for page in self.pages:
            settings = page.chosen(settings)
        return settings

    def _changed(self) -> None:
        self._look_at(self.chosen().window)

    def _look_at(self, window: WindowSettings) -> None:
        if window != self._shown:
            self._shown = window
            self.looked_at.emit(window)

    def accept(self) -> None:
        """Ask for what is chosen to be kept; `done` is called when it is."""
        if self.keys.is_waiting():
            self.show_page(self.keys)
            self.say(self.tr("Another command has that key: take it from there, or change it."))
            return
        self.keep_asked.emit(self.chosen())

    def reject(self) -> None:
        """All is as it was before."""
        self._look_at(self._before.window)
        super().reject()

    def wait(self, text: str) -> None:
        """Something is under way: nothing can be changed until it has ended."""
        self._enable(False)
        self.say(text)

    def say(self, text: str) -> None:
        """Say what went wrong, or is under way."""
        self.said.setText(text)
        self.said.show()

    def refuse(self, text: str) -> None:
        """It went wrong; all that was chosen is still here."""
        self._enable(True)
        self.say(text)

    def _enable(self, on: bool) -> None:
        self.stack.setEnabled(on)
        for button in self.buttons.buttons():
            cast(QPushButton, button).setEnabled(on)
