"""The keys, as the table of actions has them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from readinglist.gui.actions import ACTIONS

_COLUMNS = 2


class KeySheet(QDialog):
    """Shows every action that has a key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        keyed = [action for action in ACTIONS if action.keys]
        rows = -(-len(keyed) // _COLUMNS)
        for place, action in enumerate(keyed):
            column, row = divmod(place, rows)
            texts = [QKeySequence(key).toString(_NATIVE) for key in action.keys]
            keys = QLabel("  or  ".join(texts))
            keys.setObjectName("caption")
            keys.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(keys, row, 2 * column)
            _, _, above = action.menu.partition("/")
            said = f"{above}: {action.text}" if above else action.text
            grid.addWidget(QLabel(said), row, 2 * column + 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.addLayout(grid)
        layout.addWidget(buttons)


_NATIVE = QKeySequence.SequenceFormat.NativeText
