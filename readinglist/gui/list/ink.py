"""What rows and cells are painted with: signs, chips and lines in the theme's colours."""

from collections.abc import Callable, Iterable, Sequence
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QPolygonF,
    QTextCharFormat,
)

from readinglist.core.search.marks import Span
from readinglist.gui.list.textline import draw_line
from readinglist.gui.theme import Theme

TagColour = Callable[[str], QColor]

_CHIP_MOST = 160  # pixels of a tag's text
_CHIP_PADDING = 8
_DOT = 7
_GAP = 7  # between chips
RATING_WIDTH = 5 * 8
_STAR = QPolygonF(
    [
        QPointF(far * cos(-pi / 2 + n * pi / 5), far * sin(-pi / 2 + n * pi / 5))
        for n, far in enumerate((6.5, 2.8) * 5)
    ]
)


class Ink:
    """The colours of a theme, and the signs that are painted in them."""

    def __init__(self, theme: Theme, tag_colour: TagColour | None = None) -> None:
        self.theme = theme
        self.tag_colour: TagColour = tag_colour or (lambda _: self.theme.colour("muted"))

    def colour(self, token: str) -> QColor:
        """The colour of a token."""
        return self.theme.colour(token)

    def _pen(self, token: str, width: float, *, round_ends: bool = True) -> QPen:
        pen = QPen(self.colour(token), width)
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        pen.setCapStyle(cap if round_ends else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(join if round_ends else Qt.PenJoinStyle.MiterJoin)
        return pen

    def marked(
        self,
        painter: QPainter,
        box: QRect,
        font: QFont,
        text: str,
        token: str,
        marks: Iterable[Span] = (),
    ) -> None:
        """One line, elided, with marks behind the marked words."""
        if not marks:
            draw_line(painter, box, font, text, self.colour(token))
            return
        mark = QTextCharFormat()
        mark.setBackground(self.colour("mark"))
        mark.setForeground(self.colour("text"))
        draw_line(painter, box, font, text, self.colour(token), marks, mark)

    def ground(self, painter: QPainter, rect: QRect, *, selected: bool) -> None:
        """What a row stands on, with the hairline below it."""
        painter.fillRect(rect, self.colour("selected" if selected else "paper"))
        self.hairline(painter, rect)

    def hairline(self, painter: QPainter, rect: QRect) -> None:
        """Along the lower edge."""
        painter.setPen(self.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def current(self, painter: QPainter, rect: QRect, *, focused: bool) -> None:
        """The current row: a bar at its left; a ring, where keys go to it."""
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), self.colour("accent"))
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._pen("accent", 2, round_ends=False))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))

    def divider(self, painter: QPainter, rect: QRect, font: QFont, text: str) -> None:
        """What stands between exact and near results."""
        painter.fillRect(rect, self.colour("panel"))
        self.hairline(painter, rect)
        line = QFontMetrics(font).height()
        box = QRect(rect.left() + 14, rect.center().y() - line // 2, rect.width() - 28, line)
        self.marked(painter, box, font, text, "muted")

    def status(self, painter: QPainter, box: QRect, status: str) -> None:
        """● new, ○ to read, ◐ reading, ✓ read, – skipped: drawn, for fonts differ in them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = "accent" if status in ("new", "reading") else "muted"
        ink = self.colour(token)
        middle = QPointF(QRectF(box).center())
        circle = QRectF(middle.x() - 4.5, middle.y() - 4.5, 9, 9)
        painter.setPen(self._pen(token, 1.4))
        painter.setBrush(ink if status == "new" else Qt.BrushStyle.NoBrush)
        if status in ("new", "to-read", "reading"):
            painter.drawEllipse(circle)
        if status == "reading":
            painter.setBrush(ink)
            painter.drawPie(circle, 90 * 16, 180 * 16)
        elif status == "read":
            tick = [QPointF(-4.5, 0.5), QPointF(-1.5, 3.5), QPointF(4.5, -3.5)]
            painter.drawPolyline(QPolygonF([middle + point for point in tick]))
        elif status == "skipped":
            painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))

    def star(self, painter: QPainter, box: QRect, *, starred: bool) -> None:
        """Gold where the paper is starred, an outline where it can be."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = "star" if starred else "muted"
        painter.setPen(self._pen(token, 1.1))
        painter.setBrush(self.colour(token) if starred else Qt.BrushStyle.NoBrush)
        middle = QRectF(box).center()
        painter.drawPolygon(_STAR.translated(middle))

    def rating(self, painter: QPainter, box: QRect, rating: int) -> None:
        """Five dots from the left of the box, as many of them filled."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.colour("muted"), 1))
        middle = QRectF(box).center().y()
        for number in range(5):
            filled = number < rating
            painter.setBrush(self.colour("muted") if filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(box.left() + 3 + 8 * number, middle), 2.5, 2.5)

    def note(self, painter: QPainter, box: QRect) -> None:
        """A small sheet with two lines of writing, at the left of the box."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.colour("muted"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        sheet = QRectF(box.left() + 0.5, box.center().y() - 4.5, 9, 10)
        painter.drawRoundedRect(sheet, 1.5, 1.5)
        for below in (3.0, 6.0):
            place = sheet.topLeft() + QPointF(2, below)
            painter.drawLine(place, place + QPointF(5, 0))

    def chips(
        self, painter: QPainter, box: QRect, font: QFont, tags: Sequence[str], *, selected: bool
    ) -> int:
        """As many tags as there is room for, then how many more; returns where they end."""
        metrics = QFontMetrics(font)
        place = box.left()
        for number, tag in enumerate(tags):
            left = len(tags) - number
            shown = metrics.elidedText(tag, Qt.TextElideMode.ElideMiddle, _CHIP_MOST)
            width = metrics.horizontalAdvance(shown) + 2 * _CHIP_PADDING + _DOT + 5
            more = metrics.horizontalAdvance(f"+{left}") + _GAP if left > 1 else 0
            if place + width + more > box.right():
                painter.setPen(self.colour("muted"))
                room = QRect(place, box.top(), max(0, box.right() - place), box.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, f"+{left}")
                return min(place + metrics.horizontalAdvance(f"+{left}") + _GAP, box.right())
            chip = QRect(place, box.top(), width, box.height())
            self._chip(painter, chip, shown, self.tag_colour(tag), selected=selected)
            place += width + _GAP
        return place

    def _chip(
        self, painter: QPainter, rect: QRect, text: str, dot: QColor, *, selected: bool
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour("paper" if selected else "panel"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setBrush(dot)
        middle = QRectF(rect).center().y()
        painter.drawEllipse(
            QPointF(rect.left() + _CHIP_PADDING + _DOT / 2, middle), _DOT / 2, _DOT / 2
        )
        painter.setPen(self.colour("text"))
        room = rect.adjusted(_CHIP_PADDING + _DOT + 5, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
