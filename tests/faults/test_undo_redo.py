"""Undo and redo in more sequences than tests/core/store/test_history_sequences.py has time for."""

import shutil
from pathlib import Path
from random import Random, SystemRandom

import pytest

from readinglist.core.errors import KnownError
from readinglist.core.library import Library
from tests.conftest import import_papers
from tests.core.store.test_history import PAPERS
from tests.core.store.test_history_sequences import act, but_times, standing

STEPS = 30


def wrong_with(library: Library, dice: Random) -> list[str]:
    """Act, undo all, redo all of it, undo all again; what was not as it had been."""
    import_papers(library, *PAPERS)
    start = but_times(library.user_data())
    for _ in range(STEPS):
        act(library, dice)
    end = but_times(library.user_data())
    wrong: list[str] = []
    for turn in ("first", "second"):
        undone = 0
        while standing(library):
            library.undo()
            undone += 1
        if but_times(library.user_data()) != start:
            wrong.append(f"the {turn} time all was undone it was not as at the start")
        for _ in range(undone):
            library.redo()
        if but_times(library.user_data()) != end:
            wrong.append(f"the {turn} time all was redone it was not as at the end")
    return wrong + library.damage()


def play(root: Path, base: int, number: int) -> None:
    print(f"seed {base}")
    lost: list[str] = []
    for seed in range(base, base + number):
        library = Library.open(root / "try" / "library", root / "try" / "cache")
        try:
            lost += [f"seed {seed}: {wrong}" for wrong in wrong_with(library, Random(seed))]
        except KnownError as error:
            lost.append(f"seed {seed}: {error}")
        finally:
            library.close()
        shutil.rmtree(root / "try")
    print(f"{number} sequences of {STEPS} verbs undone and redone: {lost or 'nothing lost'}")
    assert lost == []


def test_what_is_undone_is_as_before_and_redone_as_after(tmp_path: Path):
    play(tmp_path, 5000, 15)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_what_is_undone_is_as_before_and_redone_as_after_in_1000_sequences(tmp_path: Path):
    play(tmp_path, SystemRandom().randrange(2**32), 1000)
