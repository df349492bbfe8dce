"""Input that is no listing: a sentence says so, the exit code is 1, the library stays as it was."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.cli.conftest import Cli
from tests.cli.running import PAPERS, process, state, without_rights, write_listing
from tests.conftest import CHECKOUT, abstract

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x10\x08\x06\x00\x00\x00"
PROSE = """It was late in the year when we first walked along the harbour wall. Nobody spoke. \
The boats lay on their sides in the mud, and the gulls had gone inland to the fields.

My grandfather used to say that a tide is a promise. I never knew what he meant by it, and by \
the time that I was old enough to ask, he was gone. My mother keeps his diaries in a tin.

We read them in the evenings. There is little in them but weather, prices of herring, and the \
names of people who owed him money. Once, in 1931, he writes that he saw a whale.
"""
WRAPPED_PROSE = """The committee met on the first Monday of the month, in the upper room of the
library, because the lower room was being painted. Seven members were there.
Mrs Alder read the minutes. There was some discussion of the bicycle stands,
which the council had promised and had not built. Mr Finch said that he would
write again. The accounts were accepted without a vote. It was agreed to buy
a second kettle. The meeting was closed at a quarter past nine.
"""


def latin_1(file: Path) -> bytes:
    text = write_listing(file, ("Naïve Bayes à la carte", abstract("naïve Bayes"))).read_text()
    return text.encode("latin-1")


def utf_16_without_mark(file: Path) -> bytes:
    return write_listing(file, *PAPERS).read_text().encode("utf-16-le")


def with_nul_bytes(file: Path) -> bytes:
    return write_listing(file, *PAPERS).read_bytes().replace(b"attention", b"atten\0tion")


def titles_only(file: Path) -> bytes:
    return "".join(f"A study of subject number {n}\n" for n in range(40)).encode()


BYTES: dict[str, tuple[bytes | Callable[[Path], bytes], str]] = {
    "empty": (b"", "is empty"),
    "blank": (b"\n \n\t\n", "is empty"),
    "random bytes": (b"\0" + Random(7).randbytes(5000), "is not a text file: line 1"),
    "picture": (PNG, "is not a text file: line"),
    "Latin-1": (latin_1, "is not UTF-8 text: line 3"),
    "UTF-16 without mark": (utf_16_without_mark, "is not a text file: line 1"),
    "NUL bytes": (with_nul_bytes, "is not a text file: line 3 holds NUL bytes"),
    "a line of 50 MB": (b"x" * 50_000_000, "Line 1 of input.txt has 50,000,000 characters"),
    "prose": (PROSE.encode(), "is not a listing, or another list of papers"),
    "wrapped prose": (WRAPPED_PROSE.encode(), "is not a listing, or another list of papers"),
    "a licence": (
        (CHECKOUT / "LICENSE").read_bytes(),
        "is not a listing, or another list of papers",
    ),
    "titles only": (titles_only, "is not a listing, or another list of papers"),
}


@pytest.mark.parametrize("name", BYTES)
def test_what_is_no_listing_is_refused_and_changes_nothing(
    cli: Cli, stocked: Path, tmp_path: Path, name: str
):
    content, sentence = BYTES[name]
    file = tmp_path / "input.txt"
    file.write_bytes(content if isinstance(content, bytes) else content(file))
    before = state(stocked)

    ran = cli("import", file, "--json")

    [said] = ran.json["files"]
    assert ran.code == 1
    assert sentence in said["error"]
    assert "Nothing of it was imported." in said["error"]
    assert state(stocked) == before


def test_random_bytes_on_standard_input_are_refused(stocked: Path):
    before = state(stocked)

    ran = process(stocked, "import", "-", "--json", stdin=b"\0" + Random(8).randbytes(3000))

    assert ran.code == 1
    assert "standard input is not a text file" in ran.json["files"][0]["error"]
    assert state(stocked) == before


def test_a_missing_file_is_refused(cli: Cli, stocked: Path, tmp_path: Path):
    before = state(stocked)

    ran = cli("import", tmp_path / "missing.txt", "--json")

    assert ran.code == 1
    assert "missing.txt cannot be read: No such file" in ran.json["files"][0]["error"]
    assert state(stocked) == before


def test_an_empty_folder_is_refused(cli: Cli, stocked: Path, tmp_path: Path):
    (tmp_path / "nothing").mkdir()
    before = state(stocked)

    ran = cli("import", tmp_path / "nothing", "--json")

    assert ran.code == 1
    assert "There are no files in" in ran.json["files"][0]["error"]
    assert state(stocked) == before


def test_a_folder_with_nothing_readable_names_each_of_its_files(
    cli: Cli, stocked: Path, tmp_path: Path
):
    inside = tmp_path / "pictures"
    inside.mkdir()
    (inside / "a.png").write_bytes(PNG)
    (inside / "b.txt").write_bytes(b"")
    before = state(stocked)

    ran = cli("import", inside, "--json")

    assert ran.code == 1
    assert [f["file"] for f in ran.json["files"]] == ["a.png", "b.txt"]
    assert all(f["error"] for f in ran.json["files"])
    assert state(stocked) == before


def test_a_folder_below_that_may_not_be_read_does_not_keep_the_others_out(
    stocked: Path, tmp_path: Path
):
    secret = tmp_path / "inbox" / "secret"
    secret.mkdir(parents=True)
    write_listing(tmp_path / "inbox" / "listing.txt", *PAPERS)
    secret.chmod(0)

    try:
        ran = without_rights(stocked, "import", tmp_path / "inbox", "--json")
    finally:
        secret.chmod(0o700)

    good, refused = ran.json["files"]
    assert good["papers"] == 3
    assert "secret is not a file that can be read" in refused["error"]


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_what_may_not_be_read_is_refused(stocked: Path, tmp_path: Path, kind: str):
    secret = tmp_path / "secret"
    if kind == "folder":
        secret.mkdir()
        write_listing(secret / "listing.txt", *PAPERS)
    else:
        write_listing(secret, *PAPERS)
    secret.chmod(0)
    before = state(stocked)

    try:
        ran = without_rights(stocked, "import", secret, "--json")
    finally:
        secret.chmod(0o700)

    assert ran.code == 1
    assert "cannot be read: Permission denied" in ran.json["files"][0]["error"]
    assert state(stocked) == before
