"""What the pages of the settings have in common."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from readinglist.core.config import Settings

MEGABYTE = 1_000_000
IN_FIELD = (6, 0, 0, 0)  # the stylesheet cannot say what room a number has at its left
_MOST_MEGABYTES = 10_000_000


class Page(QWidget):
    """Shows some of the settings, and says what the user makes of them."""

    changed = Signal()
    asked = Signal(str)  # id of an action that has a dialog of its own

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(10)

    def name(self) -> str:
        """What the page is called."""
        raise NotImplementedError

    def show_settings(self, settings: Settings) -> None:
        """Show them as they are."""

    def chosen(self, settings: Settings) -> Settings:
        """The settings with what is chosen here."""
        return settings

    def form(self) -> QFormLayout:
        """A new form in the column."""
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        self.column.addLayout(form)
        return form

    def say(self, text: str, name: str = "") -> QLabel:
        """A new paragraph in the column."""
        label = QLabel(text)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(label)
        return label

    def button(self, text: str, action: str = "") -> QPushButton:
        """A new button, which asks for an action where it has its id."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        if action:
            button.clicked.connect(lambda: self.asked.emit(action))
        return button

    def amount(self, most: int, unit: str) -> QSpinBox:
        """A new field for a number."""
        field = QSpinBox()
        field.setRange(0, most)
        field.setSuffix(unit)
        field.lineEdit().setTextMargins(*IN_FIELD)
        field.setGroupSeparatorShown(True)
        field.valueChanged.connect(self.changed)
        return field

    def megabytes(self) -> QSpinBox:
        """A new field for a number of megabytes."""
        field = self.amount(_MOST_MEGABYTES, self.tr(" MB"))
        field.setSingleStep(100)
        return field


def show_bytes(field: QSpinBox, amount: int) -> None:
    """Show a number of bytes as megabytes."""
    field.setValue(min(amount // MEGABYTE, _MOST_MEGABYTES))


def bytes_in(field: QSpinBox, before: int) -> int:
    """The bytes that are chosen; nobody touched them: as they were, to the byte."""
    untouched = field.value() == min(before // MEGABYTE, _MOST_MEGABYTES)
    return before if untouched else field.value() * MEGABYTE
