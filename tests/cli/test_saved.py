"""Saved searches by command: `searches`."""

from pathlib import Path

from tests.cli.conftest import Cli


def test_a_search_is_saved_listed_and_used(cli: Cli, stocked: Path):
    assert cli("searches").out == "No saved searches yet.\n"
    cli("star", 2)
    assert cli("searches", "--save", "my stars", "is:starred").code == 0
    assert cli("searches", "--json").json == {
        "searches": [{"name": "my stars", "query": "is:starred", "count": 1}]
    }
    assert cli("searches").out == "my stars: is:starred (1 paper)\n"
    assert cli("search", 'search:"my stars"', "--ids").out == "2\n"
    assert cli("export", 'search:"my stars"', "--format", "bibtex").out.count("@") == 1
    assert cli("unstar", 'query:search:"my stars"', "--json").json["changed"] == [2]


def test_searches_are_renamed_ordered_and_deleted(cli: Cli, stocked: Path):
    cli("searches", "--save", "a", "attention")
    cli("searches", "--save", "b", "maps")
    cli("searches", "--rename", "a", "c")
    cli("searches", "--first", "b")
    assert [s["name"] for s in cli("searches", "--json").json["searches"]] == ["b", "c"]
    cli("searches", "--delete", "b")
    assert [s["name"] for s in cli("searches", "--json").json["searches"]] == ["c"]
    assert "search b" in cli("undo").out
    assert [s["name"] for s in cli("searches", "--json").json["searches"]] == ["b", "c"]


def test_one_that_is_not_there_is_refused(cli: Cli, stocked: Path):
    refused = cli("searches", "--delete", "nothing")
    assert refused.code == 1
    assert "no saved search nothing" in refused.err
