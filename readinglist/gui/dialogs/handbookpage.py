"""A page of the handbook as it is shown: pictures, headings, code and tables."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from readinglist.core.handbook import Page, anchors
from readinglist.gui.theme import Theme

_WIDEST = 780  # pixels of text: longer lines are hard to follow
_MARGIN = 24


class PageView(QTextBrowser):
    """Shows one page. Who made it decides what a link does."""

    shown_again = Signal()  # what was marked is not any more

    def __init__(self, parent: QWidget, folder: Path, theme: Theme) -> None:
        super().__init__(parent)
        self._folder = folder
        self._page: Page | None = None
        self.theme = theme
        # Not while Qt lays the page out: a page shown anew within that crashes it.
        self._resized = QTimer(self, singleShot=True, interval=0)
        self._resized.timeout.connect(self.again)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def show_page(self, page: Page) -> None:
        """Show a page from its beginning."""
        self._page = page
        self.setMarkdown(page.text)
        _decorate(self.document(), self.theme)
        self._fit()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def again(self) -> None:
        """Show the page anew, at the same place: colours or widths have changed."""
        if self._page is not None:
            place = self.verticalScrollBar().value()
            self.show_page(self._page)
            self.verticalScrollBar().setValue(place)
            self.shown_again.emit()

    def mark(self, text: str) -> list[QTextCursor]:
        """Mark where the words of a text stand; returns the places in their order."""
        found = (place for word in text.split() for place in _places(self.document(), word))
        places = sorted(found, key=lambda place: place.selectionStart())
        format = QTextCharFormat()
        format.setBackground(self.theme.colour("mark"))
        format.setForeground(self.theme.colour("text"))
        marks: list[QTextEdit.ExtraSelection] = []
        for place in places:
            selection: Any = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = place, format
            marks.append(selection)
        self.setExtraSelections(marks)
        return places

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: N802
        """Pictures come from the program's own folder, as wide as the text at most."""
        if type != QTextDocument.ResourceType.ImageResource:
            return None
        image = QImage(str(self._picture(QUrl(name).fileName())))
        scale = self.devicePixelRatioF()
        width = int(self._width() * scale)
        if image.width() > width:
            image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(scale)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Pictures and margins follow the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._resized.start()

    def _picture(self, name: str) -> Path:
        """The picture, or its dark sister in a dark window."""
        folder = self._folder.parent / "screenshots"
        own = folder / name.replace("-light.", f"-{self.theme.name}.")
        return own if own.exists() else folder / name

    def _width(self) -> int:
        return min(_WIDEST, self.viewport().width() - 2 * _MARGIN)

    def _fit(self) -> None:
        frame = self.document().rootFrame()
        format = QTextFrameFormat(frame.frameFormat())
        format.setMargin(_MARGIN)
        format.setRightMargin(max(_MARGIN, self.viewport().width() - self._width() - _MARGIN))
        frame.setFrameFormat(format)


def plain(page: Page) -> str:
    """The words of a page, without its Markdown."""
    document = QTextDocument()
    document.setMarkdown(page.text)
    return document.toPlainText()


def _places(document: QTextDocument, text: str) -> Iterator[QTextCursor]:
    found = document.find(text)
    while not found.isNull():
        yield found
        found = document.find(text, found)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _decorate(document: QTextDocument, theme: Theme) -> None:
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    headings = [block for block in _blocks(document) if block.blockFormat().headingLevel()]
    for block, anchor in zip(headings, anchors(b.text() for b in headings), strict=True):
        _edit_block(cursor, block, lambda f: (f.setTopMargin(16), f.setBottomMargin(6)))
        named = QTextCharFormat()
        named.setAnchor(True)
        named.setAnchorNames([anchor])
        cursor.setPosition(block.position())
        cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(named)
    panel = theme.colour("panel")
    for block in _blocks(document):
        if block.blockFormat().nonBreakableLines():
            _edit_block(cursor, block, lambda f: f.setBackground(panel))
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _decorate_table(frame, theme.colour("line"))
    cursor.endEditBlock()


def _edit_block(cursor: QTextCursor, block: QTextBlock, edit: Callable[[Any], object]) -> None:
    format = block.blockFormat()
    edit(format)
    cursor.setPosition(block.position())
    cursor.setBlockFormat(format)


def _decorate_table(table: QTextTable, line: QColor) -> None:
    format = table.format().toTableFormat()
    format.setBorder(1)
    format.setBorderBrush(line)
    format.setBorderCollapse(True)
    format.setCellPadding(5)
    format.setTopMargin(6)
    format.setBottomMargin(10)
    format.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    format.clearProperty(QTextFormat.Property.BackgroundBrush)
    table.setFormat(format)
