"""What keeps a library trustworthy, in the window: history, backups, weekly check, mirror."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from readinglist.core.errors import KnownError, LibraryDamaged
from readinglist.core.library import Library
from readinglist.core.model import Backup, Operation
from readinglist.gui.flow import Flow
from readinglist.gui.messagebar import MessageBar
from readinglist.gui.mirror import Mirror
from readinglist.gui.session import Session
from readinglist.gui.wording import said

if TYPE_CHECKING:
    from readinglist.gui.dialogs.backups import RestoreDialog
    from readinglist.gui.dialogs.history import HistoryDialog


class Upkeep(Flow):
    """Its dialogs, and what it has to say."""

    def __init__(self, window: QWidget, session: Session, message: MessageBar) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._message = message
        self.restoring: RestoreDialog | None = None
        self.mirror = Mirror(window, session)
        session.changed.connect(lambda _: self._refresh())
        session.changed_elsewhere.connect(self._refresh)
        session.damaged.connect(self.say_damaged)

    @cached_property
    def history(self) -> "HistoryDialog":
        """Made when it is first wanted: this and the mirror's take 5 ms, imports aside."""
        from readinglist.gui.dialogs.history import HistoryDialog

        dialog = HistoryDialog(self._window)
        dialog.undo_asked.connect(self._undo)
        dialog.back_asked.connect(self._go_back)
        return dialog

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each action that is about the library as a whole."""
        return {
            "history": self.show_history,
            "backup": self.back_up,
            "restore-backup": self.choose_backup,
            "check": self._session.check,
            "mirror": self.mirror.show,
            "empty-trash": lambda: self._session.edit(Library.empty_trash),
        }

    def show_history(self) -> None:
        """Show what was done."""
        self.history.show()
        self.history.raise_()
        self.history.activateWindow()
        self._refresh()

    def _refresh(self) -> None:
        if "history" in self.__dict__ and self.history.isVisible():
            self._session.ask(Library.history, self._show_operations, "history")

    def _show_operations(self, operations: Sequence[Operation]) -> None:
        self.history.show_operations(operations)

    def _undo(self, number: int) -> None:
        self._session.edit(lambda library: library.undo(number))

    def _go_back(self, number: int) -> None:
        self._session.edit(lambda library: library.undo_back_to(number))

    def back_up(self) -> None:
        """Make a backup now."""

        def received(backup: Backup) -> None:
            self.said.emit(self.tr("Backed up: {}").format(backup.file.name))

        self._session.in_background(Library.back_up, received, self._session.failed.emit)

    def choose_backup(self) -> None:
        """Let the user go back to a backup."""
        self._session.backups(self._offer)

    def _offer(self, backups: Sequence[Backup]) -> None:
        from readinglist.gui.dialogs.backups import RestoreDialog

        self.restoring = RestoreDialog(self._window, backups)
        self.restoring.finished.connect(self._answered)
        self.restoring.open()

    def _answered(self, answer: int) -> None:
        dialog, self.restoring = self.restoring, None
        backup = dialog.chosen() if dialog is not None else None
        if answer == QDialog.DialogCode.Accepted and backup is not None:
            self._session.restore_backup(backup.file)

    def say_damaged(self, what: str) -> None:
        """Say that something is wrong with the library, and offer the way back."""
        self._message.say(what, self.tr("Restore Backup…"), self.choose_backup)

    def say(self, error: KnownError) -> bool:
        """Say what kept the library from being used, if that is damage."""
        if isinstance(error, LibraryDamaged):
            self.say_damaged(f"{said(error.what)} {said(error.kept)}")
            return True
        return False
