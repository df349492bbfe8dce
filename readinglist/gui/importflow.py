"""The way of an import through the window: files, preview, work in the background."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from readinglist.core.errors import BadInput, KnownError
from readinglist.core.importing.documents import InputFile, files_below, pasted, read_file
from readinglist.core.importing.plan import FilePlan
from readinglist.core.library import Library
from readinglist.core.paths import resources
from readinglist.gui.dialogs.importpreview import ImportPreview
from readinglist.gui.session import Session
from readinglist.gui.tasks import give_way
from readinglist.gui.theme import Theme

# What files of papers are usually called; what they hold is what counts.
_FILES = "*.txt *.md *.bib *.ris *.json *.jsonl *.csv *.tsv *.xml *.rss *.html *.htm *.yaml *.yml"


class ImportFlow(QObject):
    """Asks for files, shows the preview, imports what was accepted."""

    finished = Signal(int)  # how many files were imported

    def __init__(self, parent: QWidget, session: Session, theme: Callable[[], Theme]) -> None:
        super().__init__(parent)
        self._window = parent
        self._session = session
        self._theme = theme
        self.preview: ImportPreview | None = None

    def choose_files(self) -> None:
        """Let the user choose files."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, "Import papers", "", f"Papers ({_FILES});;All files (*)"
        )
        if names:
            self.import_paths([Path(name) for name in names])

    def import_sample(self) -> None:
        """Begin with the sample that ships with the program."""
        self._plan(lambda: [read_file(resources() / "sample-listing.txt")])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Preview the import of these files and folders."""
        self._plan(lambda: [read_file(file) for path in paths for file in files_below(path)])

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
            error = BadInput("There is no text on the clipboard.", "", "Copy a listing first.")
            self._session.failed.emit(error)
            return
        data = text.encode("utf-8", "replace")
        self._plan(lambda: [pasted(data, "pasted text")])

    def _plan(self, files: Callable[[], list[InputFile]]) -> None:
        def question(library: Library) -> list[FilePlan]:
            return library.plan_import(files(), stop=give_way)

        self._session.set_busy(True)
        self._session.ask(question, self._show, "import preview", self._refuse)

    def _show(self, found: list[FilePlan]) -> None:
        if not found:
            self._refuse(BadInput("There are no files in that folder."))
            return
        if all(plan.error is not None for plan in found):
            self._refuse(found[0].error)
            return
        self.preview = ImportPreview(self._window, found, self._theme())
        self.preview.finished.connect(self._answered)
        self.preview.open()

    def _refuse(self, error: KnownError | None) -> None:
        self._session.set_busy(False)
        self._session.failed.emit(error)

    def _answered(self, answer: int) -> None:
        preview, self.preview = self.preview, None
        if preview is None:
            return
        plans = preview.plans()
        preview.clear()
        preview.deleteLater()
        self._window.activateWindow()
        if answer == QDialog.DialogCode.Accepted and plans:
            self._session.import_plans(plans, lambda files: self._imported(plans, files))
        else:
            self._end(plans)

    def _imported(self, plans: list[FilePlan], files: int) -> None:
        self.finished.emit(files)
        self._end(plans)

    def _end(self, plans: list[FilePlan]) -> None:
        self._session.set_busy(False)
        QTimer.singleShot(0, lambda: self._session.let_go(plans))  # nobody else holds them then
