"""One window a library: real processes, one after the other, one of them killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readinglist.gui.instance import Instance
from tests.conftest import CHECKOUT, SAMPLE

CLAIM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from readinglist.gui.instance import Instance
app = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print(instance.is_first(), flush=True)
instance.handed.connect(lambda files: print([str(file) for file in files], flush=True))
app.exec()
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(CHECKOUT), "QT_QPA_PLATFORM": "offscreen"}


def _claiming(folder: Path, environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", CLAIM, str(folder)],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_a_second_window_hands_its_files_to_the_first_and_ends(
    folder: Path, environment: dict[str, str]
) -> None:
    first = _claiming(folder, environment)
    try:
        assert _line(first) == "True"
        call = [sys.executable, "-m", "readinglist", "--library", str(folder), str(SAMPLE)]
        second = subprocess.run(call, env=environment, timeout=60)
        assert second.returncode == 0
        assert _line(first) == str([str(SAMPLE)])
    finally:
        _end(first)


def test_a_killed_window_leaves_no_claim_behind(folder: Path, environment: dict[str, str]) -> None:
    for _ in range(2):
        process = _claiming(folder, environment)
        try:
            assert _line(process) == "True"
        finally:
            _end(process)


def test_another_library_has_a_window_of_its_own(
    qtbot: QtBot, tmp_path: Path, folder: Path
) -> None:
    one, other, same = Instance(folder), Instance(tmp_path / "other"), Instance(folder)
    assert one.is_first()
    assert other.is_first()
    assert not same.is_first()
    one.let_go()
    assert same.is_first()
    for instance in (other, same):
        instance.let_go()


def test_a_window_that_does_not_answer_is_said(qtbot: QtBot, folder: Path) -> None:
    one, other = Instance(folder), Instance(folder)
    assert one.is_first()
    assert one._server is not None
    one._server.close()
    assert not other.is_first()
    assert not other.hand_over([])
    one.let_go()
