"""A watched folder in the window: its new files are offered for import."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from readinglist.core.errors import BadInput, KnownError
from readinglist.core.library import Library
from readinglist.core.watching import Watch
from readinglist.gui.flow import Flow
from readinglist.gui.messagebar import MessageBar
from readinglist.gui.session import Session


class Watching(Flow):
    """The watch of the library's folder, if it has one."""

    _found = Signal(object)  # list[Path], from the watch's thread

    def __init__(
        self,
        window: QWidget,
        session: Session,
        message: MessageBar,
        offer: Callable[[Sequence[Path]], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._message = message
        self._offer = offer
        self._watch: Watch | None = None
        self._new: list[Path] = []
        self._found.connect(self._look_at)
        session.opened.connect(self._begin)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each action about the watched folder."""
        return {"watch": self.choose, "unwatch": lambda: self.watch(None)}

    def choose(self) -> None:
        """Let the user choose a folder."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Watch a Folder"))
        if name:
            self.watch(Path(name))

    def watch(self, folder: Path | None) -> None:
        """Watch that folder from now on; None: none."""

        def chosen(_: None) -> None:
            self._begin()
            offered = self.tr("New files in {} are offered").format(folder)
            self.said.emit(offered if folder else self.tr("No folder watched"))

        self._session.in_background(
            lambda library: library.watch_folder(folder), chosen, self._session.failed.emit
        )

    def end(self) -> None:
        """Watch no longer, until the next start."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None

    def _begin(self) -> None:
        self.end()
        self._new = []
        self._session.ask(Library.watched_folder, self._begin_with, "watched folder")

    def _begin_with(self, folder: Path | None) -> None:
        if folder is None:
            return

        def work(_: Library) -> Watch:
            try:
                return Watch(folder, self._found.emit)
            except OSError as error:
                why = error.strerror or str(error)
                said = self.tr("The folder {folder} cannot be watched: {why}.")
                raise BadInput(said.format(folder=folder, why=why)) from error

        self._session.in_background(work, self._began, self._refused)

    def _began(self, watch: Watch) -> None:
        self.end()
        self._watch = watch

    def _refused(self, error: KnownError) -> None:
        self._session.failed.emit(error)

    def _look_at(self, files: list[Path]) -> None:
        self._session.ask(lambda library: library.not_imported(files), self._tell, None)

    def _tell(self, files: list[Path]) -> None:
        self._new = list(dict.fromkeys([*self._new, *files]))
        if self._new:
            self._message.offer(self._said_of_new(), self.tr("Import…"), self._import)

    def _said_of_new(self) -> str:
        if len(self._new) == 1:
            return self.tr("{} in the watched folder.").format(self._new[0].name)
        return self.tr("%Ln new file(s) in the watched folder.", "", len(self._new))

    def _import(self) -> None:
        files, self._new = self._new, []
        self._offer(files)
