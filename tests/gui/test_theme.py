"""Text can be read on its ground (WCAG 2.1, 1.4.3: 4.5 to 1), signs are seen (1.4.11: 3 to 1)."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QImage, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QToolButton,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from readinglist.core import highlights
from readinglist.core.config import WindowSettings
from readinglist.core.importing.documents import read_file
from readinglist.core.library import Library
from readinglist.core.paths import resources
from readinglist.core.tags import COLOURS
from readinglist.gui.importing.preview import ImportPreview
from readinglist.gui.theme import Look, Theme, apply_look, apply_theme, load_theme
from tests.conftest import SAMPLE

PAIRS = [
    ("text", "paper"),
    ("text", "panel"),
    ("text", "selected"),
    ("text", "mark"),
    *(("text", f"highlight_{colour}") for colour in highlights.COLOURS),
    ("muted", "paper"),
    ("muted", "panel"),
    ("muted", "selected"),
    ("accent", "paper"),
    ("accent", "panel"),
    ("on_accent", "accent"),
    ("on_toast", "toast"),
    ("toast_action", "toast"),
    ("warning", "panel"),
    ("star", "paper"),
]


def luminance(theme: Theme, token: str) -> float:
    """Relative luminance as WCAG defines it."""
    colour = theme.colour(token)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(theme: Theme, front: str, ground: str) -> float:
    """The contrast ratio as WCAG defines it."""
    light, dark = sorted((luminance(theme, front), luminance(theme, ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("front", "ground"), PAIRS)
def test_contrast(name: str, front: str, ground: str) -> None:
    assert contrast(load_theme(name), front, ground) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "panel", "selected"])
@pytest.mark.parametrize("tag", COLOURS)
def test_contrast_of_the_dots_of_tags(name: str, ground: str, tag: str) -> None:
    assert contrast(load_theme(name), f"tag_{tag}", ground) >= 3


def test_every_colour_of_the_stylesheet_is_a_token() -> None:
    sheet = (resources() / "style.qss").read_text("utf-8")
    values = re.findall(r":\s*([^;{}]*);", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL))
    words = {word for value in values for word in re.findall(r"#?[\w-]+|rgba?\(", value)}
    colours = {word for word in words if QColor.isValidColorName(word)} - {"transparent"}
    assert colours == set()
    assert not any(word.startswith(("#", "rgb")) for word in words)
    known = {
        *load_theme("light").colours,
        *load_theme("light").sizes,
        "tick",
        "up",
        "down",
        "reading",
    }
    assert {re.sub("px$", "", name) for name in re.findall(r"@(\w+)", sheet)} <= known | {"name"}


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    made = load_theme(request.param)
    apply_theme(qapp, made)
    yield made
    apply_theme(qapp, load_theme("light"))


def test_tick_boxes_have_a_frame_and_ticked_ones_a_tick(
    qtbot: QtBot, library: Library, theme: Theme
) -> None:
    plans = library.plan_import([read_file(SAMPLE)])
    preview = ImportPreview(None, plans, theme, lambda *_: None)  # type: ignore[arg-type]
    qtbot.addWidget(preview)
    preview.show()
    preview.entries.model().toggle([1])  # type: ignore[attr-defined]
    ticked, unticked = (_colours_of_box(preview, row) for row in (0, 1))
    assert theme.colour("muted").name() in unticked
    assert theme.colour("accent").name() not in unticked
    assert {theme.colour("accent").name(), theme.colour("on_accent").name()} <= ticked


def _colours_of_box(preview: ImportPreview, row: int) -> set[str]:
    """The colours in a row, up to where its text begins."""
    place = preview.entries.visualRect(preview.entries.model().index(row, 0))
    place.setWidth(22)
    seen = preview.entries.viewport().grab(place).toImage()
    points = ((x, y) for x in range(seen.width()) for y in range(seen.height()))
    return {seen.pixelColor(x, y).name() for x, y in points}


def _colours(image: QImage) -> set[str]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in points}


def test_check_boxes_and_rows_with_boxes_have_a_frame(qtbot: QtBot, theme: Theme) -> None:
    box, rows = QCheckBox(), QListWidget()
    item = QListWidgetItem("", rows)
    item.setCheckState(Qt.CheckState.Unchecked)
    for widget in (box, rows):
        qtbot.addWidget(widget)
        widget.show()
        unticked = _colours(widget.grab().toImage())
        assert theme.colour("muted").name() in unticked
        box.setChecked(True)
        item.setCheckState(Qt.CheckState.Checked)
        ticked = _colours(widget.grab().toImage())
        assert {theme.colour("accent").name(), theme.colour("on_accent").name()} <= ticked
        box.setChecked(False)
        item.setCheckState(Qt.CheckState.Unchecked)


def _editable() -> QComboBox:
    combo = QComboBox()
    combo.setEditable(True)
    return combo


def _tabs() -> QTabBar:
    tabs = QTabBar()
    tabs.addTab("One")
    return tabs


def _note() -> QPlainTextEdit:
    note = QPlainTextEdit()
    note.setObjectName("note")
    return note


FOCUSABLE: list[Callable[[], QWidget]] = [
    QPushButton, QToolButton, QCheckBox, QRadioButton, QComboBox, _editable, QSpinBox, QLineEdit,
    lambda: QKeySequenceEdit(QKeySequence("s")), _tabs, _note, QListWidget, QTreeWidget,
    lambda: QTableWidget(0, 1),
]  # fmt: skip


@pytest.mark.parametrize("make", FOCUSABLE)
def test_what_has_the_focus_has_a_ring(
    qtbot: QtBot, theme: Theme, make: Callable[[], QWidget]
) -> None:
    window, widget, other = QWidget(), make(), QPushButton("Other")
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(other)
    layout.addWidget(widget)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    accent = theme.colour("accent").name()
    other.setFocus()
    without = _at_left(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert widget.hasFocus() or widget.isAncestorOf(QApplication.focusWidget())
    assert accent not in without
    assert _at_left(widget)[:2] == [accent, accent]


def _at_left(widget: QWidget) -> list[str]:
    """The first colours from the left edge, half way down."""
    image = widget.grab().toImage()
    middle = min(image.height() // 2, 14)
    found = [image.pixelColor(x, middle).name() for x in range(min(image.width(), 40))]
    accent = QApplication.palette().link().color().name()
    first = next((n for n, colour in enumerate(found) if colour == accent), 0)
    return found[first:]


# Fonts, motion, and what the system has -------------------------------------------------------


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    apply_look(qapp, WindowSettings(theme="light"))


def test_fonts_are_the_chosen_ones_and_then_the_systems_again(app: QApplication) -> None:
    usual = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    serif = QFontDatabase.families()[-1]
    settings = WindowSettings(font=serif, font_size=17, reading_font=serif, reading_size=19)
    theme = apply_look(app, settings)
    assert (app.font().family(), app.font().pointSizeF()) == (serif, 17)
    assert (theme.reading_font().family(), theme.reading_font().pointSizeF()) == (serif, 19)
    apply_look(app, WindowSettings())
    assert (app.font().family(), app.font().pointSizeF()) == (usual.family(), usual.pointSizeF())


def test_widgets_that_are_shown_get_another_size_at_once(qtbot: QtBot, app: QApplication) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    apply_look(app, WindowSettings(font_size=22))
    qtbot.waitUntil(lambda: field.font().pointSizeF() == 22)


def test_a_font_that_is_not_there_is_one_that_is(app: QApplication) -> None:
    theme = apply_look(app, WindowSettings(font="No Such", reading_font="No Such"))
    assert theme.reading_font().family() in QFontDatabase.families()


def test_nothing_moves_for_long_or_at_all_where_motion_is_reduced(app: QApplication) -> None:
    assert load_theme("light").duration() == load_theme("light").duration(500) == 120
    assert load_theme("light").duration(80) == 80
    assert load_theme("light", WindowSettings(motion=False)).duration() == 0


def test_the_systems_colours_are_followed_unless_others_are_chosen(app: QApplication) -> None:
    look = Look(app, WindowSettings(theme="dark"))
    seen: list[str] = []
    look.changed.connect(lambda theme: seen.append(theme.name))
    assert look.theme.name == "dark"
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert seen == []
    look.use(WindowSettings())
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert seen == ["light", "light"]
