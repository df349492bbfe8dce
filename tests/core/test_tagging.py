"""Tags of a library: coloured, merged, tidied; each edit is one operation that can be undone."""

import sqlite3

import pytest

from readinglist.core.errors import BadInput, NotFound
from readinglist.core.library import Library
from tests.conftest import abstract, import_papers


@pytest.fixture
def shelf(library: Library) -> Library:
    """Four papers: ml/theory on two, ML on one, nlp on all."""
    import_papers(library, *((f"Study {n}", abstract(f"subject {n}")) for n in range(4)))
    library.tag([1, 2], add=["ml/theory"])
    library.tag([3], add=["ML"])
    library.tag([1, 2, 3, 4], add=["nlp"])
    return library


def own(library: Library) -> list[tuple[str, str]]:
    return [row[1:] for row in library.user_data()["tag_colours"]]


def test_a_tag_gets_a_colour_and_loses_it_and_both_are_undone(shelf: Library) -> None:
    automatic = shelf.tag_colours()["ml"]
    changes = shelf.colour_tag("ml", "teal")
    assert changes.label == "colour tag ml teal"
    assert changes.tables == {"tag_colours"}
    assert not changes.searched
    assert shelf.tag_colours()["ml/theory"] == "teal"
    shelf.colour_tag("ml", "pink")
    shelf.colour_tag("ml", "")
    assert shelf.tag_colours()["ml"] == automatic
    for colour in ("pink", "teal", automatic):
        shelf.undo()
        assert shelf.tag_colours()["ml"] == colour
    assert own(shelf) == []
    shelf.redo()
    assert own(shelf) == [("ml", "teal")]


def test_the_same_colour_again_is_no_change(shelf: Library) -> None:
    shelf.colour_tag("nlp", "red")
    assert not shelf.colour_tag("nlp", "red")


def test_a_colour_or_tag_that_is_not_there_is_refused(shelf: Library) -> None:
    with pytest.raises(BadInput, match="no colour mauve"):
        shelf.colour_tag("nlp", "mauve")
    with pytest.raises(NotFound, match="no tag nowhere"):
        shelf.colour_tag("nowhere", "red")


def test_colours_go_with_a_tag_that_gets_another_name(shelf: Library) -> None:
    shelf.colour_tag("ml/theory", "red")
    shelf.colour_tag("ml", "blue")
    shelf.rename_tag("ml", "machine")
    assert own(shelf) == [("machine", "blue"), ("machine/theory", "red")]
    shelf.undo()
    assert sorted(own(shelf)) == [("ml", "blue"), ("ml/theory", "red")]


def test_a_merge_keeps_the_colour_of_the_tag_that_stays(shelf: Library) -> None:
    shelf.colour_tag("ML", "red")
    shelf.colour_tag("nlp", "gold")
    shelf.merge_tags([("ML", "nlp")])
    assert own(shelf) == [("nlp", "gold")]
    shelf.undo()
    shelf.merge_tags([("nlp", "new"), ("ML", "other")])
    assert sorted(own(shelf)) == [("new", "gold"), ("other", "red")]


def test_a_deleted_tag_has_no_colour_any_more(shelf: Library) -> None:
    shelf.colour_tag("ml/theory", "red")
    shelf.delete_tag("ml")
    assert own(shelf) == []
    shelf.undo()
    assert own(shelf) == [("ml/theory", "red")]


def test_many_merges_are_one_operation(shelf: Library) -> None:
    before = shelf.user_data()
    rev = shelf.rev
    changes = shelf.merge_tags([("ML", "ml"), ("nlp", "language"), ("ml/theory", "theory")])
    assert (changes.rev, changes.label) == (rev + 1, "merge 3 tags")
    assert shelf.tags() == [("language", 4), ("ml", 1), ("theory", 2)]
    shelf.undo()
    after = shelf.user_data()
    assert after["paper_tags"] == before["paper_tags"]
    shelf.redo()
    assert shelf.tags() == [("language", 4), ("ml", 1), ("theory", 2)]
    assert shelf.damage() == []


def test_a_merge_of_a_tag_that_is_not_there_changes_nothing(shelf: Library) -> None:
    rev = shelf.rev
    with pytest.raises(NotFound, match="no tag nowhere"):
        shelf.merge_tags([("ML", "ml"), ("nowhere", "ml")])
    assert shelf.rev == rev
    assert ("ML", 1) in shelf.tags()


def test_several_tags_are_deleted_by_one_operation(shelf: Library) -> None:
    changes = shelf.delete_tags(["ML", "ml"])
    assert changes.label == "delete 2 tags"
    assert changes.papers == {1, 2, 3}
    assert shelf.tags() == [("nlp", 4)]
    shelf.undo()
    assert len(shelf.tags()) == 3


def test_a_tag_above_others_counts_their_papers_too_each_once(shelf: Library) -> None:
    shelf.tag([1, 4], add=["ml", "ml-ops", "ml/theory/deep", "ml0"])
    assert shelf.counts_with_subtags() == {"ml": 3, "ml/theory": 3}
    assert len(shelf.view("tag:ml/theory")) == 3
    shelf.trash([1])
    assert shelf.counts_with_subtags() == {"ml": 2, "ml/theory": 2}
    shelf.delete_tag("ml/theory")
    assert shelf.counts_with_subtags() == {}


def test_hygiene_of_a_library(shelf: Library) -> None:
    shelf.tag([4], add=["gone", "kept"])
    shelf.colour_tag("gone", "red")
    shelf.tag([4], remove=["gone"])
    found = shelf.tag_hygiene()
    assert [(pair.goes, pair.stays) for pair in found.alike] == [("ML", "ml")]
    assert found.on_one_paper == (("ML", "Study 2"), ("kept", "Study 3"))
    assert found.unused == ("gone",)
    shelf.merge_tags([(pair.goes, pair.stays) for pair in found.alike])
    shelf.delete_tags(found.unused)
    assert shelf.tag_hygiene().alike == ()
    assert shelf.tag_hygiene().unused == ()


def test_a_tag_on_papers_in_trash_only_is_unused(shelf: Library) -> None:
    shelf.trash([3])
    assert "ML" in shelf.tag_hygiene().unused


def test_colours_outlive_a_backup(shelf: Library) -> None:
    shelf.colour_tag("nlp", "red")
    file = shelf.back_up().file
    shelf.colour_tag("nlp", "blue")
    folder = shelf.folder
    shelf.close()
    Library.restore_backup(folder, file)
    restored = Library.open(folder)
    assert own(restored) == [("nlp", "red")]
    restored.close()


def test_a_colour_that_changes_outside_an_operation_is_refused(shelf: Library) -> None:
    shelf.colour_tag("nlp", "red")
    raw = sqlite3.connect(shelf.folder / "library.db", isolation_level=None)
    with pytest.raises(sqlite3.Error, match=r"outside an operation|no such function"):
        raw.execute("UPDATE tag_colours SET colour = 'blue'")
    raw.close()


def test_a_rename_that_was_coloured_over_since_is_not_taken_back_blindly(shelf: Library) -> None:
    shelf.colour_tag("nlp", "red")
    renamed = shelf.rename_tag("nlp", "language")
    shelf.colour_tag("language", "blue")
    with pytest.raises(Exception, match="changed again since"):
        shelf.undo(renamed.rev)
    shelf.undo(renamed.rev, with_later=True)
    assert own(shelf) == [("nlp", "red")]
