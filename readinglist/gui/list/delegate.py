"""Painting a row: what it is, why it is here, what was said of it, how often it was seen."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from readinglist.core.search.marks import Span
from readinglist.gui.list.model import DIVIDER, ROW
from readinglist.gui.list.rows import ShownRow
from readinglist.gui.theme import Theme

_GLYPHS = {"new": "●", "to-read": "○", "reading": "◐", "read": "✓", "skipped": "–"}
_MARGIN = 8
_GLYPH_WIDTH = 26
_STAR_WIDTH = 28


class PaperDelegate(QStyledItemDelegate):
    """Paints rows of one height: title, passage with marks, tags and when it was seen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.near = ""  # what the divider above near results says

    def height(self, font: QFont) -> int:
        """The height of every row, in pixels."""
        return 3 * QFontMetrics(font).height() + 2 * _MARGIN + 6

    def low_height(self, font: QFont) -> int:
        """The height of the divider, in pixels."""
        return QFontMetrics(font).height() + 2 * _MARGIN

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """See Qt."""
        painter.save()
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        font: QFont = option.font  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        if index.data(DIVIDER):
            self._divider(painter, rect, font)
            painter.restore()
            return
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(painter, rect, selected)
        shown: ShownRow | None = index.data(ROW)
        if shown is not None:
            self._row(painter, rect, font, shown)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, selected: bool) -> None:
        painter.fillRect(rect, self._colour("selected" if selected else "paper"))
        if selected:
            bar = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, self._colour("accent"))
        painter.setPen(self._colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _divider(self, painter: QPainter, rect: QRect, font: QFont) -> None:
        painter.fillRect(rect, self._colour("panel"))
        painter.setPen(self._colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(font)
        painter.setPen(self._colour("muted"))
        box = rect.adjusted(14, 0, -14, 0)
        said = QFontMetrics(font).elidedText(self.near, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, said)

    def _row(self, painter: QPainter, rect: QRect, font: QFont, shown: ShownRow) -> None:
        row = shown.row
        receding = row.status in ("read", "skipped") or row.trashed
        line = QFontMetrics(font).height()
        left = rect.left() + 10 + _GLYPH_WIDTH
        width = rect.right() - left - _STAR_WIDTH - 8
        top = rect.top() + _MARGIN
        self._glyph(painter, QRect(rect.left() + 12, top, _GLYPH_WIDTH, line), font, row.status)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        colour = "muted" if receding else "text"
        box = QRect(left, top, width, line)
        self._marked(painter, box, bold, row.title, shown.title_marks, colour)
        star = QRect(rect.right() - _STAR_WIDTH - 4, top, _STAR_WIDTH, line)
        painter.setFont(font)
        painter.setPen(self._colour("star" if row.starred else "muted"))
        painter.drawText(star, Qt.AlignmentFlag.AlignCenter, "★" if row.starred else "☆")
        box = QRect(left, top + line + 3, width + _STAR_WIDTH, line)
        self._marked(painter, box, font, shown.passage.text, shown.passage.marks, "muted")
        box = QRect(left, top + 2 * line + 6, width + _STAR_WIDTH, line)
        self._meta(painter, box, font, shown)

    def _glyph(self, painter: QPainter, rect: QRect, font: QFont, status: str) -> None:
        painter.setFont(font)
        painter.setPen(self._colour("accent" if status in ("new", "reading") else "muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, _GLYPHS[status])

    def _marked(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        text: str,
        marks: Iterable[Span],
        colour: str,
    ) -> None:
        """One line, elided at the right, with marks behind the marked words."""
        metrics = QFontMetrics(font)
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        whole = elided if elided == text else elided[:-1]
        painter.setFont(font)
        painter.setPen(self._colour(colour))
        painter.drawText(rect, Qt.TextFlag.TextSingleLine, elided)
        for start, end in marks:
            if start >= len(whole):
                break
            place = rect.left() + metrics.horizontalAdvance(whole[:start])
            word = whole[start : min(end, len(whole))]
            box = QRect(place, rect.top(), metrics.horizontalAdvance(word), rect.height())
            painter.fillRect(box, self._colour("mark"))
            painter.setPen(self._colour("text"))
            painter.drawText(box.adjusted(0, 0, 4, 0), Qt.TextFlag.TextSingleLine, word)

    def _meta(self, painter: QPainter, rect: QRect, font: QFont, shown: ShownRow) -> None:
        """Tags, day and rank, how often seen; on the right where it matched."""
        row = shown.row
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        painter.setFont(small)
        metrics = QFontMetrics(small)
        right = ""
        if shown.matched:
            right = f"matched in {shown.matched}"
        painter.setPen(self._colour("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        room = rect.right() - metrics.horizontalAdvance(right) - 12
        place = rect.left()
        for tag in row.tags:
            place = self._chip(painter, metrics, QRect(place, rect.top(), 0, rect.height()), tag)
            if place > room:
                break
        said = " · ".join(part for part in (_when(shown), _seen(shown)) if part)
        painter.setPen(self._colour("muted"))
        box = QRect(place, rect.top(), max(0, room - place), rect.height())
        said = metrics.elidedText(said, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, said)

    def _chip(self, painter: QPainter, metrics: QFontMetrics, rect: QRect, text: str) -> int:
        """A tag; returns where the next thing may stand."""
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, 160)
        rect.setWidth(metrics.horizontalAdvance(shown) + 16)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour("line")))
        painter.setBrush(self._colour("panel"))
        painter.drawRoundedRect(rect, 8, 8)
        painter.setPen(self._colour("text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
        return rect.right() + 7

    def _colour(self, token: str) -> QColor:
        return self.theme.colour(token)


def _when(shown: ShownRow) -> str:
    row = shown.row
    if row.rank is None:
        return ""
    return f"{row.day} · #{row.rank}" if row.day else f"#{row.rank}"


def _seen(shown: ShownRow) -> str:
    return f"seen {shown.row.seen}×" if shown.row.seen > 1 else ""
