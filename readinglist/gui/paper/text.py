"""Text to be read: plain, selectable, marked, as high as it is long."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from readinglist.core.search.marks import Span


class GrowingText(QTextEdit):
    """Read-only plain text; the pane around it scrolls. `spacing`: per cent of a line's height."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self._spacing = spacing
        self._text = ""
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)

    def show_text(self, text: str, spans: Sequence[Span], mark: QTextCharFormat) -> None:
        """Show the text with marks."""
        if text != self._text:
            self._text = text
            self.setPlainText(text)
            self._space_lines()
        self.setExtraSelections([self._selection(span, mark) for span in spans])
        self._fit()

    def _space_lines(self) -> None:
        block = QTextBlockFormat()
        block.setLineHeight(
            self._spacing, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)

    def _selection(self, span: Span, mark: QTextCharFormat) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(_utf16(self._text, span[0]))
        cursor.setPosition(_utf16(self._text, span[1]), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
        selection.format = mark  # pyright: ignore[reportAttributeAccessIssue]
        return selection

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """A narrower text is higher."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = int(self.document().size().height()) + 4
        if height != self.height():
            self.setFixedHeight(height)


def _utf16(text: str, place: int) -> int:
    """A place in characters as Qt counts it, in UTF-16 units."""
    return place + sum(ord(c) > 0xFFFF for c in text[:place])
