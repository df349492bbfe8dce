"""Pictures of the window on a library made from the sample: light, dark, small, import, search.

    python packaging/screenshots.py FOLDER [LISTING…]

With QT_SCALE_FACTOR=2 in the environment the pictures are of twice the size.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from readinglist.core.importing.documents import read_file
from readinglist.core.library import Library
from readinglist.core.paths import resources
from readinglist.gui.mainwindow import MainWindow
from readinglist.gui.session import Session
from readinglist.gui.state import WindowState
from readinglist.gui.theme import apply_theme, load_theme

PATIENCE_SECONDS = 20


def wait(until: Callable[[], bool]) -> None:
    """Let the window work until the condition holds."""
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        if until():
            return
        # Not QTest.qWait: it keeps Python's lock, and the workers stand still.
        QApplication.processEvents()
        time.sleep(0.01)
    sys.exit("a picture could not be taken: the window did not come to rest")


def rest() -> None:
    """Let the workers' answers come in and be painted."""
    end = time.monotonic() + 0.7
    wait(lambda: time.monotonic() > end)


def prepare(folder: Path, listings: list[Path]) -> None:
    """A library with some papers starred, tagged, annotated and read."""
    library = Library.open(folder)
    for plan in library.plan_import([read_file(file) for file in listings]):
        library.apply_import(plan)
    ids = library.view("all")
    library.star(ids[1:9:3])
    library.tag(ids[0:6:2], ["ml/theory"])
    library.tag(ids[1:8:3], ["to-cite", "survey"])
    library.set_status(ids[2:7:2], "to-read")
    library.set_status(ids[7:8], "reading")
    library.set_status(ids[9:12], "read")
    library.set_note(ids[1], "Compare with section 3; ask J. about the second experiment.")
    library.set_fields(ids[1:2], {"authors": "Ada Lovelace and Luigi Menabrea", "year": "2026"})
    library.set_fields(ids[2:3], {"authors": "Åse Møller", "year": "2026"})
    library.save_search("Theory, unread", "tag:ml/theory is:unread")
    library.save_search("This week", "added:-1w")
    library.catch_up_index()
    library.close()


def take(widget: QWidget, file: Path) -> None:
    """Let everything come to rest, then take the picture."""
    rest()
    widget.grab().save(str(file))
    print(file)


def main(folder: Path, listings: list[Path]) -> None:
    """Take all pictures into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    for name in ("light", "dark"):
        apply_theme(app, load_theme(name))
        with tempfile.TemporaryDirectory() as place:
            first_start(name, folder, Path(place) / "empty", listings)
            prepare(Path(place) / "library", listings)
            pictures(name, folder, Path(place) / "library")


def first_start(name: str, folder: Path, library: Path, listings: list[Path]) -> None:
    """What an empty library says, and the preview of the first import."""
    window = MainWindow(Session(library), load_theme(name), WindowState())
    window.resize(1100, 700)
    window.show()
    wait(lambda: window.sidebar.views() != [])
    take(window, folder / f"welcome-{name}.png")
    window.imports.import_paths(listings)
    wait(lambda: window.imports.preview is not None)
    assert window.imports.preview is not None
    take(window.imports.preview, folder / f"import-{name}.png")
    window.imports.preview.reject()
    window.close()


def pictures(name: str, folder: Path, library: Path) -> None:
    """The pictures of the window in one theme."""
    window = MainWindow(Session(library), load_theme(name), WindowState(view="all"))
    window.resize(1440, 900)
    window.show()
    wait(lambda: window.list.model.rowCount() > 0)
    window.list.go_to(1)
    take(window, folder / f"window-{name}.png")
    window.search.set_text("is:new lerning models")
    rest()
    take(window, folder / f"search-{name}.png")
    window.queries.build()
    assert window.queries.dialog is not None
    take(window.queries.dialog, folder / f"builder-{name}.png")
    window.queries.dialog.reject()
    dialogs(name, folder, window)
    window.browsing.go("all")
    window.resize(1024, 600)
    take(window, folder / f"small-{name}.png")
    window.close()


def dialogs(name: str, folder: Path, window: MainWindow) -> None:
    """How papers are exported, and which keys a pattern would give them."""
    window.browsing.go("all")
    rest()
    window.exports.choose()
    wait(lambda: window.exports.dialog is not None)
    assert window.exports.dialog is not None
    window.exports.dialog.scope.setCurrentIndex(0)
    take(window.exports.dialog, folder / f"export-{name}.png")
    window.exports.dialog.reject()
    window.keying.choose()
    wait(lambda: window.keying.dialog is not None)
    assert window.keying.dialog is not None
    window.keying.dialog.patterns.setCurrentText("auth year | shorttitle")
    rest()
    take(window.keying.dialog, folder / f"keys-{name}.png")
    window.keying.dialog.reject()


if __name__ == "__main__":
    chosen = [Path(name) for name in sys.argv[2:]]
    main(Path(sys.argv[1]), chosen or [resources() / "sample-listing.txt"])
