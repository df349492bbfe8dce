"""Colours, sizes and the stylesheet, from the tokens in the resources."""

import tomllib
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from readinglist.core.paths import resources

_SERIFS = ("Charter", "Source Serif 4", "Noto Serif", "Georgia", "Cambria", "DejaVu Serif")


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens of one theme."""

    name: str
    colours: dict[str, str]
    sizes: dict[str, int]

    def colour(self, token: str) -> QColor:
        """The colour of a token."""
        return QColor(self.colours[token])


def load_theme(name: str) -> Theme:
    """The theme "light" or "dark"."""
    tokens = tomllib.loads((resources() / "theme.toml").read_text("utf-8"))
    return Theme(name, tokens[name], tokens["sizes"])


def system_theme() -> str:
    """What the system prefers."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the program this theme: a whole palette and the stylesheet."""
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    app.setStyleSheet(_stylesheet(theme))


def reading_font(points: float) -> QFont:
    """A serif for reading, or the interface's font where there is none."""
    there = set(QFontDatabase.families())
    family = next((name for name in _SERIFS if name in there), QGuiApplication.font().family())
    font = QFont(family)
    font.setPointSizeF(points)
    return font


def _stylesheet(theme: Theme) -> str:
    sheet = (resources() / "style.qss").read_text("utf-8")
    values = theme.colours | {name: str(size) for name, size in theme.sizes.items()}
    values["tick"] = (resources() / f"tick-{theme.name}.svg").as_posix()
    for name in sorted(values, key=len, reverse=True):  # @panel before @pa…
        sheet = sheet.replace(f"@{name}", values[name])
    return sheet


def _palette(theme: Theme) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: "panel",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "paper",
        QPalette.ColorRole.AlternateBase: "panel",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Button: "panel",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.Highlight: "selected",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.ToolTipBase: "paper",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Light: "paper",
        QPalette.ColorRole.Dark: "line",
    }
    palette = QPalette()
    for role, token in roles.items():
        palette.setColor(role, theme.colour(token))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("muted"))
    return palette
