"""The paper pane: reading, highlighting, judging, and what stands below the paper."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from readinglist.core.dates import day_to_come
from readinglist.core.exporting.options import Options
from readinglist.core.importing.documents import pasted
from readinglist.core.library import Library
from readinglist.gui.paper.text import GrowingText
from readinglist.gui.state import WindowState
from tests.conftest import abstract
from tests.gui.conftest import Desk, paper, papers_on_networks

CONTROL = Qt.KeyboardModifier.ControlModifier


def with_paper(qtbot: QtBot, folder: Path, **values: str) -> Desk:
    library = Library.open(folder)
    title = values.pop("title", "On Mud")
    library.add(title, {"abstract": abstract("mud"), **values})
    library.catch_up_index()
    library.close()
    desk = Desk(qtbot, folder, WindowState(view="all"))
    desk.until(lambda: desk.window.paper.paper is not None)
    return desk


def select(text: GrowingText, start: int, end: int) -> None:
    """As the mouse selects."""
    cursor = text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


class Pages:
    """Takes the place of the browser."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def pages() -> Iterator[Pages]:
    class Browser(QObject):
        def __init__(self, kept: Pages) -> None:
            super().__init__()
            self.kept = kept

        @Slot(QUrl)
        def open(self, url: QUrl) -> None:
            self.kept.open(url)

    made = Pages()
    browser = Browser(made)
    QDesktopServices.setUrlHandler("https", browser, "open")
    yield made
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def no_browser() -> Iterator[None]:
    """Whom Qt asks to open a page cannot do it."""
    cannot = QObject()
    QDesktopServices.setUrlHandler("https", cannot, "open")
    yield
    QDesktopServices.unsetUrlHandler("https")


def test_h_highlights_what_is_selected_and_z_takes_it_back(shown: Desk) -> None:
    pane, number = shown.window.paper, shown.window.list.current()
    text = pane.abstract.toPlainText()
    select(pane.abstract, 0, 30)
    pane.abstract.setFocus()
    shown.press("h")
    shown.until_stored(lambda library: len(library.papers([number])[0].highlights) == 1)
    [highlight] = paper(shown, number).highlights
    assert highlight.quote == text[:30].strip()
    shown.until(lambda: pane.abstract.highlighted() == [highlight.uid])
    shown.press("z")
    shown.until(lambda: pane.abstract.highlighted() == [])


def test_a_highlight_of_a_formula_quotes_what_is_stored(qtbot: QtBot, folder: Path) -> None:
    stored = "We show that $O(n^2)$ steps suffice for $\\mu$P, which is new and short."
    desk = with_paper(qtbot, folder, abstract=stored)
    pane = desk.window.paper
    said = pane.abstract.toPlainText()
    assert said == "We show that O(n²) steps suffice for μP, which is new and short."
    select(pane.abstract, said.index("O(n"), said.index(" steps"))
    desk.window.actions_by_id["highlight"].trigger()
    desk.until(lambda: bool(pane.abstract.highlighted()))
    assert paper(desk, 1).highlights[0].quote == "$O(n^2)$"
    desk.close()


def test_highlights_survive_a_changed_abstract(qtbot: QtBot, folder: Path) -> None:
    desk = with_paper(qtbot, folder, abstract="Before. The passage that matters. After.")
    library = desk.library()
    library.highlight(1, "The passage that matters.")
    library.set_fields([1], {"abstract": "Now it begins otherwise. The passage that matters. End."})
    library.close()
    pane = desk.window.paper
    desk.until(lambda: "otherwise" in pane.abstract.toPlainText())
    assert len(pane.abstract.highlighted()) == 1
    desk.close()


def test_without_a_selection_h_says_what_to_do(shown: Desk) -> None:
    rev = shown.asked(lambda library: library.rev)
    shown.press("h")
    shown.until(lambda: "Select a passage" in shown.window.toast.text())
    assert shown.asked(lambda library: library.rev) == rev


def test_a_click_on_a_highlight_edits_comment_and_colour_or_removes_it(shown: Desk) -> None:
    pane, number = shown.window.paper, shown.window.list.current()
    select(pane.abstract, 0, 40)
    shown.press("h")
    shown.until(lambda: bool(pane.abstract.highlighted()))
    shown.qtbot.mouseClick(pane.abstract.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 8))
    shown.until(pane.editor.isVisible)
    pane.editor.comment.setPlainText("Look here first")
    pane.editor.colours["pink"].click()
    shown.qtbot.keyClick(pane.editor, Qt.Key.Key_Escape)
    shown.until_stored(lambda lib: lib.papers([number])[0].highlights[0].colour == "pink")
    assert paper(shown, number).highlights[0].comment == "Look here first"

    [uid] = pane.abstract.highlighted()
    pane.edit_highlight(uid, QPoint(10, 10))
    pane.editor.remove.click()
    shown.until_stored(lambda library: library.papers([number])[0].highlights == ())


def test_letters_in_the_abstract_are_keys_of_the_window(shown: Desk) -> None:
    window, number = shown.window, shown.window.list.current()
    window.paper.abstract.setFocus()
    shown.press("s")
    shown.until_stored(lambda library: library.papers([number])[0].starred)
    window.paper.abstract.setFocus()
    shown.press("j")
    assert window.list.current() != number


def test_the_dots_rate_and_the_same_dot_takes_the_rating_away(shown: Desk) -> None:
    pane, number = shown.window.paper, shown.window.list.current()
    pane.status.dots[3].click()
    shown.until_stored(lambda library: library.papers([number])[0].rating == 4)
    shown.until(lambda: [dot.text() for dot in pane.status.dots] == ["●"] * 4 + ["○"])
    pane.status.dots[3].click()
    shown.until_stored(lambda library: library.papers([number])[0].rating == 0)


def test_b_offers_days_and_a_snoozed_paper_leaves_the_inbox(shown: Desk) -> None:
    window, number = shown.window, shown.window.list.current()
    shown.press("b")
    shown.until(window.snoozing.menu.isVisible)
    shown.qtbot.keyClick(window.snoozing.menu, Qt.Key.Key_Return)
    shown.until(lambda: number not in window.list.model.papers())
    tomorrow = day_to_come("tomorrow", date.today()).isoformat()
    assert paper(shown, number).snoozed_until == tomorrow


def test_it_says_for_how_long_the_paper_is_in_the_queue(qtbot: QtBot, folder: Path) -> None:
    queued_days_ago(folder, 12)
    desk = Desk(qtbot, folder, WindowState(view="queue"))
    pane, rows = desk.window.paper, desk.window.list
    desk.until(lambda: pane.paper is not None)
    assert "in the queue for 12 days" in said(pane.status)
    desk.press("3")
    desk.until(lambda: rows.model.count() == 0)
    desk.press("ga")
    desk.until(lambda: pane.paper is not None and pane.paper.status == "read")
    assert "queue" not in said(pane.status)
    desk.press("1")
    desk.until(lambda: "in the queue since today" in said(pane.status))
    desk.close()


def queued_days_ago(folder: Path, days: int) -> None:
    """A library in which a paper came into the queue that long ago: on another machine."""
    library = Library.open(folder.with_name("other"))
    library.set_status(list(library.add("On Mud", {}).papers), "to-read")
    then = date.today() - timedelta(days)
    export = library.export("json", options=Options("full"))
    export, times = re.subn('"queued": "[^"]*"', f'"queued": "{then}T12:00:00Z"', export)
    assert times == 1
    library.close()
    library = Library.open(folder)
    for plan in library.plan_import([pasted(export.encode(), "export.json")]):
        library.apply_import(plan)
    library.close()


def said(widget: QWidget) -> str:
    """What the labels on a widget say that can be seen."""
    labels = widget.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def test_any_day_can_be_typed_and_nonsense_is_refused_in_words(shown: Desk) -> None:
    window, number = shown.window, shown.window.list.current()
    window.snoozing.ask_at(QPoint(), [number])
    window.snoozing.menu.close()
    window.snoozing._take("gibberish of a day")
    shown.until(lambda: "is not a day" in window.message.text())
    window.snoozing._take("2099-01-05")
    shown.until_stored(lambda lib: lib.papers([number])[0].snoozed_until == "2099-01-05")


def test_f2_edits_the_details_as_one_operation(shown: Desk) -> None:
    window, number = shown.window, shown.window.list.current()
    rev = shown.asked(lambda library: library.rev)
    shown.key(Qt.Key.Key_F2)
    shown.until(lambda: window.describing.dialog is not None)
    dialog = window.describing.dialog
    assert dialog is not None
    dialog.fields["authors"].setPlainText("Lovelace, Ada and Alan Turing")  # type: ignore[union-attr]
    dialog.fields["year"].setText("1843")  # type: ignore[union-attr]
    dialog._save()
    shown.until_stored(lambda library: library.papers([number])[0].year == 1843)
    assert [str(name) for name in paper(shown, number).authors] == ["Ada Lovelace", "Alan Turing"]
    assert shown.asked(lambda library: library.rev) == rev + 1
    shown.until(lambda: not dialog.isVisible())
    shown.until(lambda: "Ada Lovelace, Alan Turing · 1843" in window.paper.authors.text())


def test_what_cannot_be_stored_stays_in_the_form(shown: Desk) -> None:
    window = shown.window
    window.actions_by_id["edit"].trigger()
    shown.until(lambda: window.describing.dialog is not None)
    dialog = window.describing.dialog
    assert dialog is not None
    dialog.fields["year"].setText("soon")  # type: ignore[union-attr]
    dialog._save()
    shown.until(lambda: "is not a year" in dialog._message.text())
    assert dialog.isVisible()
    assert dialog.fields["year"].text() == "soon"  # type: ignore[union-attr]
    dialog.reject()


def test_details_of_many_change_only_what_was_typed(shown: Desk) -> None:
    window = shown.window
    library = shown.library()
    ids = library.view("all")[:2]
    library.set_fields(ids[:1], {"authors": "Ada Lovelace"})
    library.close()
    window.list.rows.selectAll()
    window.actions_by_id["edit"].trigger()
    shown.until(lambda: window.describing.dialog is not None)
    dialog = window.describing.dialog
    assert dialog is not None
    assert "title" not in dialog.fields
    dialog.fields["year"].setText("2026")  # type: ignore[union-attr]
    assert dialog.changed() == {"year": "2026"}
    dialog._save()
    shown.until_stored(lambda lib: {p.year for p in lib.papers(lib.view("all"))} == {2026})
    assert [str(name) for name in paper(shown, ids[0]).authors] == ["Ada Lovelace"]


def test_v_opens_the_page_or_a_search_for_the_exact_title(
    qtbot: QtBot, folder: Path, pages: Pages
) -> None:
    desk = with_paper(qtbot, folder, arxiv="2507.00001")
    desk.press("v")
    desk.until(lambda: pages.opened == ["https://arxiv.org/abs/2507.00001"])
    library = desk.library()
    library.set_fields([1], {"arxiv": ""})
    library.close()
    desk.press("v")
    desk.until(lambda: len(pages.opened) == 2)
    assert "%22On%20Mud%22" in QUrl(pages.opened[1]).toEncoded().data().decode()
    desk.until(lambda: desk.window.toast.text().endswith('"On Mud"'))
    assert desk.window.message.text() == ""
    desk.close()


def test_v_says_when_no_browser_can_be_opened(qtbot: QtBot, folder: Path, no_browser: None) -> None:
    desk = with_paper(qtbot, folder)
    desk.press("v")
    desk.until(lambda: desk.window.message.text() != "")
    assert desk.window.message.text() == (
        'No browser could be opened for this page: https://www.google.com/search?q="On Mud"'
    )
    assert "Opened" not in desk.window.toast.text()
    desk.close()


def test_links_of_the_abstract_are_below_it(qtbot: QtBot, folder: Path, pages: Pages) -> None:
    from readinglist.gui.paper.linebutton import LineButton

    desk = with_paper(qtbot, folder, abstract="Our code: https://example.org/code.")
    pane = desk.window.paper

    def links() -> list[LineButton]:
        buttons = pane.beside._links.findChildren(LineButton)
        return [b for b in buttons if b.full_text() == "https://example.org/code"]

    desk.until(lambda: bool(links()))
    links()[0].click()
    assert pages.opened == ["https://example.org/code"]
    desk.close()


def test_related_papers_lead_to_themselves(qtbot: QtBot, folder: Path) -> None:
    from readinglist.gui.paper.linebutton import LineButton

    first = papers_on_networks(folder)
    desk = Desk(qtbot, folder, WindowState(view="all", paper=first))
    section = desk.window.paper.beside._related

    def offered() -> list[str]:
        return [button.full_text() for button in section.findChildren(LineButton)]

    desk.until(lambda: "Wide networks and their kernels" in offered())
    section.findChildren(LineButton)[0].click()
    desk.until(lambda: desk.window.paper.title.toPlainText() == "Wide networks and their kernels")
    desk.close()


def test_the_bibtex_entry_is_shown(shown: Desk) -> None:
    number = shown.window.list.current()
    key = paper(shown, number).key
    shown.until(lambda: f"{{{key}," in shown.window.paper.beside._entry.toPlainText())


def test_space_reads_on_to_the_next_unread_paper(shown: Desk) -> None:
    window = shown.window
    window.resize(QSize(1200, 1200))
    ids = window.list.model.papers()
    library = shown.library()
    library.set_status(ids[1:2], "read")
    library.close()
    shown.press("ga")
    shown.until(lambda: window.browsing.place.view == "all" and window.list.current() == ids[0])
    bar = window.paper.verticalScrollBar()
    shown.until(lambda: bar.value() == 0)
    while bar.value() < bar.maximum():  # a press a page
        before = bar.value()
        window.list.setFocus()
        shown.key(Qt.Key.Key_Space)
        shown.until(lambda before=before: bar.value() > before)
    assert window.list.current() == ids[0]
    shown.key(Qt.Key.Key_Space)
    shown.until(lambda: window.list.current() == ids[2])


def test_space_on_a_button_presses_it(shown: Desk) -> None:
    number = shown.window.list.current()
    shown.window.paper.status.star.setFocus()
    shown.key(Qt.Key.Key_Space)
    shown.until_stored(lambda library: library.papers([number])[0].starred)
    assert shown.window.list.current() == number
