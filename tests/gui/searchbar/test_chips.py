"""Pieces of a query become chips, and text again."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from readinglist.gui.searchbar.chips import WIDEST, shrunk
from tests.gui.searchbar.conftest import CTRL, SHIFT, Bench

K = Qt.Key


def test_a_space_behind_a_filter_makes_a_chip(bench: Bench) -> None:
    bench.press("is:unread")
    assert bench.chips == ()
    bench.press(" ")
    assert bench.chips == ("is:unread",)
    assert bench.words_typed == ""
    bench.press("latent")
    assert bench.bar.text() == "is:unread latent"
    assert bench.searched[-1] == "is:unread latent"


@pytest.mark.parametrize(
    "text", ["word", '"a phrase"', "rela*", "word~", "title:x", "foo:bar", "tag:", "-word", "..."]
)
def test_words_stay_text(bench: Bench, text: str) -> None:
    bench.press(f"{text} ")
    assert bench.chips == ()
    assert bench.words_typed == f"{text} "


@pytest.mark.parametrize(
    "text",
    [
        "tag:ml", "-tag:ml", 'tag:"to discuss"', "sort:title-", 'title:"=An Exact One"',
        'search:"theory of all"', "added:-1w..", "rating:>=3",
    ],
)  # fmt: skip
def test_what_stands_for_itself_becomes_a_chip(bench: Bench, text: str) -> None:
    bench.press(f"{text} ")
    assert bench.chips == (text,)


def test_a_filter_between_words_moves_before_them_and_the_query_means_the_same(
    bench: Bench,
) -> None:
    bench.press("latent is:unread ")
    assert bench.chips == ("is:unread",)
    assert bench.bar.text() == "is:unread latent "  # no prefix: a space is behind the word
    assert bench.rearranged == ["is:unread latent "]
    assert bench.searched[-1] == "latent is:unread "


def test_every_change_is_said_once(bench: Bench) -> None:
    bench.press("a tag:ml b")
    assert bench.searched == [
        "a", "a ", "a t", "a ta", "a tag", "a tag:", "a tag:m", "a tag:ml", "a tag:ml ",
        "tag:ml a b",
    ]  # fmt: skip


def test_a_part_of_an_or_is_no_chip(bench: Bench) -> None:
    bench.press("tag:ml ")
    assert bench.chips == ("tag:ml",)
    bench.press("OR ")
    assert bench.chips == ()
    assert bench.words_typed == "tag:ml OR "
    bench.press("is:read ")
    assert bench.bar.text() == "tag:ml OR is:read "
    assert bench.bar.field.place() == len("tag:ml OR is:read ")


def test_an_operator_does_not_stay_behind_alone(bench: Bench) -> None:
    bench.bar.set_text("a AND tag:ml")
    assert bench.chips == ()
    bench.bar.set_text("a NOT tag:ml tag:AND is:read")
    assert bench.chips == ("-tag:ml", "tag:AND", "is:read")


def test_the_last_order_holds(bench: Bench) -> None:
    bench.press("sort:title sort:added- ")
    assert bench.chips == ("sort:added-",)


def test_an_answer_that_comes_late_disturbs_nothing(bench: Bench) -> None:
    bench.answers = False
    bench.press("is:unread lat")
    bench.answer("is:unread ")
    assert bench.words_typed == "is:unread lat"
    bench.answer("is:unread lat")
    assert bench.chips == ("is:unread",)
    assert bench.words_typed == "lat"
    assert bench.bar.field.place() == 3


def test_what_is_being_edited_is_no_chip_yet(bench: Bench) -> None:
    bench.press("tag:m x")
    bench.key(K.Key_Backspace, K.Key_Backspace)
    bench.press(" foo")
    assert bench.chips == ("tag:m",)
    bench.key(K.Key_Home)
    bench.press("is:read")
    assert bench.words_typed == "is:readfoo"
    bench.press(" ")
    assert bench.chips == ("tag:m", "is:read")
    assert (bench.words_typed, bench.bar.field.place()) == ("foo", 0)


def test_a_composed_text_is_left_alone(bench: Bench) -> None:
    bench.answers = False
    bench.press("is:unread ")
    QApplication.sendEvent(bench.bar.field, QInputMethodEvent("ni", []))
    bench.answer("is:unread ")
    assert bench.chips == ()


def test_another_window_interrupts_nothing(bench: Bench) -> None:
    bench.press("ta")
    bench.press("g:m")
    assert bench.bar.popup.isVisible()
    away = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(bench.bar.field, away)
    assert not bench.bar.popup.isVisible()
    assert bench.chips == ()
    assert bench.words_typed == "tag:m"
    assert bench.committed == []


def test_characters_beyond_sixteen_bits(bench: Bench) -> None:
    event = QInputMethodEvent()
    event.setCommitString("\U0001d53c\U0001d53c is:read ")
    QApplication.sendEvent(bench.bar.field, event)
    assert bench.chips == ("is:read",)
    bench.press("x")
    assert bench.bar.text() == "is:read \U0001d53c\U0001d53c x"


def test_a_text_from_outside_is_all_meant(bench: Bench) -> None:
    bench.bar.set_text("latent is:unread")
    assert bench.chips == ("is:unread",)
    assert bench.searched == ["latent is:unread"]
    bench.bar.field.setText("tag:ml")
    assert bench.bar.text() == "is:unread tag:ml"
    assert bench.chips == ("is:unread", "tag:ml")


def test_an_open_quotation_is_closed_in_a_chip(bench: Bench) -> None:
    bench.bar.set_text('tag:"to discuss')
    assert bench.chips == ('tag:"to discuss"',)


def test_a_text_that_nobody_typed_is_no_search_that_was_made(bench: Bench) -> None:
    bench.bar.set_text("is:unread x", quiet=True)
    assert bench.searched == []
    bench.answer("is:unread x")
    assert bench.chips == ("is:unread",)
    assert bench.committed == []


def test_clear_says_nothing(bench: Bench) -> None:
    bench.bar.set_text("is:unread x")
    bench.searched.clear()
    bench.bar.clear()
    assert (bench.chips, bench.bar.text(), bench.searched) == ((), "", [])


def test_enter_makes_chips_and_goes_to_the_results(bench: Bench) -> None:
    bench.press("tag:zz")
    bench.key(K.Key_Return)
    assert bench.chips == ("tag:zz",)
    assert bench.went == ["results"]


def test_backspace_at_the_beginning_takes_a_chip_back(bench: Bench) -> None:
    bench.press("is:unread tag:ml x")
    bench.key(K.Key_Home, K.Key_Backspace)
    assert bench.chips == ("is:unread",)
    assert bench.words_typed == "tag:ml x"
    assert bench.bar.field.place() == len("tag:ml")
    bench.press("x")
    assert bench.bar.text() == "is:unread tag:mlx x"
    bench.press(" ")
    assert bench.chips == ("is:unread", "tag:mlx")


def test_chips_are_walked_edited_and_removed_by_keys(bench: Bench) -> None:
    bench.press("is:unread tag:ml has:note x")
    bench.key(K.Key_Home, K.Key_Left)
    buttons = bench.bar.chips.buttons
    assert QApplication.focusWidget() is buttons[2]
    bench.key(K.Key_Left, K.Key_Left, K.Key_Left)
    assert QApplication.focusWidget() is buttons[0]
    bench.key(K.Key_Right)
    bench.searched.clear()
    bench.key(K.Key_Delete)
    assert bench.chips == ("is:unread", "has:note")
    assert bench.searched == ["is:unread has:note x"]
    assert QApplication.focusWidget() is buttons[2]
    bench.key(K.Key_Right)
    assert QApplication.focusWidget() is bench.bar.field
    bench.key(K.Key_Tab, modifier=SHIFT)
    assert QApplication.focusWidget() is buttons[2]
    bench.key(K.Key_Left, K.Key_F2)
    assert bench.chips == ("has:note",)
    assert bench.words_typed == "is:unread x"
    assert bench.bar.text() == "has:note is:unread x"


def test_letters_on_a_chip_go_on_with_the_words(bench: Bench) -> None:
    bench.press("is:unread lat")
    bench.key(K.Key_Home, K.Key_Left)
    bench.press("ent")
    assert bench.bar.text() == "is:unread latent"


def test_the_last_chip_removed_gives_the_focus_back(bench: Bench) -> None:
    bench.press("is:unread ")
    bench.key(K.Key_Left, K.Key_Backspace)
    assert QApplication.focusWidget() is bench.bar.field
    assert bench.bar.text() == ""


def test_the_mouse_edits_and_removes(bench: Bench) -> None:
    bench.bar.set_text("is:unread tag:ml")
    button = bench.bar.chips.buttons[0]
    cross = QPoint(button.width() - 8, button.height() // 2)
    bench.qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=cross)
    assert bench.chips == ("tag:ml",)
    bench.qtbot.mouseClick(bench.bar.chips.buttons[0], Qt.MouseButton.LeftButton, pos=QPoint(9, 9))
    assert bench.chips == ()
    assert bench.words_typed == "tag:ml"
    assert bench.bar.field.hasFocus()


def test_names_and_tips_are_plain(bench: Bench) -> None:
    bench.bar.set_text("tag:<b>x</b> -is:read")
    first, second = bench.bar.chips.buttons
    assert first.accessibleName() == "Filter tag:<b>x</b>; Delete removes it"
    assert "&lt;b&gt;x" in first.toolTip()
    assert second.accessibleName() == "Filter not is:read; Delete removes it"


def test_many_chips_leave_room_for_the_text(bench: Bench) -> None:
    bench.window.resize(500, 300)
    bench.bar.set_text(" ".join(f"tag:a-long-name-of-a-tag-number-{n}" for n in range(30)))
    assert len(bench.chips) == 30
    bench.qtbot.waitUntil(lambda: bench.bar.field.width() >= 160)
    assert bench.bar.frame.rect().contains(bench.bar.field.geometry())
    bench.bar.chips.focus(0)
    first = bench.bar.chips.buttons[0]
    assert bench.bar.chips.rect().contains(first.geometry())
    assert all(b.width() <= WIDEST for b in bench.bar.chips.buttons)


def test_the_widest_shrink_first() -> None:
    assert shrunk([100, 200, 220], 1000, 5) == [100, 200, 220]
    assert shrunk([100, 200, 220], 415, 5) == [100, 150, 150]


def test_what_was_not_understood_is_said(bench: Bench) -> None:
    note = bench.bar.beside.note
    bench.press("foo:bar")
    assert note.text() == "“foo:bar” is searched as words"
    bench.press(" tag:")
    assert note.text() == "“foo:bar” is searched as words"
    bench.press(" ")
    assert note.text() == "“foo:bar” is searched as words · “tag:” is not finished"
    bench.key(K.Key_A, modifier=CTRL)
    bench.key(K.Key_Delete)
    assert not note.isVisible()


def test_a_filter_that_is_being_typed_is_not_called_words(bench: Bench) -> None:
    bench.press("is:unr")
    assert bench.bar.beside.note.text() == ""
    bench.key(K.Key_Return)
    assert bench.bar.beside.note.text() == "“is:unr” is searched as words"


def test_a_saved_search_that_is_gone_is_words_again(bench: Bench) -> None:
    bench.bar.set_text('search:"Theory of all" x')
    assert bench.chips == ('search:"Theory of all"',)
    bench.words = type(bench.words)(bench.words.names, bench.words.values)
    bench.answer(bench.bar.text())
    assert bench.chips == ()
    assert bench.words_typed == 'search:"Theory of all" x'


def test_a_suggestion_is_taken_whole(bench: Bench) -> None:
    bench.press("is:unread latnet")
    bench.bar.suggest(["is:unread latent", "another"])
    button = bench.bar._suggestions[0]
    assert button.text() == "did you mean is:unread latent?"
    bench.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bench.bar.text() == "is:unread latent"
    assert bench.chips == ("is:unread",)
    assert bench.committed[-1] == "is:unread latent"


def test_save_and_build_are_asked_with_the_whole_query(bench: Bench) -> None:
    asked: list[str] = []
    bench.bar.save_asked.connect(lambda text: asked.append(f"save {text}"))
    bench.bar.build_asked.connect(lambda text: asked.append(f"build {text}"))
    assert not bench.bar.frame.save.isVisible()
    bench.press("is:unread x")
    for button in (bench.bar.frame.save, bench.bar.frame.build):
        bench.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["save is:unread x", "build is:unread x"]
    bench.qtbot.mouseClick(bench.bar.frame.clear, Qt.MouseButton.LeftButton)
    assert bench.bar.text() == ""
    assert bench.searched[-1] == ""
