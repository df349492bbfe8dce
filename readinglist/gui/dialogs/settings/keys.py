"""The keys of every action."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from readinglist.core.config import Settings
from readinglist.gui.actions import Bindings, keys_of, portable, rivals
from readinglist.gui.actiontable import ACTIONS, Action
from readinglist.gui.dialogs.settings.page import Page

_ALTERNATIVES = 3
_NATIVE = QKeySequence.SequenceFormat.NativeText


class KeysPage(Page):
    """A key that another action has is taken from it only when the user says so."""

    def __init__(self) -> None:
        super().__init__()
        self._bindings: Bindings = {}
        self._wanted: Bindings | None = None  # what stands in another action's way
        self._by_id = {action.id: action for action in ACTIONS}
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter commands and keys"))
        self.filter.setAccessibleName(self.tr("Filter commands and keys"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._filter)
        self.table = self._make_table()
        self.of = QLabel()
        self.fields = [self._field(self.tr("First key"))]
        self.fields += [self._field(self.tr("Second key")), self._field(self.tr("Third key"))]
        self.reset = self.button(self.tr("&Reset"))
        self.reset.clicked.connect(self._reset)
        self.reset_all = self.button(self.tr("Reset &All"))
        self.reset_all.clicked.connect(self._reset_all)
        self.conflict = QLabel()
        self.conflict.setObjectName("warning")
        self.conflict.setWordWrap(True)
        self.conflict.setTextFormat(Qt.TextFormat.PlainText)
        self.take = self.button(self.tr("&Take It from There"))
        self.take.clicked.connect(self._take)
        self._lay_out()
        self.table.setCurrentIndex(self.table.model().index(0, 0))

    def name(self) -> str:
        """What the page is called."""
        return self.tr("Keys")

    def _lay_out(self) -> None:
        self._row(self.filter, self.reset_all)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.of)
        self._row(*self.fields, self.reset)
        self.say(self.tr("Press a key, or two one after the other."), "muted")
        row = self._row(self.conflict, self.take)
        row.setStretch(0, 1)

    def _row(self, *widgets: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        for widget in widgets:
            row.addWidget(widget)
        self.column.addLayout(row)
        return row

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setObjectName("table")
        table.setAccessibleName(self.tr("Commands"))
        table.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setMinimumHeight(120)
        for action in ACTIONS:
            item = QTreeWidgetItem([action.full_text, ""])
            item.setData(0, Qt.ItemDataRole.UserRole, action.id)
            table.addTopLevelItem(item)
        table.setColumnWidth(0, 300)
        table.currentItemChanged.connect(lambda *_: self._show_action())
        return table

    def _field(self, name: str) -> QKeySequenceEdit:
        field = QKeySequenceEdit()
        field.setAccessibleName(name)
        field.setMaximumSequenceLength(2)
        field.setClearButtonEnabled(True)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Later: it is empty while the first of two keys is pressed.
        field.keySequenceChanged.connect(self._pressed, Qt.ConnectionType.QueuedConnection)
        return field

    # Settings --------------------------------------------------------------------------------

    def show_settings(self, settings: Settings) -> None:
        """Show the keys."""
        self._use(settings.window.keys)

    def chosen(self, settings: Settings) -> Settings:
        """The settings with the keys: without those that stand in another action's way."""
        return replace(settings, window=replace(settings.window, keys=self._bindings))

    def is_waiting(self) -> bool:
        """Whether the user has yet to say what is to become of a key that another action has."""
        return self._wanted is not None

    def _use(self, bindings: Bindings) -> None:
        self._bindings = bindings
        for row in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(row)
            assert item is not None
            keys = keys_of(self._action(item), bindings)
            item.setText(1, "   ".join(QKeySequence(key).toString(_NATIVE) for key in keys))
        self._show_action()

    def _change(self, bindings: Bindings) -> None:
        self._use(bindings)
        self.changed.emit()

    # One action ------------------------------------------------------------------------------

    def _action(self, item: QTreeWidgetItem) -> Action:
        return self._by_id[item.data(0, Qt.ItemDataRole.UserRole)]

    def _current(self) -> Action | None:
        item = self.table.currentItem()
        return self._action(item) if item is not None else None

    def _show_action(self) -> None:
        """Show the keys that it has; one that was wanted for another action is forgotten."""
        action = self._current()
        keys = keys_of(action, self._bindings) if action else ()
        said = self.tr("Keys of “{}”:").format(action.full_text) if action else ""
        self.of.setText(said)
        for number, field in enumerate(self.fields):
            field.blockSignals(True)
            field.setKeySequence(QKeySequence(keys[number] if number < len(keys) else ""))
            field.blockSignals(False)
            field.setEnabled(action is not None)
        self.reset.setEnabled(action is not None and action.id in self._bindings)
        self.reset_all.setEnabled(bool(self._bindings))
        self._look_for_rivals(self._bindings)

    def _pressed(self) -> None:
        """Use the keys, unless another action has one of them."""
        action = self._current()
        if action is None or any(_is_being_pressed(field) for field in self.fields):
            return
        pressed = [field.keySequence().toString() for field in self.fields]
        # Keys beyond the fields were written by hand.
        pressed += keys_of(action, self._bindings)[_ALTERNATIVES:]
        keys = tuple(dict.fromkeys(key for key in pressed if key))
        wanted = _with_keys(self._bindings, action, keys)
        if not self._look_for_rivals(wanted):
            self._change(wanted)

    def _look_for_rivals(self, wanted: Bindings) -> bool:
        """Say which other actions have keys that this one has, or is to have."""
        action = self._current()
        found = rivals(action, wanted) if action else []
        self._wanted = wanted if found and wanted != self._bindings else None
        said = "\n".join(self._words(*each) for each in found)
        self.conflict.setText(said)
        self.conflict.setVisible(bool(found))
        self.take.setVisible(bool(found))
        return bool(found)

    def _words(self, key: str, other: Action, theirs: str) -> str:
        ours = QKeySequence(key).toString(_NATIVE)
        if portable(key) == portable(theirs):
            return self.tr("{} is also “{}”.").format(ours, other.full_text)
        theirs = QKeySequence(theirs).toString(_NATIVE)
        said = self.tr("{} begins like {}, which is “{}”.")
        return said.format(ours, theirs, other.full_text)

    def _take(self) -> None:
        """The other actions lose the keys."""
        action = self._current()
        if action is None:
            return
        bindings = self._wanted or self._bindings
        for _, other, theirs in rivals(action, bindings):
            left = tuple(key for key in keys_of(other, bindings) if key != theirs)
            bindings = _with_keys(bindings, other, left)
        self._change(bindings)

    def _reset(self) -> None:
        """Give the action the table's keys, unless another one has got one of them."""
        action = self._current()
        if action is None:
            return
        wanted = _with_keys(self._bindings, action, action.keys)
        if not self._look_for_rivals(wanted):
            self._change(wanted)

    def _reset_all(self) -> None:
        self._change({})

    def _filter(self, text: str) -> None:
        """Show the rows that have the text in what they are called or in their keys.

        Only a row that is shown is edited. They stay while keys change: whoever gives a command
        another key goes on with that command.
        """
        wanted = text.casefold()
        shown: list[QTreeWidgetItem] = []
        for row in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(row)
            assert item is not None
            said = f"{item.text(0)}\n{item.text(1)}".casefold()
            item.setHidden(wanted not in said)
            if not item.isHidden():
                shown.append(item)
        if self.table.currentItem() not in shown:
            first = self.table.indexFromItem(shown[0]) if shown else QModelIndex()
            self.table.setCurrentIndex(first)


def _is_being_pressed(field: QKeySequenceEdit) -> bool:
    """Whether another key may follow."""
    line = field.findChild(QLineEdit)  # it says "G, …" then
    shown = field.keySequence().toString(_NATIVE)
    return isinstance(line, QLineEdit) and line.text() != shown


def _with_keys(bindings: Bindings, action: Action, keys: tuple[str, ...]) -> Bindings:
    """Other keys for an action; those of the table need not be written down."""
    others = {name: held for name, held in bindings.items() if name != action.id}
    same = [portable(key) for key in keys] == [portable(key) for key in action.keys]
    return others if same else others | {action.id: keys}
