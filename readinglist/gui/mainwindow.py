"""The window: the only place where panes are connected to each other."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMessageBox

from readinglist.core.config import WindowSettings
from readinglist.core.errors import KnownError
from readinglist.core.model import Changes
from readinglist.gui import actions
from readinglist.gui.browsing import Browsing
from readinglist.gui.citing import CitationStyle
from readinglist.gui.commands import PaperCommands
from readinglist.gui.copying import Copying
from readinglist.gui.describing import Describing
from readinglist.gui.dragging import DraggingOut
from readinglist.gui.duplicates import DuplicatesFlow
from readinglist.gui.exporting import ExportFlow, choice_of
from readinglist.gui.flow import Flow
from readinglist.gui.guiding import Guiding
from readinglist.gui.handbook import Handbook
from readinglist.gui.importing.flow import ImportFlow
from readinglist.gui.keepingexports import KeepingExports
from readinglist.gui.keying import Keying
from readinglist.gui.list.view import PaperList
from readinglist.gui.listcommands import ListCommands
from readinglist.gui.lookingup import LookingUp
from readinglist.gui.messagebar import MessageBar
from readinglist.gui.navigation import VIEW_NAMES
from readinglist.gui.notekeeping import NoteKeeping
from readinglist.gui.pacing import Pacing
from readinglist.gui.panes import Panes
from readinglist.gui.paper.pane import PaperPane
from readinglist.gui.papermime import PAPERS
from readinglist.gui.queries import Queries
from readinglist.gui.reader import Reader
from readinglist.gui.saved import SavedSearchesFlow
from readinglist.gui.searchbar.searchbar import SearchBar
from readinglist.gui.session import Session
from readinglist.gui.settings import SettingsFlow
from readinglist.gui.sidebar.sidebar import Sidebar, SidebarContent, sidebar_content
from readinglist.gui.snoozing import Snoozing
from readinglist.gui.state import WindowState, save_state
from readinglist.gui.statusline import StatusLine
from readinglist.gui.tagcolours import TagColours
from readinglist.gui.tagging import Tagging
from readinglist.gui.telling import Telling
from readinglist.gui.theme import Theme
from readinglist.gui.toast import Toast
from readinglist.gui.upkeep import Upkeep
from readinglist.gui.watching import Watching
from readinglist.gui.welcome import Welcome


class MainWindow(QMainWindow):
    """Sidebar, list and paper, with the search field above."""

    ready = Signal()  # the first list is there

    def __init__(self, session: Session, theme: Theme, state: WindowState) -> None:
        super().__init__()
        self.setWindowTitle("Reading List")
        session.open(self._cannot_open)  # by its worker, while the window is built
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self._session = session
        self._theme = theme
        self._state = state
        self._total = 0
        self._is_ready = False
        self._ending = False
        self.search = SearchBar()
        self.sidebar = Sidebar()
        self.sidebar.set_theme(theme)
        self._tag_colours = TagColours(theme)
        self.browsing = Browsing(session, self.search, self.sidebar, state.view or "inbox")
        self.list = PaperList(self.browsing.fetch_rows, theme, self._tag_colours)
        self.browsing.fill(self.list)
        self.commands = PaperCommands(session, self.list, self.list.selected)
        self.notes = NoteKeeping(session)
        self.paper = PaperPane(self.notes, theme, self._tag_colours)
        self.message = MessageBar()
        self.welcome = Welcome()
        self.toast = Toast(self.list.area)
        self.reader = Reader(
            session,
            self.list,
            self.paper,
            self.notes,
            lambda paper: self.browsing.listing.wanted_in(paper),
            self.browsing.show_paper,
        )
        self.panes = Panes(self.sidebar, self.list, self.welcome, self.paper)
        self._make_flows(session, state)
        self.actions_by_id = actions.install(self, self._handlers())
        self._build()
        self._connect()
        self._restore_state()

    # Building --------------------------------------------------------------------------------

    def _make_flows(self, session: Session, state: WindowState) -> None:
        self.list_commands = ListCommands(session, self.list, self.browsing)
        self.tagging = Tagging(self, session, self.sidebar)
        self.saved = SavedSearchesFlow(self, session, self.search, self.sidebar)
        self.queries = Queries(self, session, self.search)
        self.copying = Copying(session, self.list)
        self.citation_style = CitationStyle(self, session, self.list)
        self.keying = Keying(self, session, self.list)
        self.exports = ExportFlow(
            self, session, self.list, self.browsing, choice_of(state.exported)
        )
        self.kept_exports = KeepingExports(self, session)
        self.dragging = DraggingOut(session, self.list)
        self.imports = ImportFlow(self, session, lambda: self._theme)
        self.upkeep = Upkeep(self, session, self.message)
        self.telling = Telling(session, self.message, self.toast, self.upkeep)
        self.watching = Watching(self, session, self.message, self.imports.import_paths)
        self.settings = SettingsFlow(self, session)
        self.duplicates = DuplicatesFlow(self, session, self.list.selected)
        self.looking_up = LookingUp(self, session, self.list.selected)
        self.snoozing = Snoozing(self, session, self.list)
        self.describing = Describing(self, session, self.list)
        self.pacing = Pacing(self, session, self.list, self.browsing, lambda: self._theme)
        self.handbook = Handbook(self, self._theme)
        self.guiding = Guiding(self, self.sidebar.places, self.browsing.go)

    def _build(self) -> None:
        buttons = [self.actions_by_id[name] for name in ("import", "export")]
        self.panes.stack(self.search, buttons, self.message)
        self.setCentralWidget(self.panes.widget)
        self._status = StatusLine(self.statusBar(), self._session.stop)
        self.pacing.found.connect(self._status.say_queue)
        self.guiding.know(self.actions_by_id)
        self.list.set_bulk_actions(self._bulk_actions())
        reading = [self.list.rows, self.list.columns, *self.paper.texts()]
        actions.use_where_read(self.actions_by_id, reading)

    def _bulk_actions(self) -> list[QAction]:
        made = self.actions_by_id
        status = actions.menu_of(self, "Paper/Status").menuAction()
        return [
            made["tag"], status, made["star"], made["export"], made["merge"], made["trash"],
        ]  # fmt: skip

    def _handlers(self) -> dict[str, Callable[[], None]]:
        handlers = {name: do for flow in self._flows() for name, do in flow.handlers().items()}
        for name in actions.on_papers():
            handlers[name] = partial(self.browsing.when_shown, handlers[name])
        handlers |= {
            "import": self.imports.choose_files,
            "paste": self._paste,
            "sample": self.imports.import_sample,
            "quit": self._quit,
            "search": self.search.begin,
        }
        for view in VIEW_NAMES:
            handlers[f"go-{view}"] = lambda view=view: self.browsing.go(view)
        return handlers

    def _flows(self) -> Sequence[Flow]:
        """What brings actions of its own along."""
        return (
            self.commands,
            self.list_commands,
            self.tagging,
            self.copying,
            self.citation_style,
            self.keying,
            self.exports,
            self.kept_exports,
            self.saved,
            self.queries,
            self.upkeep,
            self.duplicates,
            self.watching,
            self.looking_up,
            self.reader,
            self.snoozing,
            self.describing,
            self.pacing,
            self.panes,
            self.handbook,
            self.guiding,
            self.settings,
        )

    def _connect(self) -> None:
        session = self._session
        session.opened.connect(self._opened)
        session.changed.connect(self._changed)
        session.changed_elsewhere.connect(self._reload)
        session.index_changed.connect(self._index_changed)
        session.progress.connect(self._progress)
        self.browsing.moved.connect(self.message.go_on)
        self.browsing.shown.connect(self._list_shown)
        self.sidebar.duplicates_chosen.connect(self.duplicates.show)
        self.settings.asked.connect(lambda name: self.actions_by_id[name].trigger())
        self.settings.watch_chosen.connect(self.watching.watch)
        self.settings.changed.connect(self.use_settings)
        self.search.left.connect(self.browsing.back)
        self.search.to_results.connect(self.list.setFocus)
        self.list.current_changed.connect(self.reader.load)
        self.list.menu_asked.connect(lambda place: actions.menu_of(self, "Paper").popup(place))
        self.list.opened.connect(self.paper.setFocus)
        self.list.rows.selectionModel().selectionChanged.connect(lambda *_: self._say_counts())
        self._connect_paper()
        self.toast.undo.connect(self.actions_by_id["undo"].trigger)
        self.tagging.went.connect(self.browsing.follow_tag)
        for flow in self._flows():
            flow.said.connect(self.telling.said)
        session.restored.connect(lambda _: self._reload())
        self.welcome.import_chosen.connect(self.imports.choose_files)
        self.welcome.sample_chosen.connect(self.imports.import_sample)
        self.welcome.paste_chosen.connect(self._paste)

    def _connect_paper(self) -> None:
        pane = self.paper
        pane.left.connect(self.list.setFocus)
        clicks = PaperCommands(self._session, self.list, self.reader.meant)
        pane.status.status_chosen.connect(clicks.set_status)
        pane.status.star_clicked.connect(clicks.star)
        pane.status.rated.connect(clicks.rate)
        pane.status.snooze_asked.connect(lambda at: self.snoozing.ask_at(at, self.reader.meant()))
        pane.tags.added.connect(self.commands.add_tag)
        pane.tags.taken_off.connect(self.commands.remove_tag)
        pane.tags.crossed_out.connect(clicks.remove_tag)
        pane.beside.compare_asked.connect(self.duplicates.show)
        pane.beside.edit_asked.connect(self.actions_by_id["edit"].trigger)
        pane.beside.copy_asked.connect(self.actions_by_id["copy-bibtex"].trigger)

    # Loading ---------------------------------------------------------------------------------

    def _opened(self) -> None:
        """The list and its rows come first: what the sidebar counts takes longer."""
        self.browsing.load(self._state.paper)
        self._session.ask(lambda _: None, lambda _: self._load_sidebar(), "sidebar")

    def _list_shown(self) -> None:
        self.reader.load(self.list.current())
        self._say_counts()
        if not self._is_ready:
            self._is_ready = True
            self.list.setFocus()
            self.ready.emit()

    def _load_sidebar(self) -> None:
        self._session.ask(sidebar_content, self._show_sidebar, "sidebar")

    def _show_sidebar(self, content: SidebarContent) -> None:
        self._total = content.counts["all"]
        self.sidebar.show_content(content)
        if content.colours != self._tag_colours.names:
            self._tag_colours.names = content.colours
            self.list.repaint_rows()
            self.paper.repaint_tags()
        self.browsing.leave_what_is_gone()
        self.sidebar.choose(self.browsing.chosen())
        self.saved.count(content.saved)
        self.queries.refresh()
        self.paper.tags.offer([tag for tag, _ in sorted(content.tags, key=lambda t: -t[1])])
        empty = self._total == 0 and content.counts["trash"] == 0
        self.panes.show_in_the_middle(self.welcome if empty else self.list)
        self._say_counts()

    # What happened ---------------------------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        self._reload(changes.papers)

    def _reload(self, papers: frozenset[int] | None = None) -> None:
        self.list.model.forget_rows(papers)
        self.browsing.again()
        self._load_sidebar()

    def _index_changed(self) -> None:
        self._progress("", 0, 0)
        if self.browsing.place.text:
            self.browsing.again()
        self.saved.count_again()

    def _cannot_open(self, error: KnownError) -> None:
        self.panes.show_in_the_middle(self.list)
        self.list.say("", self.tr("The library could not be opened."))
        self.telling.failed(error)
        self.ready.emit()

    def _progress(self, what: str, done: int, total: int) -> None:
        indexing = self._session.indexing
        self._status.say_progress(what or (self.tr("Indexing") if indexing else ""), done, total)

    def _say_counts(self) -> None:
        shown, selected = self.list.model.count(), self.list.count_selected()
        actions.enable(self.actions_by_id, actions.met_by(selected))
        self._status.say_counts(self._total, shown, selected)
        self.paper.tags.expect(selected)

    # Other things ----------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Paint with this theme from now on."""
        self._theme = self._tag_colours.theme = theme
        self.sidebar.set_theme(theme)
        self.handbook.use_theme(theme)
        self.list.set_theme(theme)
        self.paper.set_theme(theme)

    def use_settings(self, settings: WindowSettings) -> None:
        """Have these keys and this density from now on."""
        self.list.set_density("compact" if settings.density == "compact" else "comfortable")
        actions.bind(self.actions_by_id, settings.keys)

    def _paste(self) -> None:
        self.imports.take(QGuiApplication.clipboard().mimeData())

    def take_files(self, files: Sequence[Path]) -> None:
        """Come to the front, and offer to import these files."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()
        if files:
            self.imports.import_paths(files)

    def _quit(self) -> None:
        self.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files and text can be dropped anywhere; papers of the list are here already."""
        data = event.mimeData()
        if (data.hasUrls() or data.hasText()) and not data.hasFormat(PAPERS):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """What is dropped is imported."""
        event.acceptProposedAction()
        self.imports.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Save what is being written and what is to be remembered, then let go."""
        self.paper.note.flush()
        if not self._ending and self.paper.note.unsaved() and not self._close_all_the_same():
            event.ignore()
            return
        state = self._current_state()
        self._session.ask(lambda _: save_state(state), lambda _: None, "state")
        self.watching.end()
        self._session.close()
        event.accept()

    def _close_all_the_same(self) -> bool:
        """A note could not be stored: only the user may throw it away."""
        self.paper.note.retry()
        answer = QMessageBox.question(
            self,
            "Reading List",
            self.tr(
                "A note could not be saved. It is kept only while this window is open. Close it?"
            ),
            QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Close

    def end(self) -> None:
        """Close without questions: the system asks for it."""
        self._ending = True
        self.close()

    def _current_state(self) -> WindowState:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        place = self.browsing.place
        view = place.back_to.view if place.back_to else place.view
        exported = asdict(self.exports.last)
        widths, hidden = self.panes.widths(), self.panes.hidden()
        return WindowState(
            geometry,
            widths,
            view,
            self.list.current(),
            exported,
            hidden,
            self.sidebar.collapsed_rows(),
            self.list.column_state(),
            self.list.in_columns(),
        )

    def _restore_state(self) -> None:
        if self._state.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self._state.geometry.encode("ascii")))
        self.panes.restore(self._state.widths, self._state.hidden)
        self.sidebar.set_collapsed(self._state.collapsed)
        self.list.restore_columns(self._state.columns)
        self.list.set_columns_view(self._state.in_columns)
