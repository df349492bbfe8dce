"""The exports that are kept current."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.language import noop, translate

_ABOUT = noop(
    "KeptExportsDialog",
    "These files are written anew whenever their papers change. If another program has changed "
    "such a file, what it wrote is put beside it first. Export with “Keep current” to add one.",
)
_COLUMNS = (
    noop("KeptExportsDialog", "File"),
    noop("KeptExportsDialog", "Format"),
    noop("KeptExportsDialog", "Follows"),
)


class KeptExportsDialog(QDialog):
    """A table of them; the chosen one can be ended."""

    end_asked = Signal(object)  # the file's name, which may be no text to Qt

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kept Exports"))
        self.resize(720, 320)
        self._files: list[str] = []
        about = QLabel(translate("KeptExportsDialog", _ABOUT))
        about.setWordWrap(True)
        self.table = QTableWidget(0, len(_COLUMNS))
        self.table.setAccessibleName(self.tr("Exports that are kept current"))
        self.table.setHorizontalHeaderLabels(
            [translate("KeptExportsDialog", name) for name in _COLUMNS]
        )
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.end = buttons.addButton(
            self.tr("&Keep No More"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.end.clicked.connect(self._end)
        self.end.setAutoDefault(False)  # Enter closes
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)

    def show_exports(self, found: Sequence[tuple[str, str, str]]) -> None:
        """Of each its file, its format, and what it follows."""
        self._files = [file for file, _, _ in found]
        self.table.setRowCount(len(found))
        for row, each in enumerate(found):
            for column, text in enumerate(each):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        self.end.setEnabled(bool(found))
        if found:
            self.table.selectRow(0)

    def _end(self) -> None:
        row = self.table.currentRow()
        if row >= 0:
            self.end_asked.emit(self._files[row])
