"""The handbook's window: pages, links, search, going back."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readinglist.core.handbook import Page, anchors, read_pages
from readinglist.gui.dialogs.handbook import HandbookWindow
from readinglist.gui.handbook import Handbook
from readinglist.gui.theme import load_theme
from tests.conftest import CHECKOUT

FOLDER = CHECKOUT / "resources" / "handbook"
PAGES = read_pages(FOLDER)
NAMES = [page.name for page in PAGES]


def anchors_of(name: str) -> list[str]:
    text = re.sub(r"```.*?```", "", (FOLDER / f"{name}.md").read_text("utf-8"), flags=re.DOTALL)
    return anchors(re.findall(r"^#+ (.+)$", text, re.MULTILINE))


@pytest.fixture
def flow(qtbot: QtBot) -> Iterator[Handbook]:
    parent = QWidget()
    qtbot.addWidget(parent)
    yield Handbook(parent, load_theme("light"))


@pytest.fixture
def book(flow: Handbook, qtbot: QtBot) -> HandbookWindow:
    flow.handlers()["handbook"]()
    assert flow.dialog is not None
    qtbot.waitExposed(flow.dialog)
    return flow.dialog


def test_it_opens_at_its_first_page_and_again_where_it_was_left(flow: Handbook):
    flow.open()
    assert flow.dialog is not None and flow.dialog._page == "index"
    flow.show("search", "bounds")
    flow.open()
    assert flow.dialog._page == "search"
    assert flow.dialog.view.verticalScrollBar().value() > 0


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_every_page_is_shown(book: HandbookWindow, page: Page):
    book.go(page.name)
    assert len(book.view.toPlainText()) > 200
    assert page.title in book.view.toPlainText()


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_links_and_pictures_lead_somewhere(page: Page):
    text = re.sub(r"```.*?```|`[^`\n]*`", "", page.text, flags=re.DOTALL)
    for picture in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text):
        assert (FOLDER / picture).exists(), picture
    for link in re.findall(r"(?<!!)\[[^\]]*\]\(([^)]+)\)", re.sub(r"!\[.*?\]\(.*?\)", "", text)):
        if not link.startswith("https://"):
            file, _, anchor = link.partition("#")
            name = file.removesuffix(".md") or page.name
            assert name in NAMES, link
            assert not anchor or anchor in anchors_of(name), link


def test_a_link_goes_to_its_page_and_back_returns(book: HandbookWindow, qtbot: QtBot):
    book.follow(QUrl("search.md#bounds"))
    assert book._page == "search"
    place = book.view.verticalScrollBar().value()
    assert place > 0
    book.follow(QUrl("import.md"))
    qtbot.keyClick(book.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert book._place() == ("search", place)
    qtbot.keyClick(book.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert book._page == "import"


def test_links_to_the_web_are_left_to_the_browser(
    book: HandbookWindow, monkeypatch: pytest.MonkeyPatch
):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    book.follow(QUrl("https://example.org/"))
    assert opened == ["https://example.org/"]
    assert book._page == "index"


def test_search_lists_the_pages_that_have_it_and_goes_from_hit_to_hit(
    book: HandbookWindow, qtbot: QtBot
):
    book.field.setText("Syncthing")
    said = [book.list.item(row).text() for row in range(book.list.count())]
    assert any("mirror" in text and text.endswith(")") for text in said)
    assert len(said) < len(PAGES)
    for _ in range(len(PAGES)):
        qtbot.keyClick(book.field, Qt.Key.Key_Return)
        assert book.view.textCursor().selectedText().lower() == "syncthing"
    book.field.clear()
    assert book.list.count() == len(PAGES)
    assert book.view.extraSelections() == []


def test_all_words_must_be_in_a_page_wherever_they_stand(book: HandbookWindow):
    book.field.setText("folder watch")
    said = [book.list.item(row).text() for row in range(book.list.count())]
    assert said
    assert len(said) < len(PAGES)
    book.field.setText("folder xyzzy")
    assert [book.list.item(row).text() for row in range(book.list.count())] == ["Nothing found"]


def test_escape_closes_it(book: HandbookWindow, qtbot: QtBot):
    qtbot.keyClick(book.view, Qt.Key.Key_Escape)
    assert not book.isVisible()


def test_a_picture_is_no_wider_than_the_page(book: HandbookWindow):
    book.go("export")
    book.resize(700, 500)
    image = book.view.loadResource(
        QTextDocument.ResourceType.ImageResource, QUrl("../screenshots/export-light.png")
    )
    assert 0 < image.deviceIndependentSize().width() <= book.view.viewport().width()
