"""Exports that are kept current: a file follows a saved search."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pybtex.database import parse_string

from readinglist.core import paths
from readinglist.core.errors import BadInput, DiskTrouble, NotFound
from readinglist.core.exporting.options import Options
from readinglist.core.keptexports import KeptExport, KeptExports
from readinglist.core.library import Library
from tests.cli.running import without_rights
from tests.conftest import CHECKOUT, abstract, import_papers

TITLES = ("Gentle Descent", "Steep Ascent", "On Tides")


@pytest.fixture
def three(library):
    """Three papers, and a saved search for those with a star: the first."""
    import_papers(library, *((title, abstract(title)) for title in TITLES))
    library.star([1])
    library.save_search("To cite", "is:starred")
    return library


@pytest.fixture
def file(tmp_path):
    return tmp_path / "papers.bib"


def keep(library, file, query='search:"To cite"', **more):
    return library.keep_export(file, query, "bibtex", **more)


def titles(file: Path) -> list[str]:
    """The titles in somebody else's reading of it."""
    found = parse_string(file.read_text("utf-8"), "bibtex").entries.values()
    return [entry.fields["title"].strip("{}") for entry in found]


def test_it_is_written_at_once_and_after_changes(three, file):
    assert keep(three, file).papers == 1
    assert titles(file) == ["Gentle Descent"]
    three.star([3])
    [followed] = three.follow_exports()
    assert (followed.papers, followed.said()) == (2, "")
    assert titles(file) == ["Gentle Descent", "On Tides"]


def test_papers_that_come_and_texts_that_change_are_found(three, file):
    keep(three, file, "rivers")
    assert titles(file) == []
    import_papers(three, ("Slow Rivers", abstract("rivers")))
    three.follow_exports()
    assert titles(file) == ["Slow Rivers"]
    three.set_fields([4], {"title": "Quick Rivers"})
    three.follow_exports()
    assert titles(file) == ["Quick Rivers"]


def test_without_a_query_all_papers_are_in_it(three, file):
    keep(three, file, "")
    three.trash([2])
    three.follow_exports()
    assert titles(file) == ["Gentle Descent", "On Tides"]


def test_where_nothing_changed_nothing_is_done(three, file):
    keep(three, file)
    assert three.follow_exports() == []


def test_a_file_that_would_be_the_same_is_not_written(three, file):
    keep(three, file)
    os.utime(file, (1, 1))
    three.tag([2], ["x"])
    assert len(three.follow_exports()) == 1
    assert file.stat().st_mtime == 1
    assert three.follow_exports() == []


def test_it_follows_its_search_under_another_name(three, file):
    keep(three, file)
    three.rename_search("To cite", "Paper draft")
    three.star([2])
    three.follow_exports()
    assert titles(file) == ["Gentle Descent", "Steep Ascent"]
    assert three.query_of(three.kept_exports()[0]) == 'search:"Paper draft"'


def test_it_follows_what_its_search_looks_for_now(three, file):
    keep(three, file)
    three.save_search("To cite", "tides")
    three.follow_exports()
    assert titles(file) == ["On Tides"]


def test_without_its_search_it_stays_and_says_so_until_the_search_is_back(three, file):
    keep(three, file)
    before = file.read_bytes()
    three.delete_search("To cite")
    [followed] = three.follow_exports()
    assert isinstance(followed.trouble, NotFound)
    assert "is gone" in followed.said()
    assert file.read_bytes() == before
    three.undo()
    three.star([2])
    three.follow_exports()
    assert titles(file) == ["Gentle Descent", "Steep Ascent"]


def test_what_somebody_else_wrote_into_it_is_put_beside(three, file):
    keep(three, file)
    mine = file.read_bytes() + b"% my own remark\n"
    file.write_bytes(mine)
    three.star([2])
    [followed] = three.follow_exports()
    assert followed.beside is not None
    assert followed.beside.read_bytes() == mine
    assert followed.beside.name in followed.said()
    assert titles(file) == ["Gentle Descent", "Steep Ascent"]
    three.star([3])
    assert three.follow_exports()[0].beside is None


def test_what_is_there_when_it_begins_is_replaced(three, file):
    file.write_text("% old\n")
    assert keep(three, file).beside is None
    assert [each.name for each in file.parent.glob("papers*")] == ["papers.bib"]


def test_a_file_that_was_removed_comes_again(three, file):
    keep(three, file)
    file.unlink()
    three.follow_exports()
    assert titles(file) == ["Gentle Descent"]


def test_where_it_cannot_be_written_it_stays_and_follows_later(three, tmp_path):
    folder = tmp_path / "away"
    folder.mkdir()
    file = folder / "papers.bib"
    keep(three, file)
    before = file.read_bytes()
    folder.chmod(0o500)
    ran = without_rights(three.folder, "star", "2")
    assert (ran.code, ran.out) == (0, "Starred: 1 paper.\n")
    assert f"{file} could not be written" in ran.err
    assert file.read_bytes() == before
    folder.chmod(0o700)
    assert [each.name for each in folder.iterdir()] == ["papers.bib"]
    three.follow_exports()
    assert titles(file) == ["Gentle Descent", "Steep Ascent"]


def test_where_its_folder_cannot_be_entered_any_more_that_is_said(three, tmp_path):
    folder = tmp_path / "away"
    folder.mkdir()
    keep(three, folder / "papers.bib")
    folder.chmod(0o000)
    ran = without_rights(three.folder, "tag", "2", "--add", "x")
    folder.chmod(0o700)
    assert ran.code == 0
    assert "papers.bib could not be written" in ran.err
    assert "Traceback" not in ran.err


def test_one_that_cannot_be_written_keeps_no_other_back(three, tmp_path, file):
    gone = tmp_path / "away"
    gone.mkdir()
    keep(three, gone / "papers.bib")
    keep(three, file)
    (gone / "papers.bib").unlink()
    gone.rmdir()
    three.star([2])
    assert [followed.trouble is None for followed in three.follow_exports()] == [False, True]
    assert titles(file) == ["Gentle Descent", "Steep Ascent"]


def test_it_ends_and_the_file_stays(three, file):
    keep(three, file)
    three.end_export(file)
    before = file.read_bytes()
    three.star([2])
    assert three.follow_exports() == []
    assert (three.kept_exports(), file.read_bytes()) == ([], before)
    with pytest.raises(NotFound):
        three.end_export(file)


def test_a_file_follows_one_thing(three, file):
    keep(three, file)
    keep(three, file, "tides")
    assert [kept.query for kept in three.kept_exports()] == ["tides"]
    assert titles(file) == ["On Tides"]


def test_order_options_and_encoding_are_kept(three, file):
    options = Options(tags=True, encoding="utf-8-sig", keys="'k' id")
    keep(three, file, "", options=options, sort="title-")
    three.tag([2], ["x"])
    three.follow_exports()
    assert file.read_bytes().startswith(b"\xef\xbb\xbf@misc{k2,")
    assert "keywords = {x}" in file.read_text("utf-8-sig")


def test_a_template_is_read_at_each_writing(three, tmp_path):
    template, file = tmp_path / "own.txt", tmp_path / "list.txt"
    template.write_text("{% for paper in papers %}{{ paper.title }};{% endfor %}")
    keep(three, file, template=template)
    assert file.read_text() == "Gentle Descent;"
    template.write_text("{% for paper in papers %}<{{ paper.title }}>{% endfor %}")
    three.star([2])
    three.follow_exports()
    assert file.read_text() == "<Gentle Descent><Steep Ascent>"
    template.unlink()
    three.star([3])
    assert isinstance(three.follow_exports()[0].trouble, BadInput)
    assert file.read_text() == "<Gentle Descent><Steep Ascent>"


def test_it_does_not_lie_in_the_library(three):
    with pytest.raises(BadInput, match="own folder"):
        keep(three, three.folder / "papers.bib")


@pytest.mark.parametrize(
    "more", [{"sort": "beauty"}, {"options": Options(keys="ath")}, {"template": Path("no/where")}]
)
def test_what_cannot_be_written_is_not_kept(three, file, more):
    with pytest.raises(BadInput):
        keep(three, file, **more)
    assert three.kept_exports() == []
    assert not file.exists()


@pytest.mark.parametrize("query", ["search:nope", "tides added:someday"])
def test_a_query_that_is_not_understood_is_not_followed(three, file, query):
    with pytest.raises(BadInput, match="is not understood"):
        keep(three, file, query)
    assert three.kept_exports() == []


def test_a_copy_of_the_library_writes_nothing_but_a_moved_one_does(three, file, tmp_path):
    import shutil

    keep(three, file)
    copy = tmp_path / "copy"
    shutil.copytree(three.folder, copy)
    other = Library.open(copy, tmp_path / "cache of the copy")
    other.star([2])
    assert other.follow_exports() == []
    three.close()
    shutil.rmtree(three.folder)
    assert len(other.follow_exports()) == 1
    other.close()
    assert titles(file) == ["Gentle Descent", "Steep Ascent"]


def test_whatever_way_is_taken_to_a_file_it_is_one(three, file, tmp_path):
    (tmp_path / "sub").mkdir()
    keep(three, tmp_path / "sub" / ".." / file.name)
    keep(three, file, "tides")
    assert [kept.file for kept in three.kept_exports()] == [str(file)]
    three.end_export(tmp_path / "sub" / ".." / file.name)
    assert three.kept_exports() == []


@pytest.mark.skipif(os.name != "posix", reason="names of files are text")
def test_a_name_that_is_no_text_is_one(three, tmp_path):
    file = tmp_path / os.fsdecode(b"caf\xe9\n.bib")
    keep(three, file)
    three.star([2])
    assert [followed.said() for followed in three.follow_exports()] == [""]
    assert titles(file) == ["Gentle Descent", "Steep Ascent"]
    three.end_export(file)
    assert three.kept_exports() == []


def test_a_link_stays_one_and_what_it_leads_to_is_written(three, file, tmp_path):
    there = tmp_path / "elsewhere" / "real.bib"
    there.parent.mkdir()
    there.write_text("old")
    file.symlink_to(there)
    keep(three, file)
    three.star([2])
    three.follow_exports()
    assert file.is_symlink()
    assert titles(there) == ["Gentle Descent", "Steep Ascent"]
    assert [each.name for each in there.parent.iterdir()] == ["real.bib"]


def test_a_file_that_another_library_keeps_is_left_to_it(three, file, tmp_path):
    other = Library.open(tmp_path / "other", tmp_path / "cache of the other")
    keep(other, file, "")
    with pytest.raises(BadInput, match="other"):
        keep(three, file)
    other.end_export(file)
    other.close()
    assert keep(three, file).papers == 1


def test_what_cannot_be_written_at_first_is_said_not_to_be_kept(three, tmp_path):
    with pytest.raises(DiskTrouble, match="not kept current"):
        keep(three, tmp_path / "missing" / "papers.bib")
    assert three.kept_exports() == []


def test_processes_that_follow_at_once_take_nothing_for_somebody_elses(three, file, tmp_path):
    keep(three, file)
    code = (
        "import sys; from pathlib import Path; from readinglist.core.library import Library;"
        "library = Library.open(Path(sys.argv[1]), Path(sys.argv[2]));"
        "[(library.star([int(sys.argv[3])], bool(n % 2)), library.follow_exports())"
        " for n in range(30)]; library.close()"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(three.folder), str(tmp_path / "index"), str(paper)],
            env=os.environ | {"PYTHONPATH": str(CHECKOUT)},
        )
        for paper in (2, 3)
    ]
    assert [each.wait(120) for each in running] == [0, 0]
    three.follow_exports()
    assert titles(file) == list(TITLES)
    assert list(tmp_path.glob("*(edited*")) == []


def test_records_that_make_no_sense_are_passed_over(three, file):
    keep(three, file)
    [record] = (paths.config_folder() / "exports").glob("*/*.json")
    for text in ("", "[]", "{}", '{"file": 3}', '{"options": {"profile": "odd"}}'):
        (record.parent / "other.json").write_text(text)
        assert [kept.file for kept in three.kept_exports()] == [str(file)]


def test_what_is_written_down_is_read_back(tmp_path):
    records = KeptExports("1234", tmp_path)
    kept = KeptExport("/a/Ü b.bib", "/lib", "tag:x", 3, "ris", "title-", "/t", Options("full"))
    records.put(kept)
    records.put(replace(kept, rev=9))
    assert records.all() == [replace(kept, rev=9)]
    assert KeptExports("5678", tmp_path).all() == []
