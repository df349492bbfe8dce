"""The import preview: what would happen to each entry, beside the file's own lines.

What the user says of a file (its format, what a line or a field is, how a title should be) is
guidance: the file is read again with it at once.
"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from readinglist.core.importing.guidance import Guidance, Mark
from readinglist.core.importing.plan import Fate, FilePlan, named
from readinglist.core.progress import Clock
from readinglist.gui.importing.entry import EntryDialog
from readinglist.gui.importing.fields import FieldsDialog
from readinglist.gui.importing.lines import LinesPanel
from readinglist.gui.importing.models import FILTERS, LINE, EntriesModel
from readinglist.gui.importing.reading import ReadingBar
from readinglist.gui.importing.words import Numbers, file_label, warning
from readinglist.gui.language import translate
from readinglist.gui.progress import how_far
from readinglist.gui.table import LongList
from readinglist.gui.theme import Theme

_ROOM = 8  # pixels, above and below the text of a row together
_STYLE = 10  # pixels, of what the style adds to an entry

# Plans all files again, one of them as its changed plan says; the answer comes to `show_plans`.
PlanAgain = Callable[[Sequence[FilePlan], FilePlan], None]


class ImportPreview(QDialog):
    """Shows the plans; after it was accepted, `plans` are those to carry out."""

    def __init__(
        self, parent: QWidget, found: Sequence[FilePlan], theme: Theme, plan_again: PlanAgain
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import"))
        self.resize(1100, 700)
        self._found = list(found)
        self._plan_again = plan_again
        self._current = 0
        self._numbers = Numbers(self)
        self._is_planning = False
        self._entries = EntriesModel(theme)
        self._entries.ticked.connect(self._ticked)
        self.files = QComboBox()
        self.files.setAccessibleName(self.tr("File"))
        self._left_out = _plain_label()
        self._left_out.setObjectName("warning")
        self.reading = ReadingBar()
        self.reading.format_chosen.connect(self._read_as)
        self.reading.encoding_chosen.connect(self._decode)
        self.reading.called.connect(self._call)
        self.reading.fields_asked.connect(self._ask_for_fields)
        self._summary, self._warning = _plain_label(), _plain_label()
        self._warning.setObjectName("warning")
        self.trust = QPushButton(self.tr("Read It Like This"))
        self.trust.setAutoDefault(False)
        self.trust.clicked.connect(self._trust)
        self._filters = QButtonGroup(self)
        self._clock = Clock()
        self._far = QLabel("")
        self._far.setObjectName("muted")
        self._bar = self._progress_bar()
        self.accept_button = QPushButton("")
        self.accept_button.setObjectName("primary")
        self.entries = self._make_entries()
        self.lines = LinesPanel(theme, lambda view: view.fontMetrics().lineSpacing() + _ROOM)
        self.lines.marked.connect(self._mark)
        self._build()
        self._show(self._first_readable())
        self.entries.setFocus()

    def plans(self) -> list[FilePlan]:
        """What is to be imported, with what was ticked off left out."""
        return [plan for plan in self._found if plan.error is None]

    def refused(self) -> list[FilePlan]:
        """What is not imported, and why."""
        return [plan for plan in self._found if plan.error is not None]

    def show_plans(self, found: Sequence[FilePlan]) -> list[FilePlan]:
        """Show what became of the files after one was read again; the place is kept.

        Returns the plans that were shown before, of which nobody has any use.
        """
        before = self._found
        top, row = self.entries.verticalScrollBar().value(), self.entries.currentIndex().row()
        # What was ticked off or called otherwise meanwhile is so still.
        self._found = [
            new.unticked_like(old).called(old.guidance.source, old.guidance.day)
            for new, old in zip(found, before, strict=True)
        ]
        self._label_files()
        self.stop_waiting()
        self._show(self._current)
        if row >= 0:
            row = min(row, self._entries.rowCount() - 1)
            self.entries.setCurrentIndex(self._entries.index(row, 0))
        self.entries.verticalScrollBar().setValue(top)
        return before

    def stop_waiting(self) -> None:
        """Nothing is being planned any more."""
        self._is_planning = False
        self._bar.hide()
        self._far.clear()
        self._label()

    def say_progress(self, done: int, total: int) -> None:
        """How far the planning is that goes on while the preview is open."""
        if self._is_planning:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._bar.setVisible(total > 0)
            far = how_far(self._clock, done, total)
            self._far.setText(self.tr("Reading: {}").format(far) if total else "")

    def clear(self) -> None:
        """Let go of the plans, which may be large."""
        self._entries.clear()
        self.lines.clear()
        self._found.clear()

    def summary(self) -> str:
        """What is said of the current file."""
        return self._summary.text()

    def _first_readable(self) -> int:
        return next((n for n, plan in enumerate(self._found) if plan.error is None), 0)

    def _make_entries(self) -> LongList:
        view = LongList()
        view.setObjectName("entries")
        view.setAccessibleName(self.tr("Entries"))
        view.setModel(self._entries)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.set_row_height(2 * view.fontMetrics().lineSpacing() + _ROOM + _STYLE)
        view.setToolTip(self.tr("Space ticks off what is selected, F2 edits an entry"))
        view.clicked.connect(self._show_line_of)
        view.doubleClicked.connect(self._edit)
        for key, act in (("F2", self._edit_current), ("Space", self._tick_selected)):
            shortcut = QShortcut(QKeySequence(key), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        return view

    def _build(self) -> None:
        self.files.addItems([plan.file.name for plan in self._found])
        self.files.setVisible(len(self._found) > 1)
        self._label_files()
        self.files.currentIndexChanged.connect(self._show)
        split = QSplitter()
        split.addWidget(self.entries)
        split.addWidget(self.lines)
        split.setSizes([560, 540])
        warned = QHBoxLayout()
        warned.addWidget(self._warning, 1)
        warned.addWidget(self.trust)
        layout = QVBoxLayout(self)
        layout.addWidget(self.files)
        layout.addWidget(self._left_out)
        layout.addWidget(self.reading)
        layout.addLayout(warned)
        layout.addWidget(self._summary)
        layout.addLayout(self._filter_row())
        layout.addWidget(split, 1)
        layout.addLayout(self._bottom())

    def _progress_bar(self) -> QProgressBar:
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Progress"))
        bar.hide()
        return bar

    def _bottom(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.accept)
        self.accept_button.setDefault(True)
        note = QLabel(self.tr("Can be undone as one step"))
        note.setObjectName("muted")
        bottom = QHBoxLayout()
        bottom.addWidget(note)
        bottom.addStretch(1)
        for widget in (self._far, self._bar, cancel, self.accept_button):
            bottom.addWidget(widget)
        return bottom

    def _filter_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for place in range(len(FILTERS)):
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("filter", True)
            button.setAutoDefault(False)
            button.clicked.connect(self._refilter)
            self._filters.addButton(button, place)
            row.addWidget(button)
        self._filters.buttons()[0].setChecked(True)
        row.addStretch(1)
        return row

    # What is shown ---------------------------------------------------------------------------

    def _show(self, place: int) -> None:
        self._current = place
        self.files.setCurrentIndex(place)
        plan = self._found[place]
        self.reading.show_plan(plan)
        self.lines.show_plan(plan)
        self.trust.setVisible(plan.error is not None and bool(plan.entries))
        self._refilter()

    def _label_files(self) -> None:
        """Mark the files that are not imported; the reason is said of the one that is chosen."""
        for place, plan in enumerate(self._found):
            self.files.setItemText(place, file_label(plan))
        self._left_out.setText(self._numbers.left_out(self._found))
        self._left_out.setVisible(len(self._found) > 1 and bool(self._left_out.text()))

    def _refilter(self) -> None:
        self._entries.show_plan(self._found[self._current], self._filters.checkedId())
        self._label()

    def _ticked(self) -> None:
        plan = self._found[self._current].without(self._entries.skipped())
        self._found[self._current] = plan
        self._label()

    def _label(self) -> None:
        """Put the numbers everywhere where there are numbers."""
        plan = self._found[self._current]
        self._warning.setText(self.reading.complaint() or warning(plan))
        self._warning.setVisible(bool(self._warning.text()))
        self._summary.setText(self._numbers.summary(plan))
        self._summary.setVisible(bool(self._summary.text()))
        for place, (name, count) in enumerate(self._entries.counts().items()):
            button = self._filters.button(place)
            shown = translate("Fates", name)
            button.setText(self.tr("{} {}").format(shown, QLocale().toString(count)))
            button.setVisible(place < 3 or count > 0)
        plans = self.plans()
        seen = sum(p.sightings() for p in plans)
        new = sum(p.counts()[Fate.NEW] + p.counts()[Fate.DOUBTFUL] for p in plans)
        gaining = sum(p.gaining() for p in plans)
        self.accept_button.setText(self._numbers.button_text(new, seen, gaining))
        ready = not self._is_planning and not self.reading.complaint()
        self.accept_button.setEnabled(new + seen + gaining > 0 and ready)

    def _show_line_of(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if line:
            self.lines.show_line(line)

    # What the user says ----------------------------------------------------------------------

    def _guidance(self) -> Guidance:
        """What was said of the current file so far."""
        return self._found[self._current].guidance

    def _read_again(self, guidance: Guidance) -> None:
        """Read the current file again with what was said of it."""
        self._is_planning = True
        changed = replace(self._found[self._current], guidance=guidance)
        self._found[self._current] = changed
        self._label()
        self._plan_again(tuple(self._found), changed)

    def _read_as(self, name: str) -> None:
        self._read_again(replace(self._guidance(), format=name, marks={}))

    def _decode(self, encoding: str) -> None:
        self._read_again(replace(self._guidance(), encoding=encoding))

    def _trust(self) -> None:
        parsed = self._found[self._current].parsed
        if parsed is not None:
            self._read_again(replace(self._guidance(), format=parsed.format))

    def _mark(self, numbers: Sequence[int], mark: Mark | None) -> None:
        marks = dict(self._guidance().marks)
        for number in numbers:
            if mark is None:
                marks.pop(number, None)
            else:
                marks[number] = mark
        self._read_again(replace(self._guidance(), marks=marks))

    def _call(self, source: str, day: str) -> None:
        plan = self._found[self._current]
        self._found[self._current] = plan.called("" if source == plan.file.name else source, day)
        self._label()

    def _ask_for_fields(self) -> None:
        plan = self._found[self._current]
        if plan.parsed is not None:
            dialog = FieldsDialog(self, plan.parsed, dict(plan.guidance.fields))

            def accepted() -> None:
                self._read_again(replace(self._guidance(), fields=dialog.meanings()))

            dialog.accepted.connect(accepted)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _edit_current(self) -> None:
        self._edit(self.entries.currentIndex())

    def _edit(self, index: QModelIndex) -> None:
        plan = self._found[self._current]
        planned = self._entries.entry_at(index.row()) if index.isValid() else None
        if planned is None or plan.parsed is None:
            return
        place = planned.entry.rank - 1
        name, _ = next(itertools.islice(named(plan.parsed.entries), place, None))
        dialog = EntryDialog(self, (planned.entry.title, planned.entry.abstract))

        def accepted() -> None:
            texts = {**self._guidance().texts, name: dialog.texts()}
            self._read_again(replace(self._guidance(), texts=texts))

        dialog.accepted.connect(accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tick_selected(self) -> None:
        places = [index.row() for index in self.entries.selectionModel().selectedRows()]
        self._entries.toggle(places)


def _plain_label() -> QLabel:
    label = QLabel("")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
