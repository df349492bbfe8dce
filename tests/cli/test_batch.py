"""`batch`: one command a line, each acknowledged when it is safely stored."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random, SystemRandom
from typing import Any

import pytest

from readinglist.core.library import Library
from tests.cli.conftest import Cli
from tests.cli.running import Ran, environment, process, state, words


@contextmanager
def running(folder: Path, file: object = "-") -> Iterator[subprocess.Popen[str]]:
    """A batch at work, whose acknowledgements can be awaited one by one."""
    call = words(folder, "batch", file)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(call, text=True, env=environment(), **pipes) as batch:
        try:
            yield batch
        finally:
            batch.kill()


def run_lines(cli: Cli, place: Path, *lines: str) -> Ran:
    file = place / "commands.txt"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return cli("batch", file)


def test_each_line_is_answered_with_a_line_of_json(cli: Cli, stocked: Path, tmp_path: Path):
    ran = run_lines(cli, tmp_path, "star 1 2", "note 3 --text 'two words'", "note 3")

    assert ran.code == 0
    assert ran.acknowledgements == [
        {"ok": True, "rev": 2, "changed": [1, 2], "result": {"rev": 2, "changed": [1, 2]}},
        {"ok": True, "rev": 3, "changed": [3], "result": {"rev": 3, "changed": [3]}},
        {"ok": True, "rev": 3, "changed": [], "result": {"id": 3, "note": "two words"}},
    ]


def test_a_result_is_what_the_command_prints_with_json(cli: Cli, stocked: Path, tmp_path: Path):
    ran = run_lines(cli, tmp_path, "search attention", "show 1", "history", "tags")

    for said, command in zip(
        ran.acknowledgements,
        (("search", "attention"), ("show", 1), ("history",), ("tags",)),
        strict=True,
    ):
        assert said["result"] == cli(*command, "--json").json


def test_words_are_split_as_a_shell_does(cli: Cli, stocked: Path, tmp_path: Path):
    run_lines(cli, tmp_path, r"""tag 1 --add "to discuss" --add it\'s""", "note 2 --text ''")

    assert set(cli("show", 1, "--json").json["tags"]) == {"to discuss", "it's"}


def test_comments_and_blank_lines_are_passed_over(cli: Cli, stocked: Path, tmp_path: Path):
    ran = run_lines(cli, tmp_path, "# it's a comment", "", "   ", "  # star 1", "star 2")

    assert [said["changed"] for said in ran.acknowledgements] == [[2]]
    assert cli("search", "is:starred", "--ids").out.split() == ["2"]


def test_a_number_sign_within_a_line_is_text(cli: Cli, stocked: Path, tmp_path: Path):
    run_lines(cli, tmp_path, "note 1 --text '# heading'", "tag 1 --add #ml")

    paper = cli("show", 1, "--json").json
    assert (paper["note"], paper["tags"]) == ("# heading", ["ml"])


REFUSED = (
    "fly to the moon",
    "star 99",
    "star",
    "status 1 burnt",
    "set 1 year=soon",
    "star 'unclosed",
    "star 1 --colour red",
    "--library elsewhere star 1",
    "batch other.txt",
    "self-test",
    "import -",
    "note 1 -",
    "import missing.txt",
    "star --help",
)


@pytest.mark.parametrize("line", REFUSED)
def test_a_refused_line_says_why_and_the_rest_goes_on(
    cli: Cli, stocked: Path, tmp_path: Path, line: str
):
    ran = run_lines(cli, tmp_path, "star 1", line, "star 2")

    first, refused, last = ran.acknowledgements
    assert (first["ok"], last["ok"], last["rev"]) == (True, True, 3)
    assert refused["ok"] is False
    assert refused["error"]
    assert ran.code == 1


def test_a_refused_line_changes_nothing(cli: Cli, stocked: Path, tmp_path: Path):
    before = state(stocked)

    run_lines(cli, tmp_path, *REFUSED)

    assert state(stocked) == before


def test_a_file_that_cannot_be_read_is_refused(cli: Cli, stocked: Path, tmp_path: Path):
    ran = cli("batch", tmp_path / "missing.txt")

    assert ran.code == 1
    assert "missing.txt cannot be read" in ran.err


def test_commands_from_standard_input_are_answered_one_by_one(stocked: Path):
    with running(stocked) as batch:
        assert batch.stdin is not None and batch.stdout is not None
        for paper in (1, 2, 3):
            batch.stdin.write(f"star {paper}\n")
            batch.stdin.flush()
            assert json.loads(batch.stdout.readline())["changed"] == [paper]


def test_what_is_acknowledged_is_there_for_other_processes(stocked: Path):
    other = Library.open(stocked)
    try:
        with running(stocked) as batch:
            assert batch.stdin is not None and batch.stdout is not None
            batch.stdin.write("note 1 --text seen\n")
            batch.stdin.flush()
            batch.stdout.readline()
            assert other.papers([1])[0].note == "seen"
    finally:
        other.close()


def test_what_a_batch_changed_is_found_afterwards(cli: Cli, stocked: Path):
    process(stocked, "batch", "-", stdin=b"note 1 --text zeppelin\n")

    assert cli("search", "zeppelin", "--ids").out.split() == ["1"]


def test_two_batches_at_once_lose_nothing(cli: Cli, stocked: Path, tmp_path: Path):
    files = [tmp_path / "a", tmp_path / "b"]
    for file in files:
        lines = (f"tag 1 --add {file.name}{n}" for n in range(40))
        file.write_text("\n".join(lines), "utf-8")

    with running(stocked, files[0]) as one, running(stocked, files[1]) as other:
        said = [*one.communicate(timeout=60)[0].splitlines()]
        said += other.communicate(timeout=60)[0].splitlines()

    assert [json.loads(line)["ok"] for line in said] == [True] * 80
    assert len(cli("show", 1, "--json").json["tags"]) == 80


# Killed at any moment -------------------------------------------------------------------------

Judged = dict[int, tuple[str, bool, frozenset[str]]]


def judged(folder: Path) -> Judged:
    """What was said of each paper."""
    library = Library.open(folder)
    try:
        papers = library.papers(library.view("all"))
        return {p.id: (p.note, p.starred, frozenset(p.tags)) for p in papers}
    finally:
        library.close()


def long_stream(start: Judged, count: int) -> tuple[list[str], list[Judged]]:
    """Commands that each change three papers or one, and what holds after each of them."""
    lines: list[str] = []
    states = [start]
    for n in range(count):
        now = dict(states[-1])
        if n % 3 == 0:
            paper = 1 + n // 3 % 3
            lines.append(f"note {paper} --text 'note {n}'")
            now[paper] = (f"note {n}", *now[paper][1:])
        elif n % 3 == 1:
            verb = ("star", "unstar")[n // 3 % 2]
            lines.append(f"{verb} 1 2 3")
            now = {paper: (note, verb == "star", tags) for paper, (note, _, tags) in now.items()}
        else:
            lines.append(f"tag 1 2 3 --add even{n} --add odd{n} --remove even{n - 3}")
            changed = {f"even{n}", f"odd{n}"}
            now = {
                paper: (note, starred, (tags | changed) - {f"even{n - 3}"})
                for paper, (note, starred, tags) in now.items()
            }
        states.append(now)
    return lines, states


def kill_within(folder: Path, file: Path, random: Random) -> list[dict[str, Any]]:
    """Run a batch, kill it at a random moment; returns all that it acknowledged."""
    with running(folder, file) as batch:
        assert batch.stdout is not None
        awaited = random.randint(0, 60)
        said = [batch.stdout.readline() for _ in range(awaited)]
        try:
            batch.wait(random.uniform(0, 0.03))  # somewhere within the next few commands
        except subprocess.TimeoutExpired:
            batch.kill()
        said += batch.stdout.readlines()
        assert batch.wait() == -9, "the stream ended before the kill"
    return [json.loads(line) for line in said if line.endswith("\n")]


def try_killing(stocked: Path, tmp_path: Path, run: Cli, tries: int, seed: int) -> int:
    """Kill batches; returns how many changes they had acknowledged, all of which were there."""
    print(f"seed {seed}")
    total = 0
    random = Random(seed)
    lines, states = long_stream(judged(stocked), 1500)
    file = tmp_path / "stream.txt"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    fresh = tmp_path / "fresh"
    stocked.rename(fresh)
    for attempt in range(tries):
        shutil.rmtree(stocked, ignore_errors=True)
        shutil.copytree(fresh, stocked)
        acknowledged = kill_within(stocked, file, random)

        done = len(acknowledged)
        total += done
        assert all(said["ok"] for said in acknowledged)
        held = judged(stocked)
        assert held in (states[done], states[done + 1]), f"try {attempt}, {done} acknowledged"
        _, rev = state(stocked)
        assert rev == 1 + done + (held != states[done])
        assert run("check", "--json").json["problems"] == []
    return total


def test_what_was_acknowledged_survives_kill_9_and_nothing_is_half_done(
    stocked: Path, tmp_path: Path, cli: Cli
):
    try_killing(stocked, tmp_path, cli, 20, seed=1)


@pytest.mark.soak
@pytest.mark.timeout(1200)
def test_what_was_acknowledged_survives_200_kills(
    stocked: Path, tmp_path: Path, cli: Cli, capsys: pytest.CaptureFixture[str]
):
    seed = SystemRandom().randrange(2**32)
    acknowledged = try_killing(stocked, tmp_path, cli, 200, seed)
    with capsys.disabled():
        print(f"200 kill -9 (seed {seed}), {acknowledged:,} changes acknowledged: none lost")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"undo 99999999999999999999999", "no operation"),
        (b'note 1 --text "' + b"x y " * 1_000_000 + b'"', "--file"),
        (b"note 1 --text \xff", "UTF-8"),
    ],
    ids=["a number beyond SQLite", "an endless line", "not UTF-8"],
)
def test_a_hostile_line_is_refused_and_the_rest_goes_on(
    cli: Cli, stocked: Path, tmp_path: Path, line: bytes, why: str
) -> None:
    (tmp_path / "batch").write_bytes(line + b"\nstar 1\n")
    ran = cli("batch", tmp_path / "batch")
    first, second = (json.loads(said) for said in ran.out.splitlines())
    assert not first["ok"] and why in first["error"]
    assert second["ok"]
