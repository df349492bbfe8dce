"""Edits that take long: behind the window, with progress, and stopped by the same button."""

from collections.abc import Callable
from functools import partial

from readinglist.core.errors import KnownError
from readinglist.core.library import Library
from readinglist.core.model import Changes
from readinglist.core.progress import Progress
from readinglist.gui.session import Session

Work = Callable[[Library, Progress, Callable[[], bool]], Changes]


def start(session: Session, what: str, work: Work, done: Callable[[Changes], None]) -> None:
    """Begin; everybody is told of what it changed, and then `done`. Stopped, it leaves no trace."""
    progress = session.progress
    asked_to_stop = session.stoppable()

    def received(changes: Changes) -> None:
        progress.emit("", 0, 0)
        if changes:
            session.tell(changes)
        done(changes)

    def refused(error: KnownError) -> None:
        progress.emit("", 0, 0)
        session.failed.emit(error)

    session.in_background(
        lambda library: work(library, partial(progress.emit, what), asked_to_stop),
        received,
        refused,
    )
