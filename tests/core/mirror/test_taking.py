"""Taking over what was edited in the files of a mirror, as one operation."""

import pytest

from tests.core.mirror.files import TITLES, Mirrored, left


@pytest.fixture
def mirrored(library, tmp_path) -> Mirrored:
    return Mirrored(library, tmp_path / "mirror")


def test_an_edited_note_is_taken_over(mirrored):
    mirrored.append(1, "Read *it*.\n\n- twice")
    done = mirrored.take()
    assert (done.changed, done.new, done.trashed) == ({1}, frozenset(), frozenset())
    assert mirrored.paper(1).note == "Read *it*.\n\n- twice"


EDITS = {
    "starred": ("starred: false", "starred: true", True),
    "rating": ("rating: 0", "rating: 4", 4),
    "status": ("status: new", "status: read", "read"),
    "title": (f"title: {TITLES[0]}", "title: Gentler", "Gentler"),
    "year": ("added:", "year: 2025\nadded:", 2025),
    "doi": ("added:", "doi: https://doi.org/10.1000/182\nadded:", "10.1000/182"),
    "url": ("added:", "url: https://example.org/a\nadded:", "https://example.org/a"),
    "tags": ("tags: []", "tags: [ml/attention, to do]", ("ml/attention", "to do")),
    "key": ("key: ", "key: a", None),
    "aliases": ("added:", "aliases: [former]\nadded:", ("former",)),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edited_field_is_taken_over(mirrored, name):
    old, new, value = EDITS[name]
    mirrored.edit(1, old, new)
    assert mirrored.take().changed == {1}
    assert value is None or getattr(mirrored.paper(1), name) == value


def test_authors_are_read_as_people_write_them(mirrored):
    mirrored.edit(1, "added:", "authors: Lovelace, Ada and Alan Turing\nadded:")
    mirrored.take()
    assert [name.family for name in mirrored.paper(1).authors] == ["Lovelace", "Turing"]


def test_tags_that_were_taken_out_of_a_file_are_gone(mirrored):
    mirrored.library.tag([1], add=["a", "b"])
    mirrored.write()
    mirrored.edit(1, "- a\n", "- c\n")
    mirrored.take()
    assert mirrored.paper(1).tags == ("b", "c")


def test_names_that_mean_nothing_are_kept_among_the_fields(mirrored):
    mirrored.edit(1, "added:", "priority: high\nadded:")
    mirrored.take()
    assert mirrored.paper(1).fields == {"priority": "high"}


def test_a_paper_that_is_to_be_read_goes_to_the_end_of_the_queue(mirrored):
    mirrored.library.set_status([2], "to-read")
    mirrored.edit(1, "status: new", "status: to-read")
    mirrored.take()
    assert mirrored.library.queue_order() == [2, 1]


def test_a_paper_that_was_read_leaves_the_queue(mirrored):
    mirrored.library.set_status([1, 2], "to-read")
    mirrored.write()
    mirrored.edit(1, "status: to-read", "status: read")
    mirrored.take()
    assert mirrored.library.queue_order() == [2]
    assert "queue:" not in mirrored.text(1)


def test_all_edits_are_one_operation_that_undo_takes_back(mirrored):
    before, rev = mirrored.library.user_data(), mirrored.library.rev
    mirrored.append(1, "my words")
    mirrored.edit(1, "tags: []", "tags: [a, b]")
    mirrored.edit(2, "status: new", "status: to-read")
    mirrored.edit(2, "added:", "highlights:\n- quote: little attention\nadded:")
    mirrored.new("title: A paper by hand\ntags: [a]\n---\nits note\n")
    mirrored.file(3).unlink()

    done = mirrored.take()
    assert (done.new, done.changed, done.trashed) == ({4}, {1, 2}, {3})
    after = mirrored.library.user_data()
    assert mirrored.library.rev == rev + 1
    for _ in range(2):
        mirrored.library.undo()
        assert mirrored.library.user_data() == before
        mirrored.library.redo()
        assert mirrored.library.user_data() == after


def test_the_files_follow_when_a_take_over_is_undone(mirrored):
    before = mirrored.text(1)
    mirrored.append(1, "my words")
    mirrored.new("title: A paper by hand\n---\n")
    mirrored.take()
    mirrored.library.undo()
    assert left(mirrored.write()) == {}
    assert mirrored.text(1) == before
    assert len(mirrored.files()) == 3


def test_nothing_edited_is_nothing_done(mirrored):
    rev = mirrored.library.rev
    assert not mirrored.take().changes
    assert mirrored.library.rev == rev


# Both sides -------------------------------------------------------------------------------------


def test_edits_of_different_fields_merge_silently(mirrored):
    mirrored.library.rate([1], 5)
    mirrored.library.tag([1], add=["library"])
    mirrored.append(1, "from the file")
    mirrored.edit(1, "tags: []", "tags: [file]")
    assert mirrored.take().conflicts == ()

    paper = mirrored.paper(1)
    assert (paper.rating, paper.note) == (5, "from the file")
    assert paper.tags == ("file", "library")
    assert mirrored.aside() == ""


def test_the_same_edit_on_both_sides_is_no_conflict(mirrored):
    mirrored.library.set_note(1, "the same")
    mirrored.append(1, "the same")
    assert mirrored.take().conflicts == ()
    assert mirrored.paper(1).note == "the same"


CONFLICTS = {
    "rating": ("rating: 0", "rating: 2", lambda library: library.rate([1], 4), "4", "2", "4"),
    "status": (
        "status: new",
        "status: reading",
        lambda library: library.set_status([1], "read"),
        "read",
        "reading",
        "read",
    ),
    "title": (
        f"title: {TITLES[0]}",
        "title: Said by the file",
        lambda library: library.set_fields([1], {"title": "The library"}),
        "The library",
        "Said by the file",
        "Said by the file",
    ),
}


@pytest.mark.parametrize("field", CONFLICTS)
def test_a_conflict_is_told_with_both_values_and_neither_is_lost(mirrored, field):
    old, new, edit, ours, theirs, kept = CONFLICTS[field]
    mirrored.edit(1, old, new)
    edit(mirrored.library)
    [told] = mirrored.take().conflicts

    said = told.conflict
    assert (told.paper, said.field) == (1, field)
    assert (said.library, said.file, said.kept) == (ours, theirs, kept)
    assert str(getattr(mirrored.paper(1), field)) == kept
    assert new in mirrored.aside()


def test_two_notes_are_both_kept(mirrored):
    mirrored.library.set_note(1, "from the library")
    mirrored.append(1, "from the file")
    [told] = mirrored.take().conflicts
    assert (told.conflict.library, told.conflict.file) == ("from the library", "from the file")
    for text in (mirrored.paper(1).note, mirrored.text(1)):
        assert "from the library" in text
        assert "from the file" in text


# New papers -------------------------------------------------------------------------------------


def test_a_file_written_by_hand_is_a_new_paper(mirrored):
    file = mirrored.new("title: By hand\ntags: reading, ml\nstatus: to-read\n---\nits note\n")
    assert mirrored.take().new == {4}
    paper = mirrored.paper(4)
    assert (paper.title, paper.tags, paper.note) == ("By hand", ("ml", "reading"), "its note")
    assert mirrored.library.queue_order() == [4]
    assert mirrored.file(4) == file
    assert paper.key in mirrored.text(4)


def test_its_uid_is_kept_where_it_has_one(mirrored):
    mirrored.new("title: By hand\nuid: 0123456789abcdef\n---\n")
    mirrored.take()
    assert mirrored.paper(4).uid == "0123456789abcdef"


KNOWN = {
    "arXiv id": "title: Called otherwise\narxiv: 2507.06203v3\n",
    "arXiv link": "title: Called otherwise\narxiv: https://arxiv.org/abs/2507.06203\n",
    "DOI": "title: Called otherwise\ndoi: 10.1000/ABC\n",
    "title": f"title: {TITLES[0].upper()}!\n",
    "foreign uid": f"title: {TITLES[0]}\nuid: 0123456789abcdef\n",
}


@pytest.mark.parametrize("front", KNOWN.values(), ids=KNOWN)
def test_a_known_paper_is_recognised(mirrored, front):
    mirrored.library.set_fields([1], {"arxiv": "2507.06203v1", "doi": "10.1000/abc"})
    mirrored.write()
    mirrored.new(front + "---\nmy words\n")
    done = mirrored.take()
    assert (done.new, done.changed) == (frozenset(), {1})
    assert mirrored.paper(1).note == "my words"
    assert len(mirrored.files()) == 3
    assert "my words" in mirrored.text(1)


def test_contradicting_ids_make_it_another_paper(mirrored):
    mirrored.library.set_fields([1], {"arxiv": "2507.06203"})
    mirrored.new(f"title: {TITLES[0]}\narxiv: 2507.99999\n---\n")
    done = mirrored.take()
    assert (done.new, done.changed) == ({4}, frozenset())


def test_a_copy_used_as_a_template_is_left_alone_and_said(mirrored):
    text = mirrored.text(1).replace(TITLES[0], "Wholly different")
    copy = mirrored.folder / "copy.md"
    copy.write_text(text)
    done = mirrored.take()
    assert (done.new, done.changed, list(left(done))) == (frozenset(), frozenset(), ["copy.md"])
    assert copy.read_text() == text


# Keys -------------------------------------------------------------------------------------------


def test_a_key_that_another_paper_has_becomes_two_keys(mirrored):
    theirs = mirrored.paper(2).key
    mirrored.edit(1, f"key: {mirrored.paper(1).key}", f"key: {theirs}")
    mirrored.take()
    keys = {mirrored.paper(1).key, mirrored.paper(2).key}
    assert len(keys) == 2
    assert theirs in keys


def test_a_new_papers_key_that_is_taken_becomes_another(mirrored):
    mirrored.new(f"title: By hand\nkey: {mirrored.paper(2).key.upper()}\n---\n")
    mirrored.take()
    assert len({mirrored.paper(number).key.lower() for number in (1, 2, 3, 4)}) == 4


def test_a_changed_key_leaves_its_alias(mirrored):
    former = mirrored.paper(1).key
    mirrored.edit(1, f"key: {former}", "key: better")
    mirrored.take()
    assert mirrored.library.resolve([former]) == mirrored.library.resolve(["better"]) == [1]


# Highlights and sightings -----------------------------------------------------------------------


def test_a_highlight_written_by_hand_needs_its_quote_only(mirrored):
    mirrored.edit(1, "added:", "highlights:\n- quote: little attention\nadded:")
    mirrored.take()
    [mark] = mirrored.paper(1).highlights
    assert (mark.quote, mark.colour) == ("little attention", "green")
    assert f"uid: {mark.uid}" in mirrored.text(1) or f"uid: '{mark.uid}'" in mirrored.text(1)


def test_a_highlight_is_commented_and_removed_in_the_file(mirrored):
    mirrored.library.highlight(1, "little attention", "so?")
    mirrored.write()
    mirrored.edit(1, "comment: so?", "comment: indeed")
    mirrored.take()
    assert [mark.comment for mark in mirrored.paper(1).highlights] == ["indeed"]

    text = mirrored.text(1)
    start, end = text.index("highlights:"), text.index("abstract:")
    mirrored.file(1).write_text(text[:start] + text[end:])
    mirrored.take()
    assert mirrored.paper(1).highlights == ()


def test_highlights_of_both_sides_are_kept(mirrored):
    mirrored.library.highlight(1, "no labelled data")
    mirrored.edit(1, "added:", "highlights:\n- quote: little attention\nadded:")
    assert mirrored.take().conflicts == ()
    quotes = {mark.quote for mark in mirrored.paper(1).highlights}
    assert quotes == {"no labelled data", "little attention"}


def test_sightings_are_added_and_taken_away(mirrored):
    line = f"- {{file: other.txt, rank: 7, day: 2026-08-03, format: txt, hash: {'ab' * 32}}}\n"
    mirrored.edit(1, "sightings:\n", f"sightings:\n{line}")
    mirrored.take()
    found = {(seen.file, seen.rank, seen.day) for seen in mirrored.paper(1).sightings}
    assert ("other.txt", 7, "2026-08-03") in found

    text = mirrored.text(1)
    [own] = [each for each in text.splitlines(True) if "ab" * 32 in each]
    mirrored.file(1).write_text(text.replace(own, ""))
    mirrored.take()
    assert len(mirrored.paper(1).sightings) == 1


def test_note_and_star_may_be_written_into_the_front_matter(mirrored):
    mirrored.append(2, "below")
    mirrored.edit(2, "starred: false", "starred: false\nstar: true\nnote: above")
    mirrored.edit(1, "starred: false", "star: yes\nnote: |\n  two\n  lines")

    mirrored.take()

    assert (mirrored.paper(1).note, mirrored.paper(1).starred) == ("two\nlines", True)
    assert (mirrored.paper(2).note, mirrored.paper(2).starred) == ("below\n\nabove", True)
    assert mirrored.text(1).endswith("---\n\ntwo\nlines\n")
