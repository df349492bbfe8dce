"""What a pattern would make of citation keys, paper by paper."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from readinglist.core.citekeys import DEFAULT
from readinglist.core.citekeys.remaking import KeyReport
from readinglist.gui.language import noop, translate

_SOON_MS = 200  # after a key; then the preview is asked for
_PATTERNS = (
    DEFAULT,
    "auth year shorttitle",
    "auth year | shorttitle year",
    "auth.lower year veryshorttitle.lower | shorttitle.lowercamel",
    "[auth][year]",
    "[authors2]:[shortyear]:[veryshorttitle]",
)
_COLUMNS = (
    noop("KeysDialog", "Key"),
    noop("KeysDialog", "New key"),
    noop("KeysDialog", "Clash"),
    noop("KeysDialog", "Paper"),
)
_ABOUT = noop(
    "KeysDialog",
    "Fields such as auth, year and shorttitle, in the terms of JabRef or Better BibTeX. A key that "
    "is changed goes on naming its paper; no key changes by itself.",
)


class KeysDialog(QDialog):
    """Says which pattern is looked at, for which papers, and what is to be done with it."""

    looked_at = Signal(str, str)  # pattern, scope
    apply_asked = Signal(str, str)
    use_asked = Signal(str)

    def __init__(self, parent: QWidget, pattern: str, scopes: Sequence[tuple[str, str]]) -> None:
        """`scopes`: names and what they are called, with how many papers each has."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Citation Keys"))
        self.resize(820, 520)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(
            lambda: self.looked_at.emit(self.pattern(), self.scope.currentData())
        )
        self.patterns = QComboBox()
        self.patterns.setEditable(True)
        self.patterns.setAccessibleName(self.tr("Pattern"))
        self.patterns.addItems(list(dict.fromkeys((pattern, *_PATTERNS))))
        self.patterns.currentTextChanged.connect(self._changed)
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Papers"))
        for name, text in scopes:
            self.scope.addItem(text, name)
        self.scope.currentIndexChanged.connect(self._changed)
        self.said = QLabel("")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.table = self._make_table()
        self._lay_out()
        self._changed()

    def _lay_out(self) -> None:
        about = QLabel(translate("KeysDialog", _ABOUT))
        about.setWordWrap(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Pattern:"), self.patterns)
        form.addRow(self.tr("P&apers:"), self.scope)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.use = buttons.addButton(self.tr("Use for &New Papers"), role)
        self.apply = buttons.addButton(self.tr("&Change These Keys"), role)
        self.use.clicked.connect(lambda: self.use_asked.emit(self.pattern()))
        self.apply.clicked.connect(
            lambda: self.apply_asked.emit(self.pattern(), self.scope.currentData())
        )
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():  # Enter, where the pattern is written, means none of them
            cast(QPushButton, button).setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addLayout(form)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.said)
        layout.addWidget(buttons)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_COLUMNS))
        table.setAccessibleName(self.tr("Keys as they are and as they would be"))
        table.setHorizontalHeaderLabels([translate("KeysDialog", name) for name in _COLUMNS])
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for column, width in enumerate((210, 230, 60)):
            table.setColumnWidth(column, width)
        return table

    def pattern(self) -> str:
        """What is written."""
        return self.patterns.currentText().strip()

    def show_keys(self, report: KeyReport) -> None:
        """What the pattern makes of the papers' keys."""
        self.table.setRowCount(len(report.shown))
        for row, key in enumerate(report.shown):
            clash = self.tr("clash") if key.is_clash else ""
            why = self.tr("Another paper is called {}.").format(key.base) if clash else ""
            for column, text in enumerate((key.old, key.new, clash, key.title)):
                item = QTableWidgetItem(text)
                item.setToolTip(why or text)
                self.table.setItem(row, column, item)
        numbers = map(QLocale().toString, (report.changed, report.total, report.clashes))
        self.said.setText(
            self.tr(
                "{} of {} keys would change. {} would be another paper's and get letters."
            ).format(*numbers)
        )
        self.use.setEnabled(True)
        self.apply.setEnabled(report.changed > 0)

    def refuse(self, why: str) -> None:
        """The pattern is not understood."""
        self.table.setRowCount(0)
        self.said.setText(why)
        for button in (self.use, self.apply):
            button.setEnabled(False)

    def _changed(self) -> None:
        """What is shown is of another pattern: nothing can be done until it is looked at."""
        for button in (self.use, self.apply):
            button.setEnabled(False)
        self._soon.start()
