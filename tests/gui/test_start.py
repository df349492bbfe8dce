"""What the first list does not need is not loaded before it is shown, nor asked for before it."""

import subprocess
import sys
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from readinglist.core.library import Library
from readinglist.gui.state import WindowState
from tests.conftest import CHECKOUT, abstract, import_papers
from tests.gui.conftest import Desk

# Heavy, or needed by what comes later only: the index, readers, services, dialogs.
LATE = {
    "bs4",
    "email",
    "html",
    "http",
    "httpx",
    "importlib.metadata",
    "multiprocessing",
    "numpy",
    "rapidfuzz",
    "readinglist.core.handbook",
    "readinglist.core.mirror.folder",
    "readinglist.core.search.index",
    "readinglist.core.search.query",
    "readinglist.gui.dialogs.backups",
    "readinglist.gui.dialogs.duplicates",
    "readinglist.gui.dialogs.handbook",
    "readinglist.gui.dialogs.handbookpage",
    "readinglist.gui.dialogs.history",
    "readinglist.gui.dialogs.mirror",
    "ssl",
    "tomlkit",
    "watchdog",
    "whoosh",
    "yaml",
}
CODE = """
import sys
from pathlib import Path
from readinglist.app import run_window

assert run_window(Path(sys.argv[1]), close_when_shown=True) == 0
print(*sys.modules)
"""


def test_the_first_list_is_shown_without_what_it_does_not_need(library: Library):
    import_papers(library, ("On Mud", abstract("mud")), ("On Sand", abstract("sand")))
    ran = subprocess.run(
        [sys.executable, "-c", CODE, str(library.folder)],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(ran.stdout.split())

    assert "readinglist.gui.list.view" in loaded
    assert loaded & LATE == set()


def test_the_first_rows_are_read_before_the_sidebar_counts(
    qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch
):
    import_papers(library, ("On Mud", abstract("mud")), ("On Sand", abstract("sand")))
    read: list[str] = []
    for name in ("view", "rows", "counts", "warm_up"):
        _note(monkeypatch, name, read)
    desk = Desk(qtbot, library.folder, WindowState())
    desk.until(lambda: "warm_up" in read)
    desk.close()

    assert list(dict.fromkeys(read)) == ["view", "rows", "counts", "warm_up"]


def _note(monkeypatch: pytest.MonkeyPatch, name: str, read: list[str]) -> None:
    """Have it noted whenever that method of the library is called."""
    method = getattr(Library, name)

    def noted(library: Library, *arguments: Any) -> Any:
        read.append(name)
        return method(library, *arguments)

    monkeypatch.setattr(Library, name, noted)
