"""`cite`, and `export --template`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.cli.running import TITLES


def test_each_paper_is_a_line(cli: Cli, stocked: Path):
    ran = cli("cite", 1, 3)

    assert (ran.code, ran.err) == (0, "")
    first, second = ran.out.splitlines()
    assert TITLES[0] in first
    assert TITLES[2] in second


def test_json_has_both_forms(cli: Cli, stocked: Path):
    cli("set", 1, "authors=Doe, Jane", "year=2024")

    said = cli("cite", 1, "--json").json

    assert said["style"] == "harvard"
    assert said["citations"][0]["id"] == 1
    assert said["citations"][0]["plain"].startswith("Doe, J. (2024)")
    assert said["citations"][0]["html"].startswith("Doe, J. (2024)")


def test_html(cli: Cli, stocked: Path):
    cli("set", 1, "title=A <b> & c")

    assert "A &lt;b&gt; &amp; c" in cli("cite", 1, "--html").out
    assert "A <b> & c" in cli("cite", 1).out


def test_a_style_that_is_not_there_is_refused(cli: Cli, stocked: Path):
    ran = cli("cite", 1, "--style", "stone-tablet")

    assert ran.code == 1
    assert "stone-tablet" in ran.err


def test_a_paper_that_is_not_there_is_refused(cli: Cli, stocked: Path):
    assert cli("cite", 99).code == 1


@pytest.fixture
def template(tmp_path: Path) -> Path:
    file = tmp_path / "list.txt"
    file.write_text("{% for p in papers %}* {{ p.title }}\n{% endfor %}", "utf-8")
    return file


def test_a_template_is_a_format(cli: Cli, stocked: Path, template: Path, tmp_path: Path):
    expected = "".join(f"* {title}\n" for title in TITLES)

    assert cli("export", "--template", template).out == expected
    assert cli("export", "--template", template, "--output", tmp_path / "out.txt").code == 0
    assert (tmp_path / "out.txt").read_text("utf-8") == expected


def test_what_is_wrong_with_a_template_is_said_and_nothing_written(
    cli: Cli, stocked: Path, template: Path, tmp_path: Path
):
    template.write_text("fine\n{{ nope }}", "utf-8")

    ran = cli("export", "--template", template, "--output", tmp_path / "out.txt")

    assert ran.code == 1
    assert "line 2" in ran.err
    assert not (tmp_path / "out.txt").exists()


def test_a_template_that_is_no_text_is_refused(cli: Cli, stocked: Path, template: Path):
    template.write_bytes(b"\xff\xfe\x00")

    assert cli("export", "--template", template).code == 1


@pytest.mark.parametrize(
    "name", ["ris", "csl-json", "csv", "json", "markdown", "html", "text", "bibtex"]
)
def test_every_format_has_every_paper(cli: Cli, stocked: Path, name: str, tmp_path: Path):
    file = tmp_path / "out"

    assert cli("export", "--format", name, "--profile", "full", "--output", file).code == 0
    assert all(title[:20] in file.read_text("utf-8") for title in TITLES)
