"""What was being written is found again, and never takes the place of what others wrote."""

from readinglist.core.drafts import Draft, Drafts
from readinglist.core.library import Library
from tests.conftest import abstract, import_papers


def draft_of(library: Library, text: str, base: str = "") -> Draft:
    paper = library.papers([1])[0]
    return Draft(1, paper.uid, base, text)


def note(library: Library) -> str:
    return library.papers([1])[0].note


def test_a_draft_becomes_the_note_as_one_operation_and_is_gone(library: Library) -> None:
    import_papers(library, ("On Mud", abstract("mud")))
    drafts = Drafts(library.folder)
    drafts.keep(draft_of(library, "half a sent"))
    drafts.keep(draft_of(library, "half a sentence"))
    rev = library.rev
    assert len(library.take_drafts()) == 1
    assert (note(library), library.rev, list(drafts.all())) == ("half a sentence", rev + 1, [])
    library.undo()
    assert note(library) == ""


def test_a_note_that_was_changed_meanwhile_is_kept_beside_the_draft(library: Library) -> None:
    import_papers(library, ("On Mud", abstract("mud")))
    Drafts(library.folder).keep(draft_of(library, "mine", base="was"))
    library.set_note(1, "theirs")
    library.take_drafts()
    assert note(library) == "theirs\n\n---\n\nmine"


def test_a_draft_that_was_stored_after_all_changes_nothing(library: Library) -> None:
    import_papers(library, ("On Mud", abstract("mud")))
    Drafts(library.folder).keep(draft_of(library, "mine"))
    library.set_note(1, "mine")
    assert library.take_drafts() == []


def test_a_draft_of_another_library_s_paper_is_not_taken(library: Library) -> None:
    import_papers(library, ("On Mud", abstract("mud")))
    Drafts(library.folder).keep(Draft(1, "another", "", "of another"))
    Drafts(library.folder).keep(Draft(99, "none", "", "of none"))
    assert library.take_drafts() == []
    assert note(library) == ""


def test_what_is_no_draft_is_passed_over(library: Library) -> None:
    import_papers(library, ("On Mud", abstract("mud")))
    drafts = Drafts(library.folder)
    drafts.keep(draft_of(library, "kept"))
    for name, text in (("a", "{"), ("b", "[]"), ("c", '{"paper": 1}'), ("d", "\0")):
        (library.folder / "drafts" / f"{name}.json").write_text(text)
    assert len(library.take_drafts()) == 1
    assert note(library) == "kept"
