"""Painting a paper in columns: one line a paper, one cell a column."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from readinglist.gui.list.columns import COLUMNS
from readinglist.gui.list.delegate import PaperDelegate, recedes, smaller
from readinglist.gui.list.model import DIVIDER, ROW
from readinglist.gui.list.rows import ShownRow

_MARGIN = 6
_STATUS_WIDTH = 20


class CellDelegate(QStyledItemDelegate):
    """Paints with what the rows are painted with."""

    def __init__(self, rows: PaperDelegate) -> None:
        super().__init__()
        self.rows = rows

    def height(self, font: QFont) -> int:
        """The height of every row, in pixels."""
        return QFontMetrics(font).height() + (14 if self.rows.density == "comfortable" else 8)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """See Qt; the divider is the table's, for it is not of one cell."""
        if index.data(DIVIDER):
            return
        painter.save()
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        font: QFont = option.font  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self.rows.ink.ground(painter, rect, selected=selected)
        shown: ShownRow | None = index.data(ROW)
        if shown is not None:
            line = QFontMetrics(font).height()
            top = rect.top() + (rect.height() - line) // 2
            box = QRect(rect.left() + _MARGIN, top, rect.width() - 2 * _MARGIN, line)
            self._cell(painter, box, font, shown, index.column(), selected=selected)
        painter.restore()

    def _cell(
        self,
        painter: QPainter,
        box: QRect,
        font: QFont,
        shown: ShownRow,
        column: int,
        *,
        selected: bool,
    ) -> None:
        row, ink = shown.row, self.rows.ink
        painter.setClipRect(box.adjusted(-_MARGIN, 0, _MARGIN, 0))
        match COLUMNS[column].name:
            case "title":
                bold = QFont(font)
                bold.setWeight(QFont.Weight.DemiBold)
                ink.marked(painter, box, bold, row.title, "muted" if recedes(row) else "text")
            case "status":
                ink.status(painter, QRect(box.left(), box.top(), 12, box.height()), row.status)
                box.setLeft(box.left() + _STATUS_WIDTH)
                ink.marked(painter, box, font, COLUMNS[column].said(shown), "muted")
            case "tags":
                small = smaller(font)
                painter.setFont(small)
                ink.chips(painter, box, small, row.tags, selected=selected)
            case "rating":
                if row.rating:
                    ink.rating(painter, box, row.rating)
            case "star":
                ink.star(painter, box, starred=row.starred)
            case "added" | "day" | "queued":
                day = COLUMNS[column].said(shown)
                ink.marked(painter, box, font, self.rows.day(day) if day else "", "muted")
            case _:
                self._text(painter, box, font, COLUMNS[column].said(shown), column)

    def _text(self, painter: QPainter, box: QRect, font: QFont, text: str, column: int) -> None:
        if COLUMNS[column].is_number:
            painter.setFont(font)
            painter.setPen(self.rows.ink.colour("muted"))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, flags, text)
        else:
            self.rows.ink.marked(painter, box, font, text, "muted")
