"""Two papers side by side: what differs is marked, and each field is taken from either."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.differences import Difference, ShownPair
from readinglist.gui.language import noop, translate
from readinglist.gui.wording import evidence_text

_NAMES = {
    "title": noop("DuplicatesDialog", "Title"),
    "abstract": noop("DuplicatesDialog", "Abstract"),
    "authors": noop("DuplicatesDialog", "Authors"),
    "year": noop("DuplicatesDialog", "Year"),
    "date": noop("DuplicatesDialog", "Date"),
    "arxiv": noop("DuplicatesDialog", "arXiv id"),
    "doi": noop("DuplicatesDialog", "DOI"),
    "url": noop("DuplicatesDialog", "Link"),
    "entry_type": noop("DuplicatesDialog", "Type"),
    "tags": noop("DuplicatesDialog", "Tags"),
    "note": noop("DuplicatesDialog", "Note"),
    "status": noop("DuplicatesDialog", "Status"),
    "seen": noop("DuplicatesDialog", "Seen"),
    "key": noop("DuplicatesDialog", "Key"),
}


class DuplicatesDialog(QDialog):
    """Stays open beside the window; says what is to be merged or told apart."""

    merged = Signal(int, int, object)  # the paper that stays, the other one, fields of the other
    told_apart = Signal(int, int)
    certain_asked = Signal()
    search_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Duplicates"))
        self.resize(1060, 640)
        self._pairs: Sequence[ShownPair] = ()
        self._choices: dict[str, QButtonGroup] = {}
        self._soon = QTimer(self)  # building a pair takes a while: other events come first
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_current)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pairs"))
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.currentRowChanged.connect(lambda _: self._show_current())
        self._sides = QScrollArea()
        self._sides.setWidgetResizable(True)
        self._sides.setAccessibleName(self.tr("Both papers"))
        self.merge = self._button(self.tr("Merge"), self._merge)
        self.merge.setObjectName("primary")
        self.apart = self._button(self.tr("Not the Same"), self._tell_apart)
        self.certain = self._button(self.tr("Merge All Certain Ones"), self.certain_asked.emit)
        self.certain.setToolTip(self.tr("Those with the same title and abstract"))
        self.search = self._button(self.tr("Look for More"), self.search_asked.emit)
        self.search.setToolTip(self.tr("Compares all papers of the library"))
        close = self._button(self.tr("Close"), self.reject)
        buttons = QHBoxLayout()
        for button in (self.merge, self.apart):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.certain, self.search, close):
            buttons.addWidget(button)
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(self._sides)
        split.setSizes([280, 780])
        layout = QVBoxLayout(self)
        layout.addWidget(split, 1)
        layout.addLayout(buttons)
        self._show_current()

    def show_pairs(self, pairs: Sequence[ShownPair]) -> None:
        """Show these, at the same place as before."""
        place = max(self.list.currentRow(), 0)
        self._pairs = pairs
        self.list.blockSignals(True)
        self.list.clear()
        for pair in pairs:
            self.list.addItem(f"{pair.papers[0].title}\n{evidence_text(pair.evidence)}")
        self.list.setCurrentRow(min(place, len(pairs) - 1))
        self.list.blockSignals(False)
        self._soon.start()

    def _button(self, text: str, clicked: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: clicked())
        return button

    def _current(self) -> ShownPair | None:
        row = self.list.currentRow()
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    def _show_current(self) -> None:
        pair = self._current()
        self.merge.setEnabled(pair is not None)
        self.apart.setEnabled(pair is not None)
        self._choices = {}
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        if pair is None:
            grid.addWidget(QLabel(self.tr("There are no pairs to decide about.")), 0, 0)
        else:
            for row, difference in enumerate(pair.differences):
                self._add_row(grid, row, difference)
        grid.setRowStretch(grid.rowCount(), 1)
        self._sides.setWidget(inside)

    def _add_row(self, grid: QGridLayout, row: int, difference: Difference) -> None:
        label = QLabel(translate("DuplicatesDialog", _NAMES[difference.name]))
        label.setObjectName("muted")
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        chosen = QButtonGroup(self)
        for side in (0, 1):
            grid.addWidget(self._cell(difference, chosen, side), row, side + 1)
        if difference.is_choice:
            self._choices[difference.name] = chosen

    def _cell(self, difference: Difference, chosen: QButtonGroup, side: int) -> QWidget:
        cell = QWidget()
        layout = QHBoxLayout(cell)
        layout.setContentsMargins(0, 2, 8, 2)
        if difference.is_choice:
            name = translate("DuplicatesDialog", _NAMES[difference.name])
            button = QRadioButton()
            of_which = (self.tr("{} of the first paper"), self.tr("{} of the second paper"))[side]
            button.setAccessibleName(of_which.format(name))
            button.setChecked(side == 0)
            chosen.addButton(button, side)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        label = QLabel(difference.marked[side])
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(label, 1)
        return cell

    def _merge(self) -> None:
        pair = self._current()
        if pair is not None:
            of_other = frozenset(n for n, group in self._choices.items() if group.checkedId() == 1)
            self.merged.emit(pair.papers[0].id, pair.papers[1].id, of_other)

    def _tell_apart(self) -> None:
        pair = self._current()
        if pair is not None:
            self.told_apart.emit(pair.papers[0].id, pair.papers[1].id)
