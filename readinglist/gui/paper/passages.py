"""Title and abstract: maths as it is read, the user's highlights, what was searched for."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat

from readinglist.core import maths
from readinglist.core.highlights import find
from readinglist.core.model import Highlight
from readinglist.core.search.found import Wanted
from readinglist.core.search.marks import Span, marks
from readinglist.gui.paper.text import GrowingText, Painted, inside
from readinglist.gui.theme import Theme


class Passages(GrowingText):
    """A text of a paper. What is selected and highlighted is told in the words of the source."""

    highlight_clicked = Signal(str, QPoint)  # its uid, and where on the screen

    def __init__(self, field: str, spacing: int) -> None:
        super().__init__(spacing)
        self._field = field
        self._shown = maths.shown("")
        self._uids: list[str] = []
        self._spans: list[Span] = []

    def show_passages(
        self, source: str, highlights: Sequence[Highlight], wanted: Wanted, theme: Theme
    ) -> None:
        """Show a text with what is highlighted in it and what was searched for."""
        self._shown = shown = maths.shown(source)
        self._uids, self._spans = [], []
        painted: list[Painted] = []
        for highlight in highlights:
            place = find(source, highlight)
            if place is not None:
                span = shown.place(place[0]), shown.place(place[1], end=True)
                self._uids.append(highlight.uid)
                self._spans.append(span)
                painted.append((span, _highlighted(theme, highlight.colour)))
        mark = _ground(theme, "mark")
        painted += [(span, mark) for span in marks(shown.text, self._field, wanted)]
        self.show_text(shown.text, painted)

    def quote(self) -> str:
        """What is selected, as the source has it."""
        start, end = self.chosen()
        if start == end:
            return ""
        first, last = self._shown.source_place(start), self._shown.source_place(end, end=True)
        return self._shown.source[first:last].strip()

    def deselect(self) -> None:
        """Nothing is selected any more."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def highlighted(self) -> list[str]:
        """The uids of the highlights that are in this text."""
        return list(self._uids)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click into a highlight is about it; a selection is not."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        number = inside(self.place_at(point), self._spans)
        if number is not None and not self.textCursor().hasSelection():
            self.highlight_clicked.emit(self._uids[number], self.mapToGlobal(point))


def _ground(theme: Theme, token: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(theme.colour(token))
    form.setForeground(theme.colour("text"))
    return form


def _highlighted(theme: Theme, colour: str) -> QTextCharFormat:
    form = _ground(theme, f"highlight_{colour}")
    form.setFontUnderline(True)
    form.setUnderlineColor(theme.colour(f"highlight_{colour}_line"))
    return form
