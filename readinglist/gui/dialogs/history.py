"""The history: what was done, when, on how many papers; undone and redone one by one."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDateTime, QLocale, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from readinglist.core.model import Operation
from readinglist.gui.language import noop, translate
from readinglist.gui.wording import label_text

_COLUMNS = (
    noop("HistoryModel", "When"),
    noop("HistoryModel", "What"),
    noop("HistoryModel", "Papers"),
    "",
)
_LOOKED_AT = 50  # rows that say how wide a column must be
_Index = QModelIndex | Any


class HistoryModel(QAbstractTableModel):
    """The operations, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._operations: Sequence[Operation] = ()

    def show_operations(self, operations: Sequence[Operation]) -> None:
        """Show these."""
        self.beginResetModel()
        self._operations = operations
        self.endResetModel()

    def operation(self, row: int) -> Operation:
        """The operation of a row."""
        return self._operations[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        """One row an operation."""
        return 0 if parent.isValid() else len(self._operations)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        """When, what, how many, and whether it stands."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return translate("HistoryModel", _COLUMNS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell: plain text."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        operation = self._operations[index.row()]
        return (
            _local(operation.time),
            label_text(operation.label),
            QLocale().toString(operation.count),
            self.tr("undone") if operation.undone else "",
        )[index.column()]


class HistoryDialog(QDialog):
    """Stays open beside the window; says what is to be undone, redone, gone back to."""

    undo_asked = Signal(int)  # an operation's id
    back_asked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.resize(720, 520)
        self.model = HistoryModel()
        self.table = QTableView()
        self.table.setObjectName("history")
        self.table.setAccessibleName(self.tr("History"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setResizeContentsPrecision(_LOOKED_AT)
        for column in (0, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        self.reverse = self._button(self.tr("Undo This"), self._reverse)
        self.back = self._button(self.tr("Back to Here"), self._go_back)
        self.back.setToolTip(self.tr("Undoes everything that was done after it"))
        close = self._button(self.tr("Close"), self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.reverse)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        self._offer()

    def show_operations(self, operations: Sequence[Operation]) -> None:
        """Show these, the same one selected as before."""
        chosen = self._chosen()
        self.model.show_operations(operations)
        rows = [operation.id for operation in operations]
        if chosen is not None and chosen.id in rows:
            self.table.selectRow(rows.index(chosen.id))
        elif rows:
            self.table.selectRow(0)
        self._offer()

    def _button(self, text: str, clicked: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: clicked())
        return button

    def _chosen(self) -> Operation | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.operation(rows[0].row()) if rows else None

    def _offer(self) -> None:
        chosen = self._chosen()
        self.reverse.setEnabled(chosen is not None)
        self.back.setEnabled(chosen is not None and self.model.operation(0).id != chosen.id)
        again = chosen is not None and (chosen.undone or chosen.kind == "undo")
        self.reverse.setText(self.tr("Redo This") if again else self.tr("Undo This"))

    def _reverse(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.undo_asked.emit(chosen.reversed_by if chosen.undone else chosen.id)

    def _go_back(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.back_asked.emit(chosen.id)


def _local(time: str) -> str:
    moment = QDateTime.fromString(time, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
