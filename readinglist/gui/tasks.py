"""Work off the window's thread: one thread that writes, one that reads, each with its own library.

Answers come back to the window's thread by signal. A question with a key makes older questions of
the same key stale: they are not asked any more, and their answers are dropped.
"""

import contextlib
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from readinglist.core import memory
from readinglist.core.errors import KnownError, LibraryBusy
from readinglist.core.library import Library

Receive = Callable[[Any], None]

_PATIENCE = 30.0  # seconds until all of them are to have finished what they are at

TURN = 0.001  # seconds that a thread keeps Python's lock while another one waits for it


def give_way() -> bool:
    """Let the window's thread have its turn; returns False, as the answer to "stop?".

    Work that asks SQLite for every item lets go of Python's lock and takes it back so quickly that
    no other thread gets it (measured: half a second). A real sleep does let them in.
    """
    time.sleep(0.001)
    return False


def prefer_the_window() -> None:
    """Let the window's thread wait for others as little as Python allows; for the whole process."""
    sys.setswitchinterval(TURN)
    memory.collect_young_only()


@dataclass(slots=True)
class _Job:
    work: Callable[[Any], Any]
    receive: Receive
    refused: Callable[[KnownError], None]
    key: str | None
    number: int
    answer: Any = None
    error: BaseException | None = None
    warnings: list[KnownError] = field(default_factory=lambda: [])


class _ClosedJob(_Job):
    """A job that must not find the library open."""


class Worker(QObject):
    """A thread with a library of its own, doing one job after the other."""

    bug = Signal(str)
    warned = Signal(object)  # KnownError, of something beside the work
    _done = Signal(object)

    def __init__(self, name: str, open_library: Callable[[], Library]) -> None:
        super().__init__()
        self._open = open_library
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._newest: dict[str, int] = {}
        self._count = 0
        self._done.connect(self._deliver)
        self._thread = threading.Thread(target=self._run, name=name)
        self._thread.start()

    def submit(
        self,
        work: Callable[[Library], Any],
        receive: Receive,
        refused: Callable[[KnownError], None],
        key: str | None = None,
    ) -> None:
        """Have `work` done; `receive` gets its answer, `refused` a known error."""
        self._count += 1
        if key is not None:
            self._newest[key] = self._count
        self._jobs.put(_Job(work, receive, refused, key, self._count))

    def submit_closed(
        self,
        work: Callable[[], Any],
        receive: Receive,
        refused: Callable[[KnownError], None],
    ) -> None:
        """Have `work` done while this worker's library is closed; the next job opens it anew."""
        self._count += 1
        self._jobs.put(_ClosedJob(lambda _: work(), receive, refused, None, self._count))

    def close(self, seconds: float) -> bool:
        """Finish what was asked for and end; False: it did not within the time."""
        self._jobs.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _stale(self, job: _Job) -> bool:
        return job.key is not None and self._newest[job.key] != job.number

    def _run(self) -> None:
        library: Library | None = None
        job: _Job | None = None
        while True:
            job = None  # what it was done with may be large
            job = self._jobs.get()
            if job is None:
                break
            if self._stale(job):
                continue
            try:
                if isinstance(job, _ClosedJob):
                    if library is not None:
                        library.close()
                    library = None
                    job.answer = job.work(None)
                else:
                    library = library or self._open()
                    job.answer = job.work(library)
            except BaseException as error:  # every one is reported, in the window's thread
                job.error = error
            if library is not None:
                job.warnings = library.take_warnings()
            self._done.emit(job)
        if library is not None:
            library.close()

    @Slot(object)
    def _deliver(self, job: _Job) -> None:
        # What was stored clears older messages; why something was not stored is said last.
        if job.error is None and not self._stale(job):
            job.receive(job.answer)
        for warning in job.warnings:
            self.warned.emit(warning)
        if isinstance(job.error, KnownError):
            if not self._stale(job):  # the newer question says so itself
                job.refused(job.error)
        elif job.error is not None:
            self.bug.emit("".join(traceback.format_exception(job.error)))


def alone(
    workers: Sequence[Worker],
    work: Callable[[], Any],
    receive: Receive,
    refused: Callable[[KnownError], None],
) -> None:
    """Have `work` done by the first of them while none of them has its library open."""
    gathered, done = threading.Barrier(len(workers)), threading.Event()

    def stand_by() -> None:
        with contextlib.suppress(threading.BrokenBarrierError):
            gathered.wait(_PATIENCE)
            done.wait()

    def lead() -> Any:
        try:
            gathered.wait(_PATIENCE)
            return work()
        except threading.BrokenBarrierError:
            raise LibraryBusy(
                "Something else is still under way.", "Nothing was changed.", "Try again later."
            ) from None
        finally:
            done.set()

    for worker in workers[1:]:
        worker.submit_closed(stand_by, lambda _: None, refused)
    workers[0].submit_closed(lead, receive, refused)
