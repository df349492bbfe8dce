"""A tree of entries that is kept: only what changed is made anew; what is collapsed stays so."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from readinglist.gui.sidebar.content import Entry

KEY = Qt.ItemDataRole.UserRole
_NO_ENTRY = Entry("gap:", "")


class EntryTree(QTreeWidget):
    """Shows entries, each in a row: its text, and its count at the end."""

    collapsed_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.itemCollapsed.connect(lambda item: self._remember(item, True))
        self.itemExpanded.connect(lambda item: self._remember(item, False))
        self._items: dict[str, Row] = {}
        self._top: Sequence[Entry] = ()
        self._collapsed: set[str] = set()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are keys of the window, not the beginning of a name."""

    # Showing ---------------------------------------------------------------------------------

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, top to bottom, without telling anybody."""
        with QSignalBlocker(self):
            known, self._top = self._top, tuple(entries)
            self._show_below(self.invisibleRootItem(), known, self._top)

    def entry(self, item: QTreeWidgetItem | QModelIndex | QPersistentModelIndex | None) -> Entry:
        """What a row shows; of none an entry that leads nowhere."""
        if item is None:
            return _NO_ENTRY
        is_item = isinstance(item, QTreeWidgetItem)
        key = item.data(0, KEY) if is_item else item.sibling(item.row(), 0).data(KEY)
        return self._items[key].entry if key in self._items else _NO_ENTRY

    def accessible_text(self, entry: Entry) -> str:
        """What is read aloud."""
        return entry.text

    def _show_below(
        self, above: QTreeWidgetItem, there: Sequence[Entry], entries: Sequence[Entry]
    ) -> None:
        """Make of the rows that are there what is wanted; what is the same is not touched."""
        self._arrange(above, there, entries)
        for entry in entries:
            row = self._items[entry.key]
            known = row.entry
            if known != entry:
                row.entry = entry
                # Not the row itself: it counts no columns, for it stores nothing in them.
                self.model().dataChanged.emit(*map(self.indexFromItem, (row, row), (0, 1)))
                self._show_below(row, known.below, entry.below)

    def _arrange(
        self, above: QTreeWidgetItem, there: Sequence[Entry], entries: Sequence[Entry]
    ) -> None:
        """Have a row for each entry there, in this order."""
        wanted = {entry.key for entry in entries}
        for place in reversed(range(len(there))):
            if there[place].key not in wanted:
                above.takeChild(place)
                self._forget(there[place])
        stayed = [entry.key for entry in there if entry.key in wanted]
        known = set(stayed)
        if stayed != [entry.key for entry in entries if entry.key in known]:
            above.takeChildren()
            known = set[str]()
        if not known:
            above.addChildren([self._items.get(e.key) or self._make(e) for e in entries])
            above.setExpanded(above.data(0, KEY) not in self._collapsed)
            self._expand(entries)
            return
        for place, entry in enumerate(entries):
            if entry.key not in known:
                above.insertChild(place, self._make(entry))
                self._expand([entry])

    def _make(self, entry: Entry) -> "Row":
        row = self._items[entry.key] = Row(entry, self.accessible_text)
        if entry.below:
            row.addChildren([self._make(one) for one in entry.below])
        return row

    def _forget(self, entry: Entry) -> None:
        del self._items[entry.key]
        for one in entry.below:
            self._forget(one)

    # Collapsing ------------------------------------------------------------------------------

    def collapsed_rows(self) -> list[str]:
        """The rows that are collapsed, by key."""
        return sorted(self._collapsed)

    def set_collapsed(self, keys: Iterable[str]) -> None:
        """Have these rows collapsed and all others not; some may come only later."""
        self._collapsed = set(keys)
        with QSignalBlocker(self):
            self._expand(self._top)

    def _expand(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            if entry.below:
                self._items[entry.key].setExpanded(entry.key not in self._collapsed)
                self._expand(entry.below)

    def _remember(self, item: QTreeWidgetItem, is_collapsed: bool) -> None:
        key = item.data(0, KEY)
        (self._collapsed.add if is_collapsed else self._collapsed.discard)(key)
        self.collapsed_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Headings open and close; the view that is shown stays the current row."""
        item = self.itemAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not self.entry(item).is_section:
            super().mousePressEvent(event)
        elif item is not None:
            item.setExpanded(not item.isExpanded())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The second click of two on a heading is one like the first."""
        if self.entry(self.itemAt(event.position().toPoint())).is_section:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)


class Row(QTreeWidgetItem):
    """A row that answers from its entry: there may be thousands, and a few are seen."""

    def __init__(self, entry: Entry, accessible_text: Callable[[Entry], str]) -> None:
        super().__init__()
        self.entry = entry
        self._accessible_text = accessible_text
        if entry.is_gap:
            self.setFlags(Qt.ItemFlag.NoItemFlags)
        elif entry.is_section:
            self.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled)

    def data(self, column: int, role: int) -> str | None:
        """What it shows and says."""
        entry = self.entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.size if column else entry.text
        if role == KEY:
            return entry.key
        if role == Qt.ItemDataRole.AccessibleTextRole and not column:
            return self._accessible_text(entry)
        return (entry.tip or None) if role == Qt.ItemDataRole.ToolTipRole else None
