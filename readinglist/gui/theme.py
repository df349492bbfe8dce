"""Colours, sizes and the stylesheet, from the tokens in the resources."""

import tomllib
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from readinglist.core.config import WindowSettings
from readinglist.core.paths import resources

_SERIFS = ("Charter", "Source Serif 4", "Noto Serif", "Georgia", "Cambria", "DejaVu Serif")
_AS_IT_COMES = WindowSettings()
SYSTEM = "system"


_LONGEST_MS = 120  # of anything that moves


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens of one theme, and what the user wants of reading and of motion."""

    name: str
    colours: dict[str, str]
    sizes: dict[str, int]
    reading_family: str = ""
    reading_size: float = _AS_IT_COMES.reading_size
    motion: bool = True

    def colour(self, token: str) -> QColor:
        """The colour of a token."""
        return QColor(self.colours[token])

    def reading_font(self) -> QFont:
        """The font for reading: the user's, else a serif, else the interface's."""
        there = set(QFontDatabase.families())
        wanted = (self.reading_family, *_SERIFS)
        usual = QGuiApplication.font().family()
        font = QFont(next((name for name in wanted if name in there), usual))
        font.setPointSizeF(self.reading_size)
        return font

    def duration(self, milliseconds: int = _LONGEST_MS) -> int:
        """How long something may move: not at all, where the user wants no motion."""
        return min(milliseconds, _LONGEST_MS) if self.motion else 0


class Look(QObject):
    """How the program looks: as the settings say, and as the system does where they leave it so."""

    changed = Signal(object)  # Theme

    def __init__(self, app: QApplication, settings: WindowSettings) -> None:
        super().__init__()
        self._app = app
        self._settings = settings
        self.theme = apply_look(app, settings)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def use(self, settings: WindowSettings) -> None:
        """Look like this from now on."""
        same = replace(settings, keys=self._settings.keys) == self._settings
        self._settings = settings
        if not same:
            self._apply()

    def _follow_system(self) -> None:
        if self._settings.theme == SYSTEM:
            self._apply()

    def _apply(self) -> None:
        self.theme = apply_look(self._app, self._settings)
        self.changed.emit(self.theme)


def load_theme(name: str, settings: WindowSettings = _AS_IT_COMES) -> Theme:
    """The theme "light" or "dark"."""
    tokens = tomllib.loads((resources() / "theme.toml").read_text("utf-8"))
    return Theme(
        name,
        tokens[name],
        tokens["sizes"],
        settings.reading_font,
        settings.reading_size,
        settings.motion,
    )


def system_theme() -> str:
    """What the system prefers."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def apply_look(app: QApplication, settings: WindowSettings) -> Theme:
    """Give the program its fonts and its theme; returns the theme."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if settings.font:
        font.setFamilies([settings.font, font.family()])
    if settings.font_size:
        font.setPointSizeF(settings.font_size)
    app.setFont(font)
    theme = load_theme(settings.theme if settings.theme != SYSTEM else system_theme(), settings)
    apply_theme(app, theme)
    return theme


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the program this theme: a whole palette and the stylesheet."""
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    app.setStyleSheet(_stylesheet(theme))


def _stylesheet(theme: Theme) -> str:
    sheet = (resources() / "style.qss").read_text("utf-8")
    values = theme.colours | {name: str(size) for name, size in theme.sizes.items()}
    reading = theme.reading_font()
    values["reading"] = f'font-family: "{reading.family()}"; font-size: {reading.pointSizeF()}pt'
    for picture in ("tick", "up", "down"):
        values[picture] = (resources() / f"{picture}-{theme.name}.svg").as_posix()
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
