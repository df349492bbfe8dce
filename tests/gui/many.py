"""Windows on libraries of many papers."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from readinglist.core.library import Library
from readinglist.gui.state import WindowState
from tests.bench.corpus import invented
from tests.conftest import import_papers
from tests.gui.conftest import Desk

MANY = 2000


def desk_with(papers: int, qtbot: QtBot, folder: Path, view: str) -> Desk:
    library = Library.open(folder)
    import_papers(library, *invented(papers, seed=1))
    library.catch_up_index()
    library.close()
    return Desk(qtbot, folder, WindowState(view=view))


def count(desk: Desk) -> int:
    return desk.window.list.model.rowCount()


def counts(desk: Desk) -> dict[str, int]:
    """The numbers in the sidebar."""
    content = desk.window.sidebar._content
    return content.counts if content else {}


def settle(desk: Desk) -> None:
    """Until what is on the screen has been painted and all its rows are here."""
    model, rows = desk.window.list.model, desk.window.list.rows

    def settled() -> bool:
        shown = rows.on_screen()
        here = model._rows.keys() - model._stale
        painted = model._shown == shown and not model._ask.isActive()
        return painted and len(shown) > 0 and here >= set(model.papers_in(shown))

    desk.until(settled)
