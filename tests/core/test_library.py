"""The library as the window and the command line see it."""

import pytest

from readinglist.core.errors import BadInput, NotFound
from readinglist.core.library import Library
from tests.conftest import abstract, import_papers

PAPERS = [
    ("Gentle Descent", abstract("descent")),
    ("Walking Backwards", abstract("mud")),
    ("Does Anything Scale?", abstract("scale")),
]


@pytest.fixture
def shelf(library):
    import_papers(library, *PAPERS)
    return library


def test_a_new_library_is_empty(library):
    assert (library.count(), library.rev, library.history(), library.tags()) == (0, 0, [], [])
    assert library.view("inbox") == library.sources() == []


def test_everything_is_there_after_a_restart(shelf, folder):
    shelf.star([1])
    shelf.tag([1], add=["ml"])
    shelf.set_note(2, "a note")
    before, history = shelf.papers([1, 2, 3]), shelf.history()
    shelf.close()
    again = Library.open(folder)
    assert again.papers([1, 2, 3]) == before
    assert again.history() == history
    again.close()


def test_a_verb_says_what_it_touched(shelf):
    changes = shelf.star([1, 3])
    assert changes.papers == {1, 3}
    assert changes.tables == {"papers"}
    assert changes.rev == shelf.rev
    assert not changes.searched
    assert changes.label == "star: 2 papers"


def test_a_verb_that_changes_nothing_says_so(shelf):
    shelf.star([1])
    changes = shelf.star([1])
    assert not changes
    assert changes.papers == frozenset()


def test_a_verb_on_some_that_need_it_touches_only_those(shelf):
    shelf.star([1])
    assert shelf.star([1, 2]).papers == {2}


def test_a_verb_on_no_papers_is_nothing(shelf):
    rev = shelf.rev
    assert not shelf.star([])
    assert not shelf.set_status([], "read")
    assert not shelf.tag([], add=["ml"])
    assert shelf.rev == rev


def test_every_change_is_in_the_history_newest_first(shelf):
    shelf.star([1])
    shelf.set_status([1, 2], "to-read")
    shelf.tag([3], add=["ml"], remove=["old"])
    shelf.set_note(3, "a note")
    assert [(entry.kind, entry.label, entry.count) for entry in shelf.history()] == [
        ("note", "note: Does Anything Scale?", 1),
        ("tag", "tag +ml -old: Does Anything Scale?", 1),
        ("status", "status to-read: 2 papers", 2),
        ("star", "star: Gentle Descent", 1),
        ("import", "import listing.txt", 3),
    ]
    assert len(shelf.history(2)) == 2


# Names of papers -------------------------------------------------------------------------------


def test_papers_are_named_by_id_by_key_and_by_query(shelf):
    shelf.set_fields([2], {"key": "walking"})
    assert shelf.resolve(["1"]) == [1]
    assert shelf.resolve(["walking"]) == shelf.resolve(["WALKING"]) == [2]
    assert shelf.resolve(["key:walking"]) == [2]
    assert shelf.resolve(["query:title:scale"]) == [3]
    assert shelf.resolve(["3", "walking", "1", "3"]) == [3, 2, 1]


def test_a_key_of_digits_is_named_with_its_kind(shelf):
    shelf.set_fields([2], {"key": "1"})
    assert shelf.resolve(["1"]) == [1]
    assert shelf.resolve(["key:1"]) == [2]


@pytest.mark.parametrize(
    "name", ["99", "0", "nobody", "key:nobody", "query:zebras", "9" * 40, "", "-1", "²", "\x00"]
)
def test_a_name_of_no_paper_is_not_found(shelf, name):
    with pytest.raises(NotFound):
        shelf.resolve(["1", name])


def test_a_name_that_is_no_unicode_is_not_found(shelf):
    with pytest.raises(NotFound):
        shelf.resolve(["caf\udce9"])


# Several at once -------------------------------------------------------------------------------


def test_what_one_process_changes_another_sees(shelf, folder):
    other = Library.open(folder)
    seen = other.rev
    changes = shelf.star([1])
    assert other.operations_since(seen) == [changes.rev]
    assert other.papers([1])[0].starred
    assert other.view("starred") == [1]
    other.close()


def test_what_changes_nothing_is_no_operation(shelf):
    seen = shelf.star([1]).rev
    assert not shelf.star([1])
    assert shelf.operations_since(seen) == []


def test_two_writers_take_turns(shelf, folder):
    other = Library.open(folder)
    for turn in range(10):
        (shelf, other)[turn % 2].set_note(1, f"turn {turn}")
    assert shelf.papers([1])[0].note == "turn 9"
    assert [entry.id for entry in shelf.history()] == list(range(11, 0, -1))
    other.undo()
    assert shelf.papers([1])[0].note == "turn 8"
    other.close()


# A paper's form --------------------------------------------------------------------------------


def test_a_paper_has_every_field_that_show_promises(shelf):
    shelf.set_fields([1], {"authors": "Doe, Jane", "year": "2025", "key": "mine"})
    data = shelf.papers([1])[0].json()
    assert set(
        "id uid key title abstract authors year date arxiv doi url status starred rating tags note "
        "highlights sightings queue_position snoozed_until added updated aliases".split()
    ) <= set(data)
    assert data["authors"] == [{"family": "Doe", "given": "Jane"}]
    assert set(data["sightings"][0]) == {"file", "rank", "day", "layout", "imported"}


def test_papers_have_uids_of_their_own(shelf):
    assert len({paper.uid for paper in shelf.papers([1, 2, 3])}) == 3


# Upkeep ----------------------------------------------------------------------------------------


def test_a_whole_library_needs_no_repair(shelf):
    shelf.search("descent")
    assert (shelf.damage(), shelf.behind_notes(), shelf.repair()) == ([], [], [])


def test_an_index_that_is_behind_is_worth_a_note_and_no_damage(shelf):
    shelf.search("descent")
    shelf.set_note(1, "zebra")
    assert shelf.damage() == []
    assert len(shelf.behind_notes()) == 1
    shelf.repair()
    assert shelf.behind_notes() == []
    assert shelf.search("zebra").exact == [1]


def test_an_unknown_status_leaves_no_trace(shelf):
    rev = shelf.rev
    with pytest.raises(BadInput):
        shelf.set_status([1], "eaten")
    assert shelf.rev == rev
