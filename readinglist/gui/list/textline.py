"""One line of text in any script, elided, with marks behind the marked words."""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from readinglist.core.search.marks import Span

_LONGEST = 600  # characters; no line shows more
# Each is one character before and after, so that marks stay where they are.
_AS_SPACE = dict.fromkeys(map(ord, "\n\r\t\v\f\0\u2028\u2029"), " ")


def draw_line(
    painter: QPainter,
    box: QRect,
    font: QFont,
    text: str,
    colour: QColor,
    marks: Iterable[Span] = (),
    mark: QTextCharFormat | None = None,
) -> None:
    """Text that reads from right to left begins at the right; `mark`: what marked words look like.

    Its base line is the font's, also where a word comes from another font that is higher.
    """
    text = text[:_LONGEST].translate(_AS_SPACE)
    metrics = QFontMetrics(font)
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    layout = QTextLayout(elided, font)
    layout.setTextOption(_option(text))
    if mark is not None:
        kept = len(text) if elided == text else len(elided.rstrip("…\u200d"))
        layout.setFormats([_range(elided, span, mark) for span in _cut(marks, kept)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(box.width())
    layout.endLayout()
    painter.setPen(colour)
    layout.draw(painter, QPointF(box.left(), box.top() + metrics.ascent() - line.ascent()))


def reads_leftwards(text: str) -> bool:
    """Whether the first letter is of a script that reads from right to left."""
    if text.isascii():
        return False
    ways = (unicodedata.bidirectional(letter) for letter in text)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"


def _option(text: str) -> QTextOption:
    leftwards = reads_leftwards(text)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    direction = Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    edge = Qt.AlignmentFlag.AlignRight if leftwards else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(edge)
    return option


def _cut(marks: Iterable[Span], length: int) -> list[Span]:
    return [(start, min(end, length)) for start, end in marks if start < length]


def _range(text: str, span: Span, mark: QTextCharFormat) -> QTextLayout.FormatRange:
    """Qt counts in UTF-16."""
    start, end = span
    made = QTextLayout.FormatRange()
    made.start = _units(text[:start])
    made.length = _units(text[start:end])
    made.format = mark
    return made


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
