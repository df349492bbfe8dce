"""Where the library lies."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from readinglist.gui.dialogs.settings.page import Page


class LibraryPage(Page):
    """Shows the library's folder; it can be moved, or another one opened."""

    open_chosen = Signal(object)  # Path
    move_chosen = Signal(object)  # Path

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.say(self.tr("The papers and all that you say of them lie in this folder:"))
        self.folder = self.say(str(folder), "strong")
        self.folder.setAccessibleName(self.tr("The library's folder"))
        row = QHBoxLayout()
        self.open = self.button(self.tr("Open &Another…"))
        self.open.clicked.connect(self._choose_another)
        self.move_button = self.button(self.tr("&Move…"))
        self.move_button.clicked.connect(self._choose_target)
        row.addWidget(self.open)
        row.addWidget(self.move_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.say(
            self.tr(
                "Another folder is opened now and at each start; one that is empty gets a new "
                "library. To move the library, choose an empty folder that is on this machine: "
                "folders that are kept in step with other machines damage libraries."
            ),
            "muted",
        )
        self.column.addStretch(1)

    def name(self) -> str:
        """What the page is called."""
        return self.tr("Library")

    def _choose_another(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Open Another Library"))
        if name:
            self.open_chosen.emit(Path(name))

    def _choose_target(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Move the Library to…"))
        if name:
            self.move_chosen.emit(Path(name))
