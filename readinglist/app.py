"""The only place where parts are put together: library, workers, window."""

import os
import signal
import socket
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from readinglist.core.config import WindowSettings
    from readinglist.core.errors import KnownError
    from readinglist.gui.instance import Instance
    from readinglist.gui.mainwindow import MainWindow
    from readinglist.gui.session import Session

NO_SCREEN = (
    "There is no screen for the window here (neither DISPLAY nor WAYLAND_DISPLAY is set); "
    "the command line works: readinglist --help"
)
OTHER_WINDOW = (
    "Another window has the library {} open and does not answer. Nothing was changed. "
    "Close that window, then try again."
)
_OFFSCREEN = ("offscreen", "minimal", "vnc")


def run_window(folder: Path, files: Sequence[Path] = (), *, close_when_shown: bool = False) -> int:
    """Open the window on the library in `folder`, offering to import files; returns the exit code.

    Where a window is open on it already, that one comes to the front and takes the files.

    `close_when_shown`: close it when its first list is there (the self-test does).
    """
    if not _has_screen():
        print(NO_SCREEN, file=sys.stderr)
        return 1
    from PySide6.QtWidgets import QApplication

    from readinglist.gui.instance import Instance
    from readinglist.gui.tasks import prefer_the_window

    prefer_the_window()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("readinglist")
    app.setApplicationDisplayName("Reading List")
    while True:
        instance = Instance(folder)
        if not instance.is_first():
            if instance.hand_over(files):
                return 0
            print(OTHER_WINDOW.format(folder), file=sys.stderr)
            return 3
        code, next_folder = _run(app, instance, folder, files, close_when_shown)
        instance.let_go()
        if next_folder is None:
            return code
        folder, files = next_folder, ()


def _run(
    app: "QApplication",
    instance: "Instance",
    folder: Path,
    files: Sequence[Path],
    close_when_shown: bool,
) -> tuple[int, Path | None]:
    """Put session and window together and let them run; returns where to go on, too."""
    from readinglist.core.config import load_settings, set_broken_aside
    from readinglist.gui.bugreport import show_bug
    from readinglist.gui.language import known_language, use_language
    from readinglist.gui.mainwindow import MainWindow
    from readinglist.gui.session import Session
    from readinglist.gui.state import load_state
    from readinglist.gui.theme import Look

    broken = set_broken_aside()
    settings = load_settings().window
    use_language(app, known_language(settings.language))
    look = Look(app, settings)
    session = Session(folder)
    session.bug.connect(show_bug)
    sys.excepthook = _report_bugs
    window = MainWindow(session, look.theme, load_state())
    look.changed.connect(window.set_theme)
    window.settings.changed.connect(look.use)
    window.use_settings(settings)
    next_folder: list[Path] = []

    def go_on_with(folder: Path) -> None:
        if window.close():
            next_folder.append(folder)

    session.elsewhere.connect(go_on_with)
    _kept = _end_by_signals(window)
    instance.handed.connect(window.take_files)
    _tell_when_ready(window, session, broken, settings)
    _when_ready(window, files, close_when_shown)
    window.show()
    return app.exec(), next(iter(next_folder), None)


def _tell_when_ready(
    window: "MainWindow",
    session: "Session",
    broken: "KnownError | None",
    settings: "WindowSettings",
) -> None:
    """Say what of the settings' file is not used."""
    from readinglist.gui.actions import key_trouble

    trouble = broken or key_trouble(settings.keys)
    if trouble:
        window.ready.connect(partial(session.failed.emit, trouble))


def _when_ready(window: "MainWindow", files: Sequence[Path], close_when_shown: bool) -> None:
    from PySide6.QtCore import QTimer

    if files:
        window.ready.connect(lambda: window.take_files(list(files)))
    if close_when_shown:
        window.ready.connect(lambda: QTimer.singleShot(0, window.close))


def _has_screen() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM") in _OFFSCREEN:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _end_by_signals(window: "MainWindow") -> object:
    """Close the window when the system asks for it; returns what that needs to be alive."""
    from PySide6.QtCore import QSocketNotifier

    sockets = _signals_to_socket()
    notifier = QSocketNotifier(sockets[0].fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(window.end)
    return sockets, notifier


def _signals_to_socket() -> tuple[socket.socket, socket.socket]:
    """SIGTERM, SIGINT and SIGHUP make the first socket readable: Qt's loop wakes up by it."""
    reading, writing = socket.socketpair()
    reading.setblocking(False)
    writing.setblocking(False)
    signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: None)
    return reading, writing


def _report_bugs(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    import traceback as formatting

    from readinglist.gui.bugreport import show_bug

    text = "".join(formatting.format_exception(kind, error, traceback))
    print(text, file=sys.stderr)
    show_bug(text)
