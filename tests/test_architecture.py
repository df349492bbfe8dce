"""The rules of the house: which room may import what, and what no room may hold."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_archon import archrule

from tests.conftest import CHECKOUT

PACKAGE = CHECKOUT / "readinglist"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE = 400
LONGEST_FUNCTION = 40
TOP_LEVEL = {
    "pyproject.toml",
    "README.md",
    "readinglist",
    "resources",
    "tests",
    "packaging",
    ".ci",
    ".gitignore",
    ".pre-commit-config.yaml",
    "LICENSE",
    "CHANGELOG.md",
}
OWN_FOLDERS_OF_TESTS = {"faults", "data", "golden", "bench"}


def room(name: str) -> tuple[str, str]:
    """A package with all that is below it."""
    return f"readinglist.{name}", f"readinglist.{name}.*"


def library(name: str) -> tuple[str, str]:
    """A package of somebody else's with all that is below it."""
    return name, f"{name}.*"


def name_of(module: Path) -> str:
    return str(module.relative_to(CHECKOUT))


def trees() -> Iterator[tuple[str, ast.Module]]:
    for module in MODULES:
        yield name_of(module), ast.parse(module.read_text("utf-8"))


# Who may import what --------------------------------------------------------------------------


def test_core_never_reaches_qt_the_window_or_the_command_line():
    (
        archrule("core stands alone")
        .match(*room("core"))
        .should_not_import(*library("PySide6"), *room("gui"), *room("cli"), "readinglist.app")
        .check("readinglist")
    )


def test_the_command_line_imports_neither_qt_nor_the_window():
    # It starts the window through readinglist.app, inside a function; hence only direct imports.
    (
        archrule("cli without Qt")
        .match(*room("cli"))
        .should_not_import(*library("PySide6"), *room("gui"))
        .check("readinglist", only_direct_imports=True)
    )


def test_only_the_window_and_app_import_qt():
    (
        archrule("Qt in the window")
        .match("readinglist*")
        .exclude(*room("gui"), "readinglist.app")
        .should_not_import(*library("PySide6"))
        .check("readinglist", only_direct_imports=True)
    )


def test_the_window_never_imports_the_command_line():
    (
        archrule("gui beside cli")
        .match(*room("gui"))
        .should_not_import(*room("cli"))
        .check("readinglist")
    )


PANES = ("gui.sidebar", "gui.list", "gui.paper", "gui.searchbar", "gui.dialogs")


@pytest.mark.parametrize("pane", PANES)
def test_no_pane_knows_another(pane: str):
    others = [pattern for other in PANES if other != pane for pattern in room(other)]
    (
        archrule("panes meet in the main window")
        .match(*room(pane))
        .should_not_import(*others, "readinglist.gui.mainwindow")
        .check("readinglist")
    )


@pytest.mark.parametrize("outside", ["gui", "cli"])
def test_neither_window_nor_command_line_imports_the_store(outside: str):
    (
        archrule("through the Library")
        .match(*room(outside))
        .should_not_import(*room("core.store"))
        .check("readinglist", only_direct_imports=True)
    )


@pytest.mark.parametrize(
    ("owner", "owned"),
    [
        ("core.store", "sqlite3"),
        ("core.store", "sqlite_utils"),
        ("core.search", "whoosh"),
        ("core.fuzzy", "rapidfuzz"),
        ("core.paths", "platformdirs"),
        ("core.mirror core.importing", "yaml"),  # other programs' files
        ("core.config", "tomlkit"),
        ("cli", "click"),
    ],
)
def test_one_room_alone_imports(owner: str, owned: str):
    (
        archrule(f"{owned} in {owner}")
        .match("readinglist*")
        .exclude(*(module for one in owner.split() for module in room(one)))
        .should_not_import(*library(owned))
        .check("readinglist", only_direct_imports=True)
    )
    assert importers(owned), f"nobody imports {owned} any more"


def importers(owned: str) -> set[str]:
    """The modules that import it."""
    pattern = re.compile(rf"^\s*(import|from) {owned}\b", re.MULTILINE)
    return {name_of(m) for m in MODULES if pattern.search(m.read_text("utf-8"))}


def test_the_command_line_starts_without_qt_and_numpy():
    code = "import sys, readinglist.cli; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=CHECKOUT
    ).stdout.split()

    assert "readinglist.cli.main" in loaded
    assert {name.partition(".")[0] for name in loaded} & {"PySide6", "shiboken6", "numpy"} == set()


# What no room may hold ------------------------------------------------------------------------

_SQL = re.compile(
    r"\b(SELECT\s+\S.*\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|"
    r"CREATE\s+(TABLE|INDEX|TRIGGER)|BEGIN\s+(IMMEDIATE|EXCLUSIVE)|PRAGMA\s+\w+|ORDER\s+BY)\b",
    re.DOTALL,
)


def sql(tree: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and _SQL.search(node.value)
        ):
            yield node


# What the Library asks of the file itself, not of its papers.
_LIBRARYS_OWN_SQL = {
    "SELECT uid FROM library",
    "SELECT coalesce(max(id), 0) FROM operations",
    "SELECT id FROM operations WHERE id > ? ORDER BY id",
}


def test_sql_is_written_in_the_store_only():
    found = {
        f"{name}:{node.lineno}: {node.value}"
        for name, tree in trees()
        if not name.startswith("readinglist/core/store/")
        for node in sql(tree)
        if not (name == "readinglist/core/library.py" and node.value in _LIBRARYS_OWN_SQL)
    }

    assert found == set()


def test_the_rule_for_sql_sees_the_sql_of_the_store():
    with_sql = {name for name, tree in trees() if any(sql(tree))}

    assert {f"readinglist/core/store/{room}.py" for room in ("papers", "views")} <= with_sql


_MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
_MAKERS = {"list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict"}
_CONSTANT = re.compile(r"_{0,2}[A-Z][A-Z0-9_]*|__all__")


def is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.BinOp):
        return is_mutable(value.left) or is_mutable(value.right)
    if isinstance(value, ast.Call):
        made = value.func.value if isinstance(value.func, ast.Subscript) else value.func
        name = made.attr if isinstance(made, ast.Attribute) else getattr(made, "id", "")
        return name in _MAKERS
    return isinstance(value, _MUTABLE)


def module_state(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if isinstance(node, ast.Assign | ast.AnnAssign) and is_mutable(node.value):
            for target in targets:
                if not (isinstance(target, ast.Name) and _CONSTANT.fullmatch(target.id)):
                    yield ast.unparse(node)[:80]
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield ast.unparse(node)


def test_no_module_holds_state():
    assert [(name, found) for name, tree in trees() for found in module_state(tree)] == []


_CHANGERS = {"append", "extend", "add", "update", "pop", "clear", "remove", "setdefault", "insert"}


def changed_constants(tree: ast.Module) -> Iterator[str]:
    """Constants of a module that one of its functions changes."""
    constants = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and is_mutable(node.value)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for node in (inner for function in functions for inner in ast.walk(function)):
        assigns = isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del)
        calls = isinstance(node, ast.Attribute) and node.attr in _CHANGERS
        if (assigns or calls) and isinstance(node.value, ast.Name) and node.value.id in constants:
            yield f"line {node.lineno}: {ast.unparse(node)}"


def test_no_function_changes_a_constant_of_its_module():
    assert [(name, found) for name, tree in trees() for found in changed_constants(tree)] == []


@pytest.mark.parametrize(
    "code",
    [
        "cache = {}",
        "seen: set[int] = set()",
        "a = defaultdict(list)",
        "def f():\n    global a\n    a = 1",
    ],
)
def test_the_rule_for_state_sees_state(code: str):
    assert list(module_state(ast.parse(code))) != []


def called(tree: ast.Module) -> set[str]:
    return {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}


def test_core_neither_prints_nor_ends_the_program():
    words = {"print", "input", "sys.exit", "exit", "quit", "os._exit"}

    assert [
        name
        for name, tree in trees()
        if name.startswith("readinglist/core/") and called(tree) & words
    ] == []


def test_no_file_is_too_long():
    lengths = {name_of(m): len(m.read_text("utf-8").splitlines()) for m in MODULES}

    assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}


def test_no_function_is_too_long():
    lengths = {
        f"{name}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }

    assert len(lengths) > 100
    assert {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION} == {}


def test_every_module_says_what_it_is():
    assert [name for name, tree in trees() if not ast.get_docstring(tree)] == []


# Where things lie -----------------------------------------------------------------------------


def files_of_the_repository() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        text=True,
        cwd=CHECKOUT,
    )
    if listed.returncode:
        pytest.skip(f"not a checkout: {listed.stderr.strip()}")
    return listed.stdout.splitlines()


def test_the_top_level_holds_what_it_should_and_nothing_else():
    assert {file.partition("/")[0] for file in files_of_the_repository()} == TOP_LEVEL


def test_tests_lie_where_what_they_test_lies():
    folders = {
        str(Path(f).parent.relative_to("tests"))
        for f in files_of_the_repository()
        if f.startswith("tests/")
    }
    own = {folder for folder in folders if folder.partition("/")[0] not in OWN_FOLDERS_OF_TESTS}

    assert {folder for folder in own if not (PACKAGE / folder).is_dir()} == set()
