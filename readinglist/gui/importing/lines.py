"""The lines of a file beside its entries: what each was understood as, and what it is."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from readinglist.core.importing.documents import InputFile
from readinglist.core.importing.guidance import Mark
from readinglist.core.importing.plan import FilePlan
from readinglist.gui.importing.models import LinesModel
from readinglist.gui.language import noop, translate
from readinglist.gui.table import LongList
from readinglist.gui.theme import Theme

_MARKS = (
    ("T", Mark.TITLE, noop("Lines", "Title"), noop("Lines", "A title begins in these lines")),
    (
        "A",
        Mark.ABSTRACT,
        noop("Lines", "Abstract"),
        noop("Lines", "These lines are of an abstract"),
    ),
    ("G", Mark.ON, noop("Lines", "Goes On"), noop("Lines", "These lines go on with the one above")),
    ("N", Mark.HEADER, noop("Lines", "Neither"), noop("Lines", "These lines are of no paper")),
    (
        "Backspace",
        None,
        noop("Lines", "As Found"),
        noop("Lines", "Forget what you said of these lines"),
    ),
)
_BY_LINES = "listing"  # the format whose lines can be marked


class LinesPanel(QWidget):
    """The list of lines, and buttons that say what the selected ones are."""

    marked = Signal(object, object)  # the lines' numbers, and a Mark; None: as it is found

    def __init__(self, theme: Theme, row_height: Callable[[QWidget], int]) -> None:
        super().__init__()
        self.model = LinesModel(theme)
        self.list = LongList()
        self.list.setObjectName("lines")
        self.list.setAccessibleName(self.tr("Lines of the file"))
        self.list.setModel(self.model)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.set_row_height(row_height(self.list))
        self._file: InputFile | None = None
        self._doubtful: list[int] = []
        self._marks = QWidget()
        self.next_doubtful = QPushButton("")
        self.next_doubtful.setToolTip(self.tr("Show the next doubtful line (D)"))
        self.next_doubtful.setAutoDefault(False)
        self.next_doubtful.clicked.connect(lambda: self._show_next())
        self._shortcut("D", self._show_next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._bar())

    def show_plan(self, plan: FilePlan) -> None:
        """Show the lines of a file, at the same place as before if they are the same."""
        parsed = plan.parsed
        if plan.file is not self._file:
            self._file = plan.file
            self.model.show_lines(plan.lines)
        self.model.show_kinds(parsed, plan.guidance.marks)
        unparsed = (number for number, _ in parsed.unparsed) if parsed else ()
        self._doubtful = sorted({*(parsed.doubtful if parsed else ()), *unparsed})
        count = len(self._doubtful)
        self.next_doubtful.setText(self.tr("%Ln doubtful line(s) ▸", "", count))
        self.next_doubtful.setVisible(count > 0)
        self._marks.setVisible(bool(parsed and parsed.format == _BY_LINES))

    def clear(self) -> None:
        """Let go of the file."""
        self._file = None
        self.model.show_lines(())

    def show_line(self, number: int) -> None:
        """Scroll to a line, counted from 1, and select it."""
        target = self.model.index(number - 1, 0)
        self.list.setCurrentIndex(target)
        self.list.scrollTo(target, QAbstractItemView.ScrollHint.PositionAtTop)

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        marks = QHBoxLayout(self._marks)
        marks.setContentsMargins(0, 0, 0, 0)
        marks.setSpacing(4)
        for key, mark, name, tip in _MARKS:
            button = QPushButton(translate("Lines", name))
            button.setProperty("segment", True)
            keys = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(self.tr("{} ({})").format(translate("Lines", tip), keys))
            button.setAutoDefault(False)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, mark=mark: self._mark(mark))
            self._shortcut(key, lambda mark=mark: self._mark(mark))
            marks.addWidget(button)
        row.addWidget(self._marks)
        row.addStretch(1)
        row.addWidget(self.next_doubtful)
        return bar

    def _shortcut(self, key: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), self.list)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(act)

    def _mark(self, mark: Mark | None) -> None:
        chosen = sorted(index.row() + 1 for index in self.list.selectionModel().selectedRows())
        if chosen and self._marks.isVisibleTo(self):
            self.marked.emit(chosen, mark)

    def _show_next(self) -> None:
        """Go to the first doubtful line behind the current one, and from the last to the first."""
        here = self.list.currentIndex().row() + 1
        if self._doubtful:
            further = (number for number in self._doubtful if number > here)
            self.show_line(next(further, self._doubtful[0]))
            self.list.setFocus()
