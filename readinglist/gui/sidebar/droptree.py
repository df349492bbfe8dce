"""A tree on which papers are dropped, and in which tags are moved by mouse."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from readinglist.gui.papermime import papers_in
from readinglist.gui.sidebar.content import Entry
from readinglist.gui.sidebar.dropping import dragged_tag, moved, tag_in, takes_papers
from readinglist.gui.sidebar.tree import EntryTree


class DropTree(EntryTree):
    """The row that would take what is dragged is framed; others take nothing."""

    papers_dropped = Signal(str, object)  # on a view; list[int]: their ids
    tag_renamed = Signal(str, str)  # a tag, its new name

    def __init__(self) -> None:
        super().__init__()
        self._target = ""  # the framed row's key
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(600)

    def target(self) -> str:
        """The row, by its key, that would take what is over it now."""
        return self._target

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N802, N803
        """Tags can be moved, nothing else."""
        tag = self.entry(self.currentItem()).tag
        if tag:
            drag = QDrag(self)
            drag.setMimeData(dragged_tag(tag))
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """What no row takes now may be taken by another one."""
        self._drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """See the class; near an edge Qt scrolls, over a closed row it opens it."""
        super().dragMoveEvent(event)
        self._drag(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Nothing is over it any more."""
        super().dragLeaveEvent(event)
        self._frame("")

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Tell what it means; the tree follows when the library has changed."""
        entry, data = self._under(event), event.mimeData()
        super().dragLeaveEvent(QDragLeaveEvent())  # Qt stops to scroll
        self._frame("")
        if takes_papers(entry, data):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.papers_dropped.emit(entry.view, papers_in(data))
        elif new := moved(entry, data):
            event.setDropAction(Qt.DropAction.CopyAction)  # nothing is to be taken away here
            event.accept()
            self.tag_renamed.emit(tag_in(data), new)
        else:
            event.ignore()

    def _under(self, event: QDropEvent) -> Entry:
        place: QPoint = event.position().toPoint()
        return self.entry(self.itemAt(place))

    def _drag(self, event: QDropEvent) -> None:
        entry, data = self._under(event), event.mimeData()
        takes = takes_papers(entry, data) or bool(moved(entry, data))
        self._frame(entry.key if takes else "")
        event.setAccepted(takes or event.type() == event.Type.DragEnter)

    def _frame(self, key: str) -> None:
        if key != self._target:
            self._target = key
            self.viewport().update()

    def drawRow(  # noqa: N802
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """A row, framed where it would take what is dragged."""
        super().drawRow(painter, options, index)
        if self._target and self.entry(index).key == self._target:
            painter.save()
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), 2))
            row = options.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
            painter.drawRoundedRect(row.adjusted(1, 1, -2, -1), 5, 5)  # pyright: ignore
            painter.restore()
