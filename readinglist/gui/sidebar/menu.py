"""The colours of tags, to choose from."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from readinglist.gui.language import noop, translate
from readinglist.gui.theme import Theme

_SIZE = 16
_NAMES = {
    "blue": noop("Sidebar", "Blue"),
    "green": noop("Sidebar", "Green"),
    "gold": noop("Sidebar", "Gold"),
    "red": noop("Sidebar", "Red"),
    "purple": noop("Sidebar", "Purple"),
    "teal": noop("Sidebar", "Teal"),
    "pink": noop("Sidebar", "Pink"),
    "grey": noop("Sidebar", "Grey"),
    "": noop("Sidebar", "Automatic"),
}


def colour_menu(
    parent: QWidget, current: str, theme: Theme | None, chosen: Callable[[str], None]
) -> QMenu:
    """A menu of colours; `current` is ticked, "" stands for none that was chosen."""
    menu = QMenu(translate("Sidebar", "Colour"), parent)
    for name, text in _NAMES.items():
        if not name:
            menu.addSeparator()
        action = menu.addAction(translate("Sidebar", text))
        action.setCheckable(True)
        action.setChecked(bool(name) and name == current)
        if theme and name:
            action.setIcon(_dot(theme, name, name == current, parent.devicePixelRatioF()))
        action.triggered.connect(lambda _=False, name=name: chosen(name))
    return menu


def _dot(theme: Theme, colour: str, is_current: bool, scale: float) -> QIcon:
    picture = QPixmap(round(_SIZE * scale), round(_SIZE * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(f"tag_{colour}"))
    painter.drawEllipse(QRectF(2, 2, _SIZE - 4, _SIZE - 4))
    if is_current:  # where there is an icon no tick is painted beside it
        painter.setPen(QPen(theme.colour("paper"), 1.6))
        painter.drawPolyline([QPointF(5, 8.2), QPointF(7.2, 10.4), QPointF(11, 5.8)])
    painter.end()
    return QIcon(picture)
