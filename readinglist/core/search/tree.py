"""The syntax tree: the operations that the executor knows. The query language is parsed into it."""

from collections.abc import Iterator
from dataclasses import dataclass


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
Node = Everything | Words | ExactTitle | Filter | And | Or | Not


def conjunction(parts: list[Node]) -> Node:
    """All of the parts; of none everything."""
    parts = [part for part in parts if not isinstance(part, Everything)]
    if not parts:
        return Everything()
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it."""
    yield node
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from walk(part)
    elif isinstance(node, Not):
        yield from walk(node.part)
