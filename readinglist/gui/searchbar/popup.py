"""What the query may go on with, in a list under the field."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from readinglist.core.search.completing import Completion

_ROW = 28
_PADDING = 10
_SHARE_TEXT = 0.75  # of the width, at most
_NARROWEST = 340
_FRAME = 5
_Index = QModelIndex | QPersistentModelIndex
_COMPLETION = Qt.ItemDataRole.UserRole


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.completions: Sequence[Completion] = ()

    def show_completions(self, completions: Sequence[Completion]) -> None:
        self.beginResetModel()
        self.completions = completions
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.completions)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        completion = self.completions[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return completion.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{}, {}").format(completion.text, completion.said)
        return completion if role == _COMPLETION else None


class _Delegate(QStyledItemDelegate):
    """The text on the left, what it is on the right; both plain."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        completion: Completion = index.data(_COMPLETION)
        state, rect = _state(option), _rect(option)
        view = self.parent()
        assert isinstance(view, QWidget)
        # A widget's own palette loses what is muted to a stylesheet.
        palette, metrics = QGuiApplication.palette(), QFontMetrics(view.font())
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        inside = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        wanted = metrics.horizontalAdvance(completion.text) + 2 * _PADDING
        rest = inside.width() - min(wanted, int(inside.width() * _SHARE_TEXT))
        said = metrics.elidedText(completion.said, Qt.TextElideMode.ElideRight, rest)
        taken = metrics.horizontalAdvance(said) + (_PADDING if said else 0)
        room = inside.adjusted(0, 0, -taken, 0)
        text = metrics.elidedText(completion.text, Qt.TextElideMode.ElideRight, room.width())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, text)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, said)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        return QSize(100, _ROW)


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    return option.state  # type: ignore[attr-defined]


def _rect(option: QStyleOptionViewItem) -> QRect:
    return option.rect  # type: ignore[attr-defined]


class CompletionPopup(QListView):
    """Never has the focus: the field is typed into while it is open, and steers it."""

    accepted = Signal(object)  # Completion
    walked = Signal(str)  # what is selected now, for screen readers; "": nothing

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("completions")
        self.setAccessibleName(self.tr("Completions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_Delegate(self))
        self._model = _Model()
        self.setModel(self._model)
        self.clicked.connect(self._clicked)
        self.hide()

    def completions(self) -> Sequence[Completion]:
        """What is offered at present; nothing where the popup is closed."""
        return self._model.completions if self.isVisible() else ()

    def offer(
        self, completions: Sequence[Completion], under: QWidget, selected: str | None = None
    ) -> None:
        """Open under a widget with these, one or nothing selected; without any, close."""
        self._model.show_completions(completions)
        texts = [completion.text for completion in completions]
        self._walk_to(texts.index(selected) if selected in texts else -1)
        if not completions or not under.isVisible():
            self.hide()
            return
        if self.parent() is not under.window():
            self.setParent(under.window())
        self.lay_under(under)
        self.show()
        self.raise_()

    def lay_under(self, widget: QWidget) -> None:
        """Be as wide as it, inside its window."""
        window = widget.window()
        corner = widget.mapTo(window, widget.rect().bottomLeft())
        width = min(max(widget.width(), _NARROWEST), window.width() - 8)
        left = max(4, min(corner.x(), window.width() - width - 4))
        wanted = self._model.rowCount() * _ROW + 2 * _FRAME
        height = max(_ROW + 2 * _FRAME, min(wanted, window.height() - corner.y() - 8))
        self.setGeometry(left, corner.y() + 4, width, height)

    def selected(self) -> Completion | None:
        """The one that Enter takes."""
        index = self.currentIndex()
        return index.data(_COMPLETION) if self.isVisible() and index.isValid() else None

    def take_key(self, key: int) -> bool:
        """Act on a key of the field; False: it is not one of the popup's."""
        if not self.isVisible():
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and self.selected():
            self.accepted.emit(self.selected())
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        """One further; before the first and behind the last there is nothing selected."""
        number = self._model.rowCount()
        row = self.currentIndex().row() + step
        self._walk_to(number - 1 if row < -1 else -1 if row >= number else row)

    def _walk_to(self, row: int) -> None:
        index = self._model.index(row) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        self.walked.emit(index.data(Qt.ItemDataRole.AccessibleTextRole) if row >= 0 else "")

    def _clicked(self, index: QModelIndex) -> None:
        self.accepted.emit(index.data(_COMPLETION))
