"""Undo and redo: what was done can be taken back, one by one or all, and done again."""

import contextlib

import pytest

from readinglist.core.errors import BadInput, KnownError, NotFound, UndoConflict
from readinglist.core.library import Library
from tests.conftest import abstract, import_papers
from tests.core.conftest import compact, input_file

PAPERS = [
    ("Gentle Descent", abstract("descent")),
    ("Walking Backwards", abstract("mud")),
    ("Does Anything Scale?", abstract("scale")),
    ("Frostline", abstract("ice")),
]
MORE = [("Quiet Attention", abstract("silence")), PAPERS[0], ("Bees", abstract("bees"))]


@pytest.fixture
def shelf(library):
    """Four papers, some of them judged."""
    import_papers(library, *PAPERS)
    library.star([2])
    library.tag([1, 2], add=["ml", "ml/theory", "to discuss"])
    library.set_note(2, "a note")
    library.set_status([3, 4], "to-read")
    library.trash([4])
    library.set_fields([3], {"key": "scale3"})
    return library


def bring(library, *papers, group=None):
    [plan] = library.plan_import([input_file(compact(*papers), f"{papers[0][0]}.txt")])
    return library.apply_import(plan, group)[1]


VERBS = {
    "star": lambda library: library.star([1, 2, 3]),
    "unstar": lambda library: library.star([1, 2], False),
    "tag": lambda library: library.tag([1, 3], add=["new", "ml"]),
    "untag": lambda library: library.tag([1, 2, 3], remove=["ml", "to discuss"]),
    "tag and untag": lambda library: library.tag([1, 2], add=["new"], remove=["ml"]),
    "rename a tag": lambda library: library.rename_tag("to discuss", "talk/soon"),
    "rename a tag with its subtags": lambda library: library.rename_tag("ml", "machine"),
    "merge a tag into another": lambda library: library.rename_tag("to discuss", "ml"),
    "delete a tag": lambda library: library.delete_tag("to discuss"),
    "delete a tag with its subtags": lambda library: library.delete_tag("ml"),
    "note": lambda library: library.set_note(1, "first\nsecond “line”"),
    "note again": lambda library: library.set_note(2, "another note"),
    "remove a note": lambda library: library.set_note(2, ""),
    "status of one": lambda library: library.set_status([1], "reading"),
    "status of many": lambda library: library.set_status([1, 2, 3], "read"),
    "status out of the queue": lambda library: library.set_status([3], "skipped"),
    "trash": lambda library: library.trash([1, 2]),
    "restore": lambda library: library.restore([4]),
    "set fields": lambda library: library.set_fields(
        [1], {"title": "T", "abstract": "A", "authors": "Doe, J and Roe, R", "year": "2025"}
    ),
    "set fields of many": lambda library: library.set_fields([1, 2], {"date": "2026-01-02"}),
    "set ids": lambda library: library.set_fields(
        [1], {"arxiv": "2507.06203", "doi": "10.1000/182", "url": "https://example.org/x"}
    ),
    "set a key": lambda library: library.set_fields([1], {"key": "descent2026"}),
    "set a key again": lambda library: library.set_fields([3], {"key": "scale4"}),
    "set a key that was its own": lambda library: library.set_fields(
        [3], {"key": library.papers([3])[0].aliases[0]}
    ),
    "change only the case of a key": lambda library: library.set_fields([3], {"key": "SCALE3"}),
    "import": lambda library: bring(library, *MORE),
    "import of known papers": lambda library: bring(library, *PAPERS[:2]),
}


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_a_verb_undone_is_as_before_and_redone_as_after(shelf, verb):
    before = shelf.user_data()
    changes = verb(shelf)
    assert changes, "the verb did something"
    after = shelf.user_data()
    assert after != before
    shelf.undo()
    assert shelf.user_data() == before
    shelf.redo()
    assert shelf.user_data() == after
    shelf.undo()
    assert shelf.user_data() == before


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_a_verb_is_undone_by_its_number_after_a_restart(shelf, verb, folder):
    before = shelf.user_data()
    number = verb(shelf).rev
    shelf.close()
    opened = Library.open(folder)
    opened.undo(number)
    assert opened.user_data() == before
    opened.close()


def test_undoing_everything_empties_the_library(shelf):
    while any(entry.reverses is None and not entry.undone for entry in shelf.history()):
        shelf.undo()
    assert not any(shelf.user_data().values())
    with pytest.raises(NotFound):
        shelf.undo()


def test_redoing_everything_brings_it_all_back(shelf):
    full = shelf.user_data()
    steps = len(shelf.history())
    for _ in range(steps):
        shelf.undo()
    for _ in range(steps):
        shelf.redo()
    assert shelf.user_data() == full
    with pytest.raises(NotFound):
        shelf.redo()


def test_an_undo_says_what_it_touched(shelf):
    shelf.set_note(1, "a thought")
    [changes] = shelf.undo()
    assert changes.papers == {1}
    assert changes.tables == {"papers"}
    assert changes.searched
    assert changes.rev == shelf.rev


def test_an_undo_is_an_operation_itself_and_says_of_what(shelf):
    number = shelf.star([1]).rev
    shelf.undo()
    undo, star = shelf.history(2)
    assert (undo.kind, undo.reverses, star.id, star.reversed_by) == (
        "undo",
        number,
        number,
        undo.id,
    )
    assert star.undone
    assert undo.label == "Undo: star: Gentle Descent"


def test_a_new_edit_does_not_throw_redo_away(shelf):
    shelf.star([1])
    shelf.undo()
    shelf.set_note(3, "later")
    shelf.redo()
    assert shelf.papers([1])[0].starred
    assert shelf.papers([3])[0].note == "later"


def test_a_redo_whose_field_has_changed_since_is_refused_and_says_so(shelf):
    shelf.set_note(1, "first")
    shelf.undo()
    later = shelf.set_note(1, "second").rev
    before = shelf.user_data()
    with pytest.raises(UndoConflict, match="cannot be redone") as caught:
        shelf.redo()
    assert caught.value.later == (later,)
    assert shelf.user_data() == before


def test_what_is_undone_cannot_be_undone_again(shelf):
    number = shelf.star([1]).rev
    shelf.undo(number)
    with pytest.raises(BadInput, match="undone already"):
        shelf.undo(number)


def test_an_operation_that_is_not_there_is_not_found(shelf):
    with pytest.raises(NotFound):
        shelf.undo(999)


def test_undoing_a_redo_by_its_number_is_undoing_what_it_did_again(shelf):
    before = shelf.user_data()
    number = shelf.star([1]).rev
    shelf.undo()
    [redo] = shelf.redo()
    shelf.undo(redo.rev)
    assert shelf.user_data() == before
    [star] = [entry for entry in shelf.history() if entry.id == number]
    assert star.undone, "it is taken back at present"
    shelf.undo()  # takes what stands, which the star does not
    assert shelf.papers([3])[0].key != "scale3"


def test_undoing_an_undo_by_its_number_does_it_again(shelf):
    shelf.star([1])
    after = shelf.user_data()
    [undo] = shelf.undo()
    shelf.undo(undo.rev)
    assert shelf.user_data() == after
    assert not shelf.history()[-1].undone


# Out of order ----------------------------------------------------------------------------------


def test_an_unrelated_later_edit_is_no_obstacle(shelf):
    number = shelf.star([1]).rev
    shelf.set_note(1, "later, on the same paper")
    shelf.star([3])
    shelf.undo(number)
    [first, third] = shelf.papers([1, 3])
    assert not first.starred
    assert first.note == "later, on the same paper"
    assert third.starred


def test_an_older_edit_of_a_field_that_changed_again_is_refused_with_the_later_ones_name(shelf):
    number = shelf.set_fields([1], {"title": "Second Title"}).rev
    later = shelf.set_fields([1], {"title": "Third Title"}).rev
    before, rev = shelf.user_data(), shelf.rev
    with pytest.raises(UndoConflict) as caught:
        shelf.undo(number)
    assert (caught.value.operation, caught.value.later) == (number, (later,))
    assert caught.value.kept == "Nothing was changed."
    assert shelf.user_data() == before
    assert shelf.rev == rev


def test_after_the_later_edit_is_undone_the_older_one_can_be(shelf):
    before = shelf.user_data()
    number = shelf.set_fields([1], {"title": "Second Title"}).rev
    later = shelf.set_fields([1], {"title": "Third Title"}).rev
    shelf.undo(later)
    shelf.undo(number)
    assert shelf.user_data() == before


def test_a_tag_that_a_later_operation_took_off_again_is_refused_with_its_name(shelf):
    before = shelf.user_data()
    number = shelf.tag([3], add=["new"]).rev
    later = shelf.tag([3], remove=["new"]).rev
    with pytest.raises(UndoConflict) as caught:
        shelf.undo(number)
    assert caught.value.later == (later,)
    shelf.undo(number, with_later=True)
    assert shelf.user_data() == before
    assert shelf.papers([3])[0].tags == ()


def test_what_was_done_again_last_is_undone_first(shelf):
    shelf.set_note(1, "first")
    shelf.undo()
    shelf.set_note(1, "second")
    shelf.set_note(1, "")
    before = shelf.user_data()
    shelf.redo()
    assert shelf.papers([1])[0].note == "first"
    shelf.undo()
    assert shelf.user_data() == before


def test_every_undone_operation_names_the_undo_that_is_in_the_history(shelf):
    number = shelf.tag([3], add=["new"]).rev
    shelf.tag([3], remove=["new"])
    with contextlib.suppress(KnownError):
        shelf.undo(number)
    numbers = {entry.id for entry in shelf.history()}
    assert {entry.reversed_by for entry in shelf.history()} <= numbers | {None}


def test_an_edit_that_also_changes_the_case_of_a_key_is_undone_wholly(shelf):
    before = shelf.user_data()
    shelf.set_fields([3], {"key": "Scale3", "year": "2025"})
    shelf.undo()
    assert shelf.user_data() == before


def test_an_import_whose_paper_was_starred_since_says_so(library):
    number = bring(library, *PAPERS).rev
    star = library.star([2]).rev
    before = library.user_data()
    with pytest.raises(UndoConflict) as caught:
        library.undo(number)
    assert caught.value.later == (star,)
    assert "star: Walking Backwards" in caught.value.what
    assert library.user_data() == before


def test_an_import_and_a_later_star_are_undone_together(library):
    number = bring(library, *PAPERS).rev
    library.star([2])
    library.undo(number, with_later=True)
    assert not any(library.user_data().values())
    assert all(entry.undone for entry in library.history() if entry.reverses is None)


def test_an_import_and_all_that_was_made_of_its_papers_are_undone_together(library):
    number = bring(library, *PAPERS).rev
    library.tag([1, 2], add=["ml"])
    library.rename_tag("ml", "machine")
    library.set_note(3, "a note")
    library.set_fields([3], {"key": "mine"})
    library.trash([4])
    bring(library, *MORE)  # one of them is known
    library.undo(number, with_later=True)
    assert number in {entry.id for entry in library.history() if entry.undone}
    assert [p.title for p in library.papers(sorted(library.view("all")))] in (
        [],  # the later import went with it
        ["Quiet Attention", "Bees"],
    )


def test_undoing_an_import_keeps_the_papers_that_a_later_one_has_seen_too(library):
    number = bring(library, *PAPERS).rev
    bring(library, *MORE)
    with pytest.raises(UndoConflict) as caught:
        library.undo(number)
    assert caught.value.later == (number + 1,)


def test_what_is_undone_together_is_redone_together(library):
    number = bring(library, *PAPERS).rev
    library.star([2])
    full = library.user_data()
    library.undo(number, with_later=True)
    library.redo()
    assert library.user_data() == full


# Gestures --------------------------------------------------------------------------------------


def test_files_imported_in_one_gesture_are_undone_and_redone_together(shelf):
    before = shelf.user_data()
    first = bring(shelf, ("One More", abstract("one")), PAPERS[0]).rev
    bring(shelf, ("Two More", abstract("two")), PAPERS[1], group=first)
    bring(shelf, ("Three More", abstract("three")), ("One More", abstract("one")), group=first)
    after = shelf.user_data()
    assert len(shelf.undo()) == 3
    assert shelf.user_data() == before
    assert len(shelf.redo()) == 3
    assert shelf.user_data() == after


def test_files_of_one_gesture_can_be_undone_one_by_one(library):
    first = bring(library, *PAPERS[:2]).rev
    second = bring(library, *PAPERS[2:], group=first).rev
    library.undo(second)
    assert [p.title for p in library.papers([1, 2, 3, 4])] == [PAPERS[0][0], PAPERS[1][0]]
    library.undo()
    assert not any(library.user_data().values())


def test_an_id_is_never_given_again(library):
    bring(library, *PAPERS)
    library.undo()
    bring(library, *MORE)
    assert min(library.view("all")) > len(PAPERS)


def test_only_edits_of_the_same_field_are_blamed_and_undone_along(shelf):
    key = shelf.set_fields([1], {"key": "first"}).rev
    shelf.tag([1], add=["precious"])
    later = shelf.set_fields([1], {"key": "second"}).rev
    with pytest.raises(UndoConflict) as caught:
        shelf.undo(key)
    # The alias that the second key change left behind is of that change, too.
    assert caught.value.later == (later,)
    shelf.undo(key, with_later=True)
    assert "precious" in shelf.papers([1])[0].tags
