"""Tags as a whole: `tags --hygiene --merge`."""

from pathlib import Path

from tests.cli.conftest import Cli


def test_hygiene_lists_what_could_be_tidied_up(cli: Cli, stocked: Path):
    assert cli("tags", "--hygiene").out == "There is nothing to tidy up.\n"
    cli("tag", 1, 2, "--add", "nlp")
    cli("tag", 3, "--add", "NLP")

    found = cli("tags", "--hygiene", "--json").json

    assert found["alike"] == [{"merge": "NLP", "into": "nlp", "differ_by": "case"}]
    assert [one["tag"] for one in found["on_one_paper"]] == ["NLP"]
    assert found["unused"] == []
    assert cli("tags", "--hygiene").out.startswith("NLP → nlp (case)\nNLP: only on “")


def test_many_tags_are_merged_at_once_and_undone_at_once(cli: Cli, stocked: Path):
    cli("tag", 1, "--add", "a", "--add", "b", "--add", "c")

    ran = cli("tags", "--merge", "a", "c", "--merge", "b", "c", "--json")

    assert ran.json == {"rev": 3, "changed": [1]}
    assert cli("tags", "--json").json["tags"] == [{"tag": "c", "count": 1}]
    cli("undo")
    assert len(cli("tags", "--json").json["tags"]) == 3


def test_tags_does_one_thing_at_a_time(cli: Cli, stocked: Path):
    assert cli("tags", "--hygiene", "--delete", "a").code == 2
