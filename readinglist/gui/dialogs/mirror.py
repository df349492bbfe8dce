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
from readinglist.gui.language import noop, translate

_ABOUT = noop(
    "MirrorDialog",
    "A mirror is a folder with one Markdown file a paper. It follows the library; edit the files "
    "with anything, carry them with git or Syncthing, and take the edits over here.",
)
_COLUMNS = (
    noop("MirrorDialog", "Paper"),
    noop("MirrorDialog", "Field"),
    noop("MirrorDialog", "Library"),
    noop("MirrorDialog", "File"),
    noop("MirrorDialog", "Kept"),
)
_NARROW = (1, 4)  # columns of single words
_WHOSE = {
    "library": noop("MirrorDialog", "library"),
    "file": noop("MirrorDialog", "file"),
    "both": noop("MirrorDialog", "both"),
}


class MirrorDialog(QDialog):
    """Shows the folder and what was done; each button asks for something."""

    folder_asked = Signal()
    take_over_asked = Signal()
    deletions_asked = Signal()
    end_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Mirror as Text Files"))
        self.resize(680, 420)
        about = QLabel(translate("MirrorDialog", _ABOUT))
        self.place, self.said = QLabel(), QLabel()
        for label in (about, self.place, self.said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.conflicts = self._table()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.choose = self._button(buttons, self.tr("Choose Folder…"), self.folder_asked)
        self.take_over = self._button(buttons, self.tr("Take Over Edits"), self.take_over_asked)
        self.delete = self._button(buttons, self.tr("Delete Them, Too"), self.deletions_asked)
        self.end = self._button(buttons, self.tr("Stop"), self.end_asked)
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
        self.place.setText(
            self.tr("Folder: {}").format(place)
            if place
            else self.tr("No folder follows this library.")
        )
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
            whose = translate("MirrorDialog", _WHOSE[found.whose])
            texts = (each.title, found.field, found.library, found.file, whose)
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
        table.setAccessibleName(self.tr("Conflicts"))
        table.setHorizontalHeaderLabels([translate("MirrorDialog", name) for name in _COLUMNS])
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setWordWrap(True)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in _NARROW:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        return table

    @staticmethod
    def _button(buttons: QDialogButtonBox, text: str, asked: SignalInstance) -> QPushButton:
        button = buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(asked)
        return button
