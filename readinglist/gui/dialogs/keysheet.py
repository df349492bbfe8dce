"""The keys, as the table of actions and the user's own choice have them."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.actiontable import ACTIONS, Action, menu_text

_COLUMNS = 3
_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeySheet(QDialog):
    """Shows every action that has a key, menu by menu."""

    def __init__(self, parent: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self._actions = actions
        inside = QWidget()
        inside.setObjectName("sheet")
        columns = QHBoxLayout(inside)
        columns.setSpacing(32)
        for lines in _in_columns(list(self._lines())):
            columns.addLayout(self._column(lines))
        area = QScrollArea()
        area.setObjectName("sheet")
        area.setWidgetResizable(True)
        area.setWidget(inside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        room = self.screen().availableSize()
        wanted = inside.sizeHint()
        self.resize(
            min(wanted.width() + 110, room.width()), min(wanted.height() + 110, room.height())
        )

    def _lines(self) -> Iterator[tuple[str, str]]:
        """What is said and its keys; a menu's name has none."""
        keyed = [action for action in ACTIONS if self._actions[action.id].shortcuts()]
        for menu in dict.fromkeys(action.menu.partition("/")[0] for action in keyed):
            yield menu_text(menu), ""
            for action in keyed:
                if action.menu.partition("/")[0] == menu:
                    yield action.full_text, self._keys(action)

    def _keys(self, action: Action) -> str:
        keys = [key.toString(_NATIVE) for key in self._actions[action.id].shortcuts()]
        return self.tr("{} or {}").format(", ".join(keys[:-1]), keys[-1]) if keys[1:] else keys[0]

    def _column(self, lines: list[tuple[str, str]]) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        for row, (text, keys) in enumerate(lines):
            said = QLabel(text)
            said.setTextFormat(Qt.TextFormat.PlainText)
            if keys:
                label = QLabel(keys)
                label.setObjectName("muted")
                label.setTextFormat(Qt.TextFormat.PlainText)
                grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignRight)
            else:
                said.setObjectName("caption")
                font = QFont(said.font())
                font.setBold(True)
                said.setFont(font)
                said.setContentsMargins(0, 8 if row else 0, 0, 2)
            grid.addWidget(said, row, 0)
        column = QVBoxLayout()
        column.addLayout(grid)
        column.addStretch(1)
        return column


def _in_columns(lines: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Columns of about the same length; a menu begins anew where it would be cut early."""
    height = -(-len(lines) // _COLUMNS)
    return [lines[first : first + height] for first in range(0, len(lines), height)]
