"""Icons: every one that is named is there, sharp, and in the colour that was asked for."""

import re
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPalette
from pytestqt.qtbot import QtBot

from readinglist.core.paths import resources
from readinglist.gui import icons
from readinglist.gui.theme import apply_theme, load_theme
from tests.conftest import CHECKOUT

RED = QColor("#ff0000")
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def inked(image: QImage, colour: QColor) -> list[tuple[int, int]]:
    """The pixels that have the colour."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [place for place in places if image.pixelColor(*place).name() == colour.name()]


def painted(name: str, direction: Qt.LayoutDirection) -> list[tuple[int, int]]:
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    icons.paint(painter, QRect(0, 0, 60, 20), name, RED, direction)
    painter.end()
    return inked(image, RED)


def there() -> list[Path]:
    return sorted((resources() / "icons").glob("*.svg"))


def test_every_icon_is_used_and_has_lines(qtbot: QtBot) -> None:
    source = "\n".join(
        path.read_text("utf-8") for path in (CHECKOUT / "readinglist" / "gui").rglob("*.py")
    )
    assert there()
    for path in there():
        assert re.search(f'"{path.stem}"', source), path.stem
        assert painted(path.stem, LEFT), path.stem


def test_the_licence_of_the_set_is_beside_it() -> None:
    assert "Lucide" in (resources() / "icons" / "LICENSE").read_text("utf-8")


def test_an_icon_stands_where_a_line_begins(qtbot: QtBot) -> None:
    assert max(x for x, _ in painted("inbox", LEFT)) < icons.SIZE
    assert min(x for x, _ in painted("inbox", RIGHT)) >= 60 - icons.SIZE


def test_an_icon_is_sharp_at_three_times_its_size(qtbot: QtBot) -> None:
    pixels = icons.icon("star", RED).pixmap(icons.icon("star", RED).availableSizes()[0], 3.0)
    assert pixels.devicePixelRatio() == 3.0
    assert pixels.width() == 3 * icons.SIZE


def test_a_star_can_be_filled(qtbot: QtBot) -> None:
    empty, full = (
        icons.icon("star", RED, fill).pixmap(16).toImage() for fill in ("none", RED.name())
    )
    assert empty.pixelColor(8, 8).alpha() == 0
    assert full.pixelColor(8, 8) == RED


def test_buttons_follow_the_theme(qtbot: QtBot) -> None:
    app = QGuiApplication.instance()
    button = icons.IconButton("search")
    qtbot.addWidget(button)
    for name in ("dark", "light"):
        apply_theme(app, load_theme(name))  # type: ignore[arg-type]
        muted = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        qtbot.waitUntil(lambda muted=muted: bool(inked(button.icon().pixmap(16).toImage(), muted)))
