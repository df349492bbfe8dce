"""The canonical form of a query: what is printed here is parsed to the same tree again."""

import re
from collections.abc import Iterable
from itertools import groupby

from readinglist.core.search import tree as t

_PLAIN = re.compile(r'[^\s()"]+')  # what needs no quotation marks


def printed(node: t.Node) -> str:
    """The query that is parsed to this tree; of everything: nothing."""
    match node:
        case t.Everything():
            return ""
        case t.And():
            return " ".join(_with_fields_once(node.parts, " "))
        case t.Or():
            return " OR ".join(_with_fields_once(node.parts, " OR "))
        case t.Not():
            return _without(_part(node.part))
        case _:
            return _leaf(node)


def _without(part: str) -> str:
    """`--a` would be a word."""
    return f"NOT {part}" if part.startswith("-") else f"-{part}"


def _part(node: t.Node) -> str:
    """A part of a conjunction, or what is negated."""
    return f"({printed(node)})" if isinstance(node, t.And | t.Or) else printed(node)


def _with_fields_once(parts: Iterable[t.Node], between: str) -> Iterable[str]:
    """The parts; neighbours in the same field share its name: `title:(a b)`."""
    for field, group in groupby(parts, _field):
        held = list(group)
        if field and len(held) > 1:
            inside = between.join(_leaf(part).removeprefix(f"{field}:") for part in held)
            yield f"{field}:({inside})"
        else:
            yield from (printed(p) if isinstance(p, t.And) else _part(p) for p in held)


def _field(node: t.Node) -> str | None:
    if not isinstance(node, t.Words) or _is_a_field_of_its_own(node.text):
        return None
    return node.field


def _is_a_field_of_its_own(text: str) -> bool:
    """In a group such a text would not be of the group's field."""
    return ":" in text or text.startswith(("-", "=")) or text in ("AND", "OR", "NOT")


def _leaf(node: t.Node) -> str:
    field = f"{node.field}:" if isinstance(node, t.Words) and node.field else ""
    match node:
        case t.Word():
            return f"{field}{node.text}"
        case t.Prefix():
            return f"{field}{node.text}*"
        case t.Fuzzy():
            return f"{field}{node.text}~{'' if node.edits == t.MOST_EDITS else node.edits}"
        case t.Phrase():
            return f'{field}"{node.text}"'
        case t.Near():
            return f'{field}"{node.text}"~{node.slop}'
        case t.ExactTitle():
            return f'title:"={node.text}"'
        case t.Filter():
            return f"{node.name}:{_value(node.value)}"
        case t.Saved():
            return f"search:{_value(node.name)}"
        case _:
            return _part(node)


def _value(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else f'"{text}"'
