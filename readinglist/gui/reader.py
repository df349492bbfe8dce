"""Reading a paper: the pane's questions to the library, and what its reader wants done."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from readinglist.core.errors import BadInput
from readinglist.core.library import Library
from readinglist.core.links import links_in, page_of, readable
from readinglist.core.model import Paper
from readinglist.core.search.found import Wanted
from readinglist.gui.flow import Flow
from readinglist.gui.list.view import PaperList
from readinglist.gui.notekeeping import NoteKeeping
from readinglist.gui.paper.beside import Beside, Other
from readinglist.gui.paper.pane import PaperPane
from readinglist.gui.session import Session
from readinglist.gui.wording import evidence_text

_PAUSE_MS = 150  # who goes through the list quickly does not wait for what stands below a paper
_RELATED = 5
_MOST_OPENED = 20  # pages at once


class Reader(Flow):
    """Fills the pane with the list's current paper, and goes on from there."""

    def __init__(
        self,
        session: Session,
        papers: PaperList,
        pane: PaperPane,
        notes: NoteKeeping,
        wanted_in: Callable[[int], Wanted | None],
        show: Callable[[int], None],
    ) -> None:
        super().__init__(pane)
        self._session = session
        self._list = papers
        self._pane = pane
        self._notes = notes
        self._wanted_in = wanted_in
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask_beside)
        pane.highlight_changed.connect(self._change_highlight)
        pane.highlight_removed.connect(self._remove_highlight)
        pane.beside.paper_chosen.connect(show)
        pane.beside.link_chosen.connect(self._visit)
        pane.note_box.link_chosen.connect(self._visit)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each action on the paper that is read."""
        return {
            "open": self._pane.setFocus,
            "open-original": self.open_original,
            "highlight": self.highlight,
            "read-on": self.read_on,
            "note": self._pane.write_note,
            "tag": self._pane.add_tag,
        }

    def meant(self) -> list[int]:
        """The papers that a click in the pane is about: the one that it shows.

        With it all that are selected; but not those alone, while it shows another one.
        """
        selected = self._list.selected()
        shown = self._pane.paper.id if self._pane.paper else None
        return selected if shown is None or shown in selected else [shown]

    def load(self, paper: int | None) -> None:
        """Show the list's current paper."""
        if paper is None:
            self._pane.show_nothing()
            return
        self._session.ask(lambda library: library.papers([paper]), self._show, "paper")

    def _show(self, papers: list[Paper]) -> None:
        if papers and papers[0].id == self._list.current():
            self._notes.know(papers[0].id, papers[0].uid)
            self._pane.show_paper(papers[0], self._wanted_in(papers[0].id))
            self._pause.start()

    def _ask_beside(self) -> None:
        paper = self._pane.paper
        if paper is not None:
            self._session.ask(lambda library: beside(library, paper), self._show_beside, "beside")

    def _show_beside(self, found: Beside) -> None:
        if self._pane.paper is not None and self._pane.paper.id == found.paper:
            self._pane.beside.show_beside(found)

    def open_original(self) -> None:
        """Open the page of each selected paper in the browser."""
        ids = self._list.selected()
        if not ids:
            return
        if len(ids) > _MOST_OPENED:
            self.said.emit(self.tr("%n papers are too many to be opened at once.", "", len(ids)))
            return

        def received(pages: list[str]) -> None:
            if all(self._visit(page) for page in pages):
                said = self.tr("Opened in the browser: {}")
                self.said.emit(said.format(readable(pages[-1])))

        self._session.ask(
            lambda library: [page_of(paper) for paper in library.papers(ids)], received, None
        )

    def _visit(self, link: str) -> bool:
        """Open a page in the browser, or say that none can be; nothing else is ever opened."""
        if not link.lower().startswith(("http://", "https://")):
            return False
        if QDesktopServices.openUrl(QUrl(link)):
            return True
        said = self.tr("No browser could be opened for this page: {}").format(readable(link))
        self._session.failed.emit(BadInput(said, ""))
        return False

    def highlight(self) -> None:
        """Highlight the passage that is selected."""
        paper, quote = self._pane.paper, self._pane.quote()
        if paper is None or not quote:
            self.said.emit(self.tr("Select a passage of the abstract first."))
            return
        self._pane.deselect()
        self._session.edit(lambda library: library.highlight(paper.id, quote))

    def read_on(self) -> None:
        """A page further; at the end of a paper the next one that is unread."""
        if self._pane.paper is not None and self._pane.scroll_on():
            return
        ids = self._list.model.papers()
        current = self._list.current()
        place = ids.index(current) + 1 if current in ids else 0
        later = ids[place:]

        def received(found: int | None) -> None:
            if found is None:
                self.said.emit(self.tr("No unread paper follows."))
            else:
                self._list.go_to(self._list.model.place_of(found).row())

        self._session.ask(
            lambda library: library.first_of("unread", later), received, "next unread"
        )

    def _change_highlight(self, uid: str, comment: str, colour: str) -> None:
        self._session.edit(lambda library: library.comment_highlight(uid, comment, colour))

    def _remove_highlight(self, uid: str) -> None:
        self._session.edit(lambda library: library.remove_highlight(uid))


def beside(library: Library, paper: Paper) -> Beside:
    """What stands below a paper."""
    alike = {
        (pair.other if pair.paper == paper.id else pair.paper): evidence_text(pair.evidence)
        for pair in library.duplicates_of(paper.id)
    }
    related = {
        other.paper: " · ".join(other.reasons) for other in library.related(paper.id, _RELATED)
    }
    titles = {other.id: other.title for other in library.papers([*alike, *related])}
    return Beside(
        paper.id,
        [Other(number, titles[number], why) for number, why in related.items() if number in titles],
        [Other(number, titles[number], why) for number, why in alike.items() if number in titles],
        library.export("bibtex", [paper.id]).strip(),
        links_in(paper.abstract),
    )
