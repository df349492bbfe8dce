"""What the window knows of the library: questions, edits, and one signal for every change."""

import json
import sys
import threading
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from readinglist.core import memory
from readinglist.core.errors import Cancelled, DiskTrouble, KnownError
from readinglist.core.library import Library, Moved
from readinglist.core.model import Changes
from readinglist.gui import tasks
from readinglist.gui.following import SMALL_CHANGE, Following
from readinglist.gui.indexer import Indexer
from readinglist.gui.tasks import Receive, Worker, give_way
from readinglist.gui.warmup import WarmUp

LOOK_FOR_OTHERS_MS = 2000
TIDY_MS = 5000  # after the last edit: what is too old leaves the history
CLOSE_SECONDS = 5.0
FOLLOWING_SECONDS = 0.5  # what the mirror and exports may take when the window closes
UPKEEP_MS = 300  # after the first questions were answered: what nobody waits for
DAMAGED = 4  # the exit code of a child that found damage

Edit = Callable[[Library], Changes | list[Changes]]


class Session(QObject):
    """The library behind its workers. Nothing here waits."""

    opened = Signal()
    changed = Signal(object)  # Changes, of an edit made here
    changed_elsewhere = Signal()  # somebody else wrote to the library
    failed = Signal(object)  # KnownError
    said = Signal(str)  # something to tell that is no change
    bug = Signal(str)
    progress = Signal(str, int, int)  # what, done, total; 0 of 0: ended
    index_changed = Signal()
    damaged = Signal(str)  # what a check found
    reopened = Signal()  # the settings are others
    restored = Signal(str)  # what the library became
    elsewhere = Signal(object)  # Path of the library with which the window is to go on

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self._was_open = False
        self._writer = Worker("writer", self._open_library)
        self._reader = Worker("reader", self._open_library)
        self._background = Worker("background", self._open_library)
        self._planner = Worker("planner", self._open_library)
        self._aside = Worker("aside", self._open_library)
        for worker in self._workers():
            worker.bug.connect(self.bug)
            worker.warned.connect(self.failed)
        self._stop = threading.Event()
        self._closing = threading.Event()
        self._indexer = Indexer(folder)
        self._indexer.said.connect(lambda *far: self.progress.emit(self.tr("Indexing"), *far))
        self._indexer.ended.connect(self._indexed)
        self._checker: QProcess | None = None
        self._tidy = QTimer(self)
        self._tidy.setSingleShot(True)
        self._tidy.setInterval(TIDY_MS)
        self._tidy.timeout.connect(self.tidy)
        self._following = Following(self._reader, self._background, self.go_on)
        self._following.failed.connect(self.failed)
        self._following.said.connect(self.said)
        self.index_changed.connect(self._following.soon)
        self._warm_up = WarmUp(self)
        self._busy = False
        self._is_closed = False
        self._seen = 0  # the newest operation that the window was told of
        self._own: set[int] = set()  # operations made here that are not among those yet
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_FOR_OTHERS_MS)
        self._timer.timeout.connect(self._look_for_others)

    def _workers(self) -> tuple[Worker, ...]:
        return self._writer, self._reader, self._background, self._planner, self._aside

    def open(self, refused: Callable[[KnownError], None]) -> None:
        """Open the library; `opened` follows, or `refused` is told why not."""
        self._writer.submit(lambda library: library.rev, self._is_open, refused)

    def _open_library(self) -> Library:
        """Called by the workers. A library that was there must not become a new, empty one."""
        if self._was_open and not Library.is_there(self.folder):
            raise DiskTrouble(
                self.tr("The library's folder {} is gone.").format(self.folder),
                self.tr("What was saved before is where the folder is now."),
                self.tr("Bring it back, then try again."),
            )
        return Library.open(self.folder)

    def _is_open(self, rev: int) -> None:
        self._was_open = True
        self._seen = rev
        self.opened.emit()
        self.edit(Library.take_drafts)
        self._timer.start()
        self._tidy.start()
        self._following.soon()
        self._reader.submit(Library.check_is_due, self._begin_upkeep, self.failed.emit)

    def _begin_upkeep(self, check_is_due: bool) -> None:
        """What would keep the first list waiting: the index brings numpy, a check is a process."""

        def begin() -> None:
            if not self._is_closed:
                self.catch_up()
                self._warm_up.start()
                self._reader.submit(Library.warm_up, lambda _: None, lambda _: None, "warm up")
                if check_is_due:
                    self.check()

        QTimer.singleShot(UPKEEP_MS, begin)

    def ask(
        self,
        question: Callable[[Library], Any],
        receive: Receive,
        key: str | None,
        refused: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Ask the library; of questions with a key only the newest is answered."""
        self._reader.submit(question, receive, refused or self.failed.emit, key)

    def edit(
        self,
        edit: Edit,
        refused: Callable[[KnownError], None] | None = None,
        stored: Callable[[], None] | None = None,
    ) -> None:
        """Change the library; `changed` follows for each operation, after `stored` was called."""

        def received(answer: Changes | list[Changes]) -> None:
            if stored is not None:
                stored()
            self._edited(answer)

        self._writer.submit(edit, received, refused or self.failed.emit)

    def _edited(self, answer: Changes | list[Changes]) -> None:
        for changes in answer if isinstance(answer, list) else [answer]:
            if changes:
                self._own.add(changes.rev)
                self.changed.emit(changes)
                if changes.searched:
                    self.catch_up()
        self._look_for_others()  # what this edit changed nothing of, another one may have done
        self._tidy.start()
        self._following.soon()

    def set_busy(self, busy: bool) -> None:
        """Whether a large import is planned or under way: what tidies waits until it is over."""
        self._busy = busy
        self._tidy.start()

    def tidy(self) -> None:
        """Let go of old history, of many small segments and of free memory: nobody waits now."""

        def received(more: bool) -> None:
            if more:
                self._tidy.start()

        if self._busy:
            self._tidy.start()
            return
        # What cannot be done now is done another time; nobody needs to know.
        self._writer.submit(Library.tidy_history, received, lambda _: None, "tidy")
        if not self._indexer.is_running():
            self._writer.submit(Library.tidy_index, lambda _: None, lambda _: None, "tidy index")
        self._reader.submit(lambda _: memory.tidy(), lambda _: None, lambda _: None, "memory")

    # Long work -------------------------------------------------------------------------------

    def plan(
        self,
        question: Callable[[Library], Any],
        receive: Receive,
        refused: Callable[[KnownError], None],
    ) -> None:
        """Ask what may take long, and keep nobody waiting; only the newest is answered."""
        self._planner.submit(question, receive, refused, "plan")

    def end_planning(self, work: Callable[[], None]) -> None:
        """Do what is to be done after the last plan; what planning held is let go of."""
        self._planner.submit_closed(work, lambda _: None, self.failed.emit)

    def stop(self) -> None:
        """Stop what is under way: of it nothing is kept. The index is left for another time."""
        self._stop.set()
        self._indexer.stop()

    def stoppable(self) -> Callable[[], bool]:
        """What says whether the work that begins now is to be stopped."""
        self._stop.clear()
        return self._asked_to_stop

    def _asked_to_stop(self) -> bool:
        give_way()
        return self._stop.is_set()

    # In the background ------------------------------------------------------------------------

    def in_background(
        self,
        work: Callable[[Library], Any],
        receive: Receive,
        refused: Callable[[KnownError], None],
    ) -> None:
        """Do what may take long (mirror, backup, export): it keeps nothing else waiting."""
        self._background.submit(work, receive, refused)

    def aside(self, work: Callable[[], None]) -> None:
        """Do what never waits for the library. Where it cannot be done, nobody is told."""
        self._aside.submit_closed(work, lambda _: None, lambda _: None)

    def tell(self, changes: Changes) -> None:
        """Tell everybody of an edit that was made in the background."""
        self._edited(changes)

    def go_on(self, done: int, total: int) -> None:
        """Progress of what follows the library, which ends when the window does."""
        if self._closing.is_set():
            raise Cancelled

    # Index -----------------------------------------------------------------------------------

    def catch_up(self) -> None:
        """Bring the index along: a small change at once, a large one in a process of its own."""
        if not self._indexer.is_running():
            self._writer.submit(_catch_up_small, self._caught_up, self.failed.emit, "index")

    def _caught_up(self, behind: int) -> None:
        if behind:
            self._start_indexer()
        else:
            self.index_changed.emit()

    def _start_indexer(self) -> None:
        if not self._indexer.is_running():
            self.progress.emit(self.tr("Indexing"), 0, 0)
            self._indexer.start()

    def _indexed(self, is_built: bool) -> None:
        self.index_changed.emit()
        if is_built:
            self.catch_up()  # the library may have gone on meanwhile

    @property
    def indexing(self) -> bool:
        """Whether a process is building the index."""
        return self._indexer.is_running()

    # Backups and checks ----------------------------------------------------------------------

    def backups(self, receive: Receive) -> None:
        """Ask for the backups; the library may be too damaged to be open."""
        folder = self.folder
        self._writer.submit_closed(lambda: Library.backups_of(folder), receive, self.failed.emit)

    def restore_backup(self, file: Path) -> None:
        """Go back to a backup; `restored` follows."""
        folder = self.folder

        def received(done: Any) -> None:
            self._let_go(self._workers()[1:])
            self.restored.emit(self.tr("Restored a backup: %Ln paper(s)", "", done.papers))
            self.open(self.failed.emit)

        self._writer.submit_closed(
            lambda: Library.restore_backup(folder, file), received, self.failed.emit
        )

    def move(self, target: Path, receive: Receive, refused: Callable[[KnownError], None]) -> None:
        """Move the library to another folder; `elsewhere` is to follow."""
        folder = self.folder

        def received(moved: Moved) -> None:
            self.folder = moved.folder
            receive(moved)

        def not_moved(error: KnownError) -> None:
            self._timer.start()
            refused(error)

        self._timer.stop()
        self._indexer.stop()
        work = partial(Library.move, folder, target)
        tasks.alone(self._workers(), work, received, not_moved)

    def reopen(self) -> None:
        """Open the library anew, by the settings as they are now."""
        self._let_go(self._workers())
        self.reopened.emit()

    def _let_go(self, workers: Iterable[Worker]) -> None:
        for worker in workers:
            worker.submit_closed(lambda: None, lambda _: None, self.failed.emit)

    def without_library(
        self,
        work: Callable[[], Any],
        receive: Receive,
        refused: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Have work done that needs no library, which may be gone."""
        self._background.submit_closed(work, receive, refused or self.failed.emit)

    def check(self) -> None:
        """Look through the library in a process of its own; `damaged` follows where it is."""
        if self._checker is not None:
            return
        self._checker = QProcess(self)
        self._checker.finished.connect(self._checked)
        arguments = ["-m", "readinglist", "--library", str(self.folder), "check", "--json"]
        self._checker.start(sys.executable, [*arguments, "--background"])

    def _checked(self) -> None:
        process, self._checker = self._checker, None
        assert process is not None
        try:
            report = json.loads(bytes(process.readAllStandardOutput().data()))
        except ValueError:
            return  # it was ended before it could say anything
        problems = report.get("problems", [])
        if process.exitCode() == DAMAGED and "error" in report:
            problems = [report["error"]]
        if problems:
            first, *others = problems
            text = (
                self.tr("The library is damaged. {} (and %Ln more: see check)", "", len(others))
                if others
                else self.tr("The library is damaged. {}")
            )
            self.damaged.emit(text.format(first))

    # Others ----------------------------------------------------------------------------------

    def _look_for_others(self) -> None:
        """Each operation is either told of as an own edit, or found here: none is missed."""
        seen = self._seen

        def received(made: list[int]) -> None:
            others = {number for number in made if number > self._seen} - self._own
            self._seen = max([self._seen, *made])
            self._own = {number for number in self._own if number > self._seen}
            if others:
                self.changed_elsewhere.emit()
                self.catch_up()

        self._reader.submit(
            lambda library: library.operations_since(seen), received, self.failed.emit, "others"
        )

    def close(self) -> bool:
        """Finish the edits that were asked for and let go of the library."""
        self._is_closed = True
        self._timer.stop()
        self.stop()
        self._tidy.stop()
        self._warm_up.stop()
        self._indexer.close()
        if self._checker is not None:
            self._checker.finished.disconnect()
            self._checker.kill()
            self._checker.waitForFinished(1000)
        workers = (self._writer, self._reader, self._planner, self._aside)
        closed = [worker.close(CLOSE_SECONDS) for worker in workers]
        self._following.end()
        if not self._background.close(FOLLOWING_SECONDS):
            self._closing.set()
            closed.append(self._background.close(CLOSE_SECONDS))
        return all(closed)


def _catch_up_small(library: Library) -> int:
    """Index what is a few papers; returns how many are left for a process of their own."""
    behind = library.index_behind()
    if behind is None:
        behind = library.count()
    if behind > SMALL_CHANGE:
        return behind
    library.catch_up_index(patience=0.2)  # what it could not is said by the next search
    return 0
