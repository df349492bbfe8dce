"""Every command once, with its keys and its menu: menus and the key sheet come from here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class Action:
    """A command. `keys` are alternatives; `menu` is where it stands: "Paper/Status"."""

    id: str
    text: str
    keys: tuple[str, ...]
    menu: str


ACTIONS = (
    Action("import", "Import…", ("Ctrl+I",), "File"),
    Action("paste", "Import from Clipboard", ("Ctrl+V",), "File"),
    Action("watch", "Watch a Folder…", (), "File"),
    Action("unwatch", "Stop Watching", (), "File"),
    Action("sample", "Try the Sample", (), "File"),
    Action("export", "Export…", ("Ctrl+E",), "File"),
    Action("kept-exports", "Kept Exports…", (), "File"),
    Action("backup", "Back Up Now", (), "File"),
    Action("restore-backup", "Restore Backup…", (), "File"),
    Action("mirror", "Mirror as Text Files…", (), "File"),
    Action("check", "Check the Library", (), "File"),
    Action("quit", "Quit", ("Ctrl+Q",), "File"),
    Action("undo", "Undo", ("z", "Ctrl+Z"), "Edit"),
    Action("redo", "Redo", ("Ctrl+Shift+Z",), "Edit"),
    Action("history", "History…", ("Ctrl+Shift+H",), "Edit"),
    Action("duplicates", "Duplicates…", ("Ctrl+Shift+D",), "Edit"),
    Action("merge", "Merge Selected Papers…", ("Ctrl+M",), "Paper"),
    Action("search", "Search", ("/", "Ctrl+F"), "Edit"),
    Action("build-search", "Build Search…", ("Ctrl+Shift+F",), "Edit"),
    Action("save-search", "Save Search…", ("Ctrl+S",), "Edit"),
    Action("forget-searches", "Forget Recent Searches", (), "Edit"),
    Action("back", "Back", ("Esc",), "Edit"),
    Action("star", "Star", ("s",), "Paper"),
    Action("tag", "Tag", ("l",), "Paper"),
    Action("note", "Write Note", ("n",), "Paper"),
    Action("status-new", "New", ("0",), "Paper/Status"),
    Action("status-to-read", "To Read", ("1",), "Paper/Status"),
    Action("status-reading", "Reading", ("2",), "Paper/Status"),
    Action("status-read", "Read", ("3",), "Paper/Status"),
    Action("status-skipped", "Skipped", ("4",), "Paper/Status"),
    Action("done", "Done and Next", ("e", "]"), "Paper"),
    Action("done-previous", "Done and Previous", ("[",), "Paper"),
    Action("toggle-read", "Toggle Read", ("m",), "Paper"),
    Action("trash", "Put into Trash", ("#", "Del"), "Paper"),
    Action("restore", "Restore from Trash", (), "Paper"),
    Action("empty-trash", "Empty Trash", (), "Paper"),
    Action("rating-0", "No Rating", ("Alt+0",), "Paper/Rating"),
    Action("rating-1", "Rate 1", ("Alt+1",), "Paper/Rating"),
    Action("rating-2", "Rate 2", ("Alt+2",), "Paper/Rating"),
    Action("rating-3", "Rate 3", ("Alt+3",), "Paper/Rating"),
    Action("rating-4", "Rate 4", ("Alt+4",), "Paper/Rating"),
    Action("rating-5", "Rate 5", ("Alt+5",), "Paper/Rating"),
    Action("look-up", "Look Up Metadata", (), "Paper"),
    Action("copy-bibtex", "BibTeX", ("Ctrl+Shift+B",), "Paper/Copy as"),
    Action("copy-citation", "Citation", ("Ctrl+Shift+C",), "Paper/Copy as"),
    Action("copy-key", "Citation Key", ("Ctrl+Shift+K",), "Paper/Copy as"),
    Action("copy-cite", "\\cite{…}", ("Ctrl+K",), "Paper/Copy as"),
    Action("copy-link", "Markdown Link", (), "Paper/Copy as"),
    Action("copy-title", "Title", (), "Paper/Copy as"),
    Action("citation-style", "Citation Style…", (), "Paper/Copy as"),
    Action("citation-keys", "Citation Keys…", (), "Paper"),
    Action("next", "Next Paper", ("j",), "Go"),
    Action("previous", "Previous Paper", ("k",), "Go"),
    Action("first", "First Paper", ("g,g",), "Go"),
    Action("last", "Last Paper", ("Shift+G",), "Go"),
    Action("open", "Go to Paper", ("o",), "Go"),
    Action("go-inbox", "Inbox", ("g,i",), "Go"),
    Action("go-queue", "Queue", ("g,q",), "Go"),
    Action("go-done", "Done", ("g,e",), "Go"),
    Action("go-starred", "Starred", ("g,s",), "Go"),
    Action("go-all", "All Papers", ("g,a",), "Go"),
    Action("go-trash", "Trash", ("g,t",), "Go"),
    Action("keys", "Keys", ("?",), "Help"),
)


def install(window: QMainWindow, handlers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Make the window's actions and menus; each action calls the handler of its id."""
    made: dict[str, QAction] = {}
    for action in ACTIONS:
        qt = QAction(action.text, window)
        qt.setObjectName(action.id)
        qt.setShortcuts([QKeySequence(key) for key in action.keys])
        handler = handlers[action.id]
        qt.triggered.connect(lambda _=False, handler=handler: handler())
        window.addAction(qt)
        made[action.id] = qt
    menus: dict[str, QMenu] = {}
    for action in ACTIONS:
        _menu(window, menus, action.menu).addAction(made[action.id])
    return made


def menu_of(window: QMainWindow, path: str) -> QMenu:
    """A menu that `install` made."""
    found = window.findChild(QMenu, path)
    assert isinstance(found, QMenu), path
    return found


def _menu(window: QMainWindow, menus: dict[str, QMenu], path: str) -> QMenu:
    if path not in menus:
        above, _, name = path.rpartition("/")
        parent = _menu(window, menus, above) if above else window.menuBar()
        menus[path] = parent.addMenu(name)
        menus[path].setObjectName(path)
    return menus[path]
