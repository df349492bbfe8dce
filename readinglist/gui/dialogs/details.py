"""A form of what is known of papers. Only what is changed there is changed in the library."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from readinglist.core.model import Paper
from readinglist.gui.language import noop, translate

_LINES = {
    "title": noop("Details", "Title"),
    "authors": noop("Details", "Authors"),
    "year": noop("Details", "Year"),
    "date": noop("Details", "Date"),
    "arxiv": noop("Details", "arXiv id"),
    "doi": noop("Details", "DOI"),
    "url": noop("Details", "Link"),
    "key": noop("Details", "Citation key"),
    "entry_type": noop("Details", "Type"),
    "abstract": noop("Details", "Abstract"),
}
_HINTS = {
    "authors": noop("Details", "Lovelace, Ada and Alan Turing and {A Research Group}"),
    "date": noop("Details", "2026-07-11"),
    "entry_type": noop("Details", "misc, article, inproceedings, …"),
}
_OF_ONE = ("title", "key", "abstract", "arxiv", "doi", "url")  # no two papers have them in common
_LONG = ("abstract", "authors")


class DetailsDialog(QDialog):
    """One paper's fields; of several papers those that they can have in common."""

    saved = Signal(object, object)  # list[int], dict[str, str]: the ids, and what was changed

    def __init__(self, parent: QWidget, papers: Sequence[Paper]) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self._ids = [paper.id for paper in papers]
        many = len(papers) > 1
        self.setWindowTitle(
            self.tr("Details of %n paper(s)", "", len(papers)) if many else self.tr("Details")
        )
        self.resize(620, 560 if not many else 260)
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        self._were: dict[str, str] = {}
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, label in _LINES.items():
            if not (many and name in _OF_ONE):
                form.addRow(translate("Details", label), self._field(name, papers))
        self._message = QLabel("")
        self._message.setObjectName("warning")
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.hide()
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form, 1)
        layout.addWidget(self._message)
        layout.addWidget(self.buttons)

    def refuse(self, why: str) -> None:
        """It could not be stored; what was typed stays here."""
        self._message.setText(why)
        self._message.show()
        self.buttons.setEnabled(True)

    def changed(self) -> dict[str, str]:
        """What was changed, as text."""
        now = {name: _text(field) for name, field in self.fields.items()}
        return {name: text for name, text in now.items() if text != self._were[name]}

    def _field(self, name: str, papers: Sequence[Paper]) -> QLineEdit | QPlainTextEdit:
        texts = {_said(paper, name) for paper in papers}
        text = texts.pop() if len(texts) == 1 else ""
        field = QPlainTextEdit(text) if name in _LONG else QLineEdit(text)
        if isinstance(field, QPlainTextEdit):
            field.setObjectName("note")
            field.setTabChangesFocus(True)
            if name != "abstract":
                field.setFixedHeight(3 * field.fontMetrics().lineSpacing() + 14)
        else:
            field.setCursorPosition(0)
        hint = translate("Details", _HINTS[name]) if name in _HINTS else ""
        field.setPlaceholderText(self.tr("(different)") if texts else hint)
        field.setAccessibleName(translate("Details", _LINES[name]))
        self.fields[name] = field
        self._were[name] = text
        return field

    def _save(self) -> None:
        values = self.changed()
        if not values:
            self.accept()
            return
        self._message.hide()
        self.buttons.setEnabled(False)
        self.saved.emit(self._ids, values)


def _text(field: QLineEdit | QPlainTextEdit) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


def _said(paper: Paper, name: str) -> str:
    """A field as it is typed."""
    if name == "authors":
        return " and ".join(
            f"{{{author.literal}}}" if author.literal else _inverted(str(author), author.family)
            for author in paper.authors
        )
    value = getattr(paper, name)
    return "" if value is None else str(value)


def _inverted(name: str, family: str) -> str:
    """Ada Lovelace as "Lovelace, Ada": no part of a family name is taken for a given one."""
    given = name.removesuffix(family).strip()
    return f"{family}, {given}" if family and given and name.endswith(family) else name
