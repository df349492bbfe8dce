"""The day once more on a real screen: X, with a window manager that gives and takes the focus."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT

MISSING = [tool for tool in ("Xvfb", "openbox") if shutil.which(tool) is None]


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own; its number is chosen by the server."""
    reading, writing = os.pipe()
    with tempfile.TemporaryFile() as said:
        call = [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            "1440x900x24",
            "-nolisten",
            "tcp",
        ]
        server = subprocess.Popen(call, pass_fds=[writing], stderr=said)
        os.close(writing)
        with os.fdopen(reading) as number:
            name = f":{number.readline().strip()}"
        environment = os.environ | {"DISPLAY": name}
        manager = subprocess.Popen(["openbox"], env=environment, stderr=said)
        yield name
        for process in (manager, server):
            process.terminate()
            process.wait()


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
@pytest.mark.timeout(200)
def test_the_day_under_a_window_manager(display: str, own_home: Path) -> None:
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(own_home)}
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-s",
            "-p",
            "no:cacheprovider",
            "tests/gui/test_day.py",
        ],
        cwd=CHECKOUT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=150,
    )
    print(ran.stdout[-4000:])
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr[-2000:]
