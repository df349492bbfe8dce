"""What an empty library says: how to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class Welcome(QWidget):
    """Three ways to begin."""

    import_chosen = Signal()
    sample_chosen = Signal()
    paste_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        title = QLabel(self.tr("Your library is empty"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        font.setBold(True)
        title.setFont(font)
        text = QLabel(
            self.tr(
                "Save a page of papers as text and import it here, or drop the file on this "
                "window. The preview shows what each line was understood as before anything is "
                "changed."
            )
        )
        text.setObjectName("muted")
        text.setWordWrap(True)
        text.setFixedWidth(380)
        for label in (title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = QHBoxLayout()  # an aligned item would not get the height that its width needs
        middle.addStretch(1)
        middle.addWidget(text)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(title)
        layout.addSpacing(6)
        layout.addLayout(middle)
        layout.addSpacing(12)
        layout.addLayout(self._buttons())
        layout.addStretch(3)

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for name, signal, primary in (
            (self.tr("Import listing…"), self.import_chosen, True),
            (self.tr("Try the sample"), self.sample_chosen, False),
            (self.tr("Paste text"), self.paste_chosen, False),
        ):
            button = QPushButton(name)
            if primary:
                button.setObjectName("primary")
                self.setFocusProxy(button)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch(1)
        return buttons
