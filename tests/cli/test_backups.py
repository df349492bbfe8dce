"""`backup` and `restore-backup`, of libraries that are whole and that are not."""

from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.cli.running import state


def test_a_backup_is_made_listed_and_gone_back_to(cli: Cli, stocked: Path):
    before = state(stocked)[0]
    made = cli("backup", "--json").json
    assert (made["kind"], Path(made["file"]).exists()) == ("backup", True)
    assert made["file"] in [b["file"] for b in cli("backup", "--list", "--json").json["backups"]]
    cli("star", 1)
    after = state(stocked)[0]
    restored = cli("restore-backup", made["file"], "--json")
    assert (restored.code, restored.json["papers"]) == (0, 3)
    assert state(stocked)[0] == before
    assert cli("undo").code == 0
    assert state(stocked)[0] == after


def test_no_backups_yet(cli: Cli, folder: Path):
    assert cli("backup", "--list").out == "No backups yet.\n"


def test_a_backup_as_a_file(cli: Cli, stocked: Path, tmp_path: Path):
    assert cli("backup", tmp_path / "copy.db").code == 0
    assert (tmp_path / "copy.db").stat().st_size > 0
    assert cli("backup", tmp_path / "nowhere" / "copy.db").code == 1


@pytest.mark.parametrize("content", [None, b"", b"no database\n" * 900])
def test_an_unfit_backup_is_refused(cli: Cli, stocked: Path, tmp_path: Path, content):
    before = state(stocked)
    if content is not None:
        (tmp_path / "bad.db").write_bytes(content)
    assert cli("restore-backup", tmp_path / "bad.db").code == 1
    assert state(stocked) == before


def test_a_damaged_library_names_its_way_back_and_goes_it(cli: Cli, stocked: Path):
    before = state(stocked)[0]
    made = cli("backup", "--json").json["file"]
    (stocked / "library.db").write_bytes(b"garbage" * 5000)
    ran = cli("check")
    assert ran.code == 4
    assert f"restore-backup '{made}'" in ran.err
    assert cli("restore-backup", made).code == 0
    assert cli("check").code == 0
    assert state(stocked)[0] == before
