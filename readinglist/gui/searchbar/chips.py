"""The filters of a query as chips."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

HEIGHT = 24
WIDEST = 220
NARROWEST = 76
_GAP = 6
_CROSS = 20
_PADDING = 9
_Key = Qt.Key
_WALKS = {
    _Key.Key_Left: -1,
    _Key.Key_Right: 1,
    _Key.Key_Home: -9999,
    _Key.Key_End: 9999,
    _Key.Key_Up: 0,
    _Key.Key_Down: 9999,
}  # of a button Up and Down would go anywhere in the window
_GOES_ON = (
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)


class ChipButton(QAbstractButton):
    """One filter: a click edits it, the cross takes it off."""

    edit_asked = Signal()
    remove_asked = Signal(bool)  # by the keyboard
    walked = Signal(int)
    typed = Signal(QKeyEvent)
    focused = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.query = text
        is_not = text.startswith("-")
        self._shown = self.tr("not {}").format(text[1:]) if is_not else text
        self.setAccessibleName(self.tr("Filter {}; Delete removes it").format(self._shown))
        self.setToolTip(plain_tip(self._shown))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self._is_over_cross = False
        self.clicked.connect(self.edit_asked)  # also what a screen reader does

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its text, up to a limit."""
        width = QFontMetrics(self.font()).horizontalAdvance(self._shown) + 1
        return QSize(min(WIDEST, width + _PADDING + _CROSS + 2), HEIGHT)

    def event(self, event: QEvent) -> bool:
        """What is typed here is no shortcut of the window: Delete would trash a paper."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = (_Key.Key_Delete, _Key.Key_Backspace, _Key.Key_Return, _Key.Key_F2, *_WALKS)
            if event.key() in ours or _goes_on(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take off, edit, or go on; letters go on with the words."""
        key = event.key()
        if key in (_Key.Key_Delete, _Key.Key_Backspace):
            self.remove_asked.emit(True)
        elif key in (_Key.Key_Return, _Key.Key_Enter, _Key.Key_F2, _Key.Key_Space):
            self.edit_asked.emit()
        elif key in _WALKS:
            self.walked.emit(_WALKS[_Key(key)])
        elif _goes_on(event):
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The cross takes it off."""
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self._crosses(at):
            self.setDown(False)
            self.remove_asked.emit(False)
        else:
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The cross shows that it can be clicked."""
        self._is_over_cross = self._crosses(event.position().toPoint())
        self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """The mouse is gone."""
        self._is_over_cross = False
        super().leaveEvent(event)

    def _crosses(self, at: QPoint) -> bool:
        return self.rect().contains(at) and at.x() >= self.width() - _CROSS

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Be seen."""
        super().focusInEvent(event)
        self.focused.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The text, and the cross behind it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = QGuiApplication.palette()  # a widget's own loses what is muted to a stylesheet
        painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
        ring = QPen(palette.color(QPalette.ColorRole.Link), 2)
        painter.setPen(ring if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        inside = self.rect().adjusted(_PADDING, 0, -_CROSS, 0)
        metrics = QFontMetrics(self.font())
        text = metrics.elidedText(self._shown, Qt.TextElideMode.ElideRight, inside.width())
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, flags, text)
        role = (
            QPalette.ColorRole.Text if self._is_over_cross else QPalette.ColorRole.PlaceholderText
        )
        painter.setPen(QPen(palette.color(role), 1.4))
        middle = QRectF(self.width() - _CROSS + 4.5, self.height() / 2 - 3.5, 7, 7)
        painter.drawLine(middle.topLeft(), middle.bottomRight())
        painter.drawLine(middle.topRight(), middle.bottomLeft())


class ChipRow(QWidget):
    """The chips beside each other. Where room is short they shrink, then scroll."""

    edit_asked = Signal(int)
    remove_asked = Signal(int, bool)
    left = Signal()  # to the right of the last
    typed = Signal(QKeyEvent)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.buttons: list[ChipButton] = []
        self._scrolled = 0

    def texts(self) -> tuple[str, ...]:
        """What the chips say in the query."""
        return tuple(button.query for button in self.buttons)

    def show_texts(self, texts: Sequence[str], behind: QWidget) -> None:
        """Show these; those that are there stay. `behind`: what Tab goes to after them."""
        held: list[ChipButton] = []
        spare = list(self.buttons)
        for text in texts:
            old = next((button for button in spare if button.query == text), None)
            if old:
                spare.remove(old)
            held.append(old or self._made(text))
        for button in spare:
            button.hide()
            button.deleteLater()
        self.buttons = held
        for before, after in zip(held, [*held[1:], behind], strict=False):
            QWidget.setTabOrder(before, after)
        self.setVisible(bool(held))
        self.updateGeometry()
        self._lay(held[-1] if held else None)

    def focus(self, place: int) -> None:
        """Give the focus to a chip; beyond the last one it leaves."""
        if place >= len(self.buttons):
            self.left.emit()
        elif self.buttons:
            self.buttons[max(0, place)].setFocus(Qt.FocusReason.TabFocusReason)

    def sizeHint(self) -> QSize:  # noqa: N802
        """All of them in full."""
        widths = [button.sizeHint().width() + _GAP for button in self.buttons]
        return QSize(sum(widths), HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """One, at its narrowest."""
        return QSize(NARROWEST + _GAP if self.buttons else 0, HEIGHT)

    def _made(self, text: str) -> ChipButton:
        button = ChipButton(text, self)
        button.edit_asked.connect(lambda: self.edit_asked.emit(self.buttons.index(button)))
        button.remove_asked.connect(
            lambda keys: self.remove_asked.emit(self.buttons.index(button), keys)
        )
        button.walked.connect(lambda step: self._walk(self.buttons.index(button), step))
        button.focused.connect(lambda: self._lay(button))
        button.typed.connect(self.typed)
        button.show()
        return button

    def _walk(self, place: int, step: int) -> None:
        self.focus(max(0, place + step))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay them out anew, the last or the focused one in sight."""
        focused = next((button for button in self.buttons if button.hasFocus()), None)
        self._lay(focused or (self.buttons[-1] if self.buttons else None))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll sideways."""
        turned = event.angleDelta()
        self._scrolled -= turned.x() or turned.y()
        self._lay(None)

    def _lay(self, seen: ChipButton | None) -> None:
        """Place the chips; `seen` is one that must be in sight."""
        widths = shrunk([b.sizeHint().width() for b in self.buttons], self.width(), _GAP)
        starts = [sum(widths[:place]) + _GAP * place for place in range(len(widths))]
        most = max(0, sum(widths) + _GAP * len(widths) - self.width())
        if seen in self.buttons:
            place = self.buttons.index(seen)
            end = starts[place] + widths[place] + _GAP
            self._scrolled = max(min(self._scrolled, starts[place]), end - self.width())
        self._scrolled = max(0, min(self._scrolled, most))
        for button, start, width in zip(self.buttons, starts, widths, strict=True):
            button.setGeometry(start - self._scrolled, 0, width, HEIGHT)


def shrunk(widths: Sequence[int], room: int, gap: int) -> list[int]:
    """The widths, the widest cut until all fit or are at their narrowest."""
    most = max(widths, default=0)
    while most > NARROWEST and sum(min(w, most) + gap for w in widths) > room:
        most -= 1
    return [min(width, most) for width in widths]


def plain_tip(text: str) -> str:
    """A tool tip that shows this text as it is: Qt takes what looks like HTML for it."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{plain}</span>"


def _goes_on(event: QKeyEvent) -> bool:
    """Whether it is for the words: text, and what would change papers elsewhere."""
    return _is_text(event) or any(event.matches(key) for key in _GOES_ON)


def _is_text(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    return bool(event.text()) and event.text().isprintable() and not held
