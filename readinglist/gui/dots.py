"""Dots of colour: tags and highlights."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap


def dot(size: int, colour: QColor, line: QColor | None = None) -> QPixmap:
    """A dot of so many pixels across, sharp at twice the scale, too."""
    pixels = QPixmap(2 * size, 2 * size)
    pixels.setDevicePixelRatio(2)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour)
    painter.setPen(line or Qt.PenStyle.NoPen)
    edge = 1 if line else 0
    painter.drawEllipse(edge, edge, size - 2 * edge, size - 2 * edge)
    painter.end()
    return pixels
