"""How a file is read, as the import preview shows it, and what can be said otherwise."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from readinglist.core.importing.documents import Undecodable
from readinglist.core.importing.guidance import NO_DAY
from readinglist.core.importing.plan import FilePlan
from readinglist.gui.importing.formats import NAMES, format_name

_DAY_WIDTH = 12  # letters
# Those in which texts of papers are found; Latin-1 is in its superset, as browsers have it.
ENCODINGS = ("UTF-8", "Windows-1252", "UTF-16-LE", "GB18030", "Big5", "Shift-JIS", "EUC-KR",
             "KOI8-R", "ISO-8859-2")  # fmt: skip


class ReadingBar(QWidget):
    """Format, source and day of one file."""

    format_chosen = Signal(str)
    called = Signal(str, str)  # source and day, as `Guidance` has them
    encoding_chosen = Signal(str)
    fields_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Read as"))
        for name in NAMES:
            self.format.addItem(format_name(name), name)
        self.format.activated.connect(lambda _: self.format_chosen.emit(self.format.currentData()))
        self.source = QLineEdit()
        self.source.setAccessibleName(self.tr("Source"))
        self.day = QLineEdit()
        self.day.setAccessibleName(self.tr("Day"))
        self.day.setPlaceholderText(self.tr("no day"))
        self.day.setMaximumWidth(_DAY_WIDTH * self.fontMetrics().averageCharWidth() + 30)
        for edit in (self.source, self.day):
            edit.textEdited.connect(lambda _: self._call())
        self.encoding = QComboBox()
        self.encoding.setAccessibleName(self.tr("Encoding"))
        for name in ENCODINGS:
            self.encoding.addItem(name)
        self.encoding.activated.connect(
            lambda _: self.encoding_chosen.emit(self.encoding.currentText())
        )
        self.fields = QPushButton(self.tr("Fields…"))
        self.fields.setToolTip(self.tr("Which of the file's fields is what"))
        self.fields.setAutoDefault(False)
        self.fields.clicked.connect(lambda: self.fields_asked.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.format, self.source, self.day):
            label = QLabel(widget.accessibleName())
            label.setObjectName("muted")
            label.setBuddy(widget)
            layout.addWidget(label)
            layout.addWidget(widget, 1 if widget is self.source else 0)
        layout.addWidget(self.encoding)
        layout.addWidget(self.fields)

    def show_plan(self, plan: FilePlan) -> None:
        """Show how this file was read. What the user is typing is left alone."""
        parsed = plan.parsed
        self.format.setCurrentIndex(self.format.findData(parsed.format) if parsed else -1)
        self.format.setEnabled(bool(plan.lines))
        if not self.source.hasFocus():
            self.source.setText(plan.source)
        if not self.day.hasFocus():
            self.day.setText(plan.day.isoformat() if plan.day else "")
        self.fields.setVisible(bool(parsed and parsed.fields))
        encoding = plan.guidance.encoding
        self.encoding.setVisible(bool(encoding) or isinstance(plan.error, Undecodable))
        self.encoding.setCurrentIndex(self.encoding.findText(encoding or "UTF-8"))

    def complaint(self) -> str:
        """What is wrong with what was typed."""
        text = self.day.text().strip()
        said = self.tr("“{}” is no day; write it as 2026-07-11.")
        return said.format(text) if _day(text) is None else ""

    def _call(self) -> None:
        self.called.emit(self.source.text().strip(), _day(self.day.text()) or "")


def _day(text: str) -> str | None:
    """A day in ISO 8601, or `NO_DAY`; None: it is neither."""
    if not text.strip():
        return NO_DAY
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        return None
