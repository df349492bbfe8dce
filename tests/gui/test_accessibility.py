"""Who cannot see the window, or cannot hold a mouse, can use it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from readinglist.gui.actiontable import ACTIONS
from tests.gui.conftest import Desk

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QTabBar,
)
_SIGNS = set("×✕…▾▸●○★☆←→⋯+-#⌕ ")


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be used in a window, as far as it is shown."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and widget.isVisibleTo(root) and _is_own(widget):
            yield widget


def _is_own(widget: QWidget) -> bool:
    """Not the parts that Qt makes its own widgets of."""
    name = widget.objectName()
    above = widget.parentWidget()
    inside = isinstance(above, (QComboBox, QAbstractSpinBox)) or name.startswith("qt_")
    corner = type(widget).__name__ in ("QTableCornerButton", "QAbstractButton", "QHeaderView")
    return not inside and not corner


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    said = interface.text(QAccessible.Text.Name) if interface else ""
    return said.strip()


def nameless(root: QWidget) -> list[str]:
    found: list[str] = []
    for widget in controls(root):
        name = name_of(widget)
        if not name or set(name) <= _SIGNS:
            found.append(f"{type(widget).__name__} {widget.objectName()!r} says {name!r}")
    return found


def unreachable(root: QWidget) -> list[str]:
    """Controls that neither take the focus by Tab nor have it taken for them by another one."""
    found: list[str] = []
    for widget in controls(root):
        if not widget.isEnabled() or isinstance(widget, QTabBar):
            continue
        policy = widget.focusPolicy()
        if not policy & Qt.FocusPolicy.TabFocus and not widget.property("otherwise"):
            found.append(f"{type(widget).__name__} {name_of(widget)!r}")
    return found


@pytest.fixture
def shown(full_desk: Desk) -> Desk:
    library = full_desk.library()
    number = library.view("all")[0]
    library.tag([number], ["ml/theory"])
    library.set_note(number, "A *note*")
    library.highlight(number, library.papers([number])[0].abstract[:40], "A comment")
    library.close()
    full_desk.until(lambda: bool(full_desk.window.paper.highlights._buttons))
    return full_desk


def test_every_control_of_the_window_has_a_name(shown: Desk) -> None:
    assert nameless(shown.window) == []


def test_every_control_of_the_window_is_reached_by_keyboard(shown: Desk) -> None:
    assert unreachable(shown.window) == []


def test_tab_goes_through_the_window_and_comes_back(shown: Desk) -> None:
    window = shown.window
    window.list.setFocus()
    seen: list[QWidget] = []
    for _ in range(200):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen:
            break
        seen.append(focused)
        shown.key(Qt.Key.Key_Tab)
    panes = (window.sidebar, window.paper, window.search, window.list)
    for pane in panes:
        assert any(widget is pane or pane.isAncestorOf(widget) for widget in seen), pane
    assert len(seen) > 15


def test_rows_say_what_they_are(shown: Desk) -> None:
    model = shown.window.list.model
    shown.until(lambda: bool(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)))
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "New" in said
    assert "ml/theory" in said


OPENED_BY_ACTION = [
    "history",
    "duplicates",
    "palette",
    "keys",
    "export",
    "kept-exports",
    "edit",
    "citation-keys",
    "citation-style",
    "mirror",
    "restore-backup",
    "build-search",
    "tag-hygiene",
]


def opened(desk: Desk, action: str) -> QDialog:
    """The dialog that an action opens."""
    desk.window.actions_by_id[action].trigger()

    def found() -> list[QDialog]:
        return [dialog for dialog in desk.window.findChildren(QDialog) if dialog.isVisible()]

    desk.until(lambda: len(found()) > 0)
    answered: list[None] = []  # what it asks the library for comes before this
    desk.session.ask(lambda _: None, answered.append, None)
    desk.until(lambda: len(answered) > 0)
    return found()[-1]


@pytest.mark.parametrize("action", OPENED_BY_ACTION)
def test_every_control_of_a_dialog_has_a_name_and_is_reached(shown: Desk, action: str) -> None:
    assert action in {known.id for known in ACTIONS}
    dialog = opened(shown, action)
    wrong = nameless(dialog), unreachable(dialog)
    dialog.close()
    assert wrong == ([], [])


def test_every_control_of_the_import_preview_has_a_name_and_is_reached(desk: Desk) -> None:
    desk.window.imports.import_sample()
    desk.until(lambda: desk.window.imports.preview is not None)
    preview = desk.window.imports.preview
    assert preview is not None
    wrong = nameless(preview), unreachable(preview)
    preview.reject()
    assert wrong == ([], [])


def test_the_focus_can_be_seen_on_every_control_of_the_window(shown: Desk) -> None:
    """With the focus a control looks otherwise than without it."""
    window = shown.window
    same: list[str] = []
    for widget in controls(window):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled():
            continue
        window.search.field.setFocus()
        if widget is window.search.field:
            window.list.setFocus()
        without = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.hasFocus() and widget.grab().toImage() == without:
            frame = widget.parentWidget()  # the frame around it may show it
            if frame is None or not _differs(frame, widget, window):
                same.append(f"{type(widget).__name__} {widget.objectName()!r} {name_of(widget)!r}")
    assert same == []


def _differs(frame: QWidget, widget: QWidget, window: QWidget) -> bool:
    with_focus = frame.grab().toImage()
    window.setFocus()
    widget.clearFocus()
    return frame.grab().toImage() != with_focus
