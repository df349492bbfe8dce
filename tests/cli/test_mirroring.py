"""`mirror`: its forms, its exit codes, and the folder that follows by itself."""

from pathlib import Path

import pytest

from readinglist.cli import run
from tests.cli.conftest import Cli
from tests.cli.running import TITLES, process, state


@pytest.fixture
def mirror(cli: Cli, stocked: Path, tmp_path: Path) -> Path:
    """A folder that mirrors the three papers."""
    folder = tmp_path / "mirror"
    assert cli("mirror", folder).code == 0
    return folder


def file_of(folder: Path, number: int) -> Path:
    title = f"title: {TITLES[number - 1]}\n"
    [file] = [file for file in folder.glob("*.md") if title in file.read_text()]
    return file


def edit(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text().replace(old, new, 1))


def test_writing_says_what_it_did(cli: Cli, stocked: Path, tmp_path: Path):
    folder = tmp_path / "mirror"
    assert cli("mirror", folder).out == f"{folder}: 3 files written, 0 removed.\n"
    assert cli("mirror", folder, "--json").json == {
        "rev": 1,
        "folder": str(folder),
        "written": 0,
        "removed": 0,
        "left_alone": [],
    }


def test_an_edited_file_is_said(cli: Cli, mirror: Path):
    file = file_of(mirror, 1)
    edit(file, "rating: 0", "rating: 4")
    ran = cli("mirror", mirror)
    assert (ran.code, f"Left alone: {file.name}: It was edited" in ran.out) == (0, True)
    [left] = cli("mirror", mirror, "--json").json["left_alone"]
    assert left["file"] == file.name


def test_edits_are_taken_over(cli: Cli, mirror: Path, stocked: Path):
    edit(file_of(mirror, 1), "rating: 0", "rating: 4")
    (mirror / "new.md").write_text("---\ntitle: By hand\n---\n")
    file_of(mirror, 3).unlink()
    said = cli("mirror", mirror, "--import", "--json").json
    assert (said["edited"], said["new"], said["trashed"]) == ([1], [4], [3])
    assert (said["changed"], said["conflicts"], said["rev"]) == ([1, 3, 4], [], 2)
    assert cli("show", 1, "--json").json["rating"] == 4


def test_taking_over_says_what_it_did_and_is_undone_at_once(cli: Cli, mirror: Path, stocked: Path):
    before = state(stocked)[0]
    edit(file_of(mirror, 1), "status: new", "status: to-read")
    file_of(mirror, 3).unlink()
    ran = cli("mirror", mirror, "--import")
    assert ran.out.startswith("Taken over: 1 paper edited, 0 new, 1 to Trash.\n")
    assert cli("undo").code == 0
    assert state(stocked)[0] == before


def test_both_sides_of_a_conflict_are_shown_beside_each_other(cli: Cli, mirror: Path):
    edit(file_of(mirror, 1), "rating: 0", "rating: 2")
    cli("rate", 1, 4)
    ran = cli("mirror", mirror, "--import")
    assert ran.code == 0
    told = ran.out.splitlines()[1:5]
    assert told == [
        f"Both changed the rating of paper 1 ({TITLES[0]}):",
        f"  {'LIBRARY':36} | FILE",
        f"  {'4':36} | 2",
        "  Kept: library.",
    ]


def test_a_conflict_of_notes_says_that_both_are_kept(cli: Cli, mirror: Path):
    file = file_of(mirror, 1)
    file.write_text(f"{file.read_text()}\n{'words of the file ' * 5}\n")
    cli("note", 1, "--text", "words of the library")
    said = cli("mirror", mirror, "--import", "--json").json
    [conflict] = said["conflicts"]
    assert (conflict["id"], conflict["title"], conflict["field"]) == (1, TITLES[0], "note")
    assert conflict["library"] == "words of the library"
    assert conflict["library"] in conflict["kept"]
    assert conflict["file"] in conflict["kept"]


WRONG = [
    (2, ("mirror",)),
    (2, ("mirror", "--import")),
    (2, ("mirror", "--keep")),
    (2, ("mirror", "FILE")),
    (1, ("mirror", "LIBRARY")),
    (1, ("mirror", "LIBRARY", "--import")),
    (1, ("mirror", "NOWHERE", "--import")),
]


@pytest.mark.parametrize(("code", "words"), WRONG)
def test_what_makes_no_sense_is_refused(cli: Cli, stocked: Path, tmp_path: Path, code, words):
    (tmp_path / "file").write_text("mine")
    places = {"FILE": tmp_path / "file", "LIBRARY": stocked, "NOWHERE": tmp_path / "nowhere"}
    before = state(stocked)
    ran = cli(*(places.get(word, word) for word in words))
    assert (ran.code, bool(ran.err)) == (code, True)
    assert state(stocked) == before
    assert not (tmp_path / "nowhere").exists()
    assert cli("mirror").code == 2


# The folder that follows -------------------------------------------------------------------------


def test_a_kept_folder_follows_edits(cli: Cli, stocked: Path, tmp_path: Path):
    folder = tmp_path / "mirror"
    cli("mirror", folder, "--keep")
    cli("rate", 1, 4)
    assert "rating: 4" in file_of(folder, 1).read_text()
    cli("undo")
    assert "rating: 0" in file_of(folder, 1).read_text()
    cli("trash", 1)
    assert len(list(folder.glob("*.md"))) == 2


def test_a_kept_folder_need_not_be_named(cli: Cli, mirror: Path):
    cli("mirror", mirror, "--keep")
    edit(file_of(mirror, 1), "rating: 0", "rating: 4")
    assert cli("mirror", "--json").json["folder"] == str(mirror)
    assert cli("mirror", "--import", "--json").json["edited"] == [1]


def test_a_kept_folder_does_not_overwrite_edits(cli: Cli, mirror: Path):
    cli("mirror", mirror, "--keep")
    edit(file_of(mirror, 1), "tags: []", "tags: [mine]")
    cli("rate", 1, 4)
    assert "tags: [mine]" in file_of(mirror, 1).read_text()
    cli("mirror", "--import")
    shown = cli("show", 1, "--json").json
    assert (shown["rating"], shown["tags"]) == (4, ["mine"])


def test_no_longer_kept_it_does_not_follow(cli: Cli, mirror: Path):
    cli("mirror", mirror, "--keep")
    assert cli("mirror", "--no-keep", "--json").json == {"kept": None}
    cli("rate", 1, 4)
    assert "rating: 0" in file_of(mirror, 1).read_text()
    assert cli("mirror").code == 2
    assert cli("mirror", "--no-keep").code == 0


def test_a_kept_folder_that_is_gone_is_said_and_not_made(cli: Cli, mirror: Path, tmp_path: Path):
    cli("mirror", mirror, "--keep")
    mirror.rename(tmp_path / "away")
    ran = cli("rate", 1, 4, "--json")
    assert (ran.code, ran.json["changed"]) == (0, [1])
    assert str(mirror) in ran.err
    assert not mirror.exists()
    assert cli("show", 1, "--json").json["rating"] == 4

    (tmp_path / "away").rename(mirror)
    cli("star", 2)
    assert "rating: 4" in file_of(mirror, 1).read_text()
    assert "starred: true" in file_of(mirror, 2).read_text()


def test_what_is_refused_is_not_kept(cli: Cli, stocked: Path):
    assert cli("mirror", stocked / "inside", "--keep").code == 1
    assert cli("mirror").code == 2


def test_a_relative_folder_is_kept_wherever_one_is(
    cli: Cli, stocked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    cli("mirror", "mirror", "--keep")
    monkeypatch.chdir("/")
    cli("rate", 1, 4)
    assert "rating: 4" in file_of(tmp_path / "mirror", 1).read_text()


# In a batch ---------------------------------------------------------------------------------------


def test_a_batch_mirrors(stocked: Path, tmp_path: Path):
    folder = tmp_path / "mirror"
    batch = f"mirror '{folder}' --keep\nrate 1 4\nmirror --import\n"
    ran = process(stocked, "batch", "-", stdin=batch.encode())
    assert (ran.code, ran.err) == (0, "")
    assert "rating: 4" in file_of(folder, 1).read_text()


def test_a_name_that_could_turn_the_terminal_around_is_printed_harmless(
    cli: Cli, mirror: Path, capsys: pytest.CaptureFixture[str]
):
    (mirror / "a\x1b[31mb.md").write_text("---\ntitle: [\n---\n")
    ran = cli("mirror", mirror, "--import")
    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert run(["mirror", "--help"]) == 0


def test_a_restored_backup_is_followed_by_the_kept_mirror(cli: Cli, mirror: Path, tmp_path: Path):
    cli("mirror", mirror, "--keep")
    cli("backup", tmp_path / "b.db")
    cli("star", "1")
    assert "starred: true" in file_of(mirror, 1).read_text()
    cli("restore-backup", tmp_path / "b.db")
    assert "starred: false" in file_of(mirror, 1).read_text()


@pytest.mark.parametrize("words", [(), ("--import",)])
def test_the_mount_point_of_a_pulled_disk_is_not_filled(cli: Cli, mirror: Path, words):
    cli("mirror", mirror, "--keep")
    mirror.rename(mirror.with_name("pulled out"))
    mirror.mkdir()
    ran = cli("mirror", *words)
    assert (ran.code, "is not there" in ran.err) == (1, True)
    assert list(mirror.iterdir()) == []
