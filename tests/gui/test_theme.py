"""Text can be read on its ground, in both themes (WCAG 2.1, 1.4.3: 4.5 to 1)."""

import pytest

from readinglist.gui.theme import Theme, load_theme

PAIRS = [
    ("text", "paper"),
    ("text", "panel"),
    ("text", "selected"),
    ("text", "mark"),
    ("text", "highlight"),
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


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("front", "ground"), PAIRS)
def test_contrast(name: str, front: str, ground: str) -> None:
    theme = load_theme(name)
    light, dark = sorted((luminance(theme, front), luminance(theme, ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
