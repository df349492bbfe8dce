"""What follows the library: the mirror, and the exports that are kept current."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from readinglist.core.errors import Cancelled, KnownError
from readinglist.core.library import Library
from readinglist.core.progress import Progress
from readinglist.gui import wording
from readinglist.gui.tasks import Worker

SOON_MS = 2000  # after the last edit
SMALL_CHANGE = 200  # papers; more are indexed in a process of their own
LATER_MS = 30_000  # after something could not be written: perhaps it is open elsewhere


class Following(QObject):
    """Lets it follow some time after edits; nothing is said twice while it stays the same."""

    failed = Signal(object)  # KnownError
    said = Signal(str)

    def __init__(self, reader: Worker, background: Worker, go_on: Progress) -> None:
        super().__init__()
        self._reader = reader
        self._background = background
        self._go_on = go_on
        self._any = False  # whether anything follows, as far as is known
        self._told: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def soon(self) -> None:
        """Something changed."""
        self._timer.start(SOON_MS)

    def end(self) -> None:
        """Follow once more, with the last edits; what cannot be finished is for the next time."""
        self._timer.stop()
        if self._any:
            self._background.submit(
                lambda library: _follow(library, self._go_on), lambda _: None, lambda _: None
            )

    def _look(self) -> None:
        """The background worker is not troubled, nor its library opened, where nothing follows."""

        def known(follows: bool) -> None:
            self._any = follows
            if follows:
                self._background.submit(
                    lambda library: _follow(library, self._go_on),
                    self._followed,
                    self.failed.emit,
                    "follow",
                )

        self._reader.submit(_anything_follows, known, self.failed.emit, "follows")

    def _followed(self, answer: tuple[list[KnownError], list[str]]) -> None:
        troubles, remarks = answer
        for trouble in troubles:
            if str(trouble) not in self._told:  # once, not after every edit
                self.failed.emit(trouble)
        self._told = set(map(str, troubles))
        for remark in remarks:
            self.said.emit(wording.said(remark))
        if troubles and not self._timer.isActive():
            self._timer.start(LATER_MS)


def _anything_follows(library: Library) -> bool:
    return library.kept_mirror() is not None or library.keeps_exports()


def _follow(library: Library, go_on: Progress) -> tuple[list[KnownError], list[str]]:
    """Let all of it follow; what could not, and what else is to be told.

    Where much is to be indexed, exports come when that is done, by a process of its own.
    """
    troubles: list[KnownError] = []
    _trying(lambda: library.follow_mirror(go_on), troubles)
    behind = library.index_behind() if library.keeps_exports() else None
    followed = [] if behind is None or behind > SMALL_CHANGE else library.follow_exports(go_on)
    troubles += [each.trouble for each in followed if each.trouble is not None]
    return troubles, [each.said() for each in followed if each.beside is not None]


def _trying(work: Callable[[], object], troubles: list[KnownError]) -> None:
    try:
        work()
    except Cancelled:
        raise
    except KnownError as error:
        troubles.append(error)
