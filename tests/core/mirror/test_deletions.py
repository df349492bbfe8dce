"""Deleted files send papers to Trash; copies of synchronisers and git's markers are merged."""

import pytest

from readinglist.core.errors import BadInput
from tests.conftest import abstract, import_papers
from tests.core.mirror.files import TITLES, Mirrored, left


@pytest.fixture
def mirrored(library, tmp_path) -> Mirrored:
    return Mirrored(library, tmp_path / "mirror")


def test_a_deleted_file_sends_its_paper_to_trash(mirrored):
    before = mirrored.library.user_data()
    mirrored.file(1).unlink()
    assert mirrored.take().trashed == {1}
    assert mirrored.library.view("trash") == [1]
    mirrored.library.undo()
    assert mirrored.library.user_data() == before
    assert mirrored.write().written == 1


def test_a_deleted_file_of_a_paper_that_changed_since_comes_back(mirrored):
    mirrored.file(1).unlink()
    mirrored.library.set_note(1, "from the library")
    done = mirrored.take()
    assert done.trashed == frozenset()
    [told] = done.conflicts
    assert (told.paper, told.conflict.field, told.conflict.file) == (1, "file", "deleted")
    assert "from the library" in mirrored.text(1)


def test_an_edited_file_brings_its_paper_back_from_trash(mirrored):
    mirrored.append(1, "my words")
    mirrored.library.trash([1])
    [told] = mirrored.take().conflicts
    assert (told.conflict.library, told.conflict.file) == ("in Trash", "edited")
    assert mirrored.library.view("trash") == []
    assert mirrored.paper(1).note == "my words"


def test_an_unedited_file_of_a_paper_in_trash_goes(mirrored):
    mirrored.library.trash([1])
    assert mirrored.take().written.removed == 1
    assert (mirrored.library.view("trash"), len(mirrored.files())) == ([1], 2)


def test_a_file_that_is_put_back_brings_its_paper_back_from_trash(mirrored):
    file, text = mirrored.file(1), mirrored.text(1)
    mirrored.library.trash([1])
    mirrored.write()
    file.write_text(text)
    assert mirrored.take().changed == {1}
    assert mirrored.library.view("trash") == []


def test_a_renamed_file_is_not_a_deleted_one(mirrored):
    mirrored.append(1, "my words").rename(mirrored.folder / "mine.md")
    done = mirrored.take()
    assert (done.trashed, done.changed) == (frozenset(), {1})
    assert mirrored.file(1).name == "mine.md"


def test_a_file_that_makes_no_sense_is_not_a_deleted_one(mirrored):
    mirrored.file(1).write_text("")
    done = mirrored.take()
    assert (done.trashed, len(left(done))) == (frozenset(), 1)


def test_many_files_gone_are_asked_about(library, tmp_path):
    titles = [
        f"{a} {b}" for a in ("Red", "Blue", "Green", "Black") for b in ("tides", "owls", "ice")
    ]
    import_papers(library, *((title, abstract(title)) for title in titles))
    folder = tmp_path / "mirror"
    library.mirror(folder)
    for file in folder.glob("*.md"):
        file.unlink()
    before = library.user_data()
    with pytest.raises(BadInput, match="12 of 12 files are gone"):
        library.import_mirror(folder)
    assert library.user_data() == before

    done = library.import_mirror(folder, with_deletions=True)
    assert len(done.trashed) == 12
    library.undo()
    assert library.user_data() == before


def test_a_folder_without_what_was_last_written_deletes_nothing(mirrored, tmp_path):
    (tmp_path / "empty").mkdir()
    done = mirrored.library.import_mirror(tmp_path / "empty")
    assert (done.trashed, done.written.written) == (frozenset(), 3)


# Copies -----------------------------------------------------------------------------------------


def test_a_synchronisers_copy_is_merged_and_put_aside(mirrored):
    file = mirrored.file(1)
    theirs = f"{mirrored.text(1)}\nfrom the other machine\n"
    mirrored.append(1, "from this machine")
    mirrored.edit(1, "tags: []", "tags: [here]")
    copy = file.with_name(f"{file.stem}.sync-conflict-20260803-101010-ABCDEFG.md")
    copy.write_text(theirs)

    done = mirrored.take()
    assert done.changed == {1}
    note = mirrored.paper(1).note
    assert "from the other machine" in note
    assert "from this machine" in note
    assert mirrored.paper(1).tags == ("here",)
    assert not copy.exists()
    assert "from the other machine" in mirrored.aside()


def test_git_conflict_markers_keep_both_notes(mirrored):
    file, text = mirrored.file(1), mirrored.text(1)
    sides = "<<<<<<< HEAD\nfrom here\n=======\nfrom there\n>>>>>>> origin/main\n"
    file.write_text(f"{text}\n{sides}")
    mirrored.take()
    for words in (mirrored.paper(1).note, mirrored.text(1)):
        assert "from here" in words
        assert "from there" in words
        assert "<<<<<<<" not in words


def test_git_conflict_markers_in_the_front_matter_are_merged(mirrored):
    sides = "<<<<<<< HEAD\ntags: [here]\n=======\ntags: [there]\n>>>>>>> origin/main"
    mirrored.edit(1, "tags: []", sides)
    mirrored.take()
    assert mirrored.paper(1).tags == ("here", "there")


def test_markers_that_do_not_belong_together_are_left_alone(mirrored):
    file = mirrored.append(1, "<<<<<<< HEAD\nfrom here")
    before = file.read_bytes()
    assert list(left(mirrored.take())) == [file.name]
    assert file.read_bytes() == before


def test_two_new_files_with_one_uid_are_one_paper_and_neither_is_lost(mirrored):
    for name in ("a", "b"):
        mirrored.new(f"title: By hand\nuid: 0123456789abcdef\n---\nnote {name}\n", f"new {name}.md")
    done = mirrored.take()
    assert done.new == {4}
    assert mirrored.paper(4).note == "note a\n\n---\n\nnote b"
    assert len(mirrored.files()) == 4
    assert "note b" in mirrored.aside()


def test_two_new_files_of_a_known_paper_are_both_taken(mirrored):
    for name in ("a", "b"):
        mirrored.new(f"title: {TITLES[0]}\ntags: [{name}]\n---\n", f"new {name}.md")
    assert mirrored.take().new == frozenset()
    assert mirrored.paper(1).tags == ("a", "b")
    assert len(mirrored.files()) == 3
