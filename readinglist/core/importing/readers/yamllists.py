# pyright: basic
# PyYAML has no types.
"""Lists of papers as YAML, the sources of many an awesome list.

What a scalar means (a number, a date, yes) is not asked: each stays the text that it is. Aliases
are refused where they stand for more than a text, so that none grows.
"""

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from readinglist.core.importing.entries import Document, Parsed
from readinglist.core.importing.parsing.accounting import nothing
from readinglist.core.importing.parsing.parts import Node, papers_in, parsed_items, with_fields
from readinglist.core.importing.parsing.records import known_field

_FIELD = re.compile(r"\s*(?:-\s+)*\{?\s*[\"']?([A-Za-z][\w -]{0,30})[\"']?\s*:(?:\s|$)")
_START = re.compile(
    r"(?:-\s+)*[\"']?[^\s\"'#{}\[\]|>&*!%@`][^\"'{}\[\]]{0,120}[\"']?\s*:(?:\s|$)|-\s*$|-\s+\{"
)
_SKIPPED = re.compile(r"\s*(?:#.*)?$|---\s*$|%YAML")
_LOOKED_AT = 60  # lines
_DEEPEST = 40
_NULLS = ("", "~", "null", "Null", "NULL")


class _Refused(ValueError):
    """The document holds what no list of papers does."""


@dataclass(slots=True)
class _Open:
    """A collection whose end is not reached yet; `name` waits for its value."""

    first: int
    is_map: bool
    members: list[tuple[str, Node]] = field(default_factory=list[tuple[str, Node]])
    name: str | None = None

    def add(self, node: Node) -> None:
        """The next key, value or member."""
        if not self.is_map:
            self.members.append(("", node))
        elif self.name is None:
            self.name = node.value if isinstance(node.value, str) else str(node.value or "")
        else:
            self.members.append((self.name, node))
            self.name = None

    def closed(self, last: int) -> Node:
        """The collection as a whole."""
        if self.is_map:
            value: Any = {name: node.value for name, node in self.members}
        else:
            value = [node.value for _, node in self.members]
        inside = self.members[-1][1].last if self.members else self.first
        return Node(value, self.first, max(self.first, inside, last), self.members)


class YamlReader:
    """Reads YAML by the usual names of fields."""

    name = "yaml"

    def may_be(self, document: Document) -> bool:
        """See `Reader.may_be`."""
        head = islice((x for x in document.lines if not _SKIPPED.match(x)), _LOOKED_AT)
        lines = list(head)
        if not lines or not _START.match(lines[0]):
            return False
        fields = (match for match in map(_FIELD.match, lines) if match)
        return any(known_field(match[1]) == "title" for match in fields)

    def read(self, document: Document) -> Parsed:
        """See `Reader.read`."""
        import yaml

        try:
            roots = _nodes(document)
        except (ValueError, RecursionError, yaml.YAMLError):
            return nothing(self.name, document)
        items = [item for root in roots for item in papers_in(root, document.guidance.fields)]
        return with_fields(parsed_items(self.name, "list", document, items), document, items)


def _nodes(document: Document) -> list[Node]:
    """The documents of a stream, each a list or a mapping."""
    import yaml

    if any(line.startswith("%TAG") for line in document.lines):
        raise _Refused
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(document)
    for event in yaml.parse(document.text, Loader=loader):
        builder.take(event)
    return builder.roots


class _Builder:
    """Puts the documents of a stream together, without recursion."""

    def __init__(self, document: Document) -> None:
        self.roots: list[Node] = []
        self._open: list[_Open] = []
        self._named: dict[str, str | None] = {}
        self._lines = len(document.lines)
        self._budget = sum(map(len, document.lines))  # characters that aliases may stand for

    def take(self, event: Any) -> None:
        """The next event of the parser."""
        import yaml

        first = min(event.start_mark.line + 1, self._lines)
        if isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event, first))
        elif isinstance(event, yaml.AliasEvent):
            self._add(self._alias(event, first))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open.append(_Open(first, isinstance(event, yaml.MappingStartEvent)))
            if len(self._open) > _DEEPEST:
                raise _Refused
        elif isinstance(event, yaml.CollectionEndEvent):
            # The mark of a block's end stands where the next thing begins.
            in_flow = event.end_mark.index > event.start_mark.index
            last = min(event.end_mark.line + 1, self._lines) if in_flow else 0
            self._add(self._open.pop().closed(last))

    def _scalar(self, event: Any, first: int) -> Node:
        value = None if event.style is None and event.value in _NULLS else event.value
        if event.anchor:
            self._named[event.anchor] = value
        mark = event.end_mark  # of a block: at the beginning of the next line
        last = mark.line + 1 if mark.column else mark.line
        return Node(value, first, max(first, min(last, self._lines)))

    def _alias(self, event: Any, first: int) -> Node:
        if event.anchor not in self._named:
            raise _Refused
        value = self._named[event.anchor]
        self._budget -= len(value or "")
        if self._budget < 0:
            raise _Refused
        return Node(value, first, first)

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].add(node)
        elif isinstance(node.value, list | dict):
            self.roots.append(node)
        elif node.value is not None:
            raise _Refused


READER = YamlReader()
