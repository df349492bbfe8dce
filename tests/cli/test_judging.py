"""What readers say of papers: `star status tag tags note set trash restore`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.cli.running import TITLES, process, state


def shown(cli: Cli, paper: int = 1):
    return cli("show", paper, "--json").json


def test_star_and_unstar_name_the_papers_they_changed(cli: Cli, stocked: Path):
    starred = cli("star", 1, 3, "--json")
    unstarred = cli("unstar", 1, "--json")

    assert starred.json == {"rev": 2, "changed": [1, 3]}
    assert unstarred.json == {"rev": 3, "changed": [1]}
    assert [shown(cli, n)["starred"] for n in (1, 2, 3)] == [False, False, True]


def test_an_edit_says_in_a_sentence_what_it_did(cli: Cli, stocked: Path):
    assert cli("star", 1).out == "Starred: 1 paper.\n"
    assert cli("status", 1, 2, "to-read").out == "Now to-read: 2 papers.\n"


def test_an_edit_that_changes_nothing_says_so_and_keeps_the_revision(cli: Cli, stocked: Path):
    cli("star", 1)
    before = state(stocked)

    again = cli("star", 1, "--json")

    assert again.json == {"rev": 2, "changed": []}
    assert cli("star", 1).out == "Nothing to change.\n"
    assert state(stocked) == before


def test_an_edit_of_a_query_changes_all_that_match(cli: Cli, stocked: Path):
    assert cli("star", "query:benchmarks", "--json").json["changed"] == [1, 2, 3]


def test_an_edit_that_names_one_unknown_paper_changes_none(cli: Cli, stocked: Path):
    before = state(stocked)

    for edit in (
        ("star", 1, 99),
        ("trash", 1, 99),
        ("tag", 1, 99, "--add", "x"),
        ("status", 1, 99, "read"),
        ("set", 1, 99, "year=2024"),
        ("note", 99, "--text", "x"),
    ):
        ran = cli(*edit)
        assert (ran.code, "There is no paper 99" in ran.err) == (1, True), edit
    assert state(stocked) == before


def test_status_takes_papers_into_the_queue_in_the_order_named(cli: Cli, stocked: Path):
    cli("status", 3, 1, "to-read")

    assert cli("search", "in:queue", "--sort", "queue", "--ids").out.split() == ["3", "1"]
    cli("status", 3, "read")
    assert cli("search", "in:queue", "--ids").out.split() == ["1"]
    assert shown(cli, 3)["queue_position"] is None


def test_an_unknown_status_is_a_usage_error(cli: Cli, stocked: Path):
    assert cli("status", 1, "burnt").code == 2


def test_trash_hides_a_paper_and_restore_brings_it_back(cli: Cli, stocked: Path):
    cli("trash", 2)
    assert cli("search", "--ids").out.split() == ["1", "3"]

    cli("restore", 2)
    assert cli("search", "--ids").out.split() == ["1", "2", "3"]


def test_tags_are_added_and_removed_in_one_command(cli: Cli, stocked: Path):
    cli("tag", 1, 2, "--add", "ml", "--add", "ml/theory")

    ran = cli("tag", 1, "--add", "to discuss", "--remove", "ml", "--json")

    assert ran.json["changed"] == [1]
    assert set(shown(cli, 1)["tags"]) == {"ml/theory", "to discuss"}
    assert set(shown(cli, 2)["tags"]) == {"ml", "ml/theory"}


@pytest.mark.parametrize("tag", ["", " ", "#", "/"])
def test_a_tag_needs_a_name(cli: Cli, stocked: Path, tag: str):
    ran = cli("tag", 1, "--add", tag)

    assert ran.code == 1
    assert "A tag needs a name." in ran.err


def test_tag_without_add_or_remove_is_a_usage_error(cli: Cli, stocked: Path):
    assert cli("tag", 1).code == 2


def test_tags_lists_names_with_their_counts(cli: Cli, stocked: Path):
    assert cli("tags").out == "No tags yet.\n"
    cli("tag", 1, 2, "--add", "ml")
    cli("tag", 3, "--add", "agents")

    listed = cli("tags", "--json").json["tags"]

    assert listed == [{"tag": "agents", "count": 1}, {"tag": "ml", "count": 2}]
    assert [line.split() for line in cli("tags").out.splitlines()] == [["1", "agents"], ["2", "ml"]]


def test_renaming_a_tag_renames_its_subtags(cli: Cli, stocked: Path):
    cli("tag", 1, "--add", "ml/theory", "--add", "mls")

    cli("tags", "--rename", "ml", "learning")

    assert set(shown(cli)["tags"]) == {"learning/theory", "mls"}


def test_a_tag_may_move_below_its_own_name(cli: Cli, stocked: Path):
    cli("tag", 1, "--add", "ml", "--add", "ml/theory")

    cli("tags", "--rename", "ml", "ml/theory")

    assert set(shown(cli)["tags"]) == {"ml/theory", "ml/theory/theory"}


def test_merging_tags_leaves_one(cli: Cli, stocked: Path):
    cli("tag", 1, 2, "--add", "nlp")
    cli("tag", 2, 3, "--add", "NLP")

    cli("tags", "--merge", "NLP", "nlp")

    assert cli("tags", "--json").json["tags"] == [{"tag": "nlp", "count": 3}]


def test_deleting_a_tag_takes_it_and_its_subtags_off(cli: Cli, stocked: Path):
    cli("tag", 1, "--add", "ml/theory", "--add", "kept")

    cli("tags", "--delete", "ml")

    assert shown(cli)["tags"] == ["kept"]


@pytest.mark.parametrize(
    "edit", [("--rename", "no", "b"), ("--merge", "no", "b"), ("--delete", "no")]
)
def test_a_tag_that_is_not_there_is_refused(cli: Cli, stocked: Path, edit: tuple[str, ...]):
    before = state(stocked)

    ran = cli("tags", *edit)

    assert ran.code == 1
    assert "There is no tag no." in ran.err
    assert state(stocked) == before


def test_a_note_is_set_printed_and_removed(cli: Cli, stocked: Path):
    cli("note", 1, "--text", "Read *this*.\nTwice.")
    assert cli("note", 1).out == "Read *this*.\nTwice.\n"
    assert cli("note", 1, "--json").json == {"id": 1, "note": "Read *this*.\nTwice."}

    cli("note", 1, "--text", "")
    assert cli("note", 1, "--json").json == {"id": 1, "note": ""}


def test_a_note_is_read_from_a_file(cli: Cli, stocked: Path, tmp_path: Path):
    file = tmp_path / "note.md"
    file.write_text("Größe ≠ Güte\n", "utf-8")

    assert cli("note", 1, "--file", file).code == 0
    assert shown(cli)["note"] == "Größe ≠ Güte"


def test_a_note_is_read_from_standard_input(cli: Cli, stocked: Path):
    assert process(stocked, "note", 1, "-", stdin="Größe ≠ Güte\n".encode()).code == 0
    assert shown(cli)["note"] == "Größe ≠ Güte"


def test_a_note_that_cannot_be_read_is_refused(cli: Cli, stocked: Path, tmp_path: Path):
    latin = tmp_path / "latin.txt"
    latin.write_bytes("Größe".encode("latin-1"))

    for file in (tmp_path / "missing.txt", latin, tmp_path):
        ran = cli("note", 1, "--file", file)
        assert (ran.code, "The note cannot be read" in ran.err) == (1, True), file
    assert shown(cli)["note"] == ""


def test_a_note_is_given_once_and_to_one_paper(cli: Cli, stocked: Path, tmp_path: Path):
    assert cli("note", 1, "--text", "a", "--file", tmp_path / "b").code == 2

    ran = cli("note", "query:benchmarks", "--text", "a")

    assert ran.code == 1
    assert "names 3 papers" in ran.err


@pytest.mark.parametrize(
    ("assignment", "field", "value"),
    [
        ("title=A new title = better", "title", "A new title = better"),
        ("abstract=Short.", "abstract", "Short."),
        ("year=2024", "year", 2024),
        ("date=2024-02-29", "date", "2024-02-29"),
        ("arxiv=https://arxiv.org/abs/2507.06203v2", "arxiv", "2507.06203v2"),
        ("doi=https://doi.org/10.1000/182", "doi", "10.1000/182"),
        ("url=https://example.org/a", "url", "https://example.org/a"),
        ("key=Doe2024", "key", "Doe2024"),
        (
            "authors=Doe, Jane; Max von Sydow",
            "authors",
            [{"family": "Doe", "given": "Jane"}, {"family": "Sydow", "given": "Max von"}],
        ),
    ],
)
def test_metadata_is_set_from_text(
    cli: Cli, stocked: Path, assignment: str, field: str, value: object
):
    assert cli("set", 1, assignment).code == 0
    assert shown(cli)[field] == value


def test_several_fields_are_one_step_of_the_history(cli: Cli, stocked: Path):
    cli("set", 1, "year=2024", "arxiv=2507.06203", "title=Another")
    cli("undo")

    paper = shown(cli)
    assert (paper["year"], paper["arxiv"], paper["title"]) == (None, None, TITLES[0])


@pytest.mark.parametrize(
    ("assignment", "why"),
    [
        ("colour=red", "There is no field colour"),
        ("id=7", "There is no field id"),
        ("year=last", "not a year"),
        ("year=20245", "not a year"),
        ("date=2024-02-30", "not a day"),
        ("doi=11.22", "not a DOI"),
        ("arxiv=soon", "not an arXiv id"),
        ("url=javascript:alert(1)", "not a link"),
        ("title= ", "needs a title"),
        ("key=a b", "cannot be a citation key"),
        ("key=", "cannot be a citation key"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(cli: Cli, stocked: Path, assignment: str, why: str):
    before = state(stocked)

    ran = cli("set", 1, "year=1999", assignment)

    assert ran.code == 1
    assert why in ran.err
    assert "Nothing was changed." in ran.err
    assert state(stocked) == before


def test_a_citation_key_belongs_to_one_paper(cli: Cli, stocked: Path):
    taken = shown(cli, 2)["key"]
    before = state(stocked)

    assert "belongs to paper 2" in cli("set", 1, f"key={taken.upper()}").err
    assert "belongs to one paper" in cli("set", 1, 2, "key=Both").err
    assert state(stocked) == before


def test_a_former_key_still_finds_its_paper(cli: Cli, stocked: Path):
    former = shown(cli)["key"]

    cli("set", 1, "key=Doe2024")

    assert cli("show", former, "--json").json["id"] == 1


@pytest.mark.parametrize("words", [(1,), ("year=2024",)])
def test_set_needs_a_paper_and_a_value(cli: Cli, stocked: Path, words: tuple[object, ...]):
    assert cli("set", *words).code == 2
