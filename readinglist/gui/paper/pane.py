"""The paper: reading comes first, then what the user says of it, then where it was seen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readinglist.core.model import Paper
from readinglist.core.search.found import Wanted
from readinglist.core.search.marks import marks
from readinglist.gui.paper.note import NoteEditor, SaveNote
from readinglist.gui.paper.tags import TagEditor
from readinglist.gui.paper.text import GrowingText
from readinglist.gui.theme import Theme, reading_font

_MARGIN = 24
_LONGEST_LINE = 78  # characters; longer lines are hard to read
_STATUS_TEXTS = {
    "new": "New",
    "to-read": "To read",
    "reading": "Reading",
    "read": "Read",
    "skipped": "Skipped",
}


class PaperPane(QScrollArea):
    """Shows one paper and says what the user wants done to it."""

    status_chosen = Signal(str)
    star_clicked = Signal()
    tag_added = Signal(str)
    tag_removed = Signal(str)
    left = Signal()

    def __init__(self, save_note: SaveNote, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("paper")
        self.setAccessibleName("Paper")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.theme = theme
        self.note = NoteEditor(save_note)
        self.note.setFixedHeight(130)
        self.note.left.connect(self.left)
        self.tags = TagEditor()
        self.tags.added.connect(self.tag_added)
        self.tags.removed.connect(self.tag_removed)
        self.tags.left.connect(self.left)
        self._title = self._make_title()
        self._abstract = GrowingText(132)
        self._abstract.setAccessibleName("Abstract")
        self._abstract.setFont(reading_font(11.5))
        widest = self._abstract.fontMetrics().averageCharWidth() * _LONGEST_LINE
        self._inside_width = widest + 2 * _MARGIN
        self._seen = self._plain_label("muted")
        self._cite = self._plain_label("muted")
        self._status = QButtonGroup(self)
        self._star = QPushButton("☆")
        self._star.setAccessibleName("Star")
        self._star.setToolTip("Star (s)")
        self._star.clicked.connect(self.star_clicked)
        self._inside = QWidget()
        self._inside.setObjectName("inside")
        self._inside.setMaximumWidth(self._inside_width)
        self._build()
        self.show_nothing()

    def show_nothing(self) -> None:
        """No paper is chosen."""
        self.note.flush()
        self._inside.hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_paper(self, paper: Paper, wanted: Wanted | None) -> None:
        """Show a paper, with what was searched for marked."""
        mark = QTextCharFormat()
        mark.setBackground(self.theme.colour("mark"))
        mark.setForeground(self.theme.colour("text"))
        words = wanted or Wanted()
        self._title.show_text(paper.title, marks(paper.title, "title", words), mark)
        abstract = paper.abstract or "This paper has no abstract."
        spans = marks(abstract, "abstract", words) if paper.abstract else []
        self._abstract.show_text(abstract, spans, mark)
        for button in self._status.buttons():
            button.setChecked(button.property("status") == paper.status)
        self._star.setText("★" if paper.starred else "☆")
        self._star.setAccessibleName("Starred" if paper.starred else "Not starred")
        self.tags.show_tags(paper.tags)
        self.note.show_note(paper.id, paper.note)
        self._seen.setText(_seen(paper))
        self._cite.setText(paper.key)
        self._inside.show()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _build(self) -> None:
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(_MARGIN, 16, _MARGIN, 24)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addLayout(self._status_row())
        layout.addWidget(self.tags)
        layout.addWidget(self._abstract)
        for caption, widget in (("Note", self.note), ("Seen", self._seen), ("Key", self._cite)):
            label = QLabel(caption)
            label.setObjectName("caption")
            layout.addSpacing(4)
            layout.addWidget(label)
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(self._inside)

    def _make_title(self) -> GrowingText:
        title = GrowingText(120)
        title.setObjectName("title")
        title.setAccessibleName("Title")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setBold(True)
        title.setFont(font)
        return title

    def _plain_label(self, name: str) -> QLabel:
        label = QLabel("")
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _status_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for number, (status, text) in enumerate(_STATUS_TEXTS.items()):
            button = QPushButton(text)
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.setProperty("status", status)
            button.setToolTip(f"{text} ({number})")
            button.clicked.connect(lambda _=False, status=status: self.status_chosen.emit(status))
            self._status.addButton(button)
            row.addWidget(button)
        row.addSpacing(12)
        row.addWidget(self._star)
        row.addStretch(1)
        return row


def _seen(paper: Paper) -> str:
    """Where the paper was seen, a line a file."""
    said: list[str] = []
    for sighting in paper.sightings:
        day = f"{sighting.day}, " if sighting.day else ""
        said.append(f"{day}rank {sighting.rank}  ({sighting.file})")
    return "\n".join(said) or "In no listing."
