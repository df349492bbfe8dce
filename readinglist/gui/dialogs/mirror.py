"""The plain-text mirror: which folder it is, taking over what was edited there, conflicts."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from readinglist.core.mirror.reports import PaperConflict

_ABOUT = (
    "A mirror is a folder with one Markdown file a paper. It follows the library; edit the files "
    "with anything, carry them with git or Syncthing, and take the edits over here."
)
_COLUMNS = ("Paper", "Field", "Library", "File", "Kept")


class MirrorDialog(QDialog):
    """Shows the folder and what was done; each button asks for something."""

    folder_asked = Signal()
    take_over_asked = Signal()
    deletions_asked = Signal()
    end_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Mirror as Text Files")
        self.resize(680, 420)
        about, self.place, self.said = QLabel(_ABOUT), QLabel(), QLabel()
        for label in (about, self.place, self.said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.conflicts = self._table()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.choose = self._button(buttons, "Choose Folder…", self.folder_asked)
        self.take_over = self._button(buttons, "Take Over Edits", self.take_over_asked)
        self.delete = self._button(buttons, "Delete Them, Too", self.deletions_asked)
        self.end = self._button(buttons, "Stop", self.end_asked)
        self.take_over.setObjectName("primary")
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (about, self.place, self.said):
            layout.addWidget(widget)
        layout.addWidget(self.conflicts, 1)
        layout.addStretch(0)
        layout.addWidget(buttons)
        self.show_place(None)

    def show_place(self, place: Path | None) -> None:
        """Show which folder follows the library; None: none does."""
        self.place.setText(f"Folder: {place}" if place else "No folder follows this library.")
        self.take_over.setEnabled(place is not None)
        self.end.setEnabled(place is not None)
        self.show_done("", ())

    def show_done(self, said: str, conflicts: Sequence[PaperConflict]) -> None:
        """Say what was done, and show both sides of each conflict beside each other."""
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.offer_deletions(False)
        self.conflicts.setRowCount(len(conflicts))
        for row, each in enumerate(conflicts):
            found = each.conflict
            texts = (each.title, found.field, found.library, found.file, found.whose)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                self.conflicts.setItem(row, column, item)
        self.conflicts.resizeRowsToContents()
        self.conflicts.setVisible(bool(conflicts))

    def offer_deletions(self, are_many: bool) -> None:
        """Let the user say that files were deleted on purpose, where those are most."""
        self.delete.setVisible(are_many)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, len(_COLUMNS))
        table.setAccessibleName("Conflicts")
        table.setHorizontalHeaderLabels(list(_COLUMNS))
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setWordWrap(True)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for narrow in ("Field", "Kept"):
            number = _COLUMNS.index(narrow)
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        return table

    @staticmethod
    def _button(buttons: QDialogButtonBox, text: str, asked: SignalInstance) -> QPushButton:
        button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(asked)
        return button
