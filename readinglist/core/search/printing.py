"""The canonical form of a query: what is printed here is parsed to the same tree again."""

import re
from collections.abc import Iterable
from itertools import groupby

from readinglist.core.search import tree as t

_PLAIN = re.compile(r'[^\s()"]+')  # what needs no quotation marks


def printed(node: t.Node) -> str:
    """The query that is parsed to this tree; of everything: nothing."""
    return "" if isinstance(node, t.Everything) else _whole(node, None, 0)


def _whole(node: t.Node, scope: str | None, depth: int) -> str:
    """What stands at so many parentheses, in a group of that field."""
    match node:
        case t.And():
            return " ".join(_with_fields_once(node, " ", scope, depth))
        case t.Or():
            return " OR ".join(_with_fields_once(node, " OR ", scope, depth))
        case _:
            return _part(node, scope, depth)


def _part(node: t.Node, scope: str | None, depth: int) -> str:
    """A part of a conjunction, or what is negated."""
    match node:
        case t.And() | t.Or():
            field = _field(node)
            own = f"{field}:" if field and field != scope else ""
            return f"{own}({_whole(node, field, depth + 1)})"
        case t.Not():
            return _without(_part(node.part, scope, depth))
        case _:
            return _leaf(node, scope)


def _without(part: str) -> str:
    """`--a` would be a word."""
    return f"NOT {part}" if part.startswith("-") else f"-{part}"


def _with_fields_once(
    node: t.And | t.Or, between: str, scope: str | None, depth: int
) -> Iterable[str]:
    """The parts; neighbours in the same field share its name: `title:(a -b)`."""
    for field, group in groupby(node.parts, _field):
        held = list(group)
        shares = field and field != scope and len(held) > 1
        if shares and depth + 1 + max(map(_levels, held)) <= t.DEEPEST:
            inside = between.join(_side(part, field, depth + 1) for part in held)
            yield f"{field}:({inside})"
        else:
            yield from (_side(part, scope, depth) for part in held)


def _side(node: t.Node, scope: str | None, depth: int) -> str:
    """One of several parts: conjunctions are only in disjunctions, and stand there as they are."""
    return _whole(node, scope, depth) if isinstance(node, t.And) else _part(node, scope, depth)


def _levels(node: t.Node) -> int:
    """How many parentheses are around its deepest part."""
    match node:
        case t.And():
            return max(_levels(part) + isinstance(part, t.Or) for part in node.parts)
        case t.Or():
            return max(map(_levels, node.parts))
        case t.Not():
            return _levels(node.part) + isinstance(node.part, t.And | t.Or)
        case _:
            return 0


def _field(node: t.Node) -> str | None:
    """The field of all words that it is made of."""
    match node:
        case t.And() | t.Or():
            fields = set(map(_field, node.parts))
            return fields.pop() if len(fields) == 1 else None
        case t.Not():
            return _field(node.part)
        case t.Word() | t.Prefix() | t.Fuzzy() | t.Phrase() | t.Near():
            return None if _is_a_field_of_its_own(node.text) else node.field
        case _:
            return None


def _is_a_field_of_its_own(text: str) -> bool:
    """In a group such a text would not be of the group's field."""
    return ":" in text or text.startswith(("-", "=")) or text in ("AND", "OR", "NOT")


def _leaf(node: t.Node, scope: str | None) -> str:
    named = node.field if isinstance(node, t.Words) else None
    field = f"{named}:" if named and named != scope else ""
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
            raise AssertionError(f"{node} is no leaf")


def _value(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else f'"{text}"'
