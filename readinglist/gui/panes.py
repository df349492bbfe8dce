"""How the window is laid out: the header, and below it sidebar, list and paper side by side."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.flow import Flow

_SMALLEST = (140, 280, 400)  # pixels: sidebar, list, paper


class _Splitter(QSplitter):
    """A sidebar that was squeezed by a small window gets its width back in a larger one."""

    def __init__(self) -> None:
        super().__init__()
        self.wanted = 0  # pixels: the sidebar's width as the user has it
        self.splitterMoved.connect(lambda *_: self._want())

    def _want(self) -> None:
        self.wanted = self.sizes()[0]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """See the class."""
        super().resizeEvent(event)
        sidebar, middle, paper = self.sizes()
        missing = self.wanted - sidebar
        if missing <= 0 or not sidebar:  # it is hidden
            return
        of_middle = min(missing, max(middle - _SMALLEST[1], 0))
        of_paper = min(missing - of_middle, max(paper - _SMALLEST[2], 0))
        if of_middle + of_paper:
            back = of_middle + of_paper
            self.setSizes([sidebar + back, middle - of_middle, paper - of_paper])


class Panes(Flow):
    """Three panes, of which the middle one may show something else in the list's place."""

    def __init__(self, sidebar: QWidget, papers: QWidget, instead: QWidget, paper: QWidget) -> None:
        self.widget = QWidget()
        super().__init__(self.widget)
        self._sidebar, self._papers, self._paper = sidebar, papers, paper
        self.middle = QStackedWidget()
        self.middle.addWidget(papers)
        self.middle.setFocusProxy(papers)
        self.middle.addWidget(instead)
        self.splitter = _Splitter()
        for place, pane in enumerate((sidebar, self.middle, paper)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(place, min(place, 1))
            pane.setMinimumWidth(_SMALLEST[place])
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each of its actions."""
        return {
            "toggle-sidebar": lambda: self._toggle(self._sidebar),
            "toggle-paper": lambda: self._toggle(self._paper),
            "next-pane": lambda: self._go_round(1),
            "previous-pane": lambda: self._go_round(-1),
        }

    def stack(self, search: QWidget, buttons: Sequence[QAction], message: QWidget) -> None:
        """Put header, message and panes above each other."""
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(_header(search, buttons))
        layout.addWidget(message)
        layout.addWidget(self.splitter, 1)

    def show_in_the_middle(self, widget: QWidget) -> None:
        """The list, or what stands in its place; who types elsewhere goes on there."""
        if widget is self.middle.currentWidget():
            return
        focused = QApplication.focusWidget()
        takes_focus = focused is None or self.middle.isAncestorOf(focused)
        self.middle.setCurrentWidget(widget)
        self.middle.setFocusProxy(widget)
        if takes_focus:
            widget.setFocus()

    def hidden(self) -> list[int]:
        """The places of the panes that are hidden."""
        panes = (self._sidebar, self.middle, self._paper)
        return [place for place, pane in enumerate(panes) if pane.isHidden()]

    def widths(self) -> list[int]:
        """Of the panes; where the window has no room for the sidebar, as it was before."""
        sidebar, middle, paper = self.splitter.sizes()
        if 0 < sidebar < self.splitter.wanted and (middle, paper) == _SMALLEST[1:]:
            sidebar = self.splitter.wanted
        return [sidebar, middle, paper]

    def restore(self, widths: Sequence[int], hidden: Sequence[int]) -> None:
        """As it was when the window was closed."""
        self.splitter.wanted = widths[0] if widths else 0
        self.splitter.setSizes(list(widths))
        self._sidebar.setHidden(0 in hidden)
        self._paper.setHidden(2 in hidden)

    def _toggle(self, pane: QWidget) -> None:
        """Who was in the pane that is hidden goes on in the list."""
        focused = QApplication.focusWidget()
        if _holds(pane, focused):
            self._papers.setFocus()
        pane.setVisible(pane.isHidden())

    def _go_round(self, steps: int) -> None:
        """To the next pane that is there; from anywhere else to the list."""
        there = [pane for pane in (self._sidebar, self.middle, self._paper) if not pane.isHidden()]
        focused = QApplication.focusWidget()
        now = [pane for pane in there if _holds(pane, focused)]
        place = (there.index(now[0]) + steps) % len(there) if now else there.index(self.middle)
        there[place].setFocus(Qt.FocusReason.TabFocusReason)


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (pane is widget or pane.isAncestorOf(widget))


def _header(search: QWidget, buttons: Sequence[QAction]) -> QWidget:
    header = QWidget()
    header.setObjectName("header")
    header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QHBoxLayout(header)
    layout.setContentsMargins(12, 8, 12, 8)
    layout.addWidget(search, 1)
    for action in buttons:
        button = QPushButton(action.text())
        button.clicked.connect(action.trigger)
        layout.addWidget(button)
    return header
