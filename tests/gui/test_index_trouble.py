"""The index is damaged while the window is open: results are right or said to be incomplete."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from readinglist.core import paths
from readinglist.core.library import Library
from readinglist.core.store import identity
from readinglist.gui.state import WindowState
from tests.conftest import abstract, import_papers
from tests.gui.conftest import Desk

MANY = 260  # more than are indexed at once (session.SMALL_CHANGE)


def index_of(library: Library) -> Path:
    """The folder that holds the library's index."""
    uid = identity.uid(library._db)
    return paths.index_folder(paths.cache_folder(), library.folder, uid)


def stock(folder: Path, subject: str, count: int) -> Path:
    """A library with an index; returns the index's folder."""
    library = Library.open(folder)
    import_papers(
        library, *((f"{subject} number {n}", abstract(f"{subject} {n}")) for n in range(count))
    )
    library.catch_up_index()
    place = index_of(library)
    library.close()
    return place


@pytest.fixture(params=[20, MANY], ids=["few papers", "many papers"])
def troubled(
    qtbot: QtBot, folder: Path, request: pytest.FixtureRequest
) -> Iterator[tuple[Desk, Path, int]]:
    """A window whose index has been searched, the index's folder, and how many papers there are."""
    place = stock(folder, "Waves", request.param)
    made = Desk(qtbot, folder, WindowState())
    ask(made, "waves")
    made.until(lambda: found(made) == request.param)
    yield made, place, request.param
    made.close()
    assert made.bugs == []


def ask(desk: Desk, text: str) -> None:
    """Search anew, as a key would; what was known of the answer before is gone."""
    desk.window.search.setFocus()
    desk.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.press(text)


def found(desk: Desk) -> int:
    """How many papers are said to be found; -1: not known yet, or said to be incomplete."""
    answer = desk.window.browsing.listing.found
    return len(answer.ids) if answer is not None and answer.fresh else -1


def delete(index: Path, tmp_path: Path) -> None:
    shutil.rmtree(index)


def empty(index: Path, tmp_path: Path) -> None:
    """What is mapped into memory is not there any more: who reads it is killed."""
    for file in files(index):
        os.truncate(file, 0)


def halve(index: Path, tmp_path: Path) -> None:
    for file in files(index):
        os.truncate(file, file.stat().st_size // 2)


def write_over(index: Path, tmp_path: Path) -> None:
    """The size stays as it was, and what is mapped into memory changes."""
    for file in files(index):
        with file.open("r+b") as stream:
            stream.write(b"\x07" * file.stat().st_size)


def files(index: Path) -> list[Path]:
    return [file for file in index.rglob("*") if file.is_file()]


def another(index: Path, tmp_path: Path) -> None:
    other = stock(tmp_path / "another library", "Sheep", 30)
    shutil.rmtree(index)
    shutil.copytree(other, index)


@pytest.mark.parametrize("damage", [delete, empty, halve, write_over, another])
def test_results_are_right_or_said_to_be_incomplete_and_right_within_seconds(
    troubled: tuple[Desk, Path, int], damage: Callable[[Path, Path], None], tmp_path: Path
) -> None:
    desk, index, count = troubled
    expected = {"title:waves": count, "title:waves -scale": 0, "subject OR scale": count}
    wrong: list[str] = []

    def compare() -> None:
        answer = desk.window.browsing.listing.found
        if answer and answer.fresh and len(answer.ids) != expected[answer.query]:
            wrong.append(f"{answer.query}: {len(answer.ids)}")

    desk.window.browsing.shown.connect(compare)
    damage(index, tmp_path)
    for query, number in expected.items():
        desk.window.search.set_text(query)
        desk.until(lambda number=number: found(desk) == number)
    assert wrong == []


@pytest.mark.parametrize("damage", [delete, empty, write_over])
def test_what_is_changed_after_the_damage_is_found(
    troubled: tuple[Desk, Path, int], damage: Callable[[Path, Path], None], tmp_path: Path
) -> None:
    desk, index, count = troubled
    damage(index, tmp_path)
    desk.asked(lambda library: library.set_note(1, "wombats"))
    desk.session._look_for_others()
    ask(desk, "wombats")
    desk.until(lambda: found(desk) == 1)
    ask(desk, "title:waves")
    desk.until(lambda: found(desk) == count)


def test_an_index_that_is_behind_says_so_and_catches_up(
    troubled: tuple[Desk, Path, int],
) -> None:
    desk, _, count = troubled

    def add(library: Library) -> None:
        import_papers(library, *((f"Sheep {n}", abstract(f"sheep {n}")) for n in range(MANY)))

    desk.asked(add)
    ask(desk, "title:sheep")
    desk.until(lambda: found(desk) == MANY)
    ask(desk, "scale")
    desk.until(lambda: found(desk) == count + MANY)
