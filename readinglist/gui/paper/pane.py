"""The paper: reading comes first, then what the user says of it, then what else is known."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from readinglist.core.model import Paper
from readinglist.core.search.found import Wanted
from readinglist.gui.paper.beside import Beside, BesidePaper, plain_label
from readinglist.gui.paper.highlights import HighlightEditor, HighlightList, of_uid
from readinglist.gui.paper.note import KeepsNotes, NoteEditor
from readinglist.gui.paper.notebox import NoteBox
from readinglist.gui.paper.passages import Passages
from readinglist.gui.paper.status import StatusRow
from readinglist.gui.paper.tags import TagEditor
from readinglist.gui.theme import Theme

_MARGIN = 24
_LONGEST_LINE = 78  # characters; longer lines are hard to read
_MANY_AUTHORS = 12
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_AS_NEEDED = Qt.ScrollBarPolicy.ScrollBarAsNeeded


class PaperPane(QScrollArea):
    """Shows one paper and says what the user wants done to it."""

    left = Signal()
    highlight_changed = Signal(str, str, str)  # uid, comment, colour
    highlight_removed = Signal(str)

    def __init__(
        self, keeper: KeepsNotes, theme: Theme, tag_colour: Callable[[str], QColor]
    ) -> None:
        super().__init__()
        self.setObjectName("paper")
        self.setAccessibleName(self.tr("Paper"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(_NEVER)
        self.theme = theme
        self.paper: Paper | None = None
        self._wanted: Wanted | None = None
        self.note = NoteEditor(keeper)
        self.note.left.connect(self.left)
        self.note_box = NoteBox(self.note)
        self.status = StatusRow()
        self.tags = TagEditor(tag_colour)
        self.tags.left.connect(self.left)
        self.title = self._make_title()
        self.authors = plain_label("muted")
        self.abstract = Passages("abstract", 132)
        self.abstract.setObjectName("abstract")
        self.abstract.setAccessibleName(self.tr("Abstract"))
        self.highlights = HighlightList()
        self.editor = HighlightEditor(self)
        self.beside = BesidePaper()
        self._inside = QWidget()
        self._inside.setObjectName("inside")
        self._build()
        self._connect()
        self.set_theme(theme)
        self.show_nothing()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in this theme, and in its fonts."""
        self.theme = theme
        widest = QFontMetrics(theme.reading_font()).averageCharWidth() * _LONGEST_LINE
        self._inside.setMaximumWidth(widest + 2 * _MARGIN)
        if self.paper is not None:
            self.show_paper(self.paper, self._wanted)

    def show_nothing(self) -> None:
        """No paper is chosen."""
        self.paper = None
        self.note.flush()
        self._inside.hide()
        self.setVerticalScrollBarPolicy(_NEVER)

    def show_paper(self, paper: Paper, wanted: Wanted | None) -> None:
        """Show a paper, with what was searched for marked; another one from its beginning."""
        is_another = self.paper is None or self.paper.id != paper.id
        self.paper, self._wanted = paper, wanted
        words = wanted or Wanted()
        self.title.show_passages(paper.title, paper.highlights, words, self.theme)
        self.authors.setText(_authors(paper))
        self.authors.setVisible(bool(self.authors.text()))
        abstract = paper.abstract or self.tr("This paper has no abstract.")
        self.abstract.show_passages(
            abstract, paper.highlights, words if paper.abstract else Wanted(), self.theme
        )
        self.status.show_paper(paper, self.theme)
        self.tags.show_tags(paper.tags)
        self.highlights.show_highlights(paper.highlights, self.theme)
        self.highlights.setVisible(bool(paper.highlights))
        self.note_box.show_note(paper.id, paper.note)
        self.beside.show_paper(paper)
        if is_another:
            self.tags.clear()
            self.beside.show_beside(Beside(paper.id, (), (), "", ()))
            self.verticalScrollBar().setValue(0)
        self._inside.show()
        self.setVerticalScrollBarPolicy(_AS_NEEDED)

    def setFocus(  # noqa: N802
        self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason
    ) -> None:
        """Read the abstract. It is no focus proxy: Tab would pass over what stands above it."""
        self.abstract.setFocus(reason)

    def add_tag(self) -> None:
        """Type a tag; the field is brought into view."""
        self.ensureWidgetVisible(self.tags.field)
        self.tags.field.setFocus()

    def write_note(self) -> None:
        """Write in the note; it is brought into view, as is each line that is written."""
        self.note_box.write()
        QTimer.singleShot(0, self._follow_cursor)

    def _follow_cursor(self) -> None:
        if not self.note.hasFocus():
            return
        cursor = self.note.cursorRect()
        place = self.note.viewport().mapTo(self._inside, cursor.center())
        self.ensureVisible(place.x(), place.y(), 0, 2 * cursor.height())

    def texts(self) -> list[QWidget]:
        """What is read in it."""
        return [self.title, self.abstract, self.note_box.preview]

    def repaint_tags(self) -> None:
        """Their colours may be others now."""
        if self.paper is not None:
            self.tags.show_tags(self.paper.tags)

    def quote(self) -> str:
        """The passage that is selected, as the paper has it."""
        return self.abstract.quote() or self.title.quote()

    def deselect(self) -> None:
        """No passage is selected any more."""
        self.abstract.deselect()
        self.title.deselect()

    def edit_highlight(self, uid: str, place: QPoint) -> None:
        """Open a highlight where it is."""
        found = of_uid(self.paper.highlights, uid) if self.paper else None
        if found is not None:
            self.editor.edit(found, place, self.theme)

    def scroll_on(self) -> bool:
        """A page further; returns whether there was more to be read."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + bar.pageStep() - 2 * self.fontMetrics().height())
        return bar.value() > before

    def _connect(self) -> None:
        # Only then the editor is as high as what is written in it.
        follow = Qt.ConnectionType.QueuedConnection
        self.note.cursorPositionChanged.connect(self._follow_cursor, follow)
        for text in (self.title, self.abstract):
            text.highlight_clicked.connect(self.edit_highlight)
        self.highlights.chosen.connect(self.edit_highlight)
        self.editor.changed.connect(self.highlight_changed)
        self.editor.removed.connect(self.highlight_removed)

    def _build(self) -> None:
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(_MARGIN, 16, _MARGIN, 24)
        layout.setSpacing(10)
        caption = QLabel(self.tr("Note"))
        caption.setObjectName("caption")
        for widget in (
            self.title,
            self.authors,
            self.status,
            self.tags,
            self.abstract,
            self.highlights,
            caption,
            self.note_box,
            self.beside,
        ):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(self._inside)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _make_title(self) -> Passages:
        title = Passages("title", 120)
        title.setObjectName("title")
        title.setAccessibleName(self.tr("Title"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setBold(True)
        title.setFont(font)
        return title


def _authors(paper: Paper) -> str:
    """Who wrote it, and when."""
    names = [str(name) for name in paper.authors[:_MANY_AUTHORS]]
    if len(paper.authors) > _MANY_AUTHORS:
        names.append("…")
    year = [str(paper.year)] if paper.year else []
    return " · ".join([", ".join(names), *year] if names else year)
