"""Notes that are being written: kept beside the library every second, until they are stored.

An edit of the library is a step of its history; a word that is being typed is none. So what is
written is stored when the writer pauses, and kept here meanwhile: whatever ends the program, the
next window finds it.
"""

import contextlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from readinglist.core.files import write_whole
from readinglist.core.paths import private_folder

FOLDER = "drafts"


@dataclass(frozen=True, slots=True)
class Draft:
    """What was written of a paper's note. `base` is the note that it began with."""

    paper: int
    uid: str
    base: str
    text: str


class Drafts:
    """The drafts of a library, one file each."""

    def __init__(self, library: Path) -> None:
        self._folder = library / FOLDER

    def keep(self, draft: Draft) -> None:
        """Keep a draft in the place of the paper's last one. Raises `DiskTrouble`."""
        private_folder(self._folder)
        write_whole(self._file(draft.paper), json.dumps(asdict(draft), ensure_ascii=False))

    def drop(self, paper: int) -> None:
        """The paper's note is stored."""
        with contextlib.suppress(OSError):
            self._file(paper).unlink(missing_ok=True)

    def all(self) -> Iterator[Draft]:
        """Those that are there; what is no draft is passed over."""
        files = sorted(self._folder.glob("*.json")) if self._folder.is_dir() else []
        for file in files:
            with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
                stored: dict[str, Any] = json.loads(file.read_text("utf-8"))
                if isinstance(stored["paper"], int) and isinstance(stored["text"], str):
                    yield Draft(**stored)

    def _file(self, paper: int) -> Path:
        return self._folder / f"{paper}.json"


def joined(draft: Draft, stored: str) -> str:
    """The note with what was written; where it was changed meanwhile, both are there."""
    if draft.text == stored or stored == draft.base or not stored:
        return draft.text
    return f"{stored}\n\n---\n\n{draft.text}" if draft.text not in stored else stored
