"""What stands around the program: README, dependencies, scripts."""

import os
import re
import shlex
import tomllib
from collections.abc import Iterator

import click
import pytest

from readinglist.cli.main import cli
from tests.conftest import CHECKOUT

README = (CHECKOUT / "README.md").read_text("utf-8")
_STARTS = ("./packaging/run", "readinglist", "python -m readinglist")


def code_lines(text: str) -> Iterator[str]:
    """The lines of code blocks, fenced or indented, without prompts; `\\` joins lines."""
    fenced = False
    joined = text.replace("\\\n", " ")
    for line in joined.splitlines():
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        elif fenced or line.startswith("    "):
            yield line.strip().removeprefix("$ ")


def commands_of(text: str) -> list[str]:
    """What the README calls the program with, each part of a pipeline for itself."""
    parts = (part.strip() for line in code_lines(text) for part in re.split(r"\s[|]\s|&&|;", line))
    return [part for part in parts if part.startswith(_STARTS)]


def arguments(command: str) -> list[str]:
    start = next(start for start in _STARTS if command.startswith(start))
    return shlex.split(command.removeprefix(start), comments=True)


def complaint(words: list[str]) -> str | None:
    """What is wrong with these words of the command line, without running them."""
    words = [word for word in words if word not in {"<", ">", ">>"}]
    while words and words[0].startswith("-"):
        words = words[2:] if words[0] == "--library" else words[1:]
    if not words:
        return None  # the window
    if words[0] not in cli.commands:
        return f"there is no command {words[0]}"
    command = cli.commands[words[0]]
    known = {
        option
        for parameter in command.params
        for option in (*parameter.opts, *parameter.secondary_opts)
    } | {"--help", "-h"}
    for word in words[1:]:
        option = word.partition("=")[0]
        if re.fullmatch(r"--[a-z-]+", option) and option not in known:
            return f"{words[0]} has no option {option}"
    return None


def test_every_command_in_the_readme_is_one():
    wrong = {command: complaint(arguments(command)) for command in commands_of(README)}

    assert {command: why for command, why in wrong.items() if why} == {}


def test_every_script_that_the_readme_names_is_there_and_can_be_run():
    for name in set(re.findall(r"\./packaging/\w+", README)):
        assert os.access(CHECKOUT / name, os.X_OK), name


def test_the_readme_says_how_to_start_the_program():
    assert "./packaging/run" in {command.split()[0] for command in commands_of(README)}


@pytest.mark.parametrize(
    ("block", "why"),
    [
        ("```\n./packaging/run fly\n```", "there is no command fly"),
        ("~~~\n$ readinglist --library X search --lmit 3\n~~~", "search has no option --lmit"),
        ("    cat a | readinglist import - --quick # fast", "import has no option --quick"),
    ],
)
def test_the_rule_for_the_readme_sees_what_is_wrong(block: str, why: str):
    [command] = commands_of(block)

    assert complaint(arguments(command)) == why


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_says_what_it_does(name: str):
    command = cli.commands[name]

    assert command.get_short_help_str()
    assert isinstance(command, click.Command) and command.help


def test_every_dependency_names_its_reason():
    lines = (CHECKOUT / "pyproject.toml").read_text("utf-8").splitlines()
    project = tomllib.loads("\n".join(lines))["project"]
    unexplained = [
        dependency
        for dependency in project["dependencies"]
        for number, line in enumerate(lines)
        if line.strip().startswith(f'"{dependency}"')
        and not lines[number - 1].strip().startswith("# ")
    ]

    assert project["dependencies"]
    assert unexplained == []


@pytest.mark.parametrize("script", ["packaging/run", "packaging/test", ".ci/run"])
def test_scripts_can_be_run(script: str):
    assert os.access(CHECKOUT / script, os.X_OK)
    assert (CHECKOUT / script).read_text("utf-8").startswith("#!/usr/bin/env bash\n")


def test_ci_runs_the_same_tests_as_everybody_and_nothing_else():
    lines = (CHECKOUT / ".ci" / "run").read_text("utf-8").splitlines()
    commands = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]

    [command] = commands
    assert re.fullmatch(r'exec "\$\(dirname "\$0"\)/\.\./packaging/test"( "\$@")?', command)


def test_hooks_before_a_commit_are_local_and_need_no_network():
    text = (CHECKOUT / ".pre-commit-config.yaml").read_text("utf-8")

    assert re.findall(r"^\s*- repo: (.+)$", text, re.MULTILINE) == ["local"]
    entries = re.findall(r"^\s*entry: (.+)$", text, re.MULTILINE)
    assert entries
    assert [entry for entry in entries if not entry.startswith(".venv/bin/")] == []
    assert set(re.findall(r"^\s*language: (.+)$", text, re.MULTILINE)) == {"system"}
