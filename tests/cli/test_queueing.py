"""`queue snooze rate highlight add` and `trash --empty`."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.cli.running import TITLES, state

SOON = (date.today() + timedelta(days=9)).isoformat()


@pytest.fixture
def queued(cli: Cli, stocked: Path) -> Path:
    cli("status", 1, 2, 3, "to-read")
    return stocked


def order(cli: Cli) -> list[int]:
    return [paper["id"] for paper in cli("queue", "--json").json["papers"]]


@pytest.mark.parametrize(
    ("words", "after"),
    [
        (("--move", 3, "--top"), [3, 1, 2]),
        (("--move", 1, "--bottom"), [2, 3, 1]),
        (("--move", 3, "--before", 2), [1, 3, 2]),
        (("--move", 1, "--after", 2), [2, 1, 3]),
        (("--move", 1, "--after", 3), [2, 3, 1]),
        (("--move", 1, "--top"), [1, 2, 3]),
    ],
)
def test_a_paper_moves_and_undo_moves_it_back(cli: Cli, queued: Path, words, after):
    moved = cli("queue", *words, "--json")
    assert (moved.code, order(cli)) == (0, after)
    if moved.json["changed"]:
        assert cli("undo").code == 0
    assert order(cli) == [1, 2, 3]


def test_an_empty_queue_says_so(cli: Cli, stocked: Path):
    assert cli("queue").out == "The queue is empty.\n"


WRONG = [
    (2, ("queue", "--move", 1)),
    (2, ("queue", "--top")),
    (2, ("queue", "--pick", "--top")),
    (2, ("queue", "--move", 1, "--top", "--bottom")),
    (2, ("rate", 1, 6)),
    (2, ("rate", 1)),
    (2, ("add",)),
    (2, ("add", "--title", "New", "year")),
    (2, ("trash",)),
    (2, ("trash", 1, "--empty")),
    (1, ("queue", "--move", 1, "--before", 1)),
    (1, ("queue", "--move", 99, "--top")),
    (1, ("snooze", 1, "2001-01-01")),
    (1, ("snooze", 1, "xyzzy")),
    (1, ("highlight", 1, "--quote", "walrus")),
    (1, ("highlight", 1, "--remove", "x")),
    (1, ("highlight", "query:benchmarks")),
    (1, ("add", "--title", TITLES[0])),
    (1, ("add", "--title", "New", "x=y")),
]


@pytest.mark.parametrize(("code", "words"), WRONG)
def test_what_makes_no_sense_is_refused_and_changes_nothing(cli: Cli, queued: Path, code, words):
    before = state(queued)
    ran = cli(*words)
    assert (ran.code, bool(ran.err)) == (code, True)
    assert state(queued) == before


def test_snoozing_and_waking(cli: Cli, queued: Path):
    assert cli("snooze", 1, 2, SOON, "--json").json["changed"] == [1, 2]
    assert order(cli) == [3]
    assert cli("snooze", 2, "none").code == 0
    assert order(cli) == [2, 3]


def test_highlights_are_made_listed_and_taken_away(cli: Cli, stocked: Path):
    quote = "received little attention"
    made = cli("highlight", 1, "--quote", quote, "--comment", "so?", "--json")
    assert made.json["changed"] == [1]
    [found] = cli("highlight", 1, "--json").json["highlights"]
    assert (found["quote"], found["comment"], found["colour"]) == (quote, "so?", "green")
    assert cli("highlight", 1, "--remove", found["uid"]).code == 0
    assert cli("highlight", 1).out == "Nothing is marked.\n"


def test_a_paper_is_added_and_rated(cli: Cli, stocked: Path):
    assert cli("add", "--title", "By Hand", "key=mine", "--json").json["changed"] == [4]
    assert cli("rate", "mine", 4).code == 0
    shown = cli("show", "mine", "--json").json
    assert (shown["title"], shown["rating"]) == ("By Hand", 4)


def test_trash_is_emptied_and_comes_back(cli: Cli, stocked: Path):
    cli("trash", 1, 2)
    before = state(stocked)[0]
    assert cli("trash", "--empty", "--json").json["changed"] == [1, 2]
    assert cli("show", 1).code == 1
    assert cli("undo").code == 0
    assert state(stocked)[0] == before


def test_one_is_picked(cli: Cli, queued: Path):
    [picked] = cli("queue", "--pick", "--json").json["papers"]
    assert picked["id"] in {1, 2, 3}
    cli("status", 1, 2, 3, "read")
    assert cli("queue", "--pick").out == "The queue is empty.\n"
