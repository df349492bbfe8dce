"""The queue: how much is read at the same time."""

from dataclasses import replace

from readinglist.core.config import Settings
from readinglist.gui.dialogs.settings.page import Page

_MOST = 1000


class QueuePage(Page):
    """A limit that is said when it is passed, and refuses nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.limit = self.amount(_MOST, "")
        self.limit.setSpecialValueText(self.tr("no limit"))
        self.form().addRow(self.tr("Papers being &read at the same time, at most:"), self.limit)
        self.say(
            self.tr(
                "Who begins many papers ends few. When more are being read, the line below the "
                "list says so."
            ),
            "muted",
        )
        self.column.addStretch(1)

    def name(self) -> str:
        """What the page is called."""
        return self.tr("Queue")

    def show_settings(self, settings: Settings) -> None:
        """Show the limit."""
        self.limit.setValue(settings.reading_limit)

    def chosen(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        limit = self.limit.value()
        if limit == min(settings.reading_limit, _MOST):
            return settings
        return replace(settings, reading_limit=limit)
