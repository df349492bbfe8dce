"""Papers that are dragged out of the list: other programs get them as BibTeX."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QDrag, QGuiApplication

from readinglist.gui.copying import MOST
from readinglist.gui.list.view import PaperList
from readinglist.gui.papermime import dragged
from readinglist.gui.session import Session


class DraggingOut(QObject):
    """Begins a drag when its text is there, as long as the button is held down."""

    def __init__(self, session: Session, papers: PaperList) -> None:
        super().__init__(papers)
        self._session = session
        self._list = papers
        papers.drag_asked.connect(self.begin)

    def begin(self) -> None:
        """Ask for the text of the selected papers."""
        ids = self._list.selected()
        if len(ids) > MOST:
            text = self.tr("{count} papers are too many to drag: export them.")
            self._session.said.emit(text.format(count=f"{len(ids):,}"))
        elif ids:
            self._session.ask(
                lambda library: library.export("bibtex", ids),
                lambda text: self._drag(ids, text),
                "drag",
            )

    def _drag(self, ids: list[int], text: str) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            drag = QDrag(self._list.table())
            drag.setMimeData(dragged(ids, text))
            drag.exec(Qt.DropAction.CopyAction)
