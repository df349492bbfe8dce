"""Icons of the Lucide set (`resources/icons`, with their licence), in the colours of the theme."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QStyle, QToolButton, QWidget

from readinglist.core.paths import resources

SIZE = 16  # pixels, at 1×
_SCALES = (1, 2, 3)
_NO_FILL = "none"


def paint(
    painter: QPainter, box: QRect, name: str, colour: QColor, direction: Qt.LayoutDirection
) -> None:
    """Draw an icon where a line of text would begin in the box."""
    leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    place = QStyle.alignedRect(direction, leading, QSize(SIZE, SIZE), box)
    scale = painter.device().devicePixelRatioF()
    painter.drawPixmap(place.topLeft(), _picture(name, colour.name(), _NO_FILL, scale))


def icon(name: str, colour: QColor, fill: str = _NO_FILL) -> QIcon:
    """An icon for a button, sharp up to three times its size; `fill` as SVG has it."""
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(_picture(name, colour.name(), fill, scale))
    return made


class IconButton(QToolButton):
    """A button with an icon in the colour of quiet text, also when the theme changes."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setIconSize(QSize(SIZE, SIZE))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """See Qt."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        # The program's palette: a stylesheet changes that of the button.
        muted = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        self.setIcon(icon(self._name, muted))


@lru_cache(maxsize=256)
def _picture(name: str, colour: str, fill: str, scale: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    lines = _lines(name).replace("currentColor", colour).replace('fill="none"', f'fill="{fill}"')
    pixels = QPixmap(round(SIZE * scale), round(SIZE * scale))
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    QSvgRenderer(QByteArray(lines.encode())).render(painter, QRectF(pixels.rect()))
    painter.end()
    pixels.setDevicePixelRatio(scale)
    return pixels


@cache
def _lines(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text("utf-8")
