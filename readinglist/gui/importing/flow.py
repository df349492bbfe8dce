"""The way of an import through the window: files, preview, work in the background."""

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from readinglist.core.errors import BadInput, Cancelled, KnownError, LibraryDamaged
from readinglist.core.importing.documents import Undecodable, pasted, read_file
from readinglist.core.importing.guidance import NO_GUIDANCE
from readinglist.core.importing.inputs import Input, inputs
from readinglist.core.importing.plan import FilePlan, Stop
from readinglist.core.library import Library
from readinglist.core.paths import resources
from readinglist.core.progress import Progress
from readinglist.gui.importing.preview import ImportPreview
from readinglist.gui.importing.run import ImportRun, free
from readinglist.gui.importing.words import Numbers
from readinglist.gui.session import Session
from readinglist.gui.theme import Theme

# What files of papers are usually called; what they hold is what counts.
_FILES = "*.txt *.md *.bib *.ris *.json *.jsonl *.csv *.tsv *.xml *.rss *.html *.htm *.yaml *.yml"


SOON = 0.3  # seconds; of what takes no longer no progress is shown

Question = Callable[[Library, Progress, Stop], list[FilePlan]]


class ImportFlow(QObject):
    """Asks for files, shows the preview, imports what was accepted."""

    finished = Signal(int)  # how many files were imported

    def __init__(self, parent: QWidget, session: Session, theme: Callable[[], Theme]) -> None:
        super().__init__(parent)
        self._window = parent
        self._session = session
        self._theme = theme
        self.preview: ImportPreview | None = None
        self._newest = 0  # number of the newest plan that was asked for
        self._numbers = Numbers(self)
        self._reading = self.tr("Reading")  # what planning is called in the status line

    def choose_files(self) -> None:
        """Let the user choose files."""
        papers, every = self.tr("Papers"), self.tr("All files")
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import papers"), "", f"{papers} ({_FILES});;{every} (*)"
        )
        if names:
            self.import_paths([Path(name) for name in names])

    def import_sample(self) -> None:
        """Begin with the sample that ships with the program."""
        self._plan(lambda: [read_file(resources() / "sample-listing.txt")])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Preview the import of these files and folders."""
        self._plan(lambda: (file for path in paths for file in inputs(path)))

    def take(self, data: QMimeData) -> None:
        """Preview the import of files or text that were dropped or copied."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.import_paths(files)
        else:
            self.import_text(data.text())

    def import_text(self, text: str) -> None:
        """Preview the import of pasted text."""
        if not text.strip():
            what = self.tr("There is no text on the clipboard.")
            self._session.failed.emit(BadInput(what, "", self.tr("Copy a listing first.")))
            return
        data, name = text.encode("utf-8", "replace"), self.tr("pasted text")
        self._plan(lambda: [pasted(data, name)])

    def _plan(self, files: Callable[[], Iterable[Input]]) -> None:
        def question(library: Library, progress: Progress, stop: Stop) -> list[FilePlan]:
            return library.plan_import(files(), NO_GUIDANCE, progress, stop)

        self._session.set_busy(True)
        self._ask(question, self._show)

    def _plan_again(self, plans: Sequence[FilePlan], changed: FilePlan) -> None:
        def question(library: Library, progress: Progress, stop: Stop) -> list[FilePlan]:
            return library.plan_again(plans, changed, progress, stop)

        self._ask(question, self._show_again)

    def _ask(self, question: Question, receive: Callable[[list[FilePlan]], None]) -> None:
        """Ask for plans; what was asked for before is of no use any more."""
        self._newest = number = self._newest + 1
        asked_to_stop = self._session.stoppable()

        def stop() -> bool:
            return asked_to_stop() or self._newest != number

        def received(found: list[FilePlan]) -> None:
            self._session.progress.emit("", 0, 0)
            receive(found)

        def refused(error: KnownError) -> None:
            if self._newest == number:
                self._refuse(error)
            elif self.preview is None:  # it was closed while this was planned
                self._session.progress.emit("", 0, 0)

        begun = time.monotonic()

        def progress(done: int, total: int) -> None:
            if time.monotonic() - begun > SOON:
                self._session.progress.emit(self._reading, done, total)

        self._session.plan(lambda library: question(library, progress, stop), received, refused)

    def _show(self, found: list[FilePlan]) -> None:
        if not any(plan.parsed or isinstance(plan.error, Undecodable) for plan in found):
            names = self._numbers.left_out_by_name(found, len(found))
            self._refuse(BadInput(names) if len(found) > 1 else found[0].error)
            return
        self.preview = ImportPreview(self._window, found, self._theme(), self._plan_again)
        self._session.progress.connect(self._say_progress)
        self.preview.finished.connect(self._answered)
        self.preview.open()

    def _show_again(self, found: list[FilePlan]) -> None:
        if self.preview is not None:
            self._free(self.preview.show_plans(found))

    def _say_progress(self, what: str, done: int, total: int) -> None:
        if self.preview is not None and what == self._reading:
            self.preview.say_progress(done, total)

    def _refuse(self, error: KnownError | None) -> None:
        self._session.progress.emit("", 0, 0)
        if self.preview is not None:
            self.preview.stop_waiting()
        self._session.set_busy(False)
        self._session.failed.emit(error)

    def _answered(self, answer: int) -> None:
        self._newest += 1  # what is being planned is not wanted any more
        self._session.progress.disconnect(self._say_progress)
        preview, self.preview = self.preview, None
        if preview is None:
            return
        plans, refused = preview.plans(), preview.refused()
        preview.clear()
        preview.deleteLater()
        self._window.activateWindow()
        if answer == QDialog.DialogCode.Accepted and plans:
            ImportRun(self._session, plans, lambda f: self._imported(plans, refused, f)).go_on()
        else:
            self._end(plans + refused)

    def _imported(
        self, plans: list[FilePlan], refused: list[FilePlan], failed: list[FilePlan]
    ) -> None:
        """Say what was left out, unless something else was said that goes before it."""
        left, files = refused + failed, len(plans) + len(refused)
        said = any(isinstance(plan.error, Cancelled | LibraryDamaged) for plan in failed)
        if left and files > 1 and not said:
            self._session.failed.emit(BadInput(self._numbers.left_out_by_name(left, files)))
        self.finished.emit(len(plans) - len(failed))
        self._end(plans + refused)

    def _end(self, plans: list[FilePlan]) -> None:
        self._session.set_busy(False)
        self._free(plans)

    def _free(self, plans: list[FilePlan]) -> None:
        """A moment later, when nobody else holds them."""
        QTimer.singleShot(0, lambda: self._session.end_planning(lambda: free(plans)))
