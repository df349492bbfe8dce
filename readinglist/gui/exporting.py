"""Exporting from the window: the dialog with its preview, the file, the clipboard."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from readinglist.core.errors import Cancelled, KnownError
from readinglist.core.exporting.options import Options
from readinglist.core.library import Library
from readinglist.gui.dialogs.export import Choice, ExportDialog, Format
from readinglist.gui.list.view import PaperList
from readinglist.gui.session import Session

_SHOWN = 3  # papers in the preview
_MOST_COPIED = 2_000
_ALL, _LISTED, _SELECTED = "all", "listed", "selected"


class ExportFlow(QObject):
    """From the choice to the file."""

    said = Signal(str)

    def __init__(self, window: QWidget, session: Session, papers: PaperList) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._list = papers
        self._last = Choice()
        self.dialog: ExportDialog | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each action that exports."""
        return {"export": self.choose}

    def choose(self) -> None:
        """Let the user choose papers and format."""
        self._session.ask(lambda library: (_formats(), library.count()), self._show, "export")

    def _show(self, answer: tuple[Sequence[Format], int]) -> None:
        formats, every = answer
        selected, listed = self._list.count_selected(), self._list.model.count()
        scopes = [(_LISTED, f"The list ({listed:,})"), (_ALL, f"All papers ({every:,})")]
        if selected:
            scopes.insert(int(selected == 1), (_SELECTED, f"The selection ({selected:,})"))
        self.dialog = ExportDialog(self._window, formats, scopes, self._last)
        self.dialog.chosen.connect(self._preview)
        self.dialog.save_asked.connect(self._save)
        self.dialog.copy_asked.connect(self._copy)
        self.dialog.open()

    def _ids(self, scope: str) -> list[int] | None:
        """The papers; None: all of the library."""
        if scope == _ALL:
            return None
        return self._list.selected() if scope == _SELECTED else self._list.model.papers()

    def _preview(self, choice: Choice) -> None:
        ids, dialog = self._ids(choice.scope), self.dialog
        if dialog is None:
            return

        def question(library: Library) -> str:
            some = (library.view("all") if ids is None else ids)[:_SHOWN]
            return library.export(choice.format, some, options_of(choice))

        self._session.ask(question, dialog.show_preview, "export preview", self._refused)

    def _refused(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.show_preview(str(error))

    def _copy(self, choice: Choice) -> None:
        ids = self._ids(choice.scope)

        def question(library: Library) -> str:
            wanted = library.view("all") if ids is None else ids
            return library.export(choice.format, wanted[:_MOST_COPIED], options_of(choice))

        def received(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._end(choice)
            self.said.emit("Copied")

        self._session.in_background(question, received, self._refused)

    def _save(self, choice: Choice) -> None:
        assert self.dialog is not None
        known = self.dialog.formats[choice.format]
        proposed, kind = f"papers.{known.extension}", f"{known.title} (*.{known.extension})"
        name, _ = QFileDialog.getSaveFileName(self.dialog, "Export", proposed, kind)
        if name:
            ids = self._ids(choice.scope)
            self._end(choice)
            self.export_to(Path(name), ids, choice)

    def _end(self, choice: Choice) -> None:
        self._last = choice
        if self.dialog is not None:
            self.dialog.accept()

    def export_to(self, file: Path, ids: Sequence[int] | None, choice: Choice) -> None:
        """Write these papers into a file."""
        progress, stop = self._session.progress, self._session.stoppable()

        def work(library: Library) -> str:
            report = partial(progress.emit, f"Writing {file.name}")
            options = options_of(choice)
            written = library.export_to(file, choice.format, ids, options, report, stop)
            return f"{written:,} papers written to {file}"

        def received(said: str) -> None:
            progress.emit("", 0, 0)
            self.said.emit(said)

        def refused(error: KnownError) -> None:
            progress.emit("", 0, 0)
            if isinstance(error, Cancelled):
                self.said.emit(f"Stopped: {file.name} is as it was")
            else:
                self._session.failed.emit(error)

        self._session.in_background(work, received, refused)


def options_of(choice: Choice) -> Options:
    """The library's options for a choice."""
    return Options(**choice.options())


def _formats() -> list[Format]:
    """All formats that can be written."""
    from readinglist.core import exporting

    return [Format(e.name, e.title, e.extension) for e in exporting.exporters().values()]
