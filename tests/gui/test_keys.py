"""The keys do to the library what they say."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from readinglist.core.library import Library
from readinglist.core.model import Paper
from tests.gui.conftest import Desk


def paper(library: Library, number: int) -> Paper:
    return library.papers([number])[0]


def test_j_and_k_go_to_the_next_and_the_previous_paper(full_desk: Desk) -> None:
    ids = full_desk.window.list.model.papers()
    full_desk.press("jjk")
    assert full_desk.window.list.current() == ids[1]
    full_desk.press("kkk")
    assert full_desk.window.list.current() == ids[0]


def test_s_stars_and_stars_no_more(full_desk: Desk) -> None:
    number = full_desk.window.list.current()
    full_desk.press("s")
    full_desk.until_stored(lambda library: paper(library, number).starred)
    full_desk.press("s")
    full_desk.until_stored(lambda library: not paper(library, number).starred)


def test_z_undoes_and_ctrl_shift_z_redoes(full_desk: Desk) -> None:
    number = full_desk.window.list.current()
    full_desk.press("s")
    full_desk.until_stored(lambda library: paper(library, number).starred)
    full_desk.press("z")
    full_desk.until_stored(lambda library: not paper(library, number).starred)
    full_desk.key(
        Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    full_desk.until_stored(lambda library: paper(library, number).starred)


def test_digits_set_the_status_and_the_paper_leaves_the_inbox(full_desk: Desk) -> None:
    window = full_desk.window
    for digit, status in (("1", "to-read"), ("2", "reading"), ("3", "read"), ("4", "skipped")):
        number = window.list.current()
        full_desk.press(digit)
        full_desk.until_stored(lambda library, n=number, s=status: paper(library, n).status == s)
        full_desk.until(lambda n=number: n not in window.list.model.papers())
    window.browsing.go("all")
    full_desk.until(lambda: window.list.model.rowCount() == 24)
    window.list.rows.setCurrentIndex(window.list.model.place_of(number))
    full_desk.press("0")
    full_desk.until_stored(lambda library: paper(library, number).status == "new")


def test_l_writes_a_tag_and_enter_gives_it(full_desk: Desk) -> None:
    number = full_desk.window.list.current()
    full_desk.press("l")
    assert QApplication.focusWidget() is full_desk.window.paper.tags.field
    full_desk.press("ml/theory")
    full_desk.key(Qt.Key.Key_Return)
    full_desk.until_stored(lambda library: paper(library, number).tags == ("ml/theory",))
    full_desk.until(lambda: "tag:ml/theory" in full_desk.window.sidebar.views())


def test_letters_in_the_tag_field_are_letters_and_esc_goes_back(full_desk: Desk) -> None:
    rev = full_desk.asked(lambda library: library.rev)
    full_desk.press("l")
    full_desk.press("sjkz03")
    assert full_desk.window.paper.tags.field.text() == "sjkz03"
    full_desk.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is full_desk.window.list.rows
    assert full_desk.asked(lambda library: library.rev) == rev


def test_n_writes_a_note_and_esc_saves_it(full_desk: Desk) -> None:
    number = full_desk.window.list.current()
    full_desk.until(lambda: full_desk.window.paper.note._paper == number)
    full_desk.press("n")
    full_desk.press("compare with section 3")
    full_desk.key(Qt.Key.Key_Escape)
    full_desk.until_stored(lambda lib: paper(lib, number).note == "compare with section 3")


def test_a_note_is_saved_for_its_paper_when_another_is_chosen(full_desk: Desk) -> None:
    window = full_desk.window
    first, second = window.list.model.papers()[:2]
    full_desk.until(lambda: window.paper.note._paper == first)
    full_desk.press("n")
    full_desk.press("of the first")
    window.list.step(1)
    full_desk.until_stored(lambda library: paper(library, first).note == "of the first")
    full_desk.until(lambda: window.paper.note._paper == second)
    assert window.paper.note.toPlainText() == ""
    assert full_desk.asked(lambda library: paper(library, second).note) == ""


def test_slash_searches_with_every_key_and_esc_goes_back_to_the_same_paper(
    full_desk: Desk,
) -> None:
    window = full_desk.window
    full_desk.press("jjj")
    before = window.list.current()
    target = full_desk.asked(lambda library: library.papers([library.view("all")[7]])[0])
    full_desk.press("/")
    assert QApplication.focusWidget() is window.search.field
    full_desk.press(target.title.encode("ascii", "ignore").decode()[:24])
    full_desk.until(lambda: window.list.current() == target.id)
    full_desk.key(Qt.Key.Key_Escape)
    full_desk.until(lambda: window.list.model.rowCount() == 24)
    full_desk.until(lambda: window.list.current() == before)
    assert window.search.text() == ""


def test_a_misspelt_word_is_offered_mended(full_desk: Desk) -> None:
    full_desk.press("/")
    full_desk.press("abstarct learnign")
    full_desk.until(lambda: bool(full_desk.window.search._suggestions))
    assert "learning" in full_desk.window.search._suggestions[0].text()


def test_e_is_done_and_goes_on(full_desk: Desk) -> None:
    first, second = full_desk.window.list.model.papers()[:2]
    full_desk.press("e")
    full_desk.until_stored(lambda library: paper(library, first).status == "read")
    full_desk.until(lambda: full_desk.window.list.current() == second)


def test_trash_leaves_the_view_and_g_t_shows_it(full_desk: Desk) -> None:
    number = full_desk.window.list.current()
    full_desk.press("#")
    full_desk.until(lambda: number not in full_desk.window.list.model.papers())
    full_desk.press("gt")
    full_desk.until(lambda: full_desk.window.list.model.papers() == [number])


def test_ctrl_a_and_s_star_all_in_one_operation(full_desk: Desk) -> None:
    full_desk.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    rev = full_desk.asked(lambda library: library.rev)
    full_desk.press("s")
    full_desk.until_stored(lambda library: library.counts()["starred"] == 24)
    assert full_desk.asked(lambda library: library.rev) == rev + 1


def test_the_toast_says_what_was_done_and_undoes_it(full_desk: Desk) -> None:
    window = full_desk.window
    number = window.list.current()
    full_desk.press("s")
    full_desk.until(lambda: window.toast.isVisible())
    assert window.toast.text().startswith("Star:")
    full_desk.qtbot.mouseClick(window.toast._undo, Qt.MouseButton.LeftButton)
    full_desk.until_stored(lambda library: not paper(library, number).starred)


def test_the_citation_key_is_copied(full_desk: Desk) -> None:
    number = full_desk.window.list.current()
    key = full_desk.asked(lambda library: paper(library, number).key)
    full_desk.key(
        Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    full_desk.until(lambda: QGuiApplication.clipboard().text() == key)
