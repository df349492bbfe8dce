"""A watched folder: files are told of when they have stopped growing, each once."""

import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist.core.watching import Watch

PATIENCE = 20  # seconds; only a hang takes so long


class Watched:
    """A folder under watch, and what was told of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told: queue.Queue[list[Path]] = queue.Queue()
        self.watch = Watch(folder, self.told.put)

    def next(self) -> list[str]:
        return sorted(path.name for path in self.told.get(timeout=PATIENCE))


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    (tmp_path / "watched").mkdir()
    (tmp_path / "watched" / "there.txt").write_text("there before")
    made = Watched(tmp_path / "watched")
    assert made.next() == ["there.txt"]
    yield made
    made.watch.close()


def test_a_file_that_comes_is_told_of_once(watched: Watched) -> None:
    (watched.folder / "new.txt").write_text("text")
    assert watched.next() == ["new.txt"]
    (watched.folder / "other.txt").write_text("text")
    assert watched.next() == ["other.txt"]


def test_a_file_that_grows_is_told_of_when_it_is_whole(watched: Watched) -> None:
    file = watched.folder / "growing.txt"
    with file.open("w") as stream:
        for _ in range(6):
            stream.write("a line\n")
            stream.flush()
            with pytest.raises(queue.Empty):
                watched.told.get(timeout=0.3)
    assert watched.next() == ["growing.txt"]
    assert file.read_text().count("\n") == 6


def test_a_file_that_is_moved_in_is_told_of_by_its_new_name(watched: Watched) -> None:
    outside = watched.folder.parent / "download.part"
    outside.write_text("text")
    outside.rename(watched.folder / "done.txt")
    assert watched.next() == ["done.txt"]


def test_hidden_files_folders_and_files_that_go_again_are_not_told_of(watched: Watched) -> None:
    (watched.folder / ".hidden").write_text("text")
    (watched.folder / "folder").mkdir()
    (watched.folder / "gone.txt").write_text("text")
    (watched.folder / "gone.txt").unlink()
    (watched.folder / "last.txt").write_text("text")
    assert watched.next() == ["last.txt"]


def test_a_watch_that_is_closed_tells_nothing(watched: Watched) -> None:
    watched.watch.close()
    (watched.folder / "new.txt").write_text("text")
    with pytest.raises(queue.Empty):
        watched.told.get(timeout=2)
