"""Which papers are exported, in which format, and how that looks."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

_SOON_MS = 60  # after a choice; then the preview is asked for
_PROFILES = {
    "clean": "What a bibliography needs",
    "full": "Everything, for another library",
}
_PARTS = {"abstracts": "Abstracts", "notes": "Notes", "tags": "Tags as keywords"}


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be chosen."""

    name: str
    title: str
    extension: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen. Parts that are None are as the profile has them."""

    scope: str = ""
    format: str = "bibtex"
    profile: str = "clean"
    abstracts: bool | None = None
    notes: bool | None = None
    tags: bool | None = None

    def options(self) -> dict[str, Any]:
        """What of it the library is told."""
        return {name: asdict(self)[name] for name in ("profile", *_PARTS)}


class ExportDialog(QDialog):
    """Says every choice, shows the preview that it is given, and asks for a file or a copy."""

    chosen = Signal(object)  # Choice: another preview is wanted
    save_asked = Signal(object)
    copy_asked = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        formats: Sequence[Format],
        scopes: Sequence[tuple[str, str]],
        last: Choice,
    ) -> None:
        """`scopes`: names and what they are called, with how many papers each has."""
        super().__init__(parent)
        self.setWindowTitle("Export")
        self.resize(720, 520)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(lambda: self.chosen.emit(self.choice()))
        self.formats = {each.name: each for each in formats}
        self.scope = self._combo(scopes, last.scope)
        self.format = self._combo([(f.name, f.title) for f in formats], last.format)
        self.profile = self._combo(list(_PROFILES.items()), last.profile)
        self.parts = {name: self._part(text) for name, text in _PARTS.items()}
        for name, box in self.parts.items():
            box.setCheckState(_STATES[getattr(last, name)])
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setObjectName("note")
        self.preview.setAccessibleName("Preview of the first papers")
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.preview.setTabChangesFocus(True)
        self._lay_out()
        self._soon.start()

    def _lay_out(self) -> None:
        form = QFormLayout()
        for text, box in (
            ("&Papers:", self.scope),
            ("&Format:", self.format),
            ("&With:", self.profile),
        ):
            box.setAccessibleName(text.strip("&:").replace("&", ""))
            form.addRow(text, box)
        parts = QHBoxLayout()
        for box in self.parts.values():
            parts.addWidget(box)
        parts.addStretch(1)
        form.addRow("", parts)
        buttons = QDialogButtonBox()
        self.save = buttons.addButton("&Save…", QDialogButtonBox.ButtonRole.AcceptRole)
        self.copy = buttons.addButton("&Copy", QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.save.setObjectName("primary")
        self.save.setDefault(True)
        self.save.clicked.connect(lambda: self.save_asked.emit(self.choice()))
        self.copy.clicked.connect(lambda: self.copy_asked.emit(self.choice()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.preview, 1)
        layout.addWidget(buttons)

    def choice(self) -> Choice:
        """What is chosen at present."""
        parts = {name: _MEANT[box.checkState()] for name, box in self.parts.items()}
        return Choice(
            self.scope.currentData(),
            self.format.currentData(),
            self.profile.currentData(),
            **parts,
        )

    def show_preview(self, text: str) -> None:
        """How the first papers look."""
        self.preview.setPlainText(text)

    def _combo(self, items: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
        combo = QComboBox()
        for name, text in items:
            combo.addItem(text, name)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.currentIndexChanged.connect(lambda _: self._soon.start())
        return combo

    def _part(self, text: str) -> QCheckBox:
        """Half ticked: as the profile has it."""
        box = QCheckBox(text)
        box.setTristate(True)
        box.setToolTip("Half ticked: as the choice above has it")
        box.stateChanged.connect(lambda _: self._soon.start())
        return box


_MEANT = {
    Qt.CheckState.PartiallyChecked: None,
    Qt.CheckState.Checked: True,
    Qt.CheckState.Unchecked: False,
}
_STATES = {meant: state for state, meant in _MEANT.items()}
