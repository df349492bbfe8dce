"""Pictures of the window and its dialogs, on a library made from the sample.

    python packaging/screenshots.py FOLDER [LISTING…]

With QT_SCALE_FACTOR=2 in the environment the pictures are of twice the size.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication, QWidget

from readinglist.core.importing.documents import read_file
from readinglist.core.library import Library
from readinglist.core.paths import resources
from readinglist.gui.language import LANGUAGES, use_language
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
    abstract = library.papers(ids[1:2])[0].abstract
    library.highlight(ids[1], abstract.split(". ")[1], "the method")
    library.tag(ids[12:14], ["surveys"])
    library.rate(ids[1:2], 4)
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
    use_language(app, "en")
    for name in ("light", "dark"):
        apply_theme(app, load_theme(name))
        with tempfile.TemporaryDirectory() as place:
            first_start(name, folder, Path(place) / "empty", listings)
            prepare(Path(place) / "library", listings)
            pictures(name, folder, Path(place) / "library")
            if name == "light":
                other_scripts(app, folder, Path(place) / "library")


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
    window.browsing.go("all")
    rest()
    columns(name, folder, window)
    for action in ("history", "settings", "palette", "edit", "handbook", "tag-hygiene"):
        of_action(name, folder, window, action)
    duplicates(name, folder, window)
    export_and_keys(name, folder, window)
    window.browsing.go("all")
    window.resize(1024, 600)
    take(window, folder / f"small-{name}.png")
    window.close()


def columns(name: str, folder: Path, window: MainWindow) -> None:
    """The list as a table, with many papers selected."""
    window.actions_by_id["columns"].trigger()
    window.list.go_to(2)
    for _ in range(3):
        window.actions_by_id["select"].trigger()
    take(window, folder / f"columns-{name}.png")
    window.actions_by_id["back"].trigger()
    window.actions_by_id["columns"].trigger()
    window.list.go_to(1)
    rest()


def of_action(name: str, folder: Path, window: MainWindow, action: str) -> None:
    """What an action opens."""
    before = set(QApplication.topLevelWidgets())
    window.actions_by_id[action].trigger()

    def opened() -> list[QWidget]:
        found = set(QApplication.topLevelWidgets()) - before
        return [widget for widget in found if widget.isVisible() and widget.isWindow()]

    wait(lambda: bool(opened()))
    rest()
    [widget] = opened()
    take(widget, folder / f"{action}-{name}.png")
    widget.close()
    rest()


def duplicates(name: str, folder: Path, window: MainWindow) -> None:
    """Two papers side by side."""
    window.list.go_to(4)
    window.list.rows.selectionModel().select(
        window.list.model.index(5, 0), QItemSelectionModel.SelectionFlag.Select
    )
    window.actions_by_id["merge"].trigger()
    wait(window.duplicates.dialog.merge.isEnabled)
    take(window.duplicates.dialog, folder / f"duplicates-{name}.png")
    window.duplicates.dialog.reject()


def other_scripts(app: QApplication, folder: Path, library: Path) -> None:
    """The window in German and in Chinese, and titles that are read from the right."""
    opened = Library.open(library)
    arabic = "التعلم العميق من القوائم اليومية: دراسة للذاكرة والقراءة"
    opened.add(arabic, {"abstract": f"{arabic}. نقدم طريقة جديدة لقراءة الأوراق العلمية."})
    opened.add("从每日列表中学习：一种用于阅读队列的方法", {"abstract": "本文提出一种新方法。" * 8})
    opened.close()
    for language in ("ar", "de", "zh_CN"):
        use_language(app, language if language in LANGUAGES else "en")
        window = MainWindow(Session(library), load_theme("light"), WindowState(view="all"))
        window.resize(1280, 800)
        window.show()
        wait(lambda window=window: window.list.model.rowCount() > 0)
        window.list.go_to(-2 if language == "ar" else 1)
        take(window, folder / f"language-{language}.png")
        window.close()
    use_language(app, "en")


def export_and_keys(name: str, folder: Path, window: MainWindow) -> None:
    """How papers are exported, and which keys a pattern would give them."""
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
