"""The settings in the window: looked at while they are chosen, then kept or taken back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from readinglist.core.config import Settings, load_settings, store_settings
from readinglist.core.errors import KnownError
from readinglist.core.library import Library, Moved
from readinglist.gui.flow import Flow
from readinglist.gui.session import Session
from readinglist.gui.wording import error_text

if TYPE_CHECKING:
    from readinglist.gui.dialogs.settings import SettingsDialog


class SettingsFlow(Flow):
    """The dialog, and what it asks for."""

    changed = Signal(object)  # WindowSettings: the window is to look so
    asked = Signal(str)  # id of an action that has a dialog of its own
    watch_chosen = Signal(object)  # Path | None: the folder to be watched

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._watched: Path | None = None
        self.dialog: SettingsDialog | None = None
        self.moved_message: QMessageBox | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of the action."""
        return {"settings": self.show}

    def show(self) -> None:
        """Show the settings as they are, or go on with those that are being chosen."""
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.raise_()
            self.dialog.activateWindow()
        else:
            self._session.without_library(load_settings, self._show)

    def _show(self, settings: Settings) -> None:
        from readinglist.gui.dialogs.settings import SettingsDialog

        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = dialog = SettingsDialog(self._window, settings, self._session.folder)
        dialog.looked_at.connect(self.changed)
        dialog.asked.connect(self.asked)
        dialog.keep_asked.connect(partial(self._keep, settings))
        dialog.library.open_chosen.connect(self.open_another)
        dialog.library.move_chosen.connect(self.move)
        dialog.show()
        self._session.ask(
            lambda library: (library.watched_folder(), library.kept_mirror()),
            lambda places: self._show_places(*places),
            "places",
            lambda _: None,  # a library that cannot be opened has none; that is said already
        )

    def _show_places(self, watched: Path | None, mirror: Path | None) -> None:
        self._watched = watched
        if self.dialog is not None:
            self.dialog.show_places(watched, mirror)

    def _keep(self, before: Settings, after: Settings) -> None:
        dialog = self.dialog
        assert dialog is not None

        def kept(_: None) -> None:
            dialog.done(QDialog.DialogCode.Accepted)
            if dialog.importing.watched() != self._watched:
                self.watch_chosen.emit(dialog.importing.watched())
            if replace(after, window=before.window) != before:
                self._session.reopen()

        self._session.without_library(lambda: store_settings(before, after), kept, self._refused)

    def _refused(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.refuse(error_text(error))

    # The library's folder ---------------------------------------------------------------------

    def open_another(self, folder: Path) -> None:
        """Go on with the library in another folder, at each start, too."""
        if self.dialog is not None:
            self.dialog.wait(self.tr("The library is being opened…"))
        self._session.without_library(
            lambda: Library.make_default(folder), lambda _: self._leave(folder), self._refused
        )

    def move(self, target: Path) -> None:
        """Bring the library to another folder, and go on with it there."""
        if self.dialog is not None:
            self.dialog.wait(self.tr("The library is being moved…"))
        self._session.move(target, self._moved, self._refused)

    def _moved(self, moved: Moved) -> None:
        if moved.kept is None:
            self._leave(moved.folder)
            return
        self.moved_message = QMessageBox(self._window)
        self.moved_message.setIcon(QMessageBox.Icon.Information)
        self.moved_message.setWindowTitle(self.tr("Settings"))
        self.moved_message.setText(self.tr("The library is now in {}.").format(moved.folder))
        self.moved_message.setInformativeText(
            self.tr("The old folder is kept as {}; delete it when you like.").format(moved.kept)
        )
        self.moved_message.finished.connect(lambda _: self._leave(moved.folder))
        self.moved_message.open()

    def _leave(self, folder: Path) -> None:
        if self.dialog is not None:
            self.dialog.reject()
        self._session.elsewhere.emit(folder)
