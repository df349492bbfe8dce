"""Which fields of a file are what: shown, and changed by the user."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from readinglist.core.importing.entries import Parsed
from readinglist.gui.language import noop, translate

NAMES = {
    "title": noop("ImportedFields", "Title"),
    "abstract": noop("ImportedFields", "Abstract"),
    "authors": noop("ImportedFields", "Authors"),
    "year": noop("ImportedFields", "Year"),
    "date": noop("ImportedFields", "Date"),
    "arxiv": noop("ImportedFields", "arXiv id"),
    "doi": "DOI",
    "url": noop("ImportedFields", "Link"),
    "journal": noop("ImportedFields", "Journal"),
    "booktitle": noop("ImportedFields", "Booktitle"),
    "venue": noop("ImportedFields", "Venue"),
    "tags": noop("ImportedFields", "Tags"),
    "categories": noop("ImportedFields", "Categories"),
    "note": noop("ImportedFields", "Note"),
    "status": noop("ImportedFields", "Status"),
    "starred": noop("ImportedFields", "Star"),
    "rating": noop("ImportedFields", "Rating"),
    "key": noop("ImportedFields", "Citation key"),
    "entry_type": noop("ImportedFields", "Type"),
    "type": noop("ImportedFields", "Type"),
    "extra": noop("ImportedFields", "Zotero's extra"),
}


class FieldsDialog(QDialog):
    """After it was accepted, `meanings` are what the user says."""

    def __init__(self, parent: QWidget, parsed: Parsed, given: dict[str, str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Fields of the File"))
        self.resize(720, 480)
        self._parsed = parsed
        self._given = given
        self.table = QTableWidget(len(parsed.fields), 3)
        self.table.setAccessibleName(self.tr("Fields"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("In the file"), self.tr("A value"), self.tr("Is")]
        )
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.choices: dict[str, QComboBox] = {}
        for row, use in enumerate(parsed.fields):
            for column, text in enumerate((use.path, use.sample)):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.table.setItem(row, column, item)
            self.table.setCellWidget(row, 2, self._choice(use.path, use.meaning))
        self.table.resizeColumnToContents(0)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        hint = QLabel(self.tr("Of several fields for one thing the first that is filled counts."))
        hint.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addWidget(hint)
        layout.addWidget(buttons)

    def meanings(self) -> dict[str, str]:
        """What was said of fields before, and now."""
        found = {use.path: use.meaning for use in self._parsed.fields}
        chosen = {path: box.currentData() for path, box in self.choices.items()}
        return self._given | {p: chosen[p] for p in chosen if chosen[p] != found[p]}

    def _choice(self, path: str, meaning: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("What {} is").format(path))
        box.addItem(self.tr("kept as it is"), "")
        for name in self._parsed.meanings:
            box.addItem(translate("ImportedFields", NAMES[name]), name)
        box.setCurrentIndex(box.findData(meaning))
        self.choices[path] = box
        return box
