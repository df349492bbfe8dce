"""The paper pane: reading, highlighting, judging, and what stands below the paper."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist.core.dates import day_to_come
from readinglist.core.library import Library
from readinglist.core.model import Paper
from readinglist.gui.paper.text import GrowingText
from readinglist.gui.state import WindowState
from tests.conftest import CHECKOUT, abstract, import_papers
from tests.gui.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def paper(desk: Desk, number: int) -> Paper:
    return desk.asked(lambda library: library.papers([number])[0])


@pytest.fixture
def shown(full_desk: Desk) -> Desk:
    """The desk when the first paper is in the pane."""
    full_desk.until(lambda: full_desk.window.paper.paper is not None)
    return full_desk


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
    from PySide6.QtCore import QObject, Slot

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
    tomorrow = day_to_come("tomorrow", __import__("datetime").date.today()).isoformat()
    assert paper(shown, number).snoozed_until == tomorrow


def test_any_day_can_be_typed_and_nonsense_is_refused_in_words(shown: Desk) -> None:
    window, number = shown.window, shown.window.list.current()
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

    library = Library.open(folder)
    texts = [
        ("Gradient descent on wide networks", "gradient descent wide networks converge"),
        ("Wide networks and their kernels", "kernels of wide networks under gradient descent"),
        *[(f"On the {n}th mud", f"mud {n} settles slowly in ponds") for n in range(12)],
    ]
    import_papers(library, *((title, abstract(text)) for title, text in texts))
    library.catch_up_index()
    first = next(p.id for p in library.papers(library.view("all")) if "descent on" in p.title)
    library.close()
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
    for _ in range(30):  # as many pages as it has
        if window.list.current() != ids[0]:
            break
        window.list.setFocus()
        shown.key(Qt.Key.Key_Space)
        QTest.qWait(30)
    shown.until(lambda: window.list.current() == ids[2])


def test_space_on_a_button_presses_it(shown: Desk) -> None:
    number = shown.window.list.current()
    shown.window.paper.status.star.setFocus()
    shown.key(Qt.Key.Key_Space)
    shown.until_stored(lambda library: library.papers([number])[0].starred)
    assert shown.window.list.current() == number


def test_a_note_is_read_as_markdown_and_n_writes_in_it(shown: Desk) -> None:
    pane, number = shown.window.paper, shown.window.list.current()
    shown.press("n")
    shown.press("compare *both*")
    shown.key(Qt.Key.Key_Escape)
    shown.until_stored(lambda library: library.papers([number])[0].note == "compare *both*")
    shown.until(lambda: pane.note_box.currentWidget() is pane.note_box.preview)
    assert pane.note_box.preview.toPlainText() == "compare both"
    shown.press("n")
    assert QApplication.focusWidget() is pane.note
    assert pane.note.toPlainText() == "compare *both*"


def test_undo_in_the_note_takes_back_what_was_typed_and_nothing_else(shown: Desk) -> None:
    pane, number = shown.window.paper, shown.window.list.current()
    shown.press("s")
    shown.until_stored(lambda library: library.papers([number])[0].starred)
    shown.press("n")
    shown.press("typed")
    shown.key(Qt.Key.Key_Z, CONTROL)
    assert pane.note.toPlainText() == ""
    assert paper(shown, number).starred


def test_of_a_very_long_note_the_beginning_is_laid_out_and_all_of_it_is_written_in(
    shown: Desk,
) -> None:
    box = shown.window.paper.note_box
    text = "- a line of many\n" * 5000
    box.show_note(shown.window.list.current(), text)
    assert len(box.preview.toPlainText()) < len(text) / 3
    assert box.editor.toPlainText() == text


def test_pictures_and_html_of_a_note_are_not_loaded(shown: Desk, tmp_path: Path) -> None:
    box = shown.window.paper.note_box
    box.preview.show_note("![x](file:///etc/passwd) <img src='http://x.org/y.png'> <b>bold</b>")
    assert "<b>bold</b>" in box.preview.toPlainText()
    assert box.preview.loadResource(2, QUrl("file:///etc/passwd")) is None


WRITING = """
import os, sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from readinglist.gui.mainwindow import MainWindow
from readinglist.gui.session import Session
from readinglist.gui.state import WindowState
from readinglist.gui.theme import apply_theme, load_theme

app = QApplication([])
theme = load_theme("light")
apply_theme(app, theme)
window = MainWindow(Session(Path(sys.argv[1])), theme, WindowState(view="all"))
window.show()
while window.paper.paper is None:
    app.processEvents()
    time.sleep(0.01)
window.paper.note_box.write()
for number in range(1, 4000):  # without ever pausing
    window.paper.note.insertPlainText(f"{number} ")
    print(f'{{"number": {number}, "time": {time.time()}}}', flush=True)
    end = time.monotonic() + 0.05
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.005)
"""


def test_what_was_typed_a_second_before_a_kill_is_there_at_the_next_start(
    qtbot: QtBot, folder: Path
) -> None:
    library = Library.open(folder)
    import_papers(library, ("On Mud", abstract("mud")))
    library.close()
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITING, str(folder)],
        cwd=CHECKOUT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout is not None
    typed = [json.loads(writer.stdout.readline()) for _ in range(50)]
    killed = time.time()
    writer.send_signal(signal.SIGKILL)
    typed += [json.loads(line) for line in writer.stdout.read().splitlines() if line.endswith("}")]
    writer.stdout.close()
    writer.wait()

    desk = Desk(qtbot, folder, WindowState(view="all"))
    desk.until_stored(lambda library: library.papers([1])[0].note != "")
    words = paper(desk, 1).note.split()
    safe = [entry["number"] for entry in typed if entry["time"] < killed - 1]
    assert len(safe) > 10
    assert words[: len(safe)] == [str(number) for number in safe]
    desk.close()
