"""The chosen papers on the clipboard, in the forms that people paste."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from readinglist.core.library import Library
from readinglist.core.model import Paper
from readinglist.gui.flow import Flow
from readinglist.gui.list.view import PaperList
from readinglist.gui.session import Session

MOST = 2_000  # papers; more are for a file


@dataclass(frozen=True, slots=True)
class Copy:
    """What is copied: text, and the same as HTML where that says more."""

    text: str
    html: str = ""


def _keys(papers: Sequence[Paper]) -> str:
    return ", ".join(paper.key for paper in papers)


def _cite(papers: Sequence[Paper]) -> str:
    return "\\cite{" + ",".join(paper.key for paper in papers) + "}"


def _titles(papers: Sequence[Paper]) -> str:
    return "\n".join(paper.title for paper in papers)


def _links(papers: Sequence[Paper]) -> str:
    from readinglist.core.exporting.markdown import linked

    return "\n".join(map(linked, papers))


def _citations(library: Library, ids: Sequence[int]) -> Copy:
    """As the chosen style has them in a bibliography, a paragraph each."""
    cited = library.cite(ids)
    html = "".join(f"<p>{each.html}</p>" for each in cited)
    return Copy("\n".join(each.plain for each in cited), html)


class Copying(Flow):
    """Copies of the papers that are selected in the list."""

    def __init__(self, session: Session, papers: PaperList) -> None:
        super().__init__(papers)
        self._session = session
        self._list = papers

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The handler of each action that copies."""
        forms = {
            "copy-key": _keys,
            "copy-cite": _cite,
            "copy-title": _titles,
            "copy-link": _links,
        }
        handlers: dict[str, Callable[[], None]] = {
            name: lambda form=form: self._copy(lambda library, ids: Copy(form(library.papers(ids))))
            for name, form in forms.items()
        }
        handlers["copy-bibtex"] = lambda: self._copy(
            lambda library, ids: Copy(library.export("bibtex", ids))
        )
        handlers["copy-citation"] = lambda: self._copy(_citations)
        return handlers

    def _copy(self, form: Callable[[Library, list[int]], Copy]) -> None:
        ids = self._list.selected()
        if not ids:
            return
        if len(ids) > MOST:
            self.said.emit(
                self.tr("%Ln paper(s) are too many for the clipboard: export them.", "", len(ids))
            )
            return

        def received(copy: Copy) -> None:
            data = QMimeData()
            data.setText(copy.text)
            if copy.html:
                data.setHtml(copy.html)
            QGuiApplication.clipboard().setMimeData(data)
            self.said.emit(self.tr("Copied: {}").format(_first(copy.text)))

        self._session.in_background(
            lambda library: form(library, ids), received, self._session.failed.emit
        )


def _first(text: str) -> str:
    """What is said of a text: its first line, and that there are others."""
    first, _, rest = text.partition("\n")
    return f"{first[:80]} …" if rest.strip() or len(first) > 80 else first
