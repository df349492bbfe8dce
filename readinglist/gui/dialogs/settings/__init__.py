"""The settings: a dialog of pages, one file a page."""

from readinglist.gui.dialogs.settings.dialog import SettingsDialog

__all__ = ["SettingsDialog"]
