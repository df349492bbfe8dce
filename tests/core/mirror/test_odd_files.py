"""What people and synchronisers do to files that nobody planned for: no word is lost by it."""

import contextlib
import os

import pytest

from readinglist.core.errors import BadInput
from tests.core.mirror.files import Mirrored, left


@pytest.fixture
def mirrored(library, tmp_path) -> Mirrored:
    return Mirrored(library, tmp_path / "mirror")


def marks(mirrored, number):
    return {(mark.quote, mark.comment) for mark in mirrored.paper(number).highlights}


def add_highlight(mirrored, number, comment, uid=""):
    own = f"  uid: {uid}\n" if uid else ""
    mirrored.edit(
        number,
        "abstract: |-",
        f"highlights:\n- quote: little attention\n  comment: {comment}\n{own}abstract: |-",
    )


def test_one_quote_marked_by_hand_in_two_papers_is_a_highlight_of_each(mirrored):
    add_highlight(mirrored, 1, "first")
    add_highlight(mirrored, 2, "second")

    mirrored.take()

    assert marks(mirrored, 1) == {("little attention", "first")}
    assert marks(mirrored, 2) == {("little attention", "second")}


def test_a_highlight_copied_with_its_uid_into_another_file_is_on_both_papers(mirrored):
    mirrored.library.highlight(1, "little attention", "mine")
    mirrored.write()
    [mark] = mirrored.paper(1).highlights
    add_highlight(mirrored, 2, "mine, too", mark.uid)

    mirrored.take()

    assert marks(mirrored, 1) == {("little attention", "mine")}
    assert marks(mirrored, 2) == {("little attention", "mine, too")}


def test_one_quote_marked_twice_in_one_file_is_two_highlights(mirrored):
    add_highlight(mirrored, 1, "first\n- quote: little attention\n  comment: second")

    mirrored.take()

    assert marks(mirrored, 1) == {("little attention", "first"), ("little attention", "second")}


def test_colour_and_comment_of_one_highlight_may_change_on_different_sides(mirrored):
    mirrored.library.highlight(1, "little attention", "old words", "green")
    mirrored.write()
    [mark] = mirrored.paper(1).highlights
    mirrored.library.comment_highlight(mark.uid, "new words")
    mirrored.edit(1, "colour: green", "colour: blue")

    done = mirrored.take()

    [mark] = mirrored.paper(1).highlights
    assert (mark.comment, mark.colour) == ("new words", "blue")
    assert done.conflicts == ()


def test_a_field_that_both_sides_changed_is_a_conflict(mirrored):
    mirrored.edit(1, "type: misc", "type: misc\nvenue: one")
    mirrored.take()
    file = mirrored.edit(1, "venue: one", "venue: two")
    copy = file.with_name(f"{file.stem}.sync-conflict-20261121-101010-ABCDEFG.md")
    copy.write_text(mirrored.text(1).replace("venue: two", "venue: three"), "utf-8")
    both = mirrored.library.import_mirror(mirrored.folder)

    [found] = both.conflicts
    assert {found.conflict.library, found.conflict.file} == {"two", "three"}
    assert found.conflict.field == "venue"


def test_a_clash_of_keys_is_settled_even_where_the_next_best_key_is_taken(mirrored):
    low, high = sorted((1, 2), key=lambda number: mirrored.paper(number).uid)
    mirrored.library.set_fields([low], {"key": "same"})
    mirrored.library.set_fields([3], {"key": f"same-{mirrored.paper(high).uid[:4]}"})
    mirrored.write()
    mirrored.edit(high, f"key: {mirrored.paper(high).key}", "key: same")

    mirrored.take()

    assert mirrored.paper(low).key == "same"
    assert mirrored.paper(high).key == f"same-{mirrored.paper(high).uid[:5]}"


def test_two_keys_may_be_swapped(mirrored):
    one, other = mirrored.paper(1).key, mirrored.paper(2).key
    mirrored.edit(1, f"key: {one}", f"key: {other}")
    mirrored.file(2).write_text(mirrored.text(2).replace(f"key: {other}", f"key: {one}"), "utf-8")

    mirrored.take()

    assert (mirrored.paper(1).key, mirrored.paper(2).key) == (other, one)


def test_a_file_put_back_after_its_paper_was_emptied_from_trash_is_a_new_paper(mirrored):
    mirrored.append(1, "my words")
    mirrored.take()
    file = mirrored.file(1)
    kept = file.read_bytes()
    mirrored.library.trash([1])
    mirrored.write()
    mirrored.library.empty_trash()
    file.write_bytes(kept)

    done = mirrored.take()

    [new] = done.new
    assert mirrored.paper(new).note == "my words"


def test_plain_writing_leaves_a_file_that_was_put_back_alone(mirrored):
    file, kept = mirrored.file(1), mirrored.file(1).read_bytes()
    mirrored.library.trash([1])
    mirrored.write()
    mirrored.library.empty_trash()
    file.write_bytes(kept)

    assert file.name in left(mirrored.write())
    assert file.read_bytes() == kept


def test_a_paper_whose_file_was_overwritten_by_another_gets_its_own_again(mirrored):
    file = mirrored.file(2)
    file.write_bytes(mirrored.file(1).read_bytes())

    mirrored.take()

    assert mirrored.paper(2).trashed is None
    assert mirrored.paper(2).uid in file.read_text("utf-8")


def test_two_losers_of_one_second_are_both_kept(mirrored):
    for words in ("first", "second"):
        mirrored.append(1, f"the file's {words}")
        mirrored.library.set_note(1, f"the library's {words}")
        mirrored.library.import_mirror(mirrored.folder)

    assert "the file's first" in mirrored.aside()
    assert "the file's second" in mirrored.aside()


def test_a_file_that_became_a_link_is_left_and_its_paper_stays(mirrored, tmp_path):
    file = mirrored.file(1)
    file.rename(tmp_path / "elsewhere.md")
    file.symlink_to(tmp_path / "elsewhere.md")

    assert file.name in left(mirrored.take())
    assert mirrored.paper(1).trashed is None
    mirrored.library.star([1])
    mirrored.write()
    assert file.is_symlink()


def test_a_folder_by_the_name_of_a_file_keeps_no_other_file_from_being_written(mirrored):
    file, other = mirrored.file(1), mirrored.file(2)
    file.unlink()
    file.mkdir()
    mirrored.library.star([1, 2])

    assert file.name in left(mirrored.write())
    assert "starred: true" in other.read_text("utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
@pytest.mark.timeout(30)
def test_a_pipe_by_the_name_of_a_file_is_not_waited_for(mirrored):
    file = mirrored.file(1)
    file.unlink()
    os.mkfifo(file)
    mirrored.library.star([1])

    assert file.name in left(mirrored.write())


def test_the_file_of_a_trashed_paper_goes_though_its_line_ends_are_others(mirrored):
    file = mirrored.file(1)
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    mirrored.library.trash([1])

    mirrored.write()

    assert not file.exists()


def test_a_damaged_memory_of_what_was_written_blocks_nothing(mirrored):
    mirrored.append(1, "my words")
    mirrored.last(1).write_bytes(mirrored.last(1).read_bytes()[:60])
    mirrored.file(2).unlink()
    mirrored.last(2).unlink()

    assert mirrored.take().changed == {1}
    assert mirrored.paper(1).note == "my words"
    mirrored.write()
    assert mirrored.file(2).exists()


@pytest.mark.parametrize("nonsense", ["[" * 200_000, '{"number": 1e999, "head": "", "left": []}'])
def test_a_damaged_state_means_that_all_is_written_anew(mirrored, nonsense):
    (mirrored.own / "state.json").write_text(nonsense)
    mirrored.library.star([1])

    mirrored.write()

    assert "starred: true" in mirrored.text(1)


@pytest.mark.parametrize("inside", ["making-0", "../aside"])
def test_links_that_somebody_put_into_the_mirrors_own_folder_lead_nowhere(
    mirrored, tmp_path, inside
):
    outside = tmp_path / "outside"
    outside.mkdir()
    victim = outside / "file"
    victim.write_text("mine")
    link = mirrored.own / inside
    link.symlink_to(victim if inside == "making-0" else outside)
    mirrored.append(1, "one")
    mirrored.library.set_note(1, "other")

    with contextlib.suppress(BadInput):
        mirrored.library.import_mirror(mirrored.folder)

    assert victim.read_text() == "mine"
    assert [file.name for file in outside.iterdir()] == ["file"]


def test_two_new_files_of_one_arxiv_id_are_one_paper(mirrored):
    mirrored.new("title: The same\narxiv: 2507.06203\n---\none\n", "one.md")
    mirrored.new("title: The same\narxiv: 2507.06203v2\n---\nother\n", "other.md")

    done = mirrored.take()

    [new] = done.new
    assert "one" in mirrored.paper(new).note and "other" in mirrored.paper(new).note


def test_a_note_too_long_for_a_file_keeps_no_other_paper_from_being_taken(mirrored):
    mirrored.library.set_note(1, "long " * 1_100_000)
    mirrored.file(1).unlink()
    mirrored.append(2, "my words")

    done = mirrored.library.import_mirror(mirrored.folder)

    assert 2 in done.changed
    assert mirrored.paper(1).trashed is None
