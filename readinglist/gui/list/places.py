"""Where papers stand on the screen, so that they stay there when the list becomes another one."""

from collections.abc import Collection, Sequence

from readinglist.gui.list.model import PaperListModel
from readinglist.gui.list.tables import PaperTable

_TRIED = 8  # papers that are looked for one by one


class Places:
    """The current paper's place, where it is on the screen, and those of others for its lack."""

    def __init__(self, table: PaperTable, model: PaperListModel, moving: Collection[int]) -> None:
        """`moving`: papers that will stand elsewhere, because the user wants them there."""
        self._table = table
        self._model = model
        self._moving = bool(moving)
        shown = table.on_screen()
        current = table.currentIndex().row()
        self._current_was_seen = current in shown
        places = [current] if self._current_was_seen else []
        places += [place for place in shown if place != current]
        papers = [(model.paper_at(model.index(place, 0)), place) for place in places]
        self._tops = [
            (paper, table.rowViewportPosition(place))
            for paper, place in papers
            if paper is not None and paper not in moving
        ][:_TRIED]

    def hold(self) -> None:
        """Put what was on the screen back to where it was; a current paper stays in sight."""
        for paper, top in self._tops:
            index = self._model.place_of(paper)
            if index.isValid():
                self._table.put_row(index.row(), top)
                break
        else:
            self._table.scrollTo(self._table.currentIndex())
        if self._current_was_seen or self._moving:
            self._table.scrollTo(self._table.currentIndex())


def runs(places: Sequence[int]) -> list[range]:
    """Ascending numbers as ranges of those that follow each other."""
    if places and places[-1] - places[0] == len(places) - 1:  # of very many it is often all
        return [range(places[0], places[-1] + 1)]
    found: list[range] = []
    for place in places:
        if found and found[-1].stop == place:
            found[-1] = range(found[-1].start, place + 1)
        else:
            found.append(range(place, place + 1))
    return found
