"""A note as it is read, until somebody writes in it."""

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QStackedWidget, QTextBrowser

from readinglist.gui.paper.note import NoteEditor

_NO_HTML = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_HIGHEST = 420  # pixels; longer notes scroll
_LONGEST = 20_000  # characters that are laid out; the rest is there when somebody writes


class _Preview(QTextBrowser):
    """Markdown, without what it could bring in from elsewhere."""

    clicked = Signal()
    fitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setAccessibleName(self.tr("Note"))
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        """Pictures of a note could tell others that it is read: none is loaded."""
        return None

    def show_note(self, text: str) -> None:
        """Show this Markdown."""
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}\n\n…"
        self.document().setMarkdown(shown, _NO_HTML)
        self.fit()

    def fit(self) -> None:
        """As high as the note, within limits."""
        height = min(max(int(self.document().size().height()) + 16, 36), _HIGHEST)
        if height != self.maximumHeight():
            self.setFixedHeight(height)
            self.fitted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """A narrower note is higher."""
        super().resizeEvent(event)
        self.fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click writes; a selection or a link does not."""
        super().mouseReleaseEvent(event)
        is_link = bool(self.anchorAt(event.position().toPoint()))
        if not is_link and not self.textCursor().hasSelection():
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter writes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.textCursor().anchor():
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Letters are keys of the window: nothing can be typed here."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)


class NoteBox(QStackedWidget):
    """Shows the note, or the editor where there is none or somebody writes."""

    link_chosen = Signal(str)

    def __init__(self, editor: NoteEditor) -> None:
        super().__init__()
        self.editor = editor
        self.preview = _Preview()
        self.addWidget(self.preview)
        self.addWidget(editor)
        self.preview.clicked.connect(self.write)
        self.preview.fitted.connect(self._fit)
        self.preview.anchorClicked.connect(lambda url: self.link_chosen.emit(url.toString()))
        editor.finished.connect(self.read)
        editor.textChanged.connect(self._fit)

    def show_note(self, paper: int, text: str) -> None:
        """Show a paper's note."""
        self.editor.show_note(paper, text)
        if not self.editor.hasFocus():
            self.read()

    def write(self) -> None:
        """Write in it."""
        self.setCurrentWidget(self.editor)
        self._fit()
        self.editor.setFocus()

    def read(self) -> None:
        """Show it as it is read."""
        text = self.editor.toPlainText()
        if text.strip():
            self.preview.show_note(text)
        self.setCurrentWidget(self.preview if text.strip() else self.editor)
        self._fit()

    def _fit(self) -> None:
        reads = self.currentWidget() is self.preview
        if reads:
            self.preview.fit()
        self.setFixedHeight((self.preview if reads else self.editor).maximumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """A narrower note is higher."""
        super().resizeEvent(event)
        self._fit()
