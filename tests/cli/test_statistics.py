"""`stats`, and the limit that `queue` and `stats` name."""

from datetime import date, timedelta
from pathlib import Path

from readinglist.core.paths import config_folder
from tests.cli.conftest import Cli


def test_counts_weeks_and_the_queue(cli: Cli, stocked: Path):
    cli("status", 1, 2, "to-read")
    cli("status", 3, 1, "read")
    said = cli("stats", "--json").json
    assert said["counts"]["queue"] == 1
    assert len(said["weeks"]) == 12
    week = {"queue": 1, "came": 1, "left": 0, "read": 2}
    assert said["weeks"][-1] == {"from": str(date.today() - timedelta(6))} | week
    assert said["queue"] == {
        "size": 1, "reading": 0, "limit": 5, "came_a_week": 1.0, "left_a_week": 0.0,
        "empty": None, "empty_alone": None,
    }  # fmt: skip
    text = cli("stats").out
    assert "   queue 1 paper\n" in text
    assert f"{date.today() - timedelta(6)}      1      1      0      2\n" in text
    assert "At this pace it is never empty.\n" in text


def test_of_a_queue_that_was_never_used_nothing_is_forecast(cli: Cli, stocked: Path):
    assert "The queue was never used" in cli("stats").out
    assert cli("stats", "--json").json["queue"]["came_a_week"] is None


def test_more_than_the_limit_is_said(cli: Cli, stocked: Path):
    config_folder().mkdir(parents=True)
    (config_folder() / "settings.toml").write_text("reading_limit = 1\n")
    cli("status", 1, "reading")
    assert "limit" not in cli("queue").out + cli("stats").out
    cli("status", 2, "reading")
    for command in ("queue", "stats"):
        assert "2 papers are being read; the limit is 1.\n" in cli(command).out
