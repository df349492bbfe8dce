"""What can be done with several papers at once, below the list while several are selected."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from readinglist.gui.icons import IconButton


class BulkBar(QWidget):
    """How many papers are selected, and buttons for them; clicks leave the focus where it is."""

    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bulkbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Selected papers"))
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = _Buttons()
        self.close_button = _dressed(IconButton("x", self))
        self.close_button.setToolTip(self.tr("Select the current paper only"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        self.close_button.clicked.connect(self.cleared)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 3, 6, 3)
        layout.setSpacing(8)
        layout.addWidget(self._count)
        layout.addWidget(self.buttons, 1)
        layout.addWidget(self.close_button)
        self._wakes = QTimer(self)
        self._wakes.setSingleShot(True)
        self._wakes.timeout.connect(lambda: self._sleep(asleep=False))
        self.hide()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """A button each; one with a menu opens it."""
        self.buttons.set_actions(actions)

    def say(self, count: int) -> None:
        """How many papers are selected."""
        self._count.setText(self.tr("%n selected", "", count))

    def text(self) -> str:
        """What it says."""
        return self._count.text()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """It may come to stand below the mouse: the second click of two is not meant for it."""
        super().showEvent(event)
        self._sleep(asleep=True)
        self._wakes.start(QApplication.doubleClickInterval())

    def _sleep(self, *, asleep: bool) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, asleep)


class _Buttons(QWidget):
    """As many buttons as there is room for; the others' actions are in the menu of the last."""

    def __init__(self) -> None:
        super().__init__()
        self._actions: list[QAction] = []
        self._buttons: list[QToolButton] = []
        self.more = _dressed(IconButton("ellipsis", self))
        self.more.setAccessibleName(self.tr("More actions"))
        self.more.setToolTip(self.tr("More actions"))
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """A button each."""
        for button in self._buttons:
            button.deleteLater()
        self._actions = list(actions)
        self._buttons = [_dressed(QToolButton(self)) for _ in actions]
        for button, action in zip(self._buttons, self._actions, strict=True):
            _stands_for(button, action)
        self.updateGeometry()
        self._fit()

    def shown(self) -> list[QToolButton]:
        """The buttons that there is room for."""
        return [button for button in self._buttons if button.isVisibleTo(self)]

    def sizeHint(self) -> QSize:  # noqa: N802
        """See Qt."""
        widths = sum(button.sizeHint().width() for button in self._buttons)
        return QSize(widths, self.more.sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """See Qt."""
        return self.more.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """See Qt."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        widths = [button.sizeHint().width() for button in self._buttons]
        fits_all = sum(widths) <= self.width()
        room = self.width() - (0 if fits_all else self.more.sizeHint().width())
        place = 0
        self.menu.clear()
        for action, button, width in zip(self._actions, self._buttons, widths, strict=True):
            fits = self.menu.isEmpty() and place + width <= room
            button.setVisible(fits)
            if fits:
                button.setGeometry(place, 0, width, self.height())
                place += width
            else:
                self.menu.addAction(action)
        self.more.setVisible(not fits_all)
        self.more.setGeometry(place, 0, self.more.sizeHint().width(), self.height())


def _dressed(button: QToolButton) -> QToolButton:
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _stands_for(button: QToolButton, action: QAction) -> None:
    """Not as its default action: Qt would take the dots off its text."""
    text = action.text().replace("&", "")
    button.setText(f"{text} ▾" if action.menu() is not None else text)
    button.setAccessibleName(text)
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    if isinstance(menu := action.menu(), QMenu):
        button.setMenu(menu)
    else:
        button.clicked.connect(action.trigger)
