"""A file in which git has left a conflict is taken apart into the versions that it was made of."""

import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from readinglist.core.errors import BadInput
from readinglist.core.mirror.versions import Versions, taken_apart

ONE_HUNK = "before\n<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> branch\nafter\n"
WITH_ANCESTOR = (
    "before\n<<<<<<< HEAD\nmine\n||||||| 1234abc\nold\n=======\ntheirs\n>>>>>>> branch\nafter\n"
)


def test_both_sides_have_what_is_outside_the_markers():
    assert taken_apart(ONE_HUNK) == Versions(
        "before\nmine\nafter\n", "before\ntheirs\nafter\n", None
    )


def test_the_ancestor_is_there_where_git_wrote_it():
    assert taken_apart(WITH_ANCESTOR) == Versions(
        "before\nmine\nafter\n", "before\ntheirs\nafter\n", "before\nold\nafter\n"
    )


def test_several_conflicts_belong_to_the_same_versions():
    second = ONE_HUNK.replace("mine", "mine too").replace("theirs", "theirs too")
    found = taken_apart(ONE_HUNK + second)
    assert found == Versions(
        "before\nmine\nafter\nbefore\nmine too\nafter\n",
        "before\ntheirs\nafter\nbefore\ntheirs too\nafter\n",
        None,
    )


def test_an_ancestor_of_one_conflict_only_is_none():
    found = taken_apart(WITH_ANCESTOR + ONE_HUNK)
    assert found is not None
    assert found.ancestor is None
    assert found.one == "before\nmine\nafter\n" * 2


@pytest.mark.parametrize("text", [ONE_HUNK, WITH_ANCESTOR])
def test_line_ends_of_windows_stay(text):
    found, plain = taken_apart(text.replace("\n", "\r\n")), taken_apart(text)
    assert found is not None and plain is not None
    assert found.one == plain.one.replace("\n", "\r\n")
    assert found.other == plain.other.replace("\n", "\r\n")
    assert (found.ancestor or "") == (plain.ancestor or "").replace("\n", "\r\n")


def test_a_side_may_be_empty_and_markers_need_no_names():
    assert taken_apart("<<<<<<<\n=======\nx\n>>>>>>>") == Versions("", "x", None)


def test_the_last_line_may_end_without_a_line_end():
    assert taken_apart(ONE_HUNK.removesuffix("\nafter\n")) == Versions(
        "before\nmine", "before\ntheirs", None
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---\ntitle: x\n---\n",
        "A heading\n=======\n\ntext\n",
        "> quoted\n>>>>>>> deeply\n",
        "||||||| a table\n",
        " <<<<<<< HEAD\nindented\n",
        "<<<<<<< HEAD".replace("<<<<<<<", "<<<<<<") + "\nsix\n",
        "<<<<<<<< HEAD\neight\n",
        "<<<<<<<HEAD\n",
    ],
)
def test_without_a_conflict_there_are_no_versions(text):
    assert taken_apart(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "<<<<<<< HEAD\nmine\n",
        "<<<<<<< HEAD\nmine\n=======\ntheirs\n",
        "<<<<<<< HEAD\nmine\n||||||| base\nold\n",
        "<<<<<<< HEAD\nmine\n>>>>>>> branch\n",
        "<<<<<<< HEAD\nmine\n||||||| base\nold\n>>>>>>> branch\n",
        ONE_HUNK + "<<<<<<< HEAD\nmine\n",
        ">>>>>>> branch\n=======\n<<<<<<< HEAD\n",
    ],
)
def test_markers_that_do_not_belong_together_are_refused(text):
    for each in (text, text.replace("\n", "\r\n")):
        with pytest.raises(BadInput, match="do not belong together"):
            taken_apart(each)


# With the real one ----------------------------------------------------------------------------


def git_merge(folder: Path, texts: tuple[str, str, str], *options: str) -> tuple[int, str]:
    """How many conflicts git finds in ours, base and theirs, and what it makes of them."""
    names = ["ours.md", "base.md", "theirs.md"]
    for name, text in zip(names, texts, strict=True):
        (folder / name).write_bytes(text.encode())
    ran = subprocess.run(
        ["git", "merge-file", "-p", "-q", *options, *names],
        cwd=folder,
        capture_output=True,
        env=os.environ | {"GIT_CONFIG_NOSYSTEM": "1"},
        timeout=60,
    )
    assert ran.returncode < 128, ran.stderr
    return ran.returncode, ran.stdout.decode()


def edited(lines: list[str], dice: random.Random) -> list[str]:
    """The lines with some of them changed, doubled or gone."""
    made: list[str] = []
    for line in lines:
        fate = dice.random()
        new = f"{line} {dice.randrange(100)}"
        made += [new] if fate < 0.2 else [line, new] if fate < 0.3 else [line] * (fate < 0.9)
    return made


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("seed", range(12))
def test_what_git_leaves_is_taken_apart_as_git_itself_would_choose(tmp_path, seed, end):
    if shutil.which("git") is None:
        pytest.skip("there is no git")
    print(f"seed {seed}")
    dice = random.Random(seed)
    base = [f"line {n}" for n in range(30)] + ["A heading"]
    texts = tuple(
        end.join(["first", *lines, "last", ""])
        for lines in (edited(base, dice), base, edited(base, dice))
    )
    conflicts, left = git_merge(tmp_path, texts)
    assert conflicts > 0

    found, with_ancestor = taken_apart(left), taken_apart(git_merge(tmp_path, texts, "--diff3")[1])

    assert found is not None and with_ancestor is not None
    assert found.ancestor is None
    for each in (found, with_ancestor):
        assert each.one == git_merge(tmp_path, texts, "--ours")[1]
        assert each.other == git_merge(tmp_path, texts, "--theirs")[1]


def test_where_everything_is_in_conflict_the_versions_are_the_three_files(tmp_path):
    if shutil.which("git") is None:
        pytest.skip("there is no git")
    texts = ("same\nmine\nsame\n", "same\nold\nsame\n", "same\ntheirs\nsame\n")
    conflicts, left = git_merge(tmp_path, texts, "--diff3")
    assert conflicts == 1
    assert taken_apart(left) == Versions(texts[0], texts[2], texts[1])
