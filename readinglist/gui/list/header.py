"""What stands over the list: how much there is, and in which order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from readinglist.gui.language import noop

# As people ask for them first; chosen once more they are reversed.
ORDERS: dict[str, object] = {
    "relevance": noop("ListHeader", "Relevance"),
    "added-": noop("ListHeader", "Newest"),
    "title": noop("ListHeader", "Title"),
    "year-": noop("ListHeader", "Year"),
    "seen-": noop("ListHeader", "Most often seen"),
    "rating-": noop("ListHeader", "Rating"),
    "queue": noop("ListHeader", "Queue order"),
    "queued": noop("ListHeader", "Longest in the queue"),
    "updated-": noop("ListHeader", "Last changed"),
    "key": noop("ListHeader", "Citation key"),
}
OWN_ORDER = ""  # of a view


def reverse(sort: str) -> str:
    """The other way round."""
    return sort.removesuffix("-") if sort.endswith("-") else f"{sort}-"


class ListHeader(QWidget):
    """Counts on the left, the order on the right."""

    sort_chosen = Signal(str)
    order_said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("listheader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel("")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setObjectName("muted")
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.order = QToolButton()
        self.order.setObjectName("order")
        self.order.setAutoRaise(True)
        self.order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.order)
        self.order.setMenu(self.menu)
        self._group = QActionGroup(self)
        self._actions = {sort: self._add(self.tr(str(text)), sort) for sort, text in ORDERS.items()}
        self._own = self._add(self.tr("Own order"), OWN_ORDER)
        self._sort = OWN_ORDER
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 2, 8, 2)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.order)
        self.say_order(OWN_ORDER, searched=False)

    def _add(self, text: str, sort: str) -> QAction:
        action = self.menu.addAction(text)
        action.setCheckable(True)
        self._group.addAction(action)
        action.triggered.connect(lambda: self.choose(sort))
        return action

    def choose(self, sort: str) -> None:
        """Ask for an order, or for its reverse where that order is the present one."""
        again = sort and self._sort.removesuffix("-") == sort.removesuffix("-")
        self.sort_chosen.emit(reverse(self._sort) if again else sort)

    def say(self, text: str) -> None:
        """How much there is."""
        self._text.setText(text)

    def text(self) -> str:
        """What is said of how much there is."""
        return self._text.text()

    def say_order(self, sort: str, *, searched: bool) -> None:
        """The order of the list. Views have one of their own, searches that of relevance."""
        self._sort = sort
        self._own.setVisible(not searched)
        self._actions["relevance"].setVisible(searched)
        name = next((s for s in ORDERS if s.removesuffix("-") == sort.removesuffix("-")), OWN_ORDER)
        self._actions.get(name, self._own).setChecked(True)
        said = self.tr(str(ORDERS[name])) if name else self.tr("Own order")
        if name and name != sort:
            said = self.tr("{order} (reversed)").format(order=said)
        self.order.setText(f"{said} ▾")
        self.order.setAccessibleName(self.tr("Order: {order}").format(order=said))
        self.order_said.emit(sort)
