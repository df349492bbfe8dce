"""The window's actions, made from their table: menus, keys, and when they make sense."""

from collections.abc import Callable, Collection, Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from readinglist.core.errors import BadInput
from readinglist.gui.actiontable import ACTIONS, Action, Needs, Where, menu_text
from readinglist.gui.language import translate

_FOCUSING = ("tag", "note", "open", "read-on", "highlight")
Bindings = Mapping[str, tuple[str, ...]]  # the keys of actions that have others than the table's


def install(window: QMainWindow, handlers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Make the window's actions and menus; each action calls the handler of its id."""
    made: dict[str, QAction] = {}
    menus: dict[str, QMenu] = {}
    for action in ACTIONS:
        qt = QAction(action.text, window)
        qt.setObjectName(action.id)
        handler = handlers[action.id]
        qt.triggered.connect(lambda _=False, handler=handler: handler())
        if action.where is Where.WINDOW:
            window.addAction(qt)
        _menu(window, menus, action.menu).addAction(qt)
        made[action.id] = qt
    bind(made, {})
    return made


def bind(actions: Mapping[str, QAction], bindings: Bindings) -> None:
    """Give each action its keys: those chosen for it, or those of the table.

    A key that stands in another one's way does nothing in Qt, and nor does the other one: such keys
    are left out.
    """
    held, _ = _shared_out(bindings)
    for name, keys in held.items():
        actions[name].setShortcuts([QKeySequence(key) for key in keys])


def key_trouble(bindings: Bindings) -> BadInput | None:
    """What is to be said of actions that go without a key because another one has it."""
    _, lost = _shared_out(bindings)
    if not lost:
        return None
    named = ", ".join(f"{action.full_text} ({_native(key)})" for action, key in lost)
    what = translate("actions", "Some keys are given to two commands; these go without: {}.")
    do = translate("actions", "Choose others in the settings, under Keys.")
    return BadInput(what.format(named), "", do)


def _shared_out(bindings: Bindings) -> tuple[dict[str, list[str]], list[tuple[Action, str]]]:
    """The keys that each action gets, and those that actions do not get.

    What the user has chosen goes first, then the table's order.
    """
    held: dict[str, list[str]] = {}
    lost: list[tuple[Action, str]] = []
    holders: dict[tuple[str, ...], Action] = {}
    for action in sorted(ACTIONS, key=lambda action: not _is_chosen(action, bindings)):
        held[action.id] = []
        for key in keys_of(action, bindings):
            chord = _chord(key)
            alike = (holder for other, holder in holders.items() if _begin_alike(chord, other))
            holder = next(alike, None)
            if holder is None:
                holders[chord] = action
                held[action.id].append(key)
            elif holder is not action:
                lost.append((action, key))
    return held, lost


def keys_of(action: Action, bindings: Bindings) -> tuple[str, ...]:
    """The keys of an action; where one that was chosen is no key, those of the table."""
    return bindings[action.id] if _is_chosen(action, bindings) else action.keys


def _is_chosen(action: Action, bindings: Bindings) -> bool:
    return action.id in bindings and all(_is_key(key) for key in bindings[action.id])


def rivals(action: Action, bindings: Bindings) -> list[tuple[str, Action, str]]:
    """What stands in the way of an action's keys: the key, the other action, and its key."""
    return [
        (key, other, theirs)
        for key in keys_of(action, bindings)
        for other in ACTIONS
        for theirs in keys_of(other, bindings)
        if other is not action and _begin_alike(_chord(key), _chord(theirs))
    ]


def conflicts(bindings: Bindings) -> dict[str, list[Action]]:
    """Keys that more than one action has, or that another one's keys begin with.

    Of two chords that begin alike the longer one would never be reached.
    """
    held = [(_chord(key), action) for action in ACTIONS for key in keys_of(action, bindings)]
    found: dict[str, list[Action]] = {}
    for chord, _ in held:
        same = [action for other, action in held if other[: len(chord)] == chord]
        if len(same) > 1:
            found[", ".join(chord)] = same
    return found


def _begin_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _chord(key: str) -> tuple[str, ...]:
    """The keys that are pressed one after the other."""
    return tuple(portable(key).split(", "))


def _is_key(key: str) -> bool:
    return all(_chord(key))


def portable(key: str) -> str:
    """How a key is written down, on every system."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def _native(key: str) -> str:
    """How a key is shown."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def on_papers() -> list[str]:
    """Actions on the papers that are listed, which have to be listed first.

    What only brings the focus elsewhere is none of them: keys that follow at once are for there.
    """
    return [
        action.id
        for action in ACTIONS
        if action.needs is not Needs.NOTHING and action.id not in _FOCUSING
    ]


def use_where_read(actions: Mapping[str, QAction], places: Iterable[QWidget]) -> None:
    """Actions whose keys work only where papers are listed or read get them there."""
    for action in ACTIONS:
        if action.where is Where.READING:
            actions[action.id].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            for place in places:
                place.addAction(actions[action.id])


def enable(actions: Mapping[str, QAction], met: Collection[Needs]) -> None:
    """Actions whose needs are met can be used."""
    for action in ACTIONS:
        actions[action.id].setEnabled(action.needs in met)


def met_by(selected: int) -> set[Needs]:
    """What there is where so many papers are selected."""
    amounts = {Needs.NOTHING: 0, Needs.PAPER: 1, Needs.PAPERS: 2}
    return {needs for needs, amount in amounts.items() if selected >= amount}


def menu_of(window: QMainWindow, path: str) -> QMenu:
    """A menu that `install` made."""
    found = window.findChild(QMenu, path)
    assert isinstance(found, QMenu), path
    return found


def _menu(window: QMainWindow, menus: dict[str, QMenu], path: str) -> QMenu:
    if path not in menus:
        above, _, name = path.rpartition("/")
        parent = _menu(window, menus, above) if above else window.menuBar()
        menus[path] = parent.addMenu(menu_text(name))
        menus[path].setObjectName(path)
    return menus[path]
