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
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.language import noop, translate

TEMPLATE = "template"  # stands in for a format
_SOON_MS = 60  # after a choice; then the preview is asked for
_PROFILES = {
    "clean": noop("ExportDialog", "What a bibliography needs"),
    "full": noop("ExportDialog", "Everything, for another library"),
}
_PARTS = {
    "abstracts": noop("ExportDialog", "Abstracts"),
    "notes": noop("ExportDialog", "Notes"),
    "tags": noop("ExportDialog", "Tags as keywords"),
}
_ORDERS = {
    "": noop("ExportDialog", "As they are listed"),
    "added": noop("ExportDialog", "As they were added"),
    "key": noop("ExportDialog", "Citation key"),
    "title": noop("ExportDialog", "Title"),
    "year": noop("ExportDialog", "Year"),
    "year-": noop("ExportDialog", "Year, newest first"),
    "rating-": noop("ExportDialog", "Rating"),
}
_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": noop("ExportDialog", "UTF-8 with a mark, for spreadsheets"),
}
_OF_OPTIONS = ("profile", *_PARTS, "encoding", "keys")


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be chosen."""

    name: str
    title: str
    extension: str


@dataclass(frozen=True, slots=True)
class Scope:
    """Papers that can be chosen. `query` finds them; None: no query does.

    `is_empty`: there are none at present, as far as that is known.
    """

    name: str
    title: str
    query: str | None = None
    is_empty: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen. Parts that are None are as the profile has them.

    `template`: the file of one, where the format is one's own; `kept`: the file follows the query;
    `folder`: where the last file was written.
    """

    scope: str = ""
    format: str = "bibtex"
    profile: str = "clean"
    abstracts: bool | None = None
    notes: bool | None = None
    tags: bool | None = None
    keys: str = ""
    sort: str = ""
    encoding: str = "utf-8"
    template: str = ""
    kept: bool = False
    folder: str = ""

    def options(self) -> dict[str, Any]:
        """What of it the library is told."""
        return {name: asdict(self)[name] for name in _OF_OPTIONS}


class ExportDialog(QDialog):
    """Says every choice, shows the preview that it is given, and asks for a file or a copy."""

    chosen = Signal(object)  # Choice: another preview is wanted
    save_asked = Signal(object)
    copy_asked = Signal(object)
    template_asked = Signal()

    def __init__(
        self, parent: QWidget, formats: Sequence[Format], scopes: Sequence[Scope], last: Choice
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.resize(760, 600)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(lambda: self.chosen.emit(self.choice()))
        self._template = last.template
        self._folder = last.folder
        self.formats = {each.name: each for each in formats}
        self.scopes = {each.name: each for each in scopes}
        self.scope = self._combo({each.name: each.title for each in scopes}, last.scope)
        self.format = self._combo({each.name: each.title for each in formats}, last.format)
        self.profile = self._combo(_translated(_PROFILES), last.profile)
        self.parts = {name: self._part(text) for name, text in _translated(_PARTS).items()}
        for name, box in self.parts.items():
            box.setCheckState(_STATES[getattr(last, name)])
        self.sort = self._combo(_translated(_ORDERS), last.sort)
        self.encoding = self._combo(_translated(_ENCODINGS), last.encoding)
        self.keys = QLineEdit(last.keys)
        self.keys.setPlaceholderText(
            self.tr("as in the library; or a pattern: auth.lower year shorttitle")
        )
        self.keys.textChanged.connect(lambda _: self._soon.start())
        self.kept = QCheckBox(
            self.tr("&Keep current: write the file anew whenever these papers change")
        )
        self.kept.setChecked(last.kept)
        self.preview = self._make_preview()
        self._lay_out()
        self.scope.currentIndexChanged.connect(lambda _: self._offer())
        self.kept.toggled.connect(lambda _: self._offer())
        self.format.activated.connect(lambda _: self._format_chosen())
        self._offer()
        self._soon.start()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        parts = QHBoxLayout()
        for box in self.parts.values():
            parts.addWidget(box)
        parts.addStretch(1)
        for text, box in (
            (self.tr("&Papers:"), self.scope),
            (self.tr("&Format:"), self.format),
            (self.tr("&With:"), self.profile),
            ("", parts),
            (self.tr("&Order:"), self.sort),
            (self.tr("K&eys:"), self.keys),
            (self.tr("E&ncoding:"), self.encoding),
            ("", self.kept),
        ):
            if isinstance(box, QWidget) and text:
                box.setAccessibleName(text.strip("&:").replace("&", ""))
            form.addRow(text, box)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self._make_buttons())

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.save = buttons.addButton(self.tr("&Save…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.save.setObjectName("primary")
        self.save.setDefault(True)
        self.save.clicked.connect(lambda: self.save_asked.emit(self.choice()))
        self.copy.clicked.connect(lambda: self.copy_asked.emit(self.choice()))
        buttons.rejected.connect(self.reject)
        return buttons

    def _make_preview(self) -> QPlainTextEdit:
        preview = QPlainTextEdit()
        preview.setReadOnly(True)
        preview.setObjectName("note")
        preview.setAccessibleName(self.tr("Preview of the first papers"))
        preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        preview.setTabChangesFocus(True)
        return preview

    def choice(self) -> Choice:
        """What is chosen at present."""
        parts = {name: _MEANT[box.checkState()] for name, box in self.parts.items()}
        return Choice(
            self.scope.currentData(),
            self.format.currentData(),
            self.profile.currentData(),
            **parts,
            keys=self.keys.text().strip(),
            sort=self.sort.currentData(),
            encoding=self.encoding.currentData(),
            template=self._template if self.format.currentData() == TEMPLATE else "",
            kept=self.kept.isChecked() and self.kept.isEnabled(),
            folder=self._folder,
        )

    def query(self) -> str | None:
        """What finds the chosen papers, as a query; None: no query does."""
        return self._scope().query

    def show_preview(self, text: str) -> None:
        """How the first papers look, or why there is nothing to look at."""
        self.preview.setPlainText(text)

    def use_template(self, file: str) -> None:
        """The file of the template; without one the format is another one again."""
        self._template = file
        if not file:
            self.format.setCurrentIndex(max(0, self.format.findData(Choice().format)))
        self._soon.start()

    def _offer(self) -> None:
        """A selection is nothing that could be followed, and no papers nothing to be written.

        A file that follows a query may begin with none.
        """
        self.kept.setEnabled(self.query() is not None)
        self.save.setEnabled(not self._scope().is_empty or self.choice().kept)
        self.copy.setEnabled(not self._scope().is_empty)

    def _scope(self) -> Scope:
        return self.scopes[self.scope.currentData()]

    def _format_chosen(self) -> None:
        if self.format.currentData() == TEMPLATE:
            self.template_asked.emit()

    def _combo(self, items: dict[str, str], chosen: str) -> QComboBox:
        combo = QComboBox()
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(20)  # a query may be long
        for name, text in items.items():
            combo.addItem(text, name)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.currentIndexChanged.connect(lambda _: self._soon.start())
        return combo

    def _part(self, text: str) -> QCheckBox:
        """Half ticked: as the profile has it."""
        box = QCheckBox(text)
        box.setTristate(True)
        box.setToolTip(self.tr("Half ticked: as the choice above has it"))
        box.stateChanged.connect(lambda _: self._soon.start())
        return box


def _translated(table: dict[str, str]) -> dict[str, str]:
    return {name: translate("ExportDialog", text) for name, text in table.items()}


_MEANT = {
    Qt.CheckState.PartiallyChecked: None,
    Qt.CheckState.Checked: True,
    Qt.CheckState.Unchecked: False,
}
_STATES = {meant: state for state, meant in _MEANT.items()}
