"""The syntax tree: the operations that the executor knows. The query language is parsed into it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MOST_EDITS = 2  # of a fuzzy word
DEEPEST = 40  # nested parentheses


@dataclass(frozen=True, slots=True)
class Everything:
    """Every paper."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word; `field` None: in any field. A text of several words is a phrase."""

    text: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Prefix:
    """A word that begins so; of a text of several words the last one, the others before it."""

    text: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """A word at most `edits` edits away; of a text of several words the last one."""

    text: str
    edits: int
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words one after the other."""

    text: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """Words in any order, each with at most `slop` others between it and the first."""

    text: str
    slop: int
    field: str | None = None


@dataclass(frozen=True, slots=True)
class ExactTitle:
    """The papers of exactly that title, but for case, accents and punctuation."""

    text: str


@dataclass(frozen=True, slots=True)
class Filter:
    """The set of papers that the store knows by `name:value`."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved search by its name, and the tree of what it searches for."""

    name: str
    part: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of the parts."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """All but the part."""

    part: "Node"


Words = Word | Prefix | Fuzzy | Phrase | Near
Node = Everything | Words | ExactTitle | Filter | Saved | And | Or | Not


def conjunction(parts: Iterable[Node]) -> Node:
    """All of the parts; of none everything. Parts that are conjunctions are taken apart."""
    return _joined(And, parts)


def disjunction(parts: Iterable[Node]) -> Node:
    """Any of the parts; of none everything. Parts that are disjunctions are taken apart."""
    return _joined(Or, parts)


def negation(part: Node) -> Node:
    """All but the part; of what says nothing everything, too."""
    if isinstance(part, Everything):
        return part
    return part.part if isinstance(part, Not) else Not(part)


def _joined(kind: type[And] | type[Or], parts: Iterable[Node]) -> Node:
    held: list[Node] = []
    for part in parts:
        if isinstance(part, kind):
            held += part.parts
        elif not isinstance(part, Everything):
            held.append(part)
    if len(held) < 2:
        return held[0] if held else Everything()
    return kind(tuple(held))


def renamed(node: Node, old: str, new: str) -> Node:
    """The tree, in which a saved search has another name."""
    match node:
        case And() | Or():
            return type(node)(tuple(renamed(part, old, new) for part in node.parts))
        case Not():
            return Not(renamed(node.part, old, new))
        case Saved():
            return Saved(new if node.name == old else node.name, renamed(node.part, old, new))
        case _:
            return node


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it."""
    yield node
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from walk(part)
    elif isinstance(node, Not | Saved):
        yield from walk(node.part)
