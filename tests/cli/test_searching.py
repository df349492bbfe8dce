"""`search` and `show`, and the ways to name a paper."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.cli.running import PAPERS, TITLES, environment, words, write_listing
from tests.conftest import abstract

SHOWN = (
    "id uid key title abstract authors year date arxiv doi url status starred rating tags note "
    "highlights sightings queue_position snoozed_until added updated"
).split()


@pytest.fixture
def sixty(cli: Cli, folder: Path, tmp_path: Path) -> Path:
    """A library of sixty papers."""
    many = ((f"Study number {n} of rivers", abstract(f"river {n}")) for n in range(60))
    assert cli("import", write_listing(tmp_path / "many.txt", *many)).code == 0
    return folder


def test_json_has_the_query_how_it_was_understood_and_the_papers(cli: Cli, stocked: Path):
    cli("tag", 1, "--add", "ml")

    ran = cli("search", "tag:ml attention", "--json")

    said = ran.json
    [paper] = said.pop("papers")
    assert ran.code == 0
    assert {"text": "tag:ml", "kind": "tag"} in said.pop("understood")
    assert said == {
        "canonical": "tag:ml attention",
        "query": "tag:ml attention",
        "total": 1,
        "fresh": True,
        "near": [],
        "suggestions": [],
    }
    assert isinstance(paper.pop("score"), float)
    assert "title" in paper.pop("matched")
    key = paper.pop("key")
    assert key and key == cli("show", 1, "--json").json["key"]
    assert paper == {
        "id": 1,
        "title": TITLES[0],
        "status": "new",
        "starred": False,
        "tags": ["ml"],
    }


@pytest.mark.parametrize("command", ["search", "export"])
def test_a_word_that_is_excluded_may_hold_the_letter_of_help(cli: Cli, stocked: Path, command: str):
    ran = cli(command, "-through", "-maps")

    assert ran.code == 0
    assert TITLES[0] in ran.out
    assert TITLES[1] not in ran.out
    assert "Usage" not in ran.out
    assert "Usage" in cli(command, "-h").out
    assert "Usage" in cli(command, "--help").out


def test_an_empty_query_lists_the_library(cli: Cli, stocked: Path):
    said = cli("search", "--json").json

    assert [paper["title"] for paper in said["papers"]] == list(TITLES)


def test_fifty_are_shown_unless_a_limit_says_otherwise_and_the_total_counts_all(
    cli: Cli, sixty: Path
):
    shown = {}
    for limit in ((), ("--limit", 7), ("--limit", 0)):
        said = cli("search", "rivers", "--json", *limit).json
        shown[limit] = (len(said["papers"]), said["total"])

    assert list(shown.values()) == [(50, 60), (7, 60), (60, 60)]


def test_text_says_how_many_of_how_many_are_shown(cli: Cli, sixty: Path):
    said = cli("search", "rivers", "--limit", 2).out.splitlines()

    assert len(said) == 3
    assert said[-1] == "60 papers; the first 2 are shown"


def test_ids_prints_nothing_but_ids(cli: Cli, stocked: Path):
    assert cli("search", "--ids").out == "1\n2\n3\n"
    assert cli("search", "maps", "--ids", "--limit", 1).out == "2\n"


def test_results_can_be_sorted_either_way_and_by_nothing_unknown(cli: Cli, stocked: Path):
    assert cli("search", "--ids", "--sort", "title").out.split() == ["2", "3", "1"]
    assert cli("search", "--ids", "--sort", "title-").out.split() == ["1", "3", "2"]

    ran = cli("search", "--sort", "colour")

    assert ran.code == 1
    assert "There is no order colour" in ran.err


def test_a_word_with_a_minus_excludes(cli: Cli, stocked: Path):
    assert cli("search", "better", "-diffusion", "--ids").out.split() == []
    assert cli("search", "better", "--ids").out.split() == ["2"]


def test_what_is_not_understood_is_searched_as_words_and_said(cli: Cli, stocked: Path):
    ran = cli("search", "colour:red")

    assert ran.code == 0
    assert "Not understood, searched as words: colour:red" in ran.out


@pytest.mark.parametrize("query", ["(((", '"', "tag:", "a AND OR", "*", "title:(", "!!!", "-"])
def test_any_text_is_a_query(cli: Cli, stocked: Path, query: str):
    ran = cli("search", query, "--json")

    assert ran.code == 0
    assert ran.json["query"] == query


def test_a_misspelt_word_is_suggested_and_its_papers_are_near(cli: Cli, stocked: Path):
    said = cli("search", "difusion", "--json").json

    assert said["suggestions"] == ["diffusion"]
    assert [paper["id"] for paper in said["papers"] + said["near"]] == [2]
    assert "Did you mean: diffusion" in cli("search", "difusion").out


def test_trash_is_searched_only_when_asked_for(cli: Cli, stocked: Path):
    cli("trash", 2)

    assert cli("search", "diffusion", "--ids").out == ""
    assert cli("search", "diffusion", "in:trash", "--ids").out.split() == ["2"]


def test_a_note_is_found_at_once(cli: Cli, stocked: Path):
    cli("note", 3, "--text", "remember the zeppelin")

    said = cli("search", "zeppelin", "--json").json

    assert (said["fresh"], said["total"]) == (True, 1)
    assert said["papers"][0]["matched"] == ["note"]


def test_whoever_reads_the_output_may_stop_early(sixty: Path):
    with subprocess.Popen(
        words(sixty, "search", "--limit", "0", "--json"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as reader:
        assert reader.stdout is not None and reader.stderr is not None
        reader.stdout.close()
        complaints = reader.stderr.read().decode()

    assert complaints == ""
    assert reader.returncode == 0


def test_show_has_every_field_of_a_paper(cli: Cli, stocked: Path):
    paper = cli("show", 1, "--json").json

    assert set(SHOWN) <= set(paper)
    assert (paper["title"], paper["abstract"]) == PAPERS[0]
    [sighting] = paper["sightings"]
    assert set(sighting) == {"file", "rank", "day", "layout", "imported"}
    assert (sighting["file"], sighting["rank"], sighting["layout"]) == ("listing.txt", 1, "compact")


def test_show_gives_a_list_when_several_papers_are_named(cli: Cli, stocked: Path):
    assert [paper["id"] for paper in cli("show", 3, 1, "--json").json] == [3, 1]
    assert [paper["id"] for paper in cli("show", "query:maps", 1, "--json").json] == [2, 1]


def test_a_query_that_may_name_several_papers_gives_a_list_as_often_as_it_does(
    cli: Cli, stocked: Path
):
    assert len(cli("show", "query:benchmarks", "--json").json) == 3


def test_show_prints_title_abstract_and_what_was_said_of_the_paper(cli: Cli, stocked: Path):
    cli("tag", 2, "--add", "maps")
    cli("note", 2, "--text", "Read again.")

    said = cli("show", 2).out

    for part in (*PAPERS[1], "tags: maps", "Read again.", "seen: listing.txt, rank 2"):
        assert part in said


def test_a_paper_is_named_by_id_key_or_query(cli: Cli, stocked: Path):
    key = cli("show", 2, "--json").json["key"]

    for name in ("2", key, key.upper(), f"key:{key}", "query:diffusion"):
        assert cli("show", name, "--json").json["id"] == 2, name


def test_a_key_of_digits_is_written_with_its_prefix(cli: Cli, stocked: Path):
    assert cli("set", 3, "key=2").code == 0

    assert cli("show", "2", "--json").json["id"] == 2
    assert cli("show", "key:2", "--json").json["id"] == 3


@pytest.mark.parametrize("name", ["99", "nobody2024", "key:99", "query:zzzzzz", "9" * 30, "0"])
def test_what_names_no_paper_is_refused(cli: Cli, stocked: Path, name: str):
    ran = cli("show", "1", name)

    assert ran.code == 1
    assert name in ran.err
    assert ran.out == ""


def test_text_never_steers_the_terminal(cli: Cli, stocked: Path):
    cli("note", 1, "--text", "a\x1b[31mb\x07c")

    assert "\x1b" not in cli("show", 1).out
    assert "\x07" not in cli("note", 1).out


def test_a_misspelt_option_is_not_taken_for_a_word(cli: Cli, stocked: Path):
    assert cli("search", "attention", "--lmit", 5).code == 2
