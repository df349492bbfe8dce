"""The two lists of the import preview: what happens to each entry, and the file's lines."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from readinglist.core.importing.entries import LineKind, Parsed
from readinglist.core.importing.guidance import Mark
from readinglist.core.importing.plan import Fate, FilePlan, PlannedEntry
from readinglist.gui.language import noop, translate
from readinglist.gui.theme import Theme
from readinglist.gui.wording import evidence_text

LINE = Qt.ItemDataRole.UserRole + 1

_MARKED = MappingProxyType(
    {
        Mark.TITLE: noop("Lines", "a title"),
        Mark.ABSTRACT: noop("Lines", "an abstract"),
        Mark.ON: noop("Lines", "goes on with the line above"),
        Mark.HEADER: noop("Lines", "of no paper"),
    }
)
# What screen readers say of a line, by the value of its mark or kind.
_SPOKEN = MappingProxyType[str, str](
    {
        Mark.ON: noop("Lines", "on"),
        LineKind.TITLE: noop("Lines", "title"),
        LineKind.ABSTRACT: noop("Lines", "abstract"),
        LineKind.DETAIL: noop("Lines", "detail"),
        LineKind.HEADER: noop("Lines", "header"),
        LineKind.BLANK: noop("Lines", "blank"),
        LineKind.UNPARSED: noop("Lines", "unparsed"),
    }
)
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
# What can be shown alone; whether an entry belongs there, by itself and its being ticked off.
FILTERS = MappingProxyType[str, Callable[[PlannedEntry, bool], bool]](
    {
        noop("Fates", "All"): lambda planned, skipped: True,
        noop("Fates", "New"): lambda planned, skipped: planned.fate is Fate.NEW,
        noop("Fates", "Known"): lambda planned, skipped: planned.fate is Fate.KNOWN,
        noop("Fates", "Completed"): lambda planned, skipped: bool(planned.gains),
        noop("Fates", "Doubtful"): lambda planned, skipped: planned.fate is Fate.DOUBTFUL,
        noop("Fates", "Ticked Off"): lambda planned, skipped: skipped,
    }
)
_NAMES = {
    "title": noop("Fates", "title"),
    "abstract": noop("Fates", "abstract"),
    "authors": noop("Fates", "authors"),
    "year": noop("Fates", "year"),
    "date": noop("Fates", "date"),
    "arxiv": noop("Fates", "arXiv id"),
    "doi": "DOI",
    "url": noop("Fates", "link"),
    "entry_type": noop("Fates", "type"),
    "fields": noop("Fates", "fields"),
    "journal": noop("Fates", "journal"),
    "booktitle": noop("Fates", "booktitle"),
    "volume": noop("Fates", "volume"),
    "number": noop("Fates", "number"),
    "pages": noop("Fates", "pages"),
    "publisher": noop("Fates", "publisher"),
    "editor": noop("Fates", "editor"),
    "tags": noop("Fates", "tags"),
    "note": noop("Fates", "note"),
    "status": noop("Fates", "status"),
    "starred": noop("Fates", "starred"),
    "rating": noop("Fates", "rating"),
}


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
        return translate("Fates", "skipped by you")
    if planned.done and not planned.gains:
        return translate("Fates", "known, imported from this file before")
    if planned.suspect is not None and planned.fate is Fate.DOUBTFUL:
        said = translate("Fates", "doubtful: {evidence} as “{title}”")
        return said.format(
            evidence=evidence_text(str(planned.suspect.evidence)), title=planned.suspect.title
        )
    if planned.fate is Fate.NEW:
        return translate("Fates", "new")
    said = _how_known(planned)
    if planned.gains:
        added = _listed(planned.gains)
        said = translate("Fates", "{known}, adds {fields}").format(known=said, fields=added)
    if planned.conflicts:
        kept = _listed(planned.conflicts)
        said = translate("Fates", "{known}; keeps its own {fields}").format(known=said, fields=kept)
    return said


def _how_known(planned: PlannedEntry) -> str:
    if planned.done:
        return translate("Fates", "known")
    if planned.trashed:
        return translate("Fates", "known, stays in Trash")
    return translate("Fates", "known, new sighting")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(translate("Fates", _NAMES.get(name, name)) for name in names)


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
            said = translate("Lines", _SPOKEN[self._marks.get(number, kind)])
            spoken = self.tr("doubtful {kind}: {line}") if in_doubt else self.tr("{kind}: {line}")
            return spoken.format(kind=said, line=text)
        if role == Qt.ItemDataRole.ToolTipRole and number in self._marks:
            said = translate("Lines", _MARKED[self._marks[number]])
            return self.tr("You said: {}").format(said)
        return None
