"""An import stopped wherever it asks whether to stop: nothing of it is kept."""

from collections.abc import Callable, Sequence

import pytest

from readinglist.core.errors import Cancelled
from readinglist.core.importing.documents import InputFile
from readinglist.core.importing.plan import AT_ONCE
from readinglist.core.library import Library
from tests.conftest import abstract, import_papers, listing


def shown(first: int, number: int) -> list[tuple[str, str]]:
    return [(f"Study {n} of subject {n}", abstract(f"s{n}")) for n in range(first, first + number)]


def run(library: Library, files: Sequence[InputFile], stop: Callable[[], bool]) -> None:
    plans = library.plan_import(files, stop=stop)
    for plan in plans:
        library.apply_import(plan, stop=stop)


class StopAt:
    """Says stop at the `last`th time it is asked; None: never."""

    def __init__(self, last: int | None = None) -> None:
        self.last = last
        self.asked = 0

    def __call__(self) -> bool:
        self.asked += 1
        return self.asked == self.last


def stop_everywhere(library: Library, most: int | None) -> None:
    import_papers(library, *shown(0, 5))
    library.star([1])
    library.set_note(2, "a note")
    files = [listing(*shown(3, 3 * AT_ONCE + 2))]
    before, rev = library.user_data(), library.rev
    tried, kept = 0, []
    while True:
        stop = StopAt(tried + 1)
        try:
            run(library, files, stop)
        except Cancelled:
            tried += 1
            if (library.user_data(), library.rev) != (before, rev) or library.damage():
                kept.append(f"asking point {tried}")
            if tried == most:
                break
        else:
            break  # it was not asked that often
    print(f"stopped at {tried} asking points: {kept or 'nothing of the import was kept'}")
    assert tried > 4
    assert kept == []


def test_an_import_stopped_anywhere_leaves_all_as_it_was(library: Library):
    stop_everywhere(library, None)


def test_after_a_stopped_import_the_same_import_goes_through(library: Library):
    files = [listing(*shown(0, 3 * AT_ONCE))]
    asked = StopAt()
    plans = library.plan_import(files, stop=asked)
    with pytest.raises(Cancelled):
        library.apply_import(plans[0], stop=StopAt(2))

    run(library, files, StopAt())

    assert library.count() == 3 * AT_ONCE
    assert library.damage() == []
