"""Where notes go: into the library when they are finished, beside it while they are written."""

from collections.abc import Callable

from readinglist.core.drafts import Draft, Drafts
from readinglist.core.errors import KnownError
from readinglist.gui.session import Session


class NoteKeeping:
    """Notes of the session's library."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._drafts = Drafts(session.folder)
        self._uids: dict[int, str] = {}

    def know(self, paper: int, uid: str) -> None:
        """A draft names its paper by this, too: another library has another one of that number."""
        self._uids[paper] = uid

    def save_note(
        self, paper: int, text: str, saved: Callable[[], None], failed: Callable[[], None]
    ) -> None:
        """Store a note; `saved` is called when it is, `failed` where that could not be done."""

        def refused(error: KnownError) -> None:
            failed()
            self._session.failed.emit(error)

        self._session.edit(lambda library: library.set_note(paper, text), refused, saved)

    def keep_draft(self, paper: int, base: str, text: str) -> None:
        """Keep what was written of a note that began as `base`."""
        draft = Draft(paper, self._uids[paper], base, text)
        self._session.aside(lambda: self._drafts.keep(draft))

    def drop_draft(self, paper: int) -> None:
        """The paper's note is stored."""
        self._session.aside(lambda: self._drafts.drop(paper))
