"""The program as it is run: settings that cannot be read, and going on with another library."""

import os
import subprocess
import sys
from pathlib import Path

from readinglist.core.paths import config_folder
from tests.conftest import CHECKOUT

# Each window does what is next on the list when its first list is there.
CODE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from readinglist import app
from readinglist.gui import mainwindow

first, other = map(Path, sys.argv[1:])
steps = []

class Window(mainwindow.MainWindow):
    def __init__(self, session, theme, state):
        super().__init__(session, theme, state)
        self.ready.connect(lambda: QTimer.singleShot(0, self.go_on))

    def go_on(self):
        steps.append(self._session.folder)
        print(self._session.folder.name, theme_of(self), self.message.text(), flush=True)
        if len(steps) == 1:
            self.settings.open_another(other)
        elif len(steps) == 2:
            self.settings.move(other.with_name("moved"))
        else:
            self.close()

def theme_of(window):
    return window._theme.name

mainwindow.MainWindow = Window
raise SystemExit(app.run_window(first))
"""


def run(folder: Path, other: Path) -> list[str]:
    """What each window says when it is there."""
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(folder), str(other)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=90,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    return done.stdout.splitlines()


def test_the_window_goes_on_with_another_library_and_with_a_moved_one(
    folder: Path, tmp_path: Path
) -> None:
    config_folder().mkdir(parents=True)
    (config_folder() / "settings.toml").write_text('[window]\ntheme = "dark"\n')
    said = run(folder, tmp_path / "other")
    assert [line.split()[:2] for line in said] == [
        ["library", "dark"],
        ["other", "dark"],
        ["moved", "dark"],
    ]
    assert str(tmp_path / "moved") in (config_folder() / "settings.toml").read_text()


def test_settings_that_cannot_be_read_are_set_aside_and_said(folder: Path, tmp_path: Path) -> None:
    config_folder().mkdir(parents=True)
    (config_folder() / "settings.toml").write_text("not toml at all")
    [first, second, _] = run(folder, tmp_path / "other")
    [aside] = config_folder().glob("settings.toml.broken-*")
    assert aside.name in first
    assert "cannot be read: Expected '='" in first
    assert aside.name not in second


def test_a_key_that_was_given_twice_is_said(folder: Path, tmp_path: Path) -> None:
    config_folder().mkdir(parents=True)
    (config_folder() / "settings.toml").write_text('[window.keys]\nstar = ["j"]\n')
    assert "these go without: Next Paper (J)." in run(folder, tmp_path / "other")[0]


def test_the_command_line_leaves_them_as_they_are(folder: Path) -> None:
    config_folder().mkdir(parents=True)
    (config_folder() / "settings.toml").write_text("not toml at all")
    call = [sys.executable, "-m", "readinglist", "--library", str(folder), "search"]
    subprocess.run(call, check=True, env=os.environ | {"PYTHONPATH": str(CHECKOUT)}, timeout=60)
    assert [file.name for file in config_folder().iterdir()] == ["settings.toml"]
