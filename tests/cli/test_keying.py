"""`keys`, and exports with keys of their own."""

from pathlib import Path

import pytest
from pybtex.database import parse_string

from tests.cli.conftest import Cli


def bibtex_keys(text: str) -> list[str]:
    """The keys in somebody else's reading of an export."""
    return list(parse_string(text, "bibtex").entries)


def test_keys_are_shown_and_not_changed(cli: Cli, stocked: Path):
    before = bibtex_keys(cli("export").out)

    ran = cli("keys", 2, "--pattern", "veryshorttitle.upper")

    [line, summary] = ran.out.splitlines()
    assert line.startswith(f"{before[1]} -> ")
    assert summary == "veryshorttitle.upper: 1 key of 1 would change, clashes: 0."
    assert bibtex_keys(cli("export").out) == before


def test_keys_are_changed_when_that_is_said(cli: Cli, stocked: Path):
    before = bibtex_keys(cli("export").out)

    ran = cli("keys", "--pattern", "'p' id", "--apply")

    assert ran.out == "3 keys changed; the old ones go on naming the papers.\n"
    assert bibtex_keys(cli("export").out) == ["p1", "p2", "p3"]
    assert cli("show", before[0], "--json").json["id"] == 1
    cli("undo")
    assert bibtex_keys(cli("export").out) == before


def test_clashes_are_reported(cli: Cli, stocked: Path):
    ran = cli("keys", "--pattern", "entrytype", "--json")

    found = [(each["new"], each["clash"]) for each in ran.json["keys"]]
    assert found == [("Misc", False), ("Misc-a", True), ("Misc-b", True)]
    assert "clash: Misc is taken: Misc-b" in cli("keys", "--pattern", "entrytype").out


def test_a_pattern_is_used_for_new_papers(cli: Cli, stocked: Path):
    cli("keys", "--pattern", "'new' id", "--use")

    added = cli("add", "--title", "Slow Rivers", "--json")

    assert cli("show", added.json["changed"][0], "--json").json["key"] == "new4"
    assert cli("keys", "--json").json["pattern"] == "'new' id"


@pytest.mark.parametrize("arguments", [("keys",), ("export", "--keys", "ath")])
def test_a_pattern_that_is_not_understood_is_refused(cli: Cli, stocked: Path, arguments):
    ran = cli(*arguments, *(("--pattern", "ath") if arguments == ("keys",) else ()))

    assert ran.code == 1
    assert "“ath”" in ran.err


def test_an_export_has_keys_of_its_own_and_the_library_keeps_its_keys(cli: Cli, stocked: Path):
    before = bibtex_keys(cli("export").out)

    assert bibtex_keys(cli("export", "--keys", "entrytype").out) == ["Misc", "Misc-a", "Misc-b"]

    assert bibtex_keys(cli("export").out) == before


def test_an_export_has_the_order_that_is_asked_for(cli: Cli, stocked: Path):
    first, second, third = bibtex_keys(cli("export").out)

    cli("set", 1, "title=Zebras")
    cli("set", 2, "title=Mules")
    cli("set", 3, "title=Asses")

    assert bibtex_keys(cli("export", "--sort", "title").out) == [third, second, first]
    assert bibtex_keys(cli("export", "--sort", "title-").out) == [first, second, third]
    ran = cli("export", "--sort", "beauty")
    assert (ran.code, ran.out) == (1, "")
    assert "beauty" in ran.err
