"""Tags that are perhaps one, to be merged at once; tags that are hardly used."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from readinglist.core import tags
from readinglist.core.tags import TagHygiene
from readinglist.gui.language import noop, translate

_DIFFER_BY = {
    tags.CASE: noop("HygieneDialog", "capital letters"),
    tags.HYPHEN: noop("HygieneDialog", "hyphens or spaces"),
    tags.PLURAL: noop("HygieneDialog", "the plural"),
    tags.LETTER: noop("HygieneDialog", "a letter"),
}
_UNSURE = tags.LETTER  # two words may be a letter apart: not ticked by itself
_Pair = tuple[str, str]
_DATA = Qt.ItemDataRole.UserRole


class HygieneDialog(QDialog):
    """Stays open beside the window; says what is to be merged, renamed or deleted."""

    merged = Signal(object)  # list[tuple[str, str]]: what goes, into what
    renamed = Signal(str, str)
    deleted = Signal(object)  # list[str]
    merge_asked = Signal(str)  # into which one is to be asked

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tag Hygiene"))
        self.resize(720, 620)
        self._found = TagHygiene((), (), (), {})
        self._swapped: set[_Pair] = set()
        self._ticks: dict[_Pair, bool] = {}  # what the user has said
        self.asking: QInputDialog | None = None
        self.pairs = _table(
            self.tr("Tags that are perhaps one"),
            [self.tr("Merge"), self.tr("Into"), self.tr("They differ by")],
        )
        self.pairs.itemChanged.connect(self._ticked)
        self.few = _table(
            self.tr("Tags that are hardly used"), [self.tr("Tag"), self.tr("On this paper only")]
        )
        self.few.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.few.itemSelectionChanged.connect(self._say_what_can_be_done)
        self.swap = self._button(self.tr("Let the Other One Stay"), self._swap, "Ctrl+R")
        self.merge = self._button("", self._merge, "Ctrl+Return")
        self.merge.setObjectName("primary")
        self.rename = self._button(self.tr("Rename…"), self._rename, "F2")
        self.into = self._button(self.tr("Merge Into…"), self._ask_for_other, "Ctrl+M")
        self.delete = self._button(self.tr("Delete"), self._delete, "Del", self.few)
        self.pairs_said, self.few_said = QLabel(), QLabel()
        self._lay_out()
        self.show_hygiene(self._found)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        close = self._button(self.tr("Close"), self.reject)
        for said, table, buttons, stretch in (
            (self.pairs_said, self.pairs, (self.swap, None, self.merge), 3),
            (self.few_said, self.few, (self.rename, self.into, self.delete, None, close), 2),
        ):
            said.setObjectName("caption")
            said.setBuddy(table)
            row = QHBoxLayout()
            for button in buttons:
                row.addStretch(1) if button is None else row.addWidget(button)
            layout.addWidget(said)
            layout.addWidget(table, stretch)
            layout.addLayout(row)

    def _button(
        self, text: str, clicked: Callable[[], None], keys: str = "", within: QWidget | None = None
    ) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: clicked())
        if keys:
            key = QShortcut(QKeySequence(keys), within or self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(button.click)
            named = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(named)
        return button

    # Showing ---------------------------------------------------------------------------------

    def show_hygiene(self, found: TagHygiene) -> None:
        """Show this, with the ticks and directions that were chosen before."""
        self._found = found
        place = self.pairs.currentIndex().row()
        with QSignalBlocker(self.pairs), QSignalBlocker(self.few):
            self.pairs.clear()
            self.pairs.addTopLevelItems(
                [self._pair_row(pair.goes, pair.stays, pair.by) for pair in found.alike]
            )
            self.few.clear()
            rows = [_row((tag, title), tag) for tag, title in found.on_one_paper]
            rows += [_row((tag, self.tr("on no paper")), tag) for tag in found.unused]
            self.few.addTopLevelItems(rows)
        if found.alike:
            at = min(max(place, 0), len(found.alike) - 1)
            self.pairs.setCurrentIndex(self.pairs.model().index(at, 0))
        alike = self.tr("%n pair(s) of tags that are perhaps one", "", len(found.alike))
        self.pairs_said.setText(alike if found.alike else self.tr("No two tags are alike."))
        few = self.tr("%n tag(s) on one paper, or on none", "", self.few.topLevelItemCount())
        self.few_said.setText(few)
        self._say_what_can_be_done()

    def _pair_row(self, goes: str, stays: str, by: str) -> QTreeWidgetItem:
        pair = goes, stays
        if pair in self._swapped:
            goes, stays = stays, goes
        differ = translate("HygieneDialog", _DIFFER_BY[by])
        row = _row((self._named(goes), self._named(stays), differ), pair)
        ticked = self._ticks.get(pair, by != _UNSURE)
        row.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        said = self.tr("Merge {goes} into {stays}; they differ by {what}")
        row.setData(
            0,
            Qt.ItemDataRole.AccessibleTextRole,
            said.format(goes=self._named(goes), stays=self._named(stays), what=differ),
        )
        return row

    def _named(self, tag: str) -> str:
        count = self._found.counts.get(tag, 0)
        return self.tr("{tag}  ({count})").format(tag=tag, count=self.locale().toString(count))

    def _rows(self) -> list[QTreeWidgetItem]:
        rows = (self.pairs.topLevelItem(n) for n in range(self.pairs.topLevelItemCount()))
        return [row for row in rows if row is not None]

    def ticked(self) -> list[_Pair]:
        """The pairs to be merged: what goes, into what."""
        pairs = [row.data(0, _DATA) for row in self._rows() if _is_ticked(row)]
        return [(b, a) if (a, b) in self._swapped else (a, b) for a, b in pairs]

    def _selected(self) -> list[str]:
        return [row.data(0, _DATA) for row in self.few.selectedItems()]

    def _say_what_can_be_done(self) -> None:
        pairs, few = len(self.ticked()), len(self._selected())
        self.merge.setText(self.tr("Merge %n Pair(s)", "", pairs))
        self.merge.setEnabled(pairs > 0)
        self.swap.setEnabled(bool(self._found.alike))
        self.rename.setEnabled(few == 1)
        self.into.setEnabled(few == 1)
        self.delete.setEnabled(few > 0)

    # Doing -----------------------------------------------------------------------------------

    def _ticked(self, row: QTreeWidgetItem) -> None:
        self._ticks[row.data(0, _DATA)] = _is_ticked(row)
        self._say_what_can_be_done()

    def _swap(self) -> None:
        row = self.pairs.currentItem()
        if row is not None:
            self._swapped ^= {row.data(0, _DATA)}
            self.show_hygiene(self._found)

    def _merge(self) -> None:
        self.merged.emit(self.ticked())

    def _rename(self) -> None:
        [tag] = self._selected()
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Rename Tag"))
        dialog.setLabelText(self.tr("Name:"))
        dialog.setTextValue(tag)
        dialog.setMinimumWidth(360)
        dialog.textValueSelected.connect(lambda new: self.renamed.emit(tag, new))
        self.asking = dialog
        dialog.open()

    def _ask_for_other(self) -> None:
        [tag] = self._selected()
        self.merge_asked.emit(tag)

    def _delete(self) -> None:
        self.deleted.emit(self._selected())


def _table(name: str, columns: Sequence[str]) -> QTreeWidget:
    table = QTreeWidget()
    table.setAccessibleName(name)
    table.setHeaderLabels(list(columns))
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setObjectName("entries")
    table.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    table.header().setSectionsMovable(False)
    for column in range(len(columns) - 1):
        table.setColumnWidth(column, 240)
    return table


def _row(texts: Sequence[str], data: object) -> QTreeWidgetItem:
    row = QTreeWidgetItem(list(texts))
    row.setData(0, _DATA, data)
    for column, text in enumerate(texts):
        row.setToolTip(column, text.replace("<", "‹"))
    return row


def _is_ticked(row: QTreeWidgetItem) -> bool:
    return row.checkState(0) == Qt.CheckState.Checked
