"""A folder that is watched: who asks is told of files that have come and stopped growing."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

SETTLED = 1.0  # seconds in which a file that is being written changes
_LOOK_EVERY = 0.25

Found = Callable[[list[Path]], None]


class Watch:
    """Watches until it is closed; `found` is called in a thread of its own.

    What lies in the folder at the beginning counts as new. Hidden files and folders do not count.
    """

    def __init__(self, folder: Path, found: Found) -> None:
        from watchdog.events import FileSystemEventHandler
        from watchdog.observers import Observer

        self._found = found
        self._waiting: dict[Path, tuple[tuple[int, int] | None, float]] = {}
        self._changed = threading.Condition()
        self._closed = False
        saw = self._saw

        class Handler(FileSystemEventHandler):
            def on_any_event(self, event: Any) -> None:
                if not event.is_directory and event.event_type in _TELLING:
                    saw(Path(str(event.dest_path or event.src_path)))

        self._observer = Observer()
        self._observer.schedule(Handler(), str(folder), recursive=False)
        self._observer.start()
        for path in sorted(folder.iterdir()):
            self._saw(path)
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Watch no longer."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._observer.stop()
        self._observer.join()
        self._thread.join()

    def _saw(self, path: Path) -> None:
        if path.name.startswith("."):
            return
        with self._changed:
            self._waiting[path] = (None, time.monotonic())
            self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._closed)
                if self._closed:
                    return
                self._changed.wait_for(lambda: self._closed, _LOOK_EVERY)
                settled = [path for path in list(self._waiting) if self._is_settled(path)]
            if settled:
                self._found(settled)

    def _is_settled(self, path: Path) -> bool:
        """Whether a file has kept its size for long enough; one that is gone is forgotten."""
        known, since = self._waiting[path]
        try:
            status = path.stat()
        except OSError:
            del self._waiting[path]
            return False
        now = (status.st_size, status.st_mtime_ns)
        if now != known:
            self._waiting[path] = (now, time.monotonic())
            return False
        if time.monotonic() - since < SETTLED:
            return False
        del self._waiting[path]
        return path.is_file()


_TELLING = {"created", "modified", "moved", "closed"}
