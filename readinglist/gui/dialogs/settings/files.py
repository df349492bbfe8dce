"""What is kept beside the library: mirror, backups, history."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from readinglist.core.config import Settings
from readinglist.gui.dialogs.settings.page import Page, bytes_in, show_bytes

_MOST_DAYS = 36_500


class FilesPage(Page):
    """Limits of backups and history; the mirror has a dialog of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.say(self.tr("Mirror"), "caption")
        self.mirror = self.say(self.tr("No folder follows this library."))
        self._row("mirror", self.tr("&Mirror as Text Files…"))
        self.column.addSpacing(12)
        self.say(self.tr("Backups"), "caption")
        self.backups = self.megabytes()
        self.form().addRow(self.tr("All &backups together, at most:"), self.backups)
        self.say(
            self.tr("The oldest are dropped first; the newest two always stay."),
            "muted",
        )
        self.column.addSpacing(12)
        self.say(self.tr("History"), "caption")
        self.days = self.amount(_MOST_DAYS, self.tr(" days"))
        self.history = self.megabytes()
        form = self.form()
        form.addRow(self.tr("What was done can be undone &for:"), self.days)
        form.addRow(self.tr("It takes at m&ost:"), self.history)
        self.say(self.tr("The newest 1,000 changes always stay."), "muted")
        self.column.addStretch(1)

    def name(self) -> str:
        """What the page is called."""
        return self.tr("Files")

    def _row(self, action: str, text: str) -> None:
        row = QHBoxLayout()
        row.addWidget(self.button(text, action))
        row.addStretch(1)
        self.column.addLayout(row)

    def show_settings(self, settings: Settings) -> None:
        """Show the limits."""
        show_bytes(self.backups, settings.backup_bytes)
        show_bytes(self.history, settings.history_bytes)
        self.days.setValue(min(settings.history_days, _MOST_DAYS))

    def show_mirror(self, folder: Path | None) -> None:
        """The folder that follows the library; None: none does."""
        if folder is not None:
            self.mirror.setText(self.tr("{} follows this library.").format(folder))

    def chosen(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        days = self.days.value()
        if days == min(settings.history_days, _MOST_DAYS):
            days = settings.history_days
        return replace(
            settings,
            backup_bytes=bytes_in(self.backups, settings.backup_bytes),
            history_bytes=bytes_in(self.history, settings.history_bytes),
            history_days=days,
        )
