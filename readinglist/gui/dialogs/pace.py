"""How large the queue was, and when it will be empty: a plot, and the same in words."""

from collections.abc import Sequence
from datetime import date, datetime, time

import pyqtgraph
from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from readinglist.core.reading.pace import Pace
from readinglist.gui.language import day_text
from readinglist.gui.theme import Theme

_WIDTH, _HEIGHT = 720, 420
_MONTH = 27 * 24 * 3600  # seconds
_FARTHEST = 365  # days of the future that are drawn


class _Days(pyqtgraph.DateAxisItem):
    """Months and days in the user's language."""

    def tickStrings(  # noqa: N802
        self, values: Sequence[float], scale: float, spacing: float
    ) -> list[str]:
        """See pyqtgraph; `spacing` in seconds."""
        form = "MMM" if spacing > _MONTH else "d. MMM"
        days = (QDateTime.fromSecsSinceEpoch(int(value)).date() for value in values)
        return [QLocale().toString(day, form) for day in days]


class PaceDialog(QDialog):
    """The last weeks as a line, what follows from them dashed, and dotted if nothing more came."""

    def __init__(self, parent: QWidget, pace: Pace, theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Pace of the Queue"))
        self.resize(_WIDTH, _HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.said = QLabel("\n".join(self._sentences(pace)))
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.plot = self._plot(pace, theme)
        self.plot.setAccessibleName(self.tr("Papers in the queue, day by day"))
        self.plot.setAccessibleDescription(self.said.text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
        layout.addWidget(self.plot, 1)
        layout.addWidget(buttons)

    def _sentences(self, pace: Pace) -> list[str]:
        found = pace.forecast
        if found is None:
            return [self.tr("The queue was not used in the last twelve weeks.")]
        number = QLocale().toString
        said = [
            self.tr("%n papers are in the queue.", "", pace.days[-1].size),
            self.tr("In the last %n days, {} came each week and {} left.", "", found.days).format(
                number(found.came, "f", 1), number(found.left, "f", 1)
            ),
        ]
        if found.empty is not None and pace.days[-1].size:
            said.append(self.tr("At this pace it is empty on {}.").format(day_text(found.empty)))
        elif found.empty is None:
            said.append(self.tr("At this pace it is never empty."))
            if found.empty_alone is not None:
                text = self.tr("If nothing more came, it would be empty on {}.")
                said.append(text.format(day_text(found.empty_alone)))
        read = sum(day.read for day in pace.days)
        said.append(self.tr("%n papers were read in the last twelve weeks.", "", read))
        return said

    def _plot(self, pace: Pace, theme: Theme) -> pyqtgraph.PlotWidget:
        plot = pyqtgraph.PlotWidget(
            background=theme.colours["paper"], axisItems={"bottom": _Days()}
        )
        plot.setMouseEnabled(False, False)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setAntialiasing(True)
        for side in ("bottom", "left"):
            axis = plot.getAxis(side)
            axis.setPen(theme.colour("line"))
            axis.setTextPen(theme.colour("muted"))
        plot.showGrid(y=True, alpha=0.15)
        today, size = pace.days[-1].day, pace.days[-1].size
        line = QPen(theme.colour("accent"), 2)
        line.setCosmetic(True)
        past = [(day.day, day.size) for day in pace.days]
        _draw(plot, past, line)
        if pace.forecast is not None and size:
            ends = (pace.forecast.empty, Qt.PenStyle.DashLine), (
                pace.forecast.empty_alone, Qt.PenStyle.DotLine,
            )  # fmt: skip
            for end, style in ends:
                if end is not None and (end - today).days <= _FARTHEST:
                    pen = QPen(line)
                    pen.setStyle(style)
                    _draw(plot, [(today, size), (end, 0)], pen)
        plot.setYRange(0, max(size for _, size in past) or 1)
        return plot


def _draw(plot: pyqtgraph.PlotWidget, points: Sequence[tuple[date, int]], pen: QPen) -> None:
    seconds = [datetime.combine(day, time(12)).timestamp() for day, _ in points]
    plot.plot(seconds, [size for _, size in points], pen=pen)
