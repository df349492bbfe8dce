"""Which edits an undo or a redo is about, and what stands in its way."""

import pytest

from readinglist.core.errors import BadInput, NotFound, UndoConflict
from tests.conftest import import_papers
from tests.core.store.test_history import PAPERS


def test_an_operation_is_done_again_by_its_number_or_by_that_of_its_undo(library):
    import_papers(library, *PAPERS)
    star, note = library.star([1]), library.set_note(2, "a note")
    library.undo(star.rev)
    [undone] = library.undo(note.rev)

    library.redo(star.rev)
    assert library.papers([1])[0].starred
    assert library.papers([2])[0].note == ""

    library.redo(undone.rev)
    assert library.papers([2])[0].note == "a note"


def test_what_is_not_undone_is_not_done_again(library):
    import_papers(library, *PAPERS)
    star = library.star([1])

    with pytest.raises(BadInput, match="is not undone"):
        library.redo(star.rev)
    with pytest.raises(NotFound):
        library.redo(99)


def test_a_tag_that_was_given_and_taken_again_since_is_not_given_back_beside_that(library):
    import_papers(library, *PAPERS)
    library.tag([1], add=["a/b"])
    renamed = library.rename_tag("a/b", "e")
    given = library.tag([1], add=["a/b"])
    taken = library.delete_tag("a/b")

    with pytest.raises(UndoConflict) as conflict:
        library.undo(renamed.rev)
    assert conflict.value.later == (given.rev, taken.rev)

    library.undo(renamed.rev, with_later=True)
    assert library.papers([1])[0].tags == ("a/b",)
    library.undo()
    assert library.papers([1])[0].tags == ()


def test_what_has_taken_a_tags_place_is_named(library):
    import_papers(library, *PAPERS)
    library.tag([1], add=["a"])
    gone = library.delete_tag("a")
    again = library.tag([1], add=["a"])

    with pytest.raises(UndoConflict) as conflict:
        library.undo(gone.rev)
    assert conflict.value.later == (again.rev,)
