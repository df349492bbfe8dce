"""`export`."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pybtex.database import parse_string

from tests.bench.corpus import invented
from tests.cli.conftest import Cli
from tests.cli.running import (
    TITLES,
    call,
    environment,
    process,
    without_rights,
    words,
    write_listing,
)
from tests.conftest import CHECKOUT

_LIMITED = (
    "import os, resource, sys\n"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
    "os.execv(sys.argv[1], sys.argv[1:])\n"
)


def titles(bibtex: str) -> list[str]:
    """The titles in somebody else's reading of it."""
    found = parse_string(bibtex, "bibtex").entries.values()
    return [entry.fields["title"].strip("{}") for entry in found]


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_all_papers_go_to_standard_output(cli: Cli, stocked: Path):
    ran = cli("export", "--format", "bibtex")

    assert (ran.code, ran.err) == (0, "")
    assert titles(ran.out) == list(TITLES)


def test_a_query_chooses_what_is_exported(cli: Cli, stocked: Path):
    assert titles(cli("export", "maps").out) == [TITLES[1]]
    assert titles(cli("export", "better", "-diffusion").out) == []


def test_papers_in_trash_are_not_exported(cli: Cli, stocked: Path):
    cli("trash", 2)

    assert titles(cli("export").out) == [TITLES[0], TITLES[2]]


def test_json_holds_the_text_and_how_many_papers_it_has(cli: Cli, stocked: Path):
    said = cli("export", "--json").json

    assert said["papers"] == 3
    assert titles(said["text"]) == list(TITLES)


def test_a_file_gets_the_same_bytes_as_standard_output(cli: Cli, stocked: Path, tmp_path: Path):
    file = tmp_path / "out.bib"

    ran = cli("export", "--output", file)

    assert ran.out == f"3 papers written to {file}.\n"
    assert file.read_bytes() == process(stocked, "export").out.encode()


def test_json_of_an_export_to_a_file_names_the_file(cli: Cli, stocked: Path, tmp_path: Path):
    file = tmp_path / "out.bib"

    assert cli("export", "maps", "--output", file, "--json").json == {
        "papers": 1,
        "output": str(file),
    }


def test_two_exports_are_the_same_bytes(stocked: Path):
    assert process(stocked, "export").out == process(stocked, "export").out


def test_an_existing_file_is_replaced_and_keeps_its_permissions(
    cli: Cli, stocked: Path, tmp_path: Path
):
    file = tmp_path / "out.bib"
    file.write_text("old")
    file.chmod(0o640)

    assert cli("export", "--output", file).code == 0

    assert titles(file.read_text("utf-8")) == list(TITLES)
    assert file.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path / "library") == ["library.db"]
    assert names(tmp_path) == ["home", "library", "listing.txt", "out.bib"]


def test_an_export_into_a_read_only_folder_keeps_what_was_there(stocked: Path, tmp_path: Path):
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    file = shelf / "out.bib"
    file.write_text("old")
    shelf.chmod(0o500)

    try:
        ran = without_rights(stocked, "export", "--output", file)
    finally:
        shelf.chmod(0o700)

    assert ran.code == 1
    assert "could not be written: Permission denied" in ran.err
    assert "What was there before is unchanged." in ran.err
    assert (file.read_text(), names(shelf)) == ("old", ["out.bib"])


@pytest.mark.skipif(os.name != "posix", reason="limits of files are POSIX's here")
def test_a_disk_without_room_keeps_what_was_there(stocked: Path, tmp_path: Path):
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    file = shelf / "out.bib"
    file.write_text("old")

    export = words(stocked, "export", "--profile", "full", "--output", file)
    ran = call([sys.executable, "-c", _LIMITED, *export])

    assert ran.code == 1
    assert ran.err == (
        f"{file} could not be written: File too large. What was there before is unchanged.\n"
    )
    assert (file.read_text(), names(shelf)) == ("old", ["out.bib"])


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C is a signal there only")
@pytest.mark.parametrize("begun", [".out.bib-*", "temporary/*/copy.db"])
def test_ctrl_c_keeps_what_was_there_and_leaves_nothing_behind(
    cli: Cli, folder: Path, tmp_path: Path, begun: str
):
    cli("import", write_listing(tmp_path / "many.txt", *invented(3000, seed=1)))
    shelf = tmp_path / "shelf"
    temporary = shelf / "temporary"
    temporary.mkdir(parents=True)
    (shelf / "out.bib").write_text("old")

    running = subprocess.Popen(
        words(folder, "export", "--profile", "full", "--output", shelf / "out.bib"),
        env=environment() | {"TMPDIR": str(temporary)},
        stderr=subprocess.PIPE,
        cwd=CHECKOUT,
        # Who started the tests may have it ignored, and children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    while running.poll() is None and not list(shelf.glob(begun)):
        time.sleep(0.001)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)

    assert (running.returncode, said.strip()) == (130, b"Stopped.")
    assert (shelf / "out.bib").read_text() == "old"
    assert (names(shelf), names(temporary)) == (["out.bib", "temporary"], [])


def test_a_folder_that_is_not_there_is_refused(cli: Cli, stocked: Path, tmp_path: Path):
    ran = cli("export", "--output", tmp_path / "nowhere" / "out.bib")

    assert ran.code == 1
    assert "could not be written" in ran.err


def test_an_unknown_format_is_refused_before_anything_is_written(
    cli: Cli, stocked: Path, tmp_path: Path
):
    ran = cli("export", "--format", "papyrus", "--output", tmp_path / "out.bib")

    assert ran.code == 1
    assert "There is no export format papyrus." in ran.err
    assert not (tmp_path / "out.bib").exists()


@pytest.mark.parametrize("option", ["--colour", "--profiel"])
def test_a_misspelt_option_is_not_taken_for_a_query(cli: Cli, stocked: Path, option: str):
    assert cli("export", option, "full").code == 2


def test_an_export_is_kept_current(cli: Cli, stocked: Path, tmp_path: Path):
    file = tmp_path / "out.bib"
    cli("searches", "--save", "cite", "is:starred")

    ran = cli("export", "search:cite", "--output", file, "--keep")

    assert (ran.code, ran.out) == (0, f"0 papers written to {file}. It is kept current.\n")
    assert cli("star", 2).err == ""
    assert titles(file.read_text()) == [TITLES[1]]
    assert cli("exports").out == f'{file}: bibtex, search:"cite"\n'
    assert cli("exports", "--json").json == {
        "exports": [{"file": str(file), "format": "bibtex", "follows": 'search:"cite"'}]
    }


def test_a_kept_export_that_was_edited_is_named(cli: Cli, stocked: Path, tmp_path: Path):
    file = tmp_path / "out.bib"
    cli("export", "--output", file, "--keep")
    file.write_text("mine")

    ran = cli("trash", 2)

    [beside] = tmp_path.glob("out (edited*")
    assert ran.code == 0
    assert ran.err == f"{file} had been edited; what it held is in {beside.name}.\n"
    assert beside.read_text() == "mine"


def test_a_kept_export_ends(cli: Cli, stocked: Path, tmp_path: Path):
    file = tmp_path / "out.bib"
    cli("export", "--output", file, "--keep")

    assert cli("exports", "--end", file).out == f"{file} is kept no more; it stays as it is.\n"

    assert cli("exports").out == "No exports are kept current.\n"
    assert cli("exports", "--end", file).code == 1
    cli("trash", 2)
    assert titles(file.read_text()) == list(TITLES)


def test_what_is_kept_needs_a_file(cli: Cli, stocked: Path):
    assert cli("export", "--keep").code == 2


def test_a_minus_sign_is_standard_output(cli: Cli, stocked: Path):
    assert cli("export", "--output", "-").out == cli("export").out
    assert cli("export", "--output", "-", "--keep").code == 2


def test_nothing_is_exported_over_the_library_itself(cli: Cli, stocked: Path):
    [database] = stocked.glob("*.db")

    ran = cli("export", "--output", database)

    assert (ran.code, ran.out) == (1, "")
    assert "the library's own folder" in ran.err
    assert titles(cli("export").out) == list(TITLES)


def test_a_link_stays_one(cli: Cli, stocked: Path, tmp_path: Path):
    there, link = tmp_path / "there.bib", tmp_path / "link.bib"
    link.symlink_to(there)

    assert cli("export", "--output", link).code == 0

    assert link.is_symlink()
    assert titles(there.read_text()) == list(TITLES)


@pytest.mark.skipif(os.name != "posix", reason="there are no such files")
def test_what_is_no_ordinary_file_is_left_alone(cli: Cli, stocked: Path, tmp_path: Path):
    pipe, circle = tmp_path / "pipe", tmp_path / "circle"
    os.mkfifo(pipe)
    circle.symlink_to(circle)

    assert "no ordinary file" in cli("export", "--output", pipe).err

    assert pipe.is_fifo()
    assert cli("export", "--output", circle).code in (0, 1)


def test_a_template_and_a_format_are_one_too_many(cli: Cli, stocked: Path, tmp_path: Path):
    template = tmp_path / "own.txt"
    template.write_text("x")

    assert cli("export", "--template", template, "--format", "ris").code == 2
