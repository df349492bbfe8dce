"""Text to be read: plain, selectable, marked, as high as it is long."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from readinglist.core.search.marks import Span

Painted = tuple[Span, QTextCharFormat]


class GrowingText(QTextEdit):
    """Read-only plain text; the pane around it scrolls. `spacing`: per cent of a line's height."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self._spacing = spacing
        self._text = ""
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)

    def show_text(self, text: str, painted: Iterable[Painted]) -> None:
        """Show the text; of what is painted the later lies above."""
        if text != self._text:
            self._text = text
            self.setPlainText(text)
            self._space_lines()
        self.setExtraSelections([self._selection(span, how) for span, how in painted])
        self._fit()

    def chosen(self) -> Span:
        """The places, in characters, between which text is selected."""
        cursor = self.textCursor()
        ends = (cursor.selectionStart(), cursor.selectionEnd())
        start, end = (_characters(self._text, place) for place in ends)
        return start, end

    def place_at(self, point: QPoint) -> int:
        """The place, in characters, at a point of the widget."""
        return _characters(self._text, self.cursorForPosition(point).position())

    def _space_lines(self) -> None:
        block = QTextBlockFormat()
        block.setLineHeight(
            self._spacing, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)

    def _selection(self, span: Span, how: QTextCharFormat) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(_utf16(self._text, span[0]))
        cursor.setPosition(_utf16(self._text, span[1]), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
        selection.format = how  # pyright: ignore[reportAttributeAccessIssue]
        return selection

    def event(self, event: QEvent) -> bool:
        """Letters are keys of the window: nothing can be typed here."""
        if event.type() == QEvent.Type.ShortcutOverride and not _is_for_text(event):
            event.ignore()
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """A narrower text is higher."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = int(self.document().size().height()) + 4
        if height != self.height():
            self.setFixedHeight(height)


def _is_for_text(event: QEvent) -> bool:
    """Moving and selecting with the arrows, and copying what is selected."""
    assert isinstance(event, QKeyEvent)
    keys = QKeySequence.StandardKey
    return event.matches(keys.Copy) or event.matches(keys.SelectAll) or not event.text()


def _utf16(text: str, place: int) -> int:
    """A place in characters as Qt counts it, in UTF-16 units."""
    return place + sum(ord(c) > 0xFFFF for c in text[:place])


def _characters(text: str, place: int) -> int:
    """A place as Qt counts it, in characters."""
    return len(text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", "ignore"))


def inside(place: int, spans: Sequence[Span]) -> int | None:
    """The number of the first span that a place is in."""
    return next((n for n, (start, end) in enumerate(spans) if start <= place < end), None)
