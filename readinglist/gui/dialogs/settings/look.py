"""Colours, density, fonts and motion."""

from dataclasses import replace

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox

from readinglist.core.config import SIZES, Settings
from readinglist.gui.dialogs.settings.page import IN_FIELD, Page

_AS_SYSTEM = SIZES.start - 0.5  # shown as words


class LookPage(Page):
    """How the window looks; what is chosen is seen at once."""

    def __init__(self) -> None:
        super().__init__()
        self.theme = self._choice(
            {
                "system": self.tr("As the system has it"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
            }
        )
        self.density = self._choice(
            {"comfortable": self.tr("Comfortable"), "compact": self.tr("Compact")}
        )
        families = {name: name for name in QFontDatabase.families()}
        self.font_family = self._choice({"": self.tr("As the system has it")} | families)
        self.reading_family = self._choice({"": self.tr("A serif of the system")} | families)
        self.font_points = self._points(_AS_SYSTEM)
        self.font_points.setSpecialValueText(self.tr("As the system has it"))
        self.reading_points = self._points(SIZES.start)
        self.less_motion = QCheckBox(self.tr("&Reduce motion"))
        self.less_motion.toggled.connect(self.changed)
        form = self.form()
        form.addRow(self.tr("&Theme:"), self.theme)
        form.addRow(self.tr("&Density:"), self.density)
        form.addRow(self.tr("&Interface font:"), self.font_family)
        form.addRow(self.tr("&Size:"), self.font_points)
        form.addRow(self.tr("Reading &font:"), self.reading_family)
        form.addRow(self.tr("Si&ze:"), self.reading_points)
        form.addRow("", self.less_motion)
        self.column.addStretch(1)

    def name(self) -> str:
        """What the page is called."""
        return self.tr("Look")

    def _choice(self, texts: dict[str, str]) -> QComboBox:
        box = QComboBox()
        box.setMinimumWidth(220)
        box.setMaximumWidth(320)
        for name, text in texts.items():
            box.addItem(text, name)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _points(self, least: float) -> QDoubleSpinBox:
        field = QDoubleSpinBox()
        field.setRange(least, SIZES.stop - 1)
        field.lineEdit().setTextMargins(*IN_FIELD)
        field.setDecimals(1)
        field.setSingleStep(0.5)
        field.setSuffix(self.tr(" pt"))
        field.valueChanged.connect(self.changed)
        return field

    def show_settings(self, settings: Settings) -> None:
        """Show how it looks."""
        window = settings.window
        for box, name in (
            (self.theme, window.theme),
            (self.density, window.density),
            (self.font_family, window.font),
            (self.reading_family, window.reading_font),
        ):
            if box.findData(name) < 0:  # a font that is not on this machine
                box.addItem(name, name)
            box.setCurrentIndex(box.findData(name))
        self.font_points.setValue(window.font_size or _AS_SYSTEM)
        self.reading_points.setValue(window.reading_size)
        self.less_motion.setChecked(not window.motion)

    def chosen(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        points = self.font_points.value()
        window = replace(
            settings.window,
            theme=self.theme.currentData(),
            density=self.density.currentData(),
            font=self.font_family.currentData(),
            font_size=0.0 if points == _AS_SYSTEM else points,
            reading_font=self.reading_family.currentData(),
            reading_size=self.reading_points.value(),
            motion=not self.less_motion.isChecked(),
        )
        return replace(settings, window=window)
