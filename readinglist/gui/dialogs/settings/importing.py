"""Where papers come from: a watched folder, and services that know of papers."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit

from readinglist.core.config import Settings
from readinglist.gui.dialogs.settings.page import Page


class ImportPage(Page):
    """The watched folder, and whether services are asked."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = QLineEdit()
        self.folder.setReadOnly(True)
        self.folder.setPlaceholderText(self.tr("No folder is watched"))
        self.folder.setAccessibleName(self.tr("Watched folder"))
        self.choose = self.button(self.tr("&Choose…"))
        self.choose.clicked.connect(self._choose)
        self.stop = self.button(self.tr("&Stop Watching"))
        self.stop.clicked.connect(lambda: self.watch(None))
        self.looks_up = QCheckBox(self.tr("&Look up papers at arXiv and Crossref"))
        self.looks_up.toggled.connect(self.changed)
        self.say(self.tr("Watched folder"), "caption")
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        row.addWidget(self.stop)
        self.column.addLayout(row)
        self.say(self.tr("New files in it are offered for import."), "muted")
        self.column.addSpacing(12)
        self.say(self.tr("Look-up"), "caption")
        self.column.addWidget(self.looks_up)
        self.say(
            self.tr(
                "Only the papers that you look up (Paper, Look Up Metadata) are asked about. arXiv "
                "is sent their arXiv ids, Crossref their DOIs or titles, and nothing else. While "
                "this is off, nobody is asked anything."
            ),
            "muted",
        )
        self.column.addStretch(1)
        self._watched: Path | None = None
        self._show(None, known=False)

    def name(self) -> str:
        """What the page is called."""
        return self.tr("Import")

    def show_settings(self, settings: Settings) -> None:
        """Show whether services are asked."""
        self.looks_up.setChecked(settings.look_up.on)

    def chosen(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        return replace(settings, look_up=replace(settings.look_up, on=self.looks_up.isChecked()))

    def show_watched(self, folder: Path | None) -> None:
        """The folder that is watched at present."""
        self._show(folder, known=True)

    def watched(self) -> Path | None:
        """The folder that is to be watched."""
        return self._watched

    def watch(self, folder: Path | None) -> None:
        """Let a folder be watched; None: none."""
        self._show(folder, known=True)
        self.changed.emit()

    def _show(self, folder: Path | None, *, known: bool) -> None:
        self._watched = folder
        self.folder.setText(str(folder) if folder else "")
        self.choose.setEnabled(known)
        self.stop.setEnabled(folder is not None)

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Watch a Folder"))
        if name:
            self.watch(Path(name))
