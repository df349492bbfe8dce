"""What the window says of what happened: a toast for what can be undone, a line for trouble."""

from PySide6.QtCore import QObject

from readinglist.core.errors import KnownError, UndoConflict
from readinglist.core.model import Changes
from readinglist.gui.messagebar import MessageBar
from readinglist.gui.session import Session
from readinglist.gui.toast import Toast
from readinglist.gui.upkeep import Upkeep
from readinglist.gui.wording import error_text, label_text, said

_TAKEN_BACK = ("Undo:", "Redo:")


class Telling(QObject):
    """Listens to the session, and finds the words."""

    def __init__(self, session: Session, message: MessageBar, toast: Toast, upkeep: Upkeep) -> None:
        super().__init__(message)
        self._session = session
        self._message = message
        self._toast = toast
        self._upkeep = upkeep
        session.failed.connect(self.failed)
        session.changed.connect(self._changed)
        session.restored.connect(self._restored)
        session.changed_elsewhere.connect(toast.hide)  # its Undo would be about something else

    def said(self, text: str) -> None:
        """Something that is no change."""
        self._toast.say(text, can_undo=False)

    def failed(self, error: KnownError) -> None:
        """What happened, what was kept, what to do."""
        if isinstance(error, UndoConflict) and error.later:
            number = error.operation
            self._message.say(
                f"{said(error.what)} {said(error.kept)}",
                self.tr("Undo those too"),
                lambda: self._session.edit(lambda library: library.undo(number, with_later=True)),
            )
        elif not self._upkeep.say(error):
            self._message.say(error_text(error))

    def _changed(self, changes: Changes) -> None:
        self._message.go_on()
        label = label_text(changes.label)
        is_undone = changes.label.startswith(_TAKEN_BACK)
        self._toast.say(label[:1].upper() + label[1:], can_undo=not is_undone)

    def _restored(self, what: str) -> None:
        self._message.go_on()
        self._toast.say(what, can_undo=True)
