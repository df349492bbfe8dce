"""What stands below a paper: where it was seen, papers like it, its links, how it is cited."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QFontDatabase, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from readinglist.core.maths import shown
from readinglist.core.model import Paper, Sighting
from readinglist.gui.paper.flowlayout import FlowLayout
from readinglist.gui.paper.linebutton import LineButton, LineLabel

_MOST_LINES = 16


@dataclass(frozen=True, slots=True)
class Other:
    """Another paper, and what it has to do with this one, in words."""

    id: int
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What takes longer to find than the paper itself."""

    paper: int
    related: Sequence[Other]
    alike: Sequence[Other]  # papers that may be this one
    entry: str  # BibTeX
    links: Sequence[str]


class BesidePaper(QWidget):
    """Sections, of which those without content are not there."""

    paper_chosen = Signal(int)
    compare_asked = Signal()
    link_chosen = Signal(str)
    edit_asked = Signal()
    copy_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._alike = self._section(self.tr("May be the same"))
        self._related = self._section(self.tr("Related"))
        self._links = self._section(self.tr("Links"))
        self._seen = self._section(self.tr("Seen"))
        self._seen_text = plain_label("muted")
        self._seen.add(self._seen_text)
        self._cite = self._section(self.tr("Cite"))
        self._key = plain_label("key")
        self._key.setWordWrap(False)
        self._entry = self._make_entry()
        self._cite.add(self._key_row())
        self._cite.add(self._entry)

    def show_paper(self, paper: Paper) -> None:
        """What is known at once; the rest comes later."""
        self._seen_text.setText("\n".join(self._seen_line(s) for s in paper.sightings))
        self._seen.setVisible(bool(paper.sightings))
        self._key.setText(paper.key)

    def show_beside(self, beside: Beside) -> None:
        """What was found meanwhile."""
        self._alike.fill(
            [self._line(o, self.compare_asked.emit) for o in beside.alike],
        )
        self._related.fill(
            [self._line(o, lambda o=o: self.paper_chosen.emit(o.id)) for o in beside.related]
        )
        self._links.fill([self._link(link) for link in beside.links])
        if self._entry.toPlainText() != beside.entry:
            self._entry.setPlainText(beside.entry)
        self._entry.fit()

    def _seen_line(self, sighting: Sighting) -> str:
        if not sighting.day:
            return self.tr("rank {} in {}").format(sighting.rank, sighting.file)
        day = QDate.fromString(sighting.day, "yyyy-MM-dd")
        said = QLocale().toString(day, QLocale.FormatType.ShortFormat)
        return self.tr("{}, rank {} in {}").format(said, sighting.rank, sighting.file)

    def _section(self, caption: str) -> "_Section":
        section = _Section(caption)
        self._layout.addWidget(section)
        return section

    def _make_entry(self) -> "_Entry":
        entry = _Entry()
        entry.setAccessibleName(self.tr("BibTeX entry"))
        return entry

    def _key_row(self) -> QWidget:
        box = QWidget()
        row = FlowLayout(box, 8)
        copy = QPushButton(self.tr("Copy BibTeX"))
        copy.clicked.connect(self.copy_asked)
        edit = QPushButton(self.tr("Edit Details…"))
        edit.setToolTip(self.tr("Title, authors, year, ids and more (F2)"))
        edit.clicked.connect(self.edit_asked)
        row.addWidget(self._key)
        row.addWidget(copy)
        row.addWidget(edit)
        return box

    def _line(self, other: Other, do: Callable[[], None]) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        button = LineButton(shown(other.title).text)
        button.clicked.connect(lambda: do())
        why = LineLabel(other.why)
        row.addWidget(button, 2)
        row.addWidget(why, 1)
        return box

    def _link(self, link: str) -> QPushButton:
        button = LineButton(link)
        button.setProperty("leads", "away")
        button.clicked.connect(lambda: self.link_chosen.emit(link))
        return button


class _Entry(QPlainTextEdit):
    """As high as its lines, which are broken where the room ends."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("entry")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))

    def fit(self) -> None:
        """Of a text of this many lines; very many of them scroll."""
        lines = min(max(int(self.document().size().height()), 3), _MOST_LINES)
        height = lines * self.fontMetrics().lineSpacing() + 18
        if height != self.maximumHeight():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Narrower lines are more."""
        super().resizeEvent(event)
        self.fit()


class _Section(QWidget):
    """A caption and what is below it."""

    def __init__(self, caption: str) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 10, 0, 0)
        self._layout.setSpacing(4)
        label = QLabel(caption)
        label.setObjectName("caption")
        self._layout.addWidget(label)
        self._widgets: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        """Put a widget below what is there."""
        self._layout.addWidget(widget)

    def fill(self, widgets: Sequence[QWidget]) -> None:
        """Show these; without any the section is not there."""
        for widget in self._widgets:
            self._layout.removeWidget(widget)
            widget.deleteLater()
        self._widgets = list(widgets)
        for widget in widgets:
            self._layout.addWidget(widget)
        self.setVisible(bool(widgets))


def plain_label(name: str) -> QLabel:
    """Text that can be selected and is never taken for anything but text."""
    label = QLabel("")
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
