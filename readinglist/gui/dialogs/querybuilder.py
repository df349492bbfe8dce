"""Building a query from conditions, for whoever does not want to learn its language."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readinglist.core.search.building import Row, query_of, rows_of
from readinglist.core.search.completing import Words
from readinglist.core.search.printing import printed
from readinglist.core.search.query import Query
from readinglist.core.search.tree import conjunction
from readinglist.gui.dialogs.queryrow import RowEditor
from readinglist.gui.language import translate

_NEW = Row("any", "all")
_LONGEST_SAID = 300  # characters


class QueryBuilder(QDialog):
    """Shows a query as rows; says the query that was made of them.

    `parse` needs no library: the query is shown while the rows are written.
    """

    built = Signal(str)

    def __init__(
        self, parent: QWidget | None, text: str, parse: Callable[[str], Query], words: Words
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Build a Search"))
        self.setObjectName("querybuilder")
        self.setMinimumWidth(580)
        self.resize(760, 420)
        self._parse = parse
        self._words = words
        self._old = parse(text)
        self.rows: list[RowEditor] = []
        found = rows_of(self._old.tree)
        self._build()
        self._show_old(text, found is None)
        rows, match_all = found or ([], True)
        (self.all if match_all else self.any).setChecked(True)
        for row in rows or [_NEW]:
            self._add(row)
        self._choose_order(self._old.sort or "")
        self._connect()
        self._show_query()
        self.rows[0].field.setFocus()

    def text(self) -> str:
        """The query as it stands."""
        query = query_of([row.row() for row in self.rows], self.all.isChecked())
        if self._keeps_old():
            query = printed(conjunction([self._old.tree, self._parse(query).tree]))
        order = self.order.currentData()
        return " ".join(part for part in (query, f"sort:{order}" if order else "") if part)

    # Building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self.about, self.said = _label(), _label()
        self.said.setObjectName("muted")
        self.keep = QCheckBox(self.tr("Keep it, and add these conditions"))
        self.keep.setChecked(True)
        self.add = QPushButton(self.tr("+ Add condition"))
        self.add.setAutoDefault(False)
        self.query = QLineEdit()
        self.query.setReadOnly(True)
        self.query.setAccessibleName(self.tr("The query"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        accepts = QDialogButtonBox.ButtonRole.AcceptRole
        self.ok = self.buttons.addButton(self.tr("Search"), accepts)
        self.ok.setObjectName("primary")
        self.ok.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        for widget in (self.about, self.keep):
            layout.addWidget(widget)
        layout.addLayout(self._match_line())
        layout.addWidget(self._scrolled(), 1)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.query, self.said, self.buttons):
            layout.addWidget(widget)

    def _match_line(self) -> QHBoxLayout:
        self.all = QRadioButton(self.tr("all of these"))
        self.any = QRadioButton(self.tr("any of these"))
        self.all.setAccessibleName(self.tr("Match all of the conditions"))
        self.any.setAccessibleName(self.tr("Match any of the conditions"))
        self._match = QButtonGroup(self)
        line = QHBoxLayout()
        line.addWidget(QLabel(self.tr("Match")))
        for button in (self.all, self.any):
            self._match.addButton(button)
            line.addWidget(button)
        line.addStretch(1)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Order of the results"))
        self.order.addItem(self.tr("as usual"), "")
        for name in self._words.values.get("sort", ()):
            text = self.tr("by {}, reversed") if name.endswith("-") else self.tr("by {}")
            self.order.addItem(text.format(name.removesuffix("-")), name)
        order = QLabel(self.tr("Order"))
        order.setBuddy(self.order)
        line.addWidget(order)
        line.addWidget(self.order)
        return line

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 4, 0)
        self._list.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        return self._area

    def _connect(self) -> None:
        self.add.clicked.connect(self._add_by_hand)
        self.all.toggled.connect(self._show_query)
        self.keep.toggled.connect(self._show_query)
        self.order.currentIndexChanged.connect(self._show_query)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._show_focused)

    def _show_focused(self, _: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what has the focus, wherever it came from."""
        if now and self._area.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, 8)

    def _show_old(self, text: str, is_more: bool) -> None:
        """A query that rows cannot show stays beside them as text."""
        shown = text if len(text) <= _LONGEST_SAID else f"{text[:_LONGEST_SAID]}…"
        about = self.tr("The present search is more than conditions can show:\n{}")
        self.about.setText(about.format(shown))
        self.about.setVisible(is_more)
        self.keep.setVisible(is_more)
        self._is_more = is_more

    def _keeps_old(self) -> bool:
        return self._is_more and self.keep.isChecked()

    def _choose_order(self, order: str) -> None:
        self.order.setCurrentIndex(max(0, self.order.findData(order)))

    # Rows ------------------------------------------------------------------------------------

    def _add(self, row: Row) -> RowEditor:
        made = RowEditor(self._words, row, len(self.rows) + 1)
        self.rows.append(made)
        self._list.insertWidget(len(self.rows) - 1, made)
        made.show()
        made.changed.connect(self._show_query)
        made.remove_asked.connect(lambda: self._remove(made))
        self._order_tabs()
        return made

    def _order_tabs(self) -> None:
        last: QWidget = self.order
        for row in self.rows:
            last = row.order_tabs(last)
        for widget in (self.add, self.query, *self.buttons.buttons()):
            QWidget.setTabOrder(last, widget)
            last = widget

    def _add_by_hand(self) -> None:
        made = self._add(_NEW)
        made.field.setFocus()
        self._show_query()
        self._list.activate()
        self._area.ensureWidgetVisible(made)

    def _remove(self, row: RowEditor) -> None:
        """The last one is emptied: there is always one to begin with."""
        place = self.rows.index(row)
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        if not self.rows:
            self._add(_NEW)
        for number, each in enumerate(self.rows, 1):
            each.give_number(number)
        self.rows[min(place, len(self.rows) - 1)].remove.setFocus()
        self._show_query()

    # The query -------------------------------------------------------------------------------

    def _show_query(self) -> None:
        text = self.text()
        self.query.setText(text)
        self.query.setCursorPosition(0)
        self.ok.setEnabled(bool(text))
        said = _not_understood(self._parse(text))
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _accept(self) -> None:
        self.built.emit(self.text())
        self.accept()


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _not_understood(query: Query) -> str:
    texts: Sequence[str] = [chip.text for chip in query.understood if chip.kind == "as-words"]
    said = translate("QueryBuilder", "“{}” is no filter: it is searched as words")
    return " · ".join(said.format(text) for text in texts)
