"""The language of the window."""

from dataclasses import replace

from PySide6.QtWidgets import QComboBox

from readinglist.core.config import Settings
from readinglist.gui.dialogs.settings.page import Page
from readinglist.gui.language import LANGUAGES


class LanguagePage(Page):
    """Each language in its own name."""

    def __init__(self) -> None:
        super().__init__()
        self.language = QComboBox()
        self.language.setMinimumWidth(220)
        self.language.addItem(self.tr("As the system has it"), "")
        for name, text in LANGUAGES.items():
            self.language.addItem(text, name)
        self.language.currentIndexChanged.connect(self.changed)
        self.form().addRow(self.tr("&Language:"), self.language)
        self.say(self.tr("The program speaks another language from its next start."), "muted")
        self.column.addStretch(1)

    def name(self) -> str:
        """What the page is called."""
        return self.tr("Language")

    def show_settings(self, settings: Settings) -> None:
        """Show the language."""
        self.language.setCurrentIndex(max(0, self.language.findData(settings.window.language)))

    def chosen(self, settings: Settings) -> Settings:
        """The settings with what is chosen here; a language that is not known stays written."""
        before, now = settings.window.language, self.language.currentData()
        if max(0, self.language.findData(before)) == self.language.currentIndex():
            now = before
        return replace(settings, window=replace(settings.window, language=now))
