"""The handbook's window: the pages at the left, one of them at the right, search in all of them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from readinglist.core.handbook import Page
from readinglist.gui.dialogs.handbookpage import PageView, plain
from readinglist.gui.theme import Theme

_NAME = Qt.ItemDataRole.UserRole
_Place = tuple[str, int]  # a page's name, and how far it is scrolled


class HandbookWindow(QDialog):
    """Stays open beside the window."""

    def __init__(self, parent: QWidget, folder: Path, pages: Sequence[Page], theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Handbook"))
        self.resize(1000, 720)
        self._pages = {page.name: page for page in pages}
        self._plain: dict[str, str] = {}  # filled by the first search
        self._page = ""
        self._past: list[_Place] = []
        self._future: list[_Place] = []
        self._hits: list[QTextCursor] = []
        self._hit = -1
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search the handbook"))
        self.field.setAccessibleName(self.tr("Search the handbook"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _: self._search())
        self.field.returnPressed.connect(lambda: self.next_hit(1))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.currentItemChanged.connect(lambda item, _: self._chosen(item))
        self.view = PageView(self, folder, theme)
        self.view.setAccessibleName(self.tr("Page"))
        self.view.anchorClicked.connect(self.follow)
        self.view.shown_again.connect(self._mark)
        self._font = self.view.font()
        self.back = self._button(self.tr("Back"), self.go_back)
        self.forward = self._button(self.tr("Forward"), self.go_forward)
        self._arrange()
        self._add_keys()
        self._list_pages()

    def go(self, name: str, anchor: str = "") -> None:
        """Show a page, at one of its headings if an anchor is given."""
        if self._page:
            self._past.append(self._place())
            self._future.clear()
        self._show((name, 0))
        if anchor:
            self.view.scrollToAnchor(anchor)

    def go_back(self) -> None:
        """Show what was shown before."""
        if self._past:
            self._future.append(self._place())
            self._show(self._past.pop())

    def go_forward(self) -> None:
        """Show what was gone back from."""
        if self._future:
            self._past.append(self._place())
            self._show(self._future.pop())

    def follow(self, url: QUrl) -> None:
        """Follow a link: to a page here, or to the web in the browser."""
        if url.scheme():
            QDesktopServices.openUrl(url)
            return
        name = url.path().removesuffix(".md") or self._page
        if name in self._pages:
            self.go(name, url.fragment())

    def next_hit(self, step: int) -> None:
        """Go to the next place that was searched for; behind the last, to the next page's."""
        there = range(len(self._hits))
        if self._hit + step not in there:
            found = [self.list.item(row).data(_NAME) for row in range(self.list.count())]
            if not self.field.text().strip() or not found:
                return
            row = found.index(self._page) if self._page in found else -step
            name = found[(row + step) % len(found)]
            if name != self._page:
                self.go(name)
            self._hit = -1 if step > 0 else len(self._hits)
        self._hit += step
        if 0 <= self._hit < len(self._hits):
            self.view.setTextCursor(self._hits[self._hit])
            self.view.ensureCursorVisible()

    def use_theme(self, theme: Theme) -> None:
        """Show it with this theme from now on."""
        self.view.theme = theme
        self.view.again()

    def _place(self) -> _Place:
        return self._page, self.view.verticalScrollBar().value()

    def _show(self, place: _Place) -> None:
        name, scrolled = place
        if name != self._page:
            self._page = name
            self.view.show_page(self._pages[name])
            self._mark()
        self.view.verticalScrollBar().setValue(scrolled)
        self.back.setEnabled(bool(self._past))
        self.forward.setEnabled(bool(self._future))
        self._choose()

    def _mark(self) -> None:
        self._hits = self.view.mark(self.field.text().strip())
        self._hit = -1

    def _search(self) -> None:
        self._list_pages()
        self._mark()

    def _list_pages(self) -> None:
        """List the pages; while something is searched for, those that have it, and how often."""
        text = self.field.text().strip().lower()
        if text and not self._plain:
            self._plain = {name: plain(page).lower() for name, page in self._pages.items()}
        self.list.blockSignals(True)
        self.list.clear()
        for name, page in self._pages.items():
            hits = _hits(self._plain.get(name, ""), text.split())
            if hits or not text:
                said = self.tr("{} ({})").format(page.title, hits) if text else page.title
                item = QListWidgetItem(said)
                item.setData(_NAME, name)
                self.list.addItem(item)
        if not self.list.count():
            nothing = QListWidgetItem(self.tr("Nothing found"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.blockSignals(False)
        self._choose()

    def _choose(self) -> None:
        """Select the page that is shown."""
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            if self.list.item(row).data(_NAME) == self._page:
                self.list.setCurrentRow(row)
        self.list.blockSignals(False)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_NAME):
            self.go(item.data(_NAME))

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addWidget(self.forward)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 12, 12)
        column.addLayout(buttons)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        split = QSplitter()
        split.addWidget(left)
        split.addWidget(self.view)
        split.setSizes([260, 740])
        split.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def _add_keys(self) -> None:
        keys = {
            "Alt+Left": self.go_back,
            "Alt+Right": self.go_forward,
            "Ctrl+F": self.field.setFocus,
            "F3": lambda: self.next_hit(1),
            "Shift+F3": lambda: self.next_hit(-1),
            "Ctrl++": self.view.zoomIn,
            "Ctrl+=": self.view.zoomIn,
            "Ctrl+-": self.view.zoomOut,
            "Ctrl+0": lambda: self.view.setFont(self._font),
        }
        for key, do in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(lambda do=do: do())

    def _button(self, text: str, clicked: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: clicked())
        return button


def _hits(page: str, words: Sequence[str]) -> int:
    """How often the words are in a page; none where one of them is missing."""
    counts = [page.count(word) for word in words]
    return sum(counts) if all(counts) else 0
