"""`import`."""

import json
from pathlib import Path

import pytest

from readinglist.core.importing import inputs
from readinglist.core.importing.documents import InputFile
from tests.cli.conftest import Cli
from tests.cli.running import PAPERS, TITLES, process, state, write_listing
from tests.conftest import SAMPLE, abstract

OTHER = ("A note on calibration of forecasts", abstract("calibration"))
HEADER_OF_SPACED = (
    "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\n"
    "byAK and the research community\n\nJul 11\n\n"
)


def test_json_says_of_each_file_what_it_held_and_of_the_library_what_it_holds(
    cli: Cli, listing_file: Path
):
    ran = cli("import", listing_file, "--json")

    [file] = ran.json["files"]
    documented = {
        "file": "listing.txt",
        "format": "listing",
        "layout": "compact",
        "papers": 3,
        "new": 3,
        "known": 0,
        "doubtful": 0,
        "lines": {"total": 8, "title": 3, "abstract": 3, "header": 2, "blank": 0, "unparsed": 0},
        "unparsed": [],
    }
    assert ran.code == 0
    assert file | documented == file
    assert ran.json["library"] == {"papers": 3, "rev": 1}


def test_text_counts_papers_header_lines_and_lines_that_were_not_understood(
    cli: Cli, listing_file: Path
):
    assert cli("import", listing_file).out.splitlines() == [
        "listing.txt: 3 papers: 3 new, 0 known; 2 header lines, 0 lines not understood.",
        "The library holds 3 papers.",
    ]


def test_a_spaced_listing_has_a_day_and_its_lines_add_up(cli: Cli, tmp_path: Path):
    papers = "\n\n".join(f"{title}\n\n{text}" for title, text in PAPERS)
    file = tmp_path / "spaced.txt"
    file.write_text(HEADER_OF_SPACED + papers, "utf-8")

    [said] = cli("import", file, "--json").json["files"]

    lines = dict(said["lines"])
    assert (said["layout"], said["papers"]) == ("spaced", 3)
    assert said["day"].endswith("-07-11")
    assert lines.pop("total") == sum(lines.values()) == 21
    assert lines == {"title": 3, "abstract": 3, "header": 5, "blank": 10, "unparsed": 0}


def test_the_same_file_again_is_all_known_and_said_to_be_seen_before(
    cli: Cli, stocked: Path, listing_file: Path
):
    before = state(stocked)

    said = cli("import", listing_file, "--json").json

    [file] = said["files"]
    assert (file["new"], file["known"], file["seen_before"]) == (0, 3, True)
    assert said["library"] == {"papers": 3, "rev": 1}
    assert state(stocked) == before


def test_a_file_that_was_never_imported_is_not_said_to_be_seen_before(cli: Cli, listing_file: Path):
    assert cli("import", listing_file, "--json").json["files"][0].get("seen_before", False) is False


def test_a_known_paper_in_another_file_counts_as_known_and_gains_a_sighting(
    cli: Cli, stocked: Path, tmp_path: Path
):
    other = write_listing(tmp_path / "other.txt", OTHER, PAPERS[0])

    [file] = cli("import", other, "--json").json["files"]

    assert (file["new"], file["known"], file["doubtful"]) == (1, 1, 0)
    sightings = cli("show", 1, "--json").json["sightings"]
    assert [(seen["file"], seen["rank"]) for seen in sightings] == [
        ("listing.txt", 1),
        ("other.txt", 2),
    ]


def test_a_dry_run_says_what_would_happen_and_changes_nothing(
    cli: Cli, stocked: Path, tmp_path: Path
):
    before = state(stocked)
    other = write_listing(tmp_path / "other.txt", OTHER, PAPERS[0])

    ran = cli("import", other, "--dry-run", "--json")

    [file] = ran.json["files"]
    assert (ran.code, file["new"], file["known"]) == (0, 1, 1)
    assert ran.json["library"] == {"papers": 3, "rev": 1}
    assert state(stocked) == before


def test_a_dry_run_of_several_files_says_the_same_as_the_import(
    cli: Cli, listing_file: Path, tmp_path: Path
):
    other = write_listing(tmp_path / "other.txt", OTHER, *PAPERS)
    tried = cli("import", listing_file, other, "--dry-run", "--json").json["files"]
    done = cli("import", listing_file, other, "--json").json["files"]

    assert [(f["new"], f["known"]) for f in done] == [(3, 0), (1, 3)]
    assert [(f["new"], f["known"]) for f in tried] == [(f["new"], f["known"]) for f in done]


def test_a_dash_is_standard_input(folder: Path, listing_file: Path):
    ran = process(folder, "import", "-", "--json", stdin=listing_file.read_bytes())

    assert ran.code == 0
    assert ran.json["files"][0]["papers"] == 3
    assert len(state(folder)[0]["papers"]) == 3


def test_a_folder_stands_for_its_files_in_order_without_hidden_ones(cli: Cli, tmp_path: Path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    write_listing(inbox / "b.txt", *PAPERS)
    write_listing(inbox / "a.txt", OTHER)
    (inbox / ".hidden").write_bytes(b"\x00")

    ran = cli("import", inbox, "--json")

    assert ran.code == 0
    assert [(f["file"], f["new"]) for f in ran.json["files"]] == [("a.txt", 1), ("b.txt", 3)]


def test_a_folder_stands_for_the_files_of_folders_below_it_too(cli: Cli, tmp_path: Path):
    below = tmp_path / "inbox" / "july"
    below.mkdir(parents=True)
    write_listing(below / "a.txt", *PAPERS)

    assert [f["new"] for f in cli("import", tmp_path / "inbox", "--json").json["files"]] == [3]


def test_files_are_read_when_it_is_their_turn_and_not_all_at_once(
    cli: Cli, folder: Path, listing_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Each may be a gigabyte."""
    held: list[int] = []
    read = inputs.read_file

    def read_file(path: Path, encoding: str) -> InputFile:
        held.append(state(folder)[1])
        return read(path, encoding)

    monkeypatch.setattr(inputs, "read_file", read_file)

    cli("import", listing_file, write_listing(tmp_path / "other.txt", OTHER))

    assert held == [0, 1]


def test_utf_16_without_a_mark_is_read_where_the_user_says_so(cli: Cli, listing_file: Path):
    listing_file.write_bytes(listing_file.read_text("utf-8").encode("utf-16-le"))

    assert cli("import", listing_file).code == 1
    assert cli("import", listing_file, "--encoding", "utf-16-le").code == 0


def test_the_files_of_one_command_are_undone_together(
    cli: Cli, folder: Path, listing_file: Path, tmp_path: Path
):
    cli("import", listing_file, write_listing(tmp_path / "other.txt", OTHER))

    undone = cli("undo", "--json")

    assert len(undone.json["undone"]) == 2
    assert state(folder)[0]["papers"] == []


def test_a_file_that_cannot_be_read_does_not_keep_the_others_out(
    cli: Cli, folder: Path, listing_file: Path, tmp_path: Path
):
    ran = cli("import", tmp_path / "missing.txt", listing_file, "--json")

    missing, good = ran.json["files"]
    assert ran.code == 1
    assert "missing.txt cannot be read" in missing["error"]
    assert good["new"] == 3
    assert len(state(folder)[0]["papers"]) == 3


def test_refused_files_are_named_on_stderr(cli: Cli, listing_file: Path, tmp_path: Path):
    ran = cli("import", tmp_path / "missing.txt", listing_file)

    assert ran.code == 1
    assert "missing.txt cannot be read" in ran.err
    assert "3 new" in ran.out


def test_a_listing_cut_within_a_paper_brings_the_whole_ones_and_shows_the_rest(
    cli: Cli, folder: Path, listing_file: Path
):
    listing_file.write_bytes(listing_file.read_bytes()[:-100])

    ran = cli("import", listing_file, "--json")

    [file] = ran.json["files"]
    assert (ran.code, file["papers"], file["lines"]["unparsed"]) == (0, 2, 2)
    assert [(u["line"], u["text"][:20]) for u in file["unparsed"]] == [
        (7, TITLES[2][:20]),
        (8, PAPERS[2][1][:20]),
    ]
    assert len(state(folder)[0]["papers"]) == 2


def test_text_shows_the_lines_that_were_not_understood(cli: Cli, listing_file: Path):
    listing_file.write_bytes(listing_file.read_bytes()[:-100])

    said = cli("import", listing_file).out

    assert "2 lines not understood" in said
    assert f"line 7: {TITLES[2]}" in said


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_byte_order_mark_says_the_encoding(cli: Cli, listing_file: Path, encoding: str):
    listing_file.write_bytes(listing_file.read_text("utf-8").encode(encoding))

    [file] = cli("import", listing_file, "--json").json["files"]

    assert (file["new"], file["lines"]["total"], file["lines"]["header"]) == (3, 8, 2)


def test_windows_line_ends_make_no_difference(cli: Cli, listing_file: Path):
    listing_file.write_bytes(listing_file.read_bytes().replace(b"\n", b"\r\n"))

    [file] = cli("import", listing_file, "--json").json["files"]

    assert (file["new"], file["lines"]["total"], file["lines"]["unparsed"]) == (3, 8, 0)


def test_latin_1_is_read_where_the_user_says_so(cli: Cli, tmp_path: Path):
    file = tmp_path / "latin.txt"
    papers = (("Naïve Bayes à la carte", abstract("naïve Bayes")), OTHER)
    text = write_listing(file, *papers).read_text("utf-8")
    file.write_bytes(text.encode("latin-1"))

    assert cli("import", file).code == 1
    assert cli("import", file, "--encoding", "latin-1").code == 0
    assert cli("show", 1, "--json").json["title"] == "Naïve Bayes à la carte"


def test_a_format_can_be_named_and_an_unknown_one_is_refused(cli: Cli, listing_file: Path):
    assert cli("import", listing_file, "--format", "listing").code == 0

    ran = cli("import", listing_file, "--format", "nonsense", "--json")

    assert ran.code == 1
    assert "There is no format nonsense" in json.dumps(ran.json)


def test_a_paper_in_trash_stays_there_when_it_is_seen_again(
    cli: Cli, stocked: Path, tmp_path: Path
):
    cli("trash", 1)

    ran = cli("import", write_listing(tmp_path / "again.txt", PAPERS[0], OTHER))

    assert "1 known paper in Trash, and left there" in ran.out
    assert len(cli("show", 1, "--json").json["sightings"]) == 2
    assert cli("search", TITLES[0], "--ids").out.split() != ["1"]


def test_the_day_of_a_listing_can_be_said(cli: Cli, tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_bytes(SAMPLE.read_bytes())
    assert cli("import", str(file), "--day", "2026-01-02").code == 0
    assert cli("show", "1", "--json").json["sightings"][0]["day"] == "2026-01-02"


def test_a_day_that_is_none_is_refused(cli: Cli):
    refused = cli("import", str(SAMPLE), "--day", "yesterday")
    assert refused.code != 0
    assert "yesterday is no day" in refused.err


def test_fields_of_a_file_can_be_said(cli: Cli, tmp_path: Path):
    file = tmp_path / "liste.json"
    file.write_text('[{"Titel": "Gentle Descent", "Verfasser": "Ada Lovelace"}]')
    refused = cli("import", str(file))
    assert refused.code != 0
    assert "Say which of its fields is what; it has: Titel, Verfasser." in refused.err
    said = ("--field", "Titel=title", "--field", "Verfasser=authors")
    assert cli("import", str(file), *said).code == 0
    [author] = cli("show", "1", "--json").json["authors"]
    assert author == {"family": "Lovelace", "given": "Ada"}


def test_keys_that_are_taken_are_named(cli: Cli, stocked: Path, tmp_path: Path):
    cli("set", 1, "key=doe2020")
    file = tmp_path / "others.bib"
    file.write_text(
        "@misc{DOE2020, title={Slow Rivers of the Plain}, author={Doe, Jane}, year=2021}\n"
        "@misc{free2020, title={Quick Rivers of the Hills}, author={Roe, R.}}\n"
    )

    ran = cli("import", file)

    assert "Keys that were taken, or that TeX would not take: DOE2020 -> doe2021slow." in ran.out
    assert cli("show", 5, "--json").json["key"] == "free2020"


def test_json_has_the_keys_that_were_taken(cli: Cli, stocked: Path, tmp_path: Path):
    file = tmp_path / "others.bib"
    file.write_text("@misc{a b, title={Slow Rivers of the Plain}, author={Doe, Jane}}\n")

    [said] = cli("import", file, "--json").json["files"]

    assert said["rekeyed"] == [{"brought": "a b", "key": "doeslow"}]
