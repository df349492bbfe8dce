"""Keys and citations, which have dialogs of their own."""

from PySide6.QtWidgets import QHBoxLayout

from readinglist.core.config import Settings
from readinglist.gui.dialogs.settings.page import Page


class CitingPage(Page):
    """Says what is chosen, and leads to where it is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.say(self.tr("Citation keys"), "caption")
        self.pattern = self.say("")
        self._row("citation-keys", self.tr("Citation &Keys…"))
        self.column.addSpacing(12)
        self.say(self.tr("Citations"), "caption")
        self.style_name = self.say("")
        self._row("citation-style", self.tr("Citation &Style…"))
        self.column.addStretch(1)

    def name(self) -> str:
        """What the page is called."""
        return self.tr("Citing")

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        pattern = self.tr("New papers get keys by the pattern {}.").format(settings.key_pattern)
        style = self.tr("Papers are cited in the style {}.").format(settings.citation_style)
        self.pattern.setText(pattern)
        self.style_name.setText(style)

    def _row(self, action: str, text: str) -> None:
        row = QHBoxLayout()
        row.addWidget(self.button(text, action))
        row.addStretch(1)
        self.column.addLayout(row)
