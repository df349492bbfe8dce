"""One condition of a query: field, relation, and what fits both."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from readinglist.core.search.building import CHOICES, DATES, HOWS, NUMBERS, Row
from readinglist.core.search.completing import Words
from readinglist.gui.language import noop, translate

_FIELDS = {
    "any": noop("Conditions", "Any text"),
    "title": noop("Conditions", "Title"),
    "abstract": noop("Conditions", "Abstract"),
    "note": noop("Conditions", "Note"),
    "author": noop("Conditions", "Author"),
    "tag": noop("Conditions", "Tag"),
    "status": noop("Conditions", "Status"),
    "is": noop("Conditions", "Is"),
    "has": noop("Conditions", "Has"),
    "in": noop("Conditions", "In"),
    "rating": noop("Conditions", "Rating"),
    "year": noop("Conditions", "Year"),
    "seen": noop("Conditions", "Times seen"),
    "added": noop("Conditions", "Added"),
    "updated": noop("Conditions", "Updated"),
    "listed": noop("Conditions", "Listed"),
    "source": noop("Conditions", "Source"),
    "search": noop("Conditions", "Saved search"),
}
_HOWS = {
    "all": noop("Conditions", "has all words"),
    "any": noop("Conditions", "has any word"),
    "phrase": noop("Conditions", "has the phrase"),
    "begins": noop("Conditions", "has words beginning"),
    "like": noop("Conditions", "has words like"),
    "without": noop("Conditions", "has no word"),
    "exact": noop("Conditions", "is exactly"),
    "none": noop("Conditions", "is not given"),
    "is": noop("Conditions", "is"),
    "is not": noop("Conditions", "is not"),
    "at least": noop("Conditions", "at least"),
    "at most": noop("Conditions", "at most"),
    "between": noop("Conditions", "between"),
    "last": noop("Conditions", "in the last"),
    "older": noop("Conditions", "longer ago than"),
    "before": noop("Conditions", "before"),
    "after": noop("Conditions", "after"),
    "in": noop("Conditions", "in"),
    "contains": noop("Conditions", "has in its name"),
}
_OF_SOURCES = {"without": noop("Conditions", "has not in its name")}
_UNITS = {
    "d": noop("Conditions", "days"),
    "w": noop("Conditions", "weeks"),
    "m": noop("Conditions", "months"),
    "y": noop("Conditions", "years"),
}
_MOST = {"rating": 5, "year": 9999, "seen": 9999}
_FIRST = {"rating": 3, "year": 2020, "seen": 2}
_DAYS = ("today", "yesterday")
_HINTS = {
    "before": "2026-07-15, 2026-07, today",
    "after": "2026-07-15, 2026-07, today",
    "in": "2026-07, 2026-07-01..2026-07-15, today",
}


class _Combo(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The wheel scrolls the rows; it changes only what has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberLine(QLineEdit):
    """A number from 0 on; Up and Down change it.

    A stylesheet spoils Qt's own spin boxes.
    """

    def __init__(self, name: str, most: int, value: int) -> None:
        super().__init__(str(value))
        self.setAccessibleName(name)
        self.setToolTip(self.tr("Up and Down change the number"))
        self._most = most
        self.setValidator(QIntValidator(0, most, self))
        self.setMaximumWidth(84)

    def show_number(self, number: int) -> None:
        """Show it; a query may have any."""
        self._most = max(self._most, number)
        self.setValidator(QIntValidator(0, self._most, self))
        self.setText(str(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """One more, or one less."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self._step(step)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """As for a combo."""
        if self.hasFocus() and event.angleDelta().y():
            self._step(1 if event.angleDelta().y() > 0 else -1)
        else:
            event.ignore()

    def _step(self, step: int) -> None:
        now = int(self.text() or 0)
        self.setText(str(max(0, min(now + step, self._most))))
        self.selectAll()


class Editor(QWidget):
    """What a value is written with."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = QHBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.controls: list[QWidget] = []  # in the order that Tab goes through them

    def put(self, *controls: QWidget, stretched: bool = False) -> None:
        """Add these beside each other, on the left unless they take all the room."""
        for control in controls:
            self.controls.append(control)
            self.box.addWidget(control, int(stretched))
        if not stretched:
            self.box.addStretch(1)

    def value(self) -> str:
        """What is written; here nothing is."""
        return ""

    def show_value(self, value: str) -> None:
        """Write this, where it can be."""


class TextEditor(Editor):
    """A line, with completion where names are known."""

    def __init__(self, name: str, hint: str, known: Sequence[str]) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)
        if known:
            completer = QCompleter(list(known), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.line.setCompleter(completer)
        self.line.textChanged.connect(self.changed)
        self.put(self.line, stretched=True)

    def value(self) -> str:
        """The line."""
        return self.line.text()

    def show_value(self, value: str) -> None:
        """Write it."""
        self.line.setText(value)


class ChoiceEditor(Editor):
    """One of few."""

    def __init__(self, name: str, values: Sequence[str]) -> None:
        super().__init__()
        self.choice = _combo(name, 14)
        self.choice.addItems(list(values))
        self.choice.currentIndexChanged.connect(self.changed)
        self.put(self.choice)

    def value(self) -> str:
        """The chosen one."""
        return self.choice.currentText()

    def show_value(self, value: str) -> None:
        """Choose it; what is not among them, case aside, is not known."""
        found = self.choice.findText(value, Qt.MatchFlag.MatchFixedString)
        if found >= 0:
            self.choice.setCurrentIndex(found)


class NumberEditor(Editor):
    """A number, or two."""

    def __init__(self, name: str, field: str, number: int) -> None:
        super().__init__()
        names = [name] if number == 1 else [self.tr("{}, from"), self.tr("{}, to")]
        most, first = _MOST[field], _FIRST[field]
        self.numbers = [NumberLine(each.format(name), most, first) for each in names]
        for line in self.numbers:
            line.textChanged.connect(self.changed)
        self.put(*self.numbers)

    def value(self) -> str:
        """`3`, or `2..4`."""
        return "..".join(line.text() for line in self.numbers)

    def show_value(self, value: str) -> None:
        """Write them; of another number of them what there is."""
        found = [part for part in value.split("..") if part.isascii() and part.isdigit()]
        for line, part in zip(self.numbers, found, strict=False):
            line.show_number(int(part))


class AgoEditor(Editor):
    """A time until now."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.number = NumberLine(self.tr("{}, how many").format(name), 99999, 1)
        self.unit = _combo(self.tr("{}, of what").format(name), 6)
        for letter, text in _UNITS.items():
            self.unit.addItem(translate("Conditions", text), letter)
        self.unit.setCurrentIndex(1)
        self.number.textChanged.connect(self.changed)
        self.unit.currentIndexChanged.connect(self.changed)
        self.put(self.number, self.unit)

    def value(self) -> str:
        """`2w`."""
        return f"{self.number.text()}{self.unit.currentData()}"

    def show_value(self, value: str) -> None:
        """Write it."""
        if value[:-1].isascii() and value[:-1].isdigit() and value[-1] in _UNITS:
            self.number.show_number(int(value[:-1]))
            self.unit.setCurrentIndex(self.unit.findData(value[-1]))


class RowEditor(QWidget):
    """A condition that is being written."""

    changed = Signal()
    remove_asked = Signal()

    def __init__(self, words: Words, row: Row, number: int) -> None:
        super().__init__()
        self._words = words
        self.field, self.how = _combo("", 9), _combo("", 13)
        for name, text in _FIELDS.items():
            self.field.addItem(translate("Conditions", text), name)
        self.remove = QPushButton("−")
        self.remove.setFixedWidth(34)
        self.remove.setAutoDefault(False)
        self.editor = Editor()
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.field)
        self._box.addWidget(self.how)
        self._box.addWidget(self.editor, 1)
        self._box.addWidget(self.remove)
        self.show_row(row)
        self.give_number(number)
        self.field.currentIndexChanged.connect(self._field_chosen)
        self.how.currentIndexChanged.connect(self._how_chosen)
        self.remove.clicked.connect(lambda: self.remove_asked.emit())

    def row(self) -> Row:
        """What is written."""
        return Row(self.field.currentData(), self.how.currentData(), self.editor.value())

    def show_row(self, row: Row) -> None:
        """Write this."""
        self.field.setCurrentIndex(self.field.findData(row.field))
        self._list_hows()
        self.how.setCurrentIndex(self.how.findData(row.how))
        self._change_editor(row.value)

    def give_number(self, number: int) -> None:
        """Its controls are told apart by it."""
        self.field.setAccessibleName(self.tr("Condition {}: field").format(number))
        self.how.setAccessibleName(self.tr("Condition {}: relation").format(number))
        removes = self.tr("Remove condition {}").format(number)
        self.remove.setAccessibleName(removes)
        self.remove.setToolTip(removes)

    def order_tabs(self, before: QWidget | None) -> QWidget:
        """Let Tab go through the controls, after `before`; returns the last."""
        chain = [self.field, self.how, *self.editor.controls, self.remove]
        for one, other in pairwise([before, *chain] if before else chain):
            QWidget.setTabOrder(one, other)
        return self.remove

    def _list_hows(self) -> None:
        field = self.field.currentData()
        special = _OF_SOURCES if field == "source" else {}
        self.how.blockSignals(True)
        self.how.clear()
        for how in HOWS[field]:
            self.how.addItem(translate("Conditions", special.get(how, _HOWS[how])), how)
        self.how.blockSignals(False)

    def _field_chosen(self) -> None:
        """What was written as text stays, where the other field takes text."""
        value = self.editor.value() if isinstance(self.editor, TextEditor) else ""
        self._list_hows()
        self._change_editor(value)
        self.changed.emit()

    def _how_chosen(self) -> None:
        self._change_editor(self.editor.value())
        self.changed.emit()

    def _change_editor(self, value: str) -> None:
        made = self._made_editor()
        made.show_value(value)
        self._box.replaceWidget(self.editor, made)
        made.show()  # at once: what is not seen yet cannot have the focus
        self.editor.hide()
        self.editor.deleteLater()
        self.editor = made
        self.order_tabs(None)
        made.changed.connect(self.changed)

    def _made_editor(self) -> Editor:
        field, how = self.field.currentData(), self.how.currentData()
        name = self.tr("{}: value").format(translate("Conditions", _FIELDS[field]))
        words = self._words
        if how == "none":
            return Editor()
        if field in CHOICES:
            return ChoiceEditor(name, words.values.get(field, ()))
        if field == "search":
            return ChoiceEditor(name, [saved for saved, _ in words.saved])
        if field in NUMBERS:
            return NumberEditor(name, field, 2 if how == "between" else 1)
        if field in DATES and how in ("last", "older"):
            return AgoEditor(name)
        known = {"tag": [tag for tag, _ in words.tags], "source": words.sources}
        if field in DATES:
            return TextEditor(name, _HINTS[how], _DAYS)
        return TextEditor(name, "", known.get(field, ()))


def _combo(name: str, letters: int = 9) -> QComboBox:
    """As wide as so many letters: those below each other are of one width."""
    combo = _Combo()
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(letters)
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return combo
