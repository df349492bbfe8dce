"""Exporting from the window: the dialog with its preview, the file, the clipboard."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from readinglist.core.errors import BadInput, Cancelled, KnownError
from readinglist.core.exporting.options import Options
from readinglist.core.library import Library
from readinglist.core.model import SavedSearch
from readinglist.gui.browsing import Browsing
from readinglist.gui.copying import MOST
from readinglist.gui.dialogs.export import TEMPLATE, Choice, ExportDialog, Format, Scope
from readinglist.gui.flow import Flow
from readinglist.gui.language import translate
from readinglist.gui.list.view import PaperList
from readinglist.gui.session import Session
from readinglist.gui.wording import error_text

_SHOWN = 3  # papers in the preview
_ALL, _LISTED, _FOUND, _SELECTED = "all", "listed", "found", "selected"


class ExportFlow(Flow):
    """From the choice to the file."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        papers: PaperList,
        browsing: Browsing,
        last: Choice,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._list = papers
        self._browsing = browsing
        self.last = last  # what was chosen, without the papers
        self.dialog: ExportDialog | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each action that exports."""
        return {"export": self.choose}

    def choose(self) -> None:
        """Let the user choose papers and format."""
        self._session.ask(
            lambda library: (_formats(), library.count(), library.saved_searches()),
            lambda answer: self._show(*answer),
            "export",
        )

    def _show(self, formats: list[Format], every: int, saved: Sequence[SavedSearch]) -> None:
        scopes = self._scopes(every, saved)
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = ExportDialog(self._window, formats, scopes, self.last)
        self.dialog.chosen.connect(self._preview)
        self.dialog.save_asked.connect(self._save)
        self.dialog.copy_asked.connect(self._copy)
        self.dialog.template_asked.connect(self._choose_template)
        self.dialog.open()

    def _scopes(self, every: int, saved: Sequence[SavedSearch]) -> list[Scope]:
        """What can be exported; what is meant most likely comes first."""
        selected, query = self._list.count_selected(), self._browsing.query()
        everything = self.tr("All papers ({})").format(QLocale().toString(every))
        scopes = [self._listed(query), Scope(_ALL, everything, "", not every)]
        scopes += [_scope_of(search) for search in saved]
        if selected:
            title = self.tr("The selection ({})").format(QLocale().toString(selected))
            scopes.insert(int(selected == 1), Scope(_SELECTED, title))
        return scopes

    def _listed(self, query: str | None) -> Scope:
        """What the list shows; of a search, what it finds exactly."""
        found = self._browsing.listing.found
        if found is None:
            count = self._list.model.count()
            title = self.tr("The list ({})").format(QLocale().toString(count))
            return Scope(_LISTED, title, query, not count)
        count = len(found.exact)
        title = self.tr("What is found exactly ({}): {}")
        return Scope(_FOUND, title.format(QLocale().toString(count), query), query, not count)

    def _ids(self, scope: str) -> Callable[[Library], Sequence[int]]:
        """What says which papers these are."""
        ids: Sequence[int] = ()
        if scope == _SELECTED:
            ids = self._list.selected()
        elif scope == _LISTED:
            ids = self._list.model.papers()
        elif scope == _FOUND and self._browsing.listing.found is not None:
            ids = self._browsing.listing.found.exact
        elif scope == _ALL:
            return lambda library: library.view("all")
        elif scope.startswith("search:"):
            return lambda library: library.search(scope).exact
        return lambda _: ids

    def _ordered(self, choice: Choice) -> Callable[[Library], Sequence[int]]:
        ids = self._ids(choice.scope)
        if not choice.sort:
            return ids
        return lambda library: library.in_order(ids(library), choice.sort)

    def _preview(self, choice: Choice) -> None:
        ids, dialog = self._ordered(choice), self.dialog
        if dialog is None:
            return

        def question(library: Library) -> str:
            template = _text_of(choice)
            some = ids(library)[:_SHOWN]
            return library.export(choice.format, some, options_of(choice), template)

        self._session.ask(question, dialog.show_preview, "export preview", self._refused)

    def _refused(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.show_preview(error_text(error))

    def _choose_template(self) -> None:
        assert self.dialog is not None
        name, _ = QFileDialog.getOpenFileName(
            self.dialog, self.tr("Template"), "", self.tr("All files (*)")
        )
        self.dialog.use_template(name)

    def _copy(self, choice: Choice) -> None:
        ids = self._ordered(choice)

        def question(library: Library) -> str:
            chosen = ids(library)
            if len(chosen) > MOST:
                raise BadInput(
                    self.tr(
                        "%Ln paper(s) are too many for the clipboard: save them.", "", len(chosen)
                    )
                )
            return library.export(choice.format, chosen, options_of(choice), _text_of(choice))

        def received(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._end(choice)
            self.said.emit(self.tr("Copied"))

        self._session.in_background(question, received, self._refused)

    def _save(self, choice: Choice) -> None:
        assert self.dialog is not None
        known = self.dialog.formats[choice.format]
        proposed = str(Path(choice.folder) / f"papers.{known.extension}")
        kind = f"{known.title} (*.{known.extension})"
        name, _ = QFileDialog.getSaveFileName(self.dialog, self.tr("Export"), proposed, kind)
        if name:
            query = self.dialog.query()
            choice = replace(choice, folder=str(Path(name).parent))
            self._end(choice)
            if choice.kept and query is not None:
                self.keep(Path(name), query, choice)
            else:
                self.export_to(Path(name), choice)

    def _end(self, choice: Choice) -> None:
        self.last = replace(choice, scope="")  # papers are chosen anew each time
        if self.dialog is not None:
            self.dialog.accept()

    def export_to(self, file: Path, choice: Choice) -> None:
        """Write the chosen papers into a file."""
        ids, stop = self._ordered(choice), self._session.stoppable()
        report = partial(self._session.progress.emit, self.tr("Writing {}").format(file.name))

        def work(library: Library) -> int:
            return library.export_to(
                file,
                choice.format,
                ids(library),
                options_of(choice),
                report,
                stop,
                _text_of(choice),
            )

        def said(written: int) -> str:
            return self.tr("%Ln paper(s) written to {}", "", written).format(file)

        self._do(work, said, file)

    def keep(self, file: Path, query: str, choice: Choice) -> None:
        """Let a file follow a query from now on."""
        template = Path(choice.template) if choice.template else None

        def work(library: Library) -> int:
            options = options_of(choice)
            kept = library.keep_export(file, query, choice.format, options, choice.sort, template)
            return kept.papers

        def said(written: int) -> str:
            text = self.tr("%Ln paper(s) written to {}; it is kept current", "", written)
            return text.format(file)

        self._do(work, said, file)

    def _do(self, work: Callable[[Library], int], said: Callable[[int], str], file: Path) -> None:
        """Write, and tell how many papers that were."""
        progress = self._session.progress

        def received(written: int) -> None:
            progress.emit("", 0, 0)
            self.said.emit(said(written))

        def refused(error: KnownError) -> None:
            progress.emit("", 0, 0)
            if isinstance(error, Cancelled):
                self.said.emit(self.tr("Stopped: {} is as it was").format(file.name))
            else:
                self._session.failed.emit(error)

        self._session.in_background(work, received, refused)


def options_of(choice: Choice) -> Options:
    """The library's options for a choice."""
    return Options(**choice.options())


def choice_of(stored: object) -> Choice:
    """A choice that was stored; the usual one where that makes no sense."""
    usual = asdict(Choice())
    if not isinstance(stored, dict):
        return Choice()
    known = {
        name: stored[name]  # pyright: ignore[reportUnknownVariableType]
        for name, value in usual.items()
        if isinstance(stored.get(name), bool if value is None else type(value))  # pyright: ignore[reportUnknownMemberType]
    }
    return Choice(**known)


def _text_of(choice: Choice) -> str | None:
    """That of the template, if there is one."""
    if choice.format != TEMPLATE:
        return None
    from readinglist.core.exporting.template import read_template

    return read_template(Path(choice.template))


def _scope_of(search: SavedSearch) -> Scope:
    name = f'search:"{search.name}"'
    return Scope(name, translate("ExportFlow", "Saved search: {}").format(search.name), name)


def _formats() -> list[Format]:
    """All formats that can be written."""
    from readinglist.core import exporting

    known = exporting.exporters().values()
    own = Format(TEMPLATE, translate("ExportFlow", "Own template…"), "txt")
    return [*(Format(each.name, each.title, each.extension) for each in known), own]
