"""Paints the sidebar's rows, and lets names be changed where they stand."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from readinglist.gui import icons
from readinglist.gui.sidebar.content import Entry
from readinglist.gui.theme import Theme

_ROW = 26
_HEADING = 34
_GAP = 10
_SIGN = 24  # an icon or a dot, and the room behind it
_DOT = 9
_EDGE = 8
_Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """An icon or a tag's dot, the name, and in the second column the count."""

    renamed = Signal(str, str)  # the entry's key, what was written

    def __init__(self, tree: QTreeView, entry: Callable[[_Index], Entry]) -> None:
        super().__init__(tree)
        self.theme: Theme | None = None
        self._tree = tree
        self._entry = entry

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        """Of fixed height; a count is as wide as it must be."""
        entry = self._entry(index)
        line = option.fontMetrics.height()
        height = _GAP if entry.is_gap else _HEADING if entry.is_section else _ROW
        count = entry.size if index.column() else ""
        width = option.fontMetrics.horizontalAdvance(count or "0") + 2 * _EDGE
        return QSize(width, height if entry.is_gap else max(height, line + 6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """See the class."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.text = ""  # pyright: ignore[reportAttributeAccessIssue]
        style = self._tree.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, self._tree)
        entry = self._entry(index)
        painter.save()
        if entry.is_section:
            self._paint_heading(painter, shown, entry, index.column())
        elif index.column() == 0:
            self._paint_name(painter, shown, entry, index)
        else:
            self._paint_count(painter, shown, entry)
        painter.restore()

    def _paint_name(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, index: _Index
    ) -> None:
        sign, text = self._places(option, index)
        if entry.tag:
            self._paint_dot(painter, sign, self._colour(f"tag_{entry.colour or 'grey'}", option))
        elif entry.icon:
            icons.paint(painter, sign, entry.icon, self._muted(option), self._direction())
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))  # pyright: ignore
        _draw(painter, text, entry.text, option)

    def _paint_dot(self, painter: QPainter, sign: QRect, colour: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        right_to_left = self._direction() == Qt.LayoutDirection.RightToLeft
        edge = (icons.SIZE - _DOT) / 2
        x = sign.right() - _DOT - edge if right_to_left else sign.left() + edge
        top = QRectF(sign).center().y() - _DOT / 2
        painter.drawEllipse(QRectF(QPointF(x, top), QPointF(x + _DOT, top + _DOT)))

    def _paint_count(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        painter.setPen(self._muted(option))
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        place = rect.adjusted(0, 0, -_EDGE, 0)
        trailing = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QStyle.visualRect(self._direction(), rect, place), trailing, entry.size)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry, column: int
    ) -> None:
        painter.setPen(self._muted(option))
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        place = rect.adjusted(_EDGE, 10, -_EDGE, 0)
        if column == 0:
            font = QFont(self._tree.font())
            font.setPointSizeF(font.pointSizeF() * 0.82)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            option.fontMetrics = QFontMetrics(font)  # pyright: ignore
            _draw(painter, place, entry.text.upper(), option)
        else:
            state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
            is_open = bool(state & QStyle.StateFlag.State_Open)
            is_meant = state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus)
            if is_meant or not is_open:
                trailing = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(place, trailing, self._arrow(is_open))

    def paint_arrow(self, painter: QPainter, branches: QRect, is_open: bool) -> None:
        """Whether what is below a row is shown, at the end of the room before the row."""
        place = branches.adjusted(branches.width() - self._tree.indentation(), 0, 0, 0)
        painter.setPen(self._muted(QStyleOptionViewItem()))
        painter.drawText(
            QStyle.visualRect(self._direction(), branches, place),
            Qt.AlignmentFlag.AlignCenter,
            self._arrow(is_open),
        )

    def _arrow(self, is_open: bool) -> str:
        closed = "◂" if self._direction() == Qt.LayoutDirection.RightToLeft else "▸"
        return "▾" if is_open else closed

    def _places(self, option: QStyleOptionViewItem, index: _Index) -> tuple[QRect, QRect]:
        """Where the sign and the text of a row are."""
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        # Rows without a heading begin where those below one do.
        begin = 2 if index.parent().isValid() else 2 + self._tree.indentation()
        sign = QRect(rect.left() + begin, rect.top(), _SIGN, rect.height())
        text = rect.adjusted(begin + _SIGN, 0, 0, 0)
        direction = self._direction()
        return QStyle.visualRect(direction, rect, sign), QStyle.visualRect(direction, rect, text)

    def _direction(self) -> Qt.LayoutDirection:
        return self._tree.layoutDirection()

    def _muted(self, option: QStyleOptionViewItem) -> QColor:
        return self._colour("muted", option)

    def _colour(self, token: str, option: QStyleOptionViewItem) -> QColor:
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
        return self.theme.colour(token) if self.theme else palette.color(QPalette.ColorRole.Text)

    # Editing ---------------------------------------------------------------------------------

    def createEditor(  # noqa: N802
        self, parent: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> QWidget:
        """A field in the row."""
        field = QLineEdit(parent)
        field.setObjectName("rename")
        field.setAccessibleName(self.tr("New name of {name}").format(name=self._entry(index).text))
        return field

    def setEditorData(self, editor: QWidget, index: _Index) -> None:  # noqa: N802
        """The name as it is."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(self._entry(index).text)
            editor.selectAll()

    def setModelData(  # noqa: N802
        self, editor: QWidget, model: QAbstractItemModel, index: _Index
    ) -> None:
        """The row changes when the library has the new name."""
        if isinstance(editor, QLineEdit):
            self.renamed.emit(self._entry(index).key, editor.text())

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Where the name stands."""
        editor.setGeometry(self._places(option, index)[1].adjusted(-4, 1, 0, -1))


def _draw(painter: QPainter, place: QRect, text: str, option: QStyleOptionViewItem) -> None:
    """One line, elided."""
    metrics: QFontMetrics = option.fontMetrics  # pyright: ignore[reportAttributeAccessIssue]
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, int(leading | Qt.TextFlag.TextSingleLine), elided)
