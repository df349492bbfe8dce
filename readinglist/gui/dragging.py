"""Papers that are dragged out of the list: other programs get them as BibTeX."""

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QDrag, QGuiApplication

from readinglist.gui.copying import MOST
from readinglist.gui.list.view import PaperList
from readinglist.gui.session import Session

PAPERS = "application/x-readinglist-papers"  # their ids, in ASCII, one a line


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
            self._session.said.emit(f"{len(ids):,} papers are too many to drag: export them.")
        elif ids:
            self._session.ask(
                lambda library: library.export("bibtex", ids),
                lambda text: self._drag(ids, text),
                "drag",
            )

    def _drag(self, ids: list[int], text: str) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            drag = QDrag(self._list.rows)
            drag.setMimeData(dragged(ids, text))
            drag.exec(Qt.DropAction.CopyAction)


def dragged(ids: list[int], text: str) -> QMimeData:
    """What is dragged: text for other programs, ids for this one."""
    data = QMimeData()
    data.setText(text)
    data.setData(PAPERS, "\n".join(map(str, ids)).encode("ascii"))
    return data
