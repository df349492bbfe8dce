"""Edits that meet in one place: in git's neighbouring lines, in one uid, in one moment."""

import shutil
from pathlib import Path

import pytest

from readinglist.core.library import Library
from readinglist.core.mirror import writing
from tests.conftest import abstract, import_papers
from tests.core.mirror.files import Mirrored, left
from tests.core.mirror.machines import Machine, clones, exchange_by_git, git, no_git

needs_git = pytest.mark.skipif(bool(no_git()), reason=no_git())


@pytest.fixture
def mirrored(library, tmp_path) -> Mirrored:
    return Mirrored(library, tmp_path / "mirror")


@pytest.fixture
def second(tmp_path):
    """Another library, on another machine."""
    opened = Library.open(tmp_path / "second", tmp_path / "second cache")
    yield opened
    opened.close()


# Neighbouring lines ----------------------------------------------------------------------------


def two_machines(tmp_path: Path, style: str) -> tuple[Machine, Machine]:
    """Both have a starred paper of rating 5, out of one repository."""
    one, other = clones(tmp_path)
    for folder in (one, other):
        git(folder, "config", "merge.conflictStyle", style)
    first, second = Machine("a", tmp_path, one), Machine("b", tmp_path, other)
    import_papers(first.library, ("Walking tides", abstract("tides")))
    first.library.star([1])
    first.library.rate([1], 5)
    for machine in (first, second, first):
        exchange_by_git(machine)
    return first, second


@needs_git
@pytest.mark.parametrize("style", ["diff3", "zdiff3"])
def test_fields_in_neighbouring_lines_that_each_side_changed_are_both_changed(tmp_path, style):
    first, second = two_machines(tmp_path, style)
    first.library.star([1], False)
    second.library.rate([1], 2)

    for machine in (first, second, first, second):
        exchange_by_git(machine)

    for machine in (first, second):
        [paper] = machine.library.papers([1])
        assert (paper.starred, paper.rating) == (False, 2)
        machine.library.close()


@needs_git
def test_where_git_does_not_say_what_was_before_each_difference_is_told(tmp_path):
    first, second = two_machines(tmp_path, "merge")
    first.library.star([1], False)
    second.library.rate([1], 2)
    exchange_by_git(first)
    second.library.import_mirror(second.folder)
    git(second.folder, "add", "--all")
    git(second.folder, "commit", "--message", "mine")
    git(second.folder, "pull", "--no-rebase", "--no-edit", "origin", "main", check=False)

    done = second.library.import_mirror(second.folder)

    told = {each.conflict.field: each.conflict for each in done.conflicts}
    assert {told["starred"].library, told["starred"].file} == {"True", "False"}
    assert {told["rating"].library, told["rating"].file} == {"5", "2"}
    [aside] = (second.folder / ".readinglist" / "aside").iterdir()
    assert "<<<<<<<" in aside.read_text()
    first.library.close()
    second.library.close()


def test_a_note_about_conflict_markers_is_a_note(mirrored):
    note = "So it looks:\n<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> theirs\nin git."
    mirrored.library.set_note(1, note)
    mirrored.write()
    mirrored.edit(1, "rating: 0", "rating: 4")

    done = mirrored.take()

    assert mirrored.paper(1).note == note
    assert mirrored.paper(1).rating == 4
    assert done.conflicts == ()


# One uid for two ---------------------------------------------------------------------------------


def test_a_file_copied_as_a_template_destroys_no_paper_on_another_machine(mirrored, second):
    frogs = mirrored.file(1)
    copy = mirrored.folder / "zz.md"
    copy.write_text(mirrored.text(1).replace("Gentle descent", "Something about toads"), "utf-8")

    assert "zz.md" in left(mirrored.take())
    done = second.import_mirror(mirrored.folder)

    assert "zz.md" in left(done)
    titles = {paper.title for paper in second.papers(second.view("all"))}
    assert titles == {"Gentle descent", "Walking tides", "Frozen owls"}
    assert frogs.exists()
    mirrored.take()
    assert mirrored.paper(1).title == "Gentle descent"


def test_one_unknown_uid_in_the_files_of_two_known_papers_is_claimed_once(mirrored):
    mirrored.library.set_fields([1], {"doi": "10.1000/aa"})
    mirrored.library.set_fields([2], {"doi": "10.1000/bb"})
    mirrored.write()
    for name, number, doi in (("1.md", 1, "10.1000/aa"), ("2.md", 2, "10.1000/bb")):
        title = mirrored.paper(number).title
        mirrored.new(f"title: {title}\nuid: '0000000000000000'\ndoi: {doi}\n---\n", name)

    done = mirrored.library.import_mirror(mirrored.folder)

    assert "2.md" in left(done)
    assert mirrored.paper(1).uid == "0000000000000000"
    assert mirrored.library.damage() == []


# Deletions ---------------------------------------------------------------------------------------


def test_papers_in_trash_do_not_count_where_most_files_are_gone(library, tmp_path):
    folder = tmp_path / "mirror"
    ids = import_papers(library, *((f"Paper {n}", abstract(f"{n}")) for n in range(40)))
    library.trash(ids[:20])
    library.mirror(folder)
    library.restore(ids[:10])
    library.mirror(folder)
    library.trash(ids[:10])
    library.mirror(folder)
    for file in folder.glob("*.md"):
        file.unlink()

    with pytest.raises(Exception, match="20 of 20 files are gone"):
        library.import_mirror(folder)

    assert len(library.view("all")) == 20


# One moment --------------------------------------------------------------------------------------


def test_what_changes_while_a_mirror_is_looked_through_is_written_next_time(
    mirrored, second, monkeypatch
):
    twin = Library.open(mirrored.library.folder, mirrored.folder.parent / "twin cache")
    look = writing.Writing.touched

    def touched(self):
        found = look(self)
        twin.star([1])
        return found

    monkeypatch.setattr(writing.Writing, "touched", touched)
    mirrored.write()
    monkeypatch.undo()
    twin.close()

    mirrored.write()

    assert "starred: true" in mirrored.text(1)


def test_papers_that_are_imported_while_a_mirror_is_written_do_not_disturb_it(
    mirrored, monkeypatch
):
    twin = Library.open(mirrored.library.folder, mirrored.folder.parent / "twin cache")
    shutil.rmtree(mirrored.folder)
    monkeypatch.setattr(writing, "_BATCH", 2)

    def progress(done, total):
        if done == 2:
            import_papers(
                twin, ("Newer", abstract("newer")), ("Frozen owls", abstract("frozen owls"))
            )

    mirrored.library.mirror(mirrored.folder, progress)
    twin.close()
    mirrored.write()

    assert len(mirrored.files()) == 4


def test_a_disk_that_fails_after_edits_were_taken_over_does_not_hide_what_was_done(
    mirrored, monkeypatch
):
    mirrored.append(1, "my words")
    (mirrored.own / "making-0").mkdir()  # nothing can be written

    done = mirrored.library.import_mirror(mirrored.folder)

    assert done.changed == {1}
    assert mirrored.paper(1).note == "my words"
    [warning] = mirrored.library.take_warnings()
    assert "cannot be used" in str(warning)


def test_a_file_made_by_hand_whose_import_is_undone_is_put_aside(mirrored):
    mirrored.new("title: By hand\n---\nmy words\n")
    mirrored.take()
    mirrored.library.undo()

    mirrored.write()

    assert "my words" in mirrored.aside()
