"""Duplicates in the window: the pairs to decide about, and merging what is selected."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from readinglist.core.errors import BadInput
from readinglist.core.library import Library
from readinglist.core.model import Changes
from readinglist.gui import longwork
from readinglist.gui.flow import Flow
from readinglist.gui.language import translate
from readinglist.gui.session import Session

if TYPE_CHECKING:
    from readinglist.gui.dialogs.duplicates import DuplicatesDialog
    from readinglist.gui.differences import ShownPair


class DuplicatesFlow(Flow):
    """Its dialog, and what was decided in it."""

    def __init__(
        self, window: QWidget, session: Session, selected: Callable[[], Sequence[int]]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._selected = selected
        self._chosen: list[int] = []  # two papers that the user says are one
        session.changed.connect(lambda _: self._refresh())
        session.changed_elsewhere.connect(self._refresh)

    @cached_property
    def dialog(self) -> "DuplicatesDialog":
        """Made when it is first wanted: at the start it would take 9 ms, imports and all."""
        from readinglist.gui.dialogs.duplicates import DuplicatesDialog

        dialog = DuplicatesDialog(self._window)
        dialog.merged.connect(self._merge)
        dialog.told_apart.connect(self._tell_apart)
        dialog.certain_asked.connect(self._merge_certain)
        dialog.search_asked.connect(self.find)
        return dialog

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each action about duplicates."""
        return {"duplicates": self.show, "merge": self.merge_selected}

    def show(self) -> None:
        """Show the pairs to decide about."""
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self._chosen = []
        self._refresh()

    def merge_selected(self) -> None:
        """Show two selected papers side by side; they are merged there."""
        ids = list(self._selected())
        if len(ids) != 2:
            self._session.failed.emit(BadInput(self.tr("Select the two papers that are one."), ""))
            return
        self._chosen = sorted(ids)
        self.dialog.show()
        self._refresh()

    def find(self) -> None:
        """Compare all papers that may be alike."""

        def done(changes: Changes) -> None:
            if not changes:
                self.said.emit(self.tr("No more duplicates were found"))
            self._refresh()

        longwork.start(self._session, self.tr("Comparing"), Library.find_duplicates, done)

    def _refresh(self) -> None:
        if "dialog" in self.__dict__ and self.dialog.isVisible():
            chosen = self._chosen
            find = partial(_chosen_pair, ids=chosen) if chosen else _pairs

            def question(library: Library) -> "list[ShownPair]":
                found = find(library)
                for pair in found[:1]:  # the one that is shown first is compared here
                    _ = pair.differences
                return found

            self._session.ask(question, self.dialog.show_pairs, "duplicates")

    def _merge(self, paper: int, other: int, of_other: frozenset[str]) -> None:
        self._chosen = []
        self._session.edit(lambda library: library.merge(paper, [other], of_other))

    def _tell_apart(self, paper: int, other: int) -> None:
        self._chosen = []
        self._session.edit(lambda library: library.tell_apart(paper, other))

    def _merge_certain(self) -> None:
        self._session.edit(lambda library: library.merge_all(library.certain_duplicates()))


_MOST_SHOWN = 500  # pairs at a time: the others come when these are decided


def _chosen_pair(library: Library, ids: list[int]) -> "list[ShownPair]":
    """What the user chose, as far as both are still there."""
    from readinglist.gui.differences import ShownPair

    papers = tuple(library.papers(ids))
    if len(papers) != 2:
        return []
    return [ShownPair(papers, translate("DuplicatesFlow", "selected by you"))]


def _pairs(library: Library) -> "list[ShownPair]":
    from readinglist.gui.differences import ShownPair

    pairs = library.duplicates()[:_MOST_SHOWN]
    ids = dict.fromkeys(number for pair in pairs for number in (pair.paper, pair.other))
    papers = {paper.id: paper for paper in library.papers(ids)}
    return [
        ShownPair((papers[pair.paper], papers[pair.other]), pair.evidence)
        for pair in pairs
        if pair.paper in papers and pair.other in papers
    ]
