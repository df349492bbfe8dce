"""The list under the field."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from tests.gui.searchbar.conftest import ALT, CTRL, Bench

K = Qt.Key


def test_a_name_is_completed_then_its_value_which_becomes_a_chip(bench: Bench) -> None:
    bench.press("ta")
    assert bench.offered == ["tag:"]
    bench.key(K.Key_Down, K.Key_Return)
    assert bench.words_typed == "tag:"
    assert bench.offered == ["tag:ml", "tag:ml/theory", 'tag:"to discuss"', "tag:none"]
    bench.key(K.Key_Down, K.Key_Down, K.Key_Down, K.Key_Tab)
    assert bench.chips == ('tag:"to discuss"',)
    assert bench.words_typed == ""
    assert not bench.bar.popup.isVisible()
    assert bench.bar.field.hasFocus()
    assert bench.committed[-1] == 'tag:"to discuss"'


def test_a_value_in_the_middle_takes_the_place_of_its_piece(bench: Bench) -> None:
    bench.press("a -is:st b")
    bench.key(K.Key_Left, K.Key_Left)
    bench.key(K.Key_Space, modifier=CTRL)
    assert bench.offered == ["-is:starred"]
    bench.key(K.Key_Down, K.Key_Return)
    assert bench.bar.text() == "-is:starred a b"
    assert bench.chips == ("-is:starred",)


def test_enter_and_tab_without_a_selection_are_not_the_popups(bench: Bench) -> None:
    bench.press("ta")
    bench.key(K.Key_Return)
    assert bench.went == ["results"]
    assert bench.bar.text() == "ta"
    bench.bar.field.setFocus()
    bench.press("g")
    assert bench.bar.popup.isVisible()
    bench.key(K.Key_Tab)
    assert not bench.bar.field.hasFocus()
    assert bench.bar.text() == "tag"


def test_down_goes_to_the_results_where_nothing_is_offered(bench: Bench) -> None:
    bench.press("zz")
    bench.key(K.Key_Down)
    assert bench.went == ["results"]


def test_esc_closes_first_and_leaves_then_even_where_the_window_has_a_shortcut(
    bench: Bench,
) -> None:
    back = QAction(bench.window)
    back.setShortcut("Esc")
    back.triggered.connect(lambda: bench.went.append("shortcut"))
    bench.window.addAction(back)
    bench.press("tag")
    bench.key(K.Key_Escape)
    assert (bench.went, bench.bar.popup.isVisible()) == ([], False)
    bench.key(K.Key_Escape)
    assert bench.went == ["left"]


def test_up_and_down_go_round_by_way_of_nothing(bench: Bench) -> None:
    bench.press("tag:")
    popup = bench.bar.popup
    bench.key(K.Key_Up)
    assert popup.selected().text == "tag:none"
    bench.key(K.Key_Down)
    assert popup.selected() is None
    bench.key(K.Key_Down)
    assert popup.selected().text == "tag:ml"
    assert bench.bar.field.accessibleDescription() == "tag:ml, tag · 3 papers"


def test_an_empty_field_recalls_searches(bench: Bench) -> None:
    everything = ["latent reasoning", "mamba is:unread", "graphs", 'search:"Theory of all"']
    bench.key(K.Key_Down, modifier=ALT)
    assert bench.offered == everything
    bench.key(K.Key_Escape)
    bench.key(K.Key_Space, modifier=CTRL)
    assert bench.offered == everything
    bench.key(K.Key_Escape)
    bench.qtbot.mouseClick(bench.bar.frame.magnifier, Qt.MouseButton.LeftButton)
    assert bench.offered == everything
    bench.key(K.Key_Down, K.Key_Down, K.Key_Return)
    assert bench.bar.text() == "is:unread mamba "  # still a whole word: a space is behind it
    assert bench.chips == ("is:unread",)


def test_a_query_from_before_is_offered_beside_its_chips(bench: Bench) -> None:
    bench.bar.offer_recent(["is:unread latent reasoning"])
    bench.press("is:unread la")
    assert bench.offered == ["is:unread latent reasoning"]
    bench.key(K.Key_Down, K.Key_Return)
    assert bench.bar.text() == "is:unread latent reasoning"
    assert bench.chips == ("is:unread",)
    assert bench.searched[-1] == "is:unread latent reasoning"


def test_an_answer_that_comes_late_leaves_the_popup_open(bench: Bench) -> None:
    bench.answers = False
    bench.press("a is:unread tag:")
    bench.key(K.Key_Down, K.Key_Down)
    bench.answer("a is:unread tag:")
    assert bench.chips == ("is:unread",)
    assert bench.bar.popup.selected().text == "tag:ml/theory"
    bench.answers = True
    bench.key(K.Key_Return)
    assert bench.bar.text() == "is:unread tag:ml/theory a "


def test_the_mouse_accepts(bench: Bench) -> None:
    bench.press("ta")
    popup = bench.bar.popup
    place = popup.visualRect(popup.model().index(0, 0)).center()
    bench.qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.words_typed == "tag:"
    assert bench.bar.field.hasFocus()


def test_leaving_the_field_closes_the_popup(bench: Bench) -> None:
    bench.press("ta")
    assert bench.bar.popup.isVisible()
    bench.results.setFocus()
    assert not bench.bar.popup.isVisible()


def test_a_search_counts_as_made_when_it_is_left(bench: Bench) -> None:
    bench.press("la")
    bench.key(K.Key_Escape)
    bench.results.setFocus()
    assert bench.committed == []
    bench.bar.field.setFocus()
    bench.press("t")
    bench.results.setFocus()
    bench.bar.field.setFocus()
    bench.key(K.Key_Return)
    assert bench.committed == ["lat"]


def test_the_popup_stays_inside_a_small_window(bench: Bench) -> None:
    bench.window.resize(420, 160)
    bench.press("is:")
    popup = bench.bar.popup
    assert len(bench.offered) == 8
    assert bench.window.rect().contains(popup.geometry())
    bench.key(K.Key_Up)
    assert popup.viewport().rect().contains(popup.visualRect(popup.currentIndex()))
    assert QApplication.focusWidget() is bench.bar.field
