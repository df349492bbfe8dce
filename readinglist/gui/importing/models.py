"""The two lists of the import preview: what happens to each entry, and the file's lines."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from readinglist.core.importing.entries import LineKind, Parsed
from readinglist.core.importing.guidance import Mark
from readinglist.core.importing.plan import Fate, FilePlan, PlannedEntry
from readinglist.gui.theme import Theme

LINE = Qt.ItemDataRole.UserRole + 1

_MARKED = MappingProxyType(
    {
        Mark.TITLE: "a title",
        Mark.ABSTRACT: "an abstract",
        Mark.ON: "goes on with the line above",
        Mark.HEADER: "of no paper",
    }
)
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
# What can be shown alone; whether an entry belongs there, by itself and its being ticked off.
FILTERS = MappingProxyType[str, Callable[[PlannedEntry, bool], bool]](
    {
        "All": lambda planned, skipped: True,
        "New": lambda planned, skipped: planned.fate is Fate.NEW,
        "Known": lambda planned, skipped: planned.fate is Fate.KNOWN,
        "Completed": lambda planned, skipped: bool(planned.gains),
        "Doubtful": lambda planned, skipped: planned.fate is Fate.DOUBTFUL,
        "Ticked Off": lambda planned, skipped: skipped,
    }
)
_NAMES = {"entry_type": "type", "arxiv": "arXiv id", "doi": "DOI", "url": "link"}


class EntriesModel(QAbstractTableModel):
    """The entries of a plan, each of which can be ticked off."""

    ticked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._plan: FilePlan | None = None
        self._shown: list[PlannedEntry] = []
        self._skipped: set[int] = set()

    def show_plan(self, plan: FilePlan, filter_place: int) -> None:
        """Show those entries of a plan that pass one of the `FILTERS`."""
        passes = tuple(FILTERS.values())[filter_place]
        self.beginResetModel()
        self._plan = plan
        self._skipped = set(plan.skipped)
        self._shown = [e for e in plan.entries if passes(e, e.entry.rank in self._skipped)]
        self.endResetModel()

    def counts(self) -> dict[str, int]:
        """How many entries pass each of the `FILTERS`."""
        if self._plan is None:
            return dict.fromkeys(FILTERS, 0)
        fates = self._plan.tally.fates
        numbers = (
            len(self._plan.entries),
            fates[Fate.NEW],
            fates[Fate.KNOWN],
            self._plan.tally.gaining,
            fates[Fate.DOUBTFUL],
            len(self._skipped),
        )
        return dict(zip(FILTERS, numbers, strict=True))

    def entry_at(self, place: int) -> PlannedEntry:
        """The entry in a row."""
        return self._shown[place]

    def clear(self) -> None:
        """Show nothing, and hold nothing."""
        self.beginResetModel()
        self._plan = None
        self._shown = []
        self.endResetModel()

    def skipped(self) -> set[int]:
        """The ranks that are ticked off."""
        return set(self._skipped)

    def toggle(self, places: Sequence[int]) -> None:
        """Tick the entries at these places off, or on again."""
        for place in places:
            self._skipped ^= {self._shown[place].entry.rank}
            index = self.index(place, 0)
            self.dataChanged.emit(index, index)
        self.ticked.emit()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """See Qt."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """See Qt."""
        return 0 if parent.isValid() else 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """See Qt."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """See Qt: only the tick can be set."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.toggle([index.row()])
        return True

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See Qt."""
        if not index.isValid():
            return None
        planned = self._shown[index.row()]
        skipped = planned.entry.rank in self._skipped
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{planned.entry.title}\n#{planned.entry.rank} · {_fate(planned, skipped)}"
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if skipped else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.ForegroundRole:
            if planned.fate is Fate.DOUBTFUL and not skipped:
                return self._theme.colour("warning")
            quiet = skipped or (planned.fate is Fate.KNOWN and not planned.gains)
            return self._theme.colour("muted" if quiet else "text")
        if role == LINE:
            return planned.entry.title_line
        return None


def _fate(planned: PlannedEntry, skipped: bool) -> str:
    if skipped:
        return "skipped by you"
    if planned.done and not planned.gains:
        return "known, imported from this file before"
    if planned.suspect is not None and planned.fate is Fate.DOUBTFUL:
        return f"doubtful: {planned.suspect.evidence} as “{planned.suspect.title}”"
    if planned.fate is Fate.NEW:
        return "new"
    said = "known, stays in Trash" if planned.trashed else "known, new sighting"
    if planned.done:
        said = "known"
    if planned.gains:
        said += f", adds {_listed(planned.gains)}"
    if planned.conflicts:
        said += f"; keeps its own {_listed(planned.conflicts)}"
    return said


def _listed(names: Sequence[str]) -> str:
    return ", ".join(_NAMES.get(name, name) for name in names)


class LinesModel(QAbstractTableModel):
    """The lines of a file, coloured by what they were understood as."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._colours: dict[LineKind, QColor] = {
            LineKind.TITLE: theme.colour("text"),
            LineKind.ABSTRACT: theme.colour("muted"),
            LineKind.DETAIL: theme.colour("muted"),
            LineKind.HEADER: theme.colour("accent"),
            LineKind.BLANK: theme.colour("muted"),
            LineKind.UNPARSED: theme.colour("warning"),
        }
        self._lines: Sequence[str] = ()
        self._kinds: Sequence[LineKind] = ()
        self._doubtful: frozenset[int] = frozenset()
        self._marks: Mapping[int, Mark] = {}
        self._bold = QFont()
        self._bold.setBold(True)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines, of which nothing is understood yet."""
        self.beginResetModel()
        self._lines, self._kinds, self._doubtful, self._marks = lines, (), frozenset(), {}
        self.endResetModel()

    def show_kinds(self, parsed: Parsed | None, marks: Mapping[int, Mark]) -> None:
        """Show what the lines were understood as, and what the user has marked."""
        kinds = parsed.kinds if parsed else ()
        doubtful = frozenset(parsed.doubtful) if parsed else frozenset[int]()
        self._kinds, self._doubtful, self._marks = kinds, doubtful, marks
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, 0))

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """See Qt."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """See Qt."""
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See Qt."""
        if not index.isValid():
            return None
        number = index.row() + 1
        kind = self._kinds[index.row()] if self._kinds else LineKind.UNPARSED
        text = self._lines[index.row()][:400]
        in_doubt = kind is LineKind.UNPARSED or number in self._doubtful
        if role == Qt.ItemDataRole.DisplayRole:
            sign = "!" if number in self._marks else "?" if in_doubt else " "
            return f"{number:>5} {sign} {text}"
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colours[LineKind.UNPARSED if in_doubt else kind]
        if role == Qt.ItemDataRole.FontRole and kind is LineKind.TITLE:
            return self._bold
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = str(self._marks.get(number, kind))
            return f"{'doubtful ' if in_doubt else ''}{said}: {text}"
        if role == Qt.ItemDataRole.ToolTipRole and number in self._marks:
            return f"You said: {_MARKED[self._marks[number]]}"
        return None
