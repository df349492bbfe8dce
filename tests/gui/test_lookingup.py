"""Looking up from the window: asked for once whether that may be, then done behind it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from readinglist.core.library import Library
from tests.core.test_lookup import WORK, Service, service
from tests.gui.conftest import Desk

__all__ = ["service"]


def test_nobody_is_asked_until_the_user_says_so_and_then_the_paper_is_completed(
    full_desk: Desk, service: Service
) -> None:
    desk = full_desk
    library = desk.library()
    library.switch_look_up(False)
    library.close()
    number = desk.window.list.current()
    assert number is not None
    [paper] = desk.asked(lambda lib: lib.papers([number]))
    service.works = [WORK | {"title": [paper.title], "abstract": paper.abstract}]
    look_up = desk.window.actions_by_id["look-up"]

    look_up.trigger()
    desk.until(lambda: desk.window.looking_up.question is not None)
    question = desk.window.looking_up.question
    assert question is not None
    desk.qtbot.mouseClick(question.button(QMessageBox.StandardButton.No), Qt.MouseButton.LeftButton)
    assert (service.asked, desk.asked(Library.looks_up)) == ([], False)

    look_up.trigger()
    desk.until(lambda: desk.window.looking_up.question is not question)
    question = desk.window.looking_up.question
    assert question is not None
    desk.qtbot.mouseClick(
        question.button(QMessageBox.StandardButton.Yes), Qt.MouseButton.LeftButton
    )
    desk.until_stored(lambda lib: lib.papers([number])[0].doi == "10.1000/tides")
    desk.until(lambda: desk.window.toast.isVisible())


def test_what_nobody_answers_is_said(full_desk: Desk, service: Service) -> None:
    service.status, service.body = 500, b"broken"
    full_desk.window.actions_by_id["look-up"].trigger()
    full_desk.until(lambda: "gave no answer" in full_desk.window.message.text())
