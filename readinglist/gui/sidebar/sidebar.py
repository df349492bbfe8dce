"""The sidebar: views, tags and sources with their counts."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from readinglist.core.library import Library

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


def sidebar_content(library: Library) -> SidebarContent:
    """Read what the sidebar shows."""
    return SidebarContent(
        library.counts(), library.tags(), library.sources(), library.count_duplicates()
    )


class Sidebar(QTreeWidget):
    """Where to go. A view is named as `Library.view` names it."""

    chosen = Signal(str)
    duplicates_chosen = Signal()

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
        self._content: SidebarContent | None = None
        self._items: dict[str, QTreeWidgetItem] = {}

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are keys of the window, not the beginning of a name."""

    def show_content(self, content: SidebarContent, current: str) -> None:
        """Show these counts, tags and sources, `current` chosen."""
        if content != self._content:
            self._content = content
            with QSignalBlocker(self):
                self._build(content)
        self.choose(current)

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

    def _build(self, content: SidebarContent) -> None:
        self.clear()
        self._items = {}
        for view, text in _VIEWS:
            self._add(self.invisibleRootItem(), view, text, content.counts[view])
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


def _source_name(source: dict[str, Any]) -> str:
    if not source["day"]:
        return source["name"]
    return f"{source['day']} · {source['layout'] or source['name']}"


def _plain(text: str) -> str:
    """Text for a tooltip that Qt does not take for rich text."""
    return text.replace("<", "‹").replace(">", "›")
