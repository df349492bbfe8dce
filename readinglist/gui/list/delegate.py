"""Painting a row: what it is, why it is here, what was said of it, how often it was seen."""

from collections.abc import Callable
from datetime import date
from typing import Literal

from PySide6.QtCore import QDate, QLocale, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from readinglist.core.dates import days_since
from readinglist.core.model import Row
from readinglist.gui.list.ink import RATING_WIDTH, Ink, TagColour
from readinglist.gui.list.model import DIVIDER, ROW
from readinglist.gui.list.rows import ShownRow
from readinglist.gui.theme import Theme

Density = Literal["comfortable", "compact"]

_LEFT = 38  # where the text begins, right of the status
_STAR_WIDTH = 32
_BETWEEN_LINES = 4
_MARGIN: dict[Density, int] = {"comfortable": 9, "compact": 6}
_LINES: dict[Density, int] = {"comfortable": 3, "compact": 2}
_SMALLER = 0.88
_BEFORE_TAGS = 2  # where room is scarce: the first pieces behind the tags are kept before these


class PaperDelegate(QStyledItemDelegate):
    """Paints rows of one height: title, passage with marks, tags and when it was seen.

    Compact rows have no passage.
    """

    def __init__(self, theme: Theme, tag_colour: TagColour | None = None) -> None:
        super().__init__()
        self.ink = Ink(theme, tag_colour)
        self.near = ""  # what the divider above near results says
        self.density: Density = "comfortable"

    @property
    def theme(self) -> Theme:
        """What it paints with."""
        return self.ink.theme

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self.ink.theme = theme

    def height(self, font: QFont) -> int:
        """The height of every row, in pixels."""
        lines = _LINES[self.density]
        space = 2 * _MARGIN[self.density] + (lines - 1) * _BETWEEN_LINES
        return lines * QFontMetrics(font).height() + space

    def low_height(self, font: QFont) -> int:
        """The height of the divider, in pixels."""
        return QFontMetrics(font).height() + 12

    def star_box(self, rect: QRect, font: QFont) -> QRect:
        """Where the star of a row stands, and may be clicked."""
        line = QFontMetrics(font).height() + 2 * _MARGIN[self.density]
        return QRect(rect.right() - _STAR_WIDTH, rect.top(), _STAR_WIDTH, line)

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
            self.ink.divider(painter, rect, font, self.near)
            painter.restore()
            return
        selected = bool(state & QStyle.StateFlag.State_Selected)
        self.ink.ground(painter, rect, selected=selected)
        shown: ShownRow | None = index.data(ROW)
        if shown is not None:
            self._row(painter, rect, font, shown, selected=selected)
        table = option.widget  # pyright: ignore[reportAttributeAccessIssue]
        if isinstance(table, QAbstractItemView) and table.currentIndex().row() == index.row():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self.ink.current(painter, rect, focused=table.hasFocus())
        painter.restore()

    def _row(
        self, painter: QPainter, rect: QRect, font: QFont, shown: ShownRow, *, selected: bool
    ) -> None:
        row, ink = shown.row, self.ink
        line = QFontMetrics(font).height()
        top = rect.top() + _MARGIN[self.density]
        box = QRect(rect.left() + _LEFT, top, rect.width() - _LEFT - _STAR_WIDTH - 4, line)
        ink.status(painter, QRect(rect.left() + 8, top, _LEFT - 12, line), row.status)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        colour = "muted" if recedes(row) else "text"
        ink.marked(painter, box, bold, row.title, colour, shown.title_marks)
        ink.star(painter, self.star_box(rect, font), starred=row.starred)
        step = line + _BETWEEN_LINES
        if self.density == "comfortable":
            box = box.translated(0, step)
            ink.marked(painter, box, font, shown.passage.text, "muted", shown.passage.marks)
        box = box.translated(0, step).adjusted(0, 0, _STAR_WIDTH - 8, 0)
        self._meta(painter, box, smaller(font), shown, selected=selected)

    def _meta(
        self, painter: QPainter, box: QRect, font: QFont, shown: ShownRow, *, selected: bool
    ) -> None:
        """Tags, day and rank, how often seen; on the right where it matched."""
        painter.setFont(font)
        metrics = QFontMetrics(font)
        right = self._matched(painter, box, font, shown)
        pieces = self._pieces(shown.row, metrics)
        needed = sum(width + 10 for width, _ in pieces[:_BEFORE_TAGS])
        room = QRect(box)
        room.setRight(max(box.left(), right - needed))
        place = self.ink.chips(painter, room, font, shown.row.tags, selected=selected)
        for width, draw in pieces:
            if place + width > right:
                break
            draw(painter, QRect(place, box.top(), width, box.height()))
            place += width + 10

    def _matched(self, painter: QPainter, box: QRect, font: QFont, shown: ShownRow) -> int:
        """Where it matched, in at most the right half; returns where that begins."""
        if not shown.matched and not shown.reasons:
            return box.right()
        said = shown.reasons or self.tr("matched in {fields}").format(fields=shown.matched)
        italic = QFont(font)
        italic.setItalic(True)
        metrics = QFontMetrics(italic)
        said = metrics.elidedText(said, Qt.TextElideMode.ElideRight, box.width() // 2)
        painter.setFont(italic)
        painter.setPen(self.ink.colour("muted"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, flags, said)
        painter.setFont(font)
        return box.right() - metrics.horizontalAdvance(said) - 12

    def _pieces(
        self, row: Row, metrics: QFontMetrics
    ) -> list[tuple[int, Callable[[QPainter, QRect], None]]]:
        """What stands behind the tags: how wide each thing is, and what draws it."""
        pieces: list[tuple[int, Callable[[QPainter, QRect], None]]] = []
        said = ((self._when(row), "muted"), (self._seen(row), "accent"), (self._age(row), "muted"))
        for text, token in said:
            if text:
                width = metrics.horizontalAdvance(text) + 1
                pieces.append((width, lambda p, r, t=text, c=token: self._text(p, r, t, c)))
        if row.rating:
            pieces.append((RATING_WIDTH, lambda p, r: self.ink.rating(p, r, row.rating)))
        if row.has_note:
            pieces.append((10, self.ink.note))
        return pieces

    def _text(self, painter: QPainter, box: QRect, text: str, token: str) -> None:
        painter.setPen(self.ink.colour(token))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def _when(self, row: Row) -> str:
        if row.rank is None:
            return ""
        return f"{self.day(row.day)} · #{row.rank}" if row.day else f"#{row.rank}"

    def _seen(self, row: Row) -> str:
        return self.tr("seen {count}×").format(count=row.seen) if row.seen > 1 else ""

    def _age(self, row: Row) -> str:
        """How long it is in the queue."""
        days = days_since(row.queued, date.today()) if row.queued else 0
        return self.tr("queued %n days", "", days) if days else ""

    def day(self, day: str) -> str:
        """A day as people write it; that of another year with its year."""
        date = QDate.fromString(day[:10], Qt.DateFormat.ISODate)
        if not date.isValid():
            return day
        if date.year() == QDate.currentDate().year():
            #: How a day of this year is written, in Qt's letters.
            return QLocale().toString(date, self.tr("MMM d"))
        #: How a day of another year is written, in Qt's letters.
        return QLocale().toString(date, self.tr("MMM d, yyyy"))


def recedes(row: Row) -> bool:
    """Whether a paper is done with, so that others are to be seen before it."""
    return row.status in ("read", "skipped") or row.trashed


def smaller(font: QFont) -> QFont:
    """The font for what is beside the matter."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * _SMALLER)
    else:
        made.setPixelSize(round(font.pixelSize() * _SMALLER))
    return made
