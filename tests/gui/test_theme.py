"""Text can be read on its ground (WCAG 2.1, 1.4.3: 4.5 to 1), signs are seen (1.4.11: 3 to 1)."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist.core import highlights
from readinglist.core.importing.documents import read_file
from readinglist.core.library import Library
from readinglist.core.tags import COLOURS
from readinglist.gui.importing.preview import ImportPreview
from readinglist.gui.theme import Theme, apply_theme, load_theme
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
