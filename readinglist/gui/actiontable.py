"""Every command once: menus, palette, key sheet, settings and tests come from this table."""

from dataclasses import dataclass
from enum import Enum

from readinglist.gui.language import noop, translate


class Needs(Enum):
    """What there must be for an action to make sense."""

    NOTHING = "nothing"
    PAPER = "paper"  # at least one is selected
    PAPERS = "papers"  # at least two are selected


class Where(Enum):
    """Where keys work: anywhere in the window, or only where papers are listed or read."""

    WINDOW = "window"
    READING = "reading"  # elsewhere they mean something else: Space presses a button


@dataclass(frozen=True, slots=True)
class Action:
    """A command. `keys` are alternatives, before anybody chose others; `menu`: "Paper/Status"."""

    id: str
    source: str  # the text before it is translated
    keys: tuple[str, ...]
    menu: str
    needs: Needs = Needs.NOTHING
    where: Where = Where.WINDOW

    @property
    def text(self) -> str:
        """What it is called in the user's language."""
        return translate("actions", self.source)

    @property
    def full_text(self) -> str:
        """With the submenu that it stands in, which says what it is about: "Status: Read"."""
        _, _, above = self.menu.partition("/")
        return f"{menu_text(above)}: {self.text}" if above else self.text


def menu_text(name: str) -> str:
    """What a menu is called in the user's language."""
    return translate("actions", name)


MENUS = (
    noop("actions", "File"),
    noop("actions", "Edit"),
    noop("actions", "Paper"),
    noop("actions", "Status"),
    noop("actions", "Rating"),
    noop("actions", "Copy as"),
    noop("actions", "View"),
    noop("actions", "Go"),
    noop("actions", "Help"),
)

_ONE, _TWO = Needs.PAPER, Needs.PAPERS

ACTIONS = (
    Action("import", noop("actions", "Import…"), ("Ctrl+I",), "File"),
    Action("paste", noop("actions", "Import from Clipboard"), ("Ctrl+V",), "File"),
    Action("watch", noop("actions", "Watch a Folder…"), (), "File"),
    Action("unwatch", noop("actions", "Stop Watching"), (), "File"),
    Action("sample", noop("actions", "Try the Sample"), (), "File"),
    Action("export", noop("actions", "Export…"), ("Ctrl+E",), "File"),
    Action("kept-exports", noop("actions", "Kept Exports…"), (), "File"),
    Action("backup", noop("actions", "Back Up Now"), (), "File"),
    Action("restore-backup", noop("actions", "Restore Backup…"), (), "File"),
    Action("mirror", noop("actions", "Mirror as Text Files…"), (), "File"),
    Action("check", noop("actions", "Check the Library"), (), "File"),
    Action("quit", noop("actions", "Quit"), ("Ctrl+Q",), "File"),
    Action("undo", noop("actions", "Undo"), ("z", "Ctrl+Z"), "Edit"),
    Action("redo", noop("actions", "Redo"), ("Ctrl+Shift+Z",), "Edit"),
    Action("history", noop("actions", "History…"), ("Ctrl+Shift+H",), "Edit"),
    Action("duplicates", noop("actions", "Duplicates…"), ("Ctrl+Shift+D",), "Edit"),
    Action("search", noop("actions", "Search"), ("/", "Ctrl+F"), "Edit"),
    Action("build-search", noop("actions", "Build Search…"), ("Ctrl+Shift+F",), "Edit"),
    Action("save-search", noop("actions", "Save Search…"), ("Ctrl+S",), "Edit"),
    Action("forget-searches", noop("actions", "Forget Recent Searches"), (), "Edit"),
    Action("tag-hygiene", noop("actions", "Tag Hygiene…"), (), "Edit"),
    Action("select-all", noop("actions", "Select All"), ("Ctrl+A",), "Edit"),
    Action("back", noop("actions", "Back"), ("Esc",), "Edit"),
    Action("settings", noop("actions", "Settings…"), ("Ctrl+,",), "Edit"),
    Action("select", noop("actions", "Select and Go On"), ("x",), "Edit", _ONE),
    Action("star", noop("actions", "Star"), ("s",), "Paper", _ONE),
    Action("tag", noop("actions", "Tag…"), ("l",), "Paper", _ONE),
    Action("highlight", noop("actions", "Highlight Selected Passage"), ("h",), "Paper", _ONE),
    Action("edit", noop("actions", "Edit Details…"), ("F2",), "Paper", _ONE),
    Action("snooze", noop("actions", "Snooze…"), ("b",), "Paper", _ONE),
    Action("wake", noop("actions", "Wait No Longer"), (), "Paper", _ONE),
    Action("note", noop("actions", "Write Note"), ("n",), "Paper", _ONE),
    Action("status-new", noop("actions", "New"), ("0",), "Paper/Status", _ONE),
    Action("status-to-read", noop("actions", "To Read"), ("1",), "Paper/Status", _ONE),
    Action("status-reading", noop("actions", "Reading"), ("2",), "Paper/Status", _ONE),
    Action("status-read", noop("actions", "Read"), ("3",), "Paper/Status", _ONE),
    Action("status-skipped", noop("actions", "Skipped"), ("4",), "Paper/Status", _ONE),
    Action("rating-0", noop("actions", "No Rating"), ("Alt+0",), "Paper/Rating", _ONE),
    Action("rating-1", noop("actions", "1 of 5"), ("Alt+1",), "Paper/Rating", _ONE),
    Action("rating-2", noop("actions", "2 of 5"), ("Alt+2",), "Paper/Rating", _ONE),
    Action("rating-3", noop("actions", "3 of 5"), ("Alt+3",), "Paper/Rating", _ONE),
    Action("rating-4", noop("actions", "4 of 5"), ("Alt+4",), "Paper/Rating", _ONE),
    Action("rating-5", noop("actions", "5 of 5"), ("Alt+5",), "Paper/Rating", _ONE),
    Action("done", noop("actions", "Done and Next"), ("e", "]"), "Paper", _ONE),
    Action("done-previous", noop("actions", "Done and Previous"), ("[",), "Paper", _ONE),
    Action("toggle-read", noop("actions", "Toggle Read"), ("m",), "Paper", _ONE),
    Action("look-up", noop("actions", "Look Up Metadata"), (), "Paper", _ONE),
    Action("move-up", noop("actions", "Up in the Queue"), ("Alt+Up",), "Paper", _ONE),
    Action("move-down", noop("actions", "Down in the Queue"), ("Alt+Down",), "Paper", _ONE),
    Action("merge", noop("actions", "Merge…"), ("Ctrl+M",), "Paper", _TWO),
    Action(
        "copy-bibtex",
        noop("actions", "BibTeX"),
        ("Ctrl+Shift+B",),
        "Paper/Copy as",
        _ONE,
    ),
    Action(
        "copy-citation",
        noop("actions", "Citation"),
        ("Ctrl+Shift+C",),
        "Paper/Copy as",
        _ONE,
    ),
    Action(
        "copy-key",
        noop("actions", "Citation Key"),
        ("Ctrl+Shift+K",),
        "Paper/Copy as",
        _ONE,
    ),
    Action("copy-cite", noop("actions", "\\cite{…}"), ("Ctrl+K",), "Paper/Copy as", _ONE),
    Action("copy-link", noop("actions", "Markdown Link"), (), "Paper/Copy as", _ONE),
    Action("copy-title", noop("actions", "Title"), (), "Paper/Copy as", _ONE),
    Action("citation-style", noop("actions", "Citation Style…"), (), "Paper/Copy as"),
    Action("citation-keys", noop("actions", "Citation Keys…"), (), "Paper"),
    Action("trash", noop("actions", "Put into Trash"), ("#", "Del"), "Paper", _ONE),
    Action("restore", noop("actions", "Restore from Trash"), (), "Paper", _ONE),
    Action("empty-trash", noop("actions", "Empty Trash"), (), "Paper"),
    Action("columns", noop("actions", "Rows or Columns"), ("Ctrl+Shift+L",), "View"),
    Action("choose-columns", noop("actions", "Choose Columns…"), (), "View"),
    Action("pace", noop("actions", "Pace of the Queue…"), (), "View"),
    Action("toggle-sidebar", noop("actions", "Hide or Show Sidebar"), ("F9",), "View"),
    Action("toggle-paper", noop("actions", "Hide or Show Paper"), ("Shift+F9",), "View"),
    Action("next-pane", noop("actions", "Next Pane"), ("F6",), "View"),
    Action("previous-pane", noop("actions", "Previous Pane"), ("Shift+F6",), "View"),
    Action("next", noop("actions", "Next Paper"), ("j",), "Go"),
    Action("previous", noop("actions", "Previous Paper"), ("k",), "Go"),
    Action("first", noop("actions", "First Paper"), ("g,g",), "Go"),
    Action("last", noop("actions", "Last Paper"), ("Shift+G",), "Go"),
    Action("open", noop("actions", "Go to Paper"), ("o",), "Go", _ONE),
    Action("pick", noop("actions", "Pick One from the Queue"), ("p",), "Go"),
    Action("open-original", noop("actions", "Open in Browser"), ("v",), "Go", _ONE),
    Action("read-on", noop("actions", "Read On"), ("Space",), "Go", _ONE, Where.READING),
    Action("go-inbox", noop("actions", "Inbox"), ("g,i",), "Go"),
    Action("go-queue", noop("actions", "Queue"), ("g,q",), "Go"),
    Action("go-done", noop("actions", "Done"), ("g,e",), "Go"),
    Action("go-starred", noop("actions", "Starred"), ("g,s",), "Go"),
    Action("go-all", noop("actions", "All Papers"), ("g,a",), "Go"),
    Action("go-digest", noop("actions", "Today's Digest"), ("g,d",), "Go"),
    Action("go-next", noop("actions", "Read Next"), ("g,n",), "Go"),
    Action("go-trash", noop("actions", "Trash"), ("g,t",), "Go"),
    Action("handbook", noop("actions", "Handbook"), ("F1",), "Help"),
    Action("palette", noop("actions", "Commands…"), ("Ctrl+P",), "Help"),
    Action("keys", noop("actions", "Keys"), ("?",), "Help"),
)
