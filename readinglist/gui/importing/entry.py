"""One entry of a file: its title and abstract, edited before it is imported."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from readinglist.core.importing.guidance import Texts
from readinglist.core.text import clean_line


class EntryDialog(QDialog):
    """After it was accepted, `texts` are what the user wants."""

    def __init__(self, parent: QWidget, texts: Texts) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edit Entry"))
        self.resize(640, 380)
        self.title = QLineEdit(texts[0])
        self.title.setCursorPosition(0)
        self.abstract = QPlainTextEdit(texts[1])
        self.abstract.setTabChangesFocus(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._accept = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.title.textChanged.connect(lambda text: self._accept.setEnabled(bool(text.strip())))
        layout = QFormLayout(self)
        layout.addRow(self.tr("&Title"), self.title)
        layout.addRow(self.tr("&Abstract"), self.abstract)
        layout.addRow(buttons)

    def texts(self) -> Texts:
        """The title and the abstract, a line each."""
        return clean_line(self.title.text()), clean_line(self.abstract.toPlainText())
