"""The searches that were made, newest first."""

import json
import threading
from pathlib import Path

from readinglist.core.errors import KnownError
from readinglist.core.files import write_whole
from readinglist.core.paths import private_folder

MOST = 200
LONGEST = 4000  # characters; longer ones are not searched for


class SearchHistory:
    """Kept in a file. It may be used by any thread; it waits for the disk, and never raises."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._texts: list[str] | None = None
        self._of_visit = ""

    def add(self, text: str) -> tuple[str, ...]:
        """A search was made; returns all of them.

        One that goes on from the one before it takes its place, until `end_visit`.
        """
        text = text.strip()
        with self._lock:
            texts = self._loaded()
            if text and len(text) <= LONGEST:
                gone = {text}
                if self._of_visit and text.startswith(self._of_visit):
                    gone.add(self._of_visit)
                self._texts = [text, *(each for each in texts if each not in gone)][:MOST]
                self._of_visit = text
                if self._texts != texts:
                    self._store()
            return tuple(self._texts or ())

    def end_visit(self) -> None:
        """The search was left: what comes next is another one."""
        with self._lock:
            self._of_visit = ""

    def texts(self) -> tuple[str, ...]:
        """All of them."""
        with self._lock:
            return tuple(self._loaded())

    def forget(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._texts, self._of_visit = [], ""
            self._store()

    def _loaded(self) -> list[str]:
        if self._texts is None:
            self._texts = self._read()
        return self._texts

    def _read(self) -> list[str]:
        try:
            stored = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return []
        if not isinstance(stored, list):
            return []
        texts = (text for text in stored if isinstance(text, str) and 0 < len(text) <= LONGEST)
        return list(dict.fromkeys(texts))[:MOST]

    def _store(self) -> None:
        """A disk that refuses costs no more than the memory of searches."""
        try:
            private_folder(self._file.parent)
            write_whole(self._file, json.dumps(self._texts, indent=1) + "\n")
        except (OSError, KnownError):
            return
