"""Writing a mirror: only what changed, under stable names, and nothing that somebody edited."""

import os

import pytest

from readinglist.core.errors import BadInput
from readinglist.core.importing.documents import read_file
from tests.conftest import SAMPLE
from tests.core.mirror.files import DELETED, EDITED, TITLES, Mirrored, left


@pytest.fixture
def mirrored(library, tmp_path) -> Mirrored:
    return Mirrored(library, tmp_path / "mirror")


def test_every_paper_has_one_file(mirrored):
    assert len(mirrored.files()) == 3
    for number, title in enumerate(TITLES, 1):
        assert f"title: {title}\n" in mirrored.text(number)
        assert mirrored.paper(number).abstract in mirrored.text(number)


def test_the_samples_papers_have_one_file_each(library, tmp_path):
    [plan] = library.plan_import([read_file(SAMPLE)])
    library.apply_import(plan)
    assert library.mirror(tmp_path / "mirror").written == 24
    assert len(list((tmp_path / "mirror").glob("*.md"))) == 24
    assert library.mirror(tmp_path / "mirror").written == 0


def test_progress_is_told(library, tmp_path):
    Mirrored(library, tmp_path / "mirror")
    told = []
    library.mirror(tmp_path / "other", lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (3, 3)]


def test_a_second_time_writes_nothing(mirrored):
    before = mirrored.stamps()
    assert (mirrored.write().written, mirrored.stamps()) == (0, before)


EDITS = {
    "note": (lambda library: library.set_note(1, "Read it."), "\n---\n\nRead it.\n"),
    "star": (lambda library: library.star([1]), "starred: true"),
    "status": (lambda library: library.set_status([1], "read"), "status: read"),
    "rating": (lambda library: library.rate([1], 4), "rating: 4"),
    "tag": (lambda library: library.tag([1], add=["ml/attention"]), "- ml/attention"),
    "title": (lambda library: library.set_fields([1], {"title": "New"}), "title: New"),
    "highlight": (lambda library: library.highlight(1, "little attention"), "quote: little"),
    "field": (lambda library: library.set_fields([1], {"year": "2025"}), "year: 2025"),
}


@pytest.mark.parametrize(("edit", "words"), EDITS.values(), ids=EDITS)
def test_one_edit_writes_one_file(mirrored, edit, words):
    before = mirrored.stamps()
    edit(mirrored.library)
    assert mirrored.write().written == 1
    assert words in mirrored.text(1)

    mine = mirrored.file(1).name
    after = mirrored.stamps()
    assert after.pop(mine) != before.pop(mine)
    assert after == before


def test_an_undone_edit_leaves_the_file_as_it_was(mirrored):
    before = mirrored.text(1)
    mirrored.library.set_note(1, "Read it.")
    mirrored.write()
    mirrored.library.undo()
    mirrored.write()
    assert mirrored.text(1) == before


# Names -------------------------------------------------------------------------------------------


def test_a_renamed_key_keeps_the_file_name(mirrored):
    file = mirrored.file(1)
    mirrored.library.set_fields([1], {"key": "another"})
    mirrored.write()
    assert mirrored.file(1) == file
    assert "key: another" in mirrored.text(1)


@pytest.mark.parametrize("place", ["mine.md", "read/mine.md", "read/2026/mine – Ünïcode.md"])
def test_a_file_keeps_the_name_that_its_user_gave_it(mirrored, place):
    new = mirrored.folder / place
    new.parent.mkdir(parents=True, exist_ok=True)
    mirrored.file(1).rename(new)

    mirrored.library.star([1])
    assert left(mirrored.write()) == {}
    assert mirrored.file(1) == new
    assert "starred: true" in new.read_text()

    mirrored.library.star([1], False)
    mirrored.write()
    assert len(mirrored.files()) == 3
    assert not mirrored.take().changes


# Trash -------------------------------------------------------------------------------------------


def test_the_file_of_a_paper_in_trash_goes_and_comes_back(mirrored):
    before, names = mirrored.text(1), mirrored.stamps().keys()
    mirrored.library.trash([1])
    assert mirrored.write().removed == 1
    assert len(mirrored.files()) == 2

    mirrored.library.restore([1])
    assert mirrored.write().written == 1
    assert (mirrored.text(1), mirrored.stamps().keys()) == (before, names)


def test_emptying_trash_before_the_mirror_follows_removes_the_file(mirrored):
    mirrored.library.trash([1])
    mirrored.library.empty_trash()
    assert mirrored.write().removed == 1
    assert len(mirrored.files()) == 2
    mirrored.library.undo()
    mirrored.library.undo()
    assert mirrored.write().written == 1


def test_an_edited_file_of_a_paper_in_trash_stays_and_is_said(mirrored):
    file = mirrored.append(1, "my words")
    mirrored.library.trash([1])
    assert left(mirrored.write()) == {file.name: EDITED}
    assert "my words" in file.read_text()


def test_an_undone_import_takes_its_files_away_and_redo_brings_them(mirrored):
    names = mirrored.stamps().keys()
    mirrored.library.undo()
    assert mirrored.write().removed == 3
    assert mirrored.files() == []
    mirrored.library.redo()
    assert mirrored.write().written == 3
    assert mirrored.stamps().keys() == names


def test_an_undone_import_leaves_an_edited_file(mirrored):
    file = mirrored.append(1, "my words")
    mirrored.library.undo()
    assert left(mirrored.write()) == {file.name: EDITED}
    assert mirrored.files() == [file]


# What is not the program's to write ---------------------------------------------------------------


def test_an_edited_file_is_left_alone_until_it_is_taken_over(mirrored):
    file = mirrored.append(1, "my words")
    mirrored.library.star([1])
    mirrored.library.star([2])
    before = file.read_bytes()
    for _ in range(2):
        assert left(mirrored.write()) == {file.name: EDITED}
        assert file.read_bytes() == before
    assert "starred: true" in mirrored.text(2)

    mirrored.take()
    assert left(mirrored.write()) == {}
    assert "my words" in mirrored.text(1)
    assert "starred: true" in mirrored.text(1)


def test_a_deleted_file_is_said_and_not_written(mirrored):
    file = mirrored.file(1)
    file.unlink()
    mirrored.library.star([1])
    for _ in range(2):
        assert left(mirrored.write()) == {file.name: DELETED}
        assert not file.exists()


def test_a_file_made_crlf_does_not_count_as_edited(mirrored):
    file = mirrored.file(1)
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    before = mirrored.stamps()
    assert left(mirrored.write()) == {}
    assert not mirrored.take().changes
    assert mirrored.stamps() == before

    mirrored.library.star([1])
    assert left(mirrored.write()) == {}
    assert "starred: true" in mirrored.text(1)


def test_a_byte_order_mark_does_not_count_as_edited(mirrored):
    file = mirrored.file(1)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert left(mirrored.write()) == {}
    assert not mirrored.take().changes


FOREIGN = {
    "README.md": "# My papers\n",
    "notes.txt": "---\ntitle: No paper\n---\n",
    "sub/README.md": "no front matter",
    ".hidden.md": "---\ntitle: No paper\n---\n",
    ".obsidian/template.md": "---\ntitle: No paper\n---\n",
    ".git/x.md": "---\ntitle: No paper\n---\n",
}


def test_foreign_files_are_nobodys_business(mirrored):
    for name, text in FOREIGN.items():
        (mirrored.folder / name).parent.mkdir(exist_ok=True)
        (mirrored.folder / name).write_text(text)

    mirrored.library.star([1])
    assert left(mirrored.write()) == {}
    done = mirrored.take()
    assert (done.new, left(done)) == (frozenset(), {})
    for name, text in FOREIGN.items():
        assert (mirrored.folder / name).read_text() == text


def test_a_file_that_another_library_wrote_is_left_alone(mirrored):
    mirrored.own.rename(mirrored.own.with_name("of another machine"))
    mirrored.library.star([1])
    name = mirrored.file(1).name
    said = left(mirrored.write())
    assert list(said) == [name]
    assert "starred: false" in mirrored.text(1)


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_a_files_permissions_stay(mirrored):
    mirrored.file(1).chmod(0o640)
    mirrored.library.star([1])
    mirrored.write()
    assert mirrored.file(1).stat().st_mode & 0o777 == 0o640


def test_git_does_not_see_what_the_program_keeps(mirrored):
    assert (mirrored.folder / ".readinglist" / ".gitignore").read_text() == "*\n"


# Where it may lie ---------------------------------------------------------------------------------


@pytest.mark.parametrize("place", [".", "mirror", "mirror/deep", "../library/x"])
def test_a_mirror_in_the_librarys_folder_is_refused(library, folder, place):
    before = sorted(folder.rglob("*"))
    with pytest.raises(BadInput):
        library.mirror(folder / place)
    assert sorted(folder.rglob("*")) == before


def test_a_file_is_no_place_for_a_mirror(library, tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(BadInput):
        library.mirror(tmp_path / "file")
    with pytest.raises(BadInput):
        library.import_mirror(tmp_path / "file")
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_that_is_not_there_is_made_for_writing_only(library, tmp_path):
    with pytest.raises(BadInput):
        library.import_mirror(tmp_path / "a" / "b")
    assert not (tmp_path / "a").exists()
    library.mirror(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
