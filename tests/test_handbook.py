"""The handbook does what it says: its commands are run, its recipe for two machines is followed."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from readinglist.core.library import Library
from tests import keyspage
from tests.conftest import CHECKOUT, SAMPLE, abstract, import_papers
from tests.test_project import arguments, commands_of, complaint

HANDBOOK = CHECKOUT / "resources" / "handbook"
PAGES = sorted(HANDBOOK.glob("*.md"))
ASKED_MORE = {"safety.md", "search.md", "export.md", "mirror.md"}  # in tests of their own
INSTALLS_OR_OPENS = {
    "./packaging/run",
    "./packaging/test",
    "./packaging/bench",
    "./packaging/run self-test",
}
NEEDS_GIT = "" if shutil.which("git") else "git is not installed"
RUN = f'#!/bin/sh\nPYTHONPATH="{CHECKOUT}" exec "{sys.executable}" -m readinglist "$@"\n'


def blocks(page: str) -> list[str]:
    """The parts of a page that a shell runs, in their order."""
    return re.findall(r"```sh\n(.*?)```", (HANDBOOK / page).read_text("utf-8"), re.DOTALL)


class Desk:
    """A folder to type commands in, with a library of its own."""

    def __init__(self, root: Path, name: str) -> None:
        self.place = root / name
        self.home = root / f"home of {name}"
        (self.place / "packaging").mkdir(parents=True)
        self.home.mkdir()
        (self.place / "resources").symlink_to(CHECKOUT / "resources")
        run = self.place / "packaging" / "run"
        run.write_text(RUN)
        run.chmod(0o755)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "READINGLIST_LIBRARY": str(self.home / "library"),
            "REPOSITORY": str(root / "shared.git"),
            "GIT_AUTHOR_NAME": name,
            "GIT_AUTHOR_EMAIL": f"{name}@example.org",
            "GIT_COMMITTER_NAME": name,
            "GIT_COMMITTER_EMAIL": f"{name}@example.org",
        }

    def type(self, commands: str) -> str:
        """Run the lines as somebody who follows the page; none may fail."""
        ran = subprocess.run(
            ["sh", "-e", "-c", commands],
            cwd=self.place,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=240,
        )
        assert ran.returncode == 0, (commands, ran.stdout, ran.stderr)
        return ran.stdout

    def library(self) -> Library:
        return Library.open(self.home / "library", self.home / "cache")


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_every_command_of_a_page_is_one(page: Path):
    found = commands_of(page.read_text("utf-8"))
    wrong = {command: complaint(arguments(command)) for command in found}
    assert {command: why for command, why in wrong.items() if why} == {}


def test_the_readme_names_the_first_page_and_that_one_all_others():
    assert "resources/handbook/index.md" in (CHECKOUT / "README.md").read_text("utf-8")
    first = (HANDBOOK / "index.md").read_text("utf-8")
    assert [p.name for p in PAGES if p.stem != "index" and f"]({p.name})" not in first] == []


def test_the_page_of_keys_is_what_the_table_of_actions_says():
    assert keyspage.written() == keyspage.tables(), "python -m tests.keyspage"


@pytest.mark.parametrize(
    "page", [p for p in PAGES if p.name not in ASKED_MORE], ids=lambda p: p.stem
)
def test_the_commands_of_a_page_run(tmp_path: Path, page: Path):
    found = blocks(page.name)
    if found:
        desk = Desk(tmp_path, "desk")
        desk.type(f'./packaging/run import "{SAMPLE}"')
        for block in found:
            desk.type(block)


def test_the_commands_of_the_readme_run(tmp_path: Path):
    desk = Desk(tmp_path, "desk")
    desk.type(f'./packaging/run import "{SAMPLE}"')
    found = re.findall(r"```sh\n(.*?)```", (CHECKOUT / "README.md").read_text("utf-8"), re.DOTALL)
    for line in "".join(found).splitlines():
        if line not in INSTALLS_OR_OPENS:
            desk.type(line)


def test_the_commands_about_history_and_backups_run(tmp_path: Path):
    desk = Desk(tmp_path, "desk")
    desk.type(f'./packaging/run import "{SAMPLE}"; ./packaging/run star 1')
    for block in blocks("safety.md"):
        desk.type(block)
    with_star = desk.library()
    assert with_star.papers([1])[0].starred, "undo and redo"
    with_star.close()


def test_the_commands_about_search_run(tmp_path: Path):
    desk = Desk(tmp_path, "desk")
    desk.type(f'./packaging/run import "{SAMPLE}"; ./packaging/run star 3')
    said = [desk.type(block) for block in blocks("search.md")]
    assert "My queue: in:queue -has:note" in said[1]


def test_the_commands_about_export_run(tmp_path: Path):
    desk = Desk(tmp_path, "desk")
    desk.type(f'./packaging/run import "{SAMPLE}"; ./packaging/run star 3')
    for block in blocks("export.md"):
        desk.type(block)
    assert (desk.place / "starred.bib").read_text("utf-8").count("@") == 1
    assert (desk.place / "thesis.bib").read_text("utf-8") == ""
    assert (desk.place / "other-keys.bib").read_text("utf-8").count("@") == 24


def test_the_commands_about_the_mirror_run(tmp_path: Path):
    desk = Desk(tmp_path, "desk")
    desk.type(f'./packaging/run import "{SAMPLE}"')
    for block in blocks("mirror.md")[:3]:
        desk.type(block)
    assert len(list((desk.place / "papers").glob("*.md"))) == 24


def edit(desk: Desk, paper: str, note: str, tag: str) -> None:
    desk.type(
        f'./packaging/run note "{paper}" --text "{note}"; ./packaging/run tag "{paper}" --add {tag}'
    )


@pytest.mark.skipif(bool(NEEDS_GIT), reason=NEEDS_GIT)
@pytest.mark.timeout(300)
def test_two_machines_that_follow_the_recipe_with_git_share_their_library(tmp_path: Path):
    once, always = blocks("mirror.md")[3:5]
    subprocess.run(["git", "init", "--bare", "shared.git"], cwd=tmp_path, check=True)
    one, other = Desk(tmp_path, "one"), Desk(tmp_path, "other")
    both, only = ("Gentle descent", "Walking tides"), ("Frozen owls",)
    for desk, titles in ((one, both), (other, (*both[:1], *only))):
        library = desk.library()
        import_papers(library, *((title, abstract(title.lower())) for title in titles))
        library.close()
    edit(one, "query:descent", "written on one", "one")
    edit(other, "query:descent", "written on the other", "other")

    one.type(once)
    other.type('git clone "$REPOSITORY" papers')
    for desk in (other, one, other, one):
        desk.type(always)
    edit(one, "query:owls", "owls on one", "one")
    edit(other, "query:tides", "tides on the other", "other")
    for desk in (one, other, one):
        desk.type(always)

    seen = [state(desk) for desk in (one, other)]
    assert seen[0] == seen[1]
    assert set(seen[0]) == {*both, *only}
    note, tags = seen[0]["Gentle descent"]
    assert "written on one" in note and "written on the other" in note
    assert tags == ("one", "other")
    assert seen[0]["Frozen owls"][0] == "owls on one"
    assert seen[0]["Walking tides"][0] == "tides on the other"


def state(desk: Desk) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Note and tags of every paper, by title."""
    library = desk.library()
    found = library.papers(library.view("all"))
    library.close()
    return {paper.title: (paper.note, paper.tags) for paper in found}
