"""Answers are kept until what they rest on changes, and no longer."""

import threading
from pathlib import Path

import pytest

from readinglist.core.library import Library
from readinglist.core.library.kept import Kept
from tests.conftest import abstract, import_papers


@pytest.fixture
def shelf(library: Library) -> Library:
    import_papers(library, *((f"Paper {n}", abstract(f"thing {n}")) for n in range(5)))
    return library


class Asked:
    """Answers with how often it was asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> int:
        self.times += 1
        return self.times


def test_a_star_makes_what_any_edit_may_change_old_and_nothing_else(shelf: Library):
    kept, any_edit, listings = Kept(shelf._db), Asked(), Asked()

    def ask() -> tuple[int, int]:
        return kept.until_edit("a", any_edit), kept.until_listings_change("b", listings)

    assert (ask(), ask()) == ((1, 1), (1, 1))
    shelf.star([1])
    assert (ask(), ask()) == ((2, 1), (2, 1))
    shelf.undo()
    assert ask() == (3, 1)
    shelf.tag([2], add=["x"])
    shelf.set_note(3, "a note")
    shelf.trash([4])
    assert ask() == (4, 1)


@pytest.mark.parametrize("change", ["import", "add", "empty trash", "undo an import"])
def test_papers_that_come_or_go_make_all_old(shelf: Library, change: str):
    kept, listings = Kept(shelf._db), Asked()
    shelf.trash([1])
    assert kept.until_listings_change("b", listings) == 1

    if change == "import":
        import_papers(shelf, ("One More", abstract("more")))
    elif change == "add":
        shelf.add("One More", {})
    elif change == "empty trash":
        shelf.empty_trash()
    else:
        shelf.undo()  # of the trash
        shelf.undo()

    assert kept.until_listings_change("b", listings) == 2


def test_edits_of_another_connection_are_seen(shelf: Library):
    kept, any_edit = Kept(shelf._db), Asked()
    other = Library.open(shelf.folder)
    assert kept.until_edit("a", any_edit) == 1
    other.star([2])
    assert kept.until_edit("a", any_edit) == 2
    other.close()


def test_views_after_each_change_are_those_of_a_library_opened_anew(shelf: Library):
    def agrees() -> bool:
        fresh = Library.open(shelf.folder)
        views = ("all", "inbox", "queue", "done", "starred", "trash", "source:1")
        same = all(shelf.view(view) == fresh.view(view) for view in views)
        same &= shelf.counts() == fresh.counts() and shelf.sources() == fresh.sources()
        fresh.close()
        return same

    for edit in (
        lambda: shelf.star([1]),
        lambda: import_papers(shelf, ("One More", abstract("more")), ("Paper 2", abstract("x"))),
        lambda: shelf.set_status([1, 2], "to-read"),
        lambda: shelf.trash([3]),
        shelf.undo,
        shelf.empty_trash,
        shelf.undo,
    ):
        edit()
        assert agrees()


@pytest.mark.parametrize("question", range(1, 4))
def test_a_merge_beside_a_search_leaves_nothing_that_does_not_fit_together(
    shelf: Library, folder: Path, monkeypatch: pytest.MonkeyPatch, question: int
):
    shelf.catch_up_index()
    asked = Asked()
    look = shelf._kept._look
    writer = threading.Thread(target=_merge, args=[folder])

    def look_beside_a_merge() -> None:
        if asked() == question:
            writer.start()
            writer.join(0.1)  # it waits until the search is over
        look()

    monkeypatch.setattr(shelf._kept, "_look", look_beside_a_merge)
    shelf.search("thing", typing=True)
    writer.join()

    assert len(shelf.search("thing").exact) == 4


def _merge(folder: Path) -> None:
    other = Library.open(folder)
    other.merge(1, [2])
    other.close()
