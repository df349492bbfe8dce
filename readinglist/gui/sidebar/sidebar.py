"""The sidebar: views, tags and sources with their counts."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
)

from readinglist.core.library import Library
from readinglist.core.model import SavedSearch

VIEW = Qt.ItemDataRole.UserRole
_DUPLICATES = "duplicates"  # no list of papers: a dialog of pairs

_VIEWS = (
    ("inbox", "▾  Inbox"),
    ("queue", "≡  Queue"),
    ("done", "✓  Done"),
    ("starred", "★  Starred"),
    ("all", "▤  All papers"),
)


@dataclass(frozen=True, slots=True)
class SidebarContent:
    """Everything that the sidebar shows."""

    counts: dict[str, int]
    tags: list[tuple[str, int]]
    sources: list[dict[str, Any]]
    duplicates: int = 0  # pairs
    saved: list[SavedSearch] = field(default_factory=lambda: [])


def sidebar_content(library: Library) -> SidebarContent:
    """Read what the sidebar shows."""
    return SidebarContent(
        library.counts(),
        library.tags(),
        library.sources(),
        library.count_duplicates(),
        library.saved_searches(),
    )


class Sidebar(QTreeWidget):
    """Where to go. A view is named as `Library.view` names it."""

    chosen = Signal(str)
    clicked_again = Signal(str)  # a view; also where it was not the current one before
    duplicates_chosen = Signal()
    rename_asked = Signal(str)  # of a saved search: its name
    delete_asked = Signal(str)
    reordered = Signal(object)  # list[str]: the names of the saved searches

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAccessibleName("Views, tags and sources")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setIndentation(14)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._current_changed)
        self.itemClicked.connect(lambda item, _: self._clicked(item))
        self.itemActivated.connect(lambda item, _: self._clicked(item))
        self._content: SidebarContent | None = None
        self._items: dict[str, QTreeWidgetItem] = {}
        self._counts: dict[str, int] = {}  # of saved searches

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are keys of the window, not the beginning of a name."""

    def show_content(self, content: SidebarContent) -> None:
        """Show these counts, tags and sources."""
        if content != self._content:
            self._content = content
            with QSignalBlocker(self):
                self._build(content)

    def choose(self, view: str) -> None:
        """Mark a view as the current one, without telling anybody."""
        with QSignalBlocker(self):
            item = self._items.get(view)
            if item is None:
                self.setCurrentIndex(QModelIndex())
            else:
                self.setCurrentItem(item)

    def views(self) -> list[str]:
        """The names of all views that can be chosen, from top to bottom."""
        return list(self._items)

    def places(self) -> Iterator[tuple[str, str]]:
        """Each view that can be chosen, and what it is called."""
        for view, item in self._items.items():
            if view != _DUPLICATES:
                yield view, _name(view, item)

    # Saved searches --------------------------------------------------------------------------

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many papers these views hold, as far as they are there."""
        self._counts = dict(counts)
        with QSignalBlocker(self):
            for view, count in counts.items():
                if view in self._items:
                    self._items[view].setText(1, str(count))

    def query_of(self, view: str) -> str:
        """What a saved search searches for."""
        return next((s.query for s in self._saved() if _view_of(s) == view), "")

    def view_of(self, query: str) -> str | None:
        """The saved search that searches for just this, or for words that begin so."""
        text = query.strip()
        for wanted in (text, f"{text}*"):
            for search in self._saved():
                if text and search.query == wanted:
                    return _view_of(search)
        return None

    def _saved(self) -> list[SavedSearch]:
        return self._content.saved if self._content else []

    def _current_saved(self) -> SavedSearch | None:
        item = self.currentItem()
        view = item.data(0, VIEW) if item is not None else None
        return next((search for search in self._saved() if _view_of(search) == view), None)

    def _move(self, search: SavedSearch, steps: int) -> None:
        names = [s.name for s in self._saved()]
        place = names.index(search.name) + steps
        if 0 <= place < len(names):
            names.remove(search.name)
            names.insert(place, search.name)
            self.reordered.emit(names)

    def _does(self) -> dict[str, tuple[str, Callable[[SavedSearch], None]]]:
        """What can be done with a saved search: keys, what they are called, what they do."""
        return {
            "F2": ("Rename…", lambda search: self.rename_asked.emit(search.name)),
            "Del": ("Delete", lambda search: self.delete_asked.emit(search.name)),
            "Alt+Up": ("Move up", lambda search: self._move(search, -1)),
            "Alt+Down": ("Move down", lambda search: self._move(search, 1)),
        }

    def event(self, event: QEvent) -> bool:
        """Some keys are its own: Delete here never means the papers of the list."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _keys(event) in self._does()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See above."""
        does, search = self._own_key(event), self._current_saved()
        if does and search:
            does(search)
        else:
            super().keyPressEvent(event)

    def _own_key(self, event: QKeyEvent) -> Callable[[SavedSearch], None] | None:
        if self._current_saved() is None:
            return None
        keys = _keys(event)
        return self._does()[keys][1] if keys in self._does() else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """What can be done with a saved search."""
        search = self._current_saved()
        if search is None:
            return
        menu = QMenu(self)
        for keys, (text, does) in self._does().items():
            action = menu.addAction(text, QKeySequence(keys))
            action.triggered.connect(lambda _=False, does=does: does(search))
        menu.popup(event.globalPos())

    # Building --------------------------------------------------------------------------------

    def _build(self, content: SidebarContent) -> None:
        self.clear()
        self._items = {}
        for view, text in _VIEWS:
            self._add(self.invisibleRootItem(), view, text, content.counts[view])
        if content.saved:
            self._section("Saved searches")
            for search in content.saved:
                view = _view_of(search)
                count = self._counts.get(view, 0)  # as it was, until it is known anew
                item = self._add(self.invisibleRootItem(), view, f"⌕  {search.name}", count)
                item.setToolTip(0, _plain(search.query))
        if content.tags:
            self._section("Tags")
            self._add_tags(content.tags)
        if content.sources:
            self._section("Sources")
            for source in content.sources:
                item = self._add(
                    self.invisibleRootItem(),
                    f"source:{source['id']}",
                    f"▤  {_source_name(source)}",
                    source["count"],
                )
                item.setToolTip(0, _plain(source["name"]))
        self._section("")
        if content.duplicates:
            self._add(self.invisibleRootItem(), _DUPLICATES, "≈  Duplicates", content.duplicates)
        self._add(self.invisibleRootItem(), "trash", "⌫  Trash", content.counts["trash"])
        self.expandAll()

    def _add_tags(self, tags: list[tuple[str, int]]) -> None:
        """Tags as a tree: `ml/theory` below `ml`, also where `ml` itself has no paper."""
        parents: dict[str, QTreeWidgetItem] = {}
        for tag, count in tags:
            above = self.invisibleRootItem()
            parts = tag.split("/")
            for depth in range(1, len(parts) + 1):
                name = "/".join(parts[:depth])
                if name not in parents:
                    parents[name] = self._add(above, f"tag:{name}", f"#  {parts[depth - 1]}", 0)
                above = parents[name]
            above.setText(1, str(count))

    def _add(self, above: QTreeWidgetItem, view: str, text: str, count: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem(above, [text, str(count) if count else ""])
        item.setData(0, VIEW, view)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._items[view] = item
        return item

    def _section(self, text: str) -> None:
        item = QTreeWidgetItem(self, [text.upper()])
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.82)
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(0, font)
        item.setSizeHint(0, QSize(0, 34))
        item.setTextAlignment(0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)

    def _current_changed(self, item: QTreeWidgetItem | None) -> None:
        view = item.data(0, VIEW) if item is not None else None
        if view == _DUPLICATES:
            self.duplicates_chosen.emit()
        elif view:
            self.chosen.emit(view)

    def _clicked(self, item: QTreeWidgetItem) -> None:
        view = item.data(0, VIEW)
        if view and view != _DUPLICATES:
            self.clicked_again.emit(view)


def _name(view: str, item: QTreeWidgetItem) -> str:
    """Its text without the glyph; tags in full."""
    kind, _, tag = view.partition(":")
    return f"#{tag}" if kind == "tag" else item.text(0).partition("  ")[2]


def _source_name(source: dict[str, Any]) -> str:
    if not source["day"]:
        return source["name"]
    return f"{source['day']} · {source['layout'] or source['name']}"


def _keys(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString()


def _view_of(search: SavedSearch) -> str:
    return f"search:{search.name}"


def _plain(text: str) -> str:
    """Text for a tooltip that Qt does not take for rich text."""
    return text.replace("<", "‹").replace(">", "›")
