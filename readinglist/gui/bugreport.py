"""A bug is shown as one, with a report to copy."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox

from readinglist import __version__
from readinglist.gui.language import translate


def show_bug(traceback: str) -> None:
    """Say that something went wrong that should not, and give the report."""
    box = QMessageBox(QApplication.activeWindow())
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Reading List")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(
        translate(
            "bugreport",
            "This is a bug in Reading List. What was saved is safe; the last step may not be.",
        )
    )
    box.setInformativeText(translate("bugreport", "Please copy the details and report them."))
    box.setDetailedText(report(traceback))
    box.open()


def report(traceback: str) -> str:
    """What a developer needs to know."""
    versions = f"Reading List {__version__}, Python {platform.python_version()}, Qt {qVersion()}"
    return f"{versions}, {platform.platform()}\n\n{traceback}"
