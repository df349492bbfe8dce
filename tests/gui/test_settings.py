"""The settings: seen at once, kept by OK, taken back by Cancel; a key is taken only when agreed."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QDialogButtonBox,
    QKeySequenceEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from readinglist.core.config import (
    Settings,
    WindowSettings,
    default_library,
    load_settings,
    set_library,
)
from readinglist.core.library import Library
from readinglist.core.paths import config_folder
from readinglist.gui.actions import conflicts
from readinglist.gui.dialogs.settings import SettingsDialog
from readinglist.gui.session import Session
from readinglist.gui.settings import SettingsFlow
from tests.conftest import abstract, import_papers

COMPOUND = (QAbstractSpinBox, QKeySequenceEdit)  # named as a whole


class Settling:
    """Somebody with the settings open, on a library of two papers."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.session = Session(folder)
        self.bugs: list[str] = []
        self.errors: list[str] = []
        self.looks: list[WindowSettings] = []
        self.places: list[Path] = []
        self.watched: list[Path | None] = []
        self.session.bug.connect(self.bugs.append)
        self.session.failed.connect(lambda error: self.errors.append(str(error)))
        self.session.elsewhere.connect(self.places.append)
        self.flow = SettingsFlow(self.window, self.session)
        self.flow.changed.connect(self.looks.append)
        self.flow.watch_chosen.connect(self.watched.append)
        self.open()

    def open(self) -> None:
        """Have the settings shown, with all that they know."""
        self.flow.handlers()["settings"]()
        self.until(lambda: self.flow.dialog is not None and self.flow.dialog.isVisible())
        self.until(lambda: self.dialog.importing.choose.isEnabled())

    @property
    def dialog(self) -> SettingsDialog:
        assert self.flow.dialog is not None
        return self.flow.dialog

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=15_000)

    def press(self, kind: QDialogButtonBox.StandardButton) -> None:
        """Press a button of the dialog."""
        self.qtbot.mouseClick(self.dialog.buttons.button(kind), Qt.MouseButton.LeftButton)

    def ok(self) -> None:
        """Keep it, and wait until that is done."""
        self.press(QDialogButtonBox.StandardButton.Ok)
        self.until(lambda: not self.dialog.isVisible())

    def choose_action(self, action: str) -> None:
        """Go to the row of an action on the page of keys."""
        self.dialog.show_page(self.dialog.keys)
        table = self.dialog.keys.table
        for row in range(table.topLevelItemCount()):
            item = table.topLevelItem(row)
            assert item is not None
            if item.data(0, Qt.ItemDataRole.UserRole) == action:
                table.setCurrentItem(item)

    def press_key(self, key: Qt.Key, field: int = 0) -> None:
        """Press a key in one of the fields, and let go of it until it counts."""
        edit = self.dialog.keys.fields[field]
        with self.qtbot.waitSignal(edit.editingFinished):
            QTest.keyClick(edit, key)
        QTest.qWait(0)

    def close(self) -> None:
        assert self.session.close()


@pytest.fixture
def settling(qtbot: QtBot, folder: Path):
    with closing(Library.open(folder)) as library:
        import_papers(library, ("On Mud", abstract("mud")), ("On Sand", abstract("sand")))
    made = Settling(qtbot, folder)
    yield made
    made.close()
    assert made.bugs == []


# Looking and keeping --------------------------------------------------------------------------


def test_what_is_chosen_is_seen_at_once_and_kept_by_ok(settling: Settling):
    look = settling.dialog.look
    look.theme.setCurrentIndex(look.theme.findData("dark"))
    look.density.setCurrentIndex(look.density.findData("compact"))
    look.reading_points.setValue(14)
    look.less_motion.click()
    wanted = WindowSettings(theme="dark", density="compact", reading_size=14.0, motion=False)
    assert settling.looks[-1] == wanted
    assert load_settings().window == WindowSettings()
    settling.ok()
    assert load_settings().window == wanted


def test_cancel_takes_it_back_and_stores_nothing(settling: Settling):
    look = settling.dialog.look
    look.font_points.setValue(20)
    settling.press(QDialogButtonBox.StandardButton.Cancel)
    assert [each.font_size for each in settling.looks] == [20.0, 0.0]
    assert not config_folder().joinpath("settings.toml").exists()


def test_limits_language_and_look_up_are_kept(settling: Settling):
    dialog = settling.dialog
    dialog.files.backups.setValue(500)
    dialog.files.history.setValue(300)
    dialog.files.days.setValue(30)
    dialog.queue.limit.setValue(2)
    dialog.importing.looks_up.click()
    dialog.language.language.setCurrentIndex(dialog.language.language.findData("de"))
    settling.ok()
    kept = load_settings()
    assert (kept.backup_bytes, kept.history_bytes) == (500_000_000, 300_000_000)
    assert kept.reading_limit == 2
    assert (kept.history_days, kept.look_up.on, kept.window.language) == (30, True, "de")


def test_what_nobody_touched_stays_as_it_was_written(qtbot: QtBot, settling: Settling):
    text = (
        'history_bytes = 1_234_567 # odd\nlibrary_note = "mine"\n\n[window]\nfont = "No Such"\n'
        'language = "tlh"\n\n[window.keys]\nstar = ["F7", "F8", "Alt+F7", "Alt+F8"]\n'
    )
    settling.press(QDialogButtonBox.StandardButton.Cancel)
    config_folder().mkdir(parents=True, exist_ok=True)
    (config_folder() / "settings.toml").write_text(text)
    settling.open()
    settling.ok()
    assert (config_folder() / "settings.toml").read_text() == text


def test_settings_that_cannot_be_stored_stay_on_the_screen(settling: Settling):
    config_folder().mkdir(parents=True, exist_ok=True)
    (config_folder() / "settings.toml").write_text("not toml at all")
    settling.dialog.look.reading_points.setValue(14)
    settling.press(QDialogButtonBox.StandardButton.Ok)
    settling.until(lambda: "cannot be read" in settling.dialog.said.text())
    assert settling.dialog.isVisible()
    assert settling.dialog.look.reading_points.value() == 14


def test_a_watched_folder_is_watched_when_it_is_kept(settling: Settling, tmp_path: Path):
    settling.dialog.importing.watch(tmp_path)
    assert settling.watched == []
    settling.ok()
    assert settling.watched == [tmp_path]


def test_other_dialogs_are_asked_for(settling: Settling):
    asked: list[str] = []
    settling.flow.asked.connect(asked.append)
    for page in (settling.dialog.files, settling.dialog.citing):
        for button in page.findChildren(QAbstractButton):
            if button.text().endswith("…"):
                button.click()
    assert sorted(asked) == ["citation-keys", "citation-style", "mirror"]


def test_every_control_is_reached_by_tab_and_has_a_name(settling: Settling):
    dialog = settling.dialog
    for page in dialog.pages:
        dialog.show_page(page)
        reached = set[QWidget]()
        widget = dialog.names.nextInFocusChain()
        while widget is not dialog.names:
            if page.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                reached.add(widget)
            widget = widget.nextInFocusChain()
        assert reached
        for widget in reached:
            interface = QAccessible.queryAccessibleInterface(widget)
            inner = widget.focusProxy() is not None or isinstance(widget.parent(), COMPOUND)
            assert inner or interface.text(QAccessible.Text.Name), widget


# Keys -----------------------------------------------------------------------------------------


def test_a_free_key_is_used_at_once(settling: Settling):
    settling.choose_action("history")
    settling.press_key(Qt.Key.Key_F7)
    assert settling.looks[-1].keys == {"history": ("F7",)}
    settling.ok()
    assert load_settings().window.keys == {"history": ("F7",)}


def test_a_key_is_taken_away(settling: Settling):
    settling.choose_action("star")
    settling.dialog.keys.fields[0].clear()
    settling.until(lambda: settling.looks != [])
    assert settling.looks[-1].keys == {"star": ()}


def test_several_keys_are_alternatives(settling: Settling):
    settling.choose_action("history")
    settling.press_key(Qt.Key.Key_F7, field=1)
    assert settling.looks[-1].keys == {"history": ("Ctrl+Shift+H", "F7")}


def test_a_key_of_another_action_is_said_and_not_kept(settling: Settling):
    settling.choose_action("history")
    settling.press_key(Qt.Key.Key_S)
    keys = settling.dialog.keys
    assert keys.conflict.text() == "S is also “Star”."
    assert settling.looks == []
    settling.press(QDialogButtonBox.StandardButton.Ok)
    assert settling.dialog.isVisible()
    assert "Another command has that key" in settling.dialog.said.text()
    settling.choose_action("star")  # it is given up
    settling.ok()
    assert load_settings().window.keys == {}


def test_the_other_action_loses_it_when_the_user_agrees(settling: Settling):
    settling.choose_action("history")
    settling.press_key(Qt.Key.Key_S)
    settling.dialog.keys.take.click()
    assert settling.looks[-1].keys == {"history": ("S",), "star": ()}
    assert conflicts(settling.looks[-1].keys) == {}
    settling.ok()
    assert load_settings().window.keys == {"history": ("S",), "star": ()}


def test_a_key_that_begins_a_chord_is_in_its_way(settling: Settling):
    settling.choose_action("history")
    settling.press_key(Qt.Key.Key_G)
    assert "G begins like G, I, which is “Inbox”." in settling.dialog.keys.conflict.text()


def test_one_action_or_all_get_their_keys_back(settling: Settling):
    keys = settling.dialog.keys
    for action, key in (("history", Qt.Key.Key_F7), ("star", Qt.Key.Key_F8)):
        settling.choose_action(action)
        settling.press_key(key)
    keys.reset.click()
    assert settling.looks[-1].keys == {"history": ("F7",)}
    keys.reset_all.click()
    assert settling.looks[-1].keys == {}


def test_keys_that_another_action_has_got_are_not_reset_silently(settling: Settling):
    keys = settling.dialog.keys
    settling.choose_action("history")
    settling.press_key(Qt.Key.Key_S)
    keys.take.click()
    settling.choose_action("star")
    keys.reset.click()
    assert keys.conflict.text() == "S is also “History…”."
    assert settling.looks[-1].keys == {"history": ("S",), "star": ()}
    keys.take.click()
    assert settling.looks[-1].keys == {"history": ()}


def test_conflicts_that_somebody_wrote_are_said(qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    written = WindowSettings(keys={"history": ("s",), "star": ("nonsense",), "unknown": ("F9",)})
    dialog = SettingsDialog(window, Settings(window=written), Path("library"))
    table = dialog.keys.table
    rows = [table.topLevelItem(row) for row in range(table.topLevelItemCount())]
    by_text = {item.text(0): item for item in rows if item is not None}
    assert by_text["Star"].text(1) == QKeySequence("s").toString()  # as it comes
    table.setCurrentItem(by_text["History…"])
    assert dialog.keys.conflict.text() == "S is also “Star”."
    assert not dialog.keys.is_waiting()


def test_the_filter_finds_commands_and_keys(settling: Settling):
    keys = settling.dialog.keys
    table = keys.table

    def shown() -> list[str]:
        rows = [table.topLevelItem(row) for row in range(table.topLevelItemCount())]
        return [row.text(0) for row in rows if row is not None and not row.isHidden()]

    keys.filter.setText("star")
    assert "Star" in shown()
    assert "History…" not in shown()
    keys.filter.setText("ctrl+shift+h")
    assert shown() == ["History…"]


def test_only_a_command_that_is_shown_is_edited(settling: Settling):
    settling.choose_action("import")
    keys = settling.dialog.keys
    keys.filter.setText("history")
    assert keys.of.text() == "Keys of “History…”:"
    assert keys.fields[0].keySequence() == QKeySequence("Ctrl+Shift+H")
    keys.filter.setText("no such command")
    assert keys.of.text() == ""
    assert not any(field.isEnabled() for field in [*keys.fields, keys.reset])
    keys.filter.clear()
    assert keys.of.text() == "Keys of “Import…”:"
    assert all(field.isEnabled() for field in keys.fields)


def test_a_command_found_by_its_key_is_still_edited_when_it_has_another(settling: Settling):
    settling.dialog.show_page(settling.dialog.keys)
    settling.dialog.keys.filter.setText("ctrl+shift+")
    settling.choose_action("history")
    settling.press_key(Qt.Key.Key_F7)
    settling.press_key(Qt.Key.Key_F8, field=1)
    assert settling.looks[-1].keys == {"history": ("F7", "F8")}


# The library's folder -------------------------------------------------------------------------


def test_moving_goes_on_in_the_new_folder(settling: Settling, tmp_path: Path):
    settling.flow.move(tmp_path / "new")
    settling.until(lambda: settling.places == [tmp_path / "new"])
    assert not settling.dialog.isVisible()
    assert settling.session.folder == tmp_path / "new"
    with closing(Library.open(tmp_path / "new")) as library:
        assert library.count() == 2


def test_a_library_that_cannot_be_moved_goes_on_where_it_is(settling: Settling, tmp_path: Path):
    settling.flow.move(tmp_path)
    settling.until(lambda: "Nothing was moved" in settling.dialog.said.text())
    assert settling.dialog.stack.isEnabled()
    answers: list[int] = []
    settling.session.ask(lambda library: library.count(), answers.append, "count")
    settling.until(lambda: answers == [2])
    assert settling.places == []


def test_another_library_is_opened_now_and_at_each_start(settling: Settling, tmp_path: Path):
    settling.flow.open_another(tmp_path / "other")
    settling.until(lambda: settling.places == [tmp_path / "other"])
    assert default_library() == tmp_path / "other"
    assert Library.is_there(tmp_path / "other")


def test_a_folder_with_other_things_is_not_made_a_library(settling: Settling, tmp_path: Path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.tex").write_text("x")
    settling.flow.open_another(tmp_path / "mine")
    settling.until(lambda: "something else is" in settling.dialog.said.text())
    assert settling.places == []
    assert not Library.is_there(tmp_path / "mine")


def test_where_the_library_is_gone_another_one_can_be_opened(qtbot: QtBot, tmp_path: Path):
    set_library(tmp_path / "pulled")
    session = Session(default_library())
    window = QWidget()
    qtbot.addWidget(window)
    flow = SettingsFlow(window, session)
    flow.show()
    qtbot.waitUntil(lambda: flow.dialog is not None and flow.dialog.isVisible(), timeout=15_000)
    with qtbot.waitSignal(session.elsewhere, timeout=15_000):
        flow.open_another(tmp_path / "other")
    assert default_library() == tmp_path / "other"
    session.close()
