"""The import preview: what would happen to each entry, beside the file's own lines."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from readinglist.core.importing.plan import Fate, FilePlan
from readinglist.gui.dialogs.importmodels import LINE, EntriesModel, LinesModel
from readinglist.gui.table import LongList
from readinglist.gui.theme import Theme

_FILTERS = (
    ("All", None),
    ("New", Fate.NEW),
    ("Known", Fate.KNOWN),
    ("Doubtful", Fate.DOUBTFUL),
)
_ROOM = 8  # pixels, above and below the text of a row together
_STYLE = 10  # pixels, of what the style adds to an entry


class ImportPreview(QDialog):
    """Shows the plans; after it was accepted, `plans` are those to carry out."""

    def __init__(self, parent: QWidget, found: Sequence[FilePlan], theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import")
        self.resize(1100, 700)
        self._found = list(found)
        self._skipped: list[set[int]] = [set() for _ in found]
        self._current = 0
        self._entries = EntriesModel(theme)
        self._lines = LinesModel(theme)
        self._entries.ticked.connect(self._ticked)
        self.files = QComboBox()
        self.files.setAccessibleName("File")
        self._summary = QLabel("")
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        self._filters = QButtonGroup(self)
        self.accept_button = QPushButton("")
        self.accept_button.setObjectName("primary")
        self.entries = self._make_list("entries", "Entries", self._entries, lines=2)
        self.entries.clicked.connect(self._show_line_of)
        self.lines = self._make_list("lines", "Lines of the file", self._lines, lines=1)
        self._build()
        self._show(self._first_readable())

    def plans(self) -> list[FilePlan]:
        """What is to be imported, with what was ticked off left out."""
        return [
            plan.without(skipped)
            for plan, skipped in zip(self._found, self._skipped, strict=True)
            if plan.error is None
        ]

    def clear(self) -> None:
        """Let go of the plans, which may be large."""
        self._entries.clear()
        self._lines.show_lines((), ())
        self._found.clear()

    def summary(self) -> str:
        """What is said of the current file."""
        return self._summary.text()

    def _first_readable(self) -> int:
        return next((n for n, plan in enumerate(self._found) if plan.error is None), 0)

    def _make_list(
        self, name: str, spoken: str, model: EntriesModel | LinesModel, lines: int
    ) -> LongList:
        view = LongList()
        view.setObjectName(name)
        view.setAccessibleName(spoken)
        view.setModel(model)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        own = _STYLE if name == "entries" else 0
        view.set_row_height(lines * view.fontMetrics().lineSpacing() + _ROOM + own)
        return view

    def _build(self) -> None:
        for plan in self._found:
            self.files.addItem(plan.file.name)
        self.files.setVisible(len(self._found) > 1)
        self.files.currentIndexChanged.connect(self._show)
        split = QSplitter()
        split.addWidget(self.entries)
        split.addWidget(self.lines)
        split.setSizes([560, 540])
        cancel = QPushButton("Cancel")
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)
        self.accept_button.setDefault(True)
        bottom = QHBoxLayout()
        note = QLabel("Can be undone as one step")
        note.setObjectName("muted")
        bottom.addWidget(note)
        bottom.addStretch(1)
        bottom.addWidget(cancel)
        bottom.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.files)
        layout.addWidget(self._summary)
        layout.addLayout(self._filter_row())
        layout.addWidget(split, 1)
        layout.addLayout(bottom)

    def _filter_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for name, fate in _FILTERS:
            button = QPushButton(name)
            button.setCheckable(True)
            button.setProperty("filter", True)
            button.setProperty("named", name)
            button.setProperty("fate", fate)
            button.setAutoDefault(False)
            button.clicked.connect(self._refilter)
            self._filters.addButton(button)
            row.addWidget(button)
        self._filters.buttons()[0].setChecked(True)
        row.addStretch(1)
        return row

    def _show(self, place: int) -> None:
        self._current = place
        self.files.setCurrentIndex(place)
        self._refilter()
        plan = self._found[place]
        self._lines.show_lines(plan.lines, plan.parsed.kinds if plan.parsed else ())
        self._ticked()

    def _refilter(self) -> None:
        plan = self._found[self._current].without(self._skipped[self._current])
        checked = self._filters.checkedButton()
        self._entries.show_plan(plan, checked.property("fate") if checked else None)
        self._label()

    def _ticked(self) -> None:
        self._skipped[self._current] = self._entries.skipped()
        self._label()

    def _label(self) -> None:
        """Put the numbers everywhere where there are numbers."""
        plan = self._found[self._current]
        self._summary.setText(_summary(plan))
        for button in self._filters.buttons():
            fate = button.property("fate")
            number = plan.tally.fates[fate] if fate else len(plan.entries)
            button.setText(f"{button.property('named')} {number:,}")
        plans = self.plans()
        seen = sum(p.sightings() for p in plans)
        new = sum(p.counts()[Fate.NEW] + p.counts()[Fate.DOUBTFUL] for p in plans)
        self.accept_button.setText(_button(new, seen))
        self.accept_button.setEnabled(new + seen > 0)

    def _show_line_of(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if line:
            target = self._lines.index(line - 1, 0)
            self.lines.setCurrentIndex(target)
            self.lines.scrollTo(target, QAbstractItemView.ScrollHint.PositionAtTop)


def _button(new: int, seen: int) -> str:
    """What the button does, in numbers."""
    if new:
        return f"Import {new:,} paper{'' if new == 1 else 's'}"
    return f"Add {seen:,} sighting{'' if seen == 1 else 's'}" if seen else "Nothing new"


def _summary(plan: FilePlan) -> str:
    if plan.parsed is None:
        return str(plan.error)
    counts = plan.counts()
    lines = plan.parsed.line_counts
    day = f" · day {plan.day.isoformat()}" if plan.day else ""
    before = " · imported before" if plan.seen_before else ""
    doubtful = f", {counts[Fate.DOUBTFUL]:,} doubtful" if counts[Fate.DOUBTFUL] else ""
    details = f"{lines['detail']:,} details, " if "detail" in lines else ""
    form = f"{plan.parsed.layout} {plan.parsed.format}".strip()
    return (
        f"{form[:1].upper()}{form[1:]}{day}{before}\n"
        f"{counts[Fate.NEW]:,} new, {counts[Fate.KNOWN]:,} known{doubtful} · "
        f"{lines['total']:,} lines: {lines['header']} header, {lines['title']:,} titles, "
        f"{lines['abstract']:,} abstracts, {details}{lines['blank']:,} blank, "
        f"{lines['unparsed']:,} not understood"
    )
