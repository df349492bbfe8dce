"""The sidebar: views, saved searches, tags and sources with their counts."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QMenu, QTreeWidgetItem

from readinglist.core.model import SavedSearch
from readinglist.gui.sidebar.content import (
    DUPLICATES,
    Entry,
    SidebarContent,
    entries,
    sidebar_content,
    view_of,
)
from readinglist.gui.sidebar.delegate import EntryDelegate
from readinglist.gui.sidebar.droptree import DropTree
from readinglist.gui.sidebar.menu import colour_menu
from readinglist.gui.theme import Theme

__all__ = ["Sidebar", "SidebarContent", "sidebar_content"]

_OWN_KEYS = {"F2", "Del", "Alt+Up", "Alt+Down"}
_Doings = dict[str, tuple[str, Callable[[], None]]]


class Sidebar(DropTree):
    """Where to go. A view is named as `Library.view` names it."""

    chosen = Signal(str)
    clicked_again = Signal(str)  # a view; also where it was not the current one before
    duplicates_chosen = Signal()
    search_renamed = Signal(str, str)  # its name, the new one
    search_deleted = Signal(str)
    reordered = Signal(object)  # list[str]: the names of the saved searches
    tag_merged = Signal(str)  # into which one is to be asked
    tag_deleted = Signal(str)
    tag_coloured = Signal(str, str)  # a colour of the palette, or "": as it comes

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Views, tags and sources"))
        self._content: SidebarContent | None = None
        self._counts: dict[str, str] = {}  # of saved searches
        self._delegate = EntryDelegate(self, self.entry)
        self._delegate.renamed.connect(self._rename)
        self.setItemDelegate(self._delegate)
        self.currentItemChanged.connect(self._current_changed)
        self.itemClicked.connect(lambda item, _: self._clicked(item))
        self.itemActivated.connect(lambda item, _: self._activated(item))

    def set_theme(self, theme: Theme) -> None:
        """Paint the tags' dots with this theme from now on."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_content(self, content: SidebarContent) -> None:
        """Show these counts, tags and sources."""
        if content != self._content:
            self._content = content
            self.show_entries(entries(content, self._counts))

    def accessible_text(self, entry: Entry) -> str:
        """The whole name of a tag, and how many papers there are."""
        name = entry.tag or entry.text
        if not entry.size:
            return name
        if entry.key == DUPLICATES:
            return self.tr("{name}, %n pair(s)", "", int(entry.size)).format(name=name)
        return self.tr("{name}, %n paper(s)", "", int(entry.size)).format(name=name)

    def drawBranches(  # noqa: N802
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """An arrow before tags that have others below them."""
        super().drawBranches(painter, rect, index)
        entry = self.entry(index)
        if entry.tag and entry.below:
            self._delegate.paint_arrow(painter, rect, self._items[entry.key].isExpanded())

    def choose(self, view: str) -> None:
        """Mark a view as the current one, without telling anybody."""
        with QSignalBlocker(self):
            item = self._items.get(view)
            if item is None:
                self.setCurrentIndex(QModelIndex())
            elif item is not self.currentItem():
                self.setCurrentItem(item)

    def views(self) -> list[str]:
        """The names of all views that can be chosen."""
        return [row.entry.view for row in self._items.values() if row.entry.view]

    def places(self) -> Iterator[tuple[str, str]]:
        """Each view that can be chosen, and what it is called."""
        for row in self._items.values():
            if row.entry.view not in ("", DUPLICATES):
                yield row.entry.view, f"#{row.entry.tag}" if row.entry.tag else row.entry.text

    # Saved searches --------------------------------------------------------------------------

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many papers these views hold, as far as they are there."""
        self._counts = {view: str(count) for view, count in counts.items()}
        if self._content:
            self.show_entries(entries(self._content, self._counts))

    def query_of(self, view: str) -> str:
        """What a saved search searches for."""
        return next((s.query for s in self._saved() if view_of(s) == view), "")

    def view_of(self, query: str) -> str | None:
        """The saved search that searches for just this, or for words that begin so."""
        text = query.strip()
        for wanted in (text, f"{text}*"):
            for search in self._saved():
                if text and search.query == wanted:
                    return view_of(search)
        return None

    def _saved(self) -> list[SavedSearch]:
        return self._content.saved if self._content else []

    def _search_at(self, entry: Entry) -> SavedSearch | None:
        return next((search for search in self._saved() if view_of(search) == entry.key), None)

    def _move(self, search: SavedSearch, steps: int) -> None:
        names = [s.name for s in self._saved()]
        place = names.index(search.name) + steps
        if 0 <= place < len(names):
            names.remove(search.name)
            names.insert(place, search.name)
            self.reordered.emit(names)

    # What can be done with a row -------------------------------------------------------------

    def _doings(self, entry: Entry) -> _Doings:
        """What can be done with a tag or a saved search: its keys, what it is called, it itself."""
        rename = self.tr("Rename"), self.edit_name
        search = self._search_at(entry)
        if search is not None:
            return {
                "F2": rename,
                "Del": (self.tr("Delete"), lambda: self.search_deleted.emit(search.name)),
                "Alt+Up": (self.tr("Move Up"), lambda: self._move(search, -1)),
                "Alt+Down": (self.tr("Move Down"), lambda: self._move(search, 1)),
            }
        if entry.tag:
            return {
                "F2": rename,
                "": (self.tr("Merge Into…"), lambda: self.tag_merged.emit(entry.tag)),
                "Del": (self.tr("Delete"), lambda: self.tag_deleted.emit(entry.tag)),
            }
        return {}

    def edit_name(self) -> None:
        """Let the name of the current tag or saved search be changed where it stands."""
        item = self.currentItem()
        if item is not None:
            with QSignalBlocker(self.model()):
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.editItem(item, 0)

    def _rename(self, key: str, text: str) -> None:
        entry, text = self.entry(self._items.get(key)), text.strip()
        if not text or text == entry.text:
            return
        if entry.tag:
            above = entry.tag.rpartition("/")[0]
            self.tag_renamed.emit(entry.tag, f"{above}/{text}" if above else text)
        elif entry.view:
            self.search_renamed.emit(entry.text, text)

    def event(self, event: QEvent) -> bool:
        """Some keys are its own: Delete here never means the papers of the list."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _keys(event) in _OWN_KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See above."""
        does = self._doings(self.entry(self.currentItem())).get(_keys(event))
        if does:
            does[1]()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """What can be done with the current row."""
        menu = self.row_menu()
        if menu is not None:
            menu.popup(event.globalPos())

    def row_menu(self) -> QMenu | None:
        """A menu for the current row; None: nothing can be done with it."""
        entry = self.entry(self.currentItem())
        doings = self._doings(entry)
        if not doings:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for keys, (text, does) in doings.items():
            action = menu.addAction(text, QKeySequence(keys))
            action.triggered.connect(lambda _=False, does=does: does())
        if entry.tag:
            colours = colour_menu(
                menu,
                entry.colour,
                self._delegate.theme,
                lambda name: self.tag_coloured.emit(entry.tag, name),
            )
            menu.insertMenu(menu.actions()[1], colours)
        return menu

    def _current_changed(self, item: QTreeWidgetItem | None) -> None:
        view = self.entry(item).view
        if view == DUPLICATES:
            self.duplicates_chosen.emit()
        elif view:
            self.chosen.emit(view)

    def _clicked(self, item: QTreeWidgetItem) -> None:
        view = self.entry(item).view
        if view and view != DUPLICATES:
            self.clicked_again.emit(view)

    def _activated(self, item: QTreeWidgetItem) -> None:
        if self.entry(item).is_section:
            item.setExpanded(not item.isExpanded())
        else:
            self._clicked(item)


def _keys(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString()
