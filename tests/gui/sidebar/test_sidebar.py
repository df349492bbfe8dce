"""The sidebar by itself: what it shows and says, and what it asks for."""

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from readinglist.core.model import SavedSearch
from readinglist.core.tags import COLOURS, colours
from readinglist.gui.papermime import PAPERS
from readinglist.gui.sidebar.dropping import dragged_tag
from readinglist.gui.sidebar.sidebar import Sidebar, SidebarContent
from readinglist.gui.theme import apply_theme, load_theme

COUNTS = {"inbox": 84, "queue": 12, "done": 131, "starred": 24, "all": 332, "trash": 0}
TAGS = [("graphs", 6), ("ml", 41), ("ml/theory", 23), ("survey", 1), ("vision/3d", 7)]
Key = Qt.Key


def content(tags: list[tuple[str, int]] = TAGS, **own: str) -> SidebarContent:
    sources = [{"id": 1, "day": "2026-07-11", "layout": "spaced", "name": "x.txt", "count": 35}]
    saved = [SavedSearch(1, "Old rays", "rays is:read"), SavedSearch(2, "New", "is:new")]
    every = colours([tag for tag, _ in tags], own)
    return SidebarContent(COUNTS, tags, sources, 3, saved, every)


@pytest.fixture
def sidebar(qtbot: QtBot, qapp: QApplication) -> Iterator[Sidebar]:
    """A sidebar of its own, the keys in it."""
    theme = load_theme("light")
    apply_theme(qapp, theme)
    made = Sidebar()
    qtbot.addWidget(made)
    made.set_theme(theme)
    made.resize(228, 900)
    made.show_content(content())
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    yield made


def go(sidebar: Sidebar, key: str) -> None:
    sidebar.setCurrentItem(sidebar._items[key])


def place(sidebar: Sidebar, key: str) -> QPoint:
    return sidebar.visualItemRect(sidebar._items[key]).center()


# What it shows ----------------------------------------------------------------------------------


def test_who_shows_a_count_is_told_when_it_is_another(sidebar: Sidebar) -> None:
    told: list[tuple[str, int, int]] = []
    sidebar.model().dataChanged.connect(
        lambda first, last: told.append((sidebar.entry(first).key, first.column(), last.column()))
    )
    sidebar.show_content(replace(content(), counts=COUNTS | {"done": 132}))
    assert told == [("done", 0, 1)]


def test_views_stand_from_top_to_bottom_and_tags_below_those_above_them(sidebar: Sidebar) -> None:
    assert sidebar.views()[:5] == ["inbox", "queue", "done", "starred", "all"]
    assert sidebar._items["tag:ml/theory"].parent() is sidebar._items["tag:ml"]
    assert sidebar._items["tag:vision"].text(1) == ""
    assert sidebar._items["tag:ml"].text(1) == "41"
    sidebar.show_content(replace(content(), with_subtags={"ml": 52, "vision": 7}))
    assert [sidebar._items[f"tag:{tag}"].text(1) for tag in ("ml", "vision")] == ["52", "7"]


def test_what_is_for_today_is_shown_where_it_is_known(sidebar: Sidebar) -> None:
    assert "section:today" not in sidebar._items
    counts = COUNTS | {"digest": 35, "next": 10}
    sidebar.show_content(replace(content(), counts=counts, day="2026-07-11"))
    assert sidebar._items["digest"].text(0) == "Digest · Jul 11"
    assert sidebar._items["next"].parent() is sidebar._items["section:today"]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("tag:ml/theory", "ml/theory, 23 paper"),
        ("inbox", "Inbox, 84 paper"),
        ("trash", "Trash"),
        ("duplicates", "Duplicates, 3 pair"),
        ("section:tags", "Tags"),
    ],
)
def test_each_row_says_its_name_and_its_count(sidebar: Sidebar, key: str, said: str) -> None:
    row = sidebar.indexFromItem(sidebar._items[key])
    spoken = row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(said)
    assert (spoken == said) == (key in ("trash", "section:tags"))
    whole = QAccessible.queryAccessibleInterface(sidebar)
    assert any(
        whole.child(n).text(QAccessible.Text.Name) == spoken for n in range(whole.childCount())
    )


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_tag_has_a_dot_of_its_colour(sidebar: Sidebar, qapp: QApplication, name: str) -> None:
    theme = load_theme(name)
    apply_theme(qapp, theme)
    sidebar.set_theme(theme)
    sidebar.show_content(content(ml="purple", survey="gold"))
    for key, colour in (("tag:ml/theory", "purple"), ("tag:survey", "gold")):
        row = sidebar.visualItemRect(sidebar._items[key])
        row.setWidth(22)
        seen = sidebar.viewport().grab(row).toImage()
        points = {seen.pixelColor(x, seen.height() // 2).name() for x in range(seen.width())}
        assert theme.colour(f"tag_{colour}").name() in points
    apply_theme(qapp, load_theme("light"))


def test_rows_that_stay_are_kept_when_others_come_and_go(sidebar: Sidebar) -> None:
    go(sidebar, "tag:ml/theory")
    kept = sidebar._items["tag:ml/theory"]
    more = [("agents", 2), *TAGS, ("ml/zeta", 1), ("zoo/a/b", 4)]
    sidebar.show_content(content(more))
    assert sidebar.currentItem() is kept
    shown = sidebar._items["section:tags"]
    assert [shown.child(n).text(0) for n in range(shown.childCount())] == [
        "agents", "graphs", "ml", "survey", "vision", "zoo",
    ]  # fmt: skip
    assert sidebar._items["tag:zoo/a"].isExpanded()
    sidebar.show_content(content([("ml/theory", 24)]))
    assert sidebar._items["tag:ml/theory"] is kept
    assert kept.text(1) == "24"
    names = [tag for tag in sidebar.views() if tag.startswith("tag:")]
    assert names == ["tag:ml", "tag:ml/theory"]
    sidebar.show_content(content([]))
    assert "section:tags" not in sidebar._items


def test_saved_searches_follow_their_order_and_keep_their_counts(sidebar: Sidebar) -> None:
    sidebar.show_counts({"search:New": 0, "search:Old rays": 9})
    sidebar.show_content(replace(content(), saved=content().saved[::-1]))
    section = sidebar._items["section:searches"]
    rows = [section.child(n) for n in range(section.childCount())]
    assert [(row.text(0), row.text(1)) for row in rows] == [("New", "0"), ("Old rays", "9")]


def test_two_thousand_tags_are_quick(sidebar: Sidebar) -> None:
    many = [(f"area {n % 40}/topic {n}", n % 9) for n in range(2000)]
    sidebar.show_content(content(sorted(many)))
    many[7] = (many[7][0], 99)
    changed = content(sorted(many))
    begun = time.perf_counter()
    sidebar.show_content(changed)
    took = time.perf_counter() - begun
    assert sidebar._items[f"tag:{many[7][0]}"].text(1) == "99"
    assert took < 0.2  # 0.006 s as a rule: only a rebuild of all widgets takes so long


# Collapsing -------------------------------------------------------------------------------------


def test_what_is_collapsed_is_told_and_stays_so(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.collapsed_changed):
        sidebar._items["tag:ml"].setExpanded(False)
    go(sidebar, "section:sources")
    qtbot.keyClick(sidebar, Key.Key_Left)
    assert sidebar.collapsed_rows() == ["section:sources", "tag:ml"]
    sidebar.show_content(content([*TAGS, ("ml/zeta", 1)]))
    assert not sidebar._items["tag:ml"].isExpanded()


def test_rows_are_collapsed_as_they_were_the_last_time(qtbot: QtBot) -> None:
    fresh = Sidebar()
    qtbot.addWidget(fresh)
    fresh.set_collapsed(["tag:ml", "section:sources"])
    fresh.show_content(content())
    assert not fresh._items["tag:ml"].isExpanded()
    assert not fresh._items["section:sources"].isExpanded()
    assert fresh._items["section:tags"].isExpanded()
    fresh.set_collapsed([])
    assert fresh._items["tag:ml"].isExpanded()


def test_a_click_on_a_heading_closes_it_and_goes_nowhere(sidebar: Sidebar, qtbot: QtBot) -> None:
    go(sidebar, "inbox")
    left = Qt.MouseButton.LeftButton
    for is_open in (False, True):
        qtbot.mouseClick(sidebar.viewport(), left, pos=place(sidebar, "section:tags"))
        assert sidebar._items["section:tags"].isExpanded() is is_open
    assert sidebar.currentItem() is sidebar._items["inbox"]


# Names and menus --------------------------------------------------------------------------------


def edit(sidebar: Sidebar, qtbot: QtBot, key: str) -> QLineEdit:
    go(sidebar, key)
    qtbot.keyClick(sidebar, Key.Key_F2)
    field = sidebar.findChild(QLineEdit, "rename")
    assert isinstance(field, QLineEdit)
    return field


@pytest.mark.parametrize(
    ("key", "renamed"), [("tag:ml/theory", "ml/proofs"), ("tag:graphs", "proofs")]
)
def test_a_tag_is_renamed_where_it_stands(
    sidebar: Sidebar, qtbot: QtBot, key: str, renamed: str
) -> None:
    field = edit(sidebar, qtbot, key)
    assert field.selectedText() == key.rpartition("/")[2].removeprefix("tag:")
    qtbot.keyClicks(field, "proofs")
    with qtbot.waitSignal(sidebar.tag_renamed) as asked:
        qtbot.keyClick(field, Key.Key_Return)
    assert asked.args == [key.removeprefix("tag:"), renamed]
    assert sidebar._items[key].text(0) != "proofs"  # not before the library says so


def test_escape_renames_nothing(sidebar: Sidebar, qtbot: QtBot) -> None:
    asked: list[str] = []
    sidebar.tag_renamed.connect(lambda *names: asked.extend(names))
    sidebar.search_renamed.connect(lambda *names: asked.extend(names))
    for key in ("tag:ml", "search:Old rays"):
        field = edit(sidebar, qtbot, key)
        qtbot.keyClicks(field, "proofs")
        qtbot.keyClick(field, Key.Key_Escape)
        qtbot.waitUntil(lambda: sidebar.findChild(QLineEdit, "rename") is None)
    assert asked == []


def test_the_library_may_change_while_a_name_is_written(sidebar: Sidebar, qtbot: QtBot) -> None:
    field = edit(sidebar, qtbot, "tag:ml")
    qtbot.keyClicks(field, "proo")
    sidebar.show_content(content([("agents", 1), ("ml", 42), *TAGS[2:]]))
    assert field.text() == "proo"
    with qtbot.waitSignal(sidebar.tag_renamed) as asked:
        qtbot.keyClick(field, Key.Key_Return)
    assert asked.args == ["ml", "proo"]


def test_delete_on_a_tag_asks_for_its_end(sidebar: Sidebar, qtbot: QtBot) -> None:
    go(sidebar, "tag:ml/theory")
    with qtbot.waitSignal(sidebar.tag_deleted) as asked:
        qtbot.keyClick(sidebar, Key.Key_Delete)
    assert asked.args == ["ml/theory"]


def actions(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions()}


def test_the_menu_of_a_tag(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.show_content(content(ml="gold"))
    go(sidebar, "tag:ml")
    menu = sidebar.row_menu()
    assert menu is not None
    assert list(actions(menu)) == ["Rename", "Colour", "Merge Into…", "Delete"]
    below = actions(menu)["Colour"].menu()
    assert isinstance(below, QMenu)
    named = actions(below)
    assert len(named) == len(COLOURS) + 2  # Automatic, and the line above it
    assert [text for text, action in named.items() if action.isChecked()] == ["Gold"]
    for text, colour in (("Pink", "pink"), ("Automatic", "")):
        with qtbot.waitSignal(sidebar.tag_coloured) as asked:
            named[text].trigger()
        assert asked.args == ["ml", colour]
    with qtbot.waitSignal(sidebar.tag_merged) as asked:
        actions(menu)["Merge Into…"].trigger()
    assert asked.args == ["ml"]


def test_the_menus_of_other_rows(sidebar: Sidebar) -> None:
    go(sidebar, "search:New")
    menu = sidebar.row_menu()
    assert menu is not None
    assert list(actions(menu)) == ["Rename", "Delete", "Move Up", "Move Down"]
    for key in ("inbox", "source:1", "section:tags", "trash"):
        go(sidebar, key)
        assert sidebar.row_menu() is None


# Dropping ---------------------------------------------------------------------------------------


def papers(*ids: int) -> QMimeData:
    data = QMimeData()
    data.setData(PAPERS, "\n".join(map(str, ids)).encode())
    return data


def drop(sidebar: Sidebar, data: QMimeData, key: str) -> bool:
    """Drag over a row and let go; whether it was taken."""
    at, left = place(sidebar, key), Qt.MouseButton.LeftButton
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    none = Qt.KeyboardModifier.NoModifier
    sidebar.dragEnterEvent(QDragEnterEvent(at, both, data, left, none))
    move = QDragMoveEvent(at, both, data, left, none)
    sidebar.dragMoveEvent(move)
    assert (sidebar.target() == key) == move.isAccepted()
    let_go = QDropEvent(QPointF(at), both, data, left, none)
    sidebar.dropEvent(let_go)
    assert sidebar.target() == ""
    return let_go.isAccepted() and move.isAccepted()


@pytest.mark.parametrize(
    "view", ["tag:ml/theory", "tag:vision", "inbox", "queue", "done", "starred", "trash"]
)
def test_papers_are_dropped_where_it_means_something(
    sidebar: Sidebar, qtbot: QtBot, view: str
) -> None:
    with qtbot.waitSignal(sidebar.papers_dropped) as told:
        assert drop(sidebar, papers(7, 12), view)
    assert told.args == [view, [7, 12]]


@pytest.mark.parametrize("view", ["all", "source:1", "search:New", "duplicates", "section:tags"])
def test_papers_are_not_dropped_elsewhere(sidebar: Sidebar, view: str) -> None:
    assert not drop(sidebar, papers(7), view)


@pytest.mark.parametrize(
    ("tag", "target", "renamed"),
    [
        ("survey", "tag:ml", "ml/survey"),
        ("survey", "tag:ml/theory", "ml/theory/survey"),
        ("ml/theory", "section:tags", "theory"),
        ("ml/theory", "tag:graphs", "graphs/theory"),
    ],
)
def test_a_tag_is_dropped_below_another(
    sidebar: Sidebar, qtbot: QtBot, tag: str, target: str, renamed: str
) -> None:
    with qtbot.waitSignal(sidebar.tag_renamed) as told:
        assert drop(sidebar, dragged_tag(tag), target)
    assert told.args == [tag, renamed]


@pytest.mark.parametrize(
    ("tag", "target"),
    [
        ("ml", "tag:ml"),
        ("ml", "tag:ml/theory"),
        ("ml/theory", "tag:ml"),
        ("ml", "section:tags"),
        ("ml", "inbox"),
        ("ml", "section:sources"),
    ],
)
def test_a_tag_is_not_dropped_where_it_is_or_cannot_be(
    sidebar: Sidebar, tag: str, target: str
) -> None:
    assert not drop(sidebar, dragged_tag(tag), target)


def test_other_things_are_not_dropped(sidebar: Sidebar) -> None:
    text = QMimeData()
    text.setText("a text")
    assert not drop(sidebar, text, "tag:ml")
