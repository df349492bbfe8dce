"""The work of an import: one file after the other, behind the window."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer

from readinglist.core.errors import Cancelled, KnownError
from readinglist.core.importing.plan import FilePlan
from readinglist.core.library import Library
from readinglist.core.memory import let_go
from readinglist.core.model import Changes
from readinglist.gui.language import translate
from readinglist.gui.session import Session


class ImportRun:
    """Imports files as one gesture; `finished` gets the plans that could not be carried out."""

    def __init__(
        self,
        session: Session,
        plans: Sequence[FilePlan],
        finished: Callable[[list[FilePlan]], None],
    ) -> None:
        self._session = session
        self._plans = list(plans)
        self._finished = finished
        self._asked_to_stop = session.stoppable()
        self._group: int | None = None
        self._refused: list[FilePlan] = []

    def go_on(self) -> None:
        """Import the next file, and those after it."""
        if not self._plans:
            self._session.progress.emit("", 0, 0)
            self._finished(self._refused)
            return
        plan = self._plans.pop(0)

        def refused(error: KnownError) -> None:
            self._session.progress.emit("", 0, 0)
            self._refused.append(replace(plan, error=error))
            if isinstance(error, Cancelled):
                self._plans.clear()
            self._session.failed.emit(error)
            self.go_on()

        self._session.edit(lambda library: self._import(library, plan), refused, self._stored)

    def _import(self, library: Library, plan: FilePlan) -> Changes:
        what = translate("Import", "Importing {}").format(plan.source)

        def report(now: int, total: int) -> None:
            self._session.progress.emit(what, now, total)

        changes = library.apply_import(plan, self._group, report, self._asked_to_stop)[1]
        self._group = self._group or changes.rev or None
        return changes

    def _stored(self) -> None:
        QTimer.singleShot(0, self.go_on)  # when everybody was told of this file


def free(plans: list[FilePlan]) -> None:
    """Let go of plans that nobody else holds, bit by bit: all at once takes a tenth of a second.

    The list is emptied.
    """
    held: list[object] = []
    while plans:
        plan = plans.pop()
        held += [*plan.entries, *(plan.parsed.entries if plan.parsed else ()), *plan.lines]
        del plan
    let_go(held)
