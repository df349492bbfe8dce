"""Finds the sentences that core makes, and writes them into the window's catalogue of them.

    python -m tests.gui.coresentences

Translations are made of literal texts, and core builds its sentences of parts (f-strings, choices,
sums). So its syntax trees are read: whatever reaches an error, the label of an operation or the
result of a function in `SPEAKING`, followed back through variables, constants and parameters.
"""

import ast
import itertools
import json
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
CORE = CHECKOUT / "readinglist" / "core"
CATALOGUE = CHECKOUT / "readinglist" / "gui" / "sentences"
ROOMS = {
    "importing": "What core says of files that are imported",
    "labels": "What operations are called in the history",
    "library": "What core says of edits and of what was asked for",
    "mirror": "What core says of mirrors and their files",
    "others": "What core says of fields, searches, exports and settings",
    "store": "What core says of the library's file, its history and backups",
}
WIDEST = 80  # characters of a literal
MOST = 64  # alternatives of one sentence
HOLE, SENTENCE = "\0", "\1"  # a part that is any text, and one that is itself a sentence of core
# Kinds: of a verb a label is made on papers, "star: 3 papers".
SAID, LABEL, VERB = "said", "label", "verb"
# What is called with sentences: which arguments they are, and of what kind.
SAYING = {
    "KnownError": {"what": (0, SAID), "kept": (1, SAID), "do": (2, SAID)},
    "TooMuch": {"what": (0, SAID)},
    "TooLong": {"what": (0, SAID)},
    "Evidence": {"titles": (0, SAID), "abstracts": (1, SAID)},
    "LeftAlone": {"why": (1, SAID)},
    "Chip": {"text": (0, SAID)},
    "store/check.append": {"found": (0, SAID)},
    "operation": {"label": (2, LABEL)},
    "restore": {"label": (2, LABEL)},
    "store/restoring._mark": {"label": (1, LABEL)},
    "_editing": {"verb": (0, VERB)},
}
# Functions whose results are shown.
SPEAKING = {
    "catch_up_index": SAID,
    "_why_not": SAID,
    "_sentence": SAID,
    "_of_titles": SAID,
    "library/keepingexports.said": SAID,
    "store/connection._way_back": SAID,
}
# Attributes and variables that hold sentences.
HOLDING = {"what", "kept", "do", "label", "why", "error", "problems", "said"}
SAME = {"str", "clean_line", "rstrip"}  # what gives back what it was given, or nearly
OWN_LABELS = {"Editing", "Edit"}  # what labels are made by
Function = ast.FunctionDef | ast.AsyncFunctionDef
Scope = dict[str, list[ast.expr]]


@dataclass(slots=True)
class Module:
    """A file of core."""

    name: str  # as in "library/judging"
    tree: ast.Module
    constants: Scope
    functions: dict[str, Function]


@dataclass(slots=True)
class Place:
    """Where an expression stands: its module, the functions and classes around it.

    `names` are being followed already: `text = text.strip()`.
    """

    module: Module
    around: tuple[ast.AST, ...] = ()
    names: frozenset[str] = frozenset()

    def following(self, name: str) -> "Place":
        """The same place, for what this name stands for."""
        return Place(self.module, self.around, self.names | {name})

    def functions(self) -> list[Function]:
        """From the innermost one."""
        return [node for node in reversed(self.around) if isinstance(node, Function)]

    def classes(self) -> list[ast.ClassDef]:
        """From the innermost one."""
        return [node for node in reversed(self.around) if isinstance(node, ast.ClassDef)]


@dataclass(slots=True)
class Core:
    """All of core, and what was found in it: sentences by the module that has them."""

    modules: list[Module]
    constants: Scope
    saying: dict[str, dict[str, tuple[int, str]]]
    found: dict[tuple[str, str], set[str]] = field(default_factory=dict)

    def scan(self) -> dict[tuple[str, str], set[str]]:
        """By module and kind. Anew as long as more is found that sentences are passed on by."""
        known = -1
        while known != (known := sum(map(len, self.saying.values()))):
            self.found.clear()
            for module in self.modules:
                self._visit(module.tree, Place(module))
        return self.found

    def _visit(self, node: ast.AST, place: Place) -> None:
        if isinstance(node, ast.ClassDef):
            self._know(node)
        if isinstance(node, ast.Call):
            self._called(node, place)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute):
            by_itself = any(around.name in OWN_LABELS for around in place.classes())
            if node.targets[0].attr == "label" and not by_itself:
                self._say(node.value, place, LABEL)
        elif isinstance(node, ast.Return) and node.value is not None:
            kind = _speaking(place.functions()[0].name, place.module)
            self._say(node.value, place, kind)
        inner = Place(place.module, (*place.around, node)) if _is_scope(node) else place
        for child in ast.iter_child_nodes(node):
            self._visit(child, inner)

    def _know(self, made: ast.ClassDef) -> None:
        """An error's kind is called as its base is, unless it has its own way."""
        has_own = any(isinstance(n, Function) and n.name == "__init__" for n in made.body)
        for base in made.bases:
            if isinstance(base, ast.Name) and base.id in self.saying and not has_own:
                self.saying.setdefault(made.name, dict(self.saying[base.id]))

    def _called(self, call: ast.Call, place: Place) -> None:
        name = call.func.attr if isinstance(call.func, ast.Attribute) else _id(call.func)
        if isinstance(call.func, ast.Call) and _id(call.func.func) == "type":
            name = "KnownError"  # of the kind of another one
        elif ast.unparse(call.func) == "super().__init__":
            name = next((_id(base) for base in place.classes()[0].bases), "")
        wanted = self.saying.get(f"{place.module.name}.{name}") or self.saying.get(name, {})
        for parameter, (number, kind) in wanted.items():
            given = [k.value for k in call.keywords if k.arg == parameter]
            if number < len(call.args) and not isinstance(call.args[number], ast.Starred):
                given.append(call.args[number])
            for expression in given:
                self._say(expression, place, kind)

    def _say(self, expression: ast.expr, place: Place, kind: str) -> None:
        if not kind:
            return
        texts = {t for t in self._texts(expression, place, kind) if _says_something(t)}
        if kind == VERB:
            kind, texts = LABEL, {f"{text}: {HOLE}".replace(SENTENCE, HOLE) for text in texts}
        self.found.setdefault((place.module.name, kind), set()).update(texts)

    # What an expression may be -------------------------------------------------------------------

    def _texts(self, node: ast.expr, place: Place, kind: str = "") -> set[str]:
        """The alternatives. `kind`: it is the whole sentence, not a part of one."""
        node = _unwrapped(node)
        if choices := _choices(node):
            return set().union(*(self._texts(each, place, kind) for each in choices))
        if parts := _parts(node):
            return _joined(self._texts(part, place) for part in parts)
        match node:
            case ast.Constant(value=str(text)):
                return {text}
            case ast.Name(id=name):
                return self._named(name, place, kind)
            case ast.Attribute(attr=name) if name in HOLDING:
                return {SENTENCE}
            case ast.Call(func=ast.Name(id=name)) if kind:
                return self._returned(name, place)
            case ast.Call(func=ast.Name(id=name)) if _speaking(name, place.module):
                return {SENTENCE}
        return {HOLE}

    def _named(self, name: str, place: Place, kind: str) -> set[str]:
        if name in place.names:
            return {HOLE}
        for function in place.functions():
            if values := _assigned(function, name):
                texts = self._assigned(values, place.following(name))
                return {SENTENCE} if texts == {HOLE} and name in HOLDING else texts
            numbers = [number for number, known in _parameters(function) if known == name]
            if numbers and kind:
                self._passed_on(function, name, numbers[0], kind, place)
            if numbers:
                return {SENTENCE if name in HOLDING else HOLE}
        values = place.module.constants.get(name) or self.constants.get(name, [])
        texts = set().union(*(self._texts(v, Place(place.module)) for v in values))
        return texts or {SENTENCE if name in HOLDING else HOLE}

    def _assigned(self, values: list[ast.expr], place: Place) -> set[str]:
        texts: set[str] = set()
        for value in values:
            if isinstance(value, ast.Starred):  # added to what it was
                texts |= _joined([texts, self._texts(value.value, place)])
            else:
                texts |= self._texts(value, place)
        return texts

    def _passed_on(
        self, function: Function, parameter: str, number: int, kind: str, place: Place
    ) -> None:
        name, classes = function.name, place.classes()
        if name == "__init__":
            name = classes[0].name
        elif name.startswith("_") and not classes:
            name = f"{place.module.name}.{name}"
        self.saying.setdefault(name, {}).setdefault(parameter, (number, kind))

    def _returned(self, name: str, place: Place) -> set[str]:
        function = place.module.functions.get(name)
        if function is None or name in place.names:
            return {HOLE}
        inside = Place(place.module, (function,), place.names | {name})
        returns = [n.value for n in ast.walk(function) if isinstance(n, ast.Return) and n.value]
        return set().union(*(self._texts(value, inside) for value in returns)) or {HOLE}


def _says_something(text: str) -> bool:
    """Words, or what is said about something: "rating: It is too large."."""
    return bool(re.search("[A-Za-z]", text)) or text.endswith(f": {SENTENCE}")


def _is_scope(node: ast.AST) -> bool:
    return isinstance(node, Function | ast.ClassDef)


def _speaking(name: str, module: Module) -> str:
    return SPEAKING.get(f"{module.name}.{name}") or SPEAKING.get(name, "")


def _id(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _unwrapped(node: ast.expr) -> ast.expr:
    match node:
        case ast.FormattedValue(value=inner, format_spec=None) | ast.Subscript(value=inner):
            return _unwrapped(inner)
        case ast.Call(func=ast.Name(id=name), args=[inner]) if name in SAME:
            return _unwrapped(inner)
        case ast.Call(func=ast.Attribute(value=inner, attr=name)) if name in SAME:
            return _unwrapped(inner)
    return node


def _choices(node: ast.expr) -> list[ast.expr]:
    match node:
        case ast.IfExp(body=one, orelse=other):
            return [one, other]
        case ast.BoolOp(values=values):
            return values
    return []


def _parts(node: ast.expr) -> list[ast.expr]:
    match node:
        case ast.JoinedStr(values=values):
            return values
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return [left, right]
    return []


def _joined(parts: Iterable[set[str]]) -> set[str]:
    made = ("".join(texts) for texts in itertools.product(*parts))
    joined = (
        re.sub(f"[{HOLE}{SENTENCE}]*{SENTENCE}[{HOLE}{SENTENCE}]*", SENTENCE, t) for t in made
    )
    return {re.sub(f"{HOLE}+", HOLE, text) for text in itertools.islice(joined, MOST)}


def _parameters(function: Function) -> Iterator[tuple[int, str]]:
    names = [each.arg for each in (*function.args.posonlyargs, *function.args.args)]
    if names[:1] in (["self"], ["cls"]):
        del names[0]
    yield from enumerate(names)
    yield from ((len(names) + MOST, each.arg) for each in function.args.kwonlyargs)


def _assigned(scope: ast.AST, name: str) -> list[ast.expr]:
    """What is assigned to a name; what is added to it is starred."""
    values: list[ast.expr] = []
    for node in ast.walk(scope):
        match node:
            case ast.Assign(targets=[ast.Name(id=found)], value=value) if found == name:
                values.append(value)
            case ast.AnnAssign(target=ast.Name(id=found), value=ast.expr() as value) if (
                found == name
            ):
                values.append(value)
            case ast.AugAssign(target=ast.Name(id=found), value=value) if found == name:
                values.append(ast.Starred(value))
    return values


def read_core(folder: Path = CORE) -> Core:
    """Its files and constants."""
    modules: list[Module] = []
    for file in sorted(folder.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        constants: Scope = {}
        for node in tree.body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    constants[name] = [value]
        functions = {node.name: node for node in ast.walk(tree) if isinstance(node, Function)}
        name = file.relative_to(folder).with_suffix("").as_posix()
        modules.append(Module(name, tree, constants, functions))
    shared = {n: v for m in modules for n, v in m.constants.items() if not n.startswith("_")}
    return Core(modules, shared, {name: dict(places) for name, places in SAYING.items()})


# The catalogue ------------------------------------------------------------------------------------


Tables = dict[str, tuple[list[str], list[str]]]  # by room: plain ones, and those around others


def tables(core: Core) -> Tables:
    """Each template once, in the first room that has it, sorted."""
    rooms: dict[str, str] = {}
    for (module, kind), texts in sorted(core.scan().items()):
        room = "labels" if kind == LABEL else module.partition("/")[0]
        for text in texts:
            rooms.setdefault(text, room if room in ROOMS else "others")
    around = {text.replace(SENTENCE, HOLE) for text in rooms if SENTENCE in text}
    made: Tables = {room: ([], []) for room in ROOMS}
    for text, room in sorted(rooms.items()):
        if SENTENCE in text or text not in around:
            made[room][SENTENCE in text].append(_with_braces(text))
    return made


def _with_braces(text: str) -> str:
    assert "{" not in text and "}" not in text, f"{text} has braces of its own"
    return text.replace(HOLE, "{}").replace(SENTENCE, "{}")


def file_of(room: str, plain: Iterable[str], around: Iterable[str]) -> str:
    """The text of a file of the catalogue, not yet laid out."""
    lines = [
        f'"""{ROOMS[room]}.\n\nWritten by `python -m tests.gui.coresentences`.\n"""\n',
        "from readinglist.gui.language import noop\n",
        *_table("SENTENCES", plain),
        "\n# Around other sentences.",
        *_table("AROUND", around),
    ]
    return "\n".join(lines) + "\n"


def _table(name: str, texts: Iterable[str]) -> Iterator[str]:
    yield f"{name} = ("
    for text in texts:
        pieces = textwrap.wrap(text, WIDEST, drop_whitespace=False, break_long_words=False)
        literals = " ".join(json.dumps(piece, ensure_ascii=False) for piece in pieces)
        yield f'    noop("core", {literals}),'
    yield ")"


if __name__ == "__main__":
    for room, found in tables(read_core()).items():
        (CATALOGUE / f"{room}.py").write_text(file_of(room, *found), "utf-8")
    subprocess.run([Path(sys.executable).with_name("ruff"), "format", "-q", CATALOGUE], check=True)
