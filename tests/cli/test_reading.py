"""`related next digest`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.cli.running import write_listing
from tests.core.reading.shelf import BACKDOORS, SHELF


@pytest.fixture
def dozen(cli: Cli, folder: Path, tmp_path: Path) -> Path:
    assert cli("import", write_listing(tmp_path / "dozen.txt", *SHELF)).code == 0
    return folder


def test_related_papers_come_with_the_words_that_they_share(cli: Cli, dozen: Path):
    ran = cli("related", 1, "--json")
    papers = ran.json["papers"]
    assert (ran.code, {paper["id"] for paper in papers}) == (0, BACKDOORS - {1})
    assert set(papers[0]) == {
        "id", "key", "title", "status", "starred", "tags", "score", "reason",
    }  # fmt: skip
    assert "backdoor" in papers[0]["reason"]
    assert len(cli("related", 1, "--limit", 1, "--json").json["papers"]) == 1
    assert papers[0]["reason"] in cli("related", papers[0]["key"]).out + cli("related", 1).out


def test_next_asks_for_stars_first(cli: Cli, dozen: Path):
    assert "star PAPER" in cli("next").out
    assert cli("next", "--json").json == {"papers": []}
    cli("star", 1)
    assert [paper["id"] for paper in cli("next", "--limit", 1, "--json").json["papers"]] == [2]
    assert "backdoor" in cli("next").out


def test_the_digest_has_its_day_and_its_papers_by_rank(cli: Cli, dozen: Path):
    said = cli("digest", "--json", "--limit", 2).json
    assert (said["total"], [paper["id"] for paper in said["papers"]]) == (12, [1, 2])
    assert cli("digest", "--day", said["day"], "--json", "--limit", 2).json == said
    assert cli("digest").out.startswith(f"{said['day']}: 12 papers\n")
    assert cli("digest", "--day", "2020-01-01").out == "2020-01-01: 0 papers\n"


def test_an_empty_library_has_nothing_to_list(cli: Cli, folder: Path):
    assert cli("digest").out == "No listings yet.\n"
    assert cli("digest", "--json").json == {"day": None, "total": 0, "papers": []}
    assert cli("next", "--json").json == {"papers": []}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (1, ("related", 99)),
        (1, ("related", "query:backdoor")),
        (1, ("digest", "--day", "someday")),
        (1, ("digest", "--day", "2026-07")),
        (1, ("digest", "--day", "-1w")),
        (2, ("related",)),
        (2, ("next", "--limit", "-1")),
    ],
)
def test_what_makes_no_sense_is_refused(cli: Cli, dozen: Path, code: int, words):
    ran = cli(*words)
    assert (ran.code, bool(ran.err)) == (code, True)


def test_a_batch_knows_them(cli: Cli, dozen: Path, tmp_path: Path):
    file = tmp_path / "commands.txt"
    file.write_text("star 1\nrelated 1\nnext --limit 1\ndigest\n", "utf-8")
    starred, related, following, digest = cli("batch", file).acknowledgements
    assert starred["ok"] and related["ok"] and following["ok"] and digest["ok"]
    assert {paper["id"] for paper in related["result"]["papers"]} == BACKDOORS - {1}
    assert [paper["id"] for paper in following["result"]["papers"]] == [2]
    assert digest["result"]["total"] == 12
